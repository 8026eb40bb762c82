import { CopError, type FormKind, isForm, type MessageId, type OfficerId, parseMessageId, parseUnitId } from '#protocol';
import { attachmentsOf } from '../attachments/hand-in.ts';
import type { ClockFacts } from '../casework/answer-clocks.ts';
import { arrestTotals } from '../casework/arrests.ts';
import { permissionAsked } from '../casework/ask-permission.ts';
import { formOfRequest } from '../casework/form-of-request.ts';
import { whyWithheld } from '../casework/handling.ts';
import { openStored } from '../casework/opened.ts';
import { orderRectification } from '../casework/rectification.ts';
import { send } from '../outbound/send.ts';
import type { Reader } from '../store/database.ts';
import { listMessages } from '../store/messages.ts';
import { clockFacts, clockViews } from './clock-views.ts';
import { composeInput, withCase } from './compose-input.ts';
import { type ArrestList, arrestQuery, type RectificationView, type RequestList, rectificationInput, requestInput, requestQuery } from './contract.ts';
import type { ApiDeps } from './deps.ts';
import { readBody, readQuery } from './input.ts';
import { procedureViews } from './procedure-views.ts';
import { errorReason } from './reason-views.ts';
import { Routes } from './routes.ts';
import { answerSent } from './sent.ts';
import { summaryView } from './views.ts';

const LIST_DEFAULT = 50;

/** Requests, reports and orders whose body is a form: sending and listing them. */
export function requestRoutes(deps: ApiDeps): Routes {
  const { store } = deps;
  const routes = new Routes(deps);

  routes.post('request.send', '/requests', async (context) => {
    const input = await readBody(context, requestInput);
    // Who holds a message is known here: an order goes to all of them, each with the id of its copy.
    if (input.kind === 'rectification_order') throw new CopError('INPUT_INVALID', { field: 'kind', expected: 'POST /v1/rectifications', got: input.kind });
    const { kind, training = false } = input;
    const to = input.to.map((unit) => parseUnitId(unit));
    const body = await formOfRequest({ kind, form: input.form, to, training }, deps);
    const attachments = input.attachments && (await attachmentsOf(input.attachments, context.var.officer, deps));
    const plain = withCase(composeInput(input, body, context.var.by), input);
    const composed = attachments ? { ...plain, content: { ...plain.content, attachments } } : plain;
    return answerSent(context, send(body.kind === 'permission_request' ? await permissionAsked(composed, body.form, deps) : composed, deps), deps);
  });

  routes.post('message.rectify', '/rectifications', async (context) => {
    const { of, action, because, replacedBy, persons, to } = await readBody(context, rectificationInput);
    const request = {
      of: parseMessageId(of),
      action,
      because,
      persons,
      replacedBy: replacedBy === undefined ? undefined : parseMessageId(replacedBy),
      to: to?.map((unit) => parseUnitId(unit)),
    };
    const orders = await orderRectification(request, context.var.by, deps);
    for (const { id } of orders) deps.log('info', 'message.queued', { message: id, officer: context.var.officer });
    return context.json({ orders: orders.map(({ id, copy }) => ({ id, to: copy.unit, of: copy.id })) } satisfies RectificationView, 201);
  });

  routes.get('request.list', '/requests', async (context) => {
    const { kind, ...page } = readQuery(context, requestQuery);
    const facts = await clockFacts(deps);
    const list = await store.read((db) => requestPage(db, kind, page, context.var.officer, facts, deps));
    await deps.audit.record({ act: 'request.listed', ...context.var.by, note: kind });
    return context.json(list);
  });

  routes.get('request.list', '/arrests', async (context) => {
    const kind = 'arrest_report';
    const page = readQuery(context, arrestQuery);
    const { officer } = context.var;
    const facts = await clockFacts(deps);
    const list = await store.read(async (db): Promise<ArrestList> => {
      return { ...(await requestPage(db, kind, page, officer, facts, deps)), totals: await arrestTotals(db, officer, deps) };
    });
    await deps.audit.record({ act: 'request.listed', ...context.var.by, note: kind });
    return context.json(list);
  });

  return routes;
}

/** Requests of a kind, newest first, older than `before`. */
async function requestPage(
  db: Reader,
  kind: FormKind,
  { limit = LIST_DEFAULT, before }: { limit?: number | undefined; before?: string | undefined },
  officer: OfficerId,
  facts: ClockFacts,
  deps: ApiDeps,
): Promise<RequestList> {
  const filter = { direction: undefined, peer: undefined, kind, before: before === undefined ? undefined : parseMessageId(before), limit };
  const rows = await listMessages(db, filter);
  const page = rows.slice(0, limit);
  const requests = await Promise.all(
    page.map(async (row) => {
      const content = openStored(row, deps.cipher)?.content;
      const withheld = content && (await whyWithheld(db, row, content, officer));
      const shown = content && !withheld && isForm(content.body) ? { form: content.body } : {};
      return {
        ...(await summaryView(db, row)),
        ...(content?.caseReference && !withheld ? { caseReference: content.caseReference } : {}),
        ...(withheld ? { withheld: errorReason(withheld) } : shown),
        procedures: await procedureViews(db, row, officer, deps),
        ...(await clockViews(db, row, facts)),
      };
    }),
  );
  return { requests, ...(rows.length > limit ? { next: page.at(-1)?.message_id as MessageId } : {}) };
}
