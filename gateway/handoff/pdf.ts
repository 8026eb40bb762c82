// The package as a PDF that prints: what the liaison officer has on the desk while entering it.
import type { IncidentType, Language } from '#protocol';
import { type Block, drawPdf, grid, pairs, remark, sides, titleBlock } from '../documents/pdf.ts';
import { numberText } from '../documents/typography.ts';
import type { HandoffItem, HandoffPackage } from './package.ts';
import { type WordKey, wordIn } from './words.ts';

/** The PDF of a package; `at` is the date of making that it bears. */
export function makePdf(made: HandoffPackage, language: Language, at: Date): Promise<Uint8Array> {
  const t = (key: WordKey) => wordIn(language, key);
  // On every page, those of single items too: the document as a whole is bound by each.
  const codes = [...new Set([...made.handling, ...made.items.flatMap(({ handling }) => handling)])].sort();
  const label = `${t(made.classification as WordKey)} – ${codes.join(', ')}${made.training ? ` – ${t('training')}` : ''}`;
  return drawPdf({
    title: `${t('title')} ${made.messageId}`,
    at,
    language,
    marking: label,
    footer: `${made.from} – ${made.messageId}`,
    blocks: [
      titleBlock(t('title')),
      { text: made.variant === 'personal' ? t('personal') : t('nonPersonal'), bold: made.variant === 'personal', margin: [0, 0, 0, 2] },
      remark(t('byHand')),
      pairs(headRows(made, t, language)),
      ...made.items.flatMap((item) => itemContent(item, t, language)),
    ],
  });
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
  return [
    ...(type ? [[t('type'), t(type)] as [string, string]] : []),
    ...(period.length > 0 ? [[t('when'), period.join(' – ')] as [string, string]] : []),
    ...(place ? [[t('place'), placeText(place)] as [string, string]] : []),
    ...(route.length > 0 ? [[t('route'), route.map(placeText).join(' → ')] as [string, string]] : []),
    ...(headCount?.total === undefined ? [] : [[t('people'), numberText(headCount.total, language)] as [string, string]]),
  ];
}

function placeText({ name, subdivision, country }: PlaceOf): string {
  return [name, subdivision, country].filter((part) => part !== undefined && part !== '').join(', ');
}

function itemContent(item: HandoffItem, t: Translate, language: Language): Block[] {
  const { code, defaulted, epistemic, asOf } = item.evaluation;
  const graded = [
    `${t('evaluation')}\u00A0: ${code}${defaulted ? ` (${t('defaulted')})` : ''}`.replace('\u00A0:', language === 'fr' ? '\u00A0:' : ':'),
    ...(epistemic ? [t(epistemic)] : []),
    ...(asOf ? [`${t('asOf')} ${asOf}`] : []),
    ...(item.handling.length > 0 ? [item.handling.join(', ')] : []),
    ...(item.purposes?.length ? [`${t('only')} ${item.purposes.join(', ')}`] : []),
  ];
  return [
    sides(`${t(item.entity)} ${item.ref}`, graded.join(' – ')),
    grid(
      ['36%', '*', '20%'],
      [t('field'), t('value'), t('annex')],
      item.fields.map(({ label, value, annex }) => [label[language], value[language], annex]),
      true,
    ),
  ];
}

function instant(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso));
}
