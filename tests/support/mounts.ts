// Disks of a test's own: mounts that one process alone sees, and that are gone with it.
import { execFileSync, spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';

// Whoever is not root becomes root of a user namespace, where the system lets him.
const unshare = process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];

/** Words in front of a command that becomes it once `script` (of a shell) has mounted what it needs, for this process alone. */
export function underMounts(script: string): string[] {
  return ['unshare', ...unshare, 'sh', '-c', `set -e; ${script}; exec "$@"`, 'sh'];
}

/** Why nothing can be mounted here, for the reason of a skipped test; `undefined` when it can. */
export function whyNoMounts(): string | undefined {
  const [command = '', ...words] = [...underMounts('mount -t tmpfs -o size=1m tmpfs /tmp'), 'true'];
  const { status, error, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return status === 0 ? undefined : `a test cannot mount anything here: ${error?.message ?? stderr.trim()}`;
}

/** A small disk in the place of a folder, with what the folder holds. */
export function smallDisk(folder: string, megabytes: number): string {
  const kept = `'${folder}.kept'`;
  return `cp -a '${folder}' ${kept}; mount -t tmpfs -o size=${megabytes}m,mode=700 tmpfs '${folder}'; cp -a ${kept}/. '${folder}'`;
}

/** A folder that may only be read. */
export function readOnly(folder: string): string {
  return `mount --bind '${folder}' '${folder}'; mount -o remount,bind,ro '${folder}'`;
}

/** A file system of its own, in the file `image`, in the place of a folder; as so often set up, an error makes it read-only. */
export function journalled(image: string, folder: string): string {
  return `mount -o loop,errors=remount-ro '${image}' '${folder}'`;
}

/** Why `journalled` does not work here, for the reason of a skipped test; `undefined` when it does. Makes `image`, with what a folder holds. */
export function whyNoImage(image: string, folder: string): string | undefined {
  writeFileSync(image, '');
  truncateSync(image, 64 * 1_048_576);
  for (const words of [
    ['mkfs.ext4', '-q', '-F', '-d', folder, image],
    [...underMounts(journalled(image, folder)), 'true'],
  ]) {
    const [command = '', ...rest] = words;
    const { status, error, stderr } = spawnSync(command, rest, { encoding: 'utf8' });
    if (status !== 0) return `a test cannot make a file system here: ${error?.message ?? stderr.trim()}`;
  }
  return undefined;
}

/** What a file system does by itself at an error on its disk. */
export function failDisk(pid: number, folder: string): void {
  execFileSync('nsenter', ['--mount', '--target', String(pid), 'mount', '-o', 'remount,abort', folder]);
}

/** A path as the process `pid` sees it. */
export function seenBy(pid: number, path: string): string {
  return `/proc/${pid}/root${path}`;
}
