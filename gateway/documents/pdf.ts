// Draws documents: the only file that knows the library. Fonts are embedded, so that accents, no-break spaces and letters of African
// languages print on any machine. What a document says is decided by whoever has it drawn.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { CanvasElement, Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Language } from '#protocol';

/** A part of a page. */
export type Block = Content;

/** What is drawn. */
export interface Document {
  title: string;
  /** The date of making that the file bears. */
  at: Date;
  language: Language;
  /** On top and at the foot of each page, in the middle. */
  marking: string;
  /** At the foot, on the left. */
  footer: string;
  /** Wide tables want the long side of the paper. */
  landscape?: boolean;
  blocks: Block[];
}

const folder = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf');
const file = (name: string) => join(folder, `${name}.ttf`);
pdfmake.setFonts({
  DejaVu: {
    normal: file('DejaVuSans'),
    bold: file('DejaVuSans-Bold'),
    italics: file('DejaVuSans-Oblique'),
    bolditalics: file('DejaVuSans-BoldOblique'),
  },
  DejaVuMono: { normal: file('DejaVuSansMono'), bold: file('DejaVuSansMono-Bold'), italics: file('DejaVuSansMono'), bolditalics: file('DejaVuSansMono') },
});
// Nothing is fetched, and nothing but the fonts is read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));

const pageOf = { fr: 'page {n} sur {of}', en: 'page {n} of {of}' } as const;
const NODES_BELOW_HEADING = 6;
const grey = '#444444';
const rule = '#b8c0cc';
const shade = '#e8ecf1';
const blue = '#2f5d8a';
const dark = '#1b2a3a';

/** The PDF, A4. */
export function drawPdf({ title, at, language, marking, footer, landscape = false, blocks }: Document): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [48, 64, 48, 60],
    defaultStyle: { font: 'DejaVu', fontSize: 9, lineHeight: 1.15 },
    info: { title, creationDate: at },
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    header: { text: marking, alignment: 'center', bold: true, fontSize: 8, margin: [48, 28, 48, 0] },
    footer: (page, pages) => ({
      columns: [
        { text: footer, fontSize: 6.5, width: '38%' },
        { text: marking, alignment: 'center', bold: true, fontSize: 7, width: '*' },
        { text: pageOf[language].replace('{n}', String(page)).replace('{of}', String(pages)), alignment: 'right', fontSize: 7, width: '20%' },
      ],
      margin: [48, 20, 48, 0],
    }),
    content: blocks,
    // A heading with a line or two below it at the foot of a page says nothing.
    pageBreakBefore: (node, queries) => node.headlineLevel === 1 && queries.getFollowingNodesOnPage().length < NODES_BELOW_HEADING,
  };
  return pdfmake.createPdf(definition).getBuffer();
}

/** The title of the whole. */
export function titleBlock(text: string): Block {
  return { text, fontSize: 15, bold: true, margin: [0, 0, 0, 4] };
}

/** The title of a section. */
export function heading(text: string): Block {
  return { text, fontSize: 11, bold: true, margin: [0, 14, 0, 4], headlineLevel: 1 };
}

/** A paragraph. */
export function paragraph(text: string): Block {
  return { text: unbroken(text), margin: [0, 0, 0, 4] };
}

/** A paragraph that explains the document itself. */
export function remark(text: string): Block {
  return { text, italics: true, color: grey, margin: [0, 0, 0, 8] };
}

/** Points of a list. */
export function points(texts: readonly string[]): Block {
  return { ul: texts.map((text) => ({ text: unbroken(text), margin: [0, 0, 0, 2] })), margin: [0, 0, 0, 4] };
}

/** A statement in a frame; `good`: nothing is to be looked into. */
export function statement(text: string, detail: string, good: boolean): Block {
  const stack: Content[] = [{ text, bold: true, fontSize: 10 }, ...(detail ? [{ text: detail, margin: [0, 3, 0, 0] } as Content] : [])];
  const color = good ? '#1f5f3a' : '#8a5a00';
  return {
    table: { widths: ['*'], body: [[{ stack, margin: [6, 4, 6, 4] }]] },
    layout: { hLineWidth: () => 0.6, vLineWidth: (i) => (i === 0 ? 3 : 0.6), hLineColor: () => color, vLineColor: () => color },
    margin: [0, 4, 0, 8],
  };
}

/** Titled values. */
export function pairs(rows: readonly (readonly [title: string, value: string])[]): Block {
  return { table: { widths: ['36%', '*'], body: rows.map(([title, value]) => [{ text: title, bold: true }, value]), dontBreakRows: true }, layout: lines };
}

/** A table with a head that is repeated on every page; the last column may be set small. */
export function grid(widths: readonly (string | number)[], head: readonly string[], rows: readonly (readonly string[])[], smallLast = false): Block {
  const last = head.length - 1;
  const cells = (row: readonly string[]): TableCell[] => row.map((text, i) => (smallLast && i === last ? { text, fontSize: 7 } : text));
  return {
    table: {
      headerRows: 1,
      widths: [...widths],
      body: [head.map((text) => ({ text, bold: true, fillColor: shade })), ...rows.map(cells)],
      dontBreakRows: true,
    },
    layout: lines,
  };
}

