// Search in this unit's own messages. Their content is encrypted at rest, so that each is opened in its turn: nothing that could be searched
// without the master key is kept on the disk.
import { setImmediate } from 'node:timers/promises';
import { asCopError, type Content, type OfficerId } from '#protocol';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Store } from '../store/database.ts';
import { type MessageRow, messagesBefore } from '../store/messages.ts';
import { whyWithheld } from './handling.ts';
import { openStored } from './opened.ts';
import { searchWords, soughtWords } from './search-words.ts';

const PAGE = 200;

/** What a search came to. */
export interface Found {
  rows: MessageRow[];
  /** Messages that were opened and read through. */
  searched: number;
  /** Messages of which the officer has not acknowledged the text of H3: they are not looked into. */
  withheld: number;
  /** Messages that cannot be opened: altered on the disk. */
  unreadable: number;
  /** True when there are more than `limit`. */
  more: boolean;
}

/**
 * Messages, newest first, in whose content every word of `text` begins a word, whatever the accents; a number of four digits or more may also
 * stand inside another. Erased messages have no content. Links and officers have their turn between pages. Throws INPUT_INVALID for less than
 * three letters.
 */
export async function findMessages(
  text: string,
  range: { since: Date | undefined; limit: number },
  officer: OfficerId,
  deps: { store: Store; cipher: RecordCipher },
): Promise<Found> {
  const sought = soughtWords(text);
  return findWhere((content) => holdsAll(sought, content), range, officer, deps);
}

/** Messages, newest first, of which the content is such; otherwise as `findMessages`. */
export async function findWhere(
  matches: (content: Omit<Content, 'filterRecord'>) => boolean,
  { since, limit }: { since: Date | undefined; limit: number },
  officer: OfficerId,
  { store, cipher }: { store: Store; cipher: RecordCipher },
): Promise<Found> {
  const found: Found = { rows: [], searched: 0, withheld: 0, unreadable: 0, more: false };
  for (let before: number | undefined; ; ) {
    const page = await store.read((db) => messagesBefore(db, before, since, PAGE));
    for (const row of page) {
      const content = contentIn(row, cipher, found);
      if (!content) continue;
      if (await store.read((db) => whyWithheld(db, row, content, officer))) {
        found.withheld += 1;
        continue;
      }
      found.searched += 1;
      const { filterRecord: _, ...said } = content;
      if (!matches(said)) continue;
      found.more = found.rows.length === limit;
      if (found.more) return found;
      found.rows.push(row);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    before = last.id;
    await setImmediate();
  }
}

function contentIn(row: MessageRow, cipher: RecordCipher, found: Found): Content | undefined {
  try {
    return openStored(row, cipher)?.content;
  } catch (error) {
    // One that was altered must not hide the others; `cop audit verify` names it.
    if (!asCopError(error)) throw error;
    found.unreadable += 1;
    return undefined;
  }
}

const NUMBER = /^\d{4,}$/;

/**
 * True when every one of these words begins a word in some text of a value, at any depth; a number of four digits or more may also stand inside.
 * `whole`: only when each is a word there.
 */
export function holdsAll(sought: readonly string[], value: object, { whole = false }: { whole?: boolean } = {}): boolean {
  const known = new Set(textsOf(value).flatMap(searchWords));
  return sought.every((word) => {
    if (known.has(word) || whole) return known.has(word);
    for (const other of known) if (other.startsWith(word) || (NUMBER.test(word) && other.includes(word))) return true;
    return false;
  });
}

/** Every text in a value, at any depth. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Date) return [];
  return Object.values(value).flatMap(textsOf);
}
