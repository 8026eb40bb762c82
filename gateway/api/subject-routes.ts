import { type CaseState, closeSubject, forwardSubject, openCase, searchSubject, subjectCases } from '../casework/subject-cases.ts';
import { headerOf } from '../store/messages.ts';
import type { ApiDeps } from './deps.ts';
import { readBody } from './input.ts';
import { Routes } from './routes.ts';
import { type SubjectCaseView, type SubjectFoundView, type SubjectList, subjectCloseInput, subjectInput } from './subject-contract.ts';

/** Requests of data subjects: opening a case, searching, passing on, closing, listing. */
export function subjectRoutes(deps: ApiDeps): Routes {
  const routes = new Routes(deps);

  routes.post('subject.manage', '/subjects', async (context) => {
    const { name, numbers = [], received } = await readBody(context, subjectInput);
    return context.json(caseView(await openCase({ name, numbers, received }, context.var.by, deps)), 201);
  });

  routes.get('subject.manage', '/subjects', async (context) => {
    await deps.audit.record({ act: 'subject.listed', ...context.var.by });
    return context.json({ cases: (await subjectCases(deps)).map(caseView) } satisfies SubjectList);
  });

  routes.post('subject.search', '/subjects/:id/search', async (context) => {
    const reference = context.req.param('id');
    const { subject, messages, ...found } = await searchSubject(reference, context.var.by, deps);
    const view: SubjectFoundView = {
      reference,
      name: subject.name,
      numbers: [...subject.numbers],
      messages: messages.map(({ row, persons, bases }) => ({
        id: row.message_id,
        direction: row.direction,
        kind: row.kind,
        from: row.from_unit,
        to: [...headerOf(row).to],
        storedAt: new Date(row.stored_at).toISOString(),
        persons: persons.map(({ ref, categories }) => ({ ref, categories: [...categories] })),
        bases: bases.map(({ id, kind, reference }) => ({ id, kind, reference })),
      })),
      ...found,
    };
    return context.json(view);
  });

  routes.post('subject.manage', '/subjects/:id/forward', async (context) =>
    context.json(caseView(await forwardSubject(context.req.param('id'), context.var.by, deps))),
  );

  routes.post('subject.manage', '/subjects/:id/close', async (context) => {
    const decision = await readBody(context, subjectCloseInput);
    return context.json(caseView(await closeSubject(context.req.param('id'), decision, context.var.by, deps)));
  });

  return routes;
}

function caseView({ row, firstBy, answerBy, late }: CaseState): SubjectCaseView {
  const iso = (instant: number) => new Date(instant).toISOString();
  return {
    reference: row.reference,
    received: iso(row.received_at).slice(0, 10),
    openedBy: row.opened_by,
    firstBy: firstBy.toISOString(),
    answerBy: answerBy.toISOString(),
    late,
    ...(row.forwarded_at === null ? {} : { forwardedAt: iso(row.forwarded_at) }),
    ...(row.closed_at === null || row.outcome === null ? {} : { closed: { at: iso(row.closed_at), by: row.closed_by ?? '–', outcome: row.outcome } }),
  };
}
