// The vectors of the audit log. Made by the slow tree of the RFC and by notes put together by hand, never by the code that
// they are to check. Nothing here is random: every run gives the same files.
import { hex, publicHalf, type UnitId } from '#protocol';
import { path, proof, sparseTree, treeOver } from '../protocol/naive-tree.ts';
import { checkpointText, ed25519, keyId, kinds, line, logLine, secondForm, u64be, witnessLine } from '../protocol/raw-note.ts';
import { at, keysOf, mali, niger, senegal } from '../protocol/world.ts';
import type { CheckpointVectors, ConsistencyVector, InclusionVector, MerkleVectors } from './audit-shapes.ts';
import { unhex } from './plain.ts';

/** merkle.json and checkpoints.json. */
export function makeAudit(): { merkle: MerkleVectors; checkpoints: CheckpointVectors } {
  return { merkle: merkle(), checkpoints: checkpoints() };
}

const LEAVES = 33;
const other = '11'.repeat(32);

// The first eight are those with which implementations of Certificate Transparency test themselves.
const leaves: Uint8Array[] = [
  ...['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(unhex),
  ...Array.from({ length: LEAVES - 8 }, (_, i) => new Uint8Array(32).fill(i + 8)),
];
const mth = treeOver(leaves);

function merkle(): MerkleVectors {
  const inclusions = [
    ...range(1, 8).flatMap((size) => range(0, size - 1).map((index) => [index, size] as const)),
    ...[13, 16, 17, 31, 32, 33].flatMap((size) => [0, 1, Math.floor(size / 2), size - 2, size - 1].map((index) => [index, size] as const)),
  ];
  const pairs = [
    ...range(0, 8).flatMap((to) => range(0, to).map((from) => [from, to] as const)),
    ...[13, 16, 17, 31, 32, 33].flatMap((to) => [1, 4, 6, 7, 8, 12, 16, 31, 32].filter((from) => from < to).map((from) => [from, to] as const)),
  ];
  return {
    leaves: leaves.map((data, i) => ({ data: hex(data), hash: hex(mth(i, i + 1)) })),
    roots: range(0, LEAVES).map((size) => ({ size, root: hex(mth(0, size)) })),
    inclusion: { valid: inclusions.map(([index, size]) => inclusion(index, size)), invalid: wrongInclusions() },
    consistency: { valid: pairs.map(([from, to]) => consistency(from, to)), invalid: wrongConsistencies() },
    large: large(),
  };
}

function inclusion(index: number, size: number, tree = mth): InclusionVector {
  return { index, size, leaf: hex(tree(index, index + 1)), proof: path(index, tree, size).map(hex), root: hex(tree(0, size)) };
}

function consistency(from: number, to: number, tree = mth): ConsistencyVector {
  return { from, fromRoot: hex(tree(0, from)), to, toRoot: hex(tree(0, to)), proof: from === 0 ? [] : proof(from, tree, to).map(hex) };
}

function wrongInclusions(): (InclusionVector & { name: string })[] {
  const good = inclusion(9, 13);
  const first = inclusion(0, 1);
  const change = (name: string, changes: Partial<InclusionVector>, of = good) => ({ name, ...of, ...changes });
  return [
    change('another leaf', { leaf: other }),
    change('another root', { root: other }),
    ...good.proof.map((_, i) => change(`another hash at ${i}`, { proof: good.proof.with(i, other) })),
    change('the first two hashes exchanged', { proof: [good.proof[1] as string, good.proof[0] as string, ...good.proof.slice(2)] }),
    change('the index before', { index: 8 }),
    change('the index after', { index: 10 }),
    change('an index beyond the tree', { index: 13 }),
    change('a negative index', { index: -1 }),
    change('an index that is no integer', { index: 9.5 }),
    change('a size whose tree has another shape here', { size: 12 }),
    change('size 0', { index: 0, size: 0, proof: [] }),
    change('without the last hash', { proof: good.proof.slice(0, -1) }),
    change('without the first hash', { proof: good.proof.slice(1) }),
    change('no hash', { proof: [] }),
    change('one hash more', { proof: [...good.proof, other] }),
    change('the root as one hash more', { proof: [...good.proof, good.root] }),
    change('a hash of 31 octets', { proof: good.proof.with(0, (good.proof[0] as string).slice(2)) }),
    change('a leaf of 31 octets', { leaf: good.leaf.slice(2) }),
    change('data for a leaf', { leaf: hex(leaves[9] as Uint8Array) }),
    change('the only leaf, with a hash', { proof: [other] }, first),
    change('the only leaf, another root', { root: other }, first),
  ];
}

function wrongConsistencies(): (ConsistencyVector & { name: string })[] {
  const good = consistency(6, 13);
  const power = consistency(8, 13);
  const change = (name: string, changes: Partial<ConsistencyVector>, of = good) => ({ name, ...of, ...changes });
  return [
    change('another old root', { fromRoot: other }),
    change('another new root', { toRoot: other }),
    change('the roots exchanged', { fromRoot: good.toRoot, toRoot: good.fromRoot }),
    ...good.proof.map((_, i) => change(`another hash at ${i}`, { proof: good.proof.with(i, other) })),
    change('the size before', { from: 5 }),
    change('the size after', { from: 7 }),
    change('a new size whose tree has another shape here', { to: 17 }),
    change('the sizes exchanged', { from: 13, to: 6 }),
    change('a negative size', { from: -6 }),
    change('a size that is no integer', { from: 6.5 }),
    change('without the last hash', { proof: good.proof.slice(0, -1) }),
    change('without the first hash', { proof: good.proof.slice(1) }),
    change('no hash', { proof: [] }),
    change('one hash more', { proof: [...good.proof, other] }),
    change('the new root as one hash more', { proof: [...good.proof, good.toRoot] }),
    change('a hash of 31 octets', { proof: good.proof.with(0, (good.proof[0] as string).slice(2)) }),
    change('the old root in front, from a power of two', { proof: [power.fromRoot, ...power.proof] }, power),
    change('from a power of two, another old root', { fromRoot: other }, power),
    change('the same size, with a hash', { proof: [other] }, consistency(6, 6)),
    change('the same size, another root', { toRoot: other }, consistency(6, 6)),
    change('from 0, with a hash', { proof: [other] }, consistency(0, 6)),
    change('from 0, another old root', { fromRoot: other }, consistency(0, 6)),
  ];
}

function large(): MerkleVectors['large'] {
  const marked = [5, 2 ** 31, 2 ** 32 - 1, 2 ** 32 + 5, 2 ** 40 + 3];
  const tree = sparseTree(marked);
  const sizes = [2 ** 31 + 1, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 7, 2 ** 40 + 4, Number.MAX_SAFE_INTEGER];
  const inclusions = marked.flatMap((index) => sizes.filter((size) => index < size && size < index * 4).map((size) => [index, size] as const));
  const pairs = sizes.slice(1).flatMap((to, i) => [[sizes[i] as number, to] as const, [6, to] as const]);
  return {
    marked,
    roots: sizes.map((size) => ({ size, root: hex(tree(0, size)) })),
    inclusion: inclusions.map(([index, size]) => inclusion(index, size, tree)),
    consistency: pairs.map(([from, to]) => consistency(from, to, tree)),
  };
}

const origin = 'urn:cop:unit:ML-BRTMTH:log:1';
const nameOf = (unit: UnitId) => `urn:cop:unit:${unit}:witness`;
const keyOf = (unit: UnitId) => keysOf(unit).sign;
const publicKeysOf = (...units: UnitId[]) => units.map((unit) => hex(publicHalf(keyOf(unit))));
const seconds = Math.floor(at.getTime() / 1_000);
const root = mth(0, 13);
const text = checkpointText(origin, 13, root);
const signed = (body: string) => `${body}\n${logLine(origin, keyOf(mali), body)}`;
const good = signed(text);

function checkpoints(): CheckpointVectors {
  return { valid: validCheckpoints(), invalid: wrongCheckpoints(), invalidCosignatures: wrongCosignatures() };
}

function validCheckpoints(): CheckpointVectors['valid'] {
  const valid = (name: string, generation: number, size: number, of: Uint8Array, witnesses: [UnitId, number][] = [], strangers: string[] = []) => {
    const log = `urn:cop:unit:ML-BRTMTH:log:${generation}`;
    const body = checkpointText(log, size, of);
    const lines = witnesses.map(([unit, time]) => ({
      unit,
      publicKeys: publicKeysOf(unit),
      line: witnessLine(nameOf(unit), keyOf(unit), body, time),
      at: new Date(time * 1_000).toISOString(),
    }));
    const [signedBy] = publicKeysOf(mali) as [string];
    return {
      name,
      unit: mali,
      publicKeys: publicKeysOf(mali),
      note: [body, '\n', logLine(log, keyOf(mali), body), ...lines.map((entry) => entry.line), ...strangers].join(''),
      text: body,
      origin: log,
      generation,
      size,
      root: hex(of),
      signedBy,
      cosignatures: lines,
    };
  };
  return [
    valid('no entry', 1, 0, mth(0, 0)),
    valid('one entry', 1, 1, mth(0, 1)),
    valid('two witnesses', 1, 13, root, [
      [niger, seconds],
      [senegal, seconds + 61],
    ]),
    valid('a new generation', 2, 5, mth(0, 5), [[niger, seconds + 3_600]]),
    valid('the largest size and generation', 999_999_999, Number.MAX_SAFE_INTEGER, root, [[senegal, 4_102_444_800]]),
    valid(
      'lines of keys and kinds that nobody here knows',
      1,
      13,
      root,
      [[niger, seconds]],
      [line('witness.example/w1', Uint8Array.of(1, 2, 3, 4), new Uint8Array(72)), line(nameOf(senegal), Uint8Array.of(5, 6, 7, 8), new Uint8Array(2_428))],
    ),
    { ...valid('one of two keys', 1, 13, root), publicKeys: publicKeysOf(niger, mali) },
  ];
}

function wrongCheckpoints(): CheckpointVectors['invalid'] {
  const refuse = (name: string, note: string, code: 'CHECKPOINT_MALFORMED' | 'CHECKPOINT_UNSIGNED' | 'SIGNATURE_INVALID', field?: string) => ({
    name,
    unit: mali,
    publicKeys: publicKeysOf(mali),
    note,
    code,
    ...(field === undefined ? {} : { field }),
  });
  const form = (name: string, note: string, field: string) => refuse(name, note, 'CHECKPOINT_MALFORMED', field);
  const body = (name: string, changed: string, field: string) => form(name, signed(changed), field);
  const base64 = Buffer.from(root).toString('base64');
  const own = logLine(origin, keyOf(mali), text);
  const signature = ed25519(keyOf(mali), text);
  const id = keyId(origin, kinds.log, keyOf(mali));
  const witness = witnessLine(nameOf(niger), keyOf(niger), text, seconds);
  const foreign = checkpointText('urn:cop:unit:SN-DNLTM:log:1', 13, root);
  return [
    body('size with a zero in front', checkpointText(origin, '013', root), 'size'),
    body('negative size', checkpointText(origin, -1, root), 'size'),
    body('size with a sign', checkpointText(origin, '+13', root), 'size'),
    body('size 2^53', checkpointText(origin, '9007199254740992', root), 'size'),
    body('no size', checkpointText(origin, '', root), 'size'),
    body('root of 31 octets', checkpointText(origin, 13, root.slice(1)), 'root'),
    body('root of 33 octets', checkpointText(origin, 13, Uint8Array.from([...root, 0])), 'root'),
    body('root without padding', text.replace('=', ''), 'root'),
    body('root with other bits behind its end', text.replace(base64, nextForm(base64)), 'root'),
    body('root in base64url', checkpointText(origin, 13, new Uint8Array(32).fill(0xff)).replaceAll('/', '_'), 'root'),
    body('no entry, with the root of another tree', checkpointText(origin, 0, root), 'root'),
    body('extension line', `${text}extension\n`, 'text'),
    body('two lines', `${origin}\n13\n`, 'text'),
    body('origin in lower case', checkpointText('urn:cop:unit:ml-brtmth:log:1', 13, root), 'origin'),
    body('origin without a generation', checkpointText('urn:cop:unit:ML-BRTMTH:log', 13, root), 'origin'),
    body('generation 0', checkpointText('urn:cop:unit:ML-BRTMTH:log:0', 13, root), 'origin'),
    body('generation with a zero in front', checkpointText('urn:cop:unit:ML-BRTMTH:log:01', 13, root), 'origin'),
    body('generation 1000000000', checkpointText('urn:cop:unit:ML-BRTMTH:log:1000000000', 13, root), 'origin'),
    body('origin of no unit', checkpointText('example.com/log', 13, root), 'origin'),
    body('tabulator', text.replace('13', '\t13'), 'note'),
    form('no signature', `${text}\n`, 'signature'),
    form('no empty line', `${text}${own}`, 'note'),
    form('two empty lines', `${text}\n\n${own}`, 'text'),
    form('ends of lines of two characters', good.replaceAll('\n', '\r\n'), 'note'),
    form('no newline at the end', good.slice(0, -1), 'signature'),
    form('something behind the last line', `${good}x`, 'signature'),
    form('the same line twice', good + own, 'signatures'),
    form('hyphen for the dash', good.replace('—', '-'), 'signature'),
    form('two spaces', good.replace('— ', '—  '), 'signature'),
    form('name with a plus sign', good + line('a+b', new Uint8Array(68)), 'signature'),
    form('no name', `${good}— ${Buffer.alloc(68, 1).toString('base64')}\n`, 'signature'),
    form('signature of no octets', good + line('a', new Uint8Array(4)), 'signature'),
    form('signature with other bits behind its end', `${good}— a ${nextForm(Buffer.alloc(68).toString('base64'))}\n`, 'signature'),
    form('65 signatures', good + Array.from({ length: 64 }, (_, i) => line('a', Uint8Array.of(0, 0, 0, i), new Uint8Array(64))).join(''), 'signatures'),
    form('more octets than allowed', good + line('a', new Uint8Array(12_300)), 'note'),
    form('the log of another unit', `${foreign}\n${logLine('urn:cop:unit:SN-DNLTM:log:1', keyOf(mali), foreign)}`, 'origin'),
    refuse('signed with a key that was not announced', `${text}\n${logLine(origin, keyOf(niger), text)}`, 'CHECKPOINT_UNSIGNED'),
    refuse('signed under another name', `${text}\n${logLine('urn:cop:unit:ML-BRTMTH:log:2', keyOf(mali), text)}`, 'CHECKPOINT_UNSIGNED'),
    refuse('a witness alone', `${text}\n${witness}`, 'CHECKPOINT_UNSIGNED'),
    refuse('a cosignature under the name of the log', `${text}\n${witnessLine(origin, keyOf(mali), text, seconds)}`, 'CHECKPOINT_UNSIGNED'),
    refuse('another size under the signature', good.replace('\n13\n', '\n14\n'), 'SIGNATURE_INVALID'),
    refuse('another root under the signature', good.replace(base64, Buffer.from(mth(0, 12)).toString('base64')), 'SIGNATURE_INVALID'),
    refuse('signature altered', `${text}\n${line(origin, id, flipped(signature))}`, 'SIGNATURE_INVALID'),
    refuse('signature in its second form (S + L)', `${text}\n${line(origin, id, secondForm(signature))}`, 'SIGNATURE_INVALID'),
    refuse('signature of 63 octets', `${text}\n${line(origin, id, signature.slice(0, 63))}`, 'SIGNATURE_INVALID'),
    refuse('signature of 65 octets', `${text}\n${line(origin, id, signature, Uint8Array.of(0))}`, 'SIGNATURE_INVALID'),
    refuse('a good signature and a bad one with the same key', good + line(origin, id, flipped(signature)), 'SIGNATURE_INVALID'),
    refuse('a cosignature for a signature', `${text}\n${line(origin, id, ed25519(keyOf(mali), cosignedText(seconds)))}`, 'SIGNATURE_INVALID'),
  ];
}

function wrongCosignatures(): CheckpointVectors['invalidCosignatures'] {
  const name = nameOf(niger);
  const key = keyOf(niger);
  const id = keyId(name, kinds.witness, key);
  const time = u64be(seconds);
  const signature = ed25519(key, cosignedText(seconds));
  const refuse = (
    what: string,
    wrong: string,
    code: 'CHECKPOINT_MALFORMED' | 'SIGNER_UNKNOWN' | 'SIGNATURE_INVALID',
    changes: { unit?: UnitId; publicKeys?: string[]; field?: string } = {},
  ) => ({ name: what, unit: niger, publicKeys: publicKeysOf(niger), note: good, line: wrong, code, ...changes });
  return [
    refuse('of another witness', witnessLine(nameOf(senegal), keyOf(senegal), text, seconds), 'CHECKPOINT_MALFORMED', { field: 'witness' }),
    refuse('of the unit whose log it is', witnessLine(nameOf(mali), keyOf(mali), text, seconds), 'CHECKPOINT_MALFORMED', {
      unit: mali,
      publicKeys: publicKeysOf(mali),
      field: 'witness',
    }),
    refuse('at time 0', witnessLine(name, key, text, 0), 'CHECKPOINT_MALFORMED', { field: 'cosignature' }),
    refuse('at a time that no calendar holds', witnessLine(name, key, text, 2n ** 63n - 1n), 'CHECKPOINT_MALFORMED', { field: 'cosignature' }),
    refuse('without its first octet', line(name, id, time.slice(1), signature), 'CHECKPOINT_MALFORMED', { field: 'cosignature' }),
    refuse('one octet more', line(name, id, time, signature, Uint8Array.of(0)), 'CHECKPOINT_MALFORMED', { field: 'cosignature' }),
    refuse('without its newline', witnessLine(name, key, text, seconds).slice(0, -1), 'CHECKPOINT_MALFORMED', { field: 'signature' }),
    refuse('with a key that was not announced', witnessLine(name, keyOf(senegal), text, seconds), 'SIGNER_UNKNOWN'),
    refuse('with the key id of a log', line(name, keyId(name, kinds.log, key), time, signature), 'SIGNER_UNKNOWN'),
    refuse('at another time', line(name, id, u64be(seconds + 1), signature), 'SIGNATURE_INVALID'),
    refuse('altered', line(name, id, time, flipped(signature)), 'SIGNATURE_INVALID'),
    refuse('in its second form (S + L)', line(name, id, time, secondForm(signature)), 'SIGNATURE_INVALID'),
    refuse('of another checkpoint', witnessLine(name, key, checkpointText(origin, 12, mth(0, 12)), seconds), 'SIGNATURE_INVALID'),
    refuse('of another generation', witnessLine(name, key, text.replace(':log:1', ':log:2'), seconds), 'SIGNATURE_INVALID'),
    refuse('a signature of the bare text', line(name, id, time, ed25519(key, text)), 'SIGNATURE_INVALID'),
    refuse('a signature of the whole note', line(name, id, time, ed25519(key, `cosignature/v1\ntime ${seconds}\n${good}`)), 'SIGNATURE_INVALID'),
  ];
}

function cosignedText(time: number): string {
  return `cosignature/v1\ntime ${time}\n${text}`;
}

function flipped(octets: Uint8Array): Uint8Array {
  return octets.map((octet, i) => (i === 40 ? octet ^ 1 : octet));
}

/** The same octets with the lowest unused bit set: what a careless decoder reads as well. */
function nextForm(base64: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const last = base64.indexOf('=') - 1;
  return `${base64.slice(0, last)}${alphabet[alphabet.indexOf(base64[last] as string) + 1]}${base64.slice(last + 1)}`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
