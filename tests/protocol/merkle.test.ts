// The tree of an audit log against the definitions of RFC 6962, worked out slowly by naive-tree.ts, and against forgers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appendLeaf,
  appendLeaves,
  consistencyProof,
  emptyRoot,
  emptyTree,
  hex,
  inclusionProof,
  leafHash,
  nodeHash,
  type ReadNode,
  rootOf,
  type Tree,
  treeAt,
  verifyConsistency,
  verifyInclusion,
} from '#protocol';
import type { ConsistencyVector, InclusionVector, MerkleVectors } from '../vectors/audit-shapes.ts';
import { makeAudit } from '../vectors/make-audit.ts';
import { readVectors, unhex } from '../vectors/plain.ts';
import { path, proof, sidesOfPath, sidesOfProof, sparseTree, treeOver } from './naive-tree.ts';

const vectors = readVectors<MerkleVectors>('merkle');
const SMALL = 70;
const data = Array.from({ length: 5_000 }, (_, i) => new TextEncoder().encode(`entry ${i}`));
const mth = treeOver(data);
const log = grown(data);
const small = range(1, SMALL).flatMap((size) => range(0, size - 1).map((index) => ({ index, size })));
const pairs = range(1, SMALL).flatMap((to) => range(1, to).map((from) => ({ from, to })));

test('hashes are those of Certificate Transparency', () => {
  expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hex(leafHash(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const hashes = vectors.leaves.map((leaf) => leafHash(unhex(leaf.data)));
  expect(roots.map((_, i) => hex(rootOf(appendLeaves(emptyTree, hashes.slice(0, i + 1)).tree)))).toEqual(roots);
});

test('leaves and nodes of the same octets differ, of any length', () => {
  const [left, right] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))];
  expect(hex(leafHash(Uint8Array.from([...left, ...right])))).not.toBe(hex(nodeHash(left, right)));
  for (const length of [0, 32, 1_022, 1_023, 1_024, 100_000])
    expect(hex(leafHash(new Uint8Array(length).fill(7)))).toBe(hex(treeOver([new Uint8Array(length).fill(7)])(0, 1)));
});

describe('the vectors', () => {
  const hashes = vectors.leaves.map(({ hash }) => unhex(hash));

  test('are those that make-audit.ts makes', () => {
    expect(vectors, 'run node tests/vectors/make.ts').toEqual(makeAudit().merkle);
  });

  test.each(vectors.roots)('root of $size leaves', ({ size, root }) => {
    expect(vectors.leaves.map((leaf) => hex(leafHash(unhex(leaf.data))))).toEqual(vectors.leaves.map(({ hash }) => hash));
    expect(hex(rootOf(appendLeaves(emptyTree, hashes.slice(0, size)).tree))).toBe(root);
  });

  test('inclusion: every proof verifies, and is the one that we make', async () => {
    const { read } = grown(vectors.leaves.map((leaf) => unhex(leaf.data)));
    for (const vector of vectors.inclusion.valid) {
      expect(included(vector), `${vector.index} of ${vector.size}`).toBe(true);
      expect((await inclusionProof(vector.index, vector.size, read)).map(hex)).toEqual(vector.proof);
    }
  });

  test('consistency: every proof verifies, and is the one that we make', async () => {
    const { read } = grown(vectors.leaves.map((leaf) => unhex(leaf.data)));
    for (const vector of vectors.consistency.valid) {
      expect(consistent(vector), `${vector.from} to ${vector.to}`).toBe(true);
      expect((await consistencyProof(vector.from, vector.to, read)).map(hex)).toEqual(vector.proof);
    }
  });

  test.each(vectors.inclusion.invalid)('inclusion refused: $name', (vector) => {
    expect(included(vector)).toBe(false);
  });

  test.each(vectors.consistency.invalid)('consistency refused: $name', (vector) => {
    expect(consistent(vector)).toBe(false);
  });
});

