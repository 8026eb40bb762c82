import { open } from 'node:fs/promises';
import { failure } from './failure.ts';
import type { Bilingual } from './i18n/catalogue.ts';
import { both } from './i18n/translate.ts';

/** Octets of a file, at most `max`. Throws FILE_UNREADABLE. With `secret`, a file that others may read is refused: FILE_EXPOSED. */
export async function readBytes(file: string, max: number, { secret = false } = {}): Promise<Buffer> {
  try {
    await using handle = await open(file, 'r');
    const info = await handle.stat();
    if (info.isDirectory()) throw unreadable(file, both('detail.notFile'));
    // Only files have permissions worth the name; `<(…)` of a shell is a pipe.
    if (secret && info.isFile() && (info.mode & 0o077) !== 0) throw failure('FILE_EXPOSED', { file, got: (info.mode & 0o777).toString(8) });
    return await collect(handle.createReadStream({ autoClose: false }), file, max);
  } catch (error) {
    throw isSystemError(error) ? unreadable(file, error.code, error) : error;
  }
}

/** Everything that `stream` gives, at most `max` octets. Throws FILE_UNREADABLE, naming it `name`. */
export async function collect(stream: AsyncIterable<unknown>, name: string, max: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : Buffer.from(part as Uint8Array);
    length += bytes.length;
    if (length > max) throw unreadable(name, both('detail.tooLarge', { expected: max }));
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** True for errors of the operating system, which carry a code such as ENOENT. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string' && typeof (error as NodeJS.ErrnoException).code === 'string';
}

function unreadable(file: string, detail: string | Bilingual, cause?: unknown): Error {
  return failure('FILE_UNREADABLE', { file, detail }, cause);
}

/** What `read` gives of a file. Throws FILE_UNREADABLE for what the operating system refuses. */
export async function reading<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isSystemError(error)) throw failure('FILE_UNREADABLE', { file, detail: error.code }, error);
    throw error;
  }
}
