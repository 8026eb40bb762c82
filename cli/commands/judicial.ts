import { type Command, Option } from 'commander';
import type { Act, StepReason } from '#protocol/procedures';
import type { StepOptions } from '../actions/procedure-step.ts';
import type { FormKind } from '../actions/request-send.ts';
import { addCaseOptions, addSendOptions, callOf, repeated, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';
import { addStep, addStepTexts } from './step.ts';

const reasons: readonly StepReason[] = [
  'form',
  'essential_interests',
  'domestic_law',
  'legal_system',
  'dual_criminality',
  'ongoing_proceedings',
  'nationality',
  'discrimination',
  'lapse_of_time',
  'already_judged',
  'not_found',
  'not_competent',
];

/** What both kinds of request have: acts, whether they need or take a reason, a day, texts. */
const common = [
  { act: 'acknowledge', texts: true, documents: true },
  { act: 'ask', texts: true, documents: true },
  { act: 'inform', texts: true, documents: true },
  { act: 'execute', expectedDay: true },
  { act: 'refuse', reason: true, texts: true, documents: true },
  { act: 'postpone', reason: true, day: true, texts: true, documents: true },
  { act: 'transmit', day: true, documents: true },
  { act: 'withdraw' },
  { act: 'close' },
] as const satisfies StepRow[];
const ofAssistance = [
  { act: 'deliver_part', texts: true, documents: true },
  { act: 'deliver', texts: true, documents: true },
] as const satisfies StepRow[];
const ofExtradition = [
  { act: 'arrest', day: true, documents: true },
  { act: 'grant', day: true, documents: true },
  { act: 'surrender', day: true, documents: true },
] as const satisfies StepRow[];

interface StepRow {
  act: Act;
  reason?: true;
  day?: true;
  /** It may name the day by which the result is expected. */
  expectedDay?: true;
  texts?: true;
  documents?: true;
}
type JudicialAct = (typeof common | typeof ofAssistance | typeof ofExtradition)[number]['act'];

/** `cop assistance …` and `cop extradition …`. */
export function addJudicialCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  addRequest(program.command('assistance').description(t('command.assistance')), 'assistance_request', [...common, ...ofAssistance], ui);
  addRequest(program.command('extradition').description(t('command.extradition')), 'extradition_request', [...common, ...ofExtradition], ui);
}

function addRequest(group: Command, kind: Extract<FormKind, 'assistance_request' | 'extradition_request'>, rows: readonly StepRow[], ui: Ui): void {
  const { t } = ui;
  group
    .command('example')
    .description(t('command.request.example'))
    .action(async (_, command) => (await import('../actions/request-example.ts')).requestExample(callOf(command, ui), kind));
  addCaseOptions(addSendOptions(group.command('request').description(t('command.request.send')), ui), ui)
    .option(`--file <${t('value.file')}>`, t('option.requestFile'))
    .option(`--attach <${t('value.titledFile')}>`, t('option.attach'), repeated)
    .action(async (options, command) => (await import('../actions/request-send.ts')).requestFromFile(callOf(command, ui), kind, options));
  for (const { act, reason, day, expectedDay, texts, documents } of rows) {
    const needed: (keyof StepOptions)[] = [...(reason ? (['reason'] as const) : []), ...(day ? (['on'] as const) : [])];
    const command = addStep(group.command(act.replace('_', '-')).description(t(`command.step.${act as JudicialAct}`)), act, ui, t('argument.request'), needed);
    if (reason) command.addOption(withChoices(new Option(`--reason <${t('value.word')}>`, t('option.reason')), reasons));
    if (day) command.option(`--on <${t('value.day')}>`, t('option.on'));
    if (expectedDay) command.option(`--on <${t('value.day')}>`, t('option.onExpected'));
    if (texts) addStepTexts(command, ui);
    if (documents) command.option(`--attach <${t('value.titledFile')}>`, t('option.attach'), repeated);
  }
  group
    .command('list')
    .description(t('command.request.list'))
    .action(async (_, command) => (await import('../actions/request-list.ts')).requestList(callOf(command, ui), kind));
}
