// The options of `npm run certs`.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CopError, type Language } from '#protocol/errors';

/** What the command shall do. */
export interface CertsArguments {
  help: boolean;
  dir: string;
  basePort: number;
  /** Days until the roster’s expiry. */
  days: number;
  misfits: boolean;
  json: boolean;
  language: Language;
}

/** The command as a person types it. */
export const COMMAND = 'npm run certs --';

/** Ports are given in pairs upwards from the base, two per unit. */
const PORT_MAX = 65_535;

/** A roster that lives longer than a gateway certificate ten times over is a mistake in typing. */
const DAYS_MAX = 3_650;

/** The language that `argv` asks for, known before the rest is judged so that errors are said in it. Default: French. */
export function languageOf(argv: readonly string[]): Language {
  return argv.some((word, i) => word === '--lang=en' || (word === '--lang' && argv[i + 1] === 'en')) ? 'en' : 'fr';
}

/** Reads the options; `units` is how many units need ports. Throws USAGE. */
export function parseCertsArguments(argv: readonly string[], units: number): CertsArguments {
  const language = languageOf(argv);
  const values = parsed(argv, language);
  if (values.lang !== 'fr' && values.lang !== 'en')
    throw usage(language, `--lang attend fr ou en ; reçu : « ${values.lang} ».`, `--lang takes fr or en; got "${values.lang}".`);
  if (values.dir === '') throw usage(language, '--dir attend un nom de dossier.', '--dir takes the name of a folder.');
  return {
    help: values.help,
    dir: values.dir,
    basePort: wholeNumber('--base-port', values['base-port'], 1, PORT_MAX - 2 * units + 1, language),
    days: wholeNumber('--days', values.days, 1, DAYS_MAX, language),
    misfits: values.misfits,
    json: values.json,
    language,
  };
}

function parsed(argv: readonly string[], language: Language) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], strict: true, allowPositionals: true, options: optionTable });
    if (positionals[0] !== undefined) throw refused(positionals[0], language);
    return values;
  } catch (error) {
    if (error instanceof CopError) throw error;
    // Node's sentence is English only; the option that it names is what matters.
    throw refused(/'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? '?', language, error);
  }
}

const optionTable = {
  help: { type: 'boolean', short: 'h', default: false },
  dir: { type: 'string', default: 'federation' },
  'base-port': { type: 'string', default: '18440' },
  days: { type: 'string', default: '365' },
  misfits: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'fr' },
} as const satisfies ParseArgsOptionsConfig;

function refused(word: string, language: Language, cause?: unknown): CopError {
  return usage(language, `Option refusée : « ${word} ».`, `Option refused: "${word}".`, cause);
}

function wholeNumber(option: string, text: string, least: number, most: number, language: Language): number {
  const number = Number(text);
  if (!/^\d{1,6}$/.test(text) || number < least || number > most) {
    throw usage(
      language,
      `${option} attend un nombre entier de ${least} à ${most} ; reçu : « ${text} ».`,
      `${option} takes a whole number from ${least} to ${most}; got "${text}".`,
    );
  }
  return number;
}

function usage(language: Language, fr: string, en: string, cause?: unknown): CopError {
  return new CopError('USAGE', { detail: language === 'fr' ? fr : en, command: COMMAND }, cause);
}
