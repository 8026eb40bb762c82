// RFC 6962, section 2.1, word for word: recursion over the leaves, written without a look at protocol/merkle.ts. It takes
// no short way that the RFC does not take, and is therefore a fair judge.
import { createHash } from 'node:crypto';

/** MTH of the leaves `begin` to `end`, the last not included. */
export type Mth = (begin: number, end: number) => Uint8Array;

/** The tree over leaves of these data. */
export function treeOver(data: readonly Uint8Array[]): Mth {
  const known = new Map<string, Uint8Array>();
  const mth: Mth = (begin, end) => {
    const range = `${begin}-${end}`;
    const hash = known.get(range) ?? work(begin, end);
    known.set(range, hash);
    return hash;
  };
  const work: Mth = (begin, end) => {
    if (end === begin) return sha256();
    if (end - begin === 1) return sha256(Uint8Array.of(0), data[begin] as Uint8Array);
    const middle = begin + split(end - begin);
    return sha256(Uint8Array.of(1), mth(begin, middle), mth(middle, end));
  };
  return mth;
}

/**
 * A tree of any size whose leaves are all the empty text, but for those at the `marked` places, which are the place in decimal:
 * large enough to leave 32 bits behind, quick enough to be computed.
 */
export function sparseTree(marked: readonly number[]): Mth {
  const plain: Uint8Array[] = [sha256(Uint8Array.of(0))];
  const mth: Mth = (begin, end) => {
    if (end === begin) return sha256();
    // Rounded: just below 2^50 the logarithm is an integer too.
    const level = Math.round(Math.log2(end - begin));
    if (2 ** level === end - begin && !marked.some((place) => begin <= place && place < end)) return plainSubtree(level);
    if (end - begin === 1) return sha256(Uint8Array.of(0), new TextEncoder().encode(String(begin)));
    const middle = begin + split(end - begin);
    return sha256(Uint8Array.of(1), mth(begin, middle), mth(middle, end));
  };
  const plainSubtree = (level: number): Uint8Array => {
    plain[level] ??= sha256(Uint8Array.of(1), plainSubtree(level - 1), plainSubtree(level - 1));
    return plain[level];
  };
  return mth;
}

/** PATH(m, D[begin:end]) of section 2.1.1. */
export function path(m: number, mth: Mth, end: number, begin = 0): Uint8Array[] {
  if (end - begin === 1) return [];
  const k = split(end - begin);
  return m < k ? [...path(m, mth, begin + k, begin), mth(begin + k, end)] : [...path(m - k, mth, end, begin + k), mth(begin, begin + k)];
}

/** PROOF(m, D[0:n]) of section 2.1.2. */
export function proof(m: number, mth: Mth, n: number): Uint8Array[] {
  return subproof(m, mth, 0, n, true);
}

function subproof(m: number, mth: Mth, begin: number, end: number, whole: boolean): Uint8Array[] {
  if (m === end - begin) return whole ? [] : [mth(begin, end)];
  const k = split(end - begin);
  return m <= k ? [...subproof(m, mth, begin, begin + k, whole), mth(begin + k, end)] : [...subproof(m - k, mth, begin + k, end, false), mth(begin, begin + k)];
}

/** On which side the siblings of leaf `index` stand, lowest first. Two sizes with the same sides have the same proof for it. */
export function sidesOfPath(index: number, size: number): string {
  if (size === 1) return '';
  const k = split(size);
  return index < k ? `${sidesOfPath(index, k)}r` : `${sidesOfPath(index - k, size - k)}l`;
}

/** The same for a consistency proof; `whole` when the proof starts from the old root. */
export function sidesOfProof(from: number, to: number, whole = true): string {
  if (from === to) return whole ? 'old root ' : 'part ';
  const k = split(to);
  return from <= k ? `${sidesOfProof(from, k, whole)}r` : `${sidesOfProof(from - k, to - k, false)}l`;
}

/** The largest power of two below n. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function sha256(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());
}
