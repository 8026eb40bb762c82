import { type Command, Option } from 'commander';
import { classifications, handlingCodes, purposes } from '#protocol/vocabulary';
import type { Ui } from './ui.ts';

/** Options that every command has. */
export interface GlobalOptions {
  home?: string;
  gateway?: string;
  officer?: string;
  passphraseFile?: string;
  justification?: string;
}

/** Options of every command that sends. Values are still text. */
export interface SendOptions {
  to?: string[];
  urgent?: boolean;
  training?: boolean;
  expiresIn?: string;
  case?: string;
  handling?: string[];
  handlingText?: string;
  classification?: string;
  wait?: string;
}

/** Options of what the data-protection filter is asked for, still text. */
export interface CaseOptions {
  purpose?: string[];
  necessary?: string[];
  nonPersonal?: boolean;
}

/** Options of `cop incident report`, still text. */
export interface IncidentOptions extends SendOptions, CaseOptions {
  type?: string;
  at?: string;
  until?: string;
  place?: string;
  coordinates?: string;
  via?: string[];
  total?: string;
  women?: string;
  men?: string;
  minors?: string;
  means?: string[];
  file?: string;
}

/** What an action gets: the voice, the common options, and the words that called it. */
export interface Call {
  ui: Ui;
  globals: GlobalOptions;
  /** As in "cop peer show". */
  path: string;
}

/** The call of `command`, once it was parsed. */
export function callOf(command: Command, ui: Ui): Call {
  return { ui, globals: command.optsWithGlobals(), path: pathOf(command) };
}

/** Adds the options that every sending command has. */
export function addSendOptions(command: Command, { t }: Ui): Command {
  return command
    .option(`--to <${t('value.units')}>`, t('option.to'), list)
    .option('--urgent', t('option.urgent'))
    .option('--training', t('option.training'))
    .option(`--expires-in <${t('value.hours')}>`, t('option.expiresIn'))
    .option(`--case <${t('value.reference')}>`, t('option.case'))
    .addOption(withChoices(new Option(`--handling <${t('value.codes')}>`, t('option.handling')).argParser(list), handlingCodes.all))
    .option(`--handling-text <${t('value.text')}>`, t('option.handlingText'))
    .addOption(withChoices(new Option(`--classification <${t('value.word')}>`, t('option.classification')), classifications.all))
    .option(`--wait <${t('value.seconds')}>`, t('option.wait'));
}

/** Adds the options of what the data-protection filter is asked for. */
export function addCaseOptions(command: Command, { t }: Ui): Command {
  return command
    .addOption(withChoices(new Option(`--purpose <${t('value.words')}>`, t('option.processing')).argParser(list), purposes.all))
    .option(`--necessary <${t('value.necessary')}>`, t('option.necessary'), repeated)
    .option('--non-personal', t('option.nonPersonal'));
}

/** An option with a closed list of words: shown in the help, completed by the shell, checked before any action runs. */
export function withChoices(option: Option, words: readonly string[]): Option {
  option.argChoices = [...words];
  return option;
}

/** Parses an option that takes several values: separated by commas, repeated, or both. */
export function list(value: string, before: string[] = []): string[] {
  const words = value.split(',').map((word) => word.trim());
  return [...before, ...words.filter((word) => word !== '')];
}

/** Parses an option that is repeated, where a comma belongs to the value. */
export function repeated(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** `command` and what it belongs to, innermost first. */
export function lineage(command: Command): Command[] {
  return command.parent ? [command, ...lineage(command.parent)] : [command];
}

/** The words that call `command`, as in "cop peer show". */
export function pathOf(command: Command): string {
  return lineage(command)
    .reverse()
    .map((each) => each.name())
    .join(' ');
}
