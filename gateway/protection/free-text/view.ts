/**
 * A text as it is compared: compatibility forms resolved (NFKD), accents and invisible characters gone, every digit an ASCII
 * digit, every dash `-`, every apostrophe `'`, every space a space, look-alike letters of other alphabets as Latin letters.
 */
export interface View {
  /** With capitals kept. */
  cased: string;
  /** All lower-case; same length as `cased`. */
  lower: string;
  /** 0 neither, 1 letter, 2 digit; of every unit of `lower`. */
  classes: Uint8Array;
  /** Where the character stands in the original text, and where the next visible one begins. */
  starts: Int32Array;
  ends: Int32Array;
}

export const LETTER = 1;
export const DIGIT = 2;

interface Folded {
  cased: string;
  lower: string;
  class: number;
  /** Whether the character is compared as it is, with and without capitals. */
  asCased: boolean;
  asLower: boolean;
}

// Letters that only look different: capitals of Cyrillic and Greek (their small letters follow them), and letters of the
// languages of the region and of Europe that Unicode does not take apart.
const alike: Record<string, string> = {};
pair('АВЕКМНОРСТУХІЈЅҮԌԚԜҺ', 'ABEKMHOPCTYXIJSYGQWH');
pair('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX');
pair('ƁƊƳŊƝƐƆƘƔƲƉƑŁØĐĦƏ', 'BDYNNEOKGVDFLODHE');
Object.assign(alike, { ς: 's', ı: 'i', ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', þ: 'th', Þ: 'TH', ð: 'd', Ð: 'D' });
// Arabic letters that writers use for one another, and the lengthening stroke.
Object.assign(alike, { ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ٱ: 'ا', ـ: '' });

const apostrophes = /^['`´\u02B9-\u02BF\u2018-\u201B\u2032\uA78B\uA78C\uFF07]$/;
const quotes = /^["\u201C-\u201F\u2033\u02BA\uFF02]$/;
const cache = new Map<number, Folded>();
// Enough for the letters of every living script; a text of rare signs is folded without the cache.
const CACHED = 8_192;

/** The view of a text; linear in its length. */
export function viewOf(text: string): View {
  // Most characters are compared as they are: what lies between two that are not is taken in one piece.
  let cased = '';
  let lower = '';
  let casedFrom = 0;
  let lowerFrom = 0;
  let classes = new Uint8Array(text.length);
  let starts = new Int32Array(text.length);
  let units = 0;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) as number;
    const next = at + (point > 0xffff ? 2 : 1);
    const folded = fold(point);
    const { length } = folded.cased;
    if (units + length > classes.length) {
      classes = longer(classes, new Uint8Array(2 * classes.length + length));
      starts = longer(starts, new Int32Array(2 * starts.length + length));
    }
    if (length === 1) {
      classes[units] = folded.class;
      starts[units++] = at;
    } else {
      for (let unit = 0; unit < length; unit++) {
        classes[units] = folded.class || classOf(folded.cased.charAt(unit));
        starts[units++] = at;
      }
    }
    if (!folded.asCased) {
      cased += text.slice(casedFrom, at) + folded.cased;
      casedFrom = next;
    }
    if (!folded.asLower) {
      lower += text.slice(lowerFrom, at) + folded.lower;
      lowerFrom = next;
    }
    at = next;
  }
  cased += text.slice(casedFrom);
  lower += text.slice(lowerFrom);
  classes = classes.slice(0, units);
  starts = starts.slice(0, units);
  const ends = new Int32Array(units);
  for (let unit = units - 1, next = text.length; unit >= 0; unit--) {
    ends[unit] = next;
    if (starts[unit] !== starts[unit - 1]) next = starts[unit] as number;
  }
  return { cased, lower, classes, starts, ends };
}

function longer<T extends Uint8Array | Int32Array>(short: T, long: T): T {
  long.set(short);
  return long;
}

/** A short value as it is compared, in lower-case. */
export function folded(value: string): string {
  // Of these signs only the grave accent is compared as another.
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(value)) return value.toLowerCase();
  return viewOf(value).lower;
}

/** The letters and digits of a value as it is compared; nothing else of it. */
export function compact(value: string): string {
  // Most numbers and names are plain: what follows gives the same for them, and takes ten times as long.
  if (/^[A-Za-z0-9]*$/.test(value)) return value.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(value)) return value.toLowerCase().replace(/[^a-z0-9]/g, '');
  const { lower, classes } = viewOf(value);
  return lower.replace(/[\s\S]/g, (unit, at) => (classes[at] ? unit : ''));
}

/** Whether the unit at `at` was a capital. */
export function isCapital(view: View, at: number): boolean {
  return view.cased.charCodeAt(at) !== view.lower.charCodeAt(at);
}

function fold(point: number): Folded {
  const known = cache.get(point);
  if (known) return known;
  const character = String.fromCodePoint(point);
  const cased = casedOf(character);
  const small = cased.toLowerCase();
  const lower = small.length === cased.length ? small : cased;
  const found: Folded = {
    cased,
    lower,
    class: cased.length === 1 ? classOf(cased) : wideClass(cased),
    asCased: cased === character,
    asLower: lower === character,
  };
  if (cache.size < CACHED) cache.set(point, found);
  return found;
}

function casedOf(character: string): string {
  if (/^[\n\r\v\f\u0085\u2028\u2029]$/.test(character)) return '\n';
  if (/^[\t\p{Zs}\u2800]$/u.test(character)) return ' ';
  if (apostrophes.test(character)) return "'";
  if (quotes.test(character)) return '"';
  if (/^[\p{Pd}\u2043\u2212]$/u.test(character)) return '-';
  if (character === 'º') return '°';
  if (/^[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u.test(character)) return '';
  const plain = character.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return [...plain].map((part) => alike[part] ?? digitOf(part)).join('');
}

// Digits of every script stand in rows of ten, from zero to nine.
function digitOf(character: string): string {
  if (!/^\p{Nd}$/u.test(character)) return character;
  const point = character.codePointAt(0) as number;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - before - 1))) before++;
  return String(before % 10);
}

function classOf(unit: string): number {
  if (/^[0-9]$/.test(unit)) return DIGIT;
  return /^[\p{L}\p{N}]$/u.test(unit) ? LETTER : 0;
}

// One letter that takes two units (Adlam, say) is a letter in both; what was resolved into several is judged unit by unit.
function wideClass(cased: string): number {
  return /^[\p{L}\p{N}]$/u.test(cased) ? LETTER : 0;
}

function pair(odd: string, latin: string): void {
  [...odd].forEach((letter, at) => {
    const plain = latin.charAt(at);
    alike[letter] = plain;
    alike[letter.toLowerCase()] = plain.toLowerCase();
  });
}
