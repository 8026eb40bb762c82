import type { AuditFinding, AuditReport, Comparison, Omission } from '#gateway/contract';
import { withClient } from '../client.ts';
import { failure, usage } from '../failure.ts';
import type { Call } from '../options.ts';
import { parseDay } from '../parse.ts';
import type { Ui } from '../ui.ts';

/** Options of `cop audit verify`, still text. */
export interface AuditVerifyOptions {
  roster?: string;
  with?: string;
  from?: string;
  until?: string;
}

/** How far back two logs are compared when no period is given, milliseconds. */
const COMPARED_MS = 92 * 86_400_000;

/**
 * Verifies the unit's whole log; with `--with`, two units' logs against each other; with a file, an evidence pack, without any gateway.
 * Throws USAGE, INPUT_INVALID, AUDIT_ALTERED, AUDIT_OMISSION, LINK_UNREACHABLE, EVIDENCE_INVALID, FILE_UNREADABLE.
 */
export async function auditVerify(call: Call, file: string | undefined, options: AuditVerifyOptions): Promise<void> {
  if (file !== undefined) {
    if (options.roster === undefined) throw usage(call.path, 'usage.missingOption', { got: '--roster' });
    return (await import('./evidence-verify.ts')).evidenceVerify(call, file, options.roster);
  }
  await (options.with === undefined ? verifyLog(call) : compare(call, options.with, options));
}

async function verifyLog(call: Call): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const report = await client.post<AuditReport>('/v1/audit/verify', {});
    if (ui.json) ui.document(report);
    else showReport(report, ui);
    const [first] = report.findings;
    if (first)
      throw failure('AUDIT_ALTERED', { got: `${first.generation}:${first.at}`, detail: ui.t(`finding.${first.what}_${first.how}`, { name: first.name }) });
  });
}

function showReport({ entries, checkpoints, cosignatures, messages, erased, findings }: AuditReport, ui: Ui): void {
  const counted = ui.t('text.auditCounted', { entries, checkpoints, cosignatures, messages });
  if (findings.length === 0) ui.done(ui.t('text.auditSound'));
  else ui.title(ui.t('text.auditFindings', { n: findings.length }));
  for (const finding of findings) ui.line(`  - ${findingLine(finding, ui)}`);
  ui.line(`  ${counted}`);
  if (erased > 0) ui.line(`  ${ui.t('text.auditErased', { n: erased })}`);
}

function findingLine({ what, how, at, generation, name }: AuditFinding, ui: Ui): string {
  return ui.t('text.finding', { generation, at, what: ui.t(`finding.${what}_${how}`, { name }) });
}

async function compare(call: Call, unit: string, options: AuditVerifyOptions): Promise<void> {
  const { ui } = call;
  const to = options.until === undefined ? new Date().toISOString() : parseDay('--until', options.until, 'last');
  const from = options.from === undefined ? new Date(Date.parse(to) - COMPARED_MS).toISOString() : parseDay('--from', options.from, 'first');
  await withClient(call, async (client) => {
    const comparison = await client.post<Comparison>('/v1/audit/compare', { with: unit, from, to });
    if (ui.json) ui.document(comparison);
    else showComparison(comparison, client.unit, ui);
    if (comparison.omissions.length > 0) throw failure('AUDIT_OMISSION', { got: comparison.omissions.length, peer: unit });
  });
}

function showComparison({ with: unit, agreed, pending, omissions, partnerLog }: Comparison, self: string, ui: Ui): void {
  const { t } = ui;
  if (omissions.length === 0) ui.done(t('text.compared', { unit, n: agreed }));
  else ui.title(t('text.omissions', { unit, n: omissions.length }));
  for (const side of [self, unit]) {
    for (const omission of omissions.filter((each) => each.side === side)) ui.line(`  - ${omissionLine(omission, ui)}`);
  }
  if (omissions.length > 0) ui.line(`  ${t('text.comparedAgreed', { n: agreed })}`);
  if (pending > 0) ui.line(`  ${t('text.comparedPending', { n: pending })}`);
  ui.line(`  ${t('text.comparedLog', { unit, size: partnerLog.size })}`);
}

function omissionLine({ side, what, messageId, at }: Omission, ui: Ui): string {
  return ui.t(`omission.${what}`, { side, id: messageId, at });
}
