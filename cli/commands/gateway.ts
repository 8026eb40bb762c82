import type { Command } from 'commander';
import { callOf } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop gateway run`. */
export function addGatewayCommands(program: Command, ui: Ui): void {
  program
    .command('gateway')
    .description(ui.t('command.gateway'))
    .command('run')
    .description(ui.t('command.gateway.run'))
    .action(async (_, command) => (await import('../actions/gateway-run.ts')).gatewayRun(callOf(command, ui)));
}
