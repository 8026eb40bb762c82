import { type Command, Option } from 'commander';
import type { Act, StepReason } from '#protocol/procedures';
import { permittedUses, type Rectification, rectificationReasons, rectifications } from '#protocol/request-vocabulary';
import type { StepOptions } from '../actions/procedure-step.ts';
import { callOf, list, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';
import { addStep } from './step.ts';

// Why the content stays and is used for that alone; why nothing is done.
const kept: readonly StepReason[] = ['in_proceedings', 'passed_on'];
const refused: readonly StepReason[] = ['in_proceedings', 'ongoing_proceedings', 'domestic_law', 'essential_interests', 'not_competent', 'not_found'];
const denied: readonly StepReason[] = ['ongoing_proceedings', 'domestic_law', 'essential_interests', 'not_competent'];

type OrderAct = Extract<Act, 'deliver' | 'deliver_part' | 'refuse' | 'withdraw'>;
type PermissionAct = Extract<Act, 'grant' | 'refuse' | 'withdraw'>;

/** `cop message correct|recall|erase|restrict`: what the sender orders from whoever holds its message. */
export function addRectifyCommands(message: Command, ui: Ui): void {
  const { t } = ui;
  for (const action of rectifications.all) {
    const command = message
      .command(action)
      .description(t(`command.message.${action}`))
      .argument(`<${t('value.id')}>`, t('argument.message'));
    if (action === 'correct' || action === 'erase') command.option(`--by <${t('value.id')}>`, t('option.by'));
    command
      .addOption(withChoices(new Option(`--because <${t('value.word')}>`, t('option.because')), rectificationReasons.all))
      .option(`--person <${t('value.reference')}>`, t('option.person'), list)
      .option(`--to <${t('value.units')}>`, t('option.rectifyTo'), list)
      .action(async (which, options, own) =>
        (await import('../actions/message-rectify.ts')).messageRectify(callOf(own, ui), which, action satisfies Rectification, options),
      );
  }
}

/** `cop rectification …` and `cop permission …`: what is answered to an order, and permissions. */
export function addRectificationCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const rectification = program.command('rectification').description(t('command.rectification'));
  const permission = program.command('permission').description(t('command.permission'));
  const ordered = (act: OrderAct, needed: readonly (keyof StepOptions)[] = []) =>
    addStep(rectification.command(act.replace('_', '-')).description(t(`command.rectification.${act}`)), act, ui, t('argument.request'), needed);
  const asked = (act: PermissionAct, needed: readonly (keyof StepOptions)[] = []) =>
    addStep(permission.command(act).description(t(`command.permission.${act}`)), act, ui, t('argument.request'), needed);
  const because = (words: readonly StepReason[]) => withChoices(new Option(`--reason <${t('value.word')}>`, t('option.reason')), words);
  ordered('deliver');
  ordered('deliver_part', ['reason']).addOption(because(kept));
  ordered('refuse', ['reason']).addOption(because(refused));
  ordered('withdraw');
  rectification
    .command('list')
    .description(t('command.rectification.list'))
    .action(async (_, command) => (await import('../actions/request-list.ts')).requestList(callOf(command, ui), 'rectification_order'));
  permission
    .command('ask')
    .description(t('command.permission.ask'))
    .argument(`<${t('value.id')}>`, t('argument.message'))
    .addOption(withChoices(new Option(`--use <${t('value.word')}>`, t('option.use')), permittedUses.all))
    .option(`--unit <${t('value.units')}>`, t('option.permittedUnits'), list)
    .option(`--until <${t('value.day')}>`, t('option.permittedUntil'))
    .option(`--wait <${t('value.seconds')}>`, t('option.wait'))
    .action(async (which, options, command) => (await import('../actions/permission-ask.ts')).permissionAsk(callOf(command, ui), which, options));
  asked('grant', ['on']).option(`--on <${t('value.day')}>`, t('option.grantedUntil'));
  asked('refuse').addOption(because(denied));
  asked('withdraw');
  permission
    .command('list')
    .description(t('command.permission.list'))
    .action(async (_, command) => (await import('../actions/request-list.ts')).requestList(callOf(command, ui), 'permission_request'));
}
