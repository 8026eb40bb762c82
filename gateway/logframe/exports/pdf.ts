// The table on paper: values and targets, how far each has come, and for each indicator its parts and its definition.
import type { Language } from '#protocol';
import { abreast, type Block, bars, drawPdf, type Figure, figures, heading, pairs, remark, shares, titleBlock, together } from '../../documents/pdf.ts';
import { dayText, instantText } from '../../documents/times.ts';
import { numberText, percentText } from '../../documents/typography.ts';
import type { LogframeRow, LogframeTable, SetValue } from '../table.ts';
import { absentText, dayAt, dimensionsText, dimensionText, periodText, sourceTexts, sumsBy, wordText } from './parts.ts';
import { type ExportWord, exportWord, labelIn } from './words.ts';

/** What a part is made with. */
interface Page {
  table: LogframeTable;
  language: Language;
  t: (key: ExportWord, params?: Readonly<Record<string, string>>) => string;
}

/** The table as a PDF, A4 on its side. */
export function logframePdf(table: LogframeTable, language: Language): Promise<Uint8Array> {
  const page: Page = { table, language, t: (key, params) => exportWord(language, key, params) };
  const { t } = page;
  return drawPdf({
    title: `${t('framework')} – ${table.unit} – ${table.period.name}`,
    at: table.madeAt,
    language,
    marking: t(table.publicVariant ? 'publicVariant' : 'restricted'),
    footer: `${t('framework')} – ${table.unit} – ${table.period.name}`,
    landscape: true,
    blocks: [
      titleBlock(t('framework')),
      ...(table.publicVariant ? [remark(t('publicRule'))] : []),
      pairs([
        [t('unitOfPolice'), `${table.unitName} (${table.unit}), ${table.city}`],
        [t('period'), periodText(table, language)],
        [t('madeAt'), instantText(table.madeAt, language, table)],
      ]),
      heading(t('numbers')),
      values(page),
      ...progress(page),
      ...table.rows.flatMap((row) => indicatorBlocks(row, page)),
    ],
  });
}

function values({ table, language, t }: Page): Block {
  const head = (['indicator', 'value', 'sinceStart', 'baseline', 'milestone', 'target', 'progress'] as const).map((key) => t(key));
  const rows = table.rows.map((row): Figure[] => [
    { text: row.indicator.code, note: labelIn(row.indicator.title, language) },
    valueFigure(row, language),
    { text: numberIn(row, row.sinceStart, language) ?? absentText(row, 'sinceStart', language) },
    row.withheld?.baseline ? { text: absentText(row, 'baseline', language) } : setFigure(row, row.baseline, language),
    setFigure(row, row.milestone, language),
    setFigure(row, row.target, language),
    { text: row.progress === undefined ? t('none') : percentText(row.progress * 100, language) },
  ]);
  return figures(head, ['*', 72, 72, 78, 78, 78, 64], rows);
}

function valueFigure(row: LogframeRow, language: Language): Figure {
  const text = numberIn(row, row.value, language) ?? absentText(row, 'value', language);
  if (!row.of) return { text };
  const [part, whole] = [row.of.part, row.of.whole].map((each) => numberText(each, language));
  return { text, note: exportWord(language, 'parts', { part: part as string, whole: whole as string }) };
}

function setFigure(row: LogframeRow, set: SetValue | undefined, language: Language): Figure {
  if (!set) return { text: exportWord(language, 'none') };
  return { text: numberIn(row, set.value, language) as string, note: dayText(dayAt(set.on), language) };
}

function numberIn({ indicator }: LogframeRow, value: number | undefined, language: Language): string | undefined {
  if (value === undefined) return undefined;
  return indicator.measure === 'percent' ? percentText(value, language) : numberText(value, language);
}

// A bar that is longer says its number; the scale is for the others.
const LONGEST = 1.5;

function progress({ table, language, t }: Page): Block[] {
  const rows = table.rows.flatMap(({ indicator, progress: part }) =>
    part === undefined ? [] : [{ title: `${indicator.code} – ${labelIn(indicator.title, language)}`, text: percentText(part * 100, language), part }],
  );
  if (rows.length === 0) return [];
  const longest = Math.min(LONGEST, Math.max(1, ...rows.map(({ part }) => part)));
  return [together([heading(t('progressChart')), remark(t('progressNote')), bars(rows, longest, 1)])];
}

// A table alone would be too wide to read across.
const LEAST_ABREAST = 3;

// A table with more words than this, and an indicator takes more than a page.
const WORDS_ON_A_PAGE = 15;

/** An indicator with its parts and its definition; on one page where it fits. */
function indicatorBlocks(row: LogframeRow, page: Page): Block[] {
  const { language, t } = page;
  const { indicator } = row;
  const tables = indicator.dimensions.map((dimension) => ({ dimension, sums: sumsBy(row, dimension) })).filter(({ sums }) => sums.length > 0);
  const blocks: Block[] = [
    heading(`${indicator.code} – ${labelIn(indicator.title, language)}`),
    abreast(
      tables.map(({ dimension, sums }) => {
        const greatest = Math.max(...sums.map(({ value }) => value));
        const parts = sums.map(({ word, value }) => ({
          title: wordText(dimension, word, language),
          text: numberText(value, language),
          part: value / (greatest || 1),
        }));
        return shares(dimensionText(dimension, language), parts);
      }),
      Math.max(LEAST_ABREAST, tables.length),
    ),
    pairs([
      [t('counts'), labelIn(indicator.counts, language)],
      [t('never'), labelIn(indicator.never, language)],
      [t('measure'), t(indicator.measure)],
      [t('dimensions'), dimensionsText(indicator, language)],
      [t('source'), sourceTexts(row, language).join('\n')],
    ]),
  ];
  const longest = Math.max(0, ...tables.map(({ sums }) => sums.length));
  return longest > WORDS_ON_A_PAGE ? blocks : [together(blocks)];
}
