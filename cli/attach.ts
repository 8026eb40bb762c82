import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HandedInView, StepInput } from '#gateway/contract';
import type { Client } from './client.ts';
import { failure } from './failure.ts';
import type { Call } from './options.ts';
import { showOctets } from './show-content.ts';
import { isSystemError } from './text-file.ts';
import { showDuration } from './times.ts';

/** A document to hand in: its file, and the title that goes with the message. */
interface Named {
  file: string;
  title: string;
}

/**
 * Hands documents in, each as FILE or TITLE=FILE, and gives what a message says of them. Tells the size and the time that each takes at
 * least on the unit's line. Throws FILE_UNREADABLE, what the gateway answers.
 */
export async function attach(call: Call, client: Client, named: readonly string[] | undefined): Promise<Pick<StepInput, 'attachments'>> {
  if (!named) return {};
  const { ui } = call;
  const attachments = [];
  for (const { file, title } of named.map(readNamed)) {
    const octets = await sizeOf(file);
    const { id, seconds } = await client.upload<HandedInView>('/v1/documents', octets, () => createReadStream(file));
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

async function sizeOf(file: string): Promise<number> {
  try {
    const { size } = await stat(file);
    // A folder and its like are refused when they are read; what is empty the gateway refuses.
    return size;
  } catch (error) {
    if (isSystemError(error)) throw failure('FILE_UNREADABLE', { file, detail: error.code }, error);
    throw error;
  }
}

/** Seconds for people. */
function duration(seconds: number, { ui }: Call): string {
  return seconds < 60 ? ui.t('unit.seconds', { n: seconds }) : showDuration(Math.ceil(seconds / 60), ui);
}
