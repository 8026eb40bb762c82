import { type Command, Option } from 'commander';
import { callOf, withChoices } from '../options.ts';
import { roles } from '../roles.ts';
import type { Ui } from '../ui.ts';

/** `cop officer add|list|revoke`. */
export function addOfficerCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const officer = program.command('officer').description(t('command.officer'));
  officer
    .command('add')
    .description(t('command.officer.add'))
    .option(`--certificate <${t('value.file')}>`, t('option.officerCertificate'))
    .addOption(withChoices(new Option(`--role <${t('value.word')}>`, t('option.role')), roles))
    .action(async (options, command) => (await import('../actions/officer-add.ts')).officerAdd(callOf(command, ui), options));
  officer
    .command('list')
    .description(t('command.officer.list'))
    .action(async (_, command) => (await import('../actions/officer-list.ts')).officerList(callOf(command, ui)));
  officer
    .command('revoke')
    .description(t('command.officer.revoke'))
    .argument(`<${t('value.officer')}>`, t('argument.officer'))
    .option(`--reason <${t('value.text')}>`, t('option.revokeReason'))
    .action(async (which, options, command) => (await import('../actions/officer-revoke.ts')).officerRevoke(callOf(command, ui), which, options));
}
