// A small disk that can be filled and freed: tmpfs, where this user may mount.
import { spawnSync } from 'node:child_process';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

// Documents leave 256 MB of a disk to the database (gateway/attachments/vault.ts): room for both, and no more memory than that when it is full.
const DISK_OCTETS = 384 * 1_048_576;

/** A disk of its own for one folder. */
export interface SmallDisk extends Disposable {
  /** Takes all the room that is left. */
  fill(): Promise<void>;
  /** Gives it back. */
  free(): Promise<void>;
}

/** Mounts a small disk at this folder, which must be empty. A text: why it cannot be. */
export function mountSmallDisk(folder: string): SmallDisk | string {
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_OCTETS},mode=0700`, 'cop-faults', folder], { encoding: 'utf8' });
  if (status !== 0) return (error?.message ?? stderr).trim().split('\n')[0] ?? 'mount failed';
  const ballast = join(folder, 'ballast');
  return {
    async fill() {
      await using file = await open(ballast, 'a', 0o600);
      // In ever smaller pieces: what SQLite needs is a page.
      for (const octets of [8 * 1_048_576, 65_536, 4_096]) await writeUntilFull(file, Buffer.alloc(octets));
    },
    free: () => rm(ballast, { force: true }),
    [Symbol.dispose]() {
      // Lazily: a gateway that was killed a moment ago may still hold a file.
      const unmounted = spawnSync('umount', ['-l', folder], { encoding: 'utf8' });
      if (unmounted.status !== 0) throw new Error(unmounted.error?.message ?? unmounted.stderr);
    },
  };
}

async function writeUntilFull(file: FileHandle, piece: Buffer): Promise<void> {
  try {
    for (;;) await file.appendFile(piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
