// Files and folders that are only ever created: development keys may stand in for work that somebody still needs.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CopError } from '#protocol/errors';

/** Writes a file that only its owner reads. Throws FILE_EXISTS, FILE_UNWRITABLE. */
export function writeNewSecret(file: string, content: string | Uint8Array): void {
  creating(file, () => writeFileSync(file, content, { flag: 'wx', mode: 0o600 }));
}

/** Writes a file that is no secret. Throws FILE_EXISTS, FILE_UNWRITABLE. */
export function writeNewFile(file: string, content: string | Uint8Array): void {
  creating(file, () => writeFileSync(file, content, { flag: 'wx', mode: 0o644 }));
}

/** Makes a folder that only its owner enters. Throws FILE_EXISTS, FILE_UNWRITABLE. */
export function makeNewFolder(dir: string): void {
  creating(dir, () => mkdirSync(dir, { mode: 0o700 }));
}

/** Makes a folder that only its owner enters, with the folders above it, or takes the one that is there as it is. Throws FILE_UNWRITABLE. */
export function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  // Step by step: Node's own recursive mkdir never returns where a file system answers ENOENT for good, as /proc does.
  makeFolder(dirname(resolve(dir)));
  makeNewFolder(dir);
}

/** Throws FILE_EXISTS when one of these is there: asked before keys are made, so that nothing half-written stays behind. */
export function refuseExisting(paths: readonly string[]): void {
  for (const file of paths) if (existsSync(file)) throw new CopError('FILE_EXISTS', { file });
}

function creating(file: string, create: () => void): void {
  try {
    create();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    throw code === 'EEXIST' ? new CopError('FILE_EXISTS', { file }, error) : new CopError('FILE_UNWRITABLE', { file, detail: code }, error);
  }
}
