import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { HandedInView, StepInput } from '#gateway/contract';
import { isDocumentTitle, limits, printable } from '#protocol';
import type { Client } from './client.ts';
import { failure } from './failure.ts';
import { both } from './i18n/translate.ts';
import type { Call } from './options.ts';
import { showOctets } from './show-content.ts';
import { reading } from './text-file.ts';
import { showDuration } from './times.ts';

/** A document to hand in: its file, and the title that goes with the message. */
interface Named {
  file: string;
  title: string;
}

/** A file as it was when it was looked at. */
interface Looked extends Named {
  octets: number;
  changedMs: number;
}

/**
 * Hands documents in, each as FILE or TITLE=FILE, and gives what a message says of them. Tells the size and the time that each takes at
 * least on the unit's line. Throws FILE_UNREADABLE, DOCUMENT_EMPTY, DOCUMENT_TOO_LARGE, CONTENT_INVALID (a title), what the gateway answers.
 */
export async function attach(call: Call, client: Client, named: readonly string[] | undefined): Promise<Pick<StepInput, 'attachments'>> {
  if (!named) return {};
  const { ui } = call;
  // All of them first: nobody sends for an hour, to be told of the title of the last.
  const looked = await Promise.all(named.map(readNamed).map(look));
  const attachments = [];
  for (const each of looked) {
    const { title, octets } = each;
    const { id, seconds } = await client.upload<HandedInView>('/v1/documents', octets, () => Readable.from(octetsOf(each)));
    if (!ui.json) ui.line(ui.t('text.handedIn', { title, size: showOctets(octets, ui), duration: duration(seconds, call) }));
    attachments.push({ document: id, title });
  }
  return { attachments };
}

function readNamed(text: string): Named {
  const at = text.indexOf('=');
  // A path may hold the sign too; a title holds no slash.
  const title = at > 0 && !/[/\\]/.test(text.slice(0, at)) ? text.slice(0, at).trim() : '';
  const file = title === '' ? text : text.slice(at + 1);
  return { file, title: title || basename(file) };
}

async function look({ file, title }: Named): Promise<Looked> {
  const info = await reading(file, () => stat(file));
  // How long a pipe is nobody knows beforehand, and it cannot be read twice.
  if (!info.isFile()) throw failure('FILE_UNREADABLE', { file, detail: both('detail.notFile') });
  const { size: octets, mtimeMs: changedMs } = info;
  if (octets === 0) throw failure('DOCUMENT_EMPTY');
  if (octets > limits.DOCUMENT_MAX_OCTETS) throw failure('DOCUMENT_TOO_LARGE', { expected: limits.DOCUMENT_MAX_OCTETS });
  if (!isDocumentTitle(title))
    throw failure('CONTENT_INVALID', { field: '--attach', expected: `… (≤ ${limits.DOCUMENT_TITLE_MAX_CHARACTERS})`, got: printable(title) });
  return { file, title, octets, changedMs };
}

/** The octets of a file. Throws FILE_UNREADABLE, also when at the end it is not what it was when it was looked at: then the last ones are not given. */
async function* octetsOf({ file, octets, changedMs }: Looked): AsyncGenerator<Buffer> {
  let kept = Buffer.alloc(0);
  let read = 0;
  const stream = createReadStream(file, { end: octets - 1 })[Symbol.asyncIterator]();
  for (let part = await reading(file, () => stream.next()); !part.done; part = await reading(file, () => stream.next())) {
    if (kept.length > 0) yield kept;
    kept = part.value as Buffer<ArrayBuffer>;
    read += kept.length;
  }
  const { mtimeMs } = await reading(file, () => stat(file));
  if (read !== octets || mtimeMs !== changedMs) throw failure('FILE_UNREADABLE', { file, detail: both('detail.fileChanged') });
  yield kept;
}

/** Seconds for people. */
function duration(seconds: number, { ui }: Call): string {
  return seconds < 60 ? ui.t('unit.seconds', { n: seconds }) : showDuration(Math.ceil(seconds / 60), ui);
}
