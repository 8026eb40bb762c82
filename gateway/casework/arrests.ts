// Arrests that came of exchanges: counts, nobody's data. A report names exchanges of this unit, and every arrest is counted once.
import { type ArrestReport, arrestAges, arrestSexes, CopError, type OfficerId } from '#protocol';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Reader, Store } from '../store/database.ts';
import { type MessageRow, messagesOfExchange, realMessages } from '../store/messages.ts';
import { whyWithheld } from './handling.ts';
import { openStored } from './opened.ts';

/** Arrests of one crime, sex and age. */
export interface ArrestTotal extends Omit<ArrestReport['arrests'][number], 'count'> {
  /** Those that this unit reported. */
  own: number;
  /** Those that other units reported to it. */
  partners: number;
}

/** What all reports come to, those of exercises left out. */
export interface ArrestTotals {
  reports: number;
  /** Erased, or not to be shown to whoever asks before he has taken note of the text of H3: a total would tell what they say. */
  uncounted: number;
  /** By crime, sex and age. */
  arrests: ArrestTotal[];
}

/**
 * Arrests result from exchanges that this unit took part in, real ones from real exchanges. Throws EXCHANGE_UNKNOWN with the first other one.
 */
export async function checkExchanges({ exchanges }: ArrestReport, training: boolean, store: Store): Promise<void> {
  for (const exchange of exchanges) {
    const messages = await store.read((db) => messagesOfExchange(db, exchange));
    if (!messages.some((message) => (message.training === 1) === training)) throw new CopError('EXCHANGE_UNKNOWN', { got: exchange });
  }
}

/** Adds up every report that this unit sent or received, as `officer` may see them. Throws RECORD_ALTERED. */
export async function arrestTotals(db: Reader, officer: OfficerId, { cipher }: { cipher: RecordCipher }): Promise<ArrestTotals> {
  const totals: ArrestTotals = { reports: 0, uncounted: 0, arrests: [] };
  const byCell = new Map<string, ArrestTotal>();
  for (const row of onceEach(await realMessages(db, 'arrest_report'))) {
    const content = openStored(row, cipher)?.content;
    if (content?.body.kind !== 'arrest_report' || (await whyWithheld(db, row, content, officer))) {
      totals.uncounted++;
      continue;
    }
    totals.reports++;
    for (const { count, iccs, sex, age } of content.body.form.arrests) {
      const cell = `${iccs} ${sex} ${age}`;
      const total = byCell.get(cell) ?? { iccs, sex, age, own: 0, partners: 0 };
      total[row.direction === 'out' ? 'own' : 'partners'] += count;
      byCell.set(cell, total);
    }
  }
  totals.arrests = [...byCell.values()].sort(byCrimeSexAge);
  return totals;
}

/** One message of each report: members of different kinds get the same report as messages of their own, in one exchange. */
function onceEach(rows: readonly MessageRow[]): MessageRow[] {
  return [...new Map(rows.map((row) => [`${row.from_unit} ${row.exchange_id}`, row])).values()];
}

function byCrimeSexAge(a: ArrestTotal, b: ArrestTotal): number {
  if (a.iccs !== b.iccs) return a.iccs < b.iccs ? -1 : 1;
  return arrestSexes.number(a.sex) - arrestSexes.number(b.sex) || arrestAges.number(a.age) - arrestAges.number(b.age);
}
