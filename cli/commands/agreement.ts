import { type Command, Option } from 'commander';
import { agreementKinds, purposes } from '#protocol/vocabulary';
import { callOf, list, repeated, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';

const propose =
  'cop agreement propose --with SN-DNLTM --kinds incident,arrest --purposes XCHK,EXCH --until 2027-12-31 --retention 24 --urgent-hours 24 --routine-hours 120 --instrument "UNTOC, art. 27(1)"';
const add =
  'cop agreement add --kind authorisation --with SN-DNLTM --reference "APDP, n° 2026-14" --kinds incident --purposes XCHK --from 2027-01-01 --until 2027-12-31';

/** `cop agreement propose|accept|list|end|add`. */
export function addAgreementCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const agreement = program.command('agreement').description(t('command.agreement'));
  const id = `<${t('value.id')}>`;
  addScopeOptions(agreement.command('propose').description(t('command.agreement.propose')), ui)
    .option(`--retention <${t('value.months')}>`, t('option.retention'))
    .option(`--urgent-hours <${t('value.hours')}>`, t('option.urgentHours'))
    .option(`--routine-hours <${t('value.hours')}>`, t('option.routineHours'))
    .option(`--instrument <${t('value.text')}>`, t('option.instrument'), repeated)
    .addHelpText('after', `\n${t('help.examples')}\n  ${propose}`)
    .action(async (options, command) => (await import('../actions/agreement-propose.ts')).agreementPropose(callOf(command, ui), options));
  agreement
    .command('accept')
    .description(t('command.agreement.accept'))
    .argument(id, t('argument.agreement'))
    .action(async (which, _, command) => (await import('../actions/agreement-accept.ts')).agreementAccept(callOf(command, ui), which));
  agreement
    .command('list')
    .description(t('command.agreement.list'))
    .action(async (_, command) => (await import('../actions/agreement-list.ts')).agreementList(callOf(command, ui)));
  agreement
    .command('end')
    .description(t('command.agreement.end'))
    .argument(id, t('argument.agreement'))
    .option(`--reason <${t('value.text')}>`, t('option.endReason'))
    .action(async (which, options, command) => (await import('../actions/agreement-end.ts')).agreementEnd(callOf(command, ui), which, options));
  addScopeOptions(agreement.command('add').description(t('command.agreement.add')), ui)
    .addOption(withChoices(new Option(`--kind <${t('value.word')}>`, t('option.basisKind')), ['treaty', 'authorisation']))
    .option(`--reference <${t('value.text')}>`, t('option.basisReference'))
    .addHelpText('after', `\n${t('help.examples')}\n  ${add}`)
    .action(async (options, command) => (await import('../actions/agreement-add.ts')).agreementAdd(callOf(command, ui), options));
}

function addScopeOptions(command: Command, { t }: Ui): Command {
  return command
    .option(`--with <${t('value.unit')}>`, t('option.with'))
    .addOption(withChoices(new Option(`--kinds <${t('value.words')}>`, t('option.kinds')).argParser(list), agreementKinds.all))
    .addOption(withChoices(new Option(`--purposes <${t('value.words')}>`, t('option.purposes')).argParser(list), purposes.all))
    .option(`--from <${t('value.date')}>`, t('option.fromDay'))
    .option(`--until <${t('value.date')}>`, t('option.untilDay'));
}
