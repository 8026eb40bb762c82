import type { RequestInput } from '#gateway/contract';
import { attach } from '../attach.ts';
import { withClient } from '../client.ts';
import { failure, usage } from '../failure.ts';
import { both } from '../i18n/translate.ts';
import type { Call, CaseOptions, SendOptions } from '../options.ts';
import { isObject, readYamlFile } from '../report-file.ts';
import { envelopeOf, send, waitOf, withCaseOptions } from '../send.ts';

/** Kinds of message whose body is a form. */
export type FormKind = RequestInput['kind'];

/** Options of a command that sends a form, still text. */
export interface RequestOptions extends SendOptions, CaseOptions {
  file?: string;
  attach?: string[];
}

/**
 * Sends a form that stands in a file: addressees, the form, case data; options take the place of what the file says. Throws USAGE, INPUT_INVALID,
 * FILE_UNREADABLE, REQUEST_INCOMPLETE, APPROVAL_REQUIRED, what else the gateway answers, and the delivery codes of `send`.
 */
export async function requestFromFile(call: Call, kind: FormKind, options: RequestOptions): Promise<void> {
  if (options.file === undefined) throw usage(call.path, 'usage.missingOption', { got: '--file' });
  const read = await readYamlFile(options.file, call.ui.streams);
  if (!isObject(read) || !isObject(read.form)) throw failure('INPUT_INVALID', { field: options.file, expected: both('expected.form'), got: sortOf(read) });
  const { to: named, ...rest } = read;
  const to = options.to ?? (typeof named === 'string' ? named.split(',').map((unit) => unit.trim()) : named);
  if (!Array.isArray(to)) throw usage(call.path, 'usage.missingOption', { got: '--to' });
  await sendForm(call, { ...rest, ...envelopeOf(call, { ...options, to: to.map(String) }), kind } as RequestInput, options);
}

/** Sends a form that options make. */
export async function requestOf(call: Call, kind: FormKind, form: object, options: RequestOptions): Promise<void> {
  await sendForm(call, { ...envelopeOf(call, options), kind, form }, options);
}

async function sendForm(call: Call, input: RequestInput, options: RequestOptions): Promise<void> {
  const wait = waitOf(options);
  await withClient(call, async (client) => {
    const attached = await attach(call, client, options.attach);
    await send(call, client, '/v1/requests', withCaseOptions({ ...input, ...attached }, options), wait);
  });
}

function sortOf(value: unknown): string {
  return isObject(value) ? Object.keys(value).slice(0, 8).join(', ') : typeof value;
}
