import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import {
  type Body,
  CopError,
  handlingCodes,
  type Marking,
  type MessageId,
  meansOfTransport,
  type OfficerId,
  type Place,
  parseMessageId,
  parseUnitId,
  printable,
  purposes,
  readCaseData,
  restrictionKinds,
  type UnitId,
} from '#protocol';
import type { Actor } from '../audit/actor.ts';
import { reportSpecial } from '../casework/article-30.ts';
import { consult } from '../casework/consult.ts';
import { forward } from '../casework/forward.ts';
import { checkExport, checkShow, whyWithheld } from '../casework/handling.ts';
import { answerMeeting } from '../casework/meetings.ts';
import { contentOf, openStored } from '../casework/opened.ts';
import type { ComposeInput } from '../outbound/compose.ts';
import { type Sent, send } from '../outbound/send.ts';
import { type LegalBasis, loadBases } from '../protection/legal-basis.ts';
import { addAcknowledgement } from '../store/acknowledgements.ts';
import { findDraft, listDrafts, listRejected } from '../store/drafts.ts';
import { deliveriesOf, getMessage, headerOf, listMessages, type MessageRow, repliesTo } from '../store/messages.ts';
import {
  forwardInput,
  type IncidentInput,
  incidentInput,
  type MeetingInput,
  type MeetingList,
  type MessageList,
  type MessageView,
  meetingInput,
  meetingReplyInput,
  messageQuery,
} from './contract.ts';
import type { ApiDeps, ApiEnvironment } from './deps.ts';
import { draftSummary } from './draft-views.ts';
import { readBody, readQuery } from './input.ts';
import { joseExport } from './jose-export.ts';
import { Routes } from './routes.ts';
import { deliveriesView, errorReason, lateView, messageView, replyView, requestView, summaryView } from './views.ts';

const HOUR_MS = 3_600_000;
const DEFAULT_LIFE_HOURS = 168;
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

  const agreed = async (): Promise<Agreed> => ({ self: deps.self, bases: await loadBases(store), now: deps.now() });
  const view = async (id: MessageId): Promise<MessageView> => {
    const times = await agreed();
    return store.read(async (db) => {
      const row = await getMessage(db, id);
      return { ...(await messageView(db, row, deps)), ...(await lateView(db, row, times)) };
    });
  };
  const sent = async (context: Context<ApiEnvironment>, outcome: Promise<Sent>) => {
    const result = await outcome;
    const { officer } = context.var;
    if (result.kind === 'waiting') {
      deps.log('info', 'message.held', { draft: result.draft, officer });
      return context.json(await store.read(async (db) => draftSummary(await findDraft(db, result.draft))), 202);
    }
    for (const message of result.messages) deps.log('info', 'message.queued', { message, officer });
    await reportSpecial(result.messages, deps);
    return context.json(await view(result.messages[0]), 201);
  };

  routes.post('incident.send', '/incidents', async (context) => {
    const input = await readBody(context, incidentInput);
    return sent(context, send(composeIncident(input, context.var.by), deps));
  });

  routes.post('meeting.send', '/meetings', async (context) => {
    const input = await readBody(context, meetingInput);
    return sent(context, send(composeInput(input, meetingOf(input), context.var.by), deps));
  });

  routes.post('meeting.answer', '/meetings/:id/reply', async (context) => {
    const { answer, slot, reason } = await readBody(context, meetingReplyInput);
    const id = await answerMeeting(parseMessageId(context.req.param('id')), { answer, slot, reason }, context.var.by, deps);
    deps.log('info', 'message.queued', { message: id, officer: context.var.officer });
    return context.json(await view(id), 201);
  });

  routes.get('meeting.list', '/meetings', async (context) => {
    const times = await agreed();
    const list = await store.read((db) => meetings(db, context.var.officer, times, deps));
    await deps.audit.record({ act: 'meeting.listed', ...context.var.by });
    return context.json(list);
  });

  routes.get('message.read', '/messages', async (context) => {
    const query = readQuery(context, messageQuery);
    const limit = query.limit ?? LIST_DEFAULT;
    const filter = {
      direction: query.direction,
      peer: query.peer === undefined ? undefined : deps.directory.member(parseUnitId(query.peer)).unit,
      kind: query.kind,
      before: query.before === undefined ? undefined : parseMessageId(query.before),
      limit,
    };
    const times = await agreed();
    const list = await store.read(async (db): Promise<MessageList> => {
      const rows = await listMessages(db, filter);
      const page = rows.slice(0, limit);
      const messages = await Promise.all(page.map(async (row) => ({ ...(await summaryView(db, row)), ...(await lateView(db, row, times)) })));
      const withDrafts = query.before === undefined && query.direction !== 'in';
      const waiting = withDrafts ? await listDrafts(db, 'waiting', WAITING_MAX) : [];
      const rejected = withDrafts ? await listRejected(db, context.var.officer, WAITING_MAX) : [];
      return {
        messages,
        ...(waiting.length > 0 ? { waiting: waiting.map(draftSummary) } : {}),
        ...(rejected.length > 0 ? { rejected: rejected.map(draftSummary) } : {}),
        ...(rows.length > limit ? { next: page.at(-1)?.message_id as string } : {}),
      };
    });
    return context.json(list);
  });

  routes.get('message.open', '/messages/:id', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    const row = await store.read((db) => getMessage(db, id));
    await checkShow(row, contentOf(row, deps), context.var.officer, store);
    await consult(row, context.var.by, deps);
    return context.json(await view(id));
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
    checkExport(row, content);
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
    const until = Date.now() + seconds * 1000;
    while (row.direction === 'out' && Date.now() < until && !asker.aborted) {
      const deliveries = await store.read((db) => deliveriesOf(db, row.message_id as MessageId));
      if (deliveries.every(({ status }) => status !== 'queued' && status !== 'transmitted')) return;
      await sleep(WAIT_STEP_MS);
    }
  }

  return routes;
}

