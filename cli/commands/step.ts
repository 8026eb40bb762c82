import type { Command } from 'commander';
import type { Act } from '#protocol/procedures';
import type { Needed } from '../actions/procedure-step.ts';
import { callOf, list, repeated } from '../options.ts';
import type { Ui } from '../ui.ts';

/** Makes `command` take a step in a procedure; `needed`: options without which it cannot. */
export function addStep(command: Command, act: Act, ui: Ui, argument: string, needed: readonly Needed[] = []): Command {
  const { t } = ui;
  return command
    .argument(`<${t('value.id')}>`, argument)
    .option(`--with <${t('value.units')}>`, t('option.stepWith'), list)
    .option(`--wait <${t('value.seconds')}>`, t('option.wait'))
    .action(async (procedure, options, own) => (await import('../actions/procedure-step.ts')).takeStep(callOf(own, ui), procedure, act, options, needed));
}

/** Adds what a step can tell at length. */
export function addStepTexts(command: Command, ui: Ui): Command {
  const { t } = ui;
  return command
    .option(`--text <${t('value.text')}>`, t('option.stepText'), repeated)
    .option(`--file <${t('value.file')}>`, t('option.stepFile'))
    .option(`--necessary <${t('value.necessary')}>`, t('option.necessary'), repeated)
    .option('--non-personal', t('option.nonPersonal'));
}
