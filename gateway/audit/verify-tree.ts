// Entries and nodes of one generation against the tree that they make.
import { setImmediate } from 'node:timers/promises';
import { appendLeaves, emptyTree, rootOf, sameBytes, type Tree } from '#protocol';
import { type AuditLogRow, entriesBetween, nodeHashes, nodesFrom, subjectsBetween } from '../store/audit-entries.ts';
import { piecesOf } from '../store/audit-pieces.ts';
import type { Store } from '../store/database.ts';
import { leafIn } from '../store/entry-record.ts';
import type { StoredEntries, Verdict } from './check-entries.ts';
import { type DetailsCipher, monthOf } from './details-cipher.ts';
import { entryChecker } from './entry-checker.ts';
import { type AuditReport, type Find, finder } from './findings.ts';
import { treeOf } from './log.ts';
import { nodeId } from './nodes.ts';
import { monthsOver } from './retention.ts';
import type { Generation, Roots } from './verify-checkpoints.ts';

export interface TreeDeps {
  store: Store;
  details: DetailsCipher;
  now: () => Date;
}

const PAGE = 500;
// While the thread checks one page, the next is read.
const PAGES_AHEAD = 6;

/** Checks a generation; gives the roots at the sizes of its checkpoints. */
export async function verifyTree({ log, checkpoints }: Generation, report: AuditReport, deps: TreeDeps): Promise<Roots> {
  const { store } = deps;
  const find = finder(report, log.generation);
  // Ascending, each taken once: there may be one a minute for years.
  const sizes = checkpoints.map(({ size }) => size);
  let nextSize = 0;
  const roots: Roots = new Map();
  const altered: AlteredNodes = new Map();
  const erased = new Erasures(deps.now());
  let tree: Tree = emptyTree;
  await using checker = entryChecker(log.size, deps.details.keys);
  const asked: { rows: StoredEntries['rows']; verdicts: Promise<Verdict[]> }[] = [];
  const judgeOldest = async () => {
    const next = asked.shift();
    if (!next) return;
    for (const [i, verdict] of (await next.verdicts).entries()) {
      const row = next.rows[i] as StoredEntries['rows'][number];
      if (verdict === 'altered') find('entry', row.id - log.first_entry, 'altered');
      else erased.judge(row.id - log.first_entry, row.at, verdict);
    }
  };
  const end = log.first_entry + log.size;
  for (let from = log.first_entry; from < end; ) {
    const page = await readPage(store, from, end);
    const leaves: Uint8Array[] = [];
    for (const row of page.rows) {
      const index = row.id - log.first_entry;
      while (tree.size + leaves.length < index && leaves.length < MISSING_MAX) {
        find('entry', tree.size + leaves.length, 'missing');
        // Whatever it was: the nodes above tell no more than that.
        leaves.push(new Uint8Array(32));
      }
      leaves.push(leafIn(row.record));
    }
    const verdicts = checker.check(page);
    // Handled where it is awaited, which may be after another page failed.
    verdicts.catch(() => {});
    asked.push({ rows: page.rows, verdicts });
    const before = tree.size;
    const cuts: number[] = [];
    for (; (sizes[nextSize] ?? Number.POSITIVE_INFINITY) <= before + leaves.length; nextSize++) cuts.push(sizes[nextSize] as number);
    tree = await growChecked(tree, leaves, cuts, roots, log, altered, store);
    report.entries += tree.size - before;
    if (asked.length >= PAGES_AHEAD) await judgeOldest();
    // Links and officers have their turn.
    await setImmediate();
    const last = page.rows.at(-1);
    if (!last || page.rows.length < PAGE) break;
    from = last.id + 1;
  }
  while (asked.length > 0) await judgeOldest();
  for (const index of erased.early()) find('entry', index, 'altered');
  report.erased += erased.due;
  if (tree.size < log.size) find('entry', tree.size, 'missing');
  // A size that somebody made up may be any: what is missing at the end is filled as far as it shows.
  for (let n = 0; tree.size < log.size && n < MISSING_MAX; n++) tree = appendLeaves(tree, [new Uint8Array(32)]).tree;
  nameNodes(altered, new Set(report.findings.filter(({ generation, what }) => generation === log.generation && what === 'entry').map(({ at }) => at)), find);
  const stored = treeOf(log);
  const sound = stored.peaks.length === tree.peaks.length && stored.peaks.every((peak, i) => sameBytes(peak, tree.peaks[i] as Uint8Array));
  // A peak that differs because of an entry was named there.
  if (!sound && !report.findings.some(({ generation, what }) => generation === log.generation && (what === 'entry' || what === 'node')))
    find('tree', log.size, 'altered');
  return roots;
}

