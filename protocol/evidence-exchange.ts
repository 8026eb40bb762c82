// The exchange that an evidence pack is about: envelopes under one header, the receipts of their addressees, and the content.
import { hex, sameBytes, sha256 } from './digest.ts';
import { CopError } from './errors.ts';
import { type EvidenceContent, type EvidenceDelivery, refuseEvidence } from './evidence-form.ts';
import { atField, type EvidenceTrust } from './evidence-trust.ts';
import type { Header } from './header.ts';
import type { UnitId } from './ids.ts';
import { readSignatureHeader, verifyDetached } from './jose.ts';
import { UNPACKED_MAX_OCTETS } from './limits.ts';
import { type AddressedEnvelope, parseEnvelope } from './open.ts';
import { type VerifiedReceipt, verifyReceipt } from './receipt.ts';
import { signingPayload } from './signing-payload.ts';
import { receiptStatuses } from './vocabulary.ts';

/** A delivery of which everything was checked but that something signed names its envelope. */
export interface CheckedDelivery {
  to: UnitId;
  envelope: AddressedEnvelope;
  receipts: VerifiedReceipt[];
}

/** Envelopes and receipts that belong together. */
export interface CheckedExchange {
  header: Header;
  deliveries: [CheckedDelivery, ...CheckedDelivery[]];
}

/** Content that the unit in the header signed. */
export interface CheckedContent {
  digest: Uint8Array;
  octets: number;
  kid: string;
}

/** Checks envelopes and receipts. Throws EVIDENCE_INVALID. */
export async function checkExchange(deliveries: readonly EvidenceDelivery[], trust: EvidenceTrust): Promise<CheckedExchange> {
  const checked: CheckedDelivery[] = [];
  for (const [i, { to, envelope: bytes, receipts }] of deliveries.entries()) {
    const at = `deliveries[${i}]`;
    const envelope = await atField(`${at}.envelope`, () => parseEnvelope(bytes));
    const before = checked.at(-1);
    if (before && to <= before.to) refuseEvidence(`${at}.to`, 'ORDER');
    if (before && !sameBytes(before.envelope.headerBytes, envelope.headerBytes)) refuseEvidence(`${at}.envelope`, 'MISMATCH');
    if (!envelope.header.to.includes(to)) refuseEvidence(`${at}.to`, 'MISMATCH');
    const verified: VerifiedReceipt[] = [];
    for (const [j, receipt] of receipts.entries()) {
      const next = await checkReceipt(receipt, envelope, to, trust, `${at}.receipts[${j}]`);
      const last = verified.at(-1);
      if (last && statusOf(next) <= statusOf(last)) refuseEvidence(`${at}.receipts[${j}]`, 'ORDER');
      verified.push(next);
    }
    checked.push({ to, envelope, receipts: verified });
  }
  const [first, ...more] = checked;
  if (!first) return refuseEvidence('deliveries', 'FORM');
  return { header: first.envelope.header, deliveries: [first, ...more] };
}

/** Checks the signature over header and content. Throws EVIDENCE_INVALID. */
export async function checkContent(
  { jwsProtected, signature, content }: EvidenceContent,
  { header, deliveries }: CheckedExchange,
  trust: EvidenceTrust,
): Promise<CheckedContent> {
  const kid = await atField('content', () => readSignatureHeader(jwsProtected, 'cop-content', 'CONTENT_MALFORMED', header.from));
  if (content.length > UNPACKED_MAX_OCTETS) refuseEvidence('content', 'FORM');
  const key = (await trust.verifyKey(header.from, kid, header.created)) ?? refuseEvidence('content', 'SIGNER');
  const payload = signingPayload(deliveries[0].envelope.headerBytes, content);
  if (!(await verifyDetached(payload, { jwsProtected, signature }, key))) refuseEvidence('content', 'SIGNATURE');
  return { digest: sha256(content), octets: content.length, kid };
}

async function checkReceipt(bytes: Uint8Array, { header, digest }: AddressedEnvelope, to: UnitId, trust: EvidenceTrust, at: string): Promise<VerifiedReceipt> {
  const verified = await atField(at, async () => {
    try {
      return await verifyReceipt(bytes, to, header.from, (unit, kid, instant) => trust.verifyKey(unit, kid, instant));
    } catch (error) {
      // A good receipt between other units, in the place of ours.
      const other = error instanceof CopError && error.code === 'RECEIPT_INVALID' && (error.params.field === 'from' || error.params.field === 'to');
      if (other) return refuseEvidence(at, 'MISMATCH', error);
      throw error;
    }
  });
  const { envelopeDigest, message } = verified.receipt;
  const ours = !message || (message.id === header.messageId && message.exchange === header.exchangeId);
  if (!sameBytes(envelopeDigest, digest) || !ours) refuseEvidence(at, 'MISMATCH');
  return verified;
}

function statusOf({ receipt }: VerifiedReceipt): number {
  return receiptStatuses.number(receipt.status);
}

/** Digest of the envelope, lower-case hexadecimal. */
export function digestOf({ envelope }: CheckedDelivery): string {
  return hex(envelope.digest);
}
