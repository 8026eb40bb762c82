// A report with persons, from the first draft to the other unit, with the command alone: what stays is told, the reason is given, a
// second officer decides.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftSummary, DraftView, FilterLog, FilterRecordView, MessageView, PreviewView } from '#gateway/contract';
import { type Circumstances, errorOf, type Outcome, runCommand } from '../cli/support/run-command.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { officerAt } from '../support/live-command.ts';

const dir = mkdtempSync(join(tmpdir(), 'cop-approval-'));
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
}, 40_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true });
});

function cop(at: LiveUnit, officer: string, words: readonly string[], how: Circumstances = {}): Promise<Outcome> {
  return runCommand([...words], { ...how, env: { ...officerAt(at, officer), COP_JUSTIFICATION: 'Dossier d’essai' } });
}

async function json<T>(at: LiveUnit, officer: string, ...words: string[]): Promise<T> {
  const { exit, out, err } = await cop(at, officer, [...words, '--json']);
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
const flowing = (text: string) => text.replace(/\s+/g, ' ');
const said = (outcome: Outcome) => plain(outcome.out);
let example = '';
const report = (...more: string[]) => ['incident', 'report', '--file', example, ...more];

it('writes an example that the filter takes as it is, in both languages', async () => {
  for (const language of ['fr', 'en']) {
    const { out } = await cop(mali, 'ol-1', ['incident', 'example', '--lang', language]);
    example = join(dir, `${language}.yaml`);
    writeFileSync(example, out);
    expect((await json<PreviewView>(mali, 'ol-1', 'filter', 'preview', '--file', example)).views.map(({ to }) => to)).toEqual([['SN-DNLTM']]);
  }
});

it('tells that a legal basis is missing before anything is kept', async () => {
  const preview = said(await cop(mali, 'ol-1', ['filter', 'preview', '--file', example, '--lang', 'fr']));
  expect(preview).toContain('L’envoi serait refusé : aucune base légale en vigueur avec SN-DNLTM');
  expect(preview).not.toContain('partirait tout de suite');
  const asked = said(await cop(mali, 'ol-1', ['filter', 'preview', '--file', example, '--lang', 'fr', '--non-personal']));
  expect(asked).not.toContain('serait refusé');
  const refused = await cop(mali, 'ol-1', report('--json'));
  expect([refused.exit, errorOf(refused).code]).toEqual([20, 'LEGAL_BASIS_MISSING']);
  const treaty = ['--kind', 'treaty', '--reference', 'UNTOC, art. 27(1)', '--kinds', 'incident', '--purposes', 'OPAN,EXCH', '--until', '2090-12-31'];
  await json(mali, 'chef-1', 'agreement', 'add', '--with', 'SN-DNLTM', ...treaty);
  await json(senegal, 'chef-1', 'agreement', 'add', '--with', 'ML-BRTMTH', ...treaty);
});

it('shows beforehand what stays and why, and what a reason would release', async () => {
  const text = said(await cop(mali, 'ol-1', ['filter', 'preview', '--file', example, '--lang', 'fr']));
  expect(text).toContain('Ce que reçoit SN-DNLTM (PARTNER_COP)');
  expect(text).toMatch(/Dossier +BRTMTH\/2026\/0142 +BRTMTH\/2026\/0142\n/);
  expect(text).toMatch(/Traitement +H1 +H1\n/);
  expect(text).not.toContain('serait refusé');
  expect(text).toMatch(/v1 – victime \(A1, fait\)\n +Nom +Camara +— +retenu \[\d\]/);
  expect(text).toMatch(/Nom +Diarra +Diarra +part\n/);
  expect(text).toMatch(/Domicile, localité +Gao +— +généralisé/);
  expect(text).toMatch(/numéro +\+224622114477 +\[pseudonyme\] +pseudonyme/);
  expect(text).toContain('‹Aïssatou Camara›,');
  expect(text).toContain('█████');
  expect(flowing(text)).toMatch(/\[\d\] Ne part que s’il est strictement nécessaire : donnez la raison, un second officier décide\. \(person\.name, /);
  expect(text).toMatch(/Pourrait partir, s’il est strictement nécessaire :\n(.*\n)* {2}persons\[v1\]\.name \(SN-DNLTM\)/);
  expect(text).toContain('Un second officier doit approuver :\n  - Des champs partent parce qu’ils sont strictement nécessaires.');
  expect((await mali.ask<{ messages: unknown[] }>('GET', '/v1/messages')).body.messages).toEqual([]);
});

describe('a second officer', () => {
  let draft = '';

  it('is asked for: the report waits, and says so', async () => {
    const held = await cop(mali, 'ol-1', report('--necessary', 'persons[v1].name=Elle est menacée et doit être protégée à Dakar.', '--json'));
    expect([held.exit, errorOf(held).code]).toEqual([21, 'APPROVAL_REQUIRED']);
    const document = JSON.parse(held.out) as DraftSummary;
    expect(document).toMatchObject({ status: 'to_approve', author: 'ol-1', approval: [{ code: 'strictly_necessary' }] });
    draft = document.id;
    const list = said(await cop(mali, 'chef-1', ['message', 'list']));
    expect(list).toMatch(new RegExp(`^Identifiant.*\\n${draft} +à envoyer +SN-DNLTM +incident .* à approuver\\n`));
    expect(list).toContain(`cop message approve ${draft}`);
  });

  it('reads what was written beside what would leave, with the author’s reason', async () => {
    const text = said(await cop(mali, 'chef-1', ['message', 'show', draft]));
    expect(text).toMatch(new RegExp(`^incident ${draft} \\(à approuver\\)\\n`));
    expect(text).toMatch(/Auteur +ol-1\n/);
    expect(text).toMatch(/Nom +Camara +Camara +part, nécessaire \[\d\]/);
    expect(flowing(text)).toContain('Strictement nécessaire : Elle est menacée et doit être protégée à Dakar.');
    expect(text).toContain(`cop message reject ${draft} --reason`);
  });

  it('is neither the author nor a liaison officer, and is asked on a terminal only', async () => {
    const liaison = await cop(mali, 'ol-1', ['message', 'approve', draft, '--yes', '--json']);
    expect([liaison.exit, errorOf(liaison).code]).toEqual([4, 'ROLE_REQUIRED']);
    const silent = await cop(mali, 'chef-1', ['message', 'approve', draft, '--json']);
    expect([silent.exit, errorOf(silent).code]).toEqual([2, 'ANSWER_NEEDED']);
    const no = await cop(mali, 'chef-1', ['message', 'approve', draft], { answers: [['Approuver', 'n\r']] });
    expect([no.exit, no.err]).toEqual([130, expect.stringContaining('Rien n’a changé.')]);
    const own = JSON.parse((await cop(mali, 'chef-1', report('--json'))).out) as DraftSummary;
    const author = await cop(mali, 'chef-1', ['message', 'approve', own.id, '--yes', '--json']);
    expect([author.exit, errorOf(author).code]).toEqual([20, 'APPROVAL_OWN']);
  });

  it('approves, and the other unit reads what was approved and nothing more', async () => {
    const approved = await cop(mali, 'chef-1', ['message', 'approve', draft, '--note', 'Vu.'], { answers: [['Approuver cet envoi à SN-DNLTM', 'o\r']] });
    expect([approved.exit, said(approved)]).toEqual([0, expect.stringMatching(/✓ Message \S+ en file pour SN-DNLTM\./)]);
    const id = /Message (\S+) en file/.exec(said(approved))?.[1] ?? '';
    await mali.settled(id);
    const there = said(await cop(senegal, 'ol-1', ['message', 'show', id]));
    expect(there).toMatch(/v1 – victime .*\n +Nom +Camara, Aïssatou\n/);
    expect(there).toContain('Diarra, Moussa');
    expect(there).toMatch(/Code ICCS +08051/);
    for (const secret of ['622', 'Quartier Liberté', '1999-06']) expect(there).not.toContain(secret);
    expect(there).toContain('effacer le, 2029-06-30');
    const { records } = await json<FilterLog>(mali, 'dpd-1', 'filter', 'log');
    expect(records.map(({ messageId, approvedBy }) => [messageId, approvedBy])).toEqual([[id, 'chef-1']]);
    expect(await json<FilterRecordView>(mali, 'dpd-1', 'filter', 'log', id)).toMatchObject({ author: 'ol-1', approvalNote: 'Vu.' });
    const record = said(await cop(mali, 'dpd-1', ['filter', 'log', id]));
    expect(record).toMatch(/v1, communication, numéro ou adresse +pseudonyme +comms/);
    expect(record).not.toContain('Camara');
  });

  it('refuses with a reason that the author reads', async () => {
    const { id } = JSON.parse((await cop(mali, 'ol-1', report('--json'))).out) as DraftSummary;
    const bare = await cop(mali, 'chef-1', ['message', 'reject', id, '--json']);
    expect([bare.exit, errorOf(bare).code]).toEqual([2, 'USAGE']);
    expect(said(await cop(mali, 'chef-1', ['message', 'reject', id, '--reason', 'Le nom du passeur manque.']))).toContain(`✓ Message ${id} de ol-1 refusé`);
    expect(said(await cop(mali, 'ol-1', ['message', 'show', id]))).toMatch(/Raison +Le nom du passeur manque\.\n/);
    expect((await json<DraftView>(mali, 'ol-1', 'message', 'show', id)).status).toBe('rejected');
    const late = await cop(mali, 'chef-1', ['message', 'approve', id, '--yes', '--json']);
    expect([late.exit, errorOf(late).code]).toEqual([20, 'DRAFT_DECIDED']);
  });
});

it('asks before it shows what carries H3, and passes on only what may be', async () => {
  const place = ['--type', 'distress', '--at', '2026-11-23T05:40:00Z', '--place', 'Gao, ML', '--to', 'SN-DNLTM'];
  const text = 'À lire seul, sans copie.';
  const { id } = await json<MessageView>(mali, 'ol-1', 'incident', 'report', ...place, '--handling', 'H2,H3', '--handling-text', text);
  await mali.settled(id);
  const closed = await cop(senegal, 'ol-1', ['message', 'show', id, '--json']);
  expect([closed.exit, errorOf(closed).code, errorOf(closed).params.detail]).toEqual([20, 'HANDLING_UNACKNOWLEDGED', text]);
  const taken = await cop(senegal, 'ol-1', ['message', 'acknowledge', id], { answers: [['En prendre acte', 'o\r']] });
  expect([taken.exit, said(taken)]).toEqual([0, expect.stringContaining(`ML-BRTMTH demande, avant toute lecture :\n  ${text}\n`)]);
  expect(said(await cop(senegal, 'ol-1', ['message', 'show', id]))).toMatch(/Texte de H3 +À lire seul, sans copie\.\n/);
  const onward = await cop(senegal, 'ol-1', ['message', 'forward', id, '--to', 'ML-BRTMTH', '--json']);
  expect([onward.exit, errorOf(onward).code]).toEqual([20, 'HANDLING_FORBIDS']);
});

it('explains a row of the matrix and a path alike', async () => {
  const row = said(await cop(mali, 'ol-1', ['filter', 'explain', 'person.name', '--for', 'victim', '--to', 'SN-DNLTM']));
  const path = said(await cop(mali, 'ol-1', ['filter', 'explain', 'persons[v1].name.surname', '--for', 'victim', '--to', 'SN-DNLTM']));
  expect(row).toMatch(/^Nom, victime, vers SN-DNLTM\n/);
  // Without a reason it stays here.
  expect(row).toMatch(/Décision +retenu\n/);
  expect(path).toBe(row);
  const unknown = await cop(mali, 'ol-1', ['filter', 'explain', 'persons.shoeSize', '--for', 'victim', '--to', 'SN-DNLTM', '--json']);
  expect([unknown.exit, errorOf(unknown).code]).toEqual([2, 'FIELD_UNKNOWN']);
});
