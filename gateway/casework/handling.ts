// What the sender demands is enforced here, at the receiver: on show, on forward, on export, on hand-off.
import { type Content, CopError, type HandlingCode, handlingCodes, type MemberKind, type MessageId, type OfficerId, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import { hasAcknowledged } from '../store/acknowledgements.ts';
import type { Reader, Store } from '../store/database.ts';
import type { MessageRow } from '../store/messages.ts';
import { mayPass, mayServe, type Permission } from './permissions.ts';

/** Throws HANDLING_UNACKNOWLEDGED when the text of H3 must be acknowledged first: nothing of the content is shown before. */
export async function checkShow(row: MessageRow, content: Content, officer: OfficerId, store: Store): Promise<void> {
  const demanded = await store.read((db) => whyWithheld(db, row, content, officer));
  if (demanded) throw demanded;
}

/** HANDLING_UNACKNOWLEDGED while this officer has not taken note of the text of H3. */
export async function whyWithheld(db: Reader, row: MessageRow, content: Content, officer: OfficerId): Promise<CopError | undefined> {
  if (row.direction !== 'in' || !content.handling.includes('H3')) return undefined;
  if (await hasAcknowledged(db, row.message_id as MessageId, officer)) return undefined;
  return new CopError('HANDLING_UNACKNOWLEDGED', { id: row.message_id, peer: row.from_unit, detail: content.handlingText ?? '–' });
}

/** Every code that holds for something in a message: those of the whole, and those that its provider put on single items. */
export function codesWithin({ handling, caseData = {} }: Content): HandlingCode[] {
  const { persons = [], organisations = [], relations = [], offences = [], statements = [] } = caseData;
  const items = [...persons, ...organisations, ...relations, ...offences, ...statements];
  const codes = [...handling, ...items.flatMap(({ evaluation }) => evaluation?.handling ?? [])];
  return handlingCodes.all.filter((code) => codes.includes(code));
}

/**
 * The codes of an answer to a message: those of the message, but not H3, whose text is the asker's own to demand. H0 binds police use,
 * which a member outside the police has none of.
 */
export function codesOfAnswer({ handling }: Pick<Content, 'handling'>, asker: MemberKind): HandlingCode[] {
  const codes = handling.filter((code) => code !== 'H3' && !(code === 'H0' && asker === 'non_police'));
  return codes.length > 0 ? codes : [asker === 'non_police' ? 'H2' : 'H0'];
}

/** Throws MESSAGE_RESTRICTED for what its sender has restricted, MESSAGE_REPLACED for what another message takes the place of: it does not leave. */
export function checkUnrestricted({
  message_id: id,
  from_unit: peer,
  restricted_by,
  replaced_by,
}: Pick<MessageRow, 'message_id' | 'from_unit' | 'restricted_by' | 'replaced_by'>): void {
  if (restricted_by) throw new CopError('MESSAGE_RESTRICTED', { id, peer, detail: restricted_by });
  if (replaced_by) throw new CopError('MESSAGE_REPLACED', { id, peer, got: replaced_by });
}

/**
 * Throws HANDLING_FORBIDS for a received message that may not be passed on to these units: H2 or a restriction on transfer without a
 * permission that names all of them, or a member that feeds EUROPOL as its origin (Regulation (EU) 2016/794, Article 23(7)); H1 to a
 * judicial member without a permission for court; H0 to one outside the police. Throws MESSAGE_RESTRICTED, MESSAGE_REPLACED.
 */
export function checkForward(row: MessageRow, content: Content, to: readonly UnitId[], directory: Directory, permissions: readonly Permission[] = []): void {
  if (row.direction !== 'in') return;
  checkUnrestricted(row);
  const passes = mayPass(permissions, to);
  const codes = codesWithin(content);
  const kinds = to.map((unit) => directory.member(unit).kind);
  forbid(row, [
    ...(codes.includes('H2') && !passes ? ['H2'] : []),
    ...(codes.includes('H1') && kinds.includes('judicial') && !mayServe(permissions) ? ['H1'] : []),
    ...(codes.includes('H0') && kinds.includes('non_police') ? ['H0'] : []),
    ...(passes ? [] : restrictionOnTransfer(content)),
    ...(directory.member(row.from_unit as UnitId).kind === 'europol_channel' ? ['(EU) 2016/794 Art 23(7)'] : []),
  ]);
}

/**
 * Throws HANDLING_FORBIDS for a received message whose export would leave the sender's restrictions behind: H1, H2, a restriction on
 * transfer, unless the sender has permitted its use in court. What this unit has passed on is its sender's as before. Throws MESSAGE_RESTRICTED, MESSAGE_REPLACED.
 */
export function checkExport(row: MessageRow, content: Content, permissions: readonly Permission[] = []): void {
  const origin = originOf(row, content);
  if (!origin) return;
  checkUnrestricted({ ...row, ...origin });
  if (mayServe(permissions)) return;
  forbid(origin, [...codesWithin(content).filter((code) => code === 'H1' || code === 'H2'), ...restrictionOnTransfer(content)]);
}

/** Whose message it is, and under which id it came here: a received one, or what this unit has passed on; `undefined` for its own. */
function originOf(row: MessageRow, { forwarded }: Content): Pick<MessageRow, 'message_id' | 'from_unit'> | undefined {
  if (row.direction === 'in') return row;
  return forwarded && { message_id: forwarded.messageId, from_unit: forwarded.from };
}

function restrictionOnTransfer({ restrictions = [] }: Content): string[] {
  return restrictions.some(({ kind }) => kind === 'transfer') ? ['(EU) 2016/794 Art 19(2)'] : [];
}

function forbid({ message_id: id, from_unit: peer }: Pick<MessageRow, 'message_id' | 'from_unit'>, reasons: readonly string[]): void {
  if (reasons.length > 0) throw new CopError('HANDLING_FORBIDS', { id, peer, detail: reasons.join(', ') });
}
