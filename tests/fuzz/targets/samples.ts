// Valid octets that no vector file holds.
import {
  cosign,
  encodeDetails,
  encodeFacts,
  type FilterRecord,
  importLogKey,
  importSigningKey,
  parseOfficerId,
  sha256,
  signCheckpoint,
  signFilterRecord,
  verifyCheckpoint,
  withSignatures,
} from '#protocol';
import { logJwk } from '../../protocol/evidence-packs.ts';
import { at, guinea, header, keysOf, mali, niger } from '../../protocol/world.ts';

const digest = sha256(Uint8Array.of(1));

/** Facts of audit entries, with few members and with all. */
export const sampleFacts: readonly Uint8Array[] = [
  encodeFacts({ operation: 'consult', act: 'message.listed', at }),
  encodeFacts({
    operation: 'disclose',
    act: 'message.sent',
    at,
    message: header.messageId,
    exchange: header.exchangeId,
    partner: niger,
    kind: 'incident',
    training: true,
    outcome: 'NOT_ADDRESSED',
    envelopeDigest: digest,
    contentDigest: digest,
    filterRecordDigest: digest,
    receiptDigest: digest,
    handling: ['H1', 'H2'],
    bases: ['treaty:UNTOC'],
    categories: ['suspect'],
    counted: ['crime=smuggling'],
  }),
];

/** Details of audit entries. */
export const sampleDetails: readonly Uint8Array[] = [
  encodeDetails({}),
  encodeDetails({ officer: parseOfficerId('ol-1'), role: 'liaison', justification: 'Dossier BRTMTH/2026/0142', subjects: ['p-1', 'p-2'], note: 'incident' }),
];

const record: FilterRecord = {
  messageId: header.messageId,
  exchangeId: header.exchangeId,
  from: mali,
  to: [niger],
  recipientClass: 'partner_cop',
  policyVersion: '1',
  policyDigest: digest,
  contentDigest: digest,
  author: parseOfficerId('ol-1'),
  approvedBy: parseOfficerId('chef-1'),
  approvalNote: 'vu',
  at,
  bases: ['agreement'],
  decisions: [
    { path: 'caseData.persons[v1].name.surname', action: 'allow', rule: '12', article: 'art. 30', reason: '', passages: 0 },
    { path: 'caseData.facts[f1].text', action: 'redact', rule: 'O3', article: 'art. 30', reason: 'enquête', passages: 2 },
  ],
  withheld: 3,
};

/** A filter record that Mali signed. */
export async function filterRecord(): Promise<Uint8Array> {
  return signFilterRecord(record, await importSigningKey(keysOf(mali).sign));
}

/** A checkpoint of Mali's log that Niger and Guinea cosigned. */
export async function sampleNote(): Promise<Uint8Array> {
  const own = await importLogKey(logJwk(mali));
  const note = await signCheckpoint({ unit: mali, generation: 1, size: 41, root: digest }, own);
  const checkpoint = await verifyCheckpoint(note, mali, [own]);
  const lines = await Promise.all([niger, guinea].map(async (unit) => cosign(checkpoint, unit, await importLogKey(logJwk(unit)), at)));
  return new Uint8Array(Buffer.from(withSignatures(note, lines)));
}
