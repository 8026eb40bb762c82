import type { CaseData, Evaluation, MemberKind, OfficerId, UnitId } from '#protocol';
import { CopError } from '#protocol';
import { type SendDeps, type Sent, send } from '../outbound/send.ts';
import type { NecessityClaim } from '../protection/screen-case.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { checkForward, checkShow } from './handling.ts';
import { openStored } from './opened.ts';

/** What an officer asks when passing a message on. */
export interface ForwardRequest {
  to: readonly UnitId[];
  necessary: readonly NecessityClaim[];
  nonPersonal: boolean;
}

/**
 * Passes a received incident on, under the marking of its sender and with every item marked as not this unit's own; the filter
 * screens it as any message. Throws HANDLING_UNACKNOWLEDGED, HANDLING_FORBIDS, FORWARD_IMPOSSIBLE, and what `send` throws.
 */
export async function forward(row: MessageRow, request: ForwardRequest, officer: OfficerId, deps: SendDeps): Promise<Sent> {
  const opened = openStored(row, deps.cipher);
  if (!opened || row.direction !== 'in' || opened.content.body.kind !== 'incident')
    throw new CopError('FORWARD_IMPOSSIBLE', { got: row.message_id, detail: opened ? row.kind : 'erased' });
  const { content } = opened;
  await checkShow(row, content, officer, deps.store);
  checkForward(row, content, deps.directory);
  const header = headerOf(row);
  const { filterRecord: _, caseData, ...rest } = content;
  const origin = originOf(deps.directory.member(header.from).kind);
  return send(
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
      necessary: request.necessary,
      nonPersonal: request.nonPersonal,
    },
    deps,
  );
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
