// The tables, as kysely sees them. Instants are integer milliseconds since 1970-01-01T00:00:00Z.
// What is evidence is kept as the exact octets that were signed or sealed.
import type { Generated } from 'kysely';
import type { MessageKind, ParcelState } from '#protocol';

/** A fact about this database: unit id, master key check value. */
export interface FactTable {
  name: string;
  value: Uint8Array;
}

/** The unit's own private keys, encrypted under the master key. */
export interface UnitKeyTable {
  kid: string;
  use: 'identity' | 'sign' | 'encrypt' | 'log';
  public_key: Uint8Array;
  not_before: number;
  not_after: number;
  /** Wrapped data key and sealed private JWK; both null once the key is destroyed. */
  data_key: Uint8Array | null;
  sealed: Uint8Array | null;
}

/** Every roster version that was in force. */
export interface RosterTable {
  version: number;
  bytes: Uint8Array;
  stored_at: number;
}

/** Every keyset version of every unit, this one included: old signatures are checked with old keys. */
export interface KeysetTable {
  unit: string;
  version: number;
  bytes: Uint8Array;
  stored_at: number;
}

/** A message, sent or received. */
export interface MessageTable {
  /** The order in which messages were stored. */
  id: Generated<number>;
  direction: 'out' | 'in';
  from_unit: string;
  message_id: string;
  exchange_id: string;
  kind: MessageKind;
  /** Message that opened the procedure of which this is a step. */
  answers_id: string | null;
  /** JSON array of unit ids. */
  to_units: string;
  header: Uint8Array;
  created_at: number;
  expires_at: number;
  stored_at: number;
  priority: 'urgent' | 'routine';
  training: 0 | 1;
  /** Wrapped data key of this record; null once the message is erased. */
  data_key: Uint8Array | null;
  /** Padded plaintext (signature and packed content), encrypted under the data key. */
  sealed: Uint8Array | null;
  /** Incoming only: the envelope as received. */
  envelope: Uint8Array | null;
  /** Incoming only: SHA-256 of the envelope. */
  envelope_digest: Uint8Array | null;
  /** Incoming only: instant from which the sender's restriction, or the retention that both units agreed, demands that the content be erased. */
  erase_at: number | null;
  /** Message that it passes on, rectifies, or asks a permission for. */
  about_id: string | null;
  /** Order of the sender at which the content was destroyed. */
  erased_by: string | null;
  /** Order of the sender for which the content does not leave. */
  restricted_by: string | null;
  /** Message that takes the place of this one. */
  replaced_by: string | null;
  /** Officer of this unit who has it. */
  assigned_to: string | null;
  /** Incoming only: when this unit first said by a receipt that an officer has opened or answered it. */
  opened_at: number | null;
  /** Whether it holds personal data, and such as Article 30 protects; null until somebody has looked. */
  personal: 0 | 1 | null;
  article30: 0 | 1 | null;
  /** Instant from which personal data is erased, unless an officer has decided otherwise before. */
  review_at: number | null;
  /** When the upkeep first saw that this instant is near: a clock that runs ahead for an hour destroys nothing. */
  review_seen_at: number | null;
  /** JSON array of what it counts as, without personal data; null: its content tells. */
  counted: string | null;
}

/** A decision to keep personal data after its review. */
export interface ReviewDecisionTable {
  id: Generated<number>;
  /** Number of the message in this database. */
  message: number;
  decided_by: string;
  decided_at: number;
  until: number;
  /** Wrapped data key and sealed justification. */
  data_key: Uint8Array;
  sealed: Uint8Array;
}

/** One addressee of an outgoing message. */
export interface DeliveryTable {
  message_id: string;
  to_unit: string;
  status: 'queued' | 'transmitted' | 'delivered' | 'read' | 'answered' | 'refused' | 'expired';
  since: number;
  /** Null until the addressee's keys are known. */
  lane: 'urgent' | 'routine' | null;
  number: number | null;
  envelope_digest: Uint8Array | null;
  envelope_octets: number | null;
  /** Error code, for `refused` and `expired`. */
  reason: string | null;
}

/** A unit that a message came from or goes to. Kept by triggers, as the counts are. */
export interface MessagePeerTable {
  peer: string;
  direction: 'out' | 'in';
  kind: MessageKind;
  /** Number of the message in this database. */
  message: number;
}

