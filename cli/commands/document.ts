import type { Command } from 'commander';
import { callOf } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop document save|fetch`: documents that go with messages; `cop message show` lists them. */
export function addDocumentCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const document = program.command('document').description(t('command.document'));
  document
    .command('save')
    .description(t('command.document.save'))
    .argument(`<${t('value.id')}>`, t('argument.message'))
    .argument(`<${t('value.number')}>`, t('argument.document'))
    .option(`--out <${t('value.file')}>`, t('option.documentOut'))
    .option('--draft', t('option.documentDraft'))
    .action(async (message, number, options, command) => (await import('../actions/document.ts')).documentSave(callOf(command, ui), message, number, options));
  document
    .command('fetch')
    .description(t('command.document.fetch'))
    .argument(`<${t('value.id')}>`, t('argument.message'))
    .argument(`<${t('value.number')}>`, t('argument.document'))
    .action(async (message, number, _, command) => (await import('../actions/document.ts')).documentFetch(callOf(command, ui), message, number));
}
