// What lists tell beyond their rows: who is late, what was refused and why, what a code withholds, what Article 30 protects.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FederationUnit, makeFederation, officerOf, portsFrom } from '#certs-dev';
import type { ClockView, DraftSummary, FilterLog, FilterRecordView, MeetingList, MessageList, RefusedList, RequestList } from '#gateway/contract';
import { problem, serveApi } from './support/api-server.ts';
import { errorOf, type Outcome, runCommand } from './support/run-command.ts';
import { agreements, delivery, meetings, message, messageId, roster } from './support/samples.ts';

const dir = mkdtempSync(join(tmpdir(), 'cop-lists-'));
let mali: FederationUnit;
beforeAll(async () => {
  mali = (await makeFederation({ dir, ports: portsFrom(21_100), at: new Date(), rosterLifeDays: 30 })).unit('ML-BRTMTH');
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true }));

/** Runs a command against a gateway that gives these answers, by path. */
async function ask(words: string, answers: Record<string, unknown>): Promise<Outcome> {
  const [cert, key] = [readFileSync(mali.files.gatewayCertificate, 'utf8'), readFileSync(mali.files.gatewayKey, 'utf8')];
  const all: Record<string, unknown> = { '/v1/roster': roster, '/v1/agreements': agreements, ...answers };
  await using api = await serveApi({ cert, key }, mali, ({ path }) => (all[path] ? { json: all[path] } : problem('ROUTE_UNKNOWN', 1, { got: path })));
  const { pkcs12File, passphraseFile } = officerOf(mali, 'ol-1');
  return await runCommand(words.split(' '), { env: { COP_OFFICER: pkcs12File, COP_PASSPHRASE_FILE: passphraseFile, COP_GATEWAY: api.url } });
}

