import { parseMessageId } from '#protocol';
import { dueReviews, eraseAtReview, keepReviewed } from '../casework/review.ts';
import type { ReviewList } from './contract.ts';
import type { ApiDeps } from './deps.ts';
import { readBody, readQuery } from './input.ts';
import { eraseInput, keepInput, reviewQuery } from './review-contract.ts';
import { Routes } from './routes.ts';
import { summaryView } from './views.ts';

const WITHIN_DAYS = 90;

/** Reviews of personal data: what is due, keeping, erasing. */
export function reviewRoutes(deps: ApiDeps): Routes {
  const { store, audit } = deps;
  const routes = new Routes(deps);

  routes.get('review.list', '/reviews', async (context) => {
    const { within = WITHIN_DAYS, fiveYears } = readQuery(context, reviewQuery);
    await audit.record({ act: 'review.listed', ...context.var.by, note: fiveYears === '1' ? 'fiveYears' : String(within) });
    const due = await dueReviews({ days: within, fiveYears: fiveYears === '1' }, deps);
    const reviews = await store.read((db) =>
      Promise.all(
        due.map(async ({ row, at, fixed, held, overdue, kept }) => ({
          ...(await summaryView(db, row)),
          reviewAt: at.toISOString(),
          fixed,
          held,
          overdue,
          article30: row.article30 === 1,
          ...(kept ? { kept: { by: kept.by, at: kept.at.toISOString(), reason: kept.reason } } : {}),
        })),
      ),
    );
    return context.json({ reviews } satisfies ReviewList);
  });

  routes.post('review.decide', '/reviews/:id/keep', async (context) => {
    const { until, reason } = await readBody(context, keepInput);
    const id = parseMessageId(context.req.param('id'));
    await keepReviewed(id, until, reason, context.var.by, deps);
    return context.json({ messageId: id, until });
  });

  routes.post('review.decide', '/reviews/:id/erase', async (context) => {
    const { reason } = await readBody(context, eraseInput);
    const id = parseMessageId(context.req.param('id'));
    await eraseAtReview(id, reason, context.var.by, deps);
    return context.json({ messageId: id });
  });

  return routes;
}
