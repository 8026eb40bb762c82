import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveriesView, DraftSummary, IncidentInput, MessageView } from '#gateway/contract';
import type { Classification, HandlingCode, Purpose } from '#protocol/vocabulary';
import type { Client } from './client.ts';
import { failure, usage } from './failure.ts';
import { both } from './i18n/translate.ts';
import type { Call, CaseOptions, SendOptions } from './options.ts';
import { parseInteger, parseNecessary, parseNumber } from './parse.ts';
import { showDeliveries } from './show-message.ts';
import { readClocks, showTime } from './times.ts';

/** Hours until a message expires, at the most: 28 days. */
const EXPIRY_MAX_HOURS = 672;

/** Seconds of `--wait`, at the most: a day. */
const WAIT_MAX_SECONDS = 86_400;

/** Seconds of one long poll, at the most; the gateway answers earlier when something changes. */
const POLL_MAX_SECONDS = 25;

/** Milliseconds between two polls at the least, should the gateway answer at once. */
const POLL_PAUSE_MS = 250;

/** The envelope's part of a request, from options. Throws USAGE, INPUT_INVALID. */
export function envelopeOf({ path }: Call, options: SendOptions): Omit<IncidentInput, 'incident'> {
  if (options.to === undefined) throw usage(path, 'usage.missingOption', { got: '--to' });
  if (options.to.length === 0) throw failure('INPUT_INVALID', { field: '--to', expected: both('expected.units'), got: '' });
  return {
    to: [...new Set(options.to)],
    ...(options.urgent && { priority: 'urgent' as const }),
    ...(options.training && { training: true }),
    ...(options.expiresIn !== undefined && { expiresInHours: expiryOf(options.expiresIn) }),
    ...(options.case !== undefined && { caseReference: options.case }),
    // Checked against the list of words before any action runs.
    ...(options.handling && { handling: [...new Set(options.handling)].sort() as HandlingCode[] }),
    ...(options.handlingText !== undefined && { handlingText: options.handlingText }),
    ...(options.classification !== undefined && { classification: options.classification as Classification }),
  };
}

/** A report with what the options ask of the data-protection filter; reasons are added to those of the report. Throws INPUT_INVALID. */
export function withCaseOptions<T extends { necessary?: unknown }>(report: T, options: CaseOptions): T & Pick<IncidentInput, 'purposes' | 'nonPersonal'> {
  const reasons = (options.necessary ?? []).map((text) => parseNecessary('--necessary', text));
  return {
    ...report,
    // Checked against the list of words before any action runs.
    ...(options.purpose && { purposes: [...new Set(options.purpose)] as Purpose[] }),
    ...(reasons.length > 0 && { necessary: [...(Array.isArray(report.necessary) ? report.necessary : []), ...reasons] }),
    ...(options.nonPersonal && { nonPersonal: true }),
  };
}

/** The seconds of `--wait`, or `undefined`. Throws INPUT_INVALID. */
export function waitOf({ wait }: SendOptions): number | undefined {
  return wait === undefined ? undefined : parseInteger('--wait', wait, 0, WAIT_MAX_SECONDS);
}

/**
 * Posts a message, waits for its receipts if asked, and shows what became of it. Throws what the gateway answers; after showing:
 * DELIVERY_REFUSED, DELIVERY_PARTIAL or DELIVERY_PENDING when not all was delivered in the time of `--wait`; APPROVAL_REQUIRED when
 * the message waits for a second officer instead.
 */
export async function send(call: Call, client: Client, path: string, body: unknown, waitSeconds: number | undefined): Promise<void> {
  const queued = await client.post<MessageView | DraftSummary>(path, body);
  if (queued.status === 'to_approve') return waitsForApproval(call, queued as DraftSummary);
  await follow(call, client, queued as MessageView, waitSeconds);
}

async function follow(call: Call, client: Client, queued: MessageView, waitSeconds: number | undefined): Promise<void> {
  const message = waitSeconds === undefined ? queued : await settle(call, client, queued, waitSeconds);
  await showSent(call, client, message);
  if (waitSeconds !== undefined) checkDelivered(message);
}

