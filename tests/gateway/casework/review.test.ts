// The review of personal data after three years, between real gateways on a clock in the test's hand: what is due, kept, held, erased by itself.
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Credential, daysAfter, issueLeaf, officerProfile } from '#certs-dev';
import type {
  AuditList,
  AuditReport,
  DraftSummary,
  DraftView,
  MessageList,
  MessageView,
  RectificationView,
  RefusedList,
  ReviewList,
  StatusView,
} from '#gateway/contract';
import type { OfficerId } from '#protocol';
import { runCommand } from '../../cli/support/run-command.ts';
import { until } from '../../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { officerAt } from '../../support/live-command.ts';
import { type Answer, askWith } from '../../support/officer-client.ts';

const DAY_MS = 86_400_000;
const begun = new Date();
const clock = { ahead: 0 };
const now = () => new Date(Date.now() + clock.ahead);

/** The instant so many months and days from the beginning, in milliseconds from there. */
function away(months: number, days = 0): number {
  const later = new Date(begun);
  later.setUTCMonth(later.getUTCMonth() + months);
  // As the gateway counts: the last day of a month that is too short.
  if (later.getUTCDate() !== begun.getUTCDate()) later.setUTCDate(0);
  return later.getTime() - begun.getTime() + days * DAY_MS;
}
const dayAt = (ahead: number) => new Date(begun.getTime() + ahead).toISOString().slice(0, 10);

/** Begins the unit anew at another time; its upkeep runs before this resolves. */
async function at(unit: LiveUnit, ahead: number): Promise<void> {
  await unit.stop();
  clock.ahead = ahead;
  await unit.start(undefined, now);
}

