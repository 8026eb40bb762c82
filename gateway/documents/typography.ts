// Signs, spaces and numbers as each language sets them.
import type { Language } from '#protocol';

/** French signs behind their no-break spaces (narrow before ; ! ?); numbers stay with what they number. */
export function typeset(text: string, language: Language): string {
  if (language === 'en') return text;
  return text
    .replace(/ ([:»])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0')
    .replace(/ ([;!?])/g, '\u202F$1')
    .replace(/n° /g, 'n°\u00A0');
}

/** "1 234 567,5" with narrow no-break spaces, "1,234,567.5"; rounded to `digits` after the decimal sign, none of them a trailing zero. */
export function numberText(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: digits }).format(value);
}

/** "66,7 %" behind a no-break space, "66.7%"; `value` is the number of hundredths. */
export function percentText(value: number, language: Language, digits = 1): string {
  return `${numberText(value, language, digits)}${language === 'fr' ? '\u00A0' : ''}%`;
}