const MISSING_MAX = 100_000;

async function readPage(store: Store, from: number, end: number): Promise<StoredEntries> {
  return store.read(async (db) => {
    const rows = await entriesBetween(db, from, end, PAGE);
    const last = rows.at(-1);
    const subjects = last ? Map.groupBy(await subjectsBetween(db, from, last.id + 1), ({ entry }) => entry) : new Map<number, { subject: string }[]>();
    return { rows, subjects: rows.map(({ id }) => (subjects.get(id) ?? []).map(({ subject }) => subject)), pieces: await piecesOf(db, rows) };
  });
}

/**
 * Details may be gone when their month is over, and not before. The clock may have been wrong when an entry was made: what stands before
 * an entry of a month that is over is at least as old, what stands behind one that is not over is at least as young.
 */
class Erasures {
  readonly #now: number;
  readonly #over: string;
  /** From here on nothing is over, whatever its clock said. */
  #recent = false;
  #pending: number[] = [];
  due = 0;

  constructor(now: Date) {
    this.#now = now.getTime();
    this.#over = monthsOver(now);
  }

  /** Takes the next entry, in the order of the log. */
  judge(index: number, at: number, verdict: 'sound' | 'erased'): void {
    this.#recent ||= at <= this.#now && monthOf(new Date(at)) >= this.#over;
    const over = !this.#recent && monthOf(new Date(at)) < this.#over;
    if (over) {
      this.due += this.#pending.length;
      this.#pending = [];
    }
    if (verdict === 'sound') return;
    if (over) this.due += 1;
    else this.#pending.push(index);
  }

  /** Places of entries whose details are gone before their time. */
  early(): readonly number[] {
    return this.#pending;
  }
}

/** Nodes that differ from what their leaves give, by level and index. */
type AlteredNodes = Map<string, { level: number; index: number; how: 'missing' | 'altered' }>;

async function growChecked(
  start: Tree,
  leaves: readonly Uint8Array[],
  cuts: readonly number[],
  roots: Roots,
  log: AuditLogRow,
  altered: AlteredNodes,
  store: Store,
): Promise<Tree> {
  let tree = start;
  const firstNode = nodeId(log, 1, Math.floor(start.size / 2));
  const grown: { level: number; index: number; hash: Uint8Array }[] = [];
  // Checkpoints cut the page: the root is taken where one was made.
  const within = cuts.filter((size) => size > start.size);
  const end = start.size + leaves.length;
  for (const cut of within.at(-1) === end ? within : [...within, end]) {
    const step = appendLeaves(tree, leaves.slice(tree.size - start.size, cut - start.size));
    grown.push(...step.nodes);
    tree = step.tree;
    if (within.includes(cut)) roots.set(cut, rootOf(tree));
  }
  // Appending completes nodes in the order of their ids: one look tells whether all of them stand there as they should.
  const whole = grown.map(({ hash }) => Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString('hex')).join('');
  if ((await store.read((db) => nodeHashes(db, firstNode, firstNode + grown.length))).toLowerCase() === whole) return tree;
  const stored = new Map((await store.read((db) => nodesFrom(db, firstNode, grown.length + 1))).map(({ id, hash }) => [id, hash]));
  for (const { level, index, hash } of grown) {
    const kept = stored.get(nodeId(log, level, index));
    if (!kept || !sameBytes(kept, hash)) altered.set(`${level}/${index}`, { level, index, how: kept ? 'altered' : 'missing' });
  }
  return tree;
}

/**
 * A node that differs alone was itself altered. When the nodes above it differ too, what it is made of was: for a pair of leaves, one of
 * the two entries, with its leaf made anew.
 */
function nameNodes(altered: AlteredNodes, named: ReadonlySet<number>, find: Find): void {
  for (const { level, index, how } of altered.values()) {
    const children = [`${level - 1}/${2 * index}`, `${level - 1}/${2 * index + 1}`].some((child) => altered.has(child));
    if (children && how !== 'missing') continue;
    const above = altered.has(`${level + 1}/${Math.floor(index / 2)}`);
    // A pair of which an entry is known to be gone differs for that reason.
    if (level === 1 && (named.has(2 * index) || named.has(2 * index + 1))) continue;
    if (how === 'altered' && level === 1 && above) find('entry', 2 * index, 'altered', `${2 * index}–${2 * index + 1}`);
    else find('node', index * 2 ** level, how, `${level}/${index}`);
  }
}