/** A line with something on its right, such as a title with its grade. */
export function sides(left: string, right: string): Block {
  return {
    columns: [
      { text: left, bold: true, fontSize: 11 },
      { text: right, alignment: 'right', fontSize: 8 },
    ],
    margin: [0, 14, 0, 4],
  };
}

/** A number in a table, with what belongs to it in small letters below. */
export interface Figure {
  text: string;
  note?: string;
}

/** A table of numbers: the first column says of what, the others hold numbers, which stand at the right. No row is cut in two. */
export function figures(head: readonly string[], widths: readonly (string | number)[], rows: readonly (readonly Figure[])[]): Block {
  const side = (i: number) => ({ alignment: i === 0 ? 'left' : 'right' }) as const;
  const cell = ({ text, note }: Figure, i: number): TableCell => ({
    stack: [{ text, noWrap: i > 0 }, ...(note ? [{ text: note, fontSize: 6.5, color: grey } as Content] : [])],
    ...side(i),
  });
  return {
    table: {
      headerRows: 1,
      widths: [...widths],
      body: [head.map((text, i) => ({ text, bold: true, fontSize: 8, fillColor: shade, ...side(i) })), ...rows.map((row) => row.map(cell))],
      dontBreakRows: true,
    },
    layout: lines,
    margin: [0, 4, 0, 4],
  };
}

const BAR_POINTS = 9;
const TRACK_POINTS = 330;

/** For the long side of the paper: bars on a common scale, each with its title and its number; a line across all marks `mark`. `part` and `mark` are parts of `whole`. */
export function bars(rows: readonly { title: string; text: string; part: number }[], whole: number, mark: number): Block {
  const points = (part: number) => (Math.min(part, whole) / whole) * TRACK_POINTS;
  const line = (y1: number, y2: number): CanvasElement => ({ type: 'line', x1: points(mark), x2: points(mark), y1, y2, lineWidth: 1.2, lineColor: dark });
  return {
    unbreakable: true,
    stack: rows.map(({ title, text, part }) => ({
      columns: [
        { text: title, width: 310, fontSize: 8 },
        {
          width: TRACK_POINTS + 8,
          canvas: [
            { type: 'rect', x: 0, y: 0, w: TRACK_POINTS, h: BAR_POINTS, color: shade },
            ...(part > 0 ? [{ type: 'rect', x: 0, y: 0, w: points(part), h: BAR_POINTS, color: blue } as const] : []),
            line(-2, BAR_POINTS + 2),
          ],
        },
        { text, width: '*', fontSize: 8, alignment: 'right' },
      ],
      columnGap: 6,
      margin: [0, 3, 0, 3],
    })),
  };
}

const SHARE_POINTS = 60;

/** What a whole is made of: a word, its number and, as a bar, its part of the greatest one. */
export function shares(title: string, rows: readonly { title: string; text: string; part: number }[]): Block {
  return {
    table: {
      headerRows: 1,
      widths: ['*', 'auto', SHARE_POINTS],
      body: [
        [{ text: title, bold: true, fillColor: shade, colSpan: 3, fontSize: 8 }, '', ''],
        ...rows.map(({ title: word, text, part }): TableCell[] => [
          { text: word, fontSize: 8 },
          { text, fontSize: 8, alignment: 'right', noWrap: true },
          part > 0 ? { canvas: [{ type: 'rect', x: 0, y: 2, w: part * SHARE_POINTS, h: 6, color: blue }] } : '',
        ]),
      ],
      dontBreakRows: true,
    },
    layout: { ...lines, paddingTop: () => 2, paddingBottom: () => 2 },
  };
}

/** Blocks side by side, so many in a line; a last line that is not full leaves its room. */
export function abreast(blocks: readonly Block[], perLine: number): Block {
  const starts = blocks.flatMap((_, i) => (i % perLine === 0 ? [i] : []));
  const column = (block: Block | undefined): Column => ({ stack: [block ?? ''], width: '*' });
  return {
    stack: starts.map((start) => ({
      columns: Array.from({ length: perLine }, (_, i) => column(blocks[start + i])),
      columnGap: 16,
      margin: [0, 2, 0, 6],
    })),
  };
}

/** Blocks that stay on one page. More than a page holds cannot, and must not be asked to. */
export function together(blocks: readonly Block[]): Block {
  return { stack: [...blocks], unbreakable: true };
}

/** Digests and ids, each in a line of its own under its title: they are compared character by character. */
export function codes(rows: readonly (readonly [title: string, code: string])[]): Block {
  return {
    stack: rows.flatMap(([title, code]) => [
      { text: title, fontSize: 7, color: grey },
      { text: code, font: 'DejaVuMono', fontSize: 7.5, margin: [0, 0, 0, 4] },
    ]),
  };
}

/** Runs of a text in which no line ends inside a unit id. */
function unbroken(text: string): Content[] {
  return text.split(/\b([A-Z]{2}-[A-Z][A-Z0-9]{1,15})\b/).map((run, i) => (i % 2 === 1 ? { text: run, noWrap: true } : { text: run }));
}

const lines = { hLineWidth: () => 0.4, vLineWidth: () => 0, hLineColor: () => rule, paddingTop: () => 3, paddingBottom: () => 3 };
