import type { Command } from 'commander';
import { callOf } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop roster show`. */
export function addRosterCommands(program: Command, ui: Ui): void {
  program
    .command('roster')
    .description(ui.t('command.roster'))
    .command('show')
    .description(ui.t('command.roster.show'))
    .action(async (_, command) => (await import('../actions/roster-show.ts')).rosterShow(callOf(command, ui)));
}
