import type { Command } from 'commander';
import { callOf } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop review list|keep|erase`. */
export function addReviewCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const review = program.command('review').description(t('command.review'));
  const id = `<${t('value.id')}>`;
  const reason = `--reason <${t('value.text')}>`;
  review
    .command('list')
    .description(t('command.review.list'))
    .option(`--within <${t('value.number')}>`, t('option.within'))
    .option('--five-years', t('option.fiveYears'))
    .action(async (options, command) => (await import('../actions/review-list.ts')).reviewList(callOf(command, ui), options));
  review
    .command('keep')
    .description(t('command.review.keep'))
    .argument(id, t('argument.message'))
    .option(`--until <${t('value.day')}>`, t('option.keepUntil'))
    .option(reason, t('option.keepReason'))
    .action(async (which, options, command) => (await import('../actions/review-decide.ts')).reviewKeep(callOf(command, ui), which, options));
  review
    .command('erase')
    .description(t('command.review.erase'))
    .argument(id, t('argument.message'))
    .option(reason, t('option.keepReason'))
    .action(async (which, options, command) => (await import('../actions/review-decide.ts')).reviewErase(callOf(command, ui), which, options));
}