describe('appending', () => {
  test('gives the root of every size, and exactly the subtrees that each leaf completes', () => {
    let tree: Tree = emptyTree;
    for (const index of range(0, SMALL - 1)) {
      const grown = appendLeaf(tree, mth(index, index + 1));
      tree = grown.tree;
      expect(tree.size).toBe(index + 1);
      expect(hex(rootOf(tree))).toBe(hex(mth(0, index + 1)));
      const completed = range(1, 7).filter((level) => (index + 1) % 2 ** level === 0);
      expect(grown.nodes).toEqual(completed.map((level) => ({ level, index: (index + 1) / 2 ** level - 1, hash: mth(index + 1 - 2 ** level, index + 1) })));
    }
  });

  test('many at once is the same as one after the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), (start, batches) => {
        let tree = appendLeaves(emptyTree, leavesOf(0, start)).tree;
        for (const batch of batches) {
          const leaves = leavesOf(tree.size, tree.size + batch);
          const together = appendLeaves(tree, leaves);
          const nodes = leaves.flatMap((leaf) => {
            const one = appendLeaf(tree, leaf);
            tree = one.tree;
            return one.nodes;
          });
          expect(together).toEqual({ tree, nodes });
        }
        expect(hex(rootOf(tree))).toBe(hex(mth(0, tree.size)));
      }),
      { numRuns: 50 },
    );
  });

  test('leaves the tree that it was given as it was', () => {
    const tree = appendLeaves(emptyTree, leavesOf(0, 7)).tree;
    const before = structuredClone(tree);
    appendLeaves(tree, leavesOf(7, 20));
    expect(tree).toEqual(before);
    expect(emptyTree).toEqual({ size: 0, peaks: [] });
  });

  test('refuses what cannot be', () => {
    const leaf = leafHash(new Uint8Array());
    expect(() => appendLeaf(emptyTree, leaf.slice(1))).toThrow(RangeError);
    expect(() => appendLeaf({ size: 3, peaks: [leaf] }, leaf)).toThrow(RangeError);
    expect(() => appendLeaf({ size: Number.MAX_SAFE_INTEGER, peaks: [] }, leaf)).toThrow(RangeError);
    for (const size of [-1, 0.5, Number.NaN]) expect(() => appendLeaf({ size, peaks: [] }, leaf)).toThrow(RangeError);
  });
});

describe(`every leaf of every tree up to ${SMALL} leaves`, () => {
  test('has the proof of RFC 6962, which verifies', async () => {
    for (const { index, size } of small) {
      const made = await inclusionProof(index, size, log.read);
      expect(made.map(hex)).toEqual(path(index, mth, size).map(hex));
      expect(verifyInclusion(index, size, mth(index, index + 1), made, mth(0, size))).toBe(true);
    }
  });

  test('is proven at no other index, and for no other size whose tree has another shape there', () => {
    for (const { index, size } of small.filter((_, i) => i % 5 === 0)) {
      const [leaf, made, root] = [mth(index, index + 1), path(index, mth, size), mth(0, size)];
      for (const wrong of range(-1, SMALL)) expect(verifyInclusion(wrong, size, leaf, made, root), `${wrong} for ${index} of ${size}`).toBe(wrong === index);
      // The root does not say how many leaves it is of: that is what the checkpoint is signed for.
      for (const wrong of range(0, SMALL)) {
        const sameShape = wrong > index && sidesOfPath(index, wrong) === sidesOfPath(index, size);
        expect(verifyInclusion(index, wrong, leaf, made, root), `${wrong} for ${size}, leaf ${index}`).toBe(sameShape);
      }
    }
  });
});

describe(`every two sizes up to ${SMALL}`, () => {
  test('have the proof of RFC 6962, which verifies', async () => {
    for (const { from, to } of pairs) {
      const made = await consistencyProof(from, to, log.read);
      expect(made.map(hex)).toEqual(proof(from, mth, to).map(hex));
      expect(verifyConsistency(from, mth(0, from), to, mth(0, to), made)).toBe(true);
    }
    for (const to of range(0, SMALL)) {
      expect(await consistencyProof(0, to, log.read)).toEqual([]);
      expect(verifyConsistency(0, emptyRoot, to, mth(0, to), [])).toBe(true);
    }
  });

  test('are proven for no other sizes whose trees have another shape there', () => {
    for (const { from, to } of pairs.filter((_, i) => i % 7 === 0)) {
      const [before, after, made] = [mth(0, from), mth(0, to), proof(from, mth, to)];
      const shape = sidesOfProof(from, to);
      for (const wrong of range(-1, SMALL)) {
        const sameOld = wrong >= 1 && wrong <= to && (from === to) === (wrong === to) && sidesOfProof(wrong, to) === shape;
        expect(verifyConsistency(wrong, before, to, after, made), `from ${wrong} for ${from} to ${to}`).toBe(sameOld);
        const sameNew = wrong >= from && (from === to) === (wrong === from) && sidesOfProof(from, wrong) === shape;
        expect(verifyConsistency(from, before, wrong, after, made), `to ${wrong} for ${from} to ${to}`).toBe(sameNew);
      }
    }
  });

  test('a tree that was rewritten anywhere before is never consistent', async () => {
    for (const { from, to } of pairs.filter((entry, i) => i % 11 === 0 && entry.from < entry.to)) {
      const changed = (from * 7) % from;
      const forged = grown(data.slice(0, to).with(changed, Uint8Array.of(0)));
      const made = await consistencyProof(from, to, forged.read);
      expect(verifyConsistency(from, mth(0, from), to, rootOf(forged.tree), made)).toBe(false);
    }
  });
});

