// Recall, restriction, correction and permissions with the command alone, between two running gateways, in both languages.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageView, RectificationView, RequestList } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const cop = (at: LiveUnit, words: string) => copAt(at, 'ol-1', ...words.split(' '));

/** What a command that must succeed says. */
async function said(at: LiveUnit, words: string): Promise<string> {
  const { exit, out, err } = await cop(at, words);
  expect([exit, err], words).toEqual([0, '']);
  return out;
}

async function json<T>(at: LiveUnit, words: string): Promise<T> {
  return JSON.parse(await said(at, `${words} --json`)) as T;
}

/** A report that has arrived in Senegal. */
async function reported(more: object = {}): Promise<string> {
  const { id } = await mali.report(['SN-DNLTM'], more);
  await mali.settled(id);
  return id;
}

/** The order, once it stands so at a unit. */
const stands = (at: LiveUnit, noun: 'rectification' | 'permission', id: string, state: string) =>
  until(`${noun} ${state}`, 15, async () => {
    const { requests } = await json<RequestList>(at, `${noun} list`);
    return requests.find((each) => each.id === id)?.procedures[0]?.state === state ? true : undefined;
  });

it('takes a message back, and each side reads what became of it', async () => {
  expect(await said(senegal, 'rectification list')).toBe('Aucune demande.\n');
  const id = await reported();
  const ordered = await said(mali, `message recall ${id} --because wrong_recipient`);
  const [, order = ''] = /^✓ Demande de rectification (\S+) en file pour SN-DNLTM \(message (\S+)\)\.\n/.exec(ordered) ?? [];
  expect(ordered).toBe(
    `✓ Demande de rectification ${order} en file pour SN-DNLTM (message ${id}).\n  Chaque unité répond quand elle l’a appliquée\u00a0: cop rectification list\n`,
  );
  await stands(senegal, 'rectification', order, 'sent');
  const list = await said(senegal, 'rectification list');
  for (const text of [`Demande de rectification ${order} (reçu)`, id, `cop rectification deliver ${order} | cop rectification deliver-part ${order}`])
    expect(list.toLowerCase()).toContain(text.toLowerCase());
  expect(await said(senegal, `rectification deliver ${order}`)).toContain('en file pour ML-BRTMTH');
  await stands(mali, 'rectification', order, 'executed');
  expect(await said(mali, `message show ${order}`)).toContain('SN-DNLTM (unité requise) applique la demande');
  expect(await said(mali, `message show ${order} --lang en`)).toContain('SN-DNLTM (asked unit) applies the order');
  const gone = await cop(senegal, `message show ${id}`);
  expect([gone.exit, gone.err]).toEqual([
    1,
    `✗ Le contenu du message ${id} a été détruit ici à la demande de l’unité émettrice. \`cop message show ${order}\` montre cette demande.\n  code MESSAGE_ERASED\n`,
  ]);
  expect(await said(senegal, 'message list')).toMatch(new RegExp(`${id}.*contenu détruit \\(demande ${order}\\)`));
  expect(await said(senegal, 'message list --lang en')).toMatch(new RegExp(`${id}.*content destroyed \\(order ${order}\\)`));
}, 30_000);

it('keeps what is under way, and says why it does not leave', async () => {
  const id = await reported();
  const { orders } = await json<RectificationView>(mali, `message erase ${id} --because outdated`);
  const order = orders[0]?.id as string;
  await stands(senegal, 'rectification', order, 'sent');
  await said(senegal, `rectification deliver-part ${order} --reason in_proceedings`);
  await stands(mali, 'rectification', order, 'partly_executed');
  const told = await said(mali, 'rectification list');
  expect(told).toContain('SN-DNLTM (unité requise) garde le contenu, d’usage restreint');
  expect(told).toContain('déjà utilisé dans une procédure');
  const shown = await said(senegal, `message show ${id}`);
  expect(shown).toContain(`restreint\u00a0: ne sort pas d’ici (demande ${order})`);
  expect(shown.trimEnd().split('\n').at(-1), 'what does not leave is not offered for export').toBe(`Toute la procédure\u00a0: cop message show ${order}`);
  const kept = await cop(senegal, `message export ${id} --lang en --json`);
  expect([kept.exit, errorOf(kept).code, errorOf(kept).params]).toEqual([20, 'MESSAGE_RESTRICTED', { id, peer: 'ML-BRTMTH', detail: order }]);
}, 30_000);

