// What a peer can send about a joint operation: one that leaves out its sender or an addressee is refused, signed, and opens nothing.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { proceedingsOf } from '../../../gateway/casework/proceedings.ts';
import { freshIds } from '../../../gateway/outbound/compose.ts';
import { seal } from '../../../gateway/outbound/seal.ts';
import { findMessage } from '../../../gateway/store/messages.ts';
import { encodeContent, type MessageId, parseUnitId, signMessage, type UnitId } from '../../../protocol/index.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { introduce, type OfflineUnit, officer, openUnit } from './offline.ts';

const [mali, senegal, niger] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'].map(parseUnitId) as [UnitId, UnitId, UnitId];

let live: Live;
let here: OfflineUnit;
let there: OfflineUnit;
beforeAll(async () => {
  live = await liveFederation(3);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  const at = new Date();
  [here, there] = [await openUnit(live.of(mali), at), await openUnit(live.of(senegal), at)];
  await introduce(here, there);
});
afterEach(async () => {
  for (const unit of [here, there]) await unit[Symbol.asyncDispose]();
});

/** A proposal that is signed and sealed past the checks of sending, as a gateway that was changed could. */
async function proposal(units: UnitId[], to: UnitId[]): Promise<{ id: MessageId; envelope: Uint8Array }> {
  const form = { kinds: ['checks' as const], from: '2026-12-08', until: '2026-12-10', countries: ['ML'], units };
  const body = { kind: 'operation_proposal' as const, form };
  const content = encodeContent({ author: officer.officer, caseReference: '', handling: ['H0'], body });
  const created = here.clock.at;
  const ids = freshIds(created);
  const fields = { ...ids, from: mali, to, created, expires: new Date(created.getTime() + 86_400_000), priority: 'routine' as const, training: false };
  const message = await signMessage(fields, content, here.keyring.signingKey);
  const envelope = (await seal(message, [senegal], here.directory, created)).get(senegal);
  if (!envelope) throw new TypeError('its keys are known');
  return { id: ids.messageId, envelope };
}

it.each([
  ['with those who were asked and the one who proposes', [mali, senegal], [senegal], undefined],
  ['with one more, who gets a message of its own', [mali, niger, senegal], [senegal], undefined],
  ['without its sender', [niger, senegal], [senegal], 'CONTENT_INVALID'],
  ['without this unit', [mali, niger], [senegal], 'CONTENT_INVALID'],
  ['without another addressee', [mali, senegal], [niger, senegal], 'CONTENT_INVALID'],
])('an operation %s', async (_, units, to, code) => {
  const { id, envelope } = await proposal(units, to);
  const outcome = await there.take(mali, envelope);
  expect([outcome.kind, outcome.code, outcome.message]).toEqual([code ? 'refused' : 'admitted', code, id]);
  const row = await there.store.read((db) => findMessage(db, id));
  const opened = row ? await there.store.read((db) => proceedingsOf(db, row)) : [];
  expect(opened.map(({ peer, side, standing }) => [peer, side, standing.state])).toEqual(code ? [] : [[mali, 'asked', 'proposed']]);
  // Either way the sender gets a signed answer.
  expect(await there.items(mali, 'receipts')).toHaveLength(1);
});
