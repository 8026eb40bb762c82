// What leads to a person on a network: e-mail addresses, handles, profiles, addresses of machines.
import type { Passage, PassageKind } from './passage.ts';
import type { View } from './view.ts';

const profileHosts =
  /(?<![a-z0-9@-])(?:https?:\/\/)?(?:[a-z0-9-]{1,20}\.){0,2}(?:facebook|fb|instagram|twitter|tiktok|linkedin|snapchat|telegram|youtube|pinterest|imo|messenger|whatsapp|vk|ok)\.(?:com|me|org|ru|im)\/[^\s<>"]+|(?<![a-z0-9@.-])(?:https?:\/\/)?(?:t|wa|m|fb|x|lnkd|youtu|signal)\.(?:me|com|in|be)\/[^\s<>"]+/g;
const maps =
  /(?<![a-z0-9@-])(?:https?:\/\/)?(?:[a-z0-9-]{1,20}\.){0,2}(?:maps\.[a-z.]{2,12}|google\.[a-z.]{2,6}\/maps|goo\.gl|openstreetmap\.org|waze\.com)\/[^\s<>"]*/g;
const spelledAt = /[[({<] ?(?:at|arobase|arobas|chez|a) ?[\])}>]| (?:arobase|arobas) /g;
const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?![\d]|\.\d)/g;
const hexGroups = /(?<![0-9a-z:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![0-9a-z:])/g;
const mac = /(?<![0-9a-z])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![0-9a-z])/g;

/** Positions are in the view. */
export function findOnline(view: View): Passage[] {
  const { lower } = view;
  const found: Passage[] = [...addresses(lower), ...spelledAddresses(lower)];
  const add = (pattern: RegExp, kind: PassageKind, counts: (text: string) => boolean = () => true): void => {
    for (const match of lower.matchAll(pattern)) {
      if (counts(match[0])) found.push({ start: match.index, end: match.index + trimmed(match[0]).length, kind, because: undefined });
    }
  };
  add(profileHosts, 'account');
  add(maps, 'coordinates');
  add(mac, 'device');
  add(ipv4, 'device', (text) => (text.split('/')[0] ?? '').split('.').every((number) => Number(number) <= 255));
  // A time (12:30:45) has few groups and no gap.
  add(hexGroups, 'device', (text) => /[0-9a-f]/.test(text) && (text.includes('::') || text.split(':').length === 8));
  return found;
}

// At every @, what an address can hold, to its left and its right; nothing is read twice.
function addresses(lower: string): Passage[] {
  const found: Passage[] = [];
  for (let sign = lower.indexOf('@'), from = 0; sign >= 0; sign = lower.indexOf('@', sign + 1)) {
    let start = sign;
    while (start > from && /[\p{L}\p{N}._%+-]/u.test(lower.charAt(start - 1))) start--;
    let end = sign + 1;
    while (end < lower.length && /[\p{L}\p{N}._-]/u.test(lower.charAt(end))) end++;
    while (end > sign + 1 && /[._-]/.test(lower.charAt(end - 1))) end--;
    if (start < sign || end - sign > 2) found.push({ start, end, kind: start < sign && end > sign + 1 ? 'email' : 'account', because: undefined });
    from = sign + 1;
  }
  return found;
}

// nom.prenom (at) exemple (point) ml
function spelledAddresses(lower: string): Passage[] {
  const found: Passage[] = [];
  for (const match of lower.matchAll(spelledAt)) {
    const before = /[\w.%+-]{2,64} ?$/.exec(lower.slice(Math.max(0, match.index - 65), match.index));
    const end = match.index + match[0].length;
    const after = /^ ?[\w-]{2,40}(?: ?(?:\.|[[({<] ?(?:dot|point) ?[\])}>]|(?:dot|point)\b) ?[\w-]{2,40}){1,3}/.exec(lower.slice(end, end + 200));
    if (before && after) found.push({ start: match.index - before[0].length, end: end + after[0].length, kind: 'email', because: undefined });
  }
  return found;
}

// The stop or bracket that ends a sentence is not part of an address.
function trimmed(text: string): string {
  return text.replace(/[.,;:!?)\]}'»]{1,8}$/, '');
}
