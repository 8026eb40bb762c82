import type { BasisInput } from '#gateway/contract';
import type { AgreementKind, Purpose } from '#protocol/vocabulary';
import { usage } from './failure.ts';
import type { Call } from './options.ts';
import { parseDay } from './parse.ts';

/** Options of what covers a peer, still text. */
export interface ScopeOptions {
  with?: string;
  kinds?: string[];
  purposes?: string[];
  from?: string;
  until?: string;
}

/** The common part of an agreement and of an entry of the register, from options. Throws USAGE, INPUT_INVALID. */
export function scopeOf(call: Call, options: ScopeOptions): Pick<BasisInput, 'with' | 'kinds' | 'purposes' | 'from' | 'until'> {
  return {
    with: given(call, options.with, '--with'),
    // Both checked against their lists of words before any action runs.
    kinds: [...new Set(given(call, options.kinds, '--kinds'))] as AgreementKind[],
    purposes: [...new Set(given(call, options.purposes, '--purposes'))] as Purpose[],
    ...(options.from !== undefined && { from: parseDay('--from', options.from, 'first') }),
    until: parseDay('--until', given(call, options.until, '--until'), 'last'),
  };
}

/** The value of an option that must be given. Throws USAGE. */
export function given<T>({ path }: Call, value: T | undefined, option: string): T {
  if (value === undefined) throw usage(path, 'usage.missingOption', { got: option });
  return value;
}
