// The evidence pack: what it proves, what it says is missing, and that nothing in it can be changed.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type EvidencePack,
  type EvidenceReport,
  encodeEvidence,
  limits,
  provableKeysets,
  provableNote,
  provableRosters,
  readEvidence,
  sealEvidence,
  verifyEvidence,
} from '#protocol';
import { EvidenceTrust } from '../../protocol/evidence-trust.ts';
import { type EvidenceCase, flipped, goodCases, senderLog, type WrongCase, wrongCases } from './evidence-cases.ts';
import { coteDIvoire, digestText, keysetWithLog, later, logJwk, rosterVersions, type Scene, scene, signedRoster, TestLog } from './evidence-packs.ts';
import { logLine, witnessLine } from './raw-note.ts';
import { at, guinea, header, mali, niger, refused, rosterOf, senegal } from './world.ts';

let made: Scene;
let roster: Uint8Array;
let good: Map<string, EvidenceCase>;
let wrong: WrongCase[];
beforeAll(async () => {
  made = await scene();
  [roster] = made.rosters;
  good = new Map((await goodCases()).map((each) => [each.name, each]));
  wrong = await wrongCases();
}, 60_000);

const report = async (name: string): Promise<EvidenceReport> => {
  const found = good.get(name) as EvidenceCase;
  return verifyEvidence(found.bytes, found.roster);
};

