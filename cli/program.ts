import { readFileSync } from 'node:fs';
import { type Argument, Command, type ErrorOptions, Help, type HelpContext, Option } from 'commander';
import { addAgreementCommands } from './commands/agreement.ts';
import { addArrestCommands } from './commands/arrest.ts';
import { addAuditCommands } from './commands/audit.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addContactCommands } from './commands/contact.ts';
import { addCourierCommands } from './commands/courier.ts';
import { addDocumentCommands } from './commands/document.ts';
import { addFilterCommands } from './commands/filter.ts';
import { addGatewayCommands } from './commands/gateway.ts';
import { addHelpCommand } from './commands/help.ts';
import { addIncidentCommands } from './commands/incident.ts';
import { addJudicialCommands } from './commands/judicial.ts';
import { addLogframeCommands } from './commands/logframe.ts';
import { addMeetingCommands } from './commands/meeting.ts';
import { addMessageCommands } from './commands/message.ts';
import { addOfficerCommands } from './commands/officer.ts';
import { addOperationCommands } from './commands/operation.ts';
import { addPeerCommands } from './commands/peer.ts';
import { addPersonCommands } from './commands/person.ts';
import { addRectificationCommands } from './commands/rectification.ts';
import { addReviewCommands } from './commands/review.ts';
import { addRosterCommands } from './commands/roster.ts';
import { addSubjectCommands } from './commands/subject.ts';
import { addUnitCommands } from './commands/unit.ts';
import { failure, usage } from './failure.ts';
import { both } from './i18n/translate.ts';
import { lineage, pathOf, withChoices } from './options.ts';
import type { Ui } from './ui.ts';

/** The whole tree of commands, in the language of `ui`. Actions load their code only when they run. */
export function buildProgram(ui: Ui): Command {
  const { t } = ui;
  const program = new CopCommand('cop', ui)
    .description(t('command.cop'))
    .version(readVersion(), '--version', t('help.version'))
    .option(`--home <${t('value.directory')}>`, t('option.home'))
    .option(`--gateway <${t('value.url')}>`, t('option.gateway'))
    .option(`--officer <${t('value.file')}>`, t('option.officer'))
    .option(`--passphrase-file <${t('value.file')}>`, t('option.passphraseFile'))
    .option(`--justification <${t('value.text')}>`, t('option.justification'))
    .addOption(withChoices(new Option(`--lang <${t('value.language')}>`, t('option.lang')), ['fr', 'en']))
    .option('--json', t('option.json'))
    .option('--no-color', t('option.noColor'))
    .hook('preAction', (_, command) => checkChoices(command as CopCommand))
    .addHelpText('after', `\n${t('help.more')}`);
  addUnitCommands(program, ui);
  addGatewayCommands(program, ui);
  addRosterCommands(program, ui);
  addPeerCommands(program, ui);
  addOfficerCommands(program, ui);
  addIncidentCommands(program, ui);
  addMeetingCommands(program, ui);
  addJudicialCommands(program, ui);
  addOperationCommands(program, ui);
  addArrestCommands(program, ui);
  addMessageCommands(program, ui);
  addRectificationCommands(program, ui);
  addFilterCommands(program, ui);
  addAgreementCommands(program, ui);
  addContactCommands(program, ui);
  addDocumentCommands(program, ui);
  addCourierCommands(program, ui);
  addLogframeCommands(program, ui);
  addReviewCommands(program, ui);
  addSubjectCommands(program, ui);
  addPersonCommands(program, ui);
  addAuditCommands(program, ui);
  addCompletionCommand(program, ui);
  addHelpCommand(program, ui);
  return program;
}

// commander has no catalogue of its own: titles are translated in the Help, errors by their stable codes here.
class CopCommand extends Command {
  private readonly ui: Ui;

  constructor(name: string | undefined, ui: Ui) {
    super(name);
    this.ui = ui;
    this.helpOption('-h, --help', ui.t('help.helpOption'))
      .helpCommand(false)
      .exitOverride()
      .configureHelp({ showGlobalOptions: true })
      .configureOutput({
        writeOut: (text) => void ui.streams.stdout.write(text),
        writeErr: (text) => void ui.streams.stderr.write(text),
        getOutHelpWidth: () => ui.streams.stdout.columns ?? 100,
        getErrHelpWidth: () => ui.streams.stderr.columns ?? 100,
        getOutHasColors: () => ui.color,
        getErrHasColors: () => false,
      });
  }

