import type { ReviewList, ReviewView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { usage } from '../failure.ts';
import type { Call } from '../options.ts';
import { parseInteger } from '../parse.ts';
import { table } from '../table.ts';
import { type Clock, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Days ahead, at the most and by default; the gateway checks the same. */
const WITHIN_MAX = 3_650;
const WITHIN_DAYS = 90;

/** Shows which messages with personal data somebody must look at again, the first day first. Throws USAGE, INPUT_INVALID. */
export async function reviewList(call: Call, { within, fiveYears }: { within?: string; fiveYears?: boolean }): Promise<void> {
  const { ui } = call;
  const { t } = ui;
  if (fiveYears && within !== undefined) throw usage(call.path, 'usage.conflictingOption', { got: '--five-years', other: '--within' });
  const days = within === undefined ? WITHIN_DAYS : parseInteger('--within', within, 0, WITHIN_MAX);
  await withClient(call, async (client) => {
    const list = await client.get<ReviewList>('/v1/reviews', fiveYears ? { fiveYears: '1' } : { within: days });
    if (ui.json) return ui.document(list);
    if (list.reviews.length === 0) return ui.line(fiveYears ? t('text.noFiveYears') : t('text.noReviews', { n: days }));
    const { own } = await readClocks(client);
    if (fiveYears) ui.line(t('text.fiveYears', { n: list.reviews.length }));
    for (const review of list.reviews) show(review, own, ui);
    if (list.reviews.every(({ fixed }) => fixed)) return;
    ui.line();
    ui.line(t('text.reviewNext'));
  });
}

function show(review: ReviewView, own: Clock, ui: Ui): void {
  const { t, language } = ui;
  const { id, direction, from, to, kind, storedAt, reviewAt, kept } = review;
  const time = (instant: string) => showTime(instant, own, language);
  ui.title(`${t(`kind.${kind}`)} ${id} (${t(`direction.${direction}`)}, ${direction === 'in' ? from : to.join(', ')})`);
  const rows = [
    [t('title.stored'), time(storedAt)],
    [t('title.reviewAt'), [time(reviewAt), ...states(review, ui)].join(', ')],
    ...(kept ? [[t('title.kept'), t('text.keptBy', { by: kept.by, at: time(kept.at), reason: kept.reason })]] : []),
  ];
  for (const line of table(rows)) ui.line(`  ${line}`);
}

/** What else is to be known before somebody decides. */
function states({ overdue, held, fixed, article30, restrictedBy }: ReviewView, { t }: Ui): string[] {
  return [
    ...(overdue ? [t('text.reviewOverdue')] : []),
    ...(held ? [t('text.reviewHeld')] : []),
    ...(fixed ? [t('text.reviewFixed')] : []),
    ...(article30 ? [t('text.reviewArticle30')] : []),
    ...(restrictedBy === undefined ? [] : [t('text.restrictedBy', { id: restrictedBy })]),
  ];
}
