import { type Command, Option } from 'commander';
import { purposes } from '#protocol/vocabulary';
import { addSendOptions, callOf, list, repeated, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';

const example = 'cop arrest report --to SN-DNLTM --exchange $ID --on 2026-11-24 --country ML --subdivision ML-7 --count 08051,male,adult,2';

/** `cop arrest report|list`. */
export function addArrestCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const arrest = program.command('arrest').description(t('command.arrest'));
  addSendOptions(arrest.command('report').description(t('command.arrest.report')), ui)
    .option(`--exchange <${t('value.id')}>`, t('option.exchange'), list)
    .option(`--on <${t('value.day')}>`, t('option.on'))
    .option(`--country <${t('value.country')}>`, t('option.arrestCountry'))
    .option(`--subdivision <${t('value.subdivision')}>`, t('option.subdivision'))
    .addOption(withChoices(new Option(`--purpose <${t('value.words')}>`, t('option.processing')).argParser(list), purposes.all))
    .option(`--count <${t('value.arrests')}>`, t('option.arrestCount'), repeated)
    .addHelpText('after', `\n${t('help.examples')}\n  ${example}`)
    .action(async (options, command) => (await import('../actions/arrest-report.ts')).arrestReport(callOf(command, ui), options));
  arrest
    .command('list')
    .description(t('command.arrest.list'))
    .action(async (_, command) => (await import('../actions/arrest-list.ts')).arrestList(callOf(command, ui)));
}