const reason = { code: 'HANDLING_UNACKNOWLEDGED', fr: 'Prenez acte du texte.', en: 'Take note of the text.' };
const clock: ClockView = {
  ...{ clock: 'first', unit: 'NE-ECI', state: 'running', toAct: 'NE-ECI', source: 'usual', outageMinutes: 0, waitedMinutes: 0 },
  ...{ startedAt: '2026-11-24T02:15:00.000Z', dueAt: '2026-11-24T10:15:00.000Z' },
};
const late: ClockView = { ...clock, lateMinutes: 45 };
/** In French, with the blanks of French typography as blanks. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('cop message list', () => {
  it('says who is late, and shows the author’s refused drafts with what to do', async () => {
    const rejected = [{ ...draft(), status: 'rejected' as const }];
    const list: MessageList = {
      messages: [{ ...message(delivery('NE-ECI', 'read')), clocks: [late, { ...clock, clock: 'result', leftMinutes: 90 }] }],
      rejected,
    };
    const { out } = await ask('message list --lang fr', { '/v1/messages?limit=50': list });
    expect(out).toContain('réponse en retard (NE-ECI)');
    expect(out).not.toContain('résultat en retard');
    expect(out).toMatch(new RegExp(`${rejected[0]?.id}.*refusé`));
    expect(out).toContain(`Pour lire pourquoi\u00a0: cop message show ${rejected[0]?.id}`);
  });

  it('says how many were altered on the disk, also when nothing else is there', async () => {
    for (const messages of [[message(delivery('NE-ECI', 'read'))], []]) {
      const list: MessageList = { messages, unreadable: 2 };
      const french = await ask('message list --lang fr', { '/v1/messages?limit=50': list });
      expect(plain(french.out)).toContain('Illisibles : 2. `cop audit verify` les nomme.');
      expect((await ask('message list --lang en', { '/v1/messages?limit=50': list })).out).toContain('Unreadable: 2. `cop audit verify` names them.');
    }
  });

  it('says what an officer has not opened and who has a message, and asks for what is his, nobody’s, or unread', async () => {
    const came = { ...message(delivery('NE-ECI', 'read')), direction: 'in' as const, from: 'NE-ECI', unopened: true as const, assignedTo: 'ol-2' };
    const list: MessageList = { messages: [came], next: messageId };
    const french = await ask('message list --unassigned --unread --lang fr', { '/v1/messages?unassigned=1&unread=1&limit=50': list });
    expect(french.out).toContain('pas encore ouvert par vous, confié à ol-2');
    expect(french.out).toContain(`La suite\u00a0: cop message list --unassigned --unread --before ${messageId}\n`);
    const { out } = await ask('message list --mine --in --lang en', { '/v1/messages?direction=in&mine=1&limit=50': list });
    expect(out).toContain('not opened by you yet, assigned to ol-2');
    expect(out).toContain(`More: cop message list --mine --before ${messageId}\n`);
  });

  it('--refused shows what was not let in: from whom, when, why', async () => {
    const refused: RefusedList = {
      refused: [
        { id: 7, peer: 'NE-ECI', at: '2026-11-24T10:15:00.000Z', reason, messageId, octets: 2_048, digest: 'a'.repeat(64) },
        { id: 6, peer: 'SN-DNLTM', at: '2026-11-24T10:10:00.000Z', reason, octets: 9, digest: 'b'.repeat(64) },
      ],
      next: 6,
    };
    const { out } = await ask('message list --refused --limit 2 --lang fr', { '/v1/quarantine?limit=2': refused });
    for (const text of ['N°\u00a07, de NE-ECI', messageId, 'Prenez acte du texte. (HANDLING_UNACKNOWLEDGED)', '--refused --before 6'])
      expect(out).toContain(text);
    expect((await ask('message list --refused', { '/v1/quarantine?limit=50': { refused: [] } })).out).toBe('Rien n’a été refusé à l’arrivée.\n');
    expect(JSON.parse((await ask('message list --refused --json', { '/v1/quarantine?limit=50': refused })).out)).toEqual(refused);
  });

  it.each(['--in', '--out', '--peer NE-ECI', '--kind incident', '--mine', '--unassigned', '--unread'])('--refused goes with no %s', async (other) => {
    expect(errorOf(await ask(`message list --refused ${other} --json`, {})).code).toBe('USAGE');
  });
});

describe('cop meeting list', () => {
  it('shows a request under H3 without its content, with the reason and what to do; and who is late', async () => {
    const [{ request: _, ...meeting }] = meetings.meetings as [MeetingList['meetings'][number]];
    const list: MeetingList = {
      meetings: [{ ...meeting, withheld: reason, clocks: [late], procedures: [] }],
    };
    const { out } = await ask('meeting list --lang fr', { '/v1/meetings': list });
    expect(out).not.toContain('Dakar, SN');
    for (const text of ['Prenez acte du texte.', `cop message acknowledge ${messageId}`, 'NE-ECI avait jusqu’au 24 nov. 2026, 10:15 (Bamako)'])
      expect(out).toContain(text);
    expect(out).not.toContain('cop meeting accept');
  });
});

describe('cop assistance list', () => {
  const result: ClockView = { ...clock, clock: 'result', dueAt: '2026-11-27T02:15:00.000Z' };
  const show = async (language: string, ...clocks: ClockView[]) => {
    const request = { ...message(delivery('NE-ECI', 'read')), kind: 'assistance_request' as const, procedures: [], clocks };
    const list: RequestList = { requests: [request] };
    const { out } = await ask(`assistance list --lang ${language}`, { '/v1/requests?kind=assistance_request': list });
    return plain(out);
  };

  it.each<[string, ClockView, string, string]>([
    [
      'runs',
      { ...result, leftMinutes: 4199 },
      'Résultat  NE-ECI a jusqu’au 27 nov. 2026, 02:15 (Bamako), il reste 2 j 21 h (délai habituel)',
      'NE-ECI has until 27 Nov 2026, 02:15 (Bamako), 2 d 21 h left (usual time)',
    ],
    [
      'is late, with the time without a link apart',
      { ...clock, source: 'agreed', lateMinutes: 61, outageMinutes: 600 },
      'Première réponse  NE-ECI avait jusqu’au 24 nov. 2026, 10:15 (Bamako), 1 h 1 min de retard (délai convenu)',
      'without a link between the two units: 10 h, part of the time allowed',
    ],
    [
      'stands still, and tells who is waited for',
      { ...result, state: 'still', toAct: 'ML-BRTMTH', leftMinutes: 2880, waitedMinutes: 30 },
      'NE-ECI attend les précisions de ML-BRTMTH, délai suspendu. Si elles arrivaient maintenant, NE-ECI aurait jusqu’au 27 nov. 2026, 02:15 (Bamako), il reste 2 j (délai habituel)',
      'waiting for information: 30 min, on top of the time allowed',
    ],
    [
      'stands still when it was late already',
      { ...result, state: 'still', toAct: 'ML-BRTMTH', lateMinutes: 120 },
      'NE-ECI attend les précisions de ML-BRTMTH, délai suspendu, déjà 2 h de retard (délai habituel)',
      'the clock stands still, already 2 h late (usual time)',
    ],
    [
      'was met late',
      { ...result, state: 'met', source: 'announced', stoppedAt: '2026-11-27T05:15:00.000Z', lateMinutes: 180 },
      'NE-ECI a agi le 27 nov. 2026, 05:15 (Bamako), avec 3 h de retard (jour annoncé par l’unité requise)',
      'NE-ECI acted on 27 Nov 2026, 05:15 (Bamako), 3 h late (day announced by the asked unit)',
    ],
  ])('shows a clock that %s', async (_, shown, french, english) => {
    expect(await show('fr', shown)).toContain(french);
    expect(await show('en', shown)).toContain(english);
  });

  it('says nothing of a clock that was met in time, or of a request that was taken back', async () => {
    const stoppedAt = '2026-11-27T05:15:00.000Z';
    const out = await show('fr', { ...clock, state: 'met', stoppedAt }, { ...result, state: 'dropped', stoppedAt, lateMinutes: 180 });
    expect(out).not.toMatch(/Première réponse|Résultat|retard/);
  });

  it('says of a step that names a day whether that is when it is done or expected', async () => {
    const step = { messageId, unit: 'NE-ECI', side: 'asked' as const, at: '2026-11-24T10:15:00.000Z', counts: true };
    const steps = [
      { ...step, act: 'postpone' as const, step: { reason: 'ongoing_proceedings' as const, on: '2026-12-01' } },
      { ...step, act: 'transmit' as const, step: { on: '2026-11-30' } },
    ];
    const procedure = { kind: 'assistance_request' as const, unit: 'NE-ECI', side: 'asking' as const, state: 'postponed' as const, possible: [], steps };
    const request = { ...message(delivery('NE-ECI', 'read')), kind: 'assistance_request' as const, procedures: [procedure] };
    const out = plain((await ask('assistance list --lang fr', { '/v1/requests?kind=assistance_request': { requests: [request] } })).out);
    expect(out).toContain('une enquête ou une procédure est en cours, attendu le 1 déc. 2026 au plus tard');
    expect(out).toContain(': 30 nov. 2026\n');
  });
});

describe('cop filter log', () => {
  const [first] = agreements.entries;
  const record: FilterRecordView = {
    ...{ messageId, exchangeId: messageId, from: 'ML-BRTMTH', to: ['SN-DNLTM'], recipientClass: 'PARTNER_COP', policyVersion: '1', author: 'ol-1' },
    ...{ policyDigest: 'c'.repeat(64), contentDigest: 'd'.repeat(64), at: '2026-11-24T10:15:00.000Z', digest: 'e'.repeat(64), withheld: 1 },
    bases: [first?.id ?? '', 'gone'],
    article30: { persons: 2, special: 1 },
    decisions: [
      {
        path: 'caseData.persons[v1].special.health',
        action: 'necessary',
        rule: 'special.health',
        article: 'Art 30(2)',
        why: { fr: '', en: '' },
        reason: 'Soins.',
      },
      { path: 'incident.place', action: 'generalise', rule: 'incident', article: 'Art 23(2)', why: { fr: '', en: '' } },
    ],
  };

  it('names fields and legal bases in words, and marks what Article 30 protects', async () => {
    const { out } = await ask(`filter log ${messageId} --lang fr`, { [`/v1/filter/log/${messageId}`]: record });
    for (const text of ['v1, santé', 'Lieu', 'catégories particulières 1, personnes protégées 2', 'Accord avec SN-DNLTM jusqu’au', first?.id, 'gone'])
      expect(out).toContain(text);
    expect(out).not.toMatch(/caseData|persons\[/);
  });

  it('--special asks for the releases of special categories alone', async () => {
    const { decisions: _, ...head } = record;
    const log: FilterLog = { records: [head] };
    const { out } = await ask('filter log --special --lang en', { '/v1/filter/log?limit=50&special=1': log });
    expect(out).toContain('special categories 1, protected persons 2');
  });
});

function draft(): DraftSummary {
  return {
    ...{ id: '01a20b38-4761-7695-8dc3-0000000000d1', status: 'to_approve', kind: 'incident', to: ['NE-ECI'], author: 'ol-1' },
    ...{ createdAt: '2026-11-24T09:00:00.000Z', priority: 'routine', training: false, approval: [] },
  };
}