/** How many messages came from a unit. */
export interface ReceivedCountTable {
  from_unit: string;
  n: number;
}

/** How many deliveries to a unit stand at a status. */
export interface DeliveryCountTable {
  to_unit: string;
  status: DeliveryTable['status'];
  n: number;
}

/** What goes to a peer, in the order of its number. Kept after acknowledgement: evidence, and resend after a loss. */
export interface LaneItemTable {
  peer: string;
  lane: 'receipts' | 'urgent' | 'routine';
  number: number;
  item: Uint8Array;
  queued_at: number;
}

/** Where a peer's lane stands. */
export interface LaneTable {
  peer: string;
  lane: 'receipts' | 'urgent' | 'routine';
  /** Highest number given to an outgoing item. */
  sent_through: number;
  /** Highest number that the peer acknowledged. */
  acknowledged_through: number;
  /** Highest number received in the other direction; everything below is durable. */
  received_through: number;
  /** What the peer said last that it has, which is less than it had acknowledged when it has lost some since; NULL: nothing said yet. */
  told_through: number | null;
}

/** A parcel that this unit made and handed to a relay, or is about to. */
export interface ParcelSentTable {
  /** SHA-256 of the encoded parcel. */
  digest: Uint8Array;
  peer: string;
  relay: string;
  urgent: 0 | 1;
  /** Null once the relay holds it. */
  file: Uint8Array | null;
  octets: number;
  made_at: number;
  expires_at: number;
  /** Up to which number each lane was brought; 0: nothing of it. */
  receipts_through: number;
  urgent_through: number;
  routine_through: number;
  /** `made`: the relay has not answered yet. */
  state: 'made' | ParcelState;
  at: number;
  /** Error code, where it was given up or could not be taken to its end. */
  reason: string | null;
  /** What the relay signed last. */
  receipt: Uint8Array | null;
}

/** A parcel that this unit holds, or has held, for others. */
export interface ParcelHeldTable {
  id: Generated<number>;
  digest: Uint8Array;
  from_unit: string;
  to_unit: string;
  urgent: 0 | 1;
  /** Null once it was handed over or given up. */
  file: Uint8Array | null;
  octets: number;
  arrived_at: number;
  expires_at: number;
  state: ParcelState;
  at: number;
  reason: string | null;
  /** What this unit signed last about it. */
  receipt: Uint8Array;
  /** 1 once that was said to the unit that made it. */
  told: 0 | 1;
}

/** A signed receipt, issued (out) or verified on arrival (in). */
export interface ReceiptTable {
  id: Generated<number>;
  direction: 'out' | 'in';
  /** The other unit. */
  peer: string;
  envelope_digest: Uint8Array;
  status: 'delivered' | 'read' | 'answered' | 'rejected' | 'expired' | 'undeliverable';
  message_id: string | null;
  at: number;
  officer: string | null;
  reason: string | null;
  bytes: Uint8Array;
  digest: Uint8Array;
}

/** An incoming item that could not be admitted: kept as it came, never dropped. */
export interface QuarantineTable {
  id: Generated<number>;
  peer: string;
  item: Uint8Array;
  code: string;
  stored_at: number;
}

/** An officer of this unit. A revoked one stays: the identifier is never given again. */
export interface OfficerTable {
  officer: string;
  role: 'liaison' | 'head' | 'dpo' | 'auditor' | 'administrator';
  /** SHA-256 of the certificate, hex. */
  fingerprint: string;
  /** Null: enrolled when the unit was made. */
  enrolled_by: string | null;
  /** When this certificate and role were recorded. */
  enrolled_at: number;
  revoked_at: number | null;
  revoked_by: string | null;
  revoke_reason: string | null;
}

