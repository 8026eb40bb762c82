// What Article 30 of Regulation (EU) 2016/794 protects and the filter let through all the same, because an officer called it strictly
// necessary and a second one agreed: the data-protection officer must learn of it. Told from the signed record, which holds no value; and,
// for the review, from the content of what is held.
import {
  type Content,
  caseData,
  type Field,
  type Fields,
  type FilterDecision,
  type FilterRecord,
  type Leaf,
  type MessageId,
  type Person,
  readFilterRecord,
  type Shape,
} from '#protocol';
import type { Log } from '../log.ts';
import { specialRows } from '../protection/policy/overlays.ts';
import { subjectOf } from '../protection/subjects.ts';
import type { Store } from '../store/database.ts';
import { filterRecordOf } from '../store/filter-records.ts';

/** How many fields left that Article 30 protects. */
export interface Article30 {
  /** On victims, witnesses, informants and minors (paragraph 1). */
  persons: number;
  /** Of special categories: origin, beliefs, health, sexual life, biometrics, DNA (paragraph 2). */
  special: number;
}

/** Counts the releases of one record. */
export function article30Of({ decisions }: Pick<FilterRecord, 'decisions'>): Article30 {
  const special = decisions.filter(isSpecialRelease);
  const persons = decisions.filter((each) => each.action === 'necessary' && /\bArt 30\(1\)/.test(each.article) && !special.includes(each));
  return { persons: persons.length, special: special.length };
}

/** Says in the log of the gateway that special categories left, for each message of which that is true. */
export async function reportSpecial(messages: readonly MessageId[], { store, log }: { store: Store; log: Log }): Promise<void> {
  for (const message of messages) {
    const bytes = await store.read((db) => filterRecordOf(db, message));
    const fields = bytes ? article30Of(readFilterRecord(bytes)).special : 0;
    if (fields > 0) log('warn', 'message.special_released', { message, fields });
  }
}

const protectedCategories: ReadonlySet<Person['categories'][number]> = new Set(['victim', 'witness', 'informant']);

/**
 * True for a content with data on victims, witnesses, informants or minors (paragraph 1), or of special categories (paragraph 2). Somebody of
 * whom nobody has said that he is of age counts as a minor, as in the filter.
 */
export function holdsArticle30({ caseData: data }: Pick<Content, 'caseData'>, now: Date): boolean {
  if (!data) return false;
  const persons = data.persons ?? [];
  const some = persons.some((person) => person.categories.some((category) => protectedCategories.has(category)) || subjectOf(person, now).minor);
  return some || holdsSpecial(caseData, data);
}

/** True when some field of a special category stands in it, at any depth. */
function holdsSpecial(shape: Shape<Fields>, value: object, inherited?: string): boolean {
  return shape.entries.some(([name, field]) => {
    const held: unknown = (value as Readonly<Record<string, unknown>>)[name];
    if (held === undefined || (Array.isArray(held) && held.length === 0)) return false;
    const own = shape.rows[name];
    const row = own === undefined || own === 'inherit' ? inherited : own;
    if (specialRows.has(row ?? '')) return true;
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    if (leaf.type !== 'message') return false;
    return [held].flat().some((item) => typeof item === 'object' && item !== null && holdsSpecial(leaf.shape, item, row));
  });
}

function isSpecialRelease({ path, action }: FilterDecision): boolean {
  return action !== 'deny' && action !== 'pseudonymise' && specialRows.has(rowAt(path) ?? '');
}

/** The matrix row of a field of case data by its path: caseData.persons[v1].special.health. */
function rowAt(path: string): string | undefined {
  const [root, ...names] = path.replace(/\[[^\]]*\]/g, '').split('.');
  if (root !== 'caseData') return undefined;
  let shape: Shape<Fields> | undefined = caseData;
  let row: string | undefined;
  for (const name of names) {
    const own: string | undefined = shape?.rows[name];
    if (own !== undefined && own !== 'inherit') row = own;
    const field: Field | undefined = shape?.fields[name];
    const leaf: Leaf | undefined = field?.type === 'list' ? field.of : field;
    shape = leaf?.type === 'message' ? leaf.shape : undefined;
  }
  return row;
}
