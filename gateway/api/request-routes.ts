import { isForm, type MessageId, parseMessageId, readForm } from '#protocol';
import { whyWithheld } from '../casework/handling.ts';
import { openStored } from '../casework/opened.ts';
import { send } from '../outbound/send.ts';
import { loadBases } from '../protection/legal-basis.ts';
import { listMessages } from '../store/messages.ts';
import { composeInput, withCase } from './compose-input.ts';
import { type RequestList, requestInput, requestQuery } from './contract.ts';
import type { ApiDeps } from './deps.ts';
import { readBody, readQuery } from './input.ts';
import { procedureViews } from './procedure-views.ts';
import { Routes } from './routes.ts';
import { answerSent } from './sent.ts';
import { errorReason, lateView, summaryView } from './views.ts';

const LIST_DEFAULT = 50;

/** Requests, reports and orders whose body is a form: sending and listing them. */
export function requestRoutes(deps: ApiDeps): Routes {
  const { store } = deps;
  const routes = new Routes(deps);

  routes.post('request.send', '/requests', async (context) => {
    const input = await readBody(context, requestInput);
    const composed = composeInput(input, readForm(input.kind, input.form), context.var.by);
    return answerSent(context, send(withCase(composed, input), deps), deps);
  });

  routes.get('request.list', '/requests', async (context) => {
    const { kind, limit = LIST_DEFAULT, before } = readQuery(context, requestQuery);
    const { officer } = context.var;
    const times = { self: deps.self, bases: await loadBases(store), now: deps.now() };
    const filter = { direction: undefined, peer: undefined, kind, before: before === undefined ? undefined : parseMessageId(before), limit };
    const list = await store.read(async (db): Promise<RequestList> => {
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
            ...(await lateView(db, row, times)),
          };
        }),
      );
      return { requests, ...(rows.length > limit ? { next: page.at(-1)?.message_id as MessageId } : {}) };
    });
    await deps.audit.record({ act: 'request.listed', ...context.var.by, note: kind });
    return context.json(list);
  });

  return routes;
}
