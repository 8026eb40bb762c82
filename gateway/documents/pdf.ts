// Draws documents: the only file that knows the library. Fonts are embedded, so that accents, no-break spaces and letters of African
// languages print on any machine. What a document says is decided by whoever has it drawn.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
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

/** The PDF, A4. */
export function drawPdf({ title, at, language, marking, footer, blocks }: Document): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
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
