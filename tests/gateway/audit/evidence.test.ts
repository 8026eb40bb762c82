// Evidence gathered by real gateways over real links: of a sent message and of a received one, with partners that answer, that are silent, and
// that show what does not hold.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceView } from '#gateway/contract';
import { type EvidenceReport, type LogAnswer, parseContent, readEvidence, verifyEvidence } from '#protocol';
import { makeEvidencePdf } from '../../../gateway/audit/evidence-document.ts';
import { evidencePattern, evidenceText, evidenceTexts } from '../../../gateway/audit/evidence-words.ts';
import { dayText, instantText } from '../../../gateway/documents/times.ts';
import { goodCases } from '../../protocol/evidence-cases.ts';
import { until } from '../../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
let roster: Uint8Array;
beforeAll(async () => {
  live = await liveFederation(4);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  for (const [a, b] of [[mali, senegal], [mali, niger], [senegal, niger]] as const) await linked(a, b); // biome-ignore format: pairs
  roster = readFileSync(live.federation.rosterFile);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const ask = (unit: LiveUnit, id: string, content: boolean) =>
  unit.ask<EvidenceView>('POST', `/v1/audit/evidence/${id}`, { content, language: 'fr' }, content ? 'chef-1' : 'audit-1');

/** A pack as a stranger sees it. */
async function evidence(unit: LiveUnit, id: string, content = true): Promise<{ report: EvidenceReport; pack: Uint8Array; pdf: Uint8Array }> {
  const { status, body } = await ask(unit, id, content);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const [pack, pdf] = [Buffer.from(body.pack, 'base64'), Buffer.from(body.pdf, 'base64')];
  return { report: await verifyEvidence(pack, roster), pack, pdf };
}

/** The same once nothing is missing: a partner's newest entries are witnessed at its next checkpoint. */
const whole = (unit: LiveUnit, id: string) =>
  until(`evidence of ${id}`, 40, async () => {
    const made = await evidence(unit, id);
    if (made.report.missing.length === 0) return made;
    for (const other of [mali, senegal, niger]) await other.gateway?.conversation.checkpoint();
    return undefined;
  });

describe('of a sent message', () => {
  it('holds content, deliveries, receipts, and the witnessed logs of sender and addressees', async () => {
    const { id } = await mali.report(['SN-DNLTM', 'NE-ECI']);
    await mali.settled(id);
    await niger.ask('GET', `/v1/messages/${id}`);
    await until('read', 10, async () => ((await mali.settled(id)).deliveries.some(({ status }) => status === 'read') ? true : undefined));
    const { report, pack } = await whole(mali, id);
    expect(report.message).toMatchObject({ id, from: 'ML-BRTMTH', to: ['NE-ECI', 'SN-DNLTM'], kind: 'incident' });
    expect(report.logs.map(({ unit, quorum }) => [unit, quorum.reached])).toEqual([
      ['ML-BRTMTH', true],
      ['NE-ECI', true],
      ['SN-DNLTM', true],
    ]);
    expect(report.deliveries.map(({ to, receipts }) => [to, receipts.map(({ status, officer }) => [status, officer])])).toEqual([
      [
        'NE-ECI',
        [
          ['delivered', null],
          ['read', 'ol-1'],
        ],
      ],
      ['SN-DNLTM', [['delivered', null]]],
    ]);
    expect(
      report.deliveries.every(({ sent, arrived, receipts }) => sent?.witnessed && arrived?.witnessed && receipts.every(({ logged }) => logged?.witnessed)),
    ).toBe(true);
    expect(report.doubts).toEqual([]);
    expect(parseContent(readEvidence(pack).content?.content as Uint8Array).body).toMatchObject({ kind: 'incident', place: { name: 'Gao' } });
  }, 60_000);

  it('holds no content unless it is asked for, and says so', async () => {
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.settled(id);
    const { report, pack } = await evidence(mali, id, false);
    expect(report.missing).toContainEqual({ code: 'CONTENT_ABSENT' });
    expect(readEvidence(pack).content).toBeUndefined();
  }, 30_000);

  it('holds no keyset that nothing in it needs', async () => {
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.settled(id);
    const { pack } = await evidence(mali, id, false);
    // Guinea was never started: nobody has its keys.
    expect(readEvidence(pack).keysets.length).toBeLessThanOrEqual(3);
  }, 30_000);

  it('leaves out what a partner shows and what does not hold', async () => {
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.settled(id);
    const conversation = mali.gateway?.conversation;
    if (!conversation) throw new RangeError('no gateway');
    const honest = conversation.ask.bind(conversation);
    for (const lie of [
      (answer: Extract<LogAnswer, { about: 'entries' }>) => ({ ...answer, note: 'Bonjour\n' }),
      (answer: Extract<LogAnswer, { about: 'entries' }>) => ({ ...answer, entries: answer.entries.map((entry) => ({ ...entry, index: entry.index + 1 })) }),
      (answer: Extract<LogAnswer, { about: 'entries' }>) => ({ ...answer, entries: answer.entries.map((entry) => ({ ...entry, facts: new Uint8Array([1]) })) }),
    ]) {
      conversation.ask = async (peer, question) => {
        const answer = await honest(peer, question);
        return answer?.about === 'entries' ? lie(answer) : answer;
      };
      const { report } = await evidence(mali, id, false);
      expect(report.missing).toContainEqual({ code: 'ARRIVED_ENTRY_ABSENT', unit: 'SN-DNLTM' });
      expect(report.logs.map(({ unit }) => unit)).toEqual(['ML-BRTMTH']);
    }
    conversation.ask = honest;
  }, 60_000);

  it('that waits for the addressee’s keys has none yet', async () => {
    const { id } = await mali.report(['GN-SR']);
    const { status, body } = await ask(mali, id, false);
    expect([status, codeOf({ status, body })]).toEqual([expect.any(Number), 'EXPORT_IMPOSSIBLE']);
  });
});

describe('of a received message', () => {
  it('holds this unit’s receipt and entry, and the sender’s entry', async () => {
    const { id } = await senegal.report(['ML-BRTMTH'], { handling: ['H0'] });
    await senegal.settled(id);
    const { report } = await whole(mali, id);
    expect(report.message).toMatchObject({ id, from: 'SN-DNLTM', to: ['ML-BRTMTH'] });
    expect(report.deliveries[0]).toMatchObject({ to: 'ML-BRTMTH', sent: { witnessed: true }, arrived: { witnessed: true } });
    expect(report.logs.map(({ unit }) => unit)).toEqual(['ML-BRTMTH', 'SN-DNLTM']);
  }, 60_000);

  it('keeps the content back when the sender’s codes do, and proves the rest', async () => {
    const { id } = await senegal.report(['ML-BRTMTH'], { handling: ['H1'] });
    await senegal.settled(id);
    expect(codeOf(await ask(mali, id, true))).toBe('HANDLING_FORBIDS');
    expect((await evidence(mali, id, false)).report.content).toBeNull();
  }, 30_000);
});

describe('without links', () => {
  it('is made at once, and says what is not there', async () => {
    const { id } = await mali.report(['NE-ECI']);
    await mali.settled(id);
    await Promise.all([senegal.stop(), niger.stop()]);
    await until('no links', 15, async () => (mali.gateway?.links.up().length === 0 ? true : undefined));
    const before = Date.now();
    const { report } = await evidence(mali, id, false);
    expect(Date.now() - before).toBeLessThan(5_000);
    const codes = report.missing.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['CONTENT_ABSENT', 'ARRIVED_ENTRY_ABSENT', 'NOT_WITNESSED']));
    expect(report.deliveries[0]?.receipts.map(({ status }) => status)).toEqual(['delivered']);
  }, 40_000);
});

