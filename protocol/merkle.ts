// The Merkle tree of an audit log: RFC 6962, section 2.1, and the checks of RFC 9162, section 2.1. Sizes and indices are
// exact up to 2^53 - 1, so that nothing here may use the 32-bit operators on them.
import { sameBytes, sha256 } from './digest.ts';

const HASH_OCTETS = 32;

/** A complete subtree: the 2^level leaves from leaf index × 2^level on. Once complete it never changes. */
export interface TreeNode {
  level: number;
  index: number;
  /** 32 octets. */
  hash: Uint8Array;
}

/** A tree as far as appending needs it. */
export interface Tree {
  /** Number of leaves. */
  size: number;
  /** Hashes of the complete subtrees that the size is the sum of, largest first: one for each 1 of the size in binary. */
  peaks: readonly Uint8Array[];
}

/** Reads the hash of a complete subtree; level 0 is the hash of a leaf. Asked only for subtrees within the named size. */
export type ReadNode = (level: number, index: number) => Promise<Uint8Array>;

/** Hash of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array());

/** The tree without leaves. */
export const emptyTree: Tree = { size: 0, peaks: [] };

// Filled anew for every hash: a buffer of its own for each would cost as much as the hashing.
const leafInput = new Uint8Array(1_024);
const nodeInput = new Uint8Array(1 + 2 * HASH_OCTETS).fill(1, 0, 1);

/** Hash of a leaf: SHA-256(0x00 ‖ data). The first octet keeps leaves and nodes apart. */
export function leafHash(data: Uint8Array): Uint8Array {
  const length = 1 + data.length;
  const input = length <= leafInput.length ? leafInput.subarray(0, length) : new Uint8Array(length);
  input.set(data, 1);
  return sha256(input);
}

/** Hash of a node: SHA-256(0x01 ‖ left ‖ right). Throws RangeError unless both are 32 octets. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH_OCTETS || right.length !== HASH_OCTETS) throw new RangeError('a node joins two hashes of 32 octets');
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_OCTETS);
  return sha256(nodeInput);
}

/**
 * Appends the hash of one leaf. `nodes` are the subtrees of level 1 and higher that it completes, by ascending level; the
 * leaf hash itself (level 0) is for the caller to keep. Throws RangeError as appendLeaves does.
 */
export function appendLeaf(tree: Tree, leaf: Uint8Array): { tree: Tree; nodes: TreeNode[] } {
  return appendLeaves(tree, [leaf]);
}

/** As appendLeaf, for many in their order. Throws RangeError for a hash of another length, too few peaks, and beyond 2^53 - 1 leaves. */
export function appendLeaves(tree: Tree, leaves: readonly Uint8Array[]): { tree: Tree; nodes: TreeNode[] } {
  checkSize(tree.size);
  checkSize(tree.size + leaves.length);
  const peaks = tree.peaks.slice();
  const nodes: TreeNode[] = [];
  let size = tree.size;
  for (const leaf of leaves) {
    if (leaf.length !== HASH_OCTETS) throw new RangeError('the hash of a leaf is 32 octets');
    let subtree = leaf;
    // A 1 at the end of the size is a peak as large as what came: the two become one of the next level, as in adding.
    let [level, index] = [0, size];
    while (index % 2 === 1) {
      const left = peaks.pop();
      if (!left) throw new RangeError(`a tree of ${tree.size} leaves has more peaks than ${tree.peaks.length}`);
      subtree = nodeHash(left, subtree);
      level += 1;
      index = half(index);
      nodes.push({ level, index, hash: subtree });
    }
    peaks.push(subtree);
    size += 1;
  }
  return { tree: { size, peaks }, nodes };
}

/** The root hash. */
export function rootOf(tree: Tree): Uint8Array {
  return joined(tree.peaks);
}

/** The tree as it was, or is, with `size` leaves: one read for each peak. Throws RangeError for a size that is none. */
export async function treeAt(size: number, read: ReadNode): Promise<Tree> {
  checkSize(size);
  return { size, peaks: await readPeaks(0, size, read) };
}

/**
 * The proof that leaf `index` is in the tree of `size` leaves (RFC 9162, section 2.1.3.1), lowest sibling first.
 * Throws RangeError unless 0 ≤ index < size.
 */
export async function inclusionProof(index: number, size: number, read: ReadNode): Promise<Uint8Array[]> {
  checkSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const siblings: Range[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + leftPart(end - begin);
    if (index < middle) {
      siblings.push({ begin: middle, end });
      end = middle;
    } else {
      siblings.push({ begin, end: middle });
      begin = middle;
    }
  }
  return readRanges(siblings.reverse(), read);
}