/** An entry of the legal-basis register: what lets personal data go to a peer. Ended entries stay. */
export interface LegalBasisTable {
  /** UUIDv7; of an agreement the id that both units signed. */
  id: string;
  kind: 'agreement' | 'treaty' | 'authorisation';
  peer: string;
  status: 'proposed_here' | 'proposed_there' | 'in_force' | 'ended';
  /** JSON array of kinds of message. */
  kinds: string;
  /** JSON array of purposes. */
  purposes: string;
  valid_from: number;
  /** Last instant. */
  valid_until: number;
  retention_months: number | null;
  urgent_hours: number | null;
  routine_hours: number | null;
  /** Instrument and article, or authority and number; empty for an agreement that cites none. */
  reference: string;
  /** Terms under this unit's signature, as sent; the message that carried them, and its time. Agreements only. */
  own_signed_terms: Uint8Array | null;
  own_signed_at: number | null;
  own_message_id: string | null;
  /** The same of the peer. */
  peer_signed_terms: Uint8Array | null;
  peer_signed_at: number | null;
  peer_message_id: string | null;
  /** Officer of this unit who proposed, accepted or entered it; null while the peer alone has signed. */
  added_by: string | null;
  added_at: number;
  ended_at: number | null;
  ended_by: string | null;
  end_reason: string | null;
}

/** A message that waits for a second officer, or that one has decided on. */
export interface DraftTable {
  /** UUIDv7. */
  id: string;
  author: string;
  kind: MessageTable['kind'];
  /** JSON array of unit ids. */
  to_units: string;
  priority: 'urgent' | 'routine';
  training: 0 | 1;
  /** JSON array: why one officer is not enough. */
  reasons: string;
  created_at: number;
  state: 'waiting' | 'approved' | 'rejected';
  decided_by: string | null;
  decided_at: number | null;
  /** What the second officer noted; the reason of a refusal. */
  note: string | null;
  /** Wrapped data key and sealed draft; null once it was sent or erased. */
  data_key: Uint8Array | null;
  sealed: Uint8Array | null;
}

/** The signed record of what the filter decided about one outgoing message. */
export interface FilterRecordTable {
  message_id: string;
  bytes: Uint8Array;
  stored_at: number;
}

/** An officer has taken note of the restrictions of a received message. */
export interface AcknowledgementTable {
  message_id: string;
  officer: string;
  at: number;
}

/** A change of who of the unit has a message. */
export interface AssignmentTable {
  id: Generated<number>;
  /** Row of the message. */
  message: number;
  /** Null: nobody has it any more. */
  officer: string | null;
  by_officer: string;
  at: number;
}

/** One generation of this unit's audit log. A new one begins only when partners have witnessed what this database no longer has. */
export interface AuditLogTable {
  generation: number;
  /** Id of its entry 0. */
  first_entry: number;
  /** Id of its node 0. */
  first_node: number;
  size: number;
  /** Hashes of the complete subtrees, largest first, one behind the other. */
  peaks: Uint8Array;
  /** Size of the newest checkpoint; 0 before the first. */
  checkpointed: number;
  started_at: number;
  /** When it became known that this generation does not lead to what was witnessed: nothing of it is signed any more. */
  broken_at: number | null;
  /** Highest generation of this log that anybody is known to have seen: the next one is above it. */
  seen_generation: number;
}

/** A time without a link. */
export interface OutageTable {
  peer: string;
  began_at: number;
  /** Null while it lasts. */
  ended_at: number | null;
}

/** A step of a procedure. */
export interface StepTable {
  message_id: string;
  procedure_id: string;
  peer: string;
  by_side: string;
  act: string;
  after_id: string;
  made_at: number;
  /** The day that it carries, as 2027-05-31: a clock goes by it also when the content is erased. */
  named_day: string | null;
}

/** One entry of the audit log. */
export interface AuditEntryTable {
  /** Dense, from 0, across generations. */
  id: number;
  at: number;
  operation: string;
  act: string;
  partner: string | null;
  message_id: string | null;
  /** Service identifier; null when the gateway acted, or once the details were erased. */
  officer: string | null;
  /** Salt, commitment to the details, leaf hash and facts, as entry-record.ts puts them together. */
  record: Uint8Array;
  /** Where the details are: a sealed piece, and which part of it, from 0. Both null once they are erased. */
  piece: number | null;
  part: number | null;
}

/** The earliest and the latest time of 1024 entries. Kept by a trigger. */
export interface AuditSpanTable {
  /** Their ids, divided by 1024. */
  id: number;
  first_at: number;
  last_at: number;
}

/** Details of entries that were appended together: salt and encoded AuditDetails of each, sealed as one. */
export interface AuditPieceTable {
  id: number;
  /** Key that seals it. */
  key_name: string;
  bytes: Uint8Array;
}

