import { type Command, Option } from 'commander';
import { purposes } from '#protocol/vocabulary';
import { addCaseOptions, callOf, list, withChoices } from '../options.ts';
import { subjects } from '../subjects.ts';
import type { Ui } from '../ui.ts';

const explain = 'cop filter explain person.name --for victim --to SN-DNLTM';

/** `cop filter preview|explain|log`. */
export function addFilterCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const filter = program.command('filter').description(t('command.filter'));
  addCaseOptions(filter.command('preview').description(t('command.filter.preview')), ui)
    .option(`--file <${t('value.file')}>`, t('option.file'))
    .option(`--to <${t('value.units')}>`, t('option.previewTo'), list)
    .addHelpText('after', `\n${t('help.examples')}\n  cop filter preview --file report.yaml`)
    .action(async (options, command) => (await import('../actions/filter-preview.ts')).filterPreview(callOf(command, ui), options));
  filter
    .command('explain')
    .description(t('command.filter.explain'))
    .argument(`<${t('value.field')}>`, t('argument.field'))
    .addOption(withChoices(new Option(`--for <${t('value.word')}>`, t('option.for')), subjects))
    .option(`--to <${t('value.unit')}>`, t('option.explainTo'))
    .addOption(withChoices(new Option(`--purpose <${t('value.words')}>`, t('option.processing')).argParser(list), purposes.all))
    .addHelpText('after', `\n${t('help.examples')}\n  ${explain}`)
    .action(async (field, options, command) => (await import('../actions/filter-explain.ts')).filterExplain(callOf(command, ui), field, options));
  filter
    .command('log')
    .description(t('command.filter.log'))
    .argument(`[${t('value.id')}]`, t('argument.message'))
    .option(`--limit <${t('value.number')}>`, t('option.limit'))
    .option('--special', t('option.special'))
    .action(async (id, options, command) => (await import('../actions/filter-log.ts')).filterLog(callOf(command, ui), id, options));
}
