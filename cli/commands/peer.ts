import type { Command } from 'commander';
import { callOf } from '../options.ts';
import type { Ui } from '../ui.ts';

/** `cop peer list|show|ping|reconcile`. */
export function addPeerCommands(program: Command, ui: Ui): void {
  const { t } = ui;
  const peer = program.command('peer').description(t('command.peer'));
  peer
    .command('list')
    .description(t('command.peer.list'))
    .action(async (_, command) => (await import('../actions/peer-list.ts')).peerList(callOf(command, ui)));
  peer
    .command('show')
    .description(t('command.peer.show'))
    .argument(`<${t('value.unit')}>`, t('argument.unit'))
    .action(async (unit, _, command) => (await import('../actions/peer-show.ts')).peerShow(callOf(command, ui), unit));
  peer
    .command('ping')
    .description(t('command.peer.ping'))
    .argument(`<${t('value.unit')}>`, t('argument.unit'))
    .action(async (unit, _, command) => (await import('../actions/peer-ping.ts')).peerPing(callOf(command, ui), unit));
  peer
    .command('reconcile')
    .description(t('command.peer.reconcile'))
    .argument(`<${t('value.unit')}>`, t('argument.unit'))
    .action(async (unit, _, command) => (await import('../actions/peer-reconcile.ts')).peerReconcile(callOf(command, ui), unit));
}
