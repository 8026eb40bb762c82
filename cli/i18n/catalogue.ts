import type { fr } from './fr.ts';

/** Names of the sentences. */
export type Key = keyof typeof fr;

/** Every sentence of one language. */
export type Catalogue = Record<Key, string>;

/** A text in both languages. */
export interface Bilingual {
  fr: string;
  en: string;
}

type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

/** What fills the braces of a sentence: nothing when it has none. */
export type Fill<K extends Key> = [Holes<(typeof fr)[K]>] extends [never] ? [] : [Record<Holes<(typeof fr)[K]>, string | number>];
