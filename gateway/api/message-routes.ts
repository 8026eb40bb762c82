import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import {
  asCopError,
  CopError,
  type MessageId,
  type OfficerId,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  printable,
  readCaseData,
  type UnitId,
} from '#protocol';
import { attachmentsOf } from '../attachments/hand-in.ts';
import type { ClockFacts } from '../casework/answer-clocks.ts';
import { assign } from '../casework/assign.ts';
import { consult, consultActs } from '../casework/consult.ts';
import { findMessages } from '../casework/find-messages.ts';
import { forward } from '../casework/forward.ts';
import { checkExport, checkShow, whyWithheld } from '../casework/handling.ts';
import { calendarMeetings } from '../casework/meeting-calendar.ts';
import { contentOf, openStored } from '../casework/opened.ts';
import { permissionsOn } from '../casework/permissions.ts';
import { type StepRequest, takeStep } from '../casework/take-step.ts';
import { meetingCalendar } from '../documents/calendar.ts';
import { permissions, type Role } from '../officers/roles.ts';
import { type Sent, send } from '../outbound/send.ts';
import { addAcknowledgement } from '../store/acknowledgements.ts';
import { openedBy } from '../store/audit-entries.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import { listDrafts, listRejected } from '../store/drafts.ts';
import { getMessage, headerOf, listMessages, type MessageRow } from '../store/messages.ts';
import { clockFacts, clockViews } from './clock-views.ts';
import { composeIncident, composeInput, meetingOf } from './compose-input.ts';
import {
  type AssignmentView,
  assignInput,
  type CalendarView,
  calendarInput,
  type FoundList,
  forwardInput,
  incidentInput,
  type MeetingList,
  type MessageList,
  type MessageSummary,
  meetingInput,
  messageQuery,
  type StepInput,
  type StoryView,
  searchInput,
  stepInput,
} from './contract.ts';
import type { ApiDeps, ApiEnvironment } from './deps.ts';
import { draftSummary } from './draft-views.ts';
import { readBody, readQuery } from './input.ts';
import { joseExport } from './jose-export.ts';
import { procedureViews } from './procedure-views.ts';
import { errorReason } from './reason-views.ts';
import { Routes } from './routes.ts';
import { answerSent, viewOf } from './sent.ts';
import { storyOf } from './story-views.ts';
import { deliveriesView, requestView, summaryView } from './views.ts';

const LIST_DEFAULT = 50;
// Beyond that a head of unit needs help, not a longer list.
const WAITING_MAX = 100;
// One long poll; the command asks again until its own time is over.
const WAIT_MAX_SECONDS = 25;
const WAIT_STEP_MS = 50;

