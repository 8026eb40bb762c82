import type { Outcome, Result } from './conductor.ts';
import type { Reach } from './coverage.ts';

/** What a run came to, as lines for people. */
export function reportLines({ results, findings, seconds }: Outcome, seed: number): string[] {
  const inputs = sum(results.map((result) => result.inputs));
  const rows = results.map((result) => {
    const { accepted, slowestMs, rssMax, heap, codes } = result;
    return [
      result.target,
      String(result.inputs),
      String(Math.round(result.inputs / Math.max(result.seconds, 0.001))),
      percent(accepted, result.inputs),
      String(Object.keys(codes).length),
      slowestMs.toFixed(0),
      megabytes(rssMax),
      heap ? heap.map(megabytes).join(' → ') : '–',
    ];
  });
  const head = ['target', 'inputs', 'inputs/s', 'accepted', 'codes', 'slowest ms', 'RSS MB', 'heap MB'];
  return [
    ...table([head, ...rows]),
    ...results.filter(({ reach }) => Object.keys(reach).length > 0).map(reachLine),
    `${inputs} inputs in ${Math.round(seconds)} s, ${Math.round(inputs / seconds)}/s, largest process ${megabytes(Math.max(0, ...results.map(({ rssMax }) => rssMax)))} MB, seed ${seed}: ${findings.length === 0 ? 'no fault' : `${findings.length} faults`}`,
  ];
}

/** Functions and blocks that a target reached, of the files in which it reached anything that is not only loaded. */
export function reachOf(result: Result): Reach & { files: number } {
  // A file of which one function ran while it was loaded is not what is fuzzed.
  const touched = Object.values(result.reach).filter(({ functionsReached }) => functionsReached > 0);
  const add = (pick: (reach: Reach) => number) => sum(touched.map(pick));
  return {
    files: touched.length,
    functions: add(({ functions }) => functions),
    functionsReached: add(({ functionsReached }) => functionsReached),
    blocks: add(({ blocks }) => blocks),
    blocksReached: add(({ blocksReached }) => blocksReached),
  };
}

function reachLine(result: Result): string {
  const { files, functions, functionsReached, blocks, blocksReached } = reachOf(result);
  return `${result.target} reached ${functionsReached} of ${functions} functions in ${files} files, and in these functions ${blocksReached} of ${blocks} blocks (${percent(blocksReached, blocks)})`;
}

function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function megabytes(octets: number): string {
  return (octets / 1_048_576).toFixed(0);
}
