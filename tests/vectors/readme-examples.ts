// The worked examples of protocol/README.md: fences that name a vector and hold its value.
import type { Plain } from './plain.ts';

const COLUMNS = 120;
const fence = /```vector (\w+) ([\w[\].]+)\n[\s\S]*?```/g;

/** The text with every example filled from the vectors. `read` gives the parsed JSON of a file. Throws RangeError for one that names nothing. */
export function fillExamples(readme: string, read: (file: string) => Plain): string {
  return readme.replace(fence, (_, file: string, path: string) => {
    const value = at(read(file), path);
    if (typeof value !== 'string') throw new RangeError(`${file} ${path} is no text`);
    const lines = value.match(new RegExp(`.{1,${COLUMNS}}`, 'g')) ?? [];
    return ['```vector ', file, ' ', path, '\n', ...lines.map((line) => `${line}\n`), '```'].join('');
  });
}

function at(value: Plain, path: string): Plain | undefined {
  const names = path.match(/\w+/g) ?? [];
  return names.reduce<Plain | undefined>((inner, name) => (inner as Record<string, Plain> | undefined)?.[name], value);
}
