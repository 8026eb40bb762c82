// The package as a PDF: the only file that knows the library that draws it. Fonts are embedded, so that accents, no-break
// spaces and letters of African languages print on any machine.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { Content as PdfContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { IncidentType, Language } from '#protocol';
import type { HandoffItem, HandoffPackage } from './package.ts';
import { type WordKey, wordIn } from './words.ts';

const folder = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf');
const file = (name: string) => join(folder, `${name}.ttf`);
pdfmake.setFonts({
  DejaVu: {
    normal: file('DejaVuSans'),
    bold: file('DejaVuSans-Bold'),
    italics: file('DejaVuSans-Oblique'),
    bolditalics: file('DejaVuSans-BoldOblique'),
  },
});
// Nothing is fetched, and nothing but the fonts is read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));

/** The PDF of a package; `at` is the date of making that it bears. */
export function makePdf(made: HandoffPackage, language: Language, at: Date): Promise<Uint8Array> {
  const t = (key: WordKey) => wordIn(language, key);
  const label = `${t(made.classification as WordKey)} – ${made.handling.join(', ')}${made.training ? ` – ${t('training')}` : ''}`;
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [48, 64, 48, 60],
    defaultStyle: { font: 'DejaVu', fontSize: 9, lineHeight: 1.15 },
    info: { title: `${t('title')} ${made.messageId}`, creationDate: at },
    header: { text: label, alignment: 'center', bold: true, fontSize: 8, margin: [48, 28, 48, 0] },
    footer: (page, pages) => ({
      columns: [
        { text: `${made.from} – ${made.messageId}`, fontSize: 7 },
        { text: label, alignment: 'center', bold: true, fontSize: 7 },
        { text: t('page').replace('{n}', String(page)).replace('{of}', String(pages)), alignment: 'right', fontSize: 7 },
      ],
      margin: [48, 20, 48, 0],
    }),
    content: [
      { text: t('title'), fontSize: 15, bold: true, margin: [0, 0, 0, 4] },
      { text: made.variant === 'personal' ? t('personal') : t('nonPersonal'), bold: made.variant === 'personal', margin: [0, 0, 0, 2] },
      { text: t('byHand'), italics: true, color: '#444444', margin: [0, 0, 0, 10] },
      table(headRows(made, t, language)),
      ...made.items.flatMap((item) => itemContent(item, t, language)),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

type Translate = (key: WordKey) => string;

function headRows(made: HandoffPackage, t: Translate, language: Language): [string, string][] {
  const { filter } = made;
  return [
    [t('message'), made.messageId],
    [t('exchange'), made.exchangeId],
    [t('from'), made.from],
    [t('to'), made.to.join(', ')],
    [t('author'), made.author],
    ...(filter?.approvedBy ? [[t('approved'), filter.approvedBy] as [string, string]] : []),
    [t('created'), instant(made.createdAt, language)],
    ...(made.caseReference ? [[t('caseReference'), made.caseReference] as [string, string]] : []),
    [t('purposes'), made.purposes.map(({ code, point }) => `${point} ${code}`).join(', ') || t('none')],
    [t('handling'), [...made.handling.map((code) => t(code as WordKey)), ...(made.handlingText ? [made.handlingText] : [])].join('\n')],
    [
      t('restrictions'),
      made.restrictions.map(({ kind, text, eraseBy }) => [t(kind as WordKey), eraseBy, text].filter(Boolean).join(' ')).join('\n') || t('none'),
    ],
    [t('classification'), t(made.classification as WordKey)],
    ...incidentRows(made.incident as IncidentOf, t, language),
    ...(filter
      ? ([
          [t('withheld'), String(filter.withheld)],
          [t('policy'), filter.policyVersion],
          [t('bases'), filter.bases.join(', ') || t('none')],
        ] as [string, string][])
      : []),
  ];
}

interface PlaceOf {
  name: string;
  country: string;
  subdivision?: string;
}

interface IncidentOf {
  type?: IncidentType;
  occurredFrom?: Date;
  occurredTo?: Date;
  place?: PlaceOf;
  route?: PlaceOf[];
  headCount?: { total?: number };
}

function incidentRows({ type, occurredFrom, occurredTo, place, route = [], headCount }: IncidentOf, t: Translate, language: Language): [string, string][] {
  const period = [occurredFrom, occurredTo].filter((each) => each !== undefined).map((each) => instant(each.toISOString(), language));
  const numbers = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  return [
    ...(type ? [[t('type'), t(type)] as [string, string]] : []),
    ...(period.length > 0 ? [[t('when'), period.join(' – ')] as [string, string]] : []),
    ...(place ? [[t('place'), placeText(place)] as [string, string]] : []),
    ...(route.length > 0 ? [[t('route'), route.map(placeText).join(' → ')] as [string, string]] : []),
    ...(headCount?.total === undefined ? [] : [[t('people'), numbers.format(headCount.total)] as [string, string]]),
  ];
}

function placeText({ name, subdivision, country }: PlaceOf): string {
  return [name, subdivision, country].filter((part) => part !== undefined && part !== '').join(', ');
}

function itemContent(item: HandoffItem, t: Translate, language: Language): PdfContent[] {
  const { code, defaulted, epistemic, asOf } = item.evaluation;
  const graded = [
    `${t('evaluation')}\u00A0: ${code}${defaulted ? ` (${t('defaulted')})` : ''}`.replace('\u00A0:', language === 'fr' ? '\u00A0:' : ':'),
    ...(epistemic ? [t(epistemic)] : []),
    ...(asOf ? [`${t('asOf')} ${asOf}`] : []),
    ...(item.purposes?.length ? [`${t('only')} ${item.purposes.join(', ')}`] : []),
  ];
  return [
    {
      columns: [
        { text: `${t(item.entity)} ${item.ref}`, bold: true, fontSize: 11 },
        { text: graded.join(' – '), alignment: 'right', fontSize: 8 },
      ],
      margin: [0, 14, 0, 4],
    },
    {
      table: {
        headerRows: 1,
        widths: ['36%', '*', '20%'],
        body: [
          [t('field'), t('value'), t('annex')].map((text) => ({ text, bold: true, fillColor: '#e8ecf1' })),
          ...item.fields.map(({ label, value, annex }) => [label[language], value[language], { text: annex, fontSize: 7 }]),
        ],
      },
      layout: lines,
    },
  ];
}

const lines = {
  hLineWidth: () => 0.4,
  vLineWidth: () => 0,
  hLineColor: () => '#b8c0cc',
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

function table(rows: [string, string][]): PdfContent {
  return { table: { widths: ['36%', '*'], body: rows.map(([title, value]) => [{ text: title, bold: true }, value]) }, layout: lines };
}

function instant(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso));
}
