import { randomBytes } from 'node:crypto';
import type { ErrorCode } from '#protocol';
import { asCopError, CopError, type Language } from '#protocol/errors';
import type { Bilingual, Fill, Key } from './i18n/catalogue.ts';
import { both } from './i18n/translate.ts';

/** What a command says when it fails: a code, its sentences, the exit status. The stable form of `--json`. */
export interface Failure {
  code: string;
  fr: string;
  en: string;
  exit: number;
  params: Record<string, string | number>;
}

/** An expected failure of a command. */
export class CliFailure extends Error {
  readonly failure: Failure;
  /** The parameters as the French sentence has them; those of the failure are English. */
  readonly french: Record<string, string | number>;

  constructor(failure: Failure, cause?: unknown, french = failure.params) {
    super(`${failure.code}: ${failure.en}`, { cause });
    this.name = 'CliFailure';
    this.failure = failure;
    this.french = french;
  }
}

/** A failure of the closed list; a parameter may differ by language. */
export function failure(code: ErrorCode, params: Record<string, string | number | Bilingual> = {}, cause?: unknown): CliFailure {
  const french = new CopError(code, inLanguage(params, 'fr'));
  const english = new CopError(code, inLanguage(params, 'en'));
  return new CliFailure({ code, fr: french.say('fr'), en: english.say('en'), exit: english.row.exit, params: { ...english.params } }, cause, {
    ...french.params,
  });
}

/** A wrong use of `command`: code USAGE, exit status 2. */
export function usage<K extends Key>(command: string, key: K, ...fill: Fill<K>): CliFailure {
  return failure('USAGE', { detail: both(key, ...fill), command });
}

/** What to tell about `error`. Whatever was not expected becomes INTERNAL with a fresh reference. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CliFailure) return error.failure;
  const known = asCopError(error);
  if (known) return failure(known.code, known.params).failure;
  return failure('INTERNAL', { ref: randomBytes(4).toString('hex') }, error).failure;
}

/** True when `error` is a failure that was foreseen, so that its trace helps nobody. */
export function isExpected(error: unknown): boolean {
  return error instanceof CliFailure || asCopError(error) !== undefined;
}

function inLanguage(params: Record<string, string | number | Bilingual>, language: Language): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]));
}