/** Sending, reading, answering, exporting messages. */
export function messageRoutes(deps: ApiDeps): Routes {
  const { store } = deps;
  const routes = new Routes(deps);

  const view = (id: MessageId, officer: OfficerId) => viewOf(id, officer, deps);
  const sent = (context: Context<ApiEnvironment>, outcome: Promise<Sent>) => answerSent(context, outcome, deps);

  routes.post('incident.send', '/incidents', async (context) => {
    const input = await readBody(context, incidentInput);
    return sent(context, send(composeIncident(input, context.var.by), deps));
  });

  routes.post('meeting.send', '/meetings', async (context) => {
    const input = await readBody(context, meetingInput);
    return sent(context, send(composeInput(input, meetingOf(input), context.var.by), deps));
  });

  routes.post('procedure.step', '/procedures/:id/steps', async (context) => {
    const input = await readBody(context, stepInput);
    const id = parseMessageId(context.req.param('id'));
    const attachments = input.attachments && (await attachmentsOf(input.attachments, context.var.officer, deps));
    const outcomes = await takeStep(id, { ...stepOf(input), attachments }, context.var.by, deps);
    const { officer } = context.var;
    const messages = outcomes.flatMap((each) => (each.kind === 'queued' ? each.messages : []));
    for (const message of messages) deps.log('info', 'message.queued', { message, officer });
    const [first] = outcomes;
    if (first.kind === 'waiting') return sent(context, Promise.resolve(first));
    return context.json(await view(first.messages[0], officer), 201);
  });

  routes.get('meeting.list', '/meetings', async (context) => {
    const facts = await clockFacts(deps);
    const list = await store.read((db) => meetings(db, context.var.officer, facts, deps));
    await deps.audit.record({ act: 'meeting.listed', ...context.var.by });
    return context.json(list);
  });

  // No case data: a calendar lies on the desk.
  routes.post('meeting.list', '/meetings/:id/calendar', async (context) => {
    const { language } = await readBody(context, calendarInput);
    const id = parseMessageId(context.req.param('id'));
    const meetings = await store.read((db) => calendarMeetings(db, id, deps));
    await deps.audit.record({ act: 'meeting.exported', ...context.var.by, message: id });
    return context.json({ meetings: meetings.length, calendar: meetingCalendar(meetings, language, deps.now()) } satisfies CalendarView);
  });

  routes.get('message.read', '/messages', async (context) => {
    const query = readQuery(context, messageQuery);
    const limit = query.limit ?? LIST_DEFAULT;
    const filter = {
      direction: query.direction,
      peer: query.peer === undefined ? undefined : deps.directory.member(parseUnitId(query.peer)).unit,
      kind: query.kind,
      before: query.before === undefined ? undefined : parseMessageId(query.before),
      assignedTo: query.mine && context.var.officer,
      unassigned: query.unassigned !== undefined,
      unread: query.unread !== undefined,
      limit,
    };
    const narrowed = query.mine ?? query.unassigned ?? query.unread;
    const facts = await clockFacts(deps);
    const list = await store.read(async (db): Promise<MessageList> => {
      const rows = await listMessages(db, filter);
      const page = rows.slice(0, limit);
      const unopened = await unopenedOf(db, page, context.var);
      const shown = await Promise.all(
        page.map((row) => unlessAltered(async () => ({ ...(await summaryView(db, row)), ...(await clockViews(db, row, facts)), ...unopened(row) }))),
      );
      const messages = shown.filter((message) => message !== undefined);
      const withDrafts = query.before === undefined && query.direction !== 'in' && narrowed === undefined;
      const waiting = withDrafts ? await listDrafts(db, 'waiting', WAITING_MAX) : [];
      const rejected = withDrafts ? await listRejected(db, context.var.officer, WAITING_MAX) : [];
      return {
        messages,
        ...(messages.length < shown.length ? { unreadable: shown.length - messages.length } : {}),
        ...(waiting.length > 0 ? { waiting: waiting.map(draftSummary) } : {}),
        ...(rejected.length > 0 ? { rejected: rejected.map(draftSummary) } : {}),
        ...(rows.length > limit ? { next: page.at(-1)?.message_id as string } : {}),
      };
    });
    return context.json(list);
  });

  routes.post('message.search', '/messages/search', async (context) => {
    const { text, since, limit = LIST_DEFAULT } = await readBody(context, searchInput);
    const { by, officer } = context.var;
    // Recorded before it is looked for: what was sought is in the log whatever came of it.
    await deps.audit.record({ act: 'message.searched', ...by, note: text });
    const begun = performance.now();
    const { rows, ...found } = await findMessages(text, { since: since === undefined ? undefined : new Date(since), limit }, officer, deps);
    const messages = await store.read((db) => Promise.all(rows.map((row) => summaryView(db, row))));
    return context.json({ messages, ...found, milliseconds: Math.round(performance.now() - begun) } satisfies FoundList);
  });

  routes.get('message.open', '/messages/:id', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    const row = await store.read((db) => getMessage(db, id));
    await checkShow(row, contentOf(row, deps), context.var.officer, store);
    await consult(row, context.var.by, deps);
    return context.json(await view(id, context.var.officer));
  });

  // Also of what an order or the time has destroyed: that it was here, and what became of it, stays known.
  routes.get('message.open', '/messages/:id/story', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    const { officer, by } = context.var;
    const row = await store.read((db) => getMessage(db, id));
    const opened = openStored(row, deps.cipher);
    if (opened) await checkShow(row, opened.content, officer, store);
    await consult(row, by, deps);
    return context.json({ id, story: await store.read(async (db) => storyOf(db, await getMessage(db, id), officer, deps)) } satisfies StoryView);
  });

  routes.post('message.take', '/messages/:id/assign', async (context) => {
    const { to } = await readBody(context, assignInput);
    const id = parseMessageId(context.req.param('id'));
    const officer = to === undefined ? undefined : parseOfficerId(to);
    const { by, role } = context.var;
    await assign(id, officer, { ...by, role }, deps);
    return context.json({ messageId: id, ...(officer === undefined ? {} : { officer }) } satisfies AssignmentView);
  });

  // How far a message has come, without its content: asked again and again, and no reading of it.
  routes.get('message.read', '/messages/:id/deliveries', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    const seconds = waitSeconds(context.req.query('waitSeconds'));
    const row = await store.read((db) => getMessage(db, id));
    await waitForReceipts(row, seconds, context.req.raw.signal);
    return context.json(await store.read(async (db) => deliveriesView(db, await getMessage(db, id), deps.links)));
  });

  routes.get('message.export', '/messages/:id/jose', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    const asked = context.req.query('to');
    const to = asked === undefined ? undefined : parseUnitId(asked);
    const row = await store.read((db) => getMessage(db, id));
    const content = contentOf(row, deps);
    await checkShow(row, content, context.var.officer, store);
    checkExport(row, content, await permissionsOn(row, content, deps));
    const exported = await joseExport(row, to, deps);
    await consult(row, context.var.by, deps, 'message.exported');
    return context.json(exported);
  });

  routes.post('message.acknowledge', '/messages/:id/acknowledge', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    const row = await store.read((db) => getMessage(db, id));
    if (row.direction !== 'in') throw new CopError('MESSAGE_UNKNOWN', { got: id });
    const { messageId, exchangeId } = headerOf(row);
    const entry = deps.audit.prepare({
      act: 'message.acknowledged',
      ...context.var.by,
      message: messageId,
      exchange: exchangeId,
      partner: row.from_unit as UnitId,
    });
    await store.write(async (tx) => {
      await addAcknowledgement(tx, id, context.var.officer, deps.now());
      await deps.audit.append(tx, entry);
    });
    return context.json({ messageId: id, officer: context.var.officer });
  });

  routes.post('message.forward', '/messages/:id/forward', async (context) => {
    const { to, necessary, nonPersonal } = await readBody(context, forwardInput);
    const row = await store.read((db) => getMessage(db, parseMessageId(context.req.param('id'))));
    const request = { to: to.map((unit) => parseUnitId(unit)), necessary: necessary ?? [], nonPersonal: nonPersonal ?? false };
    return sent(context, forward(row, request, context.var.by, deps));
  });

  /** Waits until every addressee has answered with a receipt, or the time is over, or the asker is gone. */
  async function waitForReceipts(row: MessageRow, seconds: number, asker: AbortSignal): Promise<void> {
    const until = performance.now() + seconds * 1000;
    while (row.direction === 'out' && performance.now() < until && !asker.aborted) {
      const deliveries = await store.read((db) => deliveriesOf(db, row.message_id as MessageId));
      if (deliveries.every(({ status }) => status !== 'queued' && status !== 'transmitted')) return;
      await sleep(WAIT_STEP_MS);
    }
  }

  return routes;
}

