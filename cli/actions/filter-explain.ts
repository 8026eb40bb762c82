import type { ExplanationView } from '#gateway/contract';
import { type Label, rowLabel, subjectCategories, wordLabel } from '#protocol';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';
import { type Field, fieldLines, optional } from '../show-content.ts';

/** Options of `cop filter explain`, still text. */
export interface ExplainOptions {
  for?: string;
  to?: string;
  purpose?: string[];
}

/** Says what becomes of a field of such a person towards a unit, and by which rule. Throws USAGE, FIELD_UNKNOWN, MEMBER_UNKNOWN. */
export async function filterExplain(call: Call, field: string, options: ExplainOptions): Promise<void> {
  const { ui } = call;
  const about = given(call, options.for, '--for');
  const to = given(call, options.to, '--to');
  await withClient(call, async (client) => {
    const query = { field, to, for: about, purposes: options.purpose?.join(',') };
    const found = await client.get<ExplanationView>('/v1/filter/explain', query);
    if (ui.json) return ui.document(found);
    const { t, language } = ui;
    const say = (label: Label) => label[language];
    ui.title(t('text.explained', { field: say(rowLabel(found.row)), subject: say(wordLabel(subjectCategories, found.subject)), to: found.to }));
    const fields: Field[] = [
      [t('title.decision'), t(`action.${wordOf(found.action)}`)],
      [t('title.why'), found.why[language]],
      [t('title.article'), found.article],
      [t('title.rule'), found.rule],
      ...optional(t('title.annex'), found.annex === '-' ? '' : found.annex),
      [t('title.class'), found.recipientClass],
      [t('title.basis'), found.basis ? t('word.yes') : t('word.noBasis')],
    ];
    for (const line of fieldLines(fields)) ui.line(line);
  });
}

/** The word for what becomes of a field of which nothing more is known: what is strictly necessary stays until somebody gives a reason. */
function wordOf(action: string): 'allow' | 'generalise' | 'pseudonymise' | 'deny' | 'hold' {
  if (action === 'necessary') return 'hold';
  return action === 'pseudonymise_always' ? 'pseudonymise' : (action as 'allow');
}