describe('the words of the document', () => {
  it.each(evidenceTexts)('%s is said in both languages, set as French is', (key) => {
    const [fr, en] = [evidencePattern('fr', key), evidencePattern('en', key)];
    expect([...fr.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual([...en.matchAll(/\{\w+\}/g)].map(String).sort());
    expect(fr).not.toMatch(/^$|'|"|\.\.\.|(?<!\u00A0):|(?<!\u202F)[;!?]|«(?!\u00A0)|(?<!\u00A0)»/u);
    expect(en).not.toMatch(/^$|'|"|\.\.\.|[«»]| [:;!?]/);
  });

  it.each([
    ['fr', '2026-03-01T23:15:00Z', '1er mars 2026 à 23 h 15 min 00 s UTC (2 mars 2026 à 00 h 15 à Niamey)'],
    ['en', '2026-03-01T23:15:00Z', '1 March 2026 at 23:15:00 UTC (2 March 2026 at 00:15 in Niamey)'],
    ['fr', '2026-03-02T08:05:09Z', '2 mars 2026 à 08 h 05 min 09 s UTC (09 h 05 à Niamey)'],
    ['en', '2026-03-02T08:05:09Z', '2 March 2026 at 08:05:09 UTC (09:05 in Niamey)'],
  ] as const)('%s: %s is %s', (language, at, expected) => {
    const text = instantText(new Date(at), language, { city: 'Niamey', timeZone: 'Africa/Niamey' });
    expect(text.replaceAll('\u00A0', ' ')).toBe(expected);
    expect(text).toContain('\u00A0UTC');
  });

  it('a time zone that this machine does not know leaves UTC', () => {
    expect(instantText(new Date('2026-03-02T08:05:09Z'), 'en', { city: 'X', timeZone: 'Africa/Nowhere' })).toMatch(/09\u00A0UTC$/);
    expect(dayText(new Date('2026-03-02T23:30:00Z'), 'fr', 'Africa/Niamey').replaceAll('\u00A0', ' ')).toBe('3 mars 2026');
  });
});

const reader = spawnSync('pdftotext', ['-v']).error === undefined;
if (!reader) process.stdout.write('pdftotext (poppler-utils) is not there: the text of the evidence document is not read back here.\n');

describe('the document', () => {
  let packs: Awaited<ReturnType<typeof goodCases>>;
  beforeAll(async () => {
    packs = await goodCases();
  }, 60_000);

  it.skipIf(!reader).each(['fr', 'en'] as const)(
    '%s: says of every pack that holds what is proven and what is missing',
    async (language) => {
      for (const { name, bytes, roster: pinned } of packs) {
        const report = await verifyEvidence(bytes, pinned);
        const octets = readEvidence(bytes).content?.content;
        const text = await printed(report, octets && parseContent(octets), language);
        const expected = [
          evidenceText(language, 'title'),
          report.pack,
          report.roster.digest,
          report.message.id,
          ...report.deliveries.flatMap(({ envelope, receipts }) => [envelope, ...receipts.map(({ status }) => evidenceText(language, `status_${status}`))]),
          ...(report.missing.length > 0 ? [evidenceText(language, 'gaps')] : [evidenceText(language, 'heldWhole')]),
          ...(report.doubts.length > 0 ? [evidenceText(language, 'doubts')] : []),
          ...(octets ? ['Ansongo', 'BRTMTH/2026/0142'] : []),
          ...(report.message.training ? [evidenceText(language, 'exercise')] : []),
        ];
        for (const each of expected) expect(text, name).toContain(plain(each));
        if (!octets) expect(text, name).not.toContain('Ansongo');
        expect(text, name).not.toMatch(/undefined|\{\w+\}|\[object/);
      }
    },
    60_000,
  );

  it.skipIf(!reader)('is the one that the gateway hands over', async () => {
    const found = packs[0] as (typeof packs)[number];
    const report = await verifyEvidence(found.bytes, found.roster);
    const text = await printed(report, undefined, 'fr');
    expect(text).toMatch(/Le 2 mars 2026 à 08 h 15 min 00 s UTC \(08 h 15 à Bamako\), l’unité ML-BRTMTH/);
    expect(text).toContain('L’officier « ol-2 » de l’unité NE-ECI l’a ouvert le 2 mars 2026 à 09 h 15 min 00 s UTC (10 h 15 à Niamey)');
  });
});

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ').replace(/\s+/g, ' ');

async function printed(report: EvidenceReport, content: Parameters<typeof makeEvidencePdf>[1], language: 'fr' | 'en'): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'cop-evidence-pdf-'));
  try {
    const file = join(dir, 'evidence.pdf');
    writeFileSync(file, await makeEvidencePdf(report, content, language, new Date('2026-03-05T10:00:00Z')));
    return plain(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
