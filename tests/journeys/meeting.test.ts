// A meeting between three units with the command alone: counter-proposal, agreement, calendar, decisions, cancellation.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DraftList, DraftSummary, DraftView, MeetingList, MessageView, ProcedureView } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

const dir = mkdtempSync(join(tmpdir(), 'cop-meeting-'));
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
let id: string;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  await linked(mali, senegal);
  await linked(mali, niger);
}, 60_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true });
});

const cop = (at: LiveUnit, ...words: string[]) => copAt(at, 'ol-1', ...words);
const json = <T>(at: LiveUnit, ...words: string[]) => jsonAt<T>(at, 'ol-1', ...words);

const procedures = async (at: LiveUnit): Promise<ProcedureView[]> =>
  (await json<MeetingList>(at, 'meeting', 'list')).meetings.find((each) => each.id === id)?.procedures ?? [];
/** Both ends of the procedure with a unit see this state. */
const agree = (other: LiveUnit, state: string) =>
  until(`${state} with ${other.unit.unit}`, 15, async () => {
    const here = (await procedures(mali)).find(({ unit }) => unit === other.unit.unit);
    const [there] = await procedures(other);
    return here?.state === state && there?.state === state && here.steps.length === there.steps.length ? true : undefined;
  });
const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
const slot = (day: number) => `2026-12-${String(day).padStart(2, '0')}T09:00:00Z/2026-12-${String(day).padStart(2, '0')}T12:00:00Z`;

it('is proposed with two slots to two units, each of which sees what it can do', async () => {
  const words = ['--purpose', 'joint_operation', '--mode', 'in_person', '--place', 'Dakar, SN', '--slot', slot(8), '--slot', slot(10)];
  id = (await json<MessageView>(mali, 'meeting', 'request', '--to', 'SN-DNLTM,NE-ECI', ...words)).id;
  await agree(senegal, 'proposed');
  await agree(niger, 'proposed');
  const shown = plain((await cop(senegal, 'message', 'show', id, '--lang', 'fr')).out);
  expect(shown).toContain('Avec ML-BRTMTH  proposée');
  expect(shown).toContain(`Suite possible : cop meeting accept ${id} | cop meeting decline ${id} | cop meeting counter ${id}`);
});

it('one unit counter-proposes and is declined: what was proposed before stands again', async () => {
  await json(senegal, 'meeting', 'counter', id, '--slot', slot(15), '--slot', slot(16), '--slot', slot(17), '--reason', 'no_slot');
  await agree(senegal, 'countered');
  await json(mali, 'meeting', 'decline', id, '--with', 'SN-DNLTM', '--reason', 'deployed');
  await agree(senegal, 'proposed');
  // Its own third slot is no longer on the table, which has two.
  const third = await cop(senegal, 'meeting', 'accept', id, '--slot', '3', '--json');
  expect(errorOf(third)).toMatchObject({ code: 'INPUT_INVALID', params: { field: 'slot', expected: '1–2' } });
});

it('counter-proposals of two units are accepted one by one: a slot number means another time to each', async () => {
  await json(senegal, 'meeting', 'counter', id, '--slot', slot(15));
  await json(niger, 'meeting', 'counter', id, '--slot', slot(16), '--slot', slot(15));
  await agree(senegal, 'countered');
  await agree(niger, 'countered');
  const both = await cop(mali, 'meeting', 'accept', id, '--slot', '1', '--json');
  expect(errorOf(both)).toMatchObject({ code: 'INPUT_INVALID', params: { field: 'to' } });
  expect((await procedures(mali)).map(({ state }) => state)).toEqual(['countered', 'countered']);
  await json(mali, 'meeting', 'accept', id, '--slot', '1', '--with', 'SN-DNLTM');
  await json(mali, 'meeting', 'accept', id, '--slot', '1', '--with', 'NE-ECI');
  await agree(senegal, 'agreed');
  await agree(niger, 'agreed');
});