/** Which entries concern a data subject's reference. */
export interface AuditSubjectTable {
  subject: string;
  entry: number;
}

/** A complete subtree of two leaves or more. Leaf hashes are made of their entries. */
export interface AuditNodeTable {
  id: number;
  hash: Uint8Array;
}

/** A key of details, sealed under the master key; null once it is destroyed. */
export interface AuditKeyTable {
  name: string;
  data_key: Uint8Array | null;
  sealed: Uint8Array | null;
  announced_at: number | null;
}

/** A checkpoint that this unit signed. */
export interface CheckpointTable {
  generation: number;
  size: number;
  root: Uint8Array;
  /** Signed note with this unit's signature alone. */
  note: string;
  /** Size of the checkpoint before; 0 for the first. */
  previous_size: number;
  /** JSON array of the units that cosigned, ascending. */
  witnesses: string;
  made_at: number;
}

/** A partner's cosignature of one of them. */
export interface CosignatureTable {
  generation: number;
  size: number;
  unit: string;
  line: string;
  /** Time of the cosignature, by the witness's clock. */
  signed_at: number;
}

/** A partner's checkpoint that this unit cosigned, its own cosignature in the note. */
export interface WitnessedTable {
  unit: string;
  generation: number;
  size: number;
  root: Uint8Array;
  note: string;
  witnessed_at: number;
}

/** What another witness says that a log showed it, until the log has proven that both saw the same. */
export interface HeadClaimTable {
  unit: string;
  generation: number;
  size: number;
  root: Uint8Array;
  witness: string;
  note: string;
  heard_at: number;
}

/** Something about a log that people must look into. */
export interface AlarmTable {
  id: Generated<number>;
  code: string;
  /** Whose log. */
  unit: string;
  generation: number;
  /** JSON: the parameters of the error. */
  params: string;
  /** JSON array of signed notes. */
  evidence: string;
  raised_at: number;
  closed_at: number | null;
  closed_by: string | null;
}

/** A legal hold on one message: on its content and on its audit details. */
export interface AuditHoldTable {
  id: Generated<number>;
  message_id: string;
  reason: string;
  placed_by: string;
  placed_at: number;
  lifted_by: string | null;
  lifted_at: number | null;
}

/** The newest directory of points of contact of one unit. */
export interface ContactDirectoryTable {
  unit: string;
  version: number;
  message_id: string;
  published_at: number;
  stored_at: number;
  /** Wrapped data key of this record. */
  data_key: Uint8Array;
  /** JSON array of points of contact, encrypted under the data key. */
  sealed: Uint8Array;
}

/** A request of a data subject. */
export interface SubjectCaseTable {
  reference: string;
  /** First instant of the day on which the request came. */
  received_at: number;
  opened_at: number;
  opened_by: string;
  /** When it was passed on, or first answered. */
  forwarded_at: number | null;
  closed_at: number | null;
  closed_by: string | null;
  outcome: 'granted' | 'partial' | 'refused' | null;
  /** Wrapped data key, and sealed JSON of who asks and why it was closed so; null once the case is erased. */
  data_key: Uint8Array | null;
  sealed: Uint8Array | null;
}

/** A document of this unit's own; its sealed octets lie in a file of this name. */
export interface DocumentTable {
  id: string;
  octets: number;
  sha256: Uint8Array;
  by_officer: string;
  handed_in_at: number;
  /** Wrapped data key and sealed key of its chunks; null once a message holds it, and once the file is gone. */
  data_key: Uint8Array | null;
  sealed: Uint8Array | null;
  erased_at: number | null;
}

/** A document goes with a message, by the row of the message. */
export interface DocumentUseTable {
  document: string;
  message: number;
}

/** A unit has the whole of a document. */
export interface DocumentGivenTable {
  document: string;
  peer: string;
  at: number;
}

/** A document of a received message. */
export interface ReceivedDocumentTable {
  /** Row of the message. */
  message: number;
  /** Place among its documents, from 0. */
  place: number;
  document: string;
  octets: number;
  /** Chunks that are durable here. */
  chunks: number;
  /** `held`: an officer must ask for it. */
  state: 'wanted' | 'held' | 'complete' | 'refused' | 'erased';
  since: number;
  /** Error code, for `refused`. */
  reason: string | null;
}

