import type { StepInput } from '#gateway/contract';
import type { Act, StepReason } from '#protocol/procedures';
import { attach } from '../attach.ts';
import { withClient } from '../client.ts';
import { usage } from '../failure.ts';
import type { Call, CaseOptions } from '../options.ts';
import { parseInteger, parseNecessary, parseSlot } from '../parse.ts';
import { isObject, readYamlFile } from '../report-file.ts';
import { send, waitOf } from '../send.ts';

/** Persons or things of one sort that a step can count; the gateway checks the same. */
const OUTCOME_MAX = 10_000;

/** Slots of one proposal, at the most; the gateway checks the same. */
const SLOTS_MAX = 5;

/** Options of a step, still text. */
export interface StepOptions extends Omit<CaseOptions, 'purpose'> {
  with?: string[];
  /** A number for what is accepted, times for what is proposed. */
  slot?: string | string[];
  reason?: string;
  on?: string;
  text?: string[];
  file?: string;
  victims?: string;
  arrests?: string;
  seizures?: string;
  attach?: string[];
  wait?: string;
}

/** An option without which a step cannot be taken, or several of which one is enough. */
export type Needed = keyof StepOptions | readonly (keyof StepOptions)[];

/**
 * Takes a step in a procedure. Throws USAGE, INPUT_INVALID, FILE_UNREADABLE, PROCEDURE_UNKNOWN, STEP_IMPOSSIBLE, STEP_OVERTAKEN, what else the gateway
 * answers, and the delivery codes of `send`.
 */
export async function takeStep(call: Call, procedure: string, act: Act, options: StepOptions, needed: readonly Needed[] = []): Promise<void> {
  for (const each of needed) checkGiven(call, options, [each].flat());
  const { slot, reason, on } = options;
  const body: StepInput = {
    act,
    ...(options.with && { to: options.with }),
    ...(typeof slot === 'string' && { slot: parseInteger('--slot', slot, 1, SLOTS_MAX) }),
    ...(Array.isArray(slot) && { slots: slot.map((text) => parseSlot('--slot', text)) }),
    // Checked against the list of words before any action runs.
    ...(reason !== undefined && { reason: reason as StepReason }),
    ...(on !== undefined && { on }),
    ...outcomeOf(options),
    ...(await caseDataOf(call, options)),
    ...(options.necessary && { necessary: options.necessary.map((text) => parseNecessary('--necessary', text)) }),
    ...(options.nonPersonal && { nonPersonal: true }),
  };
  const wait = waitOf(options);
  await withClient(call, async (client) => {
    const attached = await attach(call, client, options.attach);
    await send(call, client, `/v1/procedures/${encodeURIComponent(procedure)}/steps`, { ...body, ...attached }, wait);
  });
}

function checkGiven({ path }: Call, options: StepOptions, names: readonly (keyof StepOptions)[]): void {
  if (names.some((name) => options[name] !== undefined)) return;
  const got = names.map((name) => `--${name}`).join(', ');
  throw usage(path, names.length === 1 ? 'usage.missingOption' : 'usage.missingOneOf', { got });
}

/** What an operation came to, as far as it is told. */
function outcomeOf({ victims, arrests, seizures }: StepOptions): Pick<StepInput, 'outcome'> {
  const counted = Object.entries({ victimsAssisted: ['--victims', victims], arrests: ['--arrests', arrests], seizures: ['--seizures', seizures] } as const)
    .filter(([, [, text]]) => text !== undefined)
    .map(([name, [option, text]]) => [name, parseInteger(option, text as string, 0, OUTCOME_MAX)]);
  return counted.length === 0 ? {} : { outcome: Object.fromEntries(counted) };
}

/** Case data of a file, or texts of the command line as statements of fact. */
async function caseDataOf({ ui, path }: Call, { text, file }: StepOptions): Promise<Pick<StepInput, 'caseData'>> {
  if (text && file !== undefined) throw usage(path, 'usage.conflictingOption', { got: '--text', other: '--file' });
  if (text) return { caseData: { statements: text.map((each) => ({ text: each, evaluation: { epistemic: 'fact' } })) } };
  if (file === undefined) return {};
  const read = await readYamlFile(file, ui.streams);
  return { caseData: isObject(read) && 'caseData' in read ? read.caseData : read };
}
