import { CopError, logOrigin, parseMessageId, parseUnitId } from '#protocol';
import { alarmError } from '../audit/alarms.ts';
import { compareLogs } from '../audit/compare.ts';
import { DetailsReader } from '../audit/entry-details.ts';
import { makeEvidence } from '../audit/evidence.ts';
import { holds, liftHold, placeHold } from '../audit/retention.ts';
import { verifyLog } from '../audit/verify.ts';
import { consult } from '../casework/consult.ts';
import { checkShow } from '../casework/handling.ts';
import { contentOf } from '../casework/opened.ts';
import { requireRole } from '../officers/roles.ts';
import { allLogs, listEntries } from '../store/audit-entries.ts';
import { alarmAt, latestCheckpoint, openAlarms, witnessedOf } from '../store/checkpoints.ts';
import { getMessage } from '../store/messages.ts';
import {
  type AlarmView,
  type AuditList,
  type AuditStatus,
  auditQuery,
  compareInput,
  type EvidenceView,
  evidenceInput,
  holdInput,
  reasonInput,
} from './audit-contract.ts';
import { entryView } from './audit-views.ts';
import type { ApiDeps } from './deps.ts';
import { readBody, readQuery } from './input.ts';
import { errorReason } from './reason-views.ts';
import { Routes } from './routes.ts';

const LIST_DEFAULT = 50;

