// The exchanges that stand for one another, loaded from what is stored: from those that are wanted along the orders about them, either way.
import { type CountedMessage, type Family, familiesAmong } from '#protocol';
import type { Reader } from '../store/database.ts';
import { type ChangeRow, type CountedRow, changesAbout, exchangesOf, messagesIn } from '../store/logframe.ts';

/** A stored message that may count. */
export interface Stored extends CountedMessage {
  row: CountedRow;
}

// A correction of a correction of a correction: more is what a hostile partner made, of whose messages alone it then is.
const TURNS_MAX = 100;

/** The families of these exchanges. */
export async function familiesOf(db: Reader, wanted: Iterable<string>): Promise<Family<Stored>[]> {
  const known: Stored[] = [];
  const seen = new Set<string>();
  const changes = new Map<number, ChangeRow>();
  let next = [...wanted];
  for (let turn = 0; turn < TURNS_MAX && next.length > 0; turn++) {
    const loaded = (await messagesIn(db, next)).map(asCounted);
    known.push(...loaded);
    for (const id of next) seen.add(id);
    const found = await changesAbout(
      db,
      loaded.map(({ id }) => id),
    );
    for (const change of found) changes.set(change.id, change);
    const ends = found.flatMap(({ of_message, by_message }) => (by_message === null ? [] : [of_message, by_message]));
    next = (await exchangesOf(db, ends)).filter((id) => !seen.has(id));
  }
  const inOrder = [...changes.values()].sort((a, b) => a.id - b.id);
  return familiesAmong(
    known,
    inOrder.map(({ of_message: of, by_message: by, from_unit: from, peer }) => ({ of, by, from, peer })),
  );
}

const asCounted = (row: CountedRow): Stored => ({ id: row.message_id, exchange: row.exchange_id, from: row.from_unit, kind: row.kind, row });
