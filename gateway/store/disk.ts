// What a disk refuses, told apart as far as the system tells it: full, not to be written, or failing.
import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { CopError } from '#protocol';

/**
 * The error for what the disk refused about `file`: STORE_FULL, STORE_READ_ONLY, or STORE_FAILED. `code` is what SQLite or the system
 * gave. SQLite may tell no more than that a write failed: then the disk is asked itself.
 */
export function diskError(file: string, code: string, cause: unknown): CopError {
  if (/FULL$|ENOSPC|EDQUOT/.test(code)) return new CopError('STORE_FULL', { file, detail: code }, cause);
  if (/READONLY|PERM$|EROFS|EACCES/.test(code)) return new CopError('STORE_READ_ONLY', { file, detail: code }, cause);
  const refused = /IOERR|CANTOPEN/.test(code) ? whyNotWritable(file) : undefined;
  if (refused) return new CopError('STORE_READ_ONLY', { file, detail: refused }, cause);
  if (/IOERR/.test(code) && roomOn(file) === 0) return new CopError('STORE_FULL', { file, detail: code }, cause);
  return new CopError('STORE_FAILED', { file, detail: code }, cause);
}

/** Octets that are free on the disk on which a file lies; `undefined` when the disk does not say. */
export function roomOn(file: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize;
  } catch {
    // Whoever asks has an error already, or warns beforehand: a disk that does not even answer this is told by what it is needed for.
    return undefined;
  }
}

/** Why neither file nor folder may be written, as the system says it; `undefined` when they may. */
function whyNotWritable(file: string): string | undefined {
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return /EROFS|EACCES|EPERM/.test(code) ? code : undefined;
  }
}
