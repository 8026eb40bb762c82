// What the officer API may answer, whatever it is asked.
import { errorTable, isErrorCode } from '#protocol';
import { OracleFault } from '../target.ts';

/** An answer as it came. */
export interface ApiAnswer {
  status: number;
  type: string;
  text: string;
}

// What no sentence for officers may hold: places in the program, files, words left unfilled, values that are none, SQL.
const leaks = /\bat .*:\d+|node:|\.(?:ts|js)\b|\{\w+\}|\bundefined\b|\[object|\bSQLITE_|\/tmp\/|node_modules|\bselect .* from\b/;

/** The code of a refusal, `undefined` for anything else. Throws OracleFault for an answer that must not be. */
export function judgeAnswer({ status, type, text }: ApiAnswer): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  const body = json(text);
  if (status === 500) wrong(`500 ${text.slice(0, 200)}`);
  if (!type.startsWith('application/json') || typeof body !== 'object' || body === null) wrong(`${status} with ${type}: ${text.slice(0, 80)}`);
  const { error, ...others } = body as { error?: Record<string, unknown> };
  if (typeof error !== 'object' || error === null || Object.keys(others).length > 0) wrong(`${status} without an error: ${text.slice(0, 80)}`);
  if (Object.keys(error).sort().join() !== 'code,en,exit,fr,params') wrong(`members ${Object.keys(error).join()}`);
  const { code, fr, en, exit, params } = error;
  if (typeof code !== 'string' || !isErrorCode(code)) wrong(`code ${String(code)}`);
  if (code === 'INTERNAL') wrong(`INTERNAL with ${status}`);
  const row = errorTable[code];
  if (exit !== row.exit) wrong(`${code} with exit ${String(exit)}`);
  // This machine's own troubles: no question may bring them about.
  if (row.fault === 'local') wrong(`${code}, a fault of this machine: ${text.slice(0, 200)}`);
  if (typeof params !== 'object' || params === null) wrong(`${code} without params`);
  for (const [sentence, template] of [[fr, row.fr], [en, row.en]] as const) checkSentence(code, sentence, template, params as object); // biome-ignore format: one line
  return code;
}

function checkSentence(code: string, sentence: unknown, template: string, params: object): void {
  if (typeof sentence !== 'string' || sentence.length <= 20) wrong(`${code} says ${String(sentence)}`);
  for (const word of template.match(/\{\w+\}/g) ?? []) if (!Object.hasOwn(params, word.slice(1, -1))) wrong(`${code} leaves ${word} unfilled`);
  // What the officer wrote may stand in it again, the longest first, because one may stand in another; what the program says may not tell of its inside.
  const said = Object.values(params)
    .map(String)
    .toSorted((a, b) => b.length - a.length);
  const own = said.reduce((rest, value) => rest.replaceAll(value, ''), sentence);
  if (leaks.test(own)) wrong(`${code} says ${sentence.slice(0, 200)}`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wrong(detail: string): never {
  throw new OracleFault('answer', detail);
}