  override createCommand(name?: string): Command {
    return new CopCommand(name, this.ui);
  }

  override createHelp(): Help {
    return Object.assign(new CopHelp(this.ui), this.configureHelp());
  }

  override help(context?: HelpContext | ((text: string) => string)): never {
    // commander asks for help with an error where a command is missing after `cop peer`. `cop` alone just shows its help.
    if (typeof context === 'object' && context.error && this.parent) {
      throw usage(pathOf(this), 'usage.missingCommand', { expected: this.commands.map((command) => command.name()).join(', ') });
    }
    return super.help(undefined as never);
  }

  override error(message: string, options?: ErrorOptions): never {
    throw usageError(this, options?.code ?? '', message);
  }
}

class CopHelp extends Help {
  private readonly ui: Ui;

  constructor(ui: Ui) {
    super();
    this.ui = ui;
  }

  override styleTitle(title: string): string {
    const { t, color } = this.ui;
    const titles: Record<string, string> = {
      'Usage:': t('help.usage'),
      'Arguments:': t('help.arguments'),
      'Options:': t('help.options'),
      'Global Options:': t('help.globalOptions'),
      'Commands:': t('help.commands'),
    };
    const text = titles[title] ?? title;
    return color ? `\u001b[1m${text}\u001b[0m` : text;
  }

  override commandUsage(command: Command): string {
    return super.commandUsage(command).replace('[command]', this.ui.t('help.command'));
  }

  override optionDescription(option: Option): string {
    return this.withValues(option.description, option.argChoices);
  }

  override argumentDescription(argument: Argument): string {
    return this.withValues(argument.description, argument.argChoices);
  }

  private withValues(description: string, values: string[] | undefined): string {
    return values ? `${description} (${this.ui.t('help.choices', { values: values.join(', ') })})` : description;
  }
}

function checkChoices(command: CopCommand): void {
  for (const option of lineage(command).flatMap((each) => each.options)) {
    const values: unknown = command.optsWithGlobals()[option.attributeName()];
    if (!option.argChoices || values === undefined) continue;
    for (const got of [values].flat().map(String)) {
      if (!option.argChoices.includes(got))
        throw usage(pathOf(command), 'usage.invalidChoice', { option: option.long ?? option.flags, got, expected: option.argChoices.join(', ') });
    }
  }
}

// The words in quotes are the only part of commander's sentence that is taken over.
function usageError(command: Command, code: string, message: string): Error {
  const path = pathOf(command);
  const firstLine = message.split('\n')[0] ?? '';
  const quoted = firstLine.split("'").filter((_, index) => index % 2 === 1);
  const got = firstLine.slice(firstLine.indexOf("'") + 1, firstLine.lastIndexOf("'"));
  switch (code) {
    case 'commander.unknownOption':
      return suggesting(path, both('usage.unknownOption', { got }), message);
    case 'commander.unknownCommand':
      return suggesting(path, both('usage.unknownCommand', { got }), message);
    case 'commander.missingArgument':
      return usage(path, 'usage.missingArgument', { got });
    case 'commander.optionMissingArgument':
      return usage(path, 'usage.optionMissingArgument', { got });
    case 'commander.missingMandatoryOptionValue':
      return usage(path, 'usage.missingOption', { got });
    case 'commander.conflictingOption':
      return usage(path, 'usage.conflictingOption', { got: flagOf(quoted[0] ?? got), other: flagOf(quoted[1] ?? '') });
    case 'commander.excessArguments':
      return usage(path, 'usage.excessArguments', { got: command.args.join(' ') });
    default:
      return usage(path, 'usage.other', { got: code });
  }
}

/** An option without its value, which the help names in one language. */
function flagOf(option: string): string {
  return option.replace(/ <.*/, '');
}

function suggesting(command: string, detail: { fr: string; en: string }, message: string): Error {
  const likely = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  if (!likely) return failure('USAGE', { detail, command });
  const hint = both('usage.suggestion', { got: likely });
  return failure('USAGE', { detail: { fr: `${detail.fr} ${hint.fr}`, en: `${detail.en} ${hint.en}` }, command });
}

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}
