// The front door of the protocol: the wire contract as functions of bytes, keys and time.

export { countersignTerms, signTerms, type VerifiedTerms, verifyAcceptance, verifyTerms } from './agreement.ts';
export { type AgreementTerms, encodeTerms, isCitation, type LegalInstrument, parseTerms, readTerms } from './agreement-terms.ts';
export { type Allowance, allowances, type ClockName, type ClockReading, readClock, type TimedStep } from './answer-clocks.ts';
export {
  type Attachment,
  CHUNK_TAG_OCTETS,
  chunksOf,
  type DocumentId,
  documentIdOf,
  isDocumentTitle,
  openChunk,
  parseDocumentId,
  sealChunk,
  sealedChunkOctets,
  sealedOctets,
} from './attachments.ts';
export {
  AUDIT_SALT_OCTETS,
  type AuditDetails,
  type AuditFacts,
  commitment,
  encodeDetails,
  encodeFacts,
  entryLeaf,
  parseDetails,
  parseFacts,
  type ShownEntry,
  shownLeaf,
} from './audit-entry.ts';
export * from './case-data.ts';
export { holdsPersonalData, holdsText, isSuspect, readCaseData } from './case-rules.ts';
export * from './case-vocabulary.ts';
export {
  type Checkpoint,
  type CosignatureLine,
  cosign,
  cosignatures,
  importLogKey,
  type LogKey,
  type LogPublicKey,
  logOrigin,
  parseLogOrigin,
  readCheckpoint,
  signCheckpoint,
  type TreeHead,
  type VerifiedCheckpoint,
  verifyCheckpoint,
  verifyCosignature,
  withSignatures,
  witnessName,
} from './checkpoint.ts';
export { type Contact, contact } from './contact-data.ts';
export { type ContactDirectory, readContacts } from './contact-rules.ts';
export * from './contact-vocabulary.ts';
export { competenceTexts, dutyText, languageTexts, roleText } from './contact-words.ts';
export type {
  AgreementAcceptance,
  AgreementProposal,
  Body,
  Content,
  HeadCount,
  Incident,
  Marking,
  MeetingRequest,
  Outcome,
  Place,
  Restriction,
  Slot,
  Step,
} from './content.ts';
export { checkContent } from './content.ts';
export { encodeContent, parseContent } from './content-codec.ts';
export {
  type Counted,
  type CountedAge,
  type CountedCrime,
  type CountedSex,
  countedAges,
  countedAs,
  countedCrimes,
  countedSexes,
  readCounted,
} from './counted.ts';
export { countedLabel, dimensionLabel } from './counted-words.ts';
export { alpha2Of } from './countries.ts';
export { type CourierKeys, type CourierNote, type CourierReading, openlyCourier, readCourier, sealCourier, sealCourierNote } from './courier.ts';
export { hex, sameBytes, sha256 } from './digest.ts';
export type { DocumentFrame } from './document-frames.ts';
export { type ErrorCode, type ErrorRow, errorTable, type Fault } from './error-table.ts';
export { asCopError, CopError, type ErrorParams, isErrorCode, type Language, sentence } from './errors.ts';
export {
  type EvidenceContent,
  type EvidenceDelivery,
  type EvidenceDoubt,
  type EvidenceFault,
  type EvidenceGap,
  type EvidenceLog,
  type EvidenceOfDelivery,
  type EvidenceOfLog,
  type EvidencePack,
  type EvidencePlace,
  type EvidenceReceipt,
  type EvidenceReport,
  EvidenceTrust,
  type EvidenceUnit,
  encodeEvidence,
  provableKeysets,
  provableNote,
  provableRosters,
  readEvidence,
  sealEvidence,
  verifyEvidence,
} from './evidence.ts';
export {
  type FilterAction,
  type FilterDecision,
  type FilterRecord,
  filterActions,
  forRecipient,
  readFilterRecord,
  signFilterRecord,
  verifyFilterRecord,
} from './filter-record.ts';
export { type FormRow, formRows } from './form-words.ts';
export {
  checkForm,
  checkParticipants,
  type EssentialItem,
  type Form,
  type FormData,
  type FormKind,
  formKinds,
  formShape,
  forms,
  isForm,
  missingItems,
  readForm,
} from './forms.ts';
export { type Cursors, type Deliver, encodeFrame, type Frame, type Hello, type LogPosition, parseFrame, SUBPROTOCOL } from './frame.ts';
export { encodeHeader, type Header, PROTOCOL_VERSION, parseHeader } from './header.ts';
export {
  type AgreementId,
  type ExchangeId,
  type MessageId,
  type OfficerId,
  officerUri,
  parseAgreementId,
  parseExchangeId,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  printable,
  type UnitId,
  unitUri,
  uuidFromBytes,
  uuidToBytes,
} from './ids.ts';
export {
  base64url,
  type DecryptionKey,
  type EncryptionKey,
  generatePrivateJwk,
  importDecryptionKey,
  importEncryptionKey,
  importSigningKey,
  importVerifyKey,
  type PrivateJwk,
  publicHalf,
  publicJwk,
  type Signature,
  type SigningKey,
  thumbprint,
  type VerifyKey,
} from './jose.ts';
export { fromStandardForm, type StandardForm, toStandardForm } from './jose-export.ts';
export { claimOfKeyset, compareKeysets, encryptionKeyAt, type Keyset, signKeyset, type UnitKey, type VerifiedKeyset, verifyKeyset } from './keyset.ts';
export { fieldLabel, type Label, rowLabel, valueLabel, wordLabel } from './labels.ts';
export * as limits from './limits.ts';
export { type LogAnswer, type LogFrame, type LogQuestion, type ProvenEntry, type Standings, standings } from './log-frames.ts';
export { type Change, type CountedMessage, type Family, familiesAmong, itemsOfFamily, type MessageDelivery } from './logframe-families.ts';
export type { Item } from './logframe-items.ts';
export {
  encodeLogframeProof,
  type LogframeClaim,
  type LogframeProof,
  type LogframeProofReport,
  readLogframeProof,
  verifyLogframeProof,
} from './logframe-proof.ts';
export { namesFunction, wordsOfMailbox } from './mailbox.ts';
export {
  appendLeaf,
  appendLeaves,
  consistencyProof,
  emptyRoot,
  emptyTree,
  inclusionProof,
  leafHash,
  nodeHash,
  type ReadNode,
  rootOf,
  type Tree,
  type TreeNode,
  treeAt,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';
export { encodeNote, encodeSignatureLine, type NoteSignature, noteKeyId, parseNote, type SignedNote } from './note.ts';
export {
  type AddressedEnvelope,
  type AuthenticMessage,
  authenticate,
  type FindDecryptionKey,
  type FindVerifyKey,
  type OpenedContent,
  openEnvelope,
  parseEnvelope,
  readEnvelope,
  readSignedContent,
  type SignedContent,
} from './open.ts';
export { type Parcel, type ParcelFrame, type ParcelReceipt, parcelDigest, signParcelReceipt, verifyParcelReceipt } from './parcels.ts';
export { actLabel, reasonLabel, sideLabel, stateLabel } from './procedure-words.ts';
export {
  type Act,
  acts,
  type Move,
  moveIn,
  opensProcedure,
  type ProcedureKind,
  possibleActs,
  procedures,
  type Side,
  type Standing,
  type State,
  type StepFact,
  type StepPart,
  type StepReason,
  standingOf,
  stateBefore,
  states,
  stepReasons,
} from './procedures.ts';
export { type LogCommitment, type Receipt, readReceipt, signReceipt, type VerifiedReceipt, verifyReceipt } from './receipt.ts';
export type {
  ArrestReport,
  AssistanceRequest,
  ExtraditionRequest,
  OperationProposal,
  PermissionRequest,
  RectificationOrder,
} from './request-data.ts';
export * from './request-vocabulary.ts';
export {
  encodeRoster,
  encodeSignedRoster,
  type Member,
  memberOf,
  type Roster,
  type RosterSignature,
  signRoster,
  type VerifiedRoster,
  verifySignedRoster,
  verifySuccession,
} from './roster.ts';
export { type Addressee, type SignedMessage, sealMessage, signMessage } from './seal.ts';
export { type Field, type Fields, holdsNarrative, type Infer, type Leaf, rowOf, type Shape } from './shape.ts';
export { type TextFormat, textFormats } from './text-formats.ts';
export * from './vocabulary.ts';
