import type { StepInput } from '#gateway/contract';
import type { Act, StepReason } from '#protocol/procedures';
import { withClient } from '../client.ts';
import { usage } from '../failure.ts';
import type { Call, CaseOptions } from '../options.ts';
import { parseInteger, parseNecessary, parseSlot } from '../parse.ts';
import { isObject, readYamlFile } from '../report-file.ts';
import { send, waitOf } from '../send.ts';

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
  wait?: string;
}

/**
 * Takes a step in a procedure. Throws USAGE, INPUT_INVALID, FILE_UNREADABLE, PROCEDURE_UNKNOWN, STEP_IMPOSSIBLE, STEP_OVERTAKEN, what else the gateway
 * answers, and the delivery codes of `send`.
 */
export async function takeStep(call: Call, procedure: string, act: Act, options: StepOptions, needed: readonly (keyof StepOptions)[] = []): Promise<void> {
  for (const name of needed) if (options[name] === undefined) throw usage(call.path, 'usage.missingOption', { got: `--${name}` });
  const { slot, reason, on } = options;
  const body: StepInput = {
    act,
    ...(options.with && { to: options.with }),
    ...(typeof slot === 'string' && { slot: parseInteger('--slot', slot, 1, SLOTS_MAX) }),
    ...(Array.isArray(slot) && { slots: slot.map((text) => parseSlot('--slot', text)) }),
    // Checked against the list of words before any action runs.
    ...(reason !== undefined && { reason: reason as StepReason }),
    ...(on !== undefined && { on }),
    ...(await caseDataOf(call, options)),
    ...(options.necessary && { necessary: options.necessary.map((text) => parseNecessary('--necessary', text)) }),
    ...(options.nonPersonal && { nonPersonal: true }),
  };
  const wait = waitOf(options);
  await withClient(call, (client) => send(call, client, `/v1/procedures/${encodeURIComponent(procedure)}/steps`, body, wait));
}

/** Case data of a file, or texts of the command line as statements of fact. */
async function caseDataOf({ ui, path }: Call, { text, file }: StepOptions): Promise<Pick<StepInput, 'caseData'>> {
  if (text && file !== undefined) throw usage(path, 'usage.conflictingOption', { got: '--text', other: '--file' });
  if (text) return { caseData: { statements: text.map((each) => ({ text: each, evaluation: { epistemic: 'fact' } })) } };
  if (file === undefined) return {};
  const read = await readYamlFile(file, ui.streams);
  return { caseData: isObject(read) && 'caseData' in read ? read.caseData : read };
}
