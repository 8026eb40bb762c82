import { type ErrorCode, type ErrorRow, errorTable } from './error-table.ts';

/** Parameters of an error: plain words and numbers, never a secret and never a message's content. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** Languages of every sentence. */
export type Language = 'fr' | 'en';

/** An expected failure: a stable code, its parameters, and the cause for the log. Anything else thrown is a bug. */
export class CopError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(`${code}: ${sentence(code, params, 'en')}`, cause === undefined ? undefined : { cause });
    this.name = 'CopError';
    this.code = code;
    this.params = params;
  }

  /** The row of the table: who must act, whether to retry, exit status. */
  get row(): ErrorRow {
    return errorTable[this.code];
  }

  /** The sentence for people. */
  say(language: Language): string {
    return sentence(this.code, this.params, language);
  }
}

/** The sentence of a code with its parameters filled in; an absent parameter shows as "?". */
export function sentence(code: ErrorCode, params: ErrorParams, language: Language): string {
  return errorTable[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'));
}

/** True when `text` is one of the closed list of codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorTable, text);
}

/** The CopError in `error`, or `undefined` when it is a bug. Compares the shape, so that it holds across realms. */
export function asCopError(error: unknown): CopError | undefined {
  return error instanceof CopError ? error : undefined;
}

/** What `parse` gives; when it throws an expected failure, what `fault` makes is thrown in its place: what it was about, the caller knows better. */
export function orFault<T>(parse: () => T, fault: () => CopError): T {
  try {
    return parse();
  } catch (error) {
    if (asCopError(error)) throw fault();
    throw error;
  }
}
