import { type Command, Option } from 'commander';
import { declineReasons, meetingModes, meetingPurposes } from '#protocol/vocabulary';
import { addSendOptions, callOf, repeated, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';

const example =
  'cop meeting request --to SN-DNLTM --purpose joint_operation --mode in_person --place "Dakar, SN" --slot 2026-11-24T09:00Z/2026-11-24T10:00Z --slot 2026-11-25T09:00Z/2026-11-25T10:00Z';

/** `cop meeting request|accept|decline|list`. */
export function addMeetingCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const meeting = program.command('meeting').description(t('command.meeting'));
  const id = `<${t('value.id')}>`;
  addSendOptions(meeting.command('request').description(t('command.meeting.request')), ui)
    .addOption(withChoices(new Option(`--purpose <${t('value.word')}>`, t('option.purpose')), meetingPurposes.all))
    .addOption(withChoices(new Option(`--mode <${t('value.word')}>`, t('option.mode')), meetingModes.all))
    .option(`--place <${t('value.place')}>`, t('option.meetingPlace'))
    .option(`--slot <${t('value.interval')}>`, t('option.slot'), repeated)
    .addHelpText('after', `\n${t('help.examples')}\n  ${example}`)
    .action(async (options, command) => (await import('../actions/meeting-request.ts')).meetingRequest(callOf(command, ui), options));
  meeting
    .command('accept')
    .description(t('command.meeting.accept'))
    .argument(id, t('argument.meeting'))
    .option(`--slot <${t('value.number')}>`, t('option.acceptSlot'))
    .option(`--wait <${t('value.seconds')}>`, t('option.wait'))
    .action(async (request, options, command) => (await import('../actions/meeting-reply.ts')).meetingAccept(callOf(command, ui), request, options));
  meeting
    .command('decline')
    .description(t('command.meeting.decline'))
    .argument(id, t('argument.meeting'))
    .addOption(withChoices(new Option(`--reason <${t('value.word')}>`, t('option.reason')), declineReasons.all))
    .option(`--wait <${t('value.seconds')}>`, t('option.wait'))
    .action(async (request, options, command) => (await import('../actions/meeting-reply.ts')).meetingDecline(callOf(command, ui), request, options));
  meeting
    .command('list')
    .description(t('command.meeting.list'))
    .action(async (_, command) => (await import('../actions/meeting-list.ts')).meetingList(callOf(command, ui)));
}
