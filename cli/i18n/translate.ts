import type { Language } from '#protocol/errors';
import type { Bilingual, Catalogue, Fill, Key } from './catalogue.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The catalogues by language. */
export const catalogues: Record<Language, Catalogue> = { fr, en };

/** The sentence of `key` in `language`, its braces filled. */
export function say<K extends Key>(language: Language, key: K, ...fill: Fill<K>): string {
  return fillIn(catalogues[language][key], fill[0]);
}

/** The sentence of `key` in both languages, its braces filled. */
export function both<K extends Key>(key: K, ...fill: Fill<K>): Bilingual {
  return { fr: fillIn(fr[key], fill[0]), en: fillIn(en[key], fill[0]) };
}

/** The language asked for: --lang, then COP_LANG, then the locale, then French. Unknown values are skipped here; --lang is checked later. */
export function chooseLanguage(argv: string[], env: Record<string, string | undefined>): Language {
  const asked = [flagValue(argv), env.COP_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG];
  for (const value of asked) {
    const word = value?.slice(0, 2).toLowerCase();
    if (word === 'fr' || word === 'en') return word;
  }
  return 'fr';
}

function flagValue(argv: string[]): string | undefined {
  const joined = argv.find((word) => word.startsWith('--lang='));
  return joined ? joined.slice('--lang='.length) : argv[argv.indexOf('--lang') + 1 || argv.length];
}

function fillIn(text: string, fill: Record<string, string | number> | undefined): string {
  return fill ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? '?')) : text;
}
