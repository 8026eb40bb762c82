import { type Command, Option } from 'commander';
import { callOf, repeated, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';

const profiles = ['fibre', '3g', 'vsat', 'bgan'];

/** `cop unit init|status`. */
export function addUnitCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const unit = program.command('unit').description(t('command.unit'));
  const file = `<${t('value.file')}>`;
  unit
    .command('init')
    .description(t('command.unit.init'))
    .option(`--unit <${t('value.unit')}>`, t('option.init.unit'))
    .option(`--roster ${file}`, t('option.init.roster'))
    .option(`--certificate ${file}`, t('option.init.certificate'))
    .option(`--key ${file}`, t('option.init.key'))
    .option(`--authority ${file}`, t('option.init.authority'))
    .option(`--officers ${file}`, t('option.init.officers'))
    .option(`--keys ${file}`, t('option.init.keys'))
    .option(`--enrol <${t('value.enrol')}>`, t('option.init.enrol'), repeated)
    .option(`--link-host <${t('value.host')}>`, t('option.init.linkHost'))
    .option(`--link-port <${t('value.port')}>`, t('option.init.linkPort'))
    .option(`--api-host <${t('value.host')}>`, t('option.init.apiHost'))
    .option(`--api-port <${t('value.port')}>`, t('option.init.apiPort'))
    .addOption(withChoices(new Option(`--profile <${t('value.word')}>`, t('option.init.profile')), profiles))
    .action(async (options, command) => (await import('../actions/unit-init.ts')).unitInit(callOf(command, ui), options));
  unit
    .command('status')
    .description(t('command.unit.status'))
    .action(async (_, command) => (await import('../actions/unit-status.ts')).unitStatus(callOf(command, ui)));
}
