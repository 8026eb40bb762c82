import { type Command, Option } from 'commander';
import { incidentTypes, meansOfTransport } from '#protocol/vocabulary';
import { addCaseOptions, addSendOptions, callOf, list, repeated, withChoices } from '../options.ts';
import type { Ui } from '../ui.ts';

const example = 'cop incident report --to SN-DNLTM,NE-ECI --type smuggling_land --at 2026-11-24T09:30Z --place "Gao, ML" --total 31 --means pickup,truck';

/** `cop incident report|example`. */
export function addIncidentCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const incident = program.command('incident').description(t('command.incident'));
  incident
    .command('example')
    .description(t('command.incident.example'))
    .action(async (_, command) => (await import('../actions/incident-example.ts')).incidentExample(callOf(command, ui)));
  const report = incident.command('report').description(t('command.incident.report'));
  addCaseOptions(addSendOptions(report, ui), ui)
    .addOption(withChoices(new Option(`--type <${t('value.word')}>`, t('option.type')), incidentTypes.all))
    .option(`--at <${t('value.time')}>`, t('option.at'))
    .option(`--until <${t('value.time')}>`, t('option.until'))
    .option(`--place <${t('value.place')}>`, t('option.place'))
    .option(`--coordinates <${t('value.coordinates')}>`, t('option.coordinates'))
    .option(`--via <${t('value.place')}>`, t('option.via'), repeated)
    .option(`--total <${t('value.number')}>`, t('option.total'))
    .option(`--women <${t('value.number')}>`, t('option.women'))
    .option(`--men <${t('value.number')}>`, t('option.men'))
    .option(`--minors <${t('value.number')}>`, t('option.minors'))
    .addOption(withChoices(new Option(`--means <${t('value.words')}>`, t('option.means')).argParser(list), meansOfTransport.all))
    .option(`--file <${t('value.file')}>`, t('option.file'))
    .addHelpText('after', `\n${t('help.examples')}\n  ${example}\n  cop incident report --file report.yaml --wait 30`)
    .action(async (options, command) => (await import('../actions/incident-report.ts')).incidentReport(callOf(command, ui), options));
}
