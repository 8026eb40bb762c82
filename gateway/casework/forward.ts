import type { CaseData, Evaluation, MemberKind, UnitId } from '#protocol';
import { asCopError, CopError } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import { type SendDeps, type Sent, send } from '../outbound/send.ts';
import type { NecessityClaim } from '../protection/screen-case.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { checkForward, checkShow } from './handling.ts';
import { openStored } from './opened.ts';
import { permissionsFor } from './permissions.ts';

/** What an officer asks when passing a message on. */
export interface ForwardRequest {
  to: readonly UnitId[];
  necessary: readonly NecessityClaim[];
  nonPersonal: boolean;
}

/**
 * Passes a received incident on, under the marking of its sender and with every item marked as not this unit's own; the filter
 * screens it as any message. Throws HANDLING_UNACKNOWLEDGED, HANDLING_FORBIDS, MESSAGE_RESTRICTED, MESSAGE_REPLACED, FORWARD_IMPOSSIBLE, and what `send` throws.
 */
export async function forward(row: MessageRow, request: ForwardRequest, by: Actor, deps: SendDeps): Promise<Sent> {
  const opened = openStored(row, deps.cipher);
  if (!opened || row.direction !== 'in' || opened.content.body.kind !== 'incident')
    throw new CopError('FORWARD_IMPOSSIBLE', { got: row.message_id, detail: opened ? row.kind : 'erased' });
  const { content } = opened;
  const { officer } = by;
  await checkShow(row, content, officer, deps.store);
  const header = headerOf(row);
  checkForward(row, content, request.to, deps.directory, await permissionsFor(header.messageId, deps));
  const { filterRecord: _, caseData, ...rest } = content;
  const origin = originOf(deps.directory.member(header.from).kind);
  const { messageId, exchangeId } = header;
  const entry = deps.audit.prepare({
    act: 'message.forwarded',
    ...by,
    message: messageId,
    exchange: exchangeId,
    partner: header.from,
    kind: content.body.kind,
  });
  const sent = await send(
    {
      content: {
        ...rest,
        author: officer,
        // The other unit's file number means nothing to a third one.
        caseReference: '',
        forwarded: { from: header.from, messageId: header.messageId },
        ...(caseData ? { caseData: notOurs(caseData, origin) } : {}),
      },
      to: request.to,
      priority: header.priority,
      training: header.training,
      lifeMs: header.expires.getTime() - header.created.getTime(),
      by,
      necessary: request.necessary,
      nonPersonal: request.nonPersonal,
    },
    deps,
    (tx) => deps.audit.append(tx, entry),
  ).catch((error: unknown) => {
    throw whoseCodes(error, row) ?? error;
  });
  // What waits for a second officer was passed on all the same: from this officer to that one.
  if (sent.kind === 'waiting') await deps.store.write((tx) => deps.audit.append(tx, entry));
  return sent;
}

/** What the filter refuses for a handling code (rule O4) is for the sender of the message to permit: no officer here can take it out. */
function whoseCodes(error: unknown, row: MessageRow): CopError | undefined {
  const known = asCopError(error);
  const detail = String(known?.params.detail ?? '');
  if (known?.code !== 'SCREENING_REFUSED' || !/^O4\b/.test(detail)) return undefined;
  return new CopError('HANDLING_FORBIDS', { id: row.message_id, peer: row.from_unit, detail }, error);
}

function originOf(kind: MemberKind): NonNullable<Evaluation['origin']> {
  return kind === 'europol_channel' ? 'europol' : kind === 'interpol_ncb' ? 'interpol' : kind === 'non_police' ? 'private' : 'partner';
}

/** The same case data, every item with the origin it has for whoever gets it next; one that it had already stays. */
function notOurs(data: CaseData, origin: NonNullable<Evaluation['origin']>): CaseData {
  const mark = <T extends { evaluation?: Evaluation }>(item: T): T =>
    item.evaluation?.origin && item.evaluation.origin !== 'own' ? item : { ...item, evaluation: { ...item.evaluation, origin } };
  return {
    ...data,
    ...(data.persons ? { persons: data.persons.map(mark) } : {}),
    ...(data.organisations ? { organisations: data.organisations.map(mark) } : {}),
    ...(data.relations ? { relations: data.relations.map(mark) } : {}),
    ...(data.offences ? { offences: data.offences.map(mark) } : {}),
    ...(data.statements ? { statements: data.statements.map(mark) } : {}),
  };
}
