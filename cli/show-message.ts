import type { DeliveryView, MessageSummary, MessageView, ReceiptView } from '#gateway/contract';
import type { CaseData } from '#protocol';
import { clockFields } from './show-clocks.ts';
import { contentFields, type Field, fieldLines, optional, showOctets } from './show-content.ts';
import { documentFields } from './show-documents.ts';
import { markingFields } from './show-marking.ts';
import { nextSteps, procedureFields } from './show-procedures.ts';
import { showStory } from './show-story.ts';
import { type Clocks, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** Writes one message for people: header, content, case data by `showCase`, then each delivery with the signed receipts that prove it, then its story. */
export function showMessage(message: MessageView, clocks: Clocks, ui: Ui, showCase: (data: CaseData) => void): void {
  const { t, language } = ui;
  const time = (instant: string) => showTime(instant, clocks.own, language);
  ui.title(`${t(`kind.${message.kind}`)} ${message.id} (${t(`direction.${message.direction}`)}, ${t(`status.${message.status}`)})`);
  const head: Field[] = [
    [t('title.exchange'), message.exchangeId],
    [t('title.from'), message.from],
    [t('title.to'), message.to.join(', ')],
    [t('title.author'), message.author],
    [t('title.created'), time(message.createdAt)],
    [t('title.expires'), time(message.expiresAt)],
    [t('title.priority'), t(`priority.${message.priority}`)],
    ...markingFields(message, ui),
    ...optional(t('title.case'), message.caseReference ?? ''),
    ...optional(t('title.training'), message.training ? t('word.yes') : ''),
    ...optional(t('title.forwarded'), message.forwarded ? t('text.forwardedFrom', { unit: message.forwarded.from, id: message.forwarded.messageId }) : ''),
    ...(message.alsoSent?.length ? ([[t('title.alsoSent'), ...message.alsoSent.map(({ id, to }) => `${id} (${to.join(', ')})`)]] as Field[]) : []),
    ...optional(t('title.envelope'), message.envelopeOctets === undefined ? '' : showOctets(message.envelopeOctets, ui)),
    ...optional(t('title.eraseAt'), message.eraseAt === undefined ? '' : time(message.eraseAt)),
    ...optional(t('title.reviewAt'), message.reviewAt === undefined ? '' : time(message.reviewAt)),
    ...optional(t('title.rectified'), rectifiedText(message, ui)),
    ...optional(t('title.assigned'), message.assignedTo ?? ''),
    ...clockFields(message, clocks, ui),
    [t('title.log'), t(message.log.witnessed ? 'text.logWitnessed' : 'text.logWaiting', { n: message.log.entries })],
  ];
  const units = [...new Set([message.from, ...message.to])];
  const documents = documentFields(message.documents, clocks, ui);
  for (const line of fieldLines([...head, ...contentFields(message.content, units, clocks, ui), ...documents])) ui.line(line);
  if (message.caseData) showCase(message.caseData);
  for (const line of fieldLines(procedureFields(message.procedures ?? [], clocks, ui))) ui.line(line);
  if (message.deliveries.length > 0) showDeliveries(message.deliveries, clocks, ui);
  if (message.receipts.length > 0) showReceipts(message.receipts, clocks, ui);
  showStory(message.story, clocks, ui);
  ui.line();
  for (const line of nextActs(message, ui)) ui.line(line);
}

/** What an order of its sender has done to a message here; empty when nothing. */
export function rectifiedText({ erasedBy, restrictedBy, replacedBy }: MessageSummary, { t }: Ui): string {
  const said = [
    ...(erasedBy === undefined ? [] : [t('text.erasedBy', { id: erasedBy })]),
    ...(replacedBy === undefined ? [] : [t('text.replacedBy', { id: replacedBy })]),
    ...(restrictedBy === undefined ? [] : [t('text.restrictedBy', { id: restrictedBy })]),
  ];
  return said.join(', ');
}

/** What an officer may want to do next. */
function nextActs({ id, kind, direction, status, content, procedures = [], restrictedBy, replacedBy }: MessageView, ui: Ui): string[] {
  const { t } = ui;
  const steps = nextSteps(id, kind, procedures, ui);
  if (steps.length > 0) return steps;
  if (direction === 'in' && status !== 'answered' && 'agreementProposal' in content)
    return [t('text.toAcceptAgreement', { id: content.agreementProposal.agreementId })];
  if ('step' in content) return [t('text.toShow', { id: content.step.procedureId })];
  // What does not leave is not exported.
  if (restrictedBy !== undefined) return [t('text.toShow', { id: restrictedBy })];
  if (replacedBy !== undefined) return [t('text.toShowReplacement', { id: replacedBy })];
  return [t('text.toExport', { id })];
}

/** Writes the deliveries of a message with their receipts. */
export function showDeliveries(deliveries: DeliveryView[], clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  ui.line();
  ui.title(t('title.deliveries'));
  const width = Math.max(...deliveries.map(({ to }) => to.length));
  for (const delivery of deliveries) {
    const octets = delivery.envelopeOctets === undefined ? '' : `, ${octetsText(delivery.envelopeOctets, delivery.receiptOctets, ui)}`;
    ui.line(`  ${delivery.to.padEnd(width)}  ${t(`status.${delivery.status}`)}, ${showTime(delivery.since, clocks.own, language)}${octets}`);
    for (const line of waitingLines(delivery, clocks, ui)) ui.line(`    ${line}`);
    for (const receipt of delivery.receipts) for (const line of receiptLines(receipt, clocks, ui)) ui.line(`    ${line}`);
  }
}

/** What a delivery took on the line: "1,1 ko, accusés 268 o". */
function octetsText(envelope: number, receipts: number, ui: Ui): string {
  const sent = showOctets(envelope, ui);
  return receipts === 0 ? sent : ui.t('text.octetsWithReceipts', { sent, receipts: showOctets(receipts, ui) });
}

function showReceipts(receipts: ReceiptView[], clocks: Clocks, ui: Ui): void {
  ui.line();
  ui.title(ui.t('title.receipts'));
  for (const receipt of receipts) for (const line of receiptLines(receipt, clocks, ui)) ui.line(`  ${line}`);
}

function waitingLines({ waiting }: DeliveryView, clocks: Clocks, { t, language }: Ui): string[] {
  const reason = waiting?.reason ? [t('text.waiting', { reason: waiting.reason[language] })] : [];
  const next = waiting?.nextTryAt ? [t('text.nextTry', { at: showTime(waiting.nextTryAt, clocks.own, language) })] : [];
  const carrier = waiting?.relay;
  const carried = carrier
    ? [t('text.carried', { relay: carrier.relay, state: t(`parcel.${carrier.state}`), at: showTime(carrier.at, clocks.own, language) })]
    : [];
  return [...reason, ...next, ...carried];
}

function receiptLines(receipt: ReceiptView, clocks: Clocks, { t, language }: Ui): string[] {
  const at = showTime(receipt.at, clocks.own, language);
  const line = t('text.receipt', { status: t(`receipt.${receipt.status}`), from: receipt.from, at, digest: receipt.digest.slice(0, 16) });
  const signed = receipt.officer ? t('text.receiptOfficer', { receipt: line, officer: receipt.officer }) : line;
  return receipt.reason ? [signed, `${receipt.reason[language]} (${receipt.reason.code})`] : [signed];
}
