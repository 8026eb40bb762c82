import type { Command } from 'commander';
import { usage } from '../failure.ts';
import { pathOf } from '../options.ts';
import { table } from '../table.ts';
import type { Ui } from '../ui.ts';

const exitStatuses = [0, 1, 2, 3, 4, 10, 11, 12, 20, 21, 22, 23, 130] as const;
const variables = ['COP_HOME', 'COP_GATEWAY', 'COP_OFFICER', 'COP_PASSPHRASE_FILE', 'COP_JUSTIFICATION', 'COP_LANG', 'NO_COLOR', 'COP_DEBUG'] as const;

/** `cop help [command or topic]`. */
export function addHelpCommand(program: Command, ui: Ui): void {
  program
    .command('help')
    .description(ui.t('command.help'))
    .argument(`[${ui.t('value.topic')}...]`, ui.t('argument.topic'))
    .action((words: string[], _, command: Command) => {
      if (words.length === 1 && words[0] === 'exit-codes') showExitCodes(ui);
      else if (words.length === 1 && words[0] === 'environment') showEnvironment(ui);
      else ui.streams.stdout.write(find(program, words, pathOf(command)).helpInformation());
    });
}

function find(program: Command, words: string[], path: string): Command {
  return words.reduce((command, word) => {
    const next = command.commands.find((each) => each.name() === word);
    if (!next) throw usage(path, 'usage.unknownCommand', { got: words.join(' ') });
    return next;
  }, program);
}

function showExitCodes(ui: Ui): void {
  const rows = exitStatuses.map((status) => ({ status, meaning: ui.t(`exit.${status}`) }));
  if (ui.json) ui.document({ exitCodes: rows });
  else
    show(
      ui,
      ui.t('topic.exitCodes'),
      rows.map(({ status, meaning }) => [String(status), meaning]),
      ui.t('topic.exitCodesNote'),
    );
}

function showEnvironment(ui: Ui): void {
  const rows = variables.map((name) => ({ name, meaning: ui.t(`env.${name}`) }));
  if (ui.json) ui.document({ environment: rows });
  else
    show(
      ui,
      ui.t('topic.environment'),
      rows.map(({ name, meaning }) => [name, meaning]),
      ui.t('topic.environmentNote'),
    );
}

function show(ui: Ui, title: string, rows: string[][], note: string): void {
  ui.title(title);
  for (const line of table(rows)) ui.line(`  ${line}`);
  ui.line();
  ui.line(note);
}
