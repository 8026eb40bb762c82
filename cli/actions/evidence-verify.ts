import { type EvidenceOfDelivery, type EvidenceOfLog, type EvidenceReport, limits, verifyEvidence } from '#protocol';
import type { Call } from '../options.ts';
import { type Field, fieldLines } from '../show-content.ts';
import { readBytes } from '../text-file.ts';
import { showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/**
 * Checks an evidence pack with the members' list alone: no gateway, no network. Throws FILE_UNREADABLE, EVIDENCE_INVALID, and what a roster
 * that does not hold is refused for.
 */
export async function evidenceVerify(call: Call, file: string, rosterFile: string): Promise<void> {
  const { ui } = call;
  const pack = await readBytes(file, limits.EVIDENCE_MAX_OCTETS);
  const roster = await readBytes(rosterFile, limits.ROSTER_MAX_OCTETS);
  const report = await verifyEvidence(pack, roster);
  if (ui.json) ui.document(report);
  else showEvidence(report, ui);
}

function showEvidence(report: EvidenceReport, ui: Ui): void {
  const { t } = ui;
  const { message, content, deliveries, logs, missing, doubts, roster } = report;
  ui.done(t('text.evidenceHolds'));
  const fields: Field[] = [
    [t('title.message'), message.id],
    [t('title.exchange'), message.exchange],
    [t('title.from'), nameOf(message.from, report, ui)],
    [t('title.to'), message.to.map((unit) => nameOf(unit, report, ui)).join(', ')],
    [t('title.created'), time(message.created, message.from, report, ui)],
    [t('title.signedContent'), content ? t('text.evidenceContent', { octets: content.octets, digest: content.digest }) : t('text.evidenceNoContent')],
    [t('title.roster'), t('text.evidenceRoster', { version: roster.version, digest: roster.digest })],
  ];
  for (const line of fieldLines(fields)) ui.line(line);
  for (const delivery of deliveries) showDelivery(delivery, report, ui);
  for (const log of logs) showLog(log, report, ui);
  for (const gap of missing) ui.line(`  - ${t(`evidence.${gap.code}`, { unit: 'unit' in gap ? gap.unit : '' })}`);
  for (const { code, unit } of doubts) ui.line(`  ! ${t(`evidence.${code}`, { unit })}`);
}

function showDelivery({ to, receipts, arrived }: EvidenceOfDelivery, report: EvidenceReport, ui: Ui): void {
  ui.line();
  ui.title(nameOf(to, report, ui));
  for (const { status, at, officer } of receipts) ui.line(`  ${ui.t(`receipt.${status}`)} ${time(at, to, report, ui)}${officer ? `, ${officer}` : ''}`);
  if (arrived) ui.line(`  ${ui.t('text.evidenceArrived', { unit: to, index: arrived.index })}`);
}

function showLog({ unit, size, witnesses, quorum }: EvidenceOfLog, report: EvidenceReport, ui: Ui): void {
  ui.line();
  ui.line(ui.t('text.evidenceLog', { unit, size, counted: quorum.counted, needed: quorum.needed }));
  for (const witness of witnesses) ui.line(`  ${witness.unit}, ${time(witness.at, witness.unit, report, ui)}`);
}

function nameOf(unit: string, { units }: EvidenceReport, { language }: Ui): string {
  const known = units.find((each) => each.unit === unit);
  return known ? `${unit} (${language === 'fr' ? known.nameFr : known.nameEn})` : unit;
}

function time(at: Date, unit: string, { units }: EvidenceReport, { language }: Ui): string {
  const { city = 'UTC', timeZone = 'UTC' } = units.find((each) => each.unit === unit) ?? {};
  return showTime(at.toISOString(), { city, timeZone }, language);
}
