// The report of an evidence pack as a document for people who will not open a file of octets: a judge, a prosecutor, a lawyer.
import type { Content, EvidenceOfDelivery, EvidenceOfLog, EvidenceReport, Header, Language, UnitId } from '#protocol';
import { contentRows } from '../documents/content.ts';
import { type Block, codes, drawPdf, grid, heading, pairs, paragraph, points, remark, sides, statement, titleBlock } from '../documents/pdf.ts';
import { dayText, instantText } from '../documents/times.ts';
import { makePackage } from '../handoff/package.ts';
import { wordIn } from '../handoff/words.ts';
import { type EvidenceText, evidenceText, isEvidenceText } from './evidence-words.ts';

type Translate = (key: EvidenceText, params?: Readonly<Record<string, string | number>>) => string;

/** What the document is made with. */
interface Page {
  report: EvidenceReport;
  language: Language;
  t: Translate;
  /** Units that were called by their names: from then on their ids will do. */
  introduced: Set<UnitId>;
}

/** The PDF of a report; `content`: the content that the pack holds, `at`: the date of making that the file bears. */
export function makeEvidencePdf(report: EvidenceReport, content: Content | undefined, language: Language, at: Date): Promise<Uint8Array> {
  const t: Translate = (key, params) => evidenceText(language, key, params);
  const page: Page = { report, language, t, introduced: new Set() };
  const { message } = report;
  const whole = report.missing.length + report.doubts.length === 0;
  const handling = content ? ` – ${content.handling.join(', ')}` : '';
  return drawPdf({
    title: `${t('title')} ${message.id}`,
    at,
    language,
    marking: `${message.training ? `${t('exercise')} – ` : ''}${t('marking')}${handling}`,
    footer: `${message.from} – ${message.id}`,
    blocks: [
      titleBlock(t('title')),
      remark(t('about')),
      statement(
        t('held'),
        `${t('heldBy', { day: dayText(at, language), version: report.roster.version })} ${report.missing.length > 0 ? t('heldPartly') : t('heldWhole')}`,
        whole,
      ),
      heading(t('summary')),
      paragraph(sending(page)),
      ...report.deliveries.map((delivery) => points(arrival(delivery, page))),
      ...report.logs.map((log) => paragraph(witnessing(log, page))),
      ...listed(t('gaps'), report.missing, page),
      ...listed(t('doubts'), report.doubts, page),
      heading(t('proves')),
      points(proven(page)),
      heading(t('provesNot')),
      points((['notTruth', 'notClock', 'notPerson', 'notInside', 'notOthers'] as const).map((key) => t(key))),
      heading(t('message')),
      pairs(messageRows(page)),
      heading(t('receipts')),
      grid(['20%', '17%', '*', '22%'], [t('addressee'), t('status'), t('when'), t('who')], receiptRows(page)),
      heading(t('logs')),
      grid(
        ['17%', '29%', '*'],
        [t('log'), t('entries'), t('witnesses')],
        report.logs.map((log) => logRow(log, page)),
      ),
      ...(content ? contentBlocks(content, page) : []),
      heading(t('check')),
      paragraph(t('checkHow')),
      codes(digests(page)),
    ],
  });
}

/** A unit in a sentence: with its name the first time. */
function name(unit: UnitId, page: Page): string {
  const { report, language, t, introduced } = page;
  const found = report.units.find((each) => each.unit === unit);
  if (!found || introduced.has(unit)) return t('unit', { unit });
  introduced.add(unit);
  return t('unitNamed', { unit, name: language === 'fr' ? found.nameFr : found.nameEn });
}

