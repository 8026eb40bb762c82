import type { Command } from 'commander';
import { callOf, list } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop contact publish|list|find|export`. */
export function addContactCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const contact = program.command('contact').description(t('command.contact'));
  const unit = `[${t('value.unit')}]`;
  contact
    .command('publish')
    .description(t('command.contact.publish'))
    .option(`--file <${t('value.file')}>`, t('option.contactsFile'))
    .option(`--to <${t('value.units')}>`, t('option.contactsTo'), list)
    .addHelpText('after', `\n${t('help.examples')}\n  cop contact publish --file contacts.yaml\n\n${t('help.contactsFile')}\n${example}`)
    .action(async (options, command) => (await import('../actions/contact-publish.ts')).contactPublish(callOf(command, ui), options));
  contact
    .command('list')
    .description(t('command.contact.list'))
    .argument(unit, t('argument.unit'))
    .action(async (which, _, command) => (await import('../actions/contact-list.ts')).contactList(callOf(command, ui), which));
  contact
    .command('find')
    .description(t('command.contact.find'))
    .argument(`<${t('value.text')}>`, t('argument.contactText'))
    .action(async (text, _, command) => (await import('../actions/contact-list.ts')).contactFind(callOf(command, ui), text));
  contact
    .command('export')
    .description(t('command.contact.export'))
    .argument(unit, t('argument.unit'))
    .option(`--out <${t('value.file')}>`, t('option.outFile'))
    .action(async (which, options, command) => (await import('../actions/contact-export.ts')).contactExport(callOf(command, ui), which, options));
}

const example = `  contacts:
    - role: duty_officer
      competences: [smuggling_land, trafficking]
      languages: [fr, bm]
      duty: always
      telephones: [+223 20 22 30 30]
      mailbox: permanence.brtmth@police.example
      verifiedOn: 2026-11-20
    - role: judicial_cooperation
      languages: [fr]
      duty: hours
      days: [mon, tue, wed, thu, fri]
      from: 08:00
      until: 16:30
      telephones: [20 22 30 31]
      verifiedOn: 2026-11-20`;