const treaty = { kind: 'treaty', reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
async function covered(at: LiveUnit, other: LiveUnit): Promise<void> {
  expect((await at.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1')).status).toBe(201);
}

const suspect = { ref: 's1', categories: ['suspect'], name: { surname: 'Diarra' }, birthDate: '1985-03-12' };
const victim = { ref: 'v1', categories: ['victim'], minor: 'no', name: { surname: 'Camara' } };

/** Reads the database of a unit that is stopped. */
function stored<T>(unit: LiveUnit, statement: string, ...values: string[]): T[] {
  const database = new Sqlite(`${unit.home}/data/cop.sqlite`);
  try {
    return database.prepare(statement).all(...values) as T[];
  } finally {
    database.close();
  }
}

describe('three years', () => {
  let live: Live;
  let mali: LiveUnit;
  let senegal: LiveUnit;
  // Certificates of officers live for a year; these are made to see the others.
  const lasting: Record<string, Credential> = {};
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    live = await liveFederation(2);
    [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
    for (const unit of [mali, senegal]) await unit.start(undefined, now);
    await linked(mali, senegal);
    await covered(mali, senegal);
    await covered(senegal, mali);
    for (const [name, role] of [['ol-9', 'liaison'], ['chef-9', 'head'], ['dpd-9', 'dpo'], ['audit-9', 'auditor']] as const) {
      const profile = { ...officerProfile(mali.unit.unit, name as OfficerId, 'Essai', begun), notAfter: daysAfter(begun, 3_000) };
      const credential = await issueLeaf(profile, mali.unit.officersAuthority);
      lasting[name] = credential;
      expect((await mali.ask('POST', '/v1/officers', { certificate: credential.certificate, role }, 'admin-1')).status).toBe(201);
    } // biome-ignore format: pairs
    const sent = async (at: LiveUnit, to: LiveUnit, more: object) => {
      const { id } = await at.report([to.unit.unit], { handling: ['H1'], ...more });
      await at.settled(id);
      return id;
    };
    const about = (...persons: object[]) => ({ caseData: { persons } });
    ids.plain = await sent(mali, senegal, {});
    ids.sent = await sent(mali, senegal, about(suspect));
    ids.kept = await sent(senegal, mali, about(suspect, victim));
    ids.silent = await sent(senegal, mali, about(suspect));
    ids.held = await sent(senegal, mali, about(suspect));
    ids.early = await sent(senegal, mali, about(suspect));
    ids.fixed = await sent(senegal, mali, { ...about(suspect), restrictions: [{ kind: 'erasure', eraseBy: dayAt(away(37)) }] });
    ids.bound = await sent(senegal, mali, { ...about(suspect), restrictions: [{ kind: 'erasure', eraseBy: dayAt(away(35, 10)) }] });
    await senegal.stop();
  }, 60_000);
  afterAll(async () => {
    clock.ahead = 0;
    await live[Symbol.asyncDispose]();
  });

  const ask = <T>(method: string, path: string, body?: unknown, officer = 'chef-9'): Promise<Answer<T>> =>
    askWith<T>(mali.unit, mali.gateway?.apiPort ?? 0, lasting[officer], { method, path: `/v1${path}`, body });
  const named = (list: ReviewList) => list.reviews.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id)).sort();
  const due = async (query = '', officer = 'chef-9') => (await ask<ReviewList>('GET', `/reviews${query}`, undefined, officer)).body;
  const keep = (name: string, day: string, officer = 'chef-9') =>
    ask('POST', `/reviews/${ids[name]}/keep`, { until: day, reason: 'Procédure en cours contre Diarra.' }, officer);
  const shown = async (name: string) => {
    const answer = await ask<MessageView>('GET', `/messages/${ids[name]}`, undefined, 'ol-9');
    return answer.status === 200 ? 'there' : codeOf(answer);
  };
  const verified = async () => (await ask<AuditReport>('POST', '/audit/verify', {})).body.findings;
  const health = async () => (await ask<StatusView>('GET', '/status')).body.health.map(({ reason }) => reason).filter(({ code }) => code === 'REVIEW_DUE');

  it('are counted from the day of storage, for what holds personal data alone, sent or received', async () => {
    for (const [name, months] of [['sent', 36], ['kept', 36], ['plain', undefined]] as const) {
      const { body } = await ask<MessageView>('GET', `/messages/${ids[name]}`);
      expect(body.reviewAt?.slice(0, 10), name).toBe(months && dayAt(away(months)));
    } // biome-ignore format: pairs
    expect(named(await due())).toEqual([]);
    expect(await health()).toEqual([]);
  });

  it('are given to what was stored before there were reviews, too', async () => {
    await mali.stop();
    const database = new Sqlite(`${mali.home}/data/cop.sqlite`);
    const found = database.prepare('select message_id, personal, article30, review_at from message order by id').all();
    database.exec('update message set personal = null, article30 = null, review_at = null');
    database.close();
    await mali.start(undefined, now);
    await mali.stop();
    expect(stored(mali, 'select message_id, personal, article30, review_at from message order by id')).toEqual(found);
    await mali.start(undefined, now);
  });

  it('are read, and decided on, with the command in both languages', async () => {
    const env = officerAt(mali, 'chef-1');
    const said = async (...argv: string[]) => {
      const { exit, out, err } = await runCommand(argv, { env });
      expect([exit, err], argv.join(' ')).toEqual([0, '']);
      return out;
    };
    expect(await said('review', 'list')).toBe('Aucun message à réexaminer dans les 90 jours.\n');
    expect(await said('review', 'list', '--within', '0', '--lang', 'en')).toBe('No message to review within 0 days.\n');
    expect(await said('review', 'list', '--five-years')).toBe('Aucune donnée de l’article 30 n’est conservée depuis plus de cinq ans.\n');
    const day = dayAt(away(36));
    expect(await said('review', 'keep', ids.early as string, '--until', day, '--reason', 'Procès en cours.')).toContain('✓ Message');
    const french = await said('review', 'list', '--within', '1100');
    const english = await said('review', 'list', '--within', '1100', '--lang', 'en');
    expect(french).toMatch(
      new RegExp(`incident ${ids.early} \\(reçu, SN-DNLTM\\)\n  Conservé depuis .*\n  Réexamen .*\n  Gardé .*par chef-1, .*\u00a0: Procès en cours\\.\n`),
    );
    expect(english).toMatch(
      new RegExp(`incident ${ids.early} \\(received, SN-DNLTM\\)\n  Stored .*\n  Review .*\n  Kept .*by chef-1, .*: Procès en cours\\.\n`),
    );
    expect([french, english].map((text) => /article 30|Article 30/.test(text))).toEqual([true, true]);
    expect(await said('message', 'show', ids.sent as string, '--justification', 'Essai')).toMatch(/Réexamen +\d/);
    const refused = await runCommand(['review', 'erase', ids.plain as string, '--reason', 'x', '--lang', 'en'], { env });
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('is not to be reviewed')]);
  });

  it('are listed while they come near, and announced in the last month', async () => {
    await at(mali, away(36, -60));
    expect(named(await due())).toEqual(['bound', 'early', 'fixed', 'held', 'kept', 'sent', 'silent']);
    expect(named(await due('?within=10'))).toEqual([]);
    expect(await health()).toEqual([]);
    expect((await due()).reviews[0]).toMatchObject({ id: ids.bound, fixed: true });
    await at(mali, away(36, -15));
    // Bound to go before: gone on the day that its sender named, without a review.
    expect(await shown('bound')).toBe('EXPORT_IMPOSSIBLE');
    expect(await health()).toMatchObject([{ code: 'REVIEW_DUE' }]);
    expect((await health())[0]?.en).toContain(`: 6, the first on ${dayAt(away(36))}`);
    expect((await due()).reviews.find(({ id }) => id === ids.kept)).toMatchObject({
      ...{ reviewAt: expect.stringContaining(dayAt(away(36))), article30: true, fixed: false, held: false, overdue: false },
    });
  });

  it('are decided on by a head of unit or the data-protection officer, within bounds', async () => {
    for (const officer of ['ol-9', 'audit-9']) expect(codeOf(await keep('kept', dayAt(away(48)), officer))).toBe('ROLE_REQUIRED');
    expect((await due('', 'audit-9')).reviews).toHaveLength(6);
    expect(codeOf(await keep('kept', dayAt(away(72, 1))))).toBe('INPUT_INVALID');
    expect(codeOf(await keep('kept', dayAt(away(36, -17))))).toBe('INPUT_INVALID');
    expect(codeOf(await keep('plain', dayAt(away(48))))).toBe('REVIEW_NEEDLESS');
    expect(codeOf(await keep('fixed', dayAt(away(40))))).toBe('ERASURE_FIXED');
    expect((await keep('fixed', dayAt(away(37)), 'dpd-9')).status).toBe(200);
    expect((await keep('kept', dayAt(away(71)))).status).toBe(200);
    expect((await ask('POST', `/reviews/${ids.early}/erase`, { reason: 'Sans suite.' }, 'dpd-9')).status).toBe(200);
    expect(await shown('early')).toBe('EXPORT_IMPOSSIBLE');
    expect(codeOf(await ask('POST', `/reviews/${ids.early}/erase`, { reason: 'Encore.' }))).toBe('REVIEW_NEEDLESS');
    expect(named(await due())).toEqual(['fixed', 'held', 'sent', 'silent']);
    expect((await due()).reviews.find(({ id }) => id === ids.fixed)).toMatchObject({ fixed: true, kept: { by: 'dpd-9' } });
    const { entries } = (await ask<AuditList>('GET', `/audit/entries?message=${ids.kept}&limit=1`, undefined, 'dpd-9')).body;
    expect(entries).toMatchObject([
      { act: 'review.kept', operation: 'alter', officer: 'chef-9', note: `${dayAt(away(71))}: Procédure en cours contre Diarra.` },
    ]);
    await mali.stop();
    const [kept] = stored<{ sealed: Buffer }>(mali, 'select sealed from review_decision');
    expect(kept?.sealed.includes('Diarra'), 'the justification is sealed').toBe(false);
    await mali.start(undefined, now);
  });

  it('do not pass for what is under legal hold', async () => {
    expect((await ask('POST', '/audit/holds', { message: ids.held, reason: 'Tribunal de Bamako' })).status).toBe(201);
    expect(codeOf(await ask('POST', `/reviews/${ids.held}/erase`, { reason: 'Sans suite.' }))).toBe('CONTENT_HELD');
    expect((await health())[0]?.en).toContain(': 2, the first');
  });

  it('end, without a decision, with the erasure of the content, which the log records and verifies', async () => {
    // The upkeep of the day before announces it.
    await at(mali, away(36, -0.5));
    expect(await shown('silent')).toBe('there');
    await at(mali, away(36, 0.6));
    const states = Object.fromEntries(await Promise.all(Object.keys(ids).map(async (name) => [name, await shown(name)] as const)));
    const gone = 'EXPORT_IMPOSSIBLE';
    expect(states).toEqual({ plain: 'there', sent: gone, kept: 'there', silent: gone, held: 'there', early: gone, fixed: 'there', bound: gone });
    const { entries } = (await ask<AuditList>('GET', `/audit/entries?message=${ids.silent}`, undefined, 'dpd-9')).body;
    expect(entries[0]).toMatchObject({ act: 'message.erased', operation: 'erase', partner: 'SN-DNLTM' });
    expect(entries[0]).not.toHaveProperty('officer');
    expect(await verified()).toEqual([]);
    expect((await due()).reviews).toMatchObject([
      { id: ids.held, held: true, overdue: true },
      { id: ids.fixed, fixed: true },
    ]);
    await mali.stop();
    expect(stored(mali, 'select data_key, sealed, envelope from message where message_id in (?, ?)', ids.silent as string, ids.sent as string)).toEqual([
      { data_key: null, sealed: null, envelope: null },
      { data_key: null, sealed: null, envelope: null },
    ]);
    await mali.start(undefined, now);
  });

  it('go on once a hold is lifted', async () => {
    await at(mali, away(40));
    expect([await shown('held'), await shown('fixed')]).toEqual(['there', 'EXPORT_IMPOSSIBLE']);
    expect((await ask('POST', `/audit/holds/${ids.held}/lift`, {})).status).toBe(200);
    await at(mali, away(40, 1));
    expect([await shown('held'), await shown('kept')]).toEqual(['EXPORT_IMPOSSIBLE', 'there']);
    expect(await verified()).toEqual([]);
  });

  it('and two more: data of Article 30 that is still held is named', async () => {
    await at(mali, away(59, 25));
    expect(named(await due('?fiveYears=1', 'dpd-9'))).toEqual([]);
    await at(mali, away(60, 1));
    expect(named(await due('?fiveYears=1', 'dpd-9'))).toEqual(['kept']);
  });

  it('do not end by a clock that runs ahead for an hour', async () => {
    await at(mali, away(71, 5));
    await at(mali, away(70));
    expect(await shown('kept'), 'seen from a future that never came').toBe('there');
    await at(mali, away(70, 29));
    await at(mali, away(71, 5));
    expect(await shown('kept')).toBe('there');
    await at(mali, away(71, 6.1));
    expect(await shown('kept')).toBe('EXPORT_IMPOSSIBLE');
    expect(await verified()).toEqual([]);
  });
});

