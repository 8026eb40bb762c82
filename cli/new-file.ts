import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { failure } from './failure.ts';
import { isSystemError } from './text-file.ts';

/** Writes a file that must not exist yet, for its owner only. Throws FILE_EXISTS, FILE_UNWRITABLE. */
export async function writeNew(file: string, data: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, data, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** What to say of an error of the operating system about a file that was to be made. */
export function unwritable(file: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return error.code === 'EEXIST' ? failure('FILE_EXISTS', { file }, error) : failure('FILE_UNWRITABLE', { file, detail: error.code }, error);
}

/**
 * Makes a file that must not exist yet, for its owner only, and lets `fill` write into what it opens. A file that was not filled is taken away
 * again. Throws FILE_EXISTS, FILE_UNWRITABLE, what `fill` throws.
 */
export async function fillNew(file: string, fill: (open: () => Writable) => Promise<void>): Promise<void> {
  let opened = false;
  try {
    await fill(() => {
      const stream = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
      stream.on('open', () => {
        opened = true;
      });
      return stream;
    });
  } catch (error) {
    if (opened) await rm(file, { force: true });
    throw unwritable(file, error);
  }
}
