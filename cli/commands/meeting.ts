import { type Command, Option } from 'commander';
import type { StepReason } from '#protocol/procedures';
import { meetingModes, meetingPurposes } from '#protocol/vocabulary';
import type { StepOptions } from '../actions/procedure-step.ts';
import { addSendOptions, callOf, repeated, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';
import { addStep, addStepTexts } from './step.ts';

/** What can be done about a meeting, each a command of that name. */
type MeetingAct = 'accept' | 'decline' | 'counter' | 'propose' | 'cancel' | 'record';

const reasons: readonly StepReason[] = ['no_slot', 'not_competent', 'deployed'];

const example =
  'cop meeting request --to SN-DNLTM --purpose joint_operation --mode in_person --place "Dakar, SN" --slot 2026-11-24T09:00Z/2026-11-24T10:00Z --slot 2026-11-25T09:00Z/2026-11-25T10:00Z';

/** `cop meeting request|accept|decline|counter|propose|cancel|record|export|list`. */
export function addMeetingCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const meeting = program.command('meeting').description(t('command.meeting'));
  addSendOptions(meeting.command('request').description(t('command.meeting.request')), ui)
    .addOption(withChoices(new Option(`--purpose <${t('value.word')}>`, t('option.purpose')), meetingPurposes.all))
    .addOption(withChoices(new Option(`--mode <${t('value.word')}>`, t('option.mode')), meetingModes.all))
    .option(`--place <${t('value.place')}>`, t('option.meetingPlace'))
    .option(`--slot <${t('value.interval')}>`, t('option.slot'), repeated)
    .addHelpText('after', `\n${t('help.examples')}\n  ${example}`)
    .action(async (options, command) => (await import('../actions/meeting-request.ts')).meetingRequest(callOf(command, ui), options));
  const step = (act: MeetingAct, needed: readonly (keyof StepOptions)[] = []) =>
    addStep(meeting.command(act).description(t(`command.meeting.${act}`)), act, ui, t('argument.meeting'), needed);
  const because = () => withChoices(new Option(`--reason <${t('value.word')}>`, t('option.reason')), reasons);
  step('accept', ['slot']).option(`--slot <${t('value.number')}>`, t('option.acceptSlot'));
  step('decline').addOption(because());
  step('counter', ['slot'])
    .option(`--slot <${t('value.interval')}>`, t('option.slot'), repeated)
    .addOption(because());
  step('propose', ['slot']).option(`--slot <${t('value.interval')}>`, t('option.slot'), repeated);
  step('cancel');
  addStepTexts(step('record'), ui);
  meeting
    .command('export')
    .description(t('command.meeting.export'))
    .argument(`<${t('value.id')}>`, t('argument.meeting'))
    .option(`--out <${t('value.file')}>`, t('option.outFile'))
    .action(async (which, options, command) => (await import('../actions/meeting-export.ts')).meetingExport(callOf(command, ui), which, options));
  meeting
    .command('list')
    .description(t('command.meeting.list'))
    .action(async (_, command) => (await import('../actions/meeting-list.ts')).meetingList(callOf(command, ui)));
}
