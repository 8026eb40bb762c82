// How numbers, codes and phrases of denied fields are filed: as letters and digits alone, whatever stands between them.
import { dateKeys } from './dates.ts';
import { ordinary } from './ordinary-words.ts';
import type { HiddenValue, PassageKind } from './passage.ts';
import { put, type Trie } from './trie.ts';
import { compact } from './view.ts';

/** A number, a code or a phrase of a field that this recipient does not get. */
export interface CodeKey {
  kind: PassageKind;
  because: string;
  /** Of `key`; a short one is found only where it stands close together. */
  length: number;
  rules: number;
}

/** Long enough to be found inside other letters and digits. */
export const ANYWHERE = 1;

// Longer keys are cut: so much alike is alike.
const LONGEST = 128;
// Shorter values say nothing by themselves, and would hide every other number of the text.
const SHORTEST = 3;

/** Files `value` in every form in which a text may write it. `isPlace`: towns that an address ends in are not hidden for it. */
export function putCode(trie: Trie<CodeKey>, { kind, value, path }: HiddenValue, isPlace: (part: string) => boolean): void {
  const add = (key: string, anywhere: boolean): void => {
    if (key.length < SHORTEST) return;
    const cut = alike(key.slice(0, LONGEST));
    put(trie, cut, { kind, because: path, length: cut.length, rules: anywhere ? ANYWHERE : 0 });
  };
  if (kind === 'phone') for (const number of value.split(/[,;|\n]|\bou\b|\bor\b/)) putPhone(number, add);
  else if (kind === 'email') for (const key of emailKeys(value)) add(key, key.length >= 8);
  else if (kind === 'date') for (const key of dateKeys(value)) add(key, false);
  else if (kind === 'address' || kind === 'other') for (const key of phrases(value, kind, isPlace)) add(key, false);
  else putNumber(value, kind, add);
}

/** Signs that are taken for one another in numbers: O for 0, I and L for 1. Of one letter or digit, or of many. */
export function alike(key: string): string {
  return /[oil]/.test(key) ? key.replace(/o/g, '0').replace(/[il]/g, '1') : key;
}

const [letterI, letterL, letterO, zero, one] = [...'ilo01'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number];

/** The same for one sign, by its code. */
export function alikeCode(code: number): number {
  return code === letterO ? zero : code === letterI || code === letterL ? one : code;
}

type Add = (key: string, anywhere: boolean) => void;

// The last eight digits are the same with and without country and trunk prefix, in all five countries.
function putPhone(value: string, add: Add): void {
  const digits = compact(value).replace(/\D/g, '').replace(/^00/, '');
  add(digits, digits.length >= 8);
  for (const length of [8, 9, 10]) if (digits.length > length) add(digits.slice(-length), true);
}

function putNumber(value: string, kind: PassageKind, add: Add): void {
  const whole = compact(value);
  add(whole, isLong(whole));
  // A value written with words around it (passeport n° AA0123456), and without the letters of its series.
  for (const part of value.split(/[\s:°]+/).map(compact)) if (/(?:\d\D*){5}/.test(part)) add(part, isLong(part));
  const series = /^[a-z]{1,3}(\d{6,})[a-z]?$/.exec(whole)?.[1];
  if (series !== undefined) add(series, isLong(series));
  // An IMEI without its check digit; an IBAN without country and check digits.
  if (kind === 'device' && /^\d{15}$/.test(whole)) add(whole.slice(0, 14), true);
  if (/^[a-z]{2}\d{2}[a-z0-9]{10,}$/.test(whole)) add(whole.slice(4), true);
}

function isLong(key: string): boolean {
  return key.length >= 8 && /(?:\d\D*){4}/.test(key);
}

function emailKeys(value: string): string[] {
  const [local = '', domain] = value.split('@');
  if (domain === undefined) return [compact(value)];
  const at = ['', 'at', 'arobase', 'chez'];
  const dots = ['', 'dot', 'point'];
  return at.flatMap((sign) => dots.map((dot) => compact(local) + sign + domain.split('.').map(compact).join(dot)));
}

// The whole, and of an address or a long text the parts between commas and stops.
function phrases(value: string, kind: PassageKind, isPlace: (part: string) => boolean): string[] {
  const whole = compact(value);
  if (whole.length <= LONGEST / 2 && kind === 'other') return [whole];
  const parts = value.split(/[,;.:!?\n]+/).map(compact);
  const telling = parts.filter((part) => part.length >= (kind === 'other' ? 12 : 4) && !ordinary.has(part) && !isPlace(part));
  return [...(whole.length <= LONGEST ? [whole] : []), ...telling];
}
