import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { CopError } from '#protocol';

/** Reads a secret file. Throws FILE_UNREADABLE, and FILE_EXPOSED when group or others may read or write it. */
export function readSecretFile(file: string): Buffer {
  try {
    const mode = statSync(file).mode & 0o777;
    if ((mode & 0o077) !== 0) throw new CopError('FILE_EXPOSED', { file, got: mode.toString(8) });
    return readFileSync(file);
  } catch (error) {
    throw fileError(file, error);
  }
}

/** Reads a file that is not secret. Throws FILE_UNREADABLE. */
export function readPlainFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fileError(file, error);
  }
}

/** Writes a new file, durable, with this mode. Throws FILE_EXISTS (nothing is ever overwritten), FILE_UNWRITABLE. */
export function writeNewFile(file: string, content: Uint8Array | string, mode: 0o600 | 0o644): void {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', mode);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? new CopError('FILE_EXISTS', { file }, error)
      : new CopError('FILE_UNWRITABLE', { file, detail: String((error as NodeJS.ErrnoException).code) }, error);
  }
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function fileError(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  return error instanceof CopError || typeof code !== 'string' ? error : new CopError('FILE_UNREADABLE', { file, detail: code }, error);
}