it('corrects by a message that was sent before', async () => {
  const [id, replacement] = [await reported(), await reported()];
  const own = await cop(senegal, `message correct ${id} --by ${replacement} --because inaccurate --json`);
  expect([own.exit, errorOf(own).code]).toEqual([2, 'RECTIFICATION_IMPOSSIBLE']);
  const { orders } = await json<RectificationView>(mali, `message correct ${id} --by ${replacement} --because inaccurate`);
  const order = orders[0]?.id as string;
  await stands(senegal, 'rectification', order, 'sent');
  await said(senegal, `rectification deliver ${order}`);
  const shown = await said(senegal, `message show ${id} --lang en`);
  expect(shown).toContain(`corrected: replaced by ${replacement}`);
  expect(shown).toMatch(new RegExp(`The message that takes its place: cop message show ${replacement}\n$`));
  expect(await said(senegal, 'message list')).toMatch(new RegExp(`${id}.*corrigé\u00a0: remplacé par ${replacement}`));
}, 30_000);

it('refuses with a reason, and an order is taken back before it is answered', async () => {
  const id = await reported();
  const order = async () => (await json<RectificationView>(mali, `message restrict ${id} --because protection`)).orders[0]?.id as string;
  const refused = await order();
  await stands(senegal, 'rectification', refused, 'sent');
  await said(senegal, `rectification refuse ${refused} --reason domestic_law`);
  await stands(mali, 'rectification', refused, 'refused');
  expect(await said(mali, 'rectification list')).toContain('le droit interne ne le permet pas');
  const withdrawn = await order();
  await said(mali, `rectification withdraw ${withdrawn}`);
  await stands(senegal, 'rectification', withdrawn, 'withdrawn');
  const late = await cop(senegal, `rectification deliver ${withdrawn} --json`);
  expect([late.exit, errorOf(late).code]).toEqual([1, 'STEP_IMPOSSIBLE']);
}, 30_000);

it('asks for a permission, grants it and ends it', async () => {
  const id = await reported({ handling: ['H2'] });
  const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const forbidden = await cop(senegal, `message forward ${id} --to NE-ECI`);
  expect([forbidden.exit, forbidden.err]).toEqual([20, expect.stringContaining(`\`cop permission ask ${id}\``)]);
  const { id: permission } = await json<MessageView>(senegal, `permission ask ${id} --use forward --unit NE-ECI --until ${until} --wait 10`);
  const list = await said(mali, 'permission list');
  for (const text of ['NE-ECI', `cop permission grant ${permission} | cop permission refuse ${permission}`]) expect(list).toContain(text);
  await said(mali, `permission grant ${permission} --on ${until}`);
  await stands(senegal, 'permission', permission, 'granted');
  const granted = await said(senegal, 'permission list --lang en');
  expect(granted).toMatch(/ML-BRTMTH \(asked unit\) grants the permission, .*: through \d+ \w+ 20\d\d\n/);
  expect((await json<MessageView>(senegal, `message forward ${id} --to NE-ECI`)).forwarded?.messageId).toBe(id);
  await said(mali, `permission refuse ${permission} --reason ongoing_proceedings`);
  await stands(senegal, 'permission', permission, 'refused');
  expect(await said(senegal, 'permission list')).toContain('ML-BRTMTH (unité requise) refuse la permission');
  expect((await cop(senegal, `message forward ${id} --to NE-ECI`)).exit).toBe(20);
}, 30_000);
