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
import { consult } from '../casework/consult.ts';
import { forward } from '../casework/forward.ts';
import { checkExport, checkShow } from '../casework/handling.ts';
import { answerMeeting } from '../casework/meetings.ts';
import { contentOf, openStored } from '../casework/opened.ts';
import type { ComposeInput } from '../outbound/compose.ts';
import { type Sent, send } from '../outbound/send.ts';
import { addAcknowledgement } from '../store/acknowledgements.ts';
import { findDraft, listDrafts } from '../store/drafts.ts';
import { deliveriesOf, getMessage, listMessages, type MessageRow, repliesTo } from '../store/messages.ts';
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
import { messageView, replyView, requestView, summaryView } from './views.ts';

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
  const routes = new Routes();

  const view = async (id: MessageId): Promise<MessageView> => store.read(async (db) => messageView(db, await getMessage(db, id), deps.cipher, deps.links));
  const sent = async (context: Context<ApiEnvironment>, outcome: Promise<Sent>) => {
    const result = await outcome;
    const { officer } = context.var;
    if (result.kind === 'waiting') {
      deps.log('info', 'message.held', { draft: result.draft, officer });
      return context.json(await store.read(async (db) => draftSummary(await findDraft(db, result.draft))), 202);
    }
    for (const message of result.messages) deps.log('info', 'message.queued', { message, officer });
    return context.json(await view(result.messages[0]), 201);
  };

  routes.post('incident.send', '/incidents', async (context) => {
    const input = await readBody(context, incidentInput);
    return sent(context, send(composeIncident(input, context.var.officer), deps));
  });

  routes.post('meeting.send', '/meetings', async (context) => {
    const input = await readBody(context, meetingInput);
    return sent(context, send(composeInput(input, meetingOf(input), context.var.officer), deps));
  });

  routes.post('meeting.answer', '/meetings/:id/reply', async (context) => {
    const { answer, slot, reason } = await readBody(context, meetingReplyInput);
    const id = await answerMeeting(parseMessageId(context.req.param('id')), { answer, slot, reason }, context.var.officer, deps);
    deps.log('info', 'message.queued', { message: id, officer: context.var.officer });
    return context.json(await view(id), 201);
  });

  // With places and slots: content.
  routes.get('message.open', '/meetings', async (context) => context.json(await store.read((db) => meetings(db, deps))));

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
    const list = await store.read(async (db): Promise<MessageList> => {
      const rows = await listMessages(db, filter);
      const page = rows.slice(0, limit);
      const messages = await Promise.all(page.map((row) => summaryView(db, row)));
      const waiting = query.before === undefined && query.direction !== 'in' ? await listDrafts(db, 'waiting', WAITING_MAX) : [];
      return {
        messages,
        ...(waiting.length > 0 ? { waiting: waiting.map(draftSummary) } : {}),
        ...(rows.length > limit ? { next: page.at(-1)?.message_id as string } : {}),
      };
    });
    return context.json(list);
  });

  routes.get('message.open', '/messages/:id', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    // Before the reading is signed: a request that is refused has shown nothing.
    const seconds = waitSeconds(context.req.query('waitSeconds'));
    const row = await store.read((db) => getMessage(db, id));
    await checkShow(row, contentOf(row, deps), context.var.officer, store);
    await consult(row, context.var.officer, deps);
    await waitForReceipts(row, seconds, context.req.raw.signal);
    return context.json(await view(id));
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
    await consult(row, context.var.officer, deps);
    return context.json(exported);
  });

  routes.post('message.acknowledge', '/messages/:id/acknowledge', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    const row = await store.read((db) => getMessage(db, id));
    if (row.direction !== 'in') throw new CopError('MESSAGE_UNKNOWN', { got: id });
    await store.write((tx) => addAcknowledgement(tx, id, context.var.officer, deps.now()));
    return context.json({ messageId: id, officer: context.var.officer });
  });

  routes.post('message.forward', '/messages/:id/forward', async (context) => {
    const { to, necessary, nonPersonal } = await readBody(context, forwardInput);
    const row = await store.read((db) => getMessage(db, parseMessageId(context.req.param('id'))));
    const request = { to: to.map((unit) => parseUnitId(unit)), necessary: necessary ?? [], nonPersonal: nonPersonal ?? false };
    return sent(context, forward(row, request, context.var.officer, deps));
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
export function composeIncident(input: IncidentInput, author: OfficerId): ComposeInput {
  const composed = composeInput(input, incidentOf(input), author);
  return {
    ...composed,
    content: { ...composed.content, ...(input.caseData === undefined ? {} : { caseData: readCaseData(input.caseData) }) },
    necessary: input.necessary ?? [],
    nonPersonal: input.nonPersonal ?? false,
  };
}

function composeInput(input: IncidentInput | MeetingInput, body: Body, author: OfficerId): ComposeInput {
  return {
    content: { author, caseReference: input.caseReference ?? '', ...markingOf(input), body },
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

async function meetings(db: Parameters<typeof listMessages>[0], deps: ApiDeps): Promise<MeetingList> {
  const rows = await listMessages(db, { direction: undefined, peer: undefined, kind: 'meeting_request', before: undefined, limit: 500 });
  const list: MeetingList['meetings'] = [];
  for (const row of rows) {
    const request = openStored(row, deps.cipher)?.content.body;
    if (request?.kind !== 'meeting_request') continue;
    const replies: MeetingList['meetings'][number]['replies'] = [];
    for (const reply of await repliesTo(db, row.message_id as MessageId)) {
      const body = openStored(reply, deps.cipher)?.content.body;
      // Only an invited unit's answer counts, and of several by one unit the first.
      const invited = (JSON.parse(row.to_units) as string[]).includes(reply.from_unit) && !replies.some(({ unit }) => unit === reply.from_unit);
      if (body?.kind !== 'meeting_reply' || !invited) continue;
      const { requestId: _, ...answer } = replyView(body);
      replies.push({ unit: reply.from_unit as UnitId, messageId: reply.message_id, ...answer, at: new Date(reply.created_at).toISOString() });
    }
    list.push({
      id: row.message_id,
      direction: row.direction,
      from: row.from_unit,
      to: JSON.parse(row.to_units) as string[],
      createdAt: new Date(row.created_at).toISOString(),
      request: requestView(request),
      replies,
    });
  }
  return { meetings: list };
}
