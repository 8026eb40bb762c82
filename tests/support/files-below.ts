import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file in a folder and the folders in it that `wanted` names, with its octets. */
export function filesBelow(folder: string, wanted: (name: string) => boolean = () => true): [name: string, octets: Buffer][] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(wanted);
  return names.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()).map((name) => [name, readFileSync(join(folder, name))]);
}

/** The same by digest and mode, to tell whether anything changed. */
export function digestsBelow(folder: string, wanted?: (name: string) => boolean): string[] {
  return filesBelow(folder, wanted)
    .map(([name, octets]) => `${name} ${(statSync(join(folder, name)).mode & 0o777).toString(8)} ${createHash('sha256').update(octets).digest('hex')}`)
    .sort();
}