/** An acquittal, dropped proceedings or a re-categorisation that was applied to messages of this unit. */
export interface PersonActTable {
  reference: string;
  because: 'acquitted' | 'dropped' | 'recategorised';
  at: number;
  by_officer: string;
  /** Wrapped data key, and sealed JSON of whom and which messages it was about; null once the act is erased. */
  data_key: Uint8Array | null;
  sealed: Uint8Array | null;
}

/** One thing that counts in the logical framework. */
export interface LogframeItemTable {
  exchange: string;
  /** Whose exchange it is: nobody hides it by an id that somebody else has used. */
  from_unit: string;
  indicator: string;
  /** Of several of one exchange: a partner, a line of a report; empty otherwise. */
  part: string;
  at: number;
  /** Words of the dimensions, in their order, separated by "|". */
  cell: string;
  value: number;
  /** Id of the receipt that makes it count. */
  receipt: number;
}

/** The items of an hour or of a day of UTC added up. */
export interface LogframeSumTable {
  indicator: string;
  /** How long the time is: 1 or 24 hours. */
  hours: number;
  /** The first hour of it, since 1970. */
  begins: number;
  cell: string;
  value: number;
}

/** What an order makes of a message: `by_message` takes its place, or it is taken back. */
export interface LogframeChangeTable {
  /** Row of the order: the later one stands. */
  id: number;
  /** Whose order and message it is. */
  from_unit: string;
  /** The other unit: whose copy the order is about, or who has sent it. */
  peer: string;
  of_message: string;
  by_message: string | null;
}

/** What an officer declares. */
export interface LogframeDeclarationTable {
  id: Generated<number>;
  indicator: string;
  period: string;
  from_at: number;
  until_at: number;
  /** JSON. */
  said: string;
  source: string;
  verification: string;
  declared_by: string;
  declared_at: number;
  decided_by: string | null;
  decided_at: number | null;
  accepted: 0 | 1 | null;
}

/** A baseline, a milestone or a target. */
export interface LogframeTargetTable {
  id: Generated<number>;
  indicator: string;
  kind: 'baseline' | 'milestone' | 'target';
  on_day: string;
  value: number;
  set_by: string;
  set_at: number;
}

export interface Schema {
  fact: FactTable;
  unit_key: UnitKeyTable;
  roster: RosterTable;
  keyset: KeysetTable;
  message: MessageTable;
  delivery: DeliveryTable;
  message_peer: MessagePeerTable;
  received_count: ReceivedCountTable;
  delivery_count: DeliveryCountTable;
  lane_item: LaneItemTable;
  lane: LaneTable;
  parcel_sent: ParcelSentTable;
  parcel_held: ParcelHeldTable;
  receipt: ReceiptTable;
  quarantine: QuarantineTable;
  officer: OfficerTable;
  legal_basis: LegalBasisTable;
  draft: DraftTable;
  filter_record: FilterRecordTable;
  acknowledgement: AcknowledgementTable;
  assignment: AssignmentTable;
  step: StepTable;
  outage: OutageTable;
  audit_log: AuditLogTable;
  audit_entry: AuditEntryTable;
  audit_span: AuditSpanTable;
  audit_piece: AuditPieceTable;
  audit_subject: AuditSubjectTable;
  audit_node: AuditNodeTable;
  audit_key: AuditKeyTable;
  checkpoint: CheckpointTable;
  cosignature: CosignatureTable;
  witnessed: WitnessedTable;
  head_claim: HeadClaimTable;
  alarm: AlarmTable;
  audit_hold: AuditHoldTable;
  contact_directory: ContactDirectoryTable;
  review_decision: ReviewDecisionTable;
  subject_case: SubjectCaseTable;
  document: DocumentTable;
  document_use: DocumentUseTable;
  document_given: DocumentGivenTable;
  received_document: ReceivedDocumentTable;
  logframe_item: LogframeItemTable;
  logframe_sum: LogframeSumTable;
  logframe_change: LogframeChangeTable;
  logframe_declaration: LogframeDeclarationTable;
  logframe_target: LogframeTargetTable;
  person_act: PersonActTable;
}
