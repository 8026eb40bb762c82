import { Argument, type Command } from 'commander';
import { pathOf } from '../options.ts';
import type { Ui } from '../ui.ts';

const shells = ['bash', 'zsh', 'fish'];

/** `cop completion bash|zsh|fish`. */
export function addCompletionCommand(program: Command, ui: Ui): void {
  const shell = new Argument(`<${ui.t('value.shell')}>`, ui.t('argument.shell'));
  shell.argChoices = shells;
  program
    .command('completion')
    .description(ui.t('command.completion'))
    .addArgument(shell)
    .addHelpText('after', `\n${ui.t('help.examples')}\n  source <(cop completion bash)\n  cop completion fish > ~/.config/fish/completions/cop.fish`)
    .action(async (name: string, _, command: Command) => {
      const { writeCompletion } = await import('../completion.ts');
      writeCompletion(program, { ui, globals: {}, path: pathOf(command) }, name, shells);
    });
}
