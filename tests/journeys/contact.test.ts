// Points of contact with the command alone, between running gateways: published, received after a cut and a restart, found, exported.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AuditList, ContactList, DirectoryView, MessageList, PublishedView } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt as cop, jsonAt as json } from '../support/live-command.ts';

const DAY_MS = 86_400_000;
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cop-contacts-'));
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
}, 40_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** A file as a head of unit writes it: numbers as they are dialled, without quotes. */
function contactsFile(name: string, telephone: string, verifiedOn: string): string {
  const file = join(folder, name);
  const text = `contacts:
  - role: duty_officer
    competences: [trafficking, smuggling_land]
    languages: [fr, bm]
    duty: always
    telephones: [${telephone}]
    mailbox: permanence.brtmth@police.example
    verifiedOn: ${verifiedOn}
  - role: judicial_cooperation
    languages: [fr]
    duty: hours
    days: [mon, tue, wed, thu, fri, sat, sun]
    from: 00:00
    until: 00:01
    telephones: [20 22 30 31]
    verifiedOn: ${verifiedOn}
`;
  writeFileSync(file, text);
  return file;
}
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
const directoryAt = async (at: LiveUnit, unit: string) => (await json<ContactList>(at, 'ol-1', 'contact', 'list', unit)).directories[0] as DirectoryView;
const reaches = (at: LiveUnit, version: number) =>
  until(`directory ${version}`, 20, async () => ((await directoryAt(at, 'ML-BRTMTH')).version === version ? true : undefined));

it('a head publishes; the partner has it with its receipt, and both logs say so', async () => {
  const file = contactsFile('contacts.yaml', '+223 20 22 30 30', ago(3));
  const refused = await cop(mali, 'ol-1', 'contact', 'publish', '--file', file, '--json');
  expect([refused.exit, errorOf(refused).code]).toEqual([4, 'ROLE_REQUIRED']);
  expect((await directoryAt(senegal, 'ML-BRTMTH')).version).toBeUndefined();

  const published = await cop(mali, 'chef-1', 'contact', 'publish', '--file', file);
  expect([published.exit, published.err]).toEqual([0, '']);
  expect(published.out).toContain('✓ Annuaire publié, points de contact\u00a0: 2\u202f; en file pour SN-DNLTM.');
  const { version, contacts } = await directoryAt(mali, 'ML-BRTMTH');
  await reaches(senegal, version as number);
  expect(contacts.map(({ telephones }) => telephones)).toEqual([['+22320223030'], ['+22320223031']]);
  expect((await directoryAt(senegal, 'ML-BRTMTH')).contacts).toEqual(contacts);

  const { messages } = await json<MessageList>(mali, 'ol-1', 'message', 'list', '--kind', 'contact_directory');
  const { deliveries } = await mali.settled(messages[0]?.id as string);
  expect(deliveries.map(({ status, to }) => [status, to])).toEqual([['delivered', 'SN-DNLTM']]);
  const shown = await cop(senegal, 'ol-1', 'message', 'show', messages[0]?.id as string, '--lang', 'en');
  expect(shown.out).toContain('duty officer, smuggling of migrants over land, trafficking in persons, day and night, +22320223030');
  for (const [at, act] of [
    [mali, 'contacts.published'],
    [senegal, 'contacts.learned'],
  ] as const) {
    const { entries } = (await at.ask<AuditList>('GET', '/v1/audit/entries?limit=50', undefined, 'audit-1')).body;
    expect(entries.map((entry) => entry.act)).toContain(act);
  }
});

it('finds by three letters in both languages, and says who is on duty by which clock', async () => {
  for (const text of ['bam', 'MALI', 'traite', 'Trafficking', 'brtmth perm']) {
    const { directories } = await json<ContactList>(senegal, 'ol-1', 'contact', 'find', text);
    expect([text, directories.map(({ unit }) => unit)]).toEqual([text, ['ML-BRTMTH']]);
  }
  const { exit, out } = await cop(senegal, 'admin-1', 'contact', 'find', 'perm');
  expect(exit).toBe(0);
  expect(out).toMatch(/^ML-BRTMTH, .+\u00a0: \d\d:\d\d \(Bamako\)\n/);
  expect(out).toContain('permanence – de service en ce moment');
  expect(out).not.toContain('coopération judiciaire');
  expect((await cop(senegal, 'ol-1', 'contact', 'find', 'wolof', '--lang', 'en')).out).toContain('No point of contact found for "wolof".');
  const short = await cop(senegal, 'ol-1', 'contact', 'find', 'ml', '--json');
  expect([short.exit, errorOf(short).code]).toEqual([2, 'INPUT_INVALID']);
  const auditor = await cop(senegal, 'audit-1', 'contact', 'list', '--json');
  expect([auditor.exit, errorOf(auditor).code]).toEqual([4, 'ROLE_REQUIRED']);
});

