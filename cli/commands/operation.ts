import { type Command, Option } from 'commander';
import type { StepReason } from '#protocol/procedures';
import { operationKinds } from '#protocol/request-vocabulary';
import type { Needed } from '../actions/procedure-step.ts';
import { addSendOptions, callOf, list, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';
import { addStep, addStepTexts } from './step.ts';

/** What can be done about an operation, each a command of that name. */
type OperationAct = 'accept' | 'decline' | 'cancel' | 'record';

const reasons: readonly StepReason[] = ['not_competent', 'deployed', 'essential_interests', 'domestic_law', 'ongoing_proceedings'];

const example = 'cop operation propose --to SN-DNLTM --kind checks,rescue --from 2026-12-08 --until 2026-12-10 --country ML,SN';

/** `cop operation propose|accept|decline|cancel|record|list`. */
export function addOperationCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const operation = program.command('operation').description(t('command.operation'));
  addSendOptions(operation.command('propose').description(t('command.operation.propose')), ui)
    .addOption(withChoices(new Option(`--kind <${t('value.words')}>`, t('option.operationKind')).argParser(list), operationKinds.all))
    .option(`--from <${t('value.day')}>`, t('option.operationFrom'))
    .option(`--until <${t('value.day')}>`, t('option.operationUntil'))
    .option(`--country <${t('value.countries')}>`, t('option.operationCountry'), list)
    .addHelpText('after', `\n${t('help.examples')}\n  ${example}`)
    .action(async (options, command) => (await import('../actions/operation-propose.ts')).operationPropose(callOf(command, ui), options));
  const step = (act: OperationAct, needed: readonly Needed[] = []) =>
    addStep(operation.command(act).description(t(`command.operation.${act}`)), act, ui, t('argument.operation'), needed);
  step('accept');
  step('decline').addOption(withChoices(new Option(`--reason <${t('value.word')}>`, t('option.reason')), reasons));
  step('cancel');
  const record = step('record', [['victims', 'arrests', 'seizures']])
    .option(`--victims <${t('value.number')}>`, t('option.victims'))
    .option(`--arrests <${t('value.number')}>`, t('option.arrests'))
    .option(`--seizures <${t('value.number')}>`, t('option.seizures'));
  addStepTexts(record, ui);
  operation
    .command('list')
    .description(t('command.operation.list'))
    .action(async (_, command) => (await import('../actions/request-list.ts')).requestList(callOf(command, ui), 'operation_proposal'));
}
