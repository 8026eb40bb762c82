import type { Command } from 'commander';
import { callOf } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop courier export|import`: what goes to a partner and comes from it on a disk or a stick, without a link. */
export function addCourierCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const courier = program.command('courier').description(t('command.courier'));
  courier
    .command('export')
    .description(t('command.courier.export'))
    .option(`--to <${t('value.unit')}>`, t('option.courierTo'))
    .option(`--out <${t('value.directory')}>`, t('option.courierOut'))
    .option('--without-documents', t('option.withoutDocuments'))
    .action(async (options, command) => (await import('../actions/courier.ts')).courierExport(callOf(command, ui), options));
  courier
    .command('import')
    .description(t('command.courier.import'))
    .argument(`<${t('value.file')}>`, t('argument.courierFile'))
    .action(async (file, _, command) => (await import('../actions/courier.ts')).courierImport(callOf(command, ui), file));
}
