import { type MessageId, type OfficerId, parseMessageId } from '#protocol';
import { type ActedMessage, actOnPersons } from '../casework/act-on-persons.ts';
import { reportSpecial } from '../casework/article-30.ts';
import type { OrderAbout } from '../casework/orders-about.ts';
import { findPerson, type PersonMessage } from '../casework/persons.ts';
import type { Reader } from '../store/database.ts';
import { headerOf } from '../store/messages.ts';
import type { ApiDeps } from './deps.ts';
import { draftSummary } from './draft-views.ts';
import { readBody } from './input.ts';
import {
  type PersonActedView,
  type PersonActView,
  type PersonFoundView,
  type PersonMessageView,
  type PersonOrderView,
  personActInput,
  personInput,
} from './person-contract.ts';
import { procedureViews } from './procedure-views.ts';
import { errorReason } from './reason-views.ts';
import { Routes } from './routes.ts';

/** Somebody over all messages: where he stands, acquittal, dropped proceedings, another category. */
export function personRoutes(deps: ApiDeps): Routes {
  const routes = new Routes(deps);

  routes.post('message.search', '/persons/search', async (context) => {
    const { name, numbers = [], caseReference } = await readBody(context, personInput);
    const { officer, by } = context.var;
    const { messages, drafts, acts, ...counts } = await findPerson({ name, numbers, caseReference }, by, deps);
    const view = await deps.store.read(async (db): Promise<PersonFoundView> => {
      const shown: PersonMessageView[] = [];
      for (const message of messages) shown.push(await messageView(db, message, officer, deps));
      return {
        messages: shown,
        drafts: drafts.map((row) => {
          const { id, kind, author, to, status } = draftSummary(row);
          return { id, kind, author, to, status };
        }),
        acts: acts.map(({ reference, because, at, by: who }) => ({ reference, because, at: at.toISOString(), by: who })),
        ...counts,
      };
    });
    return context.json(view);
  });

  routes.post('message.rectify', '/persons/rectify', async (context) => {
    const { name, numbers = [], because, messages, categories = [], necessary = [] } = await readBody(context, personActInput);
    const { officer, by } = context.var;
    const meant = messages.map(({ id, persons }) => ({ id: parseMessageId(id), persons }));
    const acted = await actOnPersons({ sought: { name, numbers }, because, messages: meant, categories, necessary }, by, deps);
    for (const message of queuedIn(acted.messages)) deps.log('info', 'message.queued', { message, officer });
    for (const { replacement } of acted.messages)
      if (replacement && 'draft' in replacement) deps.log('info', 'message.held', { draft: replacement.draft, officer });
    await reportSpecial(queuedIn(acted.messages), deps);
    const { reference, overtaken } = acted;
    return context.json({ reference, because, messages: acted.messages.map(actedView), overtaken } satisfies PersonActView, 201);
  });

  return routes;
}

async function messageView(
  db: Reader,
  { row, caseReference, forwarded, persons, refs, copies }: PersonMessage,
  officer: OfficerId,
  deps: ApiDeps,
): Promise<PersonMessageView> {
  const shown: PersonMessageView['copies'] = [];
  for (const { unit, orders } of copies) {
    const views: PersonOrderView[] = [];
    for (const order of orders) views.push(await orderView(db, order, officer, deps));
    shown.push({ unit, orders: views });
  }
  const erased = row.data_key === null;
  return {
    id: row.message_id,
    direction: row.direction,
    kind: row.kind,
    from: row.from_unit,
    to: [...headerOf(row).to],
    createdAt: new Date(row.created_at).toISOString(),
    ...(caseReference === '' ? {} : { caseReference }),
    ...(forwarded ? { forwarded } : {}),
    erased,
    persons: erased
      ? refs.map((ref) => ({ ref, categories: [] }))
      : persons.map(({ ref, categories, name, aliases, birthDate, nationalities }) => ({
          ...{ ref, categories },
          ...(name ? { name } : {}),
          ...(aliases ? { aliases } : {}),
          ...(birthDate === undefined ? {} : { birthDate }),
          ...(nationalities ? { nationalities } : {}),
        })),
    copies: shown,
  };
}

async function orderView(db: Reader, { row, form, unit, state }: OrderAbout, officer: OfficerId, deps: ApiDeps): Promise<PersonOrderView> {
  const procedure = (await procedureViews(db, row, officer, deps)).find((each) => each.unit === unit);
  const reason = procedure?.steps.findLast(({ counts }) => counts)?.step?.reason;
  return {
    id: row.message_id,
    at: new Date(row.created_at).toISOString(),
    action: form.action,
    because: form.because,
    ...(form.persons ? { persons: form.persons } : {}),
    ...(form.replacedBy === undefined ? {} : { replacedBy: form.replacedBy }),
    state,
    ...(reason === undefined ? {} : { reason }),
  };
}

function actedView({ row, persons, orders, already, replacement, erasure, provider, unchanged, problem }: ActedMessage): PersonActedView {
  return {
    ...{ id: row.message_id, direction: row.direction, kind: row.kind, persons, already },
    orders: orders.map(({ id, copy, action }) => ({ id, to: copy.unit, action })),
    ...(replacement ? { replacement: 'draft' in replacement ? replacement : { messages: [...replacement.messages] } } : {}),
    ...(erasure ? { here: erasure } : {}),
    ...(provider ? { provider } : {}),
    ...(unchanged ? { unchanged } : {}),
    ...(problem ? { problem: errorReason(problem) } : {}),
  };
}

function queuedIn(messages: readonly ActedMessage[]): MessageId[] {
  return messages.flatMap(({ orders, replacement }) => [
    ...(replacement && 'messages' in replacement ? replacement.messages : []),
    ...orders.map(({ id }) => id),
  ]);
}