it('what waits for a receiver that is away and restarts arrives in the end, and an overtaken one changes nothing', async () => {
  await senegal.stop();
  const old = await json<PublishedView>(mali, 'chef-1', 'contact', 'publish', '--file', contactsFile('old.yaml', '+223 20 22 30 40', ago(400)));
  const next = await json<PublishedView>(
    mali,
    'chef-1',
    'contact',
    'publish',
    '--file',
    contactsFile('new.yaml', '+223 20 22 30 50', ago(200)),
    '--to',
    'SN-DNLTM',
  );
  expect(next.version).toBeGreaterThan(old.version);
  // Gone again as soon as the link is up, in the middle of whatever it was handed.
  await senegal.start();
  await linked(mali, senegal);
  await senegal.stop();
  await senegal.start();
  await linked(mali, senegal);
  await reaches(senegal, next.version);
  for (const { messageId } of [old, next]) expect((await mali.settled(messageId, 30)).deliveries[0]?.status).toBe('delivered');
  // Both sides hold the same, also after another start.
  await senegal.stop();
  await senegal.start();
  const [here, there] = [await directoryAt(mali, 'ML-BRTMTH'), await directoryAt(senegal, 'ML-BRTMTH')];
  expect([there.version, there.contacts]).toEqual([next.version, here.contacts]);
  expect(there.contacts[0]?.telephones).toEqual(['+22320223050']);
}, 60_000);

it('says which entries are stale', async () => {
  const { directories, staleAfterDays } = await json<ContactList>(senegal, 'dpd-1', 'contact', 'list');
  expect([staleAfterDays, directories.map(({ unit }) => unit)]).toEqual([180, ['ML-BRTMTH', 'SN-DNLTM']]);
  expect(directories[0]?.contacts.map(({ stale }) => stale)).toEqual([true, true]);
  const { out } = await cop(senegal, 'ol-1', 'contact', 'list');
  expect(out).toContain(`${ago(200)} – vérifié il y a plus de 180 jours, ne vous y fiez pas`);
  expect(out).toContain('Aucun annuaire de cette unité n’est connu ici.');
});

it('exports cards that another program reads, once', async () => {
  const file = join(folder, 'mali.vcf');
  const exported = await cop(senegal, 'ol-1', 'contact', 'export', 'ML-BRTMTH', '--out', file);
  expect([exported.exit, exported.out]).toEqual([0, `✓ Points de contact écrits en vCard 4.0 dans ${file} (0600)\u00a0: 2.\n`]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const cards = ICAL.parse(readFileSync(file, 'utf8')) as unknown as [string, [string, object, string, string][]][];
  expect(cards.map(([name, properties]) => [name, properties.find(([each]) => each === 'tel')?.[3]])).toEqual([
    ['vcard', 'tel:+22320223050'],
    ['vcard', 'tel:+22320223031'],
  ]);
  const again = await cop(senegal, 'ol-1', 'contact', 'export', '--out', file, '--json');
  expect(errorOf(again).code).toBe('FILE_EXISTS');
  const none = await cop(senegal, 'ol-1', 'contact', 'export', 'SN-DNLTM', '--out', join(folder, 'none.vcf'), '--json');
  expect([none.exit, errorOf(none).code]).toEqual([1, 'CONTACTS_UNKNOWN']);
});

it('names the field of a file that is wrong', async () => {
  const bad = join(folder, 'bad.yaml');
  writeFileSync(bad, readFileSync(contactsFile('good.yaml', '+223 1', ago(1))));
  const refused = await cop(mali, 'chef-1', 'contact', 'publish', '--file', bad, '--json');
  expect([errorOf(refused).code, errorOf(refused).params.field]).toEqual(['CONTENT_INVALID', 'contacts[0].telephones[0]']);
  writeFileSync(bad, 'contact: []\n');
  expect(errorOf(await cop(mali, 'chef-1', 'contact', 'publish', '--file', bad, '--json')).code).toBe('INPUT_INVALID');
  expect((await cop(mali, 'chef-1', 'contact', 'publish')).exit).toBe(2);
});