describe('trees up to 5,000 leaves', () => {
  const sizes = fc.integer({ min: 1, max: data.length }).chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));
  const change = fc.record({ which: fc.nat(), bit: fc.integer({ min: 0, max: 255 }) });

  test('inclusion: the proof verifies; with any bit of any hash changed, one more or one less it does not', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, change, async ([index, size], { which, bit }) => {
        const [leaf, made, root] = [log.leaf(index), await inclusionProof(index, size, log.read), await rootAt(size)];
        expect(verifyInclusion(index, size, leaf, made, root)).toBe(true);
        const parts = [leaf, root, ...made];
        const [wrongLeaf, wrongRoot, ...wrongProof] = parts.with(which % parts.length, flipped(parts[which % parts.length] as Uint8Array, bit));
        expect(verifyInclusion(index, size, wrongLeaf as Uint8Array, wrongProof, wrongRoot as Uint8Array)).toBe(false);
        expect(verifyInclusion(index, size, leaf, [...made, leaf], root)).toBe(false);
        if (made.length > 0) expect(verifyInclusion(index, size, leaf, made.toSpliced(which % made.length, 1), root)).toBe(false);
        if (made.length > 1) expect(verifyInclusion(index, size, leaf, made.toReversed(), root)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('consistency: the proof verifies; with any bit of any hash changed, one more or one less it does not', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, change, async ([less, to], { which, bit }) => {
        const from = less + 1;
        const [before, after, made] = [await rootAt(from), await rootAt(to), await consistencyProof(from, to, log.read)];
        expect(verifyConsistency(from, before, to, after, made)).toBe(true);
        const parts = [before, after, ...made];
        const [wrongBefore, wrongAfter, ...wrongProof] = parts.with(which % parts.length, flipped(parts[which % parts.length] as Uint8Array, bit));
        expect(verifyConsistency(from, wrongBefore as Uint8Array, to, wrongAfter as Uint8Array, wrongProof)).toBe(false);
        expect(verifyConsistency(from, before, to, after, [...made, after])).toBe(false);
        if (made.length > 0) expect(verifyConsistency(from, before, to, after, made.toSpliced(which % made.length, 1))).toBe(false);
        if (made.length > 1) expect(verifyConsistency(from, before, to, after, made.toReversed())).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('the roots are those of RFC 6962', async () => {
    for (const size of [71, 100, 127, 128, 129, 1_000, 4_095, 4_096, 4_097, 5_000]) {
      expect(hex(await rootAt(size))).toBe(hex(mth(0, size)));
      expect(await treeAt(size, log.read)).toEqual(appendLeaves(emptyTree, leavesOf(0, size)).tree);
    }
    expect(await treeAt(0, log.read)).toEqual(emptyTree);
  });

  test('a proof reads no more than 2 log₂ n hashes, each within the size', async () => {
    for (const size of [1, 2, 3, 70, 4_095, 4_096, 4_097, 4_999]) {
      const bound = Math.max(1, 2 * Math.ceil(Math.log2(size)));
      for (const place of [0, 1, Math.floor(size / 3), Math.floor(size / 2), size - 2, size - 1].filter((index) => index >= 0 && index < size)) {
        for (const make of [inclusionProof, consistencyProof]) {
          const asked: number[] = [];
          await make(place, size, async (level, index) => {
            asked.push((index + 1) * 2 ** level);
            return log.read(level, index);
          });
          expect(asked.length).toBeLessThanOrEqual(bound);
          expect(Math.max(0, ...asked)).toBeLessThanOrEqual(size);
        }
      }
    }
  });
});

describe('trees that 32 bits do not count', () => {
  const { marked, roots, inclusion, consistency } = vectors.large;
  const tree = sparseTree(marked);
  const read: ReadNode = async (level, index) => tree(index * 2 ** level, (index + 1) * 2 ** level);

  test.each(roots)('root of $size leaves', async ({ size, root }) => {
    expect(hex(rootOf(await treeAt(size, read)))).toBe(root);
  });

  test.each(inclusion)('leaf $index of $size', async (vector) => {
    expect((await inclusionProof(vector.index, vector.size, read)).map(hex)).toEqual(vector.proof);
    expect(included(vector)).toBe(true);
    // What 32-bit operators would take it for.
    for (const index of [vector.index % 2 ** 32, vector.index + 2 ** 32].filter((other) => other !== vector.index))
      expect(included({ ...vector, index })).toBe(false);
    expect(included({ ...vector, leaf: hex(leafHash(Uint8Array.of(1))) })).toBe(false);
  });

  test.each(consistency)('$from to $to', async (vector) => {
    expect((await consistencyProof(vector.from, vector.to, read)).map(hex)).toEqual(vector.proof);
    expect(consistent(vector)).toBe(true);
    expect(consistent({ ...vector, fromRoot: vector.toRoot })).toBe(false);
    expect(consistent({ ...vector, proof: vector.proof.slice(1) })).toBe(false);
  });

  test('appending goes on over the borders', async () => {
    for (const border of [2 ** 31, 2 ** 32, 2 ** 33 + 2 ** 5]) {
      const before = await treeAt(border - 3, read);
      const leaves = await Promise.all(range(border - 3, border + 4).map((index) => read(0, index)));
      const { tree: after, nodes } = appendLeaves(before, leaves);
      expect(after).toEqual(await treeAt(border + 5, read));
      for (const node of nodes) expect(hex(node.hash)).toBe(hex(await read(node.level, node.index)));
      expect(nodes.at(-1)?.index).toBe((border + 4) / 4 - 1);
    }
  });
});

describe('numbers that are no sizes', () => {
  const wrong = [-1, 0.5, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2 ** 60];

  test.each(wrong)('%d', async (number) => {
    const hash = leafHash(new Uint8Array());
    expect(verifyInclusion(number, 3, hash, [], hash)).toBe(false);
    expect(verifyInclusion(0, number, hash, [], hash)).toBe(false);
    expect(verifyConsistency(number, hash, 3, hash, [])).toBe(false);
    expect(verifyConsistency(number, hash, number, hash, [])).toBe(false);
    expect(verifyConsistency(1, hash, number, hash, [])).toBe(false);
    await expect(inclusionProof(number, 3, log.read)).rejects.toThrow(RangeError);
    await expect(inclusionProof(0, number, log.read)).rejects.toThrow(RangeError);
    await expect(consistencyProof(number, 3, log.read)).rejects.toThrow(RangeError);
    await expect(consistencyProof(1, number, log.read)).rejects.toThrow(RangeError);
    await expect(treeAt(number, log.read)).rejects.toThrow(RangeError);
  });

  test('an index beyond the tree, and an old size beyond the new', async () => {
    for (const index of [3, 4]) await expect(inclusionProof(index, 3, log.read)).rejects.toThrow(RangeError);
    await expect(consistencyProof(4, 3, log.read)).rejects.toThrow(RangeError);
  });
});

test('a read that fails fails the proof', async () => {
  const broken: ReadNode = async () => Promise.reject(new Error('disk'));
  await expect(inclusionProof(1, 5, broken)).rejects.toThrow('disk');
  await expect(consistencyProof(3, 5, broken)).rejects.toThrow('disk');
  await expect(treeAt(5, broken)).rejects.toThrow('disk');
});

function included({ index, size, leaf, proof: hashes, root }: InclusionVector): boolean {
  return verifyInclusion(index, size, unhex(leaf), hashes.map(unhex), unhex(root));
}

function consistent({ from, fromRoot, to, toRoot, proof: hashes }: ConsistencyVector): boolean {
  return verifyConsistency(from, unhex(fromRoot), to, unhex(toRoot), hashes.map(unhex));
}

/** A log as a store keeps it: leaf hashes and the completed subtrees, found by level and index. */
function grown(entries: readonly Uint8Array[]): { tree: Tree; read: ReadNode; leaf: (index: number) => Uint8Array } {
  const leaves = entries.map(leafHash);
  const { tree, nodes } = appendLeaves(emptyTree, leaves);
  const stored = new Map([
    ...leaves.map((hash, index) => [`0/${index}`, hash] as const),
    ...nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash] as const),
  ]);
  const read: ReadNode = async (level, index) => {
    const hash = stored.get(`${level}/${index}`);
    if (!hash) throw new RangeError(`no subtree ${level}/${index}`);
    return hash;
  };
  return { tree, read, leaf: (index) => leaves[index] as Uint8Array };
}

function leavesOf(begin: number, end: number): Uint8Array[] {
  return data.slice(begin, end).map(leafHash);
}

async function rootAt(size: number): Promise<Uint8Array> {
  return rootOf(await treeAt(size, log.read));
}

function flipped(hash: Uint8Array, bit: number): Uint8Array {
  return hash.map((octet, i) => (i === bit >> 3 ? octet ^ (1 << (bit & 7)) : octet));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
