import { type Command, Option } from 'commander';
import { callOf, repeated, withChoices } from '../options.ts';
import { subjectOutcomes } from '../subject-outcomes.ts';
import type { Ui } from '../ui.ts';

/** `cop subject open|search|forward|close|list`. */
export function addSubjectCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const subject = program.command('subject').description(t('command.subject'));
  const reference = `<${t('value.reference')}>`;
  subject
    .command('open')
    .description(t('command.subject.open'))
    .option(`--name <${t('value.text')}>`, t('option.subjectName'))
    .option(`--number <${t('value.text')}>`, t('option.subjectNumber'), repeated)
    .option(`--received <${t('value.day')}>`, t('option.subjectReceived'))
    .action(async (options, command) => (await import('../actions/subject.ts')).subjectOpen(callOf(command, ui), options));
  subject
    .command('search')
    .description(t('command.subject.search'))
    .argument(reference, t('argument.subject'))
    .action(async (which, _, command) => (await import('../actions/subject.ts')).subjectSearch(callOf(command, ui), which));
  subject
    .command('forward')
    .description(t('command.subject.forward'))
    .argument(reference, t('argument.subject'))
    .action(async (which, _, command) => (await import('../actions/subject.ts')).subjectForward(callOf(command, ui), which));
  subject
    .command('close')
    .description(t('command.subject.close'))
    .argument(reference, t('argument.subject'))
    .addOption(withChoices(new Option(`--outcome <${t('value.word')}>`, t('option.subjectOutcome')), subjectOutcomes))
    .option(`--reason <${t('value.text')}>`, t('option.subjectReason'))
    .action(async (which, options, command) => (await import('../actions/subject.ts')).subjectClose(callOf(command, ui), which, options));
  subject
    .command('list')
    .description(t('command.subject.list'))
    .action(async (_, command) => (await import('../actions/subject.ts')).subjectList(callOf(command, ui)));
}
