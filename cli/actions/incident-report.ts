import type { IncidentInput } from '#gateway/contract';
import type { IncidentType, Means } from '#protocol/vocabulary';
import type { Answered } from '../ask-incident.ts';
import { type Client, withClient } from '../client.ts';
import { failure, failureOf, usage } from '../failure.ts';
import { both } from '../i18n/translate.ts';
import type { Call, IncidentOptions } from '../options.ts';
import { parseCoordinates, parseInstant, parseInteger, parsePlace } from '../parse.ts';
import { readReport } from '../report-file.ts';
import { envelopeOf, send, waitOf, withCaseOptions } from '../send.ts';
import { canAsk } from '../streams.ts';
import { harmless } from '../ui.ts';

/** Persons in one head-count, at the most; the gateway checks the same. */
const HEAD_COUNT_MAX = 10_000;

const needed = ['to', 'type', 'at', 'place'] as const;

/**
 * Reports an incident: from a file, from options, or by questions on a terminal for what is missing. Throws USAGE, INPUT_INVALID,
 * ANSWER_NEEDED, FILE_UNREADABLE, APPROVAL_REQUIRED, what the gateway answers, and the delivery codes of `send`.
 */
export async function incidentReport(call: Call, options: IncidentOptions): Promise<void> {
  const wait = waitOf(options);
  const input = options.file === undefined ? readOptions(call, options) : await readFileInstead(call, options, options.file);
  await withClient(call, async (client) => {
    if (typeof input !== 'function') return send(call, client, '/v1/incidents', input, wait);
    const answered = await input(client);
    await send(call, client, '/v1/incidents', answered.input, wait).catch((error) => giveBack(call, answered.command, error));
  });
}

/** The request that complete options make. Throws USAGE, INPUT_INVALID. */
export function incidentOf(call: Call, options: IncidentOptions & Required<Pick<IncidentOptions, 'type' | 'at' | 'place'>>): IncidentInput {
  const headCount = headCountOf(options);
  const report = {
    ...envelopeOf(call, options),
    incident: {
      // Checked against the list of words before any action runs.
      type: options.type as IncidentType,
      from: parseInstant('--at', options.at),
      ...(options.until !== undefined && { until: parseInstant('--until', options.until) }),
      place: { ...parsePlace('--place', options.place), ...(options.coordinates !== undefined && parseCoordinates('--coordinates', options.coordinates)) },
      ...(options.via && { route: options.via.map((place) => parsePlace('--via', place)) }),
      ...(Object.keys(headCount).length > 0 && { headCount }),
      ...(options.means && { means: [...new Set(options.means)] as Means[] }),
    },
  };
  return withCaseOptions(report, options);
}

// Everything that was given is read before the gateway is called, so that a slip costs no passphrase.
function readOptions(call: Call, options: IncidentOptions): IncidentInput | ((client: Client) => Promise<Answered>) {
  const missing = needed.find((name) => options[name] === undefined);
  if (missing === undefined) return incidentOf(call, complete(options));
  incidentOf(call, { ...options, to: options.to ?? ['–'], type: options.type ?? '', at: options.at ?? '2026-01-01T00:00Z', place: options.place ?? 'Gao, ML' });
  if (!canAsk(call.ui.streams)) throw failure('ANSWER_NEEDED', { field: both(`field.${missing}`), expected: `--${missing}` });
  return async (client) => {
    const { askIncident } = await import('../ask-incident.ts');
    return askIncident(call, client, options, (answered) => incidentOf(call, complete(answered)));
  };
}

function giveBack({ ui }: Call, command: string, error: unknown): never {
  if (!failureOf(error).code.startsWith('DELIVERY_')) ui.streams.stderr.write(`${harmless(ui.t('text.again', { command }))}\n`);
  throw error;
}

async function readFileInstead(call: Call, { file, wait, purpose, necessary, nonPersonal, ...others }: IncidentOptions, name: string): Promise<object> {
  const [other] = Object.keys(others).filter((key) => (others as Record<string, unknown>)[key] !== undefined);
  if (other)
    throw usage(call.path, 'usage.conflictingOption', { got: '--file', other: `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` });
  return withCaseOptions(await readReport(name, call.ui.streams), { purpose, necessary, nonPersonal });
}

function complete(options: IncidentOptions): IncidentOptions & Required<Pick<IncidentOptions, 'type' | 'at' | 'place'>> {
  const { type = '', at = '', place = '' } = options;
  return { ...options, type, at, place };
}

function headCountOf(options: IncidentOptions): Record<string, number> {
  return Object.fromEntries(
    (['total', 'women', 'men', 'minors'] as const).flatMap((name) => {
      const text = options[name];
      return text === undefined ? [] : [[name, parseInteger(`--${name}`, text, 0, HEAD_COUNT_MAX)]];
    }),
  );
}