/** An officer's report as the outbound story takes it. Throws CONTENT_INVALID, UNIT_ID_INVALID. */
export function composeIncident(input: IncidentInput, by: Actor): ComposeInput {
  const composed = composeInput(input, incidentOf(input), by);
  return {
    ...composed,
    content: { ...composed.content, ...(input.caseData === undefined ? {} : { caseData: readCaseData(input.caseData) }) },
    necessary: input.necessary ?? [],
    nonPersonal: input.nonPersonal ?? false,
  };
}

function composeInput(input: IncidentInput | MeetingInput, body: Body, by: Actor): ComposeInput {
  return {
    by,
    content: { author: by.officer, caseReference: input.caseReference ?? '', ...markingOf(input), body },
    to: input.to.map((unit) => parseUnitId(unit)),
    priority: input.priority ?? 'routine',
    training: input.training ?? false,
    lifeMs: Math.round((input.expiresInHours ?? DEFAULT_LIFE_HOURS) * HOUR_MS),
  };
}

function markingOf({ handling, handlingText, purposes: asked, restrictions, classification }: IncidentInput | MeetingInput): Marking {
  const inOrder = restrictionKinds.all.flatMap((kind) => restrictions?.filter((restriction) => restriction.kind === kind) ?? []);
  return {
    handling: handlingCodes.all.filter((code) => (handling ?? ['H0']).includes(code)),
    ...(handlingText === undefined ? {} : { handlingText }),
    ...(asked?.length ? { purposes: purposes.all.filter((purpose) => asked.includes(purpose)) } : {}),
    ...(inOrder.length > 0 ? { restrictions: inOrder.map(({ kind, text, eraseBy }) => ({ kind, text: text ?? '', eraseBy })) } : {}),
    ...(classification === undefined ? {} : { classification }),
  };
}

function incidentOf({ incident }: IncidentInput): Body {
  // Only the filter makes a place coarser than its name.
  if (incident.place.name === '') throw new CopError('CONTENT_INVALID', { field: 'incident.place.name', expected: 'Gao | Ayoun el Atrous', got: '' });
  const { total, women, men, minors } = incident.headCount ?? {};
  return {
    kind: 'incident',
    type: incident.type,
    occurredFrom: new Date(incident.from),
    occurredTo: incident.until === undefined ? undefined : new Date(incident.until),
    place: placeOf(incident.place),
    route: (incident.route ?? []).map(placeOf),
    headCount: { total, women, men, minors },
    means: meansOfTransport.all.filter((means) => incident.means?.includes(means)),
  };
}

function meetingOf({ meeting }: MeetingInput): Body {
  const slots = meeting.slots.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) }));
  return {
    kind: 'meeting_request',
    purpose: meeting.purpose,
    mode: meeting.mode,
    place: meeting.place && placeOf(meeting.place),
    slots: slots.sort((a, b) => a.start.getTime() - b.start.getTime()),
  };
}

function placeOf(place: {
  name: string;
  country: string;
  latitude?: number | undefined;
  longitude?: number | undefined;
  subdivision?: string | undefined;
}): Place {
  const { name, country, latitude, longitude, subdivision } = place;
  return { name, country, latitude, longitude, ...(subdivision ? { subdivision } : {}) };
}

function waitSeconds(text: string | undefined): number {
  if (text === undefined) return 0;
  const seconds = Number(text);
  if (!(seconds >= 0)) throw new CopError('INPUT_INVALID', { field: 'waitSeconds', expected: '≥ 0', got: printable(text) });
  return Math.min(seconds, WAIT_MAX_SECONDS);
}

/** What lateness depends on. */
interface Agreed {
  self: UnitId;
  bases: readonly LegalBasis[];
  now: Date;
}

async function meetings(db: Parameters<typeof listMessages>[0], officer: OfficerId, agreed: Agreed, deps: ApiDeps): Promise<MeetingList> {
  const rows = await listMessages(db, { direction: undefined, peer: undefined, kind: 'meeting_request', before: undefined, limit: 500 });
  const list: MeetingList['meetings'] = [];
  for (const row of rows) {
    const asked = openStored(row, deps.cipher)?.content;
    if (asked?.body.kind !== 'meeting_request') continue;
    const withheld = await whyWithheld(db, row, asked, officer);
    const replies: MeetingList['meetings'][number]['replies'] = [];
    for (const reply of await repliesTo(db, row.message_id as MessageId)) {
      const content = openStored(reply, deps.cipher)?.content;
      // Only an invited unit's answer counts, and of several by one unit the first.
      const invited = (JSON.parse(row.to_units) as string[]).includes(reply.from_unit) && !replies.some(({ unit }) => unit === reply.from_unit);
      if (content?.body.kind !== 'meeting_reply' || !invited) continue;
      const { requestId: _, ...answer } = replyView(content.body);
      const unread = await whyWithheld(db, reply, content, officer);
      const shown = unread ? { withheld: errorReason(unread) } : answer;
      replies.push({ unit: reply.from_unit, messageId: reply.message_id, ...shown, at: new Date(reply.created_at).toISOString() });
    }
    list.push({
      id: row.message_id,
      direction: row.direction,
      from: row.from_unit,
      to: JSON.parse(row.to_units) as string[],
      createdAt: new Date(row.created_at).toISOString(),
      ...(withheld ? { withheld: errorReason(withheld) } : { request: requestView(asked.body) }),
      replies,
      ...(await lateView(db, row, agreed)),
    });
  }
  return { meetings: list };
}
