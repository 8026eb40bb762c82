import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arrows, exempt, homes, impure, pureParts, tools } from './rules.ts';
import { importsOf, manifest, packageOf, read, root, type Source, sources, targetOf, withoutComments } from './sources.ts';

const edges = sources.flatMap((source) => source.imports.map(({ from, line }) => ({ source, from, at: `${source.path}:${line} imports ${from}` })));
const production = sources.filter(({ room }) => room !== 'tests');
const handwritten = sources.filter(({ path }) => !path.startsWith('protocol/generated/'));

describe('the reader of imports', () => {
  test('finds every form', () => {
    const text = [
      "import 'a';",
      "import b from 'b';",
      "import { type C, c } from 'c';",
      "import type { D } from 'd';",
      "import * as e from 'e';",
      "import f, { g } from 'f';",
      'import {\n  h,\n  // why\n  type I,\n} from "h";',
      "export * from 'j';",
      "export * as k from 'k';",
      "export { l } from 'l';",
      `  const m = await ${'import'}('m');`,
      `type N = ${'import'}('n').N;`,
      "export const o = 'from here';",
      "// import p from 'p';",
    ].join('\n');
    expect(importsOf(text).map(({ from }) => from)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'h', 'j', 'k', 'l', 'm', 'n']);
  });

  test('reads every import of the project', () => {
    const unread = handwritten.flatMap((source) => {
      const starts = source.text.split('\n').filter((line) => /^(?:import\b(?!\.)|\} from |export (?:type )?[*{].* from )/.test(line));
      const whole = starts.filter((line) => !/^import (?:type )?\{$/.test(line));
      const atLineStart = source.imports.filter(({ line }) => /^(?:import|export)\b/.test(source.text.split('\n')[line - 1] ?? ''));
      return whole.length === atLineStart.length ? [] : [`${source.path}: ${whole.length} imports, ${atLineStart.length} read`];
    });
    expect(unread).toEqual([]);
    expect(edges.length).toBeGreaterThan(50);
  });

  test('no import is hidden from it', () => {
    const hidden = /\bimport\(\s*[^'"\s]|\bcreateRequire\b|\brequire\(|^[ \t]+import\s+['"{*]/m;
    const found = handwritten.filter(
      ({ path, text }) => path !== 'bin/pinned-runtime.js' && path !== 'tests/architecture/imports.test.ts' && hidden.test(withoutComments(text)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('arrows between the rooms', () => {
  test.each(Object.entries(arrows))('%s imports only what it may', (room, { may, why }) => {
    const wrong = edges.filter(({ source, from }) => {
      const to = roomOf(targetOf(source, from));
      return source.room === room && to !== undefined && to !== room && !may.includes(to);
    });
    expect(shown(wrong), why).toEqual([]);
  });

  test('every room and every file outside the rooms has its row', () => {
    expect([...new Set(sources.map(({ room }) => room))].sort()).toEqual(Object.keys(arrows).sort());
  });

  test('production code never imports certs-dev', () => {
    const wrong = edges.filter(({ source, from }) => !['tests', 'certs-dev'].includes(source.room) && roomOf(targetOf(source, from)) === 'certs-dev');
    expect(shown(wrong)).toEqual([]);
  });

  test('rooms meet at their front doors: through the `imports` map, never by a path', () => {
    // Tests look behind the doors, and the launcher must start where the map of package.json may be out of reach.
    const wrong = edges.filter(
      ({ source, from }) => !['tests', 'bin'].includes(source.room) && from.startsWith('.') && roomOf(targetOf(source, from)) !== source.room,
    );
    expect(shown(wrong)).toEqual([]);
  });

  test('no room enters itself through its own front door', () => {
    const wrong = edges.filter(({ source, from }) => from.startsWith('#') && roomOf(targetOf(source, from)) === source.room);
    expect(shown(wrong)).toEqual([]);
  });

  test('only `cop gateway` and `cop unit` touch a gateway itself; other commands know its contract', () => {
    const wrong = edges.filter(({ source, from }) => source.room === 'cli' && from === '#gateway' && !/\/(?:gateway|unit)[\w-]*\.ts$/.test(source.path));
    expect(shown(wrong)).toEqual([]);
  });

  test('every front door exists', () => {
    const missing = Object.entries(manifest.imports).filter(([, path]) => !existsSync(`${root}/${path}`));
    expect(missing).toEqual([]);
  });

  test('every import of a file names one that exists inside the project', () => {
    const lost = edges.filter(({ source, from }) => {
      const target = targetOf(source, from);
      return target !== undefined && (target.startsWith('..') || !isFile(target));
    });
    expect(shown(lost)).toEqual([]);
  });
});

describe('protocol is pure', () => {
  const pure = handwritten.filter(({ room, path }) => room === 'protocol' && !(path in exempt));

  test('it uses no part of Node that does I/O', () => {
    const wrong = edges.filter(({ source, from }) => pure.includes(source) && from.startsWith('node:') && !pureParts.includes(from));
    expect(shown(wrong)).toEqual([]);
  });

  test.each(impure)('it does not use $why', ({ words, why }) => {
    const wrong = pure.flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(wrong, `protocol takes bytes, keys and time as arguments; found ${why}`).toEqual([]);
  });

  test('every exemption names a file that exists', () => {
    expect(Object.keys(exempt).filter((path) => !isFile(path))).toEqual([]);
  });
});

describe('third-party packages', () => {
  const declared = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

  test.each(Object.entries(homes))('%s stays at home', (name, { home, why }) => {
    const wrong = edges.filter(({ source, from }) => packageOf(from) === name && source.room !== 'tests' && !home.some((place) => isIn(source.path, place)));
    expect(shown(wrong), why).toEqual([]);
  });

  test.each(Object.entries(homes).flatMap(([name, { home }]) => home.map((place) => ({ name, place }))))(
    '$name is used in its home $place',
    ({ name, place }) => {
      const users = edges.filter(({ source, from }) => packageOf(from) === name && isIn(source.path, place));
      expect(users.length, `${place} does not import ${name}: remove the row, or the package`).toBeGreaterThan(0);
    },
  );

  test.each([
    ['wire.js', 'protocol/codec.ts'],
    ['rows.ts', 'protocol/shape.ts'],
  ])('the generated %s is imported by %s alone', (generated, home) => {
    const users = edges.filter(({ source, from }) => source.room !== 'tests' && targetOf(source, from) === `protocol/generated/${generated}`);
    expect([...new Set(users.map(({ source }) => source.path))]).toEqual([home]);
  });

  test('the dialect of the database is named in gateway/store/dialect.ts alone', () => {
    const users = production.filter(({ text }) => /\b\w+Dialect\b/.test(withoutComments(text)));
    expect(users.map(({ path }) => path)).toEqual(['gateway/store/dialect.ts']);
  });

  test('every import names a declared package', () => {
    const unknown = edges.filter(({ source, from }) => source.room !== 'tests' && packageOf(from) !== undefined && !((packageOf(from) as string) in homes));
    expect(shown(unknown), 'give it a row in tests/architecture/rules.ts').toEqual([]);
    const undeclared = edges.filter(({ from }) => packageOf(from) !== undefined && !((packageOf(from) as string) in declared));
    expect(shown(undeclared), 'declare it in package.json').toEqual([]);
  });

  test('production code uses no development dependency', () => {
    const wrong = edges.filter(
      ({ source, from }) => source.room in { protocol: 1, gateway: 1, cli: 1, bin: 1 } && (packageOf(from) ?? '') in manifest.devDependencies,
    );
    expect(shown(wrong)).toEqual([]);
  });

  test('every dependency of package.json has a home or a place that runs it', () => {
    const types = Object.keys(declared).filter((name) => name.startsWith('@types/'));
    const idle = Object.keys(declared).filter((name) => !(name in homes) && !(name in tools) && !types.includes(name));
    expect(idle).toEqual([]);
    const idleTypes = types.filter((name) => name !== '@types/node' && !(name.slice('@types/'.length) in declared));
    expect(idleTypes).toEqual([]);
  });

  test.each(Object.entries(tools))('%s is named where it is run', (name, { namedIn, as }) => {
    expect(Object.keys(declared)).toContain(name);
    expect(read(namedIn)).toMatch(as);
  });

  test('every package of the tables is declared', () => {
    expect([...Object.keys(homes), ...Object.keys(tools)].filter((name) => !(name in declared))).toEqual([]);
  });

  test('the lockfile pins contents by hash and names no host', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string; integrity?: string }> };
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(installed.length).toBeGreaterThan(Object.keys(declared).length);
  });
});

describe('files', () => {
  test('the file graph has no cycle; type imports count', () => {
    expect(cycles().map((cycle) => cycle.join(' → '))).toEqual([]);
  });

  test('no default exports in the rooms', () => {
    const wrong = handwritten.filter(
      ({ room, text }) => room in { protocol: 1, gateway: 1, cli: 1, 'certs-dev': 1 } && /^export (?:default\b|\{[^}]*\bas default\b)/m.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('file names are in kebab case', () => {
    const wrong = sources.filter(({ path }) => !/^(?:[a-z0-9-]+\/)*[a-z0-9]+(?:[-.][a-z0-9]+)*\.[jt]s$/.test(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('parts of Node are named with their prefix', () => {
    const wrong = edges.filter(({ from }) =>
      [
        'assert',
        'buffer',
        'child_process',
        'crypto',
        'events',
        'fs',
        'fs/promises',
        'http',
        'https',
        'net',
        'os',
        'path',
        'stream',
        'tls',
        'url',
        'util',
        'zlib',
      ].includes(from),
    );
    expect(shown(wrong)).toEqual([]);
  });
});

function roomOf(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  return path.includes('/') ? path.split('/')[0] : '';
}

function isIn(path: string, place: string): boolean {
  return place.endsWith('/') ? path.startsWith(place) : path === place;
}

function isFile(path: string): boolean {
  return statSync(`${root}/${path}`, { throwIfNoEntry: false })?.isFile() ?? false;
}

function shown(wrong: { at: string }[]): string[] {
  return wrong.map(({ at }) => at);
}

/** Every way back that a depth-first walk of the file graph meets, as the list of files on it. */
function cycles(): string[][] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (source: Source, trail: string[]): void => {
    const back = trail.indexOf(source.path);
    if (back >= 0) found.push([...trail.slice(back), source.path]);
    if (back >= 0 || done.has(source.path)) return;
    for (const { from } of source.imports) {
      const next = byPath.get(targetOf(source, from) ?? '');
      if (next) walk(next, [...trail, source.path]);
    }
    done.add(source.path);
  };
  for (const source of sources) walk(source, []);
  return found;
}
