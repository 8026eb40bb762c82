import { stat } from 'node:fs/promises';
import { type LogframeProofReport, limits, verifyLogframeProof } from '#protocol';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';
import { showOctets } from '../show-content.ts';
import { table } from '../table.ts';
import { readBytes } from '../text-file.ts';
import { writeProof } from './logframe-export.ts';

/** Writes the proof of a period's derived numbers to a new file: entries of the log and receipts, without personal data. Throws USAGE, INPUT_INVALID, FILE_EXISTS, FILE_UNWRITABLE. */
export async function logframeProve(call: Call, options: { period?: string; out?: string }): Promise<void> {
  const { ui } = call;
  const file = given(call, options.out, '--out');
  await withClient(call, async (client) => {
    await writeProof(client, file, options.period);
    const { size } = await stat(file);
    if (ui.json) return ui.document({ file, octets: size });
    ui.done(ui.t('text.logframeProved', { file, size: showOctets(size, ui) }));
  });
}

/** Checks a proof with the members' list alone, and reckons its numbers anew: no gateway, no network. Throws USAGE, FILE_UNREADABLE, EVIDENCE_INVALID, and what a roster that does not hold is refused for. */
export async function logframeVerify(call: Call, file: string, options: { roster?: string }): Promise<void> {
  const { ui } = call;
  const roster = await readBytes(given(call, options.roster, '--roster'), limits.ROSTER_MAX_OCTETS);
  const report = await verifyLogframeProof(await readBytes(file, limits.EVIDENCE_MAX_OCTETS), roster);
  if (ui.json) return ui.document(report);
  showReport(report, call);
}

function showReport({ unit, from, until, indicators, entries, receipts, logs, witnessed }: LogframeProofReport, { ui }: Call): void {
  const { t } = ui;
  ui.done(t('text.logframeHolds', { unit, from, until }));
  for (const line of table(indicators.map(({ code, value }) => [code, String(value)]))) ui.line(`  ${line}`);
  ui.line(`  ${t('text.logframeFrom', { entries, receipts })}`);
  for (const { generation, size, quorum } of logs) ui.line(`  ${t('text.logframeLog', { generation, size, counted: quorum.counted, needed: quorum.needed })}`);
  if (!witnessed) ui.line(`  ${t('text.logframeNotWitnessed')}`);
}
