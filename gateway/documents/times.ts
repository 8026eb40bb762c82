// Instants as a document prints them: dates in words, Coordinated Universal Time, and what a clock in the unit's city showed.
import type { Language } from '#protocol';

/** Where a clock hangs. */
export interface Place {
  city: string;
  /** IANA time zone. */
  timeZone: string;
}

const words = { fr: { joined: 'à', there: 'à' }, en: { joined: 'at', there: 'in' } } as const;

/** "2 mars 2026 à 08 h 15 min 00 s UTC (09 h 15 à Niamey)", "2 March 2026 at 08:15:00 UTC (09:15 in Niamey)". Lines do not end inside a date or a time. */
export function instantText(at: Date, language: Language, place?: Place): string {
  const { joined, there } = words[language];
  const day = dayText(at, language);
  const utc = `${day} ${joined} ${clockText(at, language, 'UTC', true)}\u00A0UTC`;
  // A roster may name a time zone that this machine does not know.
  if (!place || !isKnown(place.timeZone)) return utc;
  const local = dayText(at, language, place.timeZone);
  const date = local === day ? '' : `${local} ${joined} `;
  return `${utc} (${date}${clockText(at, language, place.timeZone, false)} ${there} ${place.city})`;
}

/** "1er mars 2026", "1 March 2026". */
export function dayText(at: Date, language: Language, timeZone = 'UTC'): string {
  const text = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone }).format(at);
  return (language === 'fr' ? text.replace(/^1 /, '1er ') : text).replaceAll(' ', '\u00A0');
}

function clockText(at: Date, language: Language, timeZone: string, seconds: boolean): string {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  if (language === 'en') return seconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
  return seconds ? `${hour}\u00A0h\u00A0${minute}\u00A0min\u00A0${second}\u00A0s` : `${hour}\u00A0h\u00A0${minute}`;
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}
