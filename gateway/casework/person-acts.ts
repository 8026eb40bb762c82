// Acts about somebody over all messages: what each was about is sealed, because what it was about is gone from here afterwards, and the answers of
// the units that held it are still to be followed. The log knows the reference alone.
import type { MessageId, OfficerId, PersonName } from '#protocol';
import { asCopError } from '#protocol';
import type { AuditEvent } from '../audit/log.ts';
import { monthsAfter } from '../inbound/erasure.ts';
import type { RecordCipher, SealedRecord } from '../keys/record-cipher.ts';
import type { Replaces } from '../outbound/draft.ts';
import type { SendDeps } from '../outbound/send.ts';
import type { Reader } from '../store/database.ts';
import { erasePersonActs, openPersonActs } from '../store/person-acts.ts';
import type { Sought } from './fits.ts';

/** How long it is kept of whom an act was, months: as long as the details of the log. */
const KEPT_MONTHS = 36;

/** Whom an act was about. */
export interface PersonActRecord extends Sought {
  /** The names as they stood in the messages. */
  names: PersonName[];
  messages: { id: MessageId; caseReference: string; persons: string[] }[];
}

/** An act, opened. */
export interface PersonAct extends PersonActRecord {
  reference: string;
  because: Replaces['because'];
  at: Date;
  by: OfficerId;
}

const recordName = (reference: string) => `person act ${reference}`;

/** Seals whom an act is about. */
export function sealPersonAct(reference: string, record: PersonActRecord, cipher: RecordCipher): SealedRecord {
  return cipher.seal(recordName(reference), Buffer.from(JSON.stringify(record)));
}

/** The acts of this unit, oldest first, as long as it is known of whom they were; and how many cannot be opened: altered on the disk. */
export async function personActs(db: Reader, cipher: RecordCipher): Promise<{ acts: PersonAct[]; unreadable: number }> {
  const acts: PersonAct[] = [];
  let unreadable = 0;
  for (const { reference, because, at, by_officer, data_key, sealed } of await openPersonActs(db)) {
    if (!data_key || !sealed) continue;
    try {
      const record = JSON.parse(Buffer.from(cipher.open(recordName(reference), { dataKey: data_key, sealed })).toString('utf8')) as PersonActRecord;
      acts.push({ ...record, reference, because, at: new Date(at), by: by_officer as OfficerId });
    } catch (error) {
      // One that was altered must not hide the others.
      if (!asCopError(error)) throw error;
      unreadable += 1;
    }
  }
  return { acts, unreadable };
}

/** Destroys of whom an act was once it is three years old. */
export async function eraseOldActs({ store, audit, now }: Pick<SendDeps, 'store' | 'audit' | 'now'>): Promise<void> {
  const before = new Date(monthsAfter(now(), -KEPT_MONTHS));
  const erased = await store.write(async (tx) => {
    const acts = await erasePersonActs(tx, before);
    await audit.append(tx, audit.prepareAll(acts.map(({ reference }): AuditEvent => ({ act: 'person.erased', note: reference }))));
    return acts.length;
  });
  if (erased > 0) await store.purge();
}