/** The audit log: reading, verifying, comparing with partners, holds, and what to do after a loss. */
export function auditRoutes(deps: ApiDeps): Routes {
  const { store, audit, self, conversation } = deps;
  const routes = new Routes(deps);

  routes.get('audit.read', '/audit/entries', async (context) => {
    const query = readQuery(context, auditQuery);
    const limit = query.limit ?? LIST_DEFAULT;
    const filter = {
      officer: query.officer,
      subject: query.subject,
      partner: query.partner === undefined ? undefined : parseUnitId(query.partner),
      operation: query.operation,
      act: query.act,
      message: query.message === undefined ? undefined : parseMessageId(query.message),
      from: query.from === undefined ? undefined : new Date(query.from),
      to: query.to === undefined ? undefined : new Date(query.to),
      beyond: query.beyond,
      order: query.order ?? 'desc',
      limit: limit + 1,
    };
    // Recorded before it is read: the reading of the log is in the log.
    await audit.record({ act: 'audit.listed', ...context.var.by, note: context.req.url.split('?')[1] ?? '' });
    const list = await store.read(async (db): Promise<AuditList> => {
      const logs = await allLogs(db);
      const rows = await listEntries(db, filter);
      const page = rows.slice(0, limit);
      const witnessed = new Map(
        await Promise.all(logs.map(async ({ generation }) => [generation, (await conversation.checkpoints.witnessedThrough(db, generation)) ?? 0] as const)),
      );
      const details = await DetailsReader.of(db, page, deps.details.keys);
      return {
        entries: page.map((row) => entryView(row, logs, witnessed, details)),
        ...(rows.length > limit ? { next: page.at(-1)?.id as number } : {}),
      };
    });
    return context.json(list);
  });

  routes.get('unit.status', '/audit/status', async (context) => context.json(await status()));

  routes.post('audit.verify', '/audit/verify', async (context) => {
    const report = await verifyLog(deps);
    await audit.record({ act: 'audit.verified', ...context.var.by, note: `${report.entries} entries, ${report.findings.length} findings` });
    return context.json(report);
  });

  routes.post('audit.verify', '/audit/compare', async (context) => {
    const input = await readBody(context, compareInput);
    const partner = deps.directory.member(parseUnitId(input.with)).unit;
    if (partner === self) throw new CopError('ADDRESSEE_SELF', { got: partner });
    const comparison = await compareLogs(partner, new Date(input.from), new Date(input.to), deps);
    await audit.record({ act: 'audit.compared', ...context.var.by, partner, note: `${comparison.agreed} agreed, ${comparison.omissions.length} omissions` });
    return context.json(comparison);
  });

  routes.post('audit.evidence', '/audit/evidence/:id', async (context) => {
    const { content = false, language = 'fr' } = await readBody(context, evidenceInput);
    const id = parseMessageId(context.req.param('id'));
    const row = await store.read((db) => getMessage(db, id));
    // Content leaves with the pack only for those who may export it.
    if (content) {
      requireRole('message.export', { id: context.var.officer, role: context.var.role });
      await checkShow(row, contentOf(row, deps), context.var.officer, store);
    }
    const linked = () => deps.links.up().map(({ peer }) => peer);
    const { bytes, report, content: shown } = await makeEvidence(row, { ...deps, linked }, { content });
    await audit.record({ act: 'audit.exported', ...context.var.by, message: id, exchange: report.message.exchange });
    // With its content the pack discloses the message, and whoever takes it out has read it.
    if (content) await consult(row, context.var.by, deps, 'message.exported');
    // Drawing loads a megabyte of code and fonts: only when somebody asks for it.
    const { makeEvidencePdf } = await import('../audit/evidence-document.ts');
    const view: EvidenceView = {
      messageId: id,
      pack: Buffer.from(bytes).toString('base64'),
      pdf: Buffer.from(await makeEvidencePdf(report, shown, language, deps.now())).toString('base64'),
      witnessed: !report.missing.some(({ code }) => code === 'NOT_WITNESSED'),
      missing: report.missing.flatMap((gap) => (gap.code === 'ARRIVED_ENTRY_ABSENT' ? [gap.unit] : [])),
    };
    return context.json(view);
  });

  routes.post('audit.hold', '/audit/holds', async (context) => {
    const { message, reason } = await readBody(context, holdInput);
    await placeHold(parseMessageId(message), reason, context.var.by, deps);
    return context.json(await status(), 201);
  });

  routes.post('audit.hold', '/audit/holds/:id/lift', async (context) => {
    await liftHold(parseMessageId(context.req.param('id')), context.var.by, deps);
    return context.json(await status());
  });

  routes.post('audit.restart', '/audit/restart', async (context) => {
    const { reason } = await readBody(context, reasonInput);
    const { generation, size } = audit.position;
    const begun = await audit.restart({ act: 'log.restarted', ...context.var.by, note: `${logOrigin(self, generation)} ${size}: ${reason}` });
    await conversation.checkpoint();
    deps.log('warn', 'audit.restarted', { officer: context.var.officer, generation: begun });
    return context.json(await status(), 201);
  });

  routes.post('audit.close_alarm', '/audit/alarms/:id/close', async (context) => {
    const { reason } = await readBody(context, reasonInput);
    const id = Number(context.req.param('id'));
    const alarm = Number.isSafeInteger(id) ? await store.read((db) => alarmAt(db, id)) : undefined;
    const unknown = () => new CopError('ALARM_UNKNOWN', { got: context.req.param('id').slice(0, 20) });
    if (!alarm) throw unknown();
    const closed = await deps.alarms.close(alarm, reason, context.var.by);
    if (!closed) throw unknown();
    // Closing the alarm of the clock says that it is right: taken up at once.
    await deps.lookAtClock();
    return context.json(await status());
  });

  async function status(): Promise<AuditStatus> {
    const { generation, size, witnessed, quorum } = await conversation.checkpoints.witnessed();
    return store.read(async (db) => {
      const newest = await latestCheckpoint(db);
      const partners: AuditStatus['partners'] = [];
      for (const { unit } of deps.directory.roster.roster.members) {
        const row = unit === self ? undefined : await witnessedOf(db, unit);
        if (row) partners.push({ unit, generation: row.generation, size: row.size, at: new Date(row.witnessed_at).toISOString() });
      }
      return {
        unit: self,
        origin: logOrigin(self, generation),
        generation,
        size,
        witnessed,
        quorum,
        ...(newest
          ? { checkpoint: { size: newest.size, madeAt: new Date(newest.made_at).toISOString(), witnesses: JSON.parse(newest.witnesses) as string[] } }
          : {}),
        partners,
        alarms: (await openAlarms(db)).map(
          (alarm): AlarmView => ({
            id: alarm.id,
            unit: alarm.unit,
            raisedAt: new Date(alarm.raised_at).toISOString(),
            reason: errorReason(alarmError(alarm)),
            evidence: JSON.parse(alarm.evidence) as string[],
          }),
        ),
        holds: (await holds(store)).map(({ at, ...hold }) => ({ ...hold, at: at.toISOString() })),
      };
    });
  }

  return routes;
}
