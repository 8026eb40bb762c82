// Whoever can write into the database can change it in many ways: each is found, and at its place. One real log, with entries, nodes,
// checkpoints and cosignatures from real links; for each row a copy of it that is altered with SQL alone.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditFinding, AuditReport } from '../../../gateway/audit/findings.ts';
import { verifyLog } from '../../../gateway/audit/verify.ts';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { onLogCopy } from './log-copy.ts';

let live: Live;
let home: string;
/** Number of entries, and sizes of the checkpoints that both partners cosigned. */
let size: number;
let cosigned: number[];
let received: number;
beforeAll(async () => {
  live = await liveFederation(3);
  const [mali, senegal, niger] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'].map((unit) => live.of(unit)) as [LiveUnit, LiveUnit, LiveUnit];
  for (const unit of [mali, senegal, niger]) await unit.start();
  await linked(mali, senegal);
  await linked(mali, niger);
  for (let n = 0; n < 4; n++) {
    await mali.settled((await mali.report(['SN-DNLTM', 'NE-ECI'])).id);
    await senegal.settled((await senegal.report(['ML-BRTMTH'])).id);
    await mali.gateway?.conversation.checkpoint();
    const { size: now } = (await mali.gateway?.conversation.checkpoints.make()) ?? { size: 0 };
    await until('two witnesses', 10, async () => ((await mali.gateway?.conversation.checkpoints.witnessed())?.witnessed ?? 0) >= now || undefined);
  }
  for (const unit of [mali, senegal, niger]) await unit.stop();
  home = mali.home;
  const db = new Sqlite(join(home, 'data', 'cop.sqlite'), { readonly: true });
  size = db.prepare('select size from audit_log').pluck().get() as number;
  cosigned = db.prepare('select size from cosignature group by size having count(*) = 2 order by size').pluck().all() as number[];
  received = db.prepare("select id from audit_entry where act = 'message.received' order by id").pluck().get() as number;
  db.close();
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

/** Verifies a copy of the log after these statements have run on it with SQL alone. */
const altered = (...statements: string[]): Promise<AuditReport> => onLogCopy(home, statements, verifyLog);

const places = ({ findings }: AuditReport) => findings.map(({ what, how, at }) => `${what} ${how} ${at}`);

it('an honest log holds', async () => {
  const report = await altered();
  expect(report.findings).toEqual([]);
  expect([report.entries, report.checkpoints >= 4, report.cosignatures >= 8, report.messages > 0, cosigned.length >= 3]).toEqual([
    size,
    true,
    true,
    true,
    true,
  ]);
});

// Each row: what is done, in SQL, and what is found, in full. `at` are places that every run has.
const swap = (table: string, a: number, b: number) => [
  `update ${table} set id = -1 where id = ${a}`,
  `update ${table} set id = ${a} where id = ${b}`,
  `update ${table} set id = ${b} where id = -1`,
];
const whole = ['at', 'operation', 'act', 'partner', 'message_id', 'officer', 'record', 'piece', 'part'];
// Where in a record its parts begin (gateway/store/entry-record.ts).
const at = { salt: 0, detailsCommitment: 32, leaf: 64, facts: 96 };
const flipped = (part: keyof typeof at) => [`update audit_entry set record = flip_at(record, ${at[part]}) where id = 5`];

describe('entries', () => {
  it.each<[string, string[], string[]]>([
    ['the facts are changed', flipped('facts'), ['entry altered 5']],
    ['the salt is changed', flipped('salt'), ['entry altered 5']],
    ['the commitment to the details is changed', flipped('detailsCommitment'), ['entry altered 5']],
    ['the record is cut off', ['update audit_entry set record = substr(record, 1, 95) where id = 5'], ['entry altered 5']],
    [
      'the details are changed',
      ['update audit_piece set bytes = flip_at(bytes, 20) where id = (select piece from audit_entry where id = 5)'],
      ['entry altered 5'],
    ],
    [
      'the details are cut off',
      ['update audit_piece set bytes = substr(bytes, 1, 8) where id = (select piece from audit_entry where id = 5)'],
      ['entry altered 5'],
    ],
    ['the details of one stand at another', ['update audit_entry set piece = (select piece from audit_entry where id = 4) where id = 5'], ['entry altered 5']],
    ['the leaf is changed', flipped('leaf'), ['entry altered 5']],
    ['the time that lists search is changed', ['update audit_entry set at = at + 1 where id = 5'], ['entry altered 5']],
    [
      'the officer that lists search is changed',
      ["update audit_entry set officer = 'ol-9' where id = (select min(id) from audit_entry where officer is not null)"],
      ['entry altered O'],
    ],
    ['the partner that lists search is changed', ["update audit_entry set partner = 'GN-SR' where id = 5"], ['entry altered 5']],
    ['the act that lists search is changed', ["update audit_entry set act = 'message.erased' where id = 5"], ['entry altered 5']],
    ['one is deleted', ['delete from audit_entry where id = 5'], ['entry missing 5']],
    ['the first is deleted', ['delete from audit_entry where id = 0'], ['entry missing 0']],
    ['the last is deleted', ['delete from audit_entry where id = (select max(id) from audit_entry)'], ['entry missing L']],
    [
      'one is added at the end',
      [`insert into audit_entry select (select max(id) + 1 from audit_entry), ${whole.join(', ')} from audit_entry where id = 5`],
      ['entry added S'],
    ],
    ['two change places', swap('audit_entry', 6, 9), ['entry altered 6', 'entry altered 8']],
    [
      'one is put in and the others move on',
      [
        'update audit_entry set id = -id - 1 where id >= 7',
        'update audit_entry set id = -id where id < 0',
        `insert into audit_entry select 7, ${whole.join(', ')} from audit_entry where id = 5`,
      ],
      ['entry altered 6', '…'],
    ],
  ])('%s', async (_, statements, expected) => {
    const db = new Sqlite(join(home, 'data', 'cop.sqlite'), { readonly: true });
    const withOfficer = db.prepare('select min(id) from audit_entry where officer is not null').pluck().get() as number;
    db.close();
    const named = expected.map((place) =>
      place
        .replace(' O', ` ${withOfficer}`)
        .replace(' L', ` ${size - 1}`)
        .replace(' S', ` ${size}`),
    );
    const found = places(await altered(...statements));
    // What stood on the log, such as the records and checkpoints above, may be named too; the place itself comes first.
    const ofEntries = found.filter((place) => place.startsWith('entry'));
    if (named.at(-1) === '…') expect(ofEntries[0]).toBe(named[0]);
    else expect(ofEntries).toEqual(named);
  });

  it('one is changed with its leaf made anew: its pair is named', async () => {
    // Another entry’s content in its place: all that it has agrees with itself.
    const found = places(
      await altered(`update audit_entry set ${whole.map((column) => `${column} = (select ${column} from audit_entry where id = 2)`).join(', ')} where id = 5`),
    );
    expect(found.filter((place) => place.startsWith('entry') || place.startsWith('node'))).toEqual(['entry altered 4']);
  });
});

describe('nodes of the tree', () => {
  it.each<[string, string | string[], string]>([
    ['one above two entries is changed', 'update audit_node set hash = flip(hash) where id = 0', 'node altered 0'],
    ['one higher up is changed', 'update audit_node set hash = flip(hash) where id = 2', 'node altered 0'],
    ['one is deleted', 'delete from audit_node where id = 1', 'node missing 2'],
    ['two change places', swap('audit_node', 0, 1), 'node altered 0'],
    ['the head of the tree is changed', 'update audit_log set peaks = flip(peaks)', 'tree altered S'],
  ])('%s', async (_, sql, expected) => {
    const found = places(await altered(...[sql].flat())).filter((place) => /^(entry|node|tree)/.test(place));
    expect(found[0]).toBe(expected.replace(' S', ` ${size}`));
    expect(found.every((place) => !place.startsWith('entry'))).toBe(true);
  });

  it('one is added at the end', async () => {
    expect(places(await altered('insert into audit_node select (select max(id) + 1 from audit_node), hash from audit_node where id = 0'))).toEqual([
      `node added ${size}`,
    ]);
  });
});

describe('checkpoints', () => {
  const second = () => cosigned[1] as number;
  it.each<[string, () => string[], () => string]>([
    ['the root is changed', () => [`update checkpoint set root = flip(root) where size = ${second()}`], () => `checkpoint altered ${second()}`],
    [
      'the note is changed',
      () => [`update checkpoint set note = replace(note, char(10) || '${second()}' || char(10), char(10) || '1' || char(10)) where size = ${second()}`],
      () => `checkpoint altered ${second()}`,
    ],
    [
      'the note of another stands there',
      () => [`update checkpoint set note = (select note from checkpoint where size = ${cosigned[0]}) where size = ${second()}`],
      () => `checkpoint altered ${second()}`,
    ],
    ['one is deleted', () => [`delete from checkpoint where size = ${second()}`], () => `checkpoint missing ${second()}`],
    [
      'one is deleted with its cosignatures',
      () => [`delete from checkpoint where size = ${second()}`, `delete from cosignature where size = ${second()}`],
      () => `checkpoint missing ${second()}`,
    ],
    ['the newest is deleted', () => ['delete from checkpoint where size = (select max(size) from checkpoint)'], () => `checkpoint missing N`],
    [
      'one is added',
      () => [`insert into checkpoint select generation, 3, root, note, previous_size, witnesses, made_at from checkpoint where size = ${second()}`],
      () => 'checkpoint altered 3',
    ],
    [
      'two change places',
      () => [
        `update checkpoint set size = -1 where size = ${cosigned[0]}`,
        `update checkpoint set size = ${cosigned[0]} where size = ${second()}`,
        `update checkpoint set size = ${second()} where size = -1`,
      ],
      () => `checkpoint missing ${cosigned[0]}`,
    ],
  ])('%s', async (_, statements, expected) => {
    const found = places(await altered(...statements()));
    const db = new Sqlite(join(home, 'data', 'cop.sqlite'), { readonly: true });
    const newest = db.prepare('select max(size) from checkpoint').pluck().get() as number;
    db.close();
    expect(found).toContain(expected().replace(' N', ` ${newest}`));
    expect(found.filter((place) => /^(entry|node|tree)/.test(place))).toEqual([]);
  });
});

describe('cosignatures', () => {
  const at = () => cosigned[1] as number;
  const of = (unit: string) => `size = ${at()} and unit = '${unit}'`;
  it.each<[string, () => string[], AuditFinding['how']]>([
    [
      'one is changed',
      () => [
        `update cosignature set line = substr(line, 1, length(line) - 20) || iif(substr(line, -20, 1) = 'Q', 'R', 'Q') || substr(line, -19) where ${of('SN-DNLTM')}`,
      ],
      'altered',
    ],
    ['its time is changed', () => [`update cosignature set signed_at = signed_at + 1000 where ${of('SN-DNLTM')}`], 'altered'],
    ['one is deleted', () => [`delete from cosignature where ${of('SN-DNLTM')}`], 'missing'],
    [
      'that of another checkpoint stands there',
      () => [`update cosignature set line = (select line from cosignature where size = ${cosigned[0]} and unit = 'SN-DNLTM') where ${of('SN-DNLTM')}`],
      'altered',
    ],
    [
      'those of two partners change places',
      () => [
        `update cosignature set line = (select line from cosignature as other where other.size = ${at()} and other.unit <> cosignature.unit) where size = ${at()}`,
      ],
      'altered',
    ],
    ['one is added', () => [`insert into cosignature select generation, size, 'GN-SR', line, signed_at from cosignature where ${of('SN-DNLTM')}`], 'added'],
  ])('%s', async (_, statements, how) => {
    const { findings } = await altered(...statements());
    const found = findings.filter(({ what }) => what === 'cosignature');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ how, at: at() } satisfies Partial<AuditFinding>);
    expect(findings.filter(({ what }) => what !== 'cosignature')).toEqual([]);
  });
});

describe('what the entries are about', () => {
  it.each<[string, string, string]>([
    [
      'a received message is deleted',
      "delete from message where direction = 'in' and id = (select min(id) from message where direction = 'in')",
      'message missing',
    ],
    [
      'its envelope is changed',
      "update message set envelope = flip(envelope) where direction = 'in' and id = (select min(id) from message where direction = 'in')",
      'message altered',
    ],
    [
      'its content is changed',
      "update message set sealed = flip(sealed) where direction = 'in' and id = (select min(id) from message where direction = 'in')",
      'message altered',
    ],
  ])('%s', async (_, sql, expected) => {
    expect(places(await altered(sql))).toEqual([`${expected} ${received}`]);
  });

  it('a receipt is changed or deleted', async () => {
    const one = "direction = 'in' and id = (select min(id) from receipt where direction = 'in')";
    expect(places(await altered(`update receipt set bytes = flip(bytes) where ${one}`))).toEqual([expect.stringMatching(/^receipt altered \d+$/)]);
    expect(places(await altered(`delete from receipt where ${one}`))).toEqual([expect.stringMatching(/^receipt missing \d+$/)]);
  });
});
