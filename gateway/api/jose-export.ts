import { CopError, hex, parseEnvelope, publicJwk, toStandardForm, type UnitId } from '#protocol';
import { openStored } from '../casework/opened.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import type { MessageRow } from '../store/messages.ts';
import type { JoseExport } from './contract.ts';
import type { ApiDeps } from './deps.ts';

/**
 * An envelope of this message in the standard serialisations: a received one as it came, a sent one as it was sealed to `to`.
 * Throws EXPORT_IMPOSSIBLE (erased, not sealed yet, several addressees and none named), MEMBER_UNKNOWN.
 */
export async function joseExport(row: MessageRow, to: UnitId | undefined, deps: ApiDeps): Promise<JoseExport> {
  const refuse = (detail: string) => new CopError('EXPORT_IMPOSSIBLE', { got: row.message_id, detail });
  const opened = openStored(row, deps.cipher);
  if (!opened) throw refuse('erased');
  const { addressee, bytes } = row.direction === 'in' && row.envelope ? { addressee: deps.self, bytes: row.envelope } : await sealedTo(row, to, deps, refuse);
  const envelope = parseEnvelope(bytes);
  const { signed, content } = opened;

  const signer = deps.directory.announcedKey(row.from_unit as UnitId, signed.signerKid);
  if (!signer) throw refuse(`kid ${signed.signerKid}`);
  return {
    messageId: row.message_id,
    exchangeId: row.exchange_id,
    from: row.from_unit,
    to: addressee,
    envelopeDigest: hex(envelope.digest),
    ...toStandardForm(envelope, signed),
    signerKey: { ...(await publicJwk('Ed25519', signer.publicKey)), alg: 'EdDSA', use: 'sig' },
    decoded: { header: envelope.header, content },
  };
}

async function sealedTo(
  row: MessageRow,
  to: UnitId | undefined,
  deps: ApiDeps,
  refuse: (detail: string) => CopError,
): Promise<{ addressee: UnitId; bytes: Uint8Array }> {
  const deliveries = await deps.store.read((db) => deliveriesOf(db, row.message_id as Parameters<typeof deliveriesOf>[1]));
  if (to === undefined && deliveries.length > 1) throw refuse(`--to ${deliveries.map(({ to_unit }) => to_unit).join(' | ')}`);
  const delivery = to === undefined ? deliveries[0] : deliveries.find(({ to_unit }) => to_unit === to);
  if (!delivery) throw refuse(`--to ${deliveries.map(({ to_unit }) => to_unit).join(' | ')}`);
  const { lane, number } = delivery;
  if (lane === null || number === null) throw refuse('KEYSET_UNKNOWN');
  const item = await deps.store.read((db) =>
    db
      .selectFrom('lane_item')
      .select('item')
      .where('peer', '=', delivery.to_unit)
      .where('lane', '=', lane)
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  );
  return { addressee: delivery.to_unit as UnitId, bytes: item.item };
}
