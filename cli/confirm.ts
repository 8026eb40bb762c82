import { ask } from './ask.ts';
import { failure } from './failure.ts';
import { both } from './i18n/translate.ts';
import { canAsk } from './streams.ts';
import type { Ui } from './ui.ts';

/**
 * Asks on the terminal whether to go on, unless `yes` was given. Throws ANSWER_NEEDED where nobody can be asked, INTERRUPTED when the
 * answer is no.
 */
export async function confirm(ui: Ui, question: string, yes: boolean | undefined): Promise<void> {
  if (yes) return;
  if (!canAsk(ui.streams)) throw failure('ANSWER_NEEDED', { field: both('field.consent'), expected: '--yes' });
  const answer = await ask(ui, question);
  if (['o', 'oui', 'y', 'yes'].includes(answer.toLowerCase())) return;
  ui.streams.stderr.write(`${ui.t('ask.unchanged')}\n`);
  throw failure('INTERRUPTED');
}