/** Marks what came and this officer has not opened, though he could; nothing for a role that opens nothing. */
async function unopenedOf(
  db: Parameters<typeof openedBy>[0],
  page: readonly MessageRow[],
  { officer, role }: { officer: OfficerId; role: Role },
): Promise<(row: MessageRow) => Pick<MessageSummary, 'unopened'>> {
  const came = page.filter(({ direction, data_key }) => direction === 'in' && data_key !== null && permissions['message.open'].includes(role));
  const opened = await openedBy(
    db,
    officer,
    came.map(({ message_id }) => message_id as MessageId),
    consultActs,
  );
  return (row) => (came.includes(row) && !opened.has(row.message_id) ? { unopened: true } : {});
}

/** What is shown of one among others: nothing when it was altered on the disk, which must not hide the others. `cop audit verify` names it. */
async function unlessAltered<T>(show: () => Promise<T>): Promise<T | undefined> {
  try {
    return await show();
  } catch (error) {
    if (asCopError(error)?.code !== 'RECORD_ALTERED') throw error;
    return undefined;
  }
}

function waitSeconds(text: string | undefined): number {
  if (text === undefined) return 0;
  const seconds = Number(text);
  if (!(seconds >= 0)) throw new CopError('INPUT_INVALID', { field: 'waitSeconds', expected: '≥ 0', got: printable(text) });
  return Math.min(seconds, WAIT_MAX_SECONDS);
}

async function meetings(db: Parameters<typeof listMessages>[0], officer: OfficerId, facts: ClockFacts, deps: ApiDeps): Promise<MeetingList> {
  const rows = await listMessages(db, { direction: undefined, peer: undefined, kind: 'meeting_request', before: undefined, limit: 500 });
  const list: MeetingList['meetings'] = [];
  for (const row of rows) {
    const asked = openStored(row, deps.cipher)?.content;
    if (asked?.body.kind !== 'meeting_request') continue;
    const withheld = await whyWithheld(db, row, asked, officer);
    list.push({
      id: row.message_id,
      direction: row.direction,
      from: row.from_unit,
      to: [...headerOf(row).to],
      createdAt: new Date(row.created_at).toISOString(),
      ...(withheld ? { withheld: errorReason(withheld) } : { request: requestView(asked.body) }),
      procedures: await procedureViews(db, row, officer, deps),
      ...(await clockViews(db, row, facts)),
    });
  }
  return { meetings: list };
}

function stepOf({ act, to, slots = [], slot, reason, on, outcome, caseData, necessary, nonPersonal }: StepInput): Omit<StepRequest, 'attachments'> {
  return {
    act,
    slots: slots.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) })),
    slot,
    reason,
    on,
    outcome: outcome && { victimsAssisted: outcome.victimsAssisted, arrests: outcome.arrests, seizures: outcome.seizures },
    caseData: caseData === undefined ? undefined : readCaseData(caseData),
    necessary: necessary ?? [],
    nonPersonal: nonPersonal ?? false,
    to: to?.map((unit) => parseUnitId(unit)),
  };
}
