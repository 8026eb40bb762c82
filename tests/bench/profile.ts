// Where the processor time of profiled processes goes, by part of the project and package: node tests/bench/profile.ts FOLDER [SECONDS OF STARTING]
// README.md beside this file says how profiles come about.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What V8 writes with --cpu-prof, as far as it is read here. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  /** Microseconds since the sample before. */
  timeDeltas: number[];
}

const [folder = '.', starting = '5'] = process.argv.slice(2);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
  const shares = sharesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile, Number(starting) * 1e6);
  const busy = [...shares].filter(([part]) => part !== '(idle)');
  const all = busy.reduce((sum, [, microseconds]) => sum + microseconds, 0);
  // Of a process that only started and ended nothing is left.
  if (all < 1e6) continue;
  process.stdout.write(`${file}: ${(all / 1e6).toFixed(1)} s busy, ${((shares.get('(idle)') ?? 0) / 1e6).toFixed(1)} s idle\n`);
  for (const [part, microseconds] of busy.sort(([, a], [, b]) => b - a))
    if (microseconds > all / 200) process.stdout.write(`  ${((100 * microseconds) / all).toFixed(1).padStart(5)} %  ${part}\n`);
}

/** Microseconds by part. A sample belongs to the part that called what runs: Node's own code works for whoever asked it. */
function sharesOf({ nodes, samples, timeDeltas }: Profile, after: number): Map<string, number> {
  const parts = new Map<number, string>();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const partOf = (id: number | undefined, leaf: string): string => {
    if (id === undefined) return `node: ${leaf}`;
    const known = parts.get(id);
    if (known !== undefined) return known;
    const { functionName, url } = byId.get(id)?.callFrame ?? { functionName: '', url: '' };
    return nameOf(url, functionName) ?? partOf(parents.get(id), leaf);
  };
  const shares = new Map<string, number>();
  let at = 0;
  samples.forEach((id, i) => {
    const delta = timeDeltas[i] ?? 0;
    at += delta;
    if (at < after) return;
    const part = partOf(id, byId.get(id)?.callFrame.functionName ?? '');
    parts.set(id, part);
    shares.set(part, (shares.get(part) ?? 0) + delta);
  });
  return shares;
}

function nameOf(url: string, functionName: string): string | undefined {
  // It only counts the commits: they are the database's.
  if (functionName === 'statement.run') return undefined;
  const [, packaged] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (packaged !== undefined) return packaged === 'kysely' || packaged === 'better-sqlite3' ? 'database (kysely, better-sqlite3, SQLite)' : packaged;
  const [, room] = /\/((?:gateway|protocol|cli|certs-dev|tests)\/(?:[\w-]+(?=\/))?)/.exec(url) ?? [];
  if (room !== undefined) return room;
  return /^\((?:idle|program|garbage collector)\)$/.test(functionName) ? functionName : undefined;
}
