import { type Command, Option } from 'commander';
import { callOf, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop logframe show|declare|declarations|confirm|reject|target|prove|verify|reconcile|export`: the donor's indicators of this unit. */
export function addLogframeCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const logframe = program.command('logframe').description(t('command.logframe'));
  const period = `--period <${t('value.period')}>`;
  logframe
    .command('show')
    .description(t('command.logframe.show'))
    .option(period, t('option.logframePeriod'))
    .option(`--explain <${t('value.indicator')}>`, t('option.explainIndicator'))
    .action(async (options, command) => (await import('../actions/logframe-show.ts')).logframeShow(callOf(command, ui), options));
  logframe
    .command('declare')
    .description(t('command.logframe.declare'))
    .argument(`<${t('value.indicator')}>`, t('argument.indicator'))
    .option(period, t('option.logframePeriod'))
    .option(`--female <${t('value.number')}>`, t('option.female'))
    .option(`--male <${t('value.number')}>`, t('option.male'))
    .option(`--unknown <${t('value.number')}>`, t('option.unknownSex'))
    .option(`--part <${t('value.number')}>`, t('option.part'))
    .option(`--whole <${t('value.number')}>`, t('option.whole'))
    .option(`--source <${t('value.text')}>`, t('option.declareSource'))
    .option(`--verification <${t('value.text')}>`, t('option.declareVerification'))
    .action(async (indicator, options, command) => (await import('../actions/logframe-declare.ts')).logframeDeclare(callOf(command, ui), indicator, options));
  logframe
    .command('declarations')
    .description(t('command.logframe.declarations'))
    .action(async (_, command) => (await import('../actions/logframe-declare.ts')).logframeDeclarations(callOf(command, ui)));
  for (const word of ['confirm', 'reject'] as const)
    logframe
      .command(word)
      .description(t(`command.logframe.${word}`))
      .argument(`<${t('value.number')}>`, t('argument.declaration'))
      .action(async (id, _, command) => (await import('../actions/logframe-declare.ts')).logframeDecide(callOf(command, ui), word, id));
  logframe
    .command('target')
    .description(t('command.logframe.target'))
    .argument(`<${t('value.indicator')}>`, t('argument.indicator'))
    .addOption(withChoices(new Option(`--kind <${t('value.word')}>`, t('option.targetKind')), ['baseline', 'milestone', 'target']))
    .option(`--value <${t('value.number')}>`, t('option.targetValue'))
    .option(`--on <${t('value.day')}>`, t('option.targetOn'))
    .action(async (indicator, options, command) => (await import('../actions/logframe-declare.ts')).logframeTarget(callOf(command, ui), indicator, options));
  logframe
    .command('prove')
    .description(t('command.logframe.prove'))
    .option(period, t('option.logframePeriod'))
    .option(`--out <${t('value.file')}>`, t('option.documentOut'))
    .action(async (options, command) => (await import('../actions/logframe-prove.ts')).logframeProve(callOf(command, ui), options));
  logframe
    .command('verify')
    .description(t('command.logframe.verify'))
    .argument(`<${t('value.file')}>`, t('argument.logframeProof'))
    .option(`--roster <${t('value.file')}>`, t('option.evidenceRoster'))
    .action(async (file, options, command) => (await import('../actions/logframe-prove.ts')).logframeVerify(callOf(command, ui), file, options));
  logframe
    .command('reconcile')
    .description(t('command.logframe.reconcile'))
    .option(`--with <${t('value.unit')}>`, t('option.reconcileWith'))
    .option(period, t('option.logframePeriod'))
    .action(async (options, command) => (await import('../actions/logframe-reconcile.ts')).logframeReconcile(callOf(command, ui), options));
  logframe
    .command('export')
    .description(t('command.logframe.export'))
    .option(period, t('option.logframePeriod'))
    .addOption(withChoices(new Option(`--format <${t('value.word')}>`, t('option.logframeFormat')), ['csv', 'xlsx', 'pdf', 'iati', 'rsr']))
    .option(`--out <${t('value.file')}>`, t('option.documentOut'))
    .option('--public', t('option.logframePublic'))
    .option(`--activity <${t('value.file')}>`, t('option.logframeActivity'))
    .option(`--mapping <${t('value.file')}>`, t('option.logframeMapping'))
    .option('--proof', t('option.logframeProof'))
    .action(async (options, command) => (await import('../actions/logframe-export.ts')).logframeExport(callOf(command, ui), options));
}
