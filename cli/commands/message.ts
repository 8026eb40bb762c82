import { type Command, Option } from 'commander';
import { messageKinds } from '#protocol/vocabulary';
import { callOf, list, repeated, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';
import { addRectifyCommands } from './rectification.ts';

/** `cop message list|find|show|assign|approve|reject|acknowledge|forward|handoff|export|correct|recall|erase|restrict`. */
export function addMessageCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const message = program.command('message').description(t('command.message'));
  const id = `<${t('value.id')}>`;
  message
    .command('list')
    .description(t('command.message.list'))
    .addOption(new Option('--in', t('option.in')).conflicts('out'))
    .addOption(new Option('--out', t('option.out')).conflicts('in'))
    .option(`--peer <${t('value.unit')}>`, t('option.peer'))
    .addOption(withChoices(new Option(`--kind <${t('value.word')}>`, t('option.kind')), messageKinds.all))
    .option(`--limit <${t('value.number')}>`, t('option.limit'))
    .option(`--before <${t('value.id')}>`, t('option.before'))
    .addOption(new Option('--mine', t('option.mine')).conflicts('unassigned'))
    .addOption(new Option('--unassigned', t('option.unassigned')).conflicts('out'))
    .addOption(new Option('--unread', t('option.unread')).conflicts('out'))
    .addOption(new Option('--refused', t('option.refused')).conflicts(['in', 'out', 'peer', 'kind', 'mine', 'unassigned', 'unread']))
    .action(async (options, command) => (await import('../actions/message-list.ts')).messageList(callOf(command, ui), options));
  message
    .command('find')
    .description(t('command.message.find'))
    .argument(`<${t('value.text')}>`, t('argument.searchText'))
    .option(`--since <${t('value.time')}>`, t('option.since'))
    .option(`--limit <${t('value.number')}>`, t('option.limit'))
    .action(async (text, options, command) => (await import('../actions/message-find.ts')).messageFind(callOf(command, ui), text, options));
  message
    .command('show')
    .description(t('command.message.show'))
    .argument(id, t('argument.message'))
    .action(async (which, _, command) => (await import('../actions/message-show.ts')).messageShow(callOf(command, ui), which));
  message
    .command('assign')
    .description(t('command.message.assign'))
    .argument(id, t('argument.message'))
    .addOption(new Option(`--to <${t('value.officer')}>`, t('option.assignTo')).conflicts('nobody'))
    .option('--nobody', t('option.nobody'))
    .action(async (which, options, command) => (await import('../actions/message-assign.ts')).messageAssign(callOf(command, ui), which, options));
  message
    .command('approve')
    .description(t('command.message.approve'))
    .argument(id, t('argument.draft'))
    .option(`--note <${t('value.text')}>`, t('option.note'))
    .option('--yes', t('option.yes'))
    .action(async (which, options, command) => (await import('../actions/message-approve.ts')).messageApprove(callOf(command, ui), which, options));
  message
    .command('reject')
    .description(t('command.message.reject'))
    .argument(id, t('argument.draft'))
    .option(`--reason <${t('value.text')}>`, t('option.rejectReason'))
    .action(async (which, options, command) => (await import('../actions/message-reject.ts')).messageReject(callOf(command, ui), which, options));
  message
    .command('acknowledge')
    .description(t('command.message.acknowledge'))
    .argument(id, t('argument.message'))
    .option('--yes', t('option.yes'))
    .action(async (which, options, command) => (await import('../actions/message-acknowledge.ts')).messageAcknowledge(callOf(command, ui), which, options));
  message
    .command('forward')
    .description(t('command.message.forward'))
    .argument(id, t('argument.message'))
    .option(`--to <${t('value.units')}>`, t('option.to'), list)
    .option(`--necessary <${t('value.necessary')}>`, t('option.necessary'), repeated)
    .option('--non-personal', t('option.nonPersonal'))
    .action(async (which, options, command) => (await import('../actions/message-forward.ts')).messageForward(callOf(command, ui), which, options));
  message
    .command('handoff')
    .description(t('command.message.handoff'))
    .argument(id, t('argument.message'))
    .option(`--out <${t('value.directory')}>`, t('option.outDirectory'))
    .action(async (which, options, command) => (await import('../actions/message-handoff.ts')).messageHandoff(callOf(command, ui), which, options));
  message
    .command('export')
    .description(t('command.message.export'))
    .argument(id, t('argument.message'))
    .addOption(withChoices(new Option(`--format <${t('value.word')}>`, t('option.format')), ['jose']))
    .option(`--to <${t('value.unit')}>`, t('option.exportTo'))
    .option(`--out <${t('value.file')}>`, t('option.outFile'))
    .action(async (which, options, command) => (await import('../actions/message-export.ts')).messageExport(callOf(command, ui), which, options));
  addRectifyCommands(message, ui);
}
