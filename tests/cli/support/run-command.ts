import { PassThrough } from 'node:stream';
import { run } from '../../../cli/main.ts';

/** What a command left behind. */
export interface Outcome {
  exit: number;
  out: string;
  err: string;
}

/** How to run it: variables, what is typed or piped in, whether a person sits there. */
export interface Circumstances {
  env?: Record<string, string | undefined>;
  stdin?: string;
  /** Answers by the question that they belong to, each used once, in order: a terminal is then simulated. */
  answers?: [question: string, answer: string][];
  signal?: AbortSignal;
}

/** Runs one command inside this process, with streams and variables of its own. */
export async function runCommand(
  argv: string[],
  { env = {}, stdin = '', answers, signal = new AbortController().signal }: Circumstances = {},
): Promise<Outcome> {
  const input = Object.assign(new PassThrough(), { isTTY: answers !== undefined });
  const output = new PassThrough();
  const errors = Object.assign(new PassThrough(), { isTTY: answers !== undefined });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  output.on('data', (chunk: Buffer) => out.push(chunk));
  errors.on('data', (chunk: Buffer) => {
    err.push(chunk);
    const [next] = answers ?? [];
    if (!next || !chunk.toString().includes(next[0])) return;
    answers?.shift();
    setImmediate(() => input.write(next[1]));
  });
  if (answers === undefined) input.end(stdin);
  const exit = await run(argv, { stdin: input, stdout: output, stderr: errors, env, signal });
  await new Promise((resolve) => setImmediate(resolve));
  return { exit, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

/** The error document that a command with `--json` wrote. */
export function errorOf({ err }: Outcome): { code: string; message: string; fr: string; en: string; exit: number; params: Record<string, unknown> } {
  return JSON.parse(err).error;
}
