import type { IncidentInput, PeerList } from '#gateway/contract';
import { incidentTypes, meansOfTransport } from '#protocol/vocabulary';
import { ask } from './ask.ts';
import type { Client } from './client.ts';
import { CliFailure, failure } from './failure.ts';
import type { Call, IncidentOptions } from './options.ts';
import { parseInstant, parseInteger, parsePlace } from './parse.ts';
import { fieldLines, incidentFields } from './show-content.ts';
import { type Clocks, readClocks } from './times.ts';
import { harmless, type Ui } from './ui.ts';

/** What an officer answered: the request, and the command that says the same without questions. */
export interface Answered {
  input: IncidentInput;
  command: string;
}

/**
 * Asks for what the options leave open, with numbered menus, then shows the report and asks whether to send it. `finish` makes the
 * request of the answers. Throws INTERRUPTED when the officer does not want to send.
 */
export async function askIncident(
  call: Call,
  client: Client,
  options: IncidentOptions,
  finish: (answered: IncidentOptions) => IncidentInput,
): Promise<Answered> {
  const { ui } = call;
  const { t } = ui;
  // Before the first question: nobody types a report for a gateway that is not there.
  const clocks = await readClocks(client);
  const to = options.to ?? (await askUnits(ui, client));
  const type = options.type ?? (await choose(ui, t('ask.type'), incidentTypes.all, (word) => t(`incident.${word}`), 1))[0];
  const at = options.at ?? (await askUntil(ui, t('ask.at'), (text) => (text === '' ? new Date().toISOString() : parseInstant('--at', text))));
  const place = options.place ?? (await askUntil(ui, t('ask.place'), readPlace));
  const total = options.total ?? (await askUntil(ui, t('ask.total'), (text) => (text === '' ? undefined : String(parseInteger('--total', text, 0, 10_000)))));
  const means = options.means ?? (await choose(ui, t('ask.means'), meansOfTransport.all, (word) => t(`means.${word}`), 0));
  const answered = { ...options, to, place, at, ...(type && { type }), ...(total !== undefined && { total }), ...(means.length > 0 && { means }) };
  const input = finish(answered);
  await confirm(ui, clocks, input);
  return { input, command: `${call.path} ${commandLine(answered)}` };
}

async function askUnits(ui: Ui, client: Client): Promise<string[]> {
  const { peers } = await client.get<PeerList>('/v1/peers');
  if (peers.length === 0) throw failure('MEMBER_UNKNOWN', { got: '–' });
  const names = new Map(peers.map((peer) => [peer.unit, `${peer.unit}  ${peer.city}`]));
  return choose(ui, ui.t('ask.to'), [...names.keys()], (unit) => names.get(unit) ?? unit, peers.length);
}

// Some of `words` by their numbers; with `most` 0 none is an answer, too; with 1 exactly one is wanted.
async function choose<T extends string>(ui: Ui, question: string, words: readonly T[], name: (word: T) => string, most: number): Promise<T[]> {
  words.forEach((word, index) => {
    ui.streams.stderr.write(`  ${index + 1}. ${harmless(name(word))}\n`);
  });
  return askUntil(ui, question, (text) => {
    const numbers = text.split(/[\s,;]+/).filter((part) => part !== '');
    if (numbers.length === 0 && most === 0) return [];
    if (numbers.length === 0 || (most === 1 && numbers.length > 1)) parseInteger('', '', 1, words.length);
    return [...new Set(numbers.map((number) => words[parseInteger('', number, 1, words.length) - 1] as T))];
  });
}

// Checked here, so that a slip is asked again; read where every option is read.
function readPlace(text: string): string {
  parsePlace('--place', text);
  return text;
}

async function askUntil<T>(ui: Ui, question: string, read: (text: string) => T): Promise<T> {
  for (;;) {
    const answer = await ask(ui, question);
    try {
      return read(answer);
    } catch (error) {
      // A typing error is no reason to lose what was answered so far.
      if (!(error instanceof CliFailure)) throw error;
      const { expected = '?' } = ui.language === 'fr' ? error.french : error.failure.params;
      ui.streams.stderr.write(`${ui.t('ask.again', { expected })}\n`);
    }
  }
}

async function confirm(ui: Ui, clocks: Clocks, input: IncidentInput): Promise<void> {
  const { route = [], headCount = {}, means = [], ...rest } = input.incident;
  const lines = fieldLines([[ui.t('title.to'), input.to.join(', ')], ...incidentFields({ ...rest, route, headCount, means }, clocks.own, ui)]);
  ui.streams.stderr.write(`\n${ui.t('text.summary')}\n${lines.map(harmless).join('\n')}\n`);
  const answer = await ask(ui, ui.t('ask.confirm'));
  if (!['o', 'oui', 'y', 'yes'].includes(answer.toLowerCase())) {
    ui.streams.stderr.write(`${ui.t('ask.abandoned')}\n`);
    throw failure('INTERRUPTED');
  }
}

// The options as a shell takes them, so that no answer has to be typed twice when the gateway refuses one.
function commandLine(options: IncidentOptions): string {
  const words = Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === true) return [flag];
    // A comma belongs to the value of --via and of --necessary, which are repeated instead.
    return name === 'via' || name === 'necessary' ? (value as string[]).map((one) => `${flag} ${quoted(one)}`) : [`${flag} ${quoted(String(value))}`];
  });
  return words.join(' ');
}

function quoted(text: string): string {
  return /^[\w.,:+/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