it('an independent calendar reads the agreed time on both sides, and no case data', async () => {
  const uids: string[] = [];
  for (const [at, attendees] of [
    [mali, 2],
    [senegal, 1],
  ] as const) {
    // biome-ignore format: pairs
    const file = join(dir, `${at.unit.unit}.ics`);
    await json(at, 'meeting', 'export', id, '--out', file);
    const text = readFileSync(file, 'utf8');
    const [event, ...more] = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
    expect(more).toEqual([]);
    const read = new ICAL.Event(event as ICAL.Component);
    expect([read.startDate.toJSDate().toISOString(), read.endDate.toJSDate().toISOString()]).toEqual(['2026-12-15T09:00:00.000Z', '2026-12-15T12:00:00.000Z']);
    expect(read.attendees.map((attendee) => attendee.getParameter('partstat'))).toEqual(Array.from({ length: attendees }, () => 'ACCEPTED'));
    expect([event?.getFirstPropertyValue('status'), read.location]).toEqual(['CONFIRMED', 'Dakar, Sénégal']);
    expect(text).not.toMatch(/joint_operation|ol-1|BRTMTH\/|Dossier/);
    uids.push(read.uid);
  }
  expect(new Set(uids).size).toBe(1);
});

it('what was decided is recorded on the ground of a legal basis, and read by the other unit', async () => {
  const record = ['meeting', 'record', id, '--with', 'SN-DNLTM', '--text', 'Contrôles conjoints à Kayes et Kidira du 20 au 24 décembre.'];
  expect(errorOf(await cop(mali, ...record, '--json')).code).toBe('LEGAL_BASIS_MISSING');
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 27(1)', kinds: ['incident'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  // A basis with one of two units: the step is taken for that one, and it is said why not for the other.
  expect((await mali.ask('POST', '/v1/legal-bases', { with: 'NE-ECI', ...treaty }, 'chef-1')).status).toBe(201);
  const partly = await cop(mali, 'meeting', 'record', id, '--text', 'Contrôles conjoints.', '--json');
  const params = { got: id, expected: 'NE-ECI', peer: 'SN-DNLTM', detail: 'LEGAL_BASIS_MISSING' };
  expect([partly.exit, errorOf(partly)]).toEqual([3, expect.objectContaining({ code: 'STEP_PARTLY', params })]);
  expect((await mali.ask<DraftList>('GET', '/v1/drafts', undefined, 'chef-1')).body.drafts.map(({ to }) => to)).toEqual([['NE-ECI']]);
  for (const [at, other] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
    expect((await at.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1')).status).toBe(201);
  // Free text is strictly necessary for the reason that its author gives, and a second officer decides.
  const held = await cop(mali, ...record, '--json');
  expect(held.exit).toBe(21);
  const draft = JSON.parse(held.out) as DraftSummary;
  expect((await mali.ask<DraftView>('GET', `/v1/drafts/${draft.id}`, undefined, 'chef-1')).body.views.length).toBe(1);
  const { digest } = (await mali.ask<DraftView>('GET', `/v1/drafts/${draft.id}`, undefined, 'chef-1')).body;
  const sent = (await mali.ask<MessageView>('POST', `/v1/drafts/${draft.id}/approve`, { digest }, 'chef-1')).body;
  await agree(senegal, 'held');
  expect(plain((await cop(senegal, 'message', 'show', sent.id, '--lang', 'fr')).out)).toContain('Contrôles conjoints à Kayes et Kidira');
});

it('is cancelled for the other: the calendar of that unit takes it away', async () => {
  const file = (name: string) => join(dir, `${name}.ics`);
  await json(niger, 'meeting', 'export', id, '--out', file('before'));
  await json(mali, 'meeting', 'cancel', id);
  await agree(niger, 'cancelled');
  await json(niger, 'meeting', 'export', id, '--out', file('after'));
  const [before, after] = ['before', 'after'].map((name) => {
    const event = new ICAL.Component(ICAL.parse(readFileSync(file(name), 'utf8')) as never).getFirstSubcomponent('vevent');
    return {
      uid: event?.getFirstPropertyValue('uid'),
      status: event?.getFirstPropertyValue('status'),
      sequence: Number(event?.getFirstPropertyValue('sequence')),
    };
  });
  expect([before?.status, after?.status, after?.uid]).toEqual(['CONFIRMED', 'CANCELLED', before?.uid]);
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  // The meeting that was held with the other unit is not cancelled any more.
  expect((await procedures(mali)).map(({ state }) => state).sort()).toEqual(['cancelled', 'held']);
});
