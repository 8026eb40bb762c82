// The sources of the project as the architecture tests see them: files, their imports, and what an import names.
import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';

/** The folder of the project. */
export const root = `${import.meta.dirname}/../..`;

/** The rooms of the house, and what surrounds them. */
export const rooms = ['protocol', 'gateway', 'cli', 'certs-dev', 'tests'] as const;

/** One import or re-export; `from` is the specifier as written, `line` counts from 1. */
export interface Import {
  from: string;
  line: number;
}

/** One source file; `path` is relative to the project, with slashes. */
export interface Source {
  path: string;
  room: string;
  text: string;
  imports: Import[];
}

/** What package.json says. */
export const manifest = JSON.parse(read('package.json')) as {
  imports: Record<string, string>;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

// The formatter puts every import at the start of a line, so that these two forms are all there are; the test
// "reads every import" counts them in another way.
const statement = /^(?:import|export)\s+(?:type\s+)?(?:(?:[\w$]+\s*,\s*)?(?:\*(?:\s+as\s+[\w$]+)?|\{[^{}]*\}|[\w$]+)\s+from\s+)?(['"])([^'"\n]+)\1/gm;
const call = /\bimport\(\s*(['"])([^'"\n]+)\1/g;

/** Every TypeScript and JavaScript file of the rooms, of bin, and the configuration beside them. */
export const sources: Source[] = [...rooms, 'bin']
  .flatMap((room) => filesOf(room).filter((path) => /\.[jt]s$/.test(path)))
  .concat('vitest.config.ts')
  .map((path) => {
    const text = read(path);
    return { path, room: path.includes('/') ? (path.split('/')[0] as string) : '', text, imports: importsOf(text) };
  });

/** The text of a file of the project. */
export function read(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

/** Every file below a folder of the project, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
    .sort();
}

/** The imports of a text: static ones, re-exports, dynamic ones, and those in types. */
export function importsOf(text: string): Import[] {
  return [...text.matchAll(statement), ...text.matchAll(call)]
    .map((match) => ({ from: match[2] as string, line: text.slice(0, match.index).split('\n').length }))
    .sort((a, b) => a.line - b.line);
}

/** The file that an import names, relative to the project, or `undefined` when it names a package or a part of Node. */
export function targetOf(source: Source, from: string): string | undefined {
  if (from.startsWith('.')) return posix.normalize(posix.join(posix.dirname(source.path), from));
  if (from.startsWith('#')) return posix.normalize(manifest.imports[from] ?? from);
  return undefined;
}

/** The package that an import names, or `undefined` when it names a file or a part of Node. */
export function packageOf(from: string): string | undefined {
  if (from.startsWith('.') || from.startsWith('#') || from.startsWith('node:')) return undefined;
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The text without its comments, with every line kept: for searching words that comments may use. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');
}