/**
 * The proof that the tree of `from` leaves is the beginning of that of `to` (RFC 9162, section 2.1.4.1). Empty when nothing
 * is to be proven: from 0, and from a size to itself. Throws RangeError unless 0 ≤ from ≤ to.
 */
export async function consistencyProof(from: number, to: number, read: ReadNode): Promise<Uint8Array[]> {
  checkSize(to);
  if (!Number.isSafeInteger(from) || from < 0 || from > to) throw new RangeError(`no tree of ${from} leaves in one of ${to}`);
  if (from === 0 || from === to) return [];
  const parts: Range[] = [];
  let [begin, end] = [0, to];
  while (end !== from) {
    const middle = begin + leftPart(end - begin);
    if (from <= middle) {
      parts.push({ begin: middle, end });
      end = middle;
    } else {
      parts.push({ begin, end: middle });
      begin = middle;
    }
  }
  // The verifier knows the old root: it needs this part only when that is not the whole of the old tree.
  if (begin > 0) parts.push({ begin, end });
  return readRanges(parts.reverse(), read);
}

/**
 * True when `proof` shows that `leaf` (its hash) is leaf `index` of the tree of `size` leaves with this root
 * (RFC 9162, section 2.1.3.2). False for numbers that are no index and size, and for hashes of another length.
 */
export function verifyInclusion(index: number, size: number, leaf: Uint8Array, proof: readonly Uint8Array[], root: Uint8Array): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let [position, last] = [index, size - 1];
  let hashed = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hashed = nodeHash(sibling, hashed);
      // The last node of a level without a sibling goes up as it is, until it is a right child.
      while (position % 2 === 0 && position > 0) [position, last] = [half(position), half(last)];
    } else {
      hashed = nodeHash(hashed, sibling);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && sameBytes(hashed, root);
}

/**
 * True when `proof` shows that the tree of `from` leaves with `fromRoot` is the beginning of that of `to` leaves with
 * `toRoot` (RFC 9162, section 2.1.4.2). From 0, and from a size to itself, the proof is empty; the root of 0 leaves is
 * emptyRoot. False for numbers that are no sizes, and for hashes of another length.
 */
export function verifyConsistency(from: number, fromRoot: Uint8Array, to: number, toRoot: Uint8Array, proof: readonly Uint8Array[]): boolean {
  if (!isSize(from) || !isSize(to) || from > to) return false;
  if (![fromRoot, toRoot, ...proof].every(isHash)) return false;
  if (from === 0 && !sameBytes(fromRoot, emptyRoot)) return false;
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0) return proof.length === 0;
  let [position, last] = [from - 1, to - 1];
  while (position % 2 === 1) [position, last] = [half(position), half(last)];
  // What is left is 0 exactly when the old tree is one complete subtree: its root is then where the proof starts.
  const [start, ...path] = position === 0 ? [fromRoot, ...proof] : proof;
  if (!start) return false;
  let [before, after] = [start, start];
  for (const hashed of path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      before = nodeHash(hashed, before);
      after = nodeHash(hashed, after);
      while (position % 2 === 0 && position > 0) [position, last] = [half(position), half(last)];
    } else {
      after = nodeHash(after, hashed);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && sameBytes(before, fromRoot) && sameBytes(after, toRoot);
}

/** Leaves `begin` to `end`, the last not included. `begin` is a multiple of every complete subtree in it. */
interface Range {
  begin: number;
  end: number;
}

function readRanges(ranges: readonly Range[], read: ReadNode): Promise<Uint8Array[]> {
  return Promise.all(ranges.map(async ({ begin, end }) => joined(await readPeaks(begin, end, read))));
}

/** The complete subtrees that make up a range, largest first. Only the right edge of a tree has more than one. */
function readPeaks(begin: number, end: number, read: ReadNode): Promise<Uint8Array[]> {
  const reads: Promise<Uint8Array>[] = [];
  for (let at = begin; at < end; ) {
    const { level, leaves } = largestSubtree(end - at);
    reads.push(read(level, at / leaves));
    at += leaves;
  }
  return Promise.all(reads);
}

function joined(peaks: readonly Uint8Array[]): Uint8Array {
  return peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right));
}

/** Leaves of the left part of a tree: the largest power of two below its size. */
function leftPart(size: number): number {
  return largestSubtree(size - 1).leaves;
}

/** The largest complete subtree of at most `size` leaves, size ≥ 1. */
function largestSubtree(size: number): { level: number; leaves: number } {
  let [level, leaves] = [0, 1];
  while (leaves * 2 <= size) {
    level += 1;
    leaves *= 2;
  }
  return { level, leaves };
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_OCTETS;
}

function checkSize(size: number): void {
  if (!isSize(size)) throw new RangeError(`a tree has 0 to 2^53 - 1 leaves, not ${size}`);
}
