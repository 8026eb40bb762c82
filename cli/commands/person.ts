import { type Command, Option } from 'commander';
import { callOf, list, repeated, withChoices } from '../options.ts';
import { subjects } from '../subjects.ts';
import type { Ui } from '../ui.ts';

const acts = { acquit: 'acquitted', drop: 'dropped', recategorise: 'recategorised' } as const;

/** `cop person find|acquit|drop|recategorise`: somebody over all messages. */
export function addPersonCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const person = program.command('person').description(t('command.person'));
  const about = (command: Command) =>
    command
      .argument(`<${t('value.text')}>`, t('argument.personName'))
      .option(`--number <${t('value.text')}>`, t('option.personNumber'), repeated)
      .option(`--case <${t('value.reference')}>`, t('option.personCase'));
  about(person.command('find').description(t('command.person.find'))).action(async (name, options, command) =>
    (await import('../actions/person.ts')).personFind(callOf(command, ui), name, options),
  );
  for (const verb of ['acquit', 'drop', 'recategorise'] as const) {
    const command = about(person.command(verb).description(t(`command.person.${verb}`)))
      .addOption(new Option('--all', t('option.personAll')).conflicts('only'))
      .option(`--only <${t('value.id')}>`, t('option.personOnly'), list);
    if (verb === 'recategorise')
      command
        .addOption(withChoices(new Option(`--as <${t('value.words')}>`, t('option.personAs')).argParser(list), subjects))
        .option(`--necessary <${t('value.necessary')}>`, t('option.personNecessary'), repeated);
    command.action(async (name, options, own) => (await import('../actions/person.ts')).personAct(callOf(own, ui), acts[verb], name, options));
  }
}