describe('a hold', () => {
  it('keeps content from its sender’s order to erase it, until it is lifted', async () => {
    clock.ahead = 0;
    await using live = await liveFederation(2);
    const [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
    for (const unit of [mali, senegal]) await unit.start();
    await linked(mali, senegal);
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.settled(id);
    expect((await senegal.ask('POST', '/v1/audit/holds', { message: id, reason: 'Tribunal de Dakar' }, 'chef-1')).status).toBe(201);
    const { orders } = (await mali.ask<RectificationView>('POST', '/v1/rectifications', { of: id, action: 'recall', because: 'wrong_recipient' })).body;
    const order = orders[0]?.id ?? '';
    await mali.settled(order);
    const deliver = () => senegal.ask('POST', `/v1/procedures/${order}/steps`, { act: 'deliver' });
    expect(codeOf(await deliver())).toBe('CONTENT_HELD');
    expect((await senegal.ask('GET', `/v1/messages/${id}`)).status).toBe(200);
    expect((await senegal.ask('POST', `/v1/audit/holds/${id}/lift`, {}, 'chef-1')).status).toBe(200);
    expect((await deliver()).status).toBe(201);
    expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}`))).toBe('MESSAGE_ERASED');
  }, 40_000);
});

describe('28 days', () => {
  it('end what was not approved and what nobody took: it goes to nobody any more', async () => {
    clock.ahead = 0;
    await using live = await liveFederation(3);
    const [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
    await mali.start(undefined, now);
    await senegal.start(undefined, now);
    await linked(mali, senegal);
    for (const other of [senegal, niger]) await covered(mali, other);
    await senegal.stop();
    const caseData = { persons: [suspect, victim] };
    const incident = { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
    const life = { expiresInHours: 672, handling: ['H1'], caseData };
    // Sealed for a unit that is away, not sealed for one whose keys are unknown, and held for a second officer.
    const { id: sealed } = await mali.report(['SN-DNLTM'], life);
    const { id: unsealed } = await mali.report(['NE-ECI'], life);
    const necessary = [{ field: 'persons[v1].name', reason: 'À protéger.' }];
    const { body: draft } = await mali.ask<DraftSummary>('POST', '/v1/incidents', { to: ['SN-DNLTM'], incident, ...life, necessary });
    const { digest } = (await mali.ask<DraftView>('GET', `/v1/drafts/${draft.id}`, undefined, 'chef-1')).body;
    await at(mali, 27.9 * DAY_MS);
    const status = async (id: string) => (await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.status;
    expect([await status(sealed), await status(unsealed)]).toEqual(['queued', 'queued']);
    await at(mali, 28.1 * DAY_MS);
    expect([await status(sealed), await status(unsealed)]).toEqual(['expired', 'expired']);
    expect(codeOf(await mali.ask('POST', `/v1/drafts/${draft.id}/approve`, { digest }, 'chef-1'))).toBe('DRAFT_DECIDED');
    // Both come back: one is never sealed, the other not let in.
    await senegal.start(undefined, now);
    await niger.start(undefined, now);
    await linked(mali, senegal);
    await linked(mali, niger);
    const refused = await until('the refusal', 15, async () => {
      const { body } = await senegal.ask<RefusedList>('GET', '/v1/quarantine');
      return body.refused.length > 0 ? body.refused : undefined;
    });
    expect(refused).toMatchObject([{ messageId: sealed, reason: { code: 'MESSAGE_EXPIRED' } }]);
    for (const unit of [senegal, niger]) expect((await unit.ask<MessageList>('GET', '/v1/messages?direction=in')).body.messages).toEqual([]);
    // The sender's own copy is no transit: it stays until its review.
    expect((await mali.ask<MessageView>('GET', `/v1/messages/${sealed}`)).body.reviewAt).toBeDefined();
    await mali.stop();
    expect(stored(mali, 'select data_key, sealed from draft')).toEqual([{ data_key: null, sealed: null }]);
    const items = stored<{ peer: string; item: Buffer }>(mali, "select peer, item from lane_item where lane <> 'receipts'");
    expect(items.map(({ peer }) => peer)).toEqual(['SN-DNLTM']);
    expect(items[0]?.item.includes('Diarra'), 'what holds its number is sealed for its addressee alone').toBe(false);
  }, 40_000);
});
