import type { OfficerId } from '#protocol';
import type { SealedRecord } from '../keys/record-cipher.ts';
import type { Reader, Tx } from './database.ts';
import type { PersonActTable } from './schema.ts';

export type PersonActRow = PersonActTable;

/** An act that is recorded. */
export interface NewPersonAct extends SealedRecord {
  reference: string;
  because: PersonActTable['because'];
  at: Date;
  by: OfficerId;
}

/** Adds an act. A second one with the same reference is refused by the database. */
export async function addPersonAct(tx: Tx, { reference, because, at, by, dataKey, sealed }: NewPersonAct): Promise<void> {
  await tx.insertInto('person_act').values({ reference, because, at: at.getTime(), by_officer: by, data_key: dataKey, sealed }).execute();
}

/** Acts of which it is still known what they were about, oldest first. */
export function openPersonActs(db: Reader): Promise<PersonActRow[]> {
  return db.selectFrom('person_act').selectAll().where('data_key', 'is not', null).orderBy('at').orderBy('reference').execute();
}

/** Destroys what acts at `before` or earlier were about. Gives which. */
export function erasePersonActs(tx: Tx, before: Date): Promise<Pick<PersonActRow, 'reference'>[]> {
  return tx
    .updateTable('person_act')
    .set({ data_key: null, sealed: null })
    .where('at', '<=', before.getTime())
    .where('data_key', 'is not', null)
    .returning('reference')
    .execute();
}
