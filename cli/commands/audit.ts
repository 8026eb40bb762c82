import { type Command, Option } from 'commander';
import { auditOperations } from '#protocol/vocabulary';
import { callOf, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop audit status|list|verify|export|hold|lift|restart|close`. */
export function addAuditCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const audit = program.command('audit').description(t('command.audit'));
  const period = (command: Command) =>
    command.option(`--from <${t('value.date')}>`, t('option.auditFrom')).option(`--until <${t('value.date')}>`, t('option.auditUntil'));
  audit
    .command('status')
    .description(t('command.audit.status'))
    .action(async (_, command) => (await import('../actions/audit-status.ts')).auditStatus(callOf(command, ui)));
  period(audit.command('list').description(t('command.audit.list')))
    .option(`--by <${t('value.officer')}>`, t('option.auditBy'))
    .option(`--subject <${t('value.reference')}>`, t('option.auditSubject'))
    .option(`--partner <${t('value.unit')}>`, t('option.peer'))
    .addOption(withChoices(new Option(`--operation <${t('value.word')}>`, t('option.auditOperation')), auditOperations.all))
    .option(`--message <${t('value.id')}>`, t('option.auditMessage'))
    .option(`--limit <${t('value.number')}>`, t('option.limit'))
    .addOption(withChoices(new Option(`--format <${t('value.word')}>`, t('option.auditFormat')), ['jsonl', 'csv']))
    .option(`--out <${t('value.file')}>`, t('option.outFile'))
    .addHelpText(
      'after',
      `\n${t('help.examples')}\n  cop audit list --by ol-1 --operation consult\n  cop audit list --from 2026-01-01 --until 2026-12-31 --format csv --out 2026.csv`,
    )
    .action(async (options, command) => (await import('../actions/audit-list.ts')).auditList(callOf(command, ui), options));
  period(audit.command('verify').description(t('command.audit.verify')))
    .argument(`[${t('value.file')}]`, t('argument.evidence'))
    .option(`--roster <${t('value.file')}>`, t('option.evidenceRoster'))
    .option(`--with <${t('value.unit')}>`, t('option.auditWith'))
    .addHelpText(
      'after',
      `\n${t('help.examples')}\n  cop audit verify\n  cop audit verify --with SN-DNLTM --from 2026-10-01\n  cop audit verify evidence.json --roster roster.bin`,
    )
    .action(async (file, options, command) => (await import('../actions/audit-verify.ts')).auditVerify(callOf(command, ui), file, options));
  audit
    .command('export')
    .description(t('command.audit.export'))
    .option(`--message <${t('value.id')}>`, t('option.evidenceMessage'))
    .option(`--out <${t('value.file')}>`, t('option.outFile'))
    .option('--with-content', t('option.evidenceContent'))
    .action(async (options, command) => (await import('../actions/audit-export.ts')).auditExport(callOf(command, ui), options));
  const message = `<${t('value.id')}>`;
  const reason = `--reason <${t('value.text')}>`;
  audit
    .command('hold')
    .description(t('command.audit.hold'))
    .argument(message, t('argument.message'))
    .option(reason, t('option.holdReason'))
    .action(async (id, options, command) => (await import('../actions/audit-acts.ts')).auditHold(callOf(command, ui), id, options));
  audit
    .command('lift')
    .description(t('command.audit.lift'))
    .argument(message, t('argument.message'))
    .action(async (id, _, command) => (await import('../actions/audit-acts.ts')).auditLift(callOf(command, ui), id));
  audit
    .command('restart')
    .description(t('command.audit.restart'))
    .option(reason, t('option.restartReason'))
    .action(async (options, command) => (await import('../actions/audit-acts.ts')).auditRestart(callOf(command, ui), options));
  audit
    .command('close')
    .description(t('command.audit.close'))
    .argument(`<${t('value.number')}>`, t('argument.alarm'))
    .option(reason, t('option.closeReason'))
    .action(async (id, options, command) => (await import('../actions/audit-acts.ts')).auditClose(callOf(command, ui), id, options));
}