/** Nothing has left: shows why, and how it goes on. Throws APPROVAL_REQUIRED. */
function waitsForApproval({ ui }: Call, draft: DraftSummary): never {
  if (ui.json) ui.document(draft);
  else {
    ui.title(ui.t('text.held', { id: draft.id, to: draft.to.join(', ') }));
    for (const { why } of draft.approval) ui.line(`  - ${why[ui.language]}`);
  }
  const why = (language: 'fr' | 'en') => draft.approval.map((reason) => reason.why[language].replace(/\.$/, '')).join(' ; ');
  throw failure('APPROVAL_REQUIRED', { id: draft.id, detail: { fr: why('fr').replaceAll(' ;', '\u202f;'), en: why('en').replaceAll(' ;', ';') } });
}

async function settle({ ui }: Call, client: Client, queued: MessageView, seconds: number): Promise<MessageView> {
  const deadline = Date.now() + seconds * 1000;
  let message = queued;
  while (message.deliveries.some(isOpen)) {
    const left = deadline - Date.now();
    if (left <= 0) break;
    const asked = Date.now();
    const far = await client.get<DeliveriesView>(`/v1/messages/${queued.id}/deliveries`, { waitSeconds: Math.min(POLL_MAX_SECONDS, Math.ceil(left / 1000)) });
    message = { ...message, ...far };
    const pause = Math.min(POLL_PAUSE_MS - (Date.now() - asked), deadline - Date.now());
    if (pause > 0 && message.deliveries.some(isOpen)) await sleep(pause, undefined, { signal: ui.streams.signal }).catch(interrupted);
  }
  return message;
}

async function showSent({ ui }: Call, client: Client, message: MessageView): Promise<void> {
  if (ui.json) return ui.document(message);
  const { t, language } = ui;
  const clocks = await readClocks(client);
  const to = message.to.join(', ');
  ui.done(
    message.deliveries.every(({ status }) => status === 'queued')
      ? t('text.queued', { id: message.id, to })
      : t('text.sent', { id: message.id, status: t(`status.${message.status}`), to }),
  );
  ui.line(`  ${t('text.envelope', { expires: showTime(message.expiresAt, clocks.own, language) })}`);
  if (message.training) ui.line(`  ${t('text.sentTraining')}`);
  if (message.deliveries.some(({ status }) => status !== 'queued')) showDeliveries(message.deliveries, clocks, ui);
  for (const other of message.alsoSent ?? []) ui.line(`  ${t('text.alsoSent', { id: other.id, to: other.to.join(', ') })}`);
  ui.line(`  ${t('text.follow', { id: message.id })}`);
}

function checkDelivered({ id, deliveries }: MessageView): void {
  const refused = deliveries.find(({ status }) => status === 'refused' || status === 'expired');
  if (refused) {
    const reason = refused.receipts.findLast((receipt) => receipt.reason)?.reason;
    throw failure('DELIVERY_REFUSED', { peer: refused.to, detail: reason ?? (refused.status === 'expired' ? both('detail.expired') : '–'), id });
  }
  const delivered = deliveries.filter((delivery) => !isOpen(delivery)).length;
  if (delivered === deliveries.length) return;
  if (delivered > 0) throw failure('DELIVERY_PARTIAL', { got: delivered, expected: deliveries.length, id });
  throw failure('DELIVERY_PENDING', { id });
}

function isOpen({ status }: { status: string }): boolean {
  return status === 'queued' || status === 'transmitted';
}

function expiryOf(text: string): number {
  const hours = parseNumber('--expires-in', text, 0, EXPIRY_MAX_HOURS);
  if (hours === 0) throw failure('INPUT_INVALID', { field: '--expires-in', expected: both('expected.number', { min: 1, max: EXPIRY_MAX_HOURS }), got: text });
  return hours;
}

function interrupted(error: unknown): never {
  throw failure('INTERRUPTED', {}, error);
}
