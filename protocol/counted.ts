// What a message counts as in the logical framework, as words without personal data: they stand in the log of either side, so that a number can
// be reckoned anew from the log alone. Form: "name:value", values separated by "/".
import type { Content } from './content.ts';
import type { IncidentType } from './vocabulary.ts';

/** Crimes by which exchanges are told apart: ICCS codes, and what is none of them. */
export const countedCrimes = ['08051', '0204', '07023', 'other'] as const;
export type CountedCrime = (typeof countedCrimes)[number];

/** Sex and age of the victims of one exchange, or of persons arrested. */
export const countedSexes = ['female', 'male', 'unspecified', 'unknown', 'mixed'] as const;
export const countedAges = ['adult', 'minor', 'unknown', 'mixed'] as const;
export type CountedSex = (typeof countedSexes)[number];
export type CountedAge = (typeof countedAges)[number];

/** What one message counts as. */
export interface Counted {
  type?: IncidentType;
  crime?: CountedCrime;
  /** Of an incident that tells of victims. */
  victims?: { sex: CountedSex; age: CountedAge };
  /** Of a report of arrests. */
  country?: string;
  arrests?: { crime: CountedCrime; sex: CountedSex; age: CountedAge; count: number }[];
  /** Of an order: messages that take the place of others, and messages that are taken back. */
  replaces?: { of: string; by: string };
  takesBack?: string;
  /** Of a step by which the asking side withdraws what it has asked for, or an order: its id. */
  withdraws?: string;
}

// What an incident is about when no offence is named.
const crimeOfType: Readonly<Record<IncidentType, CountedCrime>> = {
  smuggling_land: '08051',
  smuggling_sea: '08051',
  smuggling_air: '08051',
  transit_house: '08051',
  trafficking: '0204',
  document_fraud: '07023',
  distress: 'other',
};

/** What a content counts as, as it stands in the log; empty for what no indicator looks at. */
export function countedAs({ body, caseData }: Pick<Content, 'body' | 'caseData'>): string[] {
  switch (body.kind) {
    case 'incident': {
      const [offence] = caseData?.offences ?? [];
      const victims = (caseData?.persons ?? []).filter(({ categories }) => categories.includes('victim'));
      const sex = same(victims.map((person) => person.sex ?? 'unknown'));
      const age = same(victims.map(({ minor }) => (minor === 'no' ? 'adult' : minor === 'yes' ? 'minor' : 'unknown')));
      return [`type:${body.type}`, `crime:${offence ? crimeOf(offence.iccs) : crimeOfType[body.type]}`, ...(sex && age ? [`victims:${sex}/${age}`] : [])];
    }
    case 'arrest_report': {
      const { country, arrests } = body.form;
      return [`country:${country}`, ...arrests.map(({ iccs, sex, age, count }) => `arrests:${crimeOf(iccs)}/${sex}/${age}/${count}`)];
    }
    case 'extradition_request':
      return [`crime:${crimeOf(body.form.offences?.[0]?.iccs ?? '')}`];
    case 'rectification_order': {
      const { of, action, replacedBy } = body.form;
      if (replacedBy !== undefined) return [`replaces:${of}/${replacedBy}`];
      return action === 'recall' || action === 'erase' ? [`takes_back:${of}`] : [];
    }
    case 'step':
      return body.act === 'withdraw' ? [`withdraws:${body.procedureId}`] : [];
    default:
      return [];
  }
}

/** Reads what `countedAs` made; words of a later version are passed over. */
export function readCounted(words: readonly string[]): Counted {
  const counted: Counted = {};
  for (const word of words) {
    const at = word.indexOf(':');
    const values = word.slice(at + 1).split('/');
    const [first = '', second = '', third = '', fourth = ''] = values;
    switch (word.slice(0, at)) {
      case 'type':
        if (Object.hasOwn(crimeOfType, first)) counted.type = first as IncidentType;
        break;
      case 'crime':
        counted.crime = oneOf(countedCrimes, first, 'other');
        break;
      case 'victims':
        counted.victims = { sex: oneOf(countedSexes, first, 'unknown'), age: oneOf(countedAges, second, 'unknown') };
        break;
      case 'country':
        counted.country = first;
        break;
      case 'arrests': {
        const count = Number(fourth);
        if (!Number.isSafeInteger(count) || count < 0) break;
        counted.arrests ??= [];
        counted.arrests.push({
          crime: oneOf(countedCrimes, first, 'other'),
          sex: oneOf(countedSexes, second, 'unknown'),
          age: oneOf(countedAges, third, 'unknown'),
          count,
        });
        break;
      }
      case 'replaces':
        counted.replaces = { of: first, by: second };
        break;
      case 'takes_back':
        counted.takesBack = first;
        break;
      case 'withdraws':
        counted.withdraws = first;
        break;
      default:
        break;
    }
  }
  return counted;
}

/** The crime as which an ICCS code counts, at any depth of the classification. */
function crimeOf(iccs: string): CountedCrime {
  return countedCrimes.find((crime) => crime !== 'other' && iccs.startsWith(crime)) ?? 'other';
}

/** What all have in common; "mixed" when they differ, `undefined` of nobody. */
function same<T extends string>(values: readonly T[]): T | 'mixed' | undefined {
  const [first, ...rest] = values;
  return rest.every((each) => each === first) ? first : 'mixed';
}

function oneOf<T extends string>(list: readonly T[], word: string, otherwise: T): T {
  return list.find((each) => each === word) ?? otherwise;
}
