// A table with every indicator and what is odd about each: what exporters are tried with.
import { type IndicatorCode, indicators } from '../../../gateway/logframe/indicators.ts';
import type { Cell, LogframeRow, LogframeTable } from '../../../gateway/logframe/table.ts';

/** An indicator of the framework by its code. */
export function indicatorAt(code: IndicatorCode): LogframeRow['indicator'] {
  return indicators.find((each) => each.code === code) as LogframeRow['indicator'];
}

/** A line with nothing in it but what is given. */
export function rowOf(code: IndicatorCode, given: Partial<LogframeRow> = {}): LogframeRow {
  return { indicator: indicatorAt(code), value: undefined, cells: [], sinceStart: undefined, progress: undefined, ...given };
}

/** A table of the last quarter of 2026 at Bamako. */
export function tableOf(rows: readonly LogframeRow[], given: Partial<LogframeTable> = {}): LogframeTable {
  return {
    unit: 'ML-BRTMTH',
    unitName: 'Brigade « BRTMTH » & <Bamako>',
    city: 'Bamako',
    timeZone: 'Africa/Bamako',
    period: { name: '2026-Q4', from: new Date('2026-10-01T00:00:00Z'), until: new Date('2027-01-01T00:00:00Z') },
    madeAt: new Date('2027-01-04T09:30:00Z'),
    rows,
    publicVariant: false,
    ...given,
  };
}

const c = (value: number, at: Cell['at']): Cell => ({ at, value });

/** All nine indicators: large and small numbers, none and 0, a percentage, a title and a source that a spreadsheet could take for a formula. */
export const sampleTable: LogframeTable = tableOf([
  rowOf('IND-1', {
    value: 1_234_567,
    cells: [
      c(1_200_000, { direction: 'sent', type: 'smuggling_land', crime: '08051' }),
      c(34_500, { direction: 'received', type: 'trafficking', crime: '0204' }),
      c(60, { direction: 'received', type: 'document_fraud', crime: '07023' }),
      c(4, { direction: 'received', type: 'distress', crime: 'other' }),
      c(3, { direction: 'sent', type: 'smuggling_sea', crime: '08051' }),
    ],
    sinceStart: 1_300_000,
    baseline: { value: 0, on: '2019-12-31' },
    milestone: { value: 1_250_000, on: '2026-12-31' },
    target: { value: 2_000_000, on: '2027-12-31' },
    progress: 0.65,
  }),
  rowOf('IND-1R', {
    value: 60,
    cells: [
      c(20, { direction: 'sent', partner: 'SN-DNLTM' }),
      c(22, { direction: 'received', partner: 'SN-DNLTM' }),
      c(15, { direction: 'sent', partner: 'NE-ECI' }),
      c(3, { direction: 'received', partner: 'CI-SDPAF' }),
    ],
    sinceStart: 60,
    target: { value: 50, on: '2026-12-31' },
    progress: 1.2,
  }),
  rowOf('IND-2', {
    value: 31,
    cells: [
      c(17, { country: 'ML', crime: '08051', sex: 'male', age: 'adult' }),
      c(9, { country: 'CI', crime: '0204', sex: 'female', age: 'adult' }),
      c(4, { country: 'CI', crime: '0204', sex: 'male', age: 'minor' }),
      c(1, { country: 'NE', crime: '0101', sex: 'unknown', age: 'unknown' }),
    ],
    sinceStart: 40,
    baseline: { value: 3, on: '2020-12-31' },
    target: { value: 77, on: '2027-06-30' },
    progress: 0.5,
  }),
  rowOf('IND-3', { value: 0, sinceStart: 0, target: { value: 12, on: '2027-12-31' }, progress: 0 }),
  rowOf('IND-4', {
    value: 2,
    cells: [c(2, { direction: 'sent', partner: 'SN-DNLTM', crime: '0204' })],
    sinceStart: 2,
  }),
  rowOf('IND-5', {
    value: 12,
    cells: [c(7, { crime: '0204', sex: 'mixed', age: 'mixed' }), c(5, { crime: '0204', sex: 'unspecified', age: 'adult' })],
    sinceStart: 12,
  }),
  rowOf('IND-6', {
    value: 200 / 3,
    of: { part: 2, whole: 3 },
    sinceStart: 62.5,
    baseline: { value: 40, on: '2020-12-31' },
    milestone: { value: 55.5, on: '2026-12-31' },
    target: { value: 70, on: '2027-12-31' },
    progress: 0.75,
    declarations: [
      {
        source: '=HYPERLINK("http://x";"y")',
        verification: 'Statistiques, ministère ; procès-verbaux',
        by: 'ol-1',
        confirmedBy: 'chef-1',
        at: new Date('2027-01-02T08:00:00Z'),
      },
    ],
  }),
  rowOf('IND-7', {
    indicator: { ...indicatorAt('IND-7'), title: { fr: '=1+1 ; "officiers", formés', en: '@officers; "trained"' } },
    value: 24,
    cells: [c(20, { sex: 'male' }), c(4, { sex: 'female' })],
    sinceStart: 24,
    declarations: [{ source: '-2\n+3', verification: 'Attestations', by: 'ol-2', confirmedBy: 'chef-1', at: new Date('2027-01-03T08:00:00Z') }],
  }),
  rowOf('IND-8'),
]);