describe('a whole pack', () => {
  test('proves message, content, delivery, reading, both logs and their witnesses', async () => {
    const proven = await verifyEvidence(made.bytes(), roster);
    expect(proven).toMatchObject({
      roster: { relation: 'held', version: 1, first: 1, last: 3 },
      message: { id: header.messageId, exchange: header.exchangeId, from: mali, to: [niger], created: at, training: false, kind: 'incident' },
      deliveries: [
        {
          to: niger,
          envelope: digestText(made.envelopes.get(niger) as Uint8Array),
          receipts: [
            { status: 'delivered', at: later(60_000), officer: null, reason: null, logged: { generation: 1, witnessed: true } },
            { status: 'read', at: later(3_600_000), officer: 'ol-2' },
          ],
          sent: { generation: 1, index: 5, witnessed: true },
          arrived: { generation: 1, index: 13, witnessed: true },
        },
      ],
      logs: [
        { unit: mali, quorum: { needed: 2, counted: 2, reached: true } },
        { unit: niger, quorum: { needed: 2, counted: 2, reached: true } },
      ],
      missing: [],
      doubts: [],
    });
    expect(proven.content?.digest).toBe(proven.message.content);
    expect(proven.units.map(({ unit, city }) => [unit, city])).toEqual([
      [guinea, 'Conakry'],
      [mali, 'Bamako'],
      [niger, 'Niamey'],
      [senegal, 'Dakar'],
    ]);
  });

  test('is written and read as the same octets', () => {
    const bytes = made.bytes();
    expect(Buffer.from(encodeEvidence(readEvidence(bytes))).equals(bytes)).toBe(true);
    expect(bytes.every((octet) => octet < 0x80)).toBe(true);
    expect(Buffer.from(bytes).toString()).toMatch(/^\{"format":"cop-evidence-1","rosters":\["[^ ]*\\u2014 urn:cop:unit:ML-BRTMTH:log:1 .*\}\n$/);
  });

  test('can be given as JSON, dates and all', async () => {
    expect(JSON.parse(JSON.stringify(await verifyEvidence(made.bytes(), roster)))).toMatchObject({ message: { created: at.toISOString() } });
  });
});

describe('packs that hold', () => {
  test.each([
    ['it is the last', { relation: 'held', version: 3, first: 1, last: 3 }],
    ['it comes before those of the pack', { relation: 'precedes', version: 1, first: 2, last: 3 }],
    ['it comes after those of the pack', { relation: 'follows', version: 3, first: 1, last: 2 }],
    ['one roster alone', { relation: 'held', version: 3, first: 3, last: 3 }],
  ])('roster: %s', async (name, expected) => {
    expect((await report(name)).roster).toMatchObject(expected);
  });

  test.each<[string, EvidenceReport['missing']]>([
    ['two addressees', []],
    [
      'two addressees, one of them shown',
      [
        { code: 'DELIVERY_ABSENT', unit: senegal },
        { code: 'NOT_WITNESSED', unit: mali, generation: 1, size: 12 },
      ],
    ],
    ['without content', [{ code: 'CONTENT_ABSENT' }]],
    ['without the addressee’s entry', [{ code: 'ARRIVED_ENTRY_ABSENT', unit: niger }]],
    [
      'receipts alone',
      [
        { code: 'SENT_ENTRY_ABSENT', unit: niger },
        { code: 'ARRIVED_ENTRY_ABSENT', unit: niger },
      ],
    ],
    [
      'not witnessed yet',
      [
        { code: 'NOT_WITNESSED', unit: mali, generation: 1, size: 10 },
        { code: 'NOT_WITNESSED', unit: niger, generation: 1, size: 17 },
      ],
    ],
    ['sealed later', []],
    [
      'refused',
      [
        { code: 'SENT_ENTRY_ABSENT', unit: niger },
        { code: 'NOT_WITNESSED', unit: niger, generation: 1, size: 5 },
      ],
    ],
  ])('what is missing: %s', async (name, expected) => {
    expect((await report(name)).missing).toEqual(expected);
  });

  test('without content, the logs still say its digest', async () => {
    const [hidden, shown] = [await report('without content'), await report('two addressees')];
    expect(hidden.content).toBeNull();
    expect(hidden.message.content).toBe(shown.content?.digest);
  });

  test('what does not go together is a doubt', async () => {
    expect((await report('delivered and rejected by the same unit')).doubts).toEqual([{ code: 'RECEIPTS_CONTRADICT', unit: niger }]);
    expect((await report('a clock that was reset')).doubts).toEqual([{ code: 'CLOCKS_DIFFER', unit: niger }]);
  });

  test.each([
    [
      'a witness that had left does not count',
      [
        ['CI-SDPAF', false],
        ['SN-DNLTM', true],
      ],
    ],
    [
      'a witness under the key of another does not count',
      [
        ['NE-ECI', true],
        ['SN-DNLTM', false],
      ],
    ],
    [
      'a witness twice counts once',
      [
        ['NE-ECI', true],
        ['NE-ECI', false],
      ],
    ],
  ])('%s', async (name, expected) => {
    const { logs, missing } = await report(name);
    expect(logs[0]?.witnesses.map(({ unit, counted }) => [unit, counted])).toEqual(expected);
    expect(logs[0]?.quorum).toEqual({ needed: 2, counted: 1, reached: false });
    expect(missing).toContainEqual(expect.objectContaining({ code: 'NOT_WITNESSED', unit: mali }));
  });

  test('of two checkpoints of one log, what the first covers is witnessed', async () => {
    const { deliveries, logs } = await report('two checkpoints of one log');
    expect(logs.map(({ unit, size, quorum }) => [unit, size, quorum.reached])).toEqual([
      [mali, 10, true],
      [mali, 19, false],
      [niger, 17, true],
    ]);
    expect(deliveries[0]?.sent?.witnessed).toBe(true);
    expect(deliveries[0]?.receipts.map(({ logged }) => logged?.witnessed)).toEqual([false, false]);
  });

  test('sealed later: the entry that names the envelope counts as the sending', async () => {
    expect((await report('sealed later')).deliveries[0]?.sent).toMatchObject({ index: 4 });
  });

  test('refused: the reason stands in the receipt, and nothing arrived', async () => {
    const [delivery] = (await report('refused')).deliveries;
    expect(delivery).toMatchObject({ receipts: [{ status: 'rejected', reason: 'CLOCK_AHEAD' }], promise: null, arrived: null });
  });

  test('an exercise says so', async () => {
    expect((await report('an exercise')).message.training).toBe(true);
  });
});

describe('packs that do not hold', () => {
  test('each is refused for what is wrong with it', async () => {
    const found: string[] = [];
    for (const { name, bytes, roster: pinned, field, detail } of wrong) {
      const error = await refused(() => verifyEvidence(bytes, pinned)).catch((accepted: Error) => ({
        code: accepted.message,
        params: {} as Record<string, string>,
      }));
      const got = `${error.code} ${error.params.field} ${error.params.detail}`;
      if (got !== `EVIDENCE_INVALID ${field} ${detail}`) found.push(`${name}: ${got}, not ${field} ${detail}`);
    }
    expect(found).toEqual([]);
    expect(wrong.length).toBeGreaterThan(90);
  }, 60_000);

  test('the verifier’s own roster is refused as a roster', async () => {
    expect((await refused(() => verifyEvidence(made.bytes(), flipped(roster)))).code).toMatch(/^ROSTER_/);
  });

  test('beyond EVIDENCE_MAX_OCTETS nothing is read', async () => {
    const bytes = new Uint8Array(limits.EVIDENCE_MAX_OCTETS + 1);
    expect((await refused(() => readEvidence(bytes))).params).toEqual({ field: 'file', detail: 'LIMIT' });
    expect((await refused(() => readEvidence(bytes.subarray(1)))).params).toEqual({ field: 'file', detail: 'FORM' });
  });
});

describe('every octet', () => {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  test('one in every value, and three hundred anywhere', async () => {
    const bytes = made.bytes();
    const text = Buffer.from(bytes).toString();
    const values = [...text.matchAll(/"([^"]+)"|:(\d+)/g)].map(({ index, 0: whole }) => index + Math.floor(whole.length / 2));
    // The same places in every run: a pseudo-random walk.
    const anywhere = Array.from({ length: 300 }, (_, i) => (i * 7_919 + 104_729) % bytes.length);
    expect(values.length).toBeGreaterThan(60);
    const unnoticed: string[] = [];
    for (const place of [...values, ...anywhere]) {
      const sign = String.fromCharCode(bytes[place] as number);
      // Inside of base64 another sign of base64: what only the form would notice proves little.
      const other = signs.includes(sign) ? signs.charCodeAt((signs.indexOf(sign) + 1) % signs.length) : (bytes[place] as number) ^ 1;
      const changed = bytes.map((octet, i) => (i === place ? other : octet));
      const code = await verifyEvidence(changed, roster).then(
        () => 'accepted',
        (error: { code?: string }) => error.code ?? String(error),
      );
      if (code !== 'EVIDENCE_INVALID') unnoticed.push(`${place} ${text.slice(Math.max(place - 20, 0), place + 5)}: ${code}`);
    }
    expect(unnoticed).toEqual([]);
  }, 120_000);

  test('cut off anywhere', async () => {
    const bytes = made.bytes();
    for (let length = 0; length < bytes.length; length += 997)
      expect((await refused(() => readEvidence(bytes.subarray(0, length)))).code).toBe('EVIDENCE_INVALID');
  });
});

describe('making a pack', () => {
  test('keeps the keysets that something needs, and no others', async () => {
    const { pack } = await scene();
    const older = await Promise.all([guinea, mali, niger].map((unit) => keysetWithLog(unit)));
    const newer = await Promise.all([guinea, mali, niger].map((unit) => keysetWithLog(unit, { version: 2 })));
    const all = [await keysetWithLog(coteDIvoire), ...older.flatMap((keyset, i) => [keyset, newer[i] as Uint8Array]), ...pack.keysets.slice(3)];
    const sealed = await sealEvidence({ ...pack, keysets: all }, roster);
    expect(readEvidence(sealed.bytes).keysets).toEqual([...newer, ...pack.keysets.slice(3)].map((keyset) => new Uint8Array(keyset)));
    expect(sealed.report).toEqual(await verifyEvidence(sealed.bytes, roster));
  });

  test('gives out nothing that does not hold', async () => {
    const { pack } = await scene();
    const broken: EvidencePack = { ...pack, logs: pack.logs.toReversed() };
    expect((await refused(() => sealEvidence(broken, roster))).code).toBe('EVIDENCE_INVALID');
  });

  test('drops the signature of a roster that nothing here can check', async () => {
    const [, second, third] = await rosterVersions();
    // Held from its second version on, by a gateway that never knew who left before.
    const [kept, same] = await provableRosters([second, third]);
    expect(Buffer.from(same as Uint8Array).equals(third)).toBe(true);
    const { pack } = await scene();
    expect((await refused(() => verifyEvidence(encodeEvidence({ ...pack, rosters: [second, third] }), third))).params).toEqual({
      field: 'rosters[0]',
      detail: 'SIGNATURE',
    });
    await expect(verifyEvidence(encodeEvidence({ ...pack, rosters: [kept as Uint8Array, third] }), third)).resolves.toMatchObject({ roster: { first: 2 } });
  });

  test('passes over keysets that no roster vouches for', async () => {
    const stranger = await keysetWithLog(niger, { unit: mali });
    const own = await keysetWithLog(niger);
    expect(await provableKeysets([stranger, own, new Uint8Array([1])], [roster])).toEqual([own]);
  });

  test('keeps of a note only the lines that hold', async () => {
    const { pack } = await scene();
    const trust = await EvidenceTrust.open(pack.rosters, pack.keysets, roster);
    const { note } = senderLog(pack);
    const [text] = note.split('\n\n') as [string];
    const junk = [logLine('example.org/log', logJwk(niger), `${text}\n`), witnessLine('urn:cop:unit:CI-SDPAF:witness', logJwk(coteDIvoire), `${text}\n`, 1)];
    expect(await provableNote(note + junk.join(''), trust)).toBe(note);
    expect(await provableNote(`${text}\n\n${junk.join('')}`, trust)).toBeUndefined();
    const foreign = await new TestLog(coteDIvoire).fill(1).note([mali]);
    expect(await provableNote(foreign, trust)).toBeUndefined();
  });
});

test('the quorum is that of the roster in force when the entry was made', async () => {
  const { pack } = await scene({ witnesses: { sender: [niger], addressee: [guinea] } });
  const loose = await signedRoster({ ...rosterOf({ created: later(-5 * 86_400_000) }), witnessQuorum: 1 }, [guinea, mali, niger]);
  const { logs } = await verifyEvidence(encodeEvidence({ ...pack, rosters: [loose] }), loose);
  expect(logs.map(({ quorum }) => quorum)).toEqual([
    { needed: 1, counted: 1, reached: true },
    { needed: 1, counted: 1, reached: true },
  ]);
  const none = await signedRoster({ ...rosterOf({ created: later(-5 * 86_400_000) }), witnessQuorum: 0 }, [guinea, mali, niger]);
  expect((await verifyEvidence(encodeEvidence({ ...pack, rosters: [none] }), none)).logs[0]?.quorum.needed).toBe(1);
});