/** A unit in a table. */
function title(unit: UnitId, { report, language }: Page): string {
  const found = report.units.find((each) => each.unit === unit);
  return found ? `${unit} – ${language === 'fr' ? found.nameFr : found.nameEn}` : unit;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A time in a cell: the clock of the city in a line of its own. */
function cell(at: Date, unit: UnitId, page: Page): string {
  return time(at, unit, page).replace(' (', '\n(');
}

/** An instant with the clock of the unit that dated it. */
function time(at: Date, unit: UnitId, { report, language }: Page): string {
  return instantText(
    at,
    language,
    report.units.find((each) => each.unit === unit),
  );
}

function joined(texts: readonly string[], { t }: Page): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${t('and')} ${texts.at(-1)}`;
}

function sending(page: Page): string {
  const { report, t } = page;
  const { from, to, created, kind } = report.message;
  const key = `kind_${kind}`;
  const params = {
    at: time(created, from, page),
    from: name(from, page),
    to: joined(
      to.map((unit) => name(unit, page)),
      page,
    ),
    kind: t(isEvidenceText(key) ? key : 'kind_unknown'),
  };
  if (report.content) return t('sentContent', params);
  return t(report.deliveries.some(({ sent }) => sent) ? 'sentLogged' : 'sentNamed', params);
}

function arrival({ to, receipts, arrived, promise }: EvidenceOfDelivery, page: Page): string[] {
  const { t } = page;
  if (receipts.length === 0) return [t('nothingFrom', { to: name(to, page) })];
  return receipts.flatMap(({ status, at, officer, reason }) => [
    sentence(t(status, { to: name(to, page), at: time(at, to, page), officer: officer ?? '', reason: reason ?? '' })),
    ...(status === 'delivered' && arrived && promise ? [t('arrived', { to: name(to, page), index: arrived.index })] : []),
  ]);
}

function witnessing({ unit, size, witnesses, quorum }: EvidenceOfLog, page: Page): string {
  const { t } = page;
  if (!quorum.reached) return t('unwitnessedLog', { unit: name(unit, page), size, ...numbers(quorum) });
  const counted = witnesses.filter((each) => each.counted).map((each) => name(each.unit, page));
  return t('witnessedLog', { unit: name(unit, page), size, witnesses: joined(counted, page) });
}

function numbers({ needed, counted }: EvidenceOfLog['quorum']): { needed: number; counted: number } {
  return { needed, counted };
}

function listed(title: string, findings: readonly { code: EvidenceText; unit?: UnitId; size?: number }[], page: Page): Block[] {
  if (findings.length === 0) return [];
  const texts = findings.map(({ code, unit, size }) => sentence(page.t(code, { unit: unit ? name(unit, page) : '', size: size ?? '' })));
  return [heading(title), points(texts)];
}

function proven({ report, t }: Page): string[] {
  const delivered = report.deliveries.some(({ promise }) => promise);
  return [...(report.content ? [t('provesContent')] : []), ...(delivered ? [t('provesDelivery')] : []), ...(report.logs.length > 0 ? [t('provesLogs')] : [])];
}

function messageRows(page: Page): [string, string][] {
  const { report, t } = page;
  const { id, exchange, from, to, created, expires, priority, training } = report.message;
  return [
    [t('id'), id],
    [t('exchange'), exchange],
    [t('sender'), title(from, page)],
    [t('addressees'), to.map((unit) => title(unit, page)).join('\n')],
    [t('released'), time(created, from, page)],
    [t('expires'), time(expires, from, page)],
    [t('priority'), t(priority)],
    ...(training ? [[t('training'), t('yes')] as [string, string]] : []),
  ];
}

function receiptRows(page: Page): string[][] {
  const { report, t } = page;
  return report.deliveries.flatMap(({ to, receipts }) =>
    receipts.map(({ status, at, officer, reason }) => [to, t(`status_${status}`), cell(at, to, page), officer ?? reason ?? '–']),
  );
}

const acts: Readonly<Record<string, EvidenceText>> = {
  'message.transferred': 'act_transferred',
  'message.sealed': 'act_sealed',
  'receipt.received': 'act_receipt',
  'message.received': 'act_received',
  'message.refused': 'act_refused',
};

function logRow({ unit, generation, entries, witnesses, quorum }: EvidenceOfLog, page: Page): string[] {
  const { t } = page;
  const seen = witnesses.map(({ unit: witness, at, counted }) => `${witness}${counted ? '' : ` (${t('notCounted')})`}, ${cell(at, witness, page)}`);
  return [
    `${unit}\n${t('generation', { generation })}`,
    entries.map(({ index, act, partner }) => `${index} – ${t(acts[act] ?? 'kind_unknown', { partner })}`).join('\n'),
    [...(seen.length > 0 ? seen : [t('nobody')]), t(quorum.reached ? 'enough' : 'tooFew', numbers(quorum))].join('\n'),
  ];
}

/** The content: the frame, what the body says, and the case data item by item. */
function contentBlocks(content: Content, page: Page): Block[] {
  const { report, language, t } = page;
  const { message } = report;
  // The package of the hand-off lists the fields of case data by the names that officers read.
  const { items } = makePackage({ ...message, messageId: message.id, exchangeId: message.exchange } as unknown as Header, content, undefined);
  return [
    heading(t('content')),
    pairs([
      [t('author'), content.author],
      ...(content.caseReference ? [[t('caseReference'), content.caseReference] as [string, string]] : []),
      [t('handling'), [...content.handling.map((code) => wordIn(language, code)), ...(content.handlingText ? [content.handlingText] : [])].join('\n')],
      ...contentRows(content, language),
    ]),
    ...items.flatMap(({ entity, ref, evaluation, fields }) => [
      sides(`${wordIn(language, entity)} ${ref}`, `${wordIn(language, 'evaluation')} ${evaluation.code}`),
      grid(
        ['36%', '*'],
        [t('field'), t('value')],
        fields.map(({ label, value }) => [label[language], value[language]]),
      ),
    ]),
  ];
}

function digests({ report, t }: Page): [string, string][] {
  const { pack, roster, message, deliveries } = report;
  return [
    [t('packDigest'), pack],
    [t('rosterDigest', { version: roster.version }), roster.digest],
    ...(message.content ? [[t('contentDigest'), message.content] as [string, string]] : []),
    ...deliveries.map(({ to, envelope }): [string, string] => [t('envelopeDigest', { to }), envelope]),
  ];
}
