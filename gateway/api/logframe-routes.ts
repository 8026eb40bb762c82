import { CopError, type Language, parseUnitId, printable } from '#protocol';
import { countNew } from '../logframe/count.ts';
import { decide, declare, saidOf, setTarget } from '../logframe/declare.ts';
import { logframeCsv } from '../logframe/exports/csv.ts';
import { type IatiActivity, logframeIati } from '../logframe/exports/iati.ts';
import { publicVariant } from '../logframe/exports/public-variant.ts';
import { logframeRsr, type RsrMapping } from '../logframe/exports/rsr.ts';
import { logframeXlsx } from '../logframe/exports/xlsx.ts';
import { type Indicator, indicatorOf } from '../logframe/indicators.ts';
import { quarterOf, readPeriod } from '../logframe/period.ts';
import { proveLogframe } from '../logframe/prove.ts';
import { readTable } from '../logframe/read.ts';
import { reconcile } from '../logframe/reconcile.ts';
import type { LogframeTable, Period } from '../logframe/table.ts';
import { type DeclarationRow, itemsBetween, listDeclarations } from '../store/logframe.ts';
import type { ApiDeps } from './deps.ts';
import { readBody, readQuery } from './input.ts';
import {
  type DeclarationList,
  type DeclarationView,
  declarationInput,
  type ExportInput,
  exportInput,
  itemsQuery,
  type LogframeItems,
  type LogframeView,
  logframeQuery,
  type ReconciliationView,
  reconcileInput,
  targetInput,
} from './logframe-contract.ts';
import { Routes } from './routes.ts';

const ITEMS_DEFAULT = 1_000;

/** The logical framework: the table of a period, what is behind a number, declarations, targets. */
export function logframeRoutes(deps: ApiDeps): Routes {
  const { store, audit, directory, self, now } = deps;
  const routes = new Routes(deps);
  const member = () => directory.member(self);
  const periodOf = (name: string | undefined): Period => readPeriod(name ?? quarterOf(now(), member().timeZone), member().timeZone, now());

  routes.get('logframe.read', '/logframe', async (context) => {
    const { period: name, language = 'fr' } = readQuery(context, logframeQuery);
    const period = periodOf(name);
    await countNew(deps);
    const [table, declarations] = await store.read(async (db) => [await readTable(db, member(), period, language, now()), await listDeclarations(db)] as const);
    await audit.record({ act: 'logframe.shown', ...context.var.by, note: period.name });
    return context.json(tableView(table, declarations.filter(({ accepted }) => accepted === null).length));
  });

  routes.get('logframe.explain', '/logframe/:indicator/items', async (context) => {
    const { period: name, limit = ITEMS_DEFAULT } = readQuery(context, itemsQuery);
    const code = context.req.param('indicator');
    const indicator = indicatorOf(code);
    if (!indicator) throw new CopError('INDICATOR_UNKNOWN', { got: printable(code) });
    const period = periodOf(name);
    await countNew(deps);
    const items = await store.read((db) => itemsBetween(db, code, period.from, period.until, limit + 1));
    await audit.record({ act: 'logframe.explained', ...context.var.by, note: `${code} ${period.name}` });
    return context.json({
      indicator: code,
      period: periodView(period),
      items: items
        .slice(0, limit)
        .map(({ exchange, at, cell, value }) => ({ exchange, at: new Date(at).toISOString(), cell: cellView(indicator, cell), value })),
      more: items.length > limit,
    } satisfies LogframeItems);
  });

  routes.post('logframe.read', '/logframe/export', async (context) => {
    const { period: name, format, language = 'fr', public: isPublic = false, activity, mapping } = await readBody(context, exportInput);
    const period = periodOf(name);
    await countNew(deps);
    const exact = await store.read((db) => readTable(db, member(), period, language, now()));
    const octets = await exported(isPublic ? publicVariant(exact) : exact, format, language, { activity, mapping });
    await audit.record({ act: 'logframe.exported', ...context.var.by, note: `${format} ${period.name}${isPublic ? ' public' : ''}` });
    return context.body(new Uint8Array(octets), 200, { 'content-type': 'application/octet-stream', 'content-length': String(octets.length) });
  });

  // No personal data: ids, kinds, times, and what partners signed.
  routes.get('logframe.explain', '/logframe/proof', async (context) => {
    const { period: name } = readQuery(context, logframeQuery);
    const period = periodOf(name);
    await countNew(deps);
    const { bytes } = await proveLogframe(period, { ...deps, linked: () => deps.links.up().map(({ peer }) => peer) });
    await audit.record({ act: 'logframe.exported', ...context.var.by, note: `proof ${period.name}` });
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) });
  });

  routes.get('logframe.read', '/logframe/declarations', async (context) => {
    const rows = await store.read(listDeclarations);
    return context.json({ declarations: rows.map(declarationView) } satisfies DeclarationList);
  });

  routes.post('logframe.declare', '/logframe/declarations', async (context) => {
    const { period, cells, part, whole, ...rest } = await readBody(context, declarationInput);
    const said = { ...(cells ? { cells } : {}), ...(part === undefined ? {} : { part }), ...(whole === undefined ? {} : { whole }) };
    const id = await declare({ ...rest, ...said, period: periodOf(period) }, context.var.by, deps);
    const rows = await store.read(listDeclarations);
    return context.json(declarationView(rows.find((row) => row.id === id) as DeclarationRow), 201);
  });

  for (const [word, accepted] of [
    ['confirm', true],
    ['reject', false],
  ] as const)
    routes.post('logframe.confirm', `/logframe/declarations/:id/${word}`, async (context) => {
      const text = context.req.param('id') as string;
      if (!/^\d{1,9}$/.test(text)) throw new CopError('DECLARATION_UNKNOWN', { got: printable(text) });
      return context.json(declarationView(await decide(Number(text), accepted, context.var.by, deps)));
    });

  routes.post('logframe.explain', '/logframe/reconcile', async (context) => {
    const input = await readBody(context, reconcileInput);
    const partner = directory.member(parseUnitId(input.with)).unit;
    if (partner === self) throw new CopError('ADDRESSEE_SELF', { got: partner });
    await countNew(deps);
    const { period, differences, ...rest } = await reconcile(partner, periodOf(input.period), {
      self,
      store,
      question: (peer, question) => deps.conversation.ask(peer, question),
    });
    await audit.record({ act: 'logframe.reconciled', ...context.var.by, partner, note: `${period.name}: ${differences.length}` });
    return context.json({
      ...rest,
      period: periodView(period),
      differences: differences.map(({ at, standingAt, ...each }) => ({
        ...each,
        at: at.toISOString(),
        ...(standingAt ? { standingAt: standingAt.toISOString() } : {}),
      })),
    } satisfies ReconciliationView);
  });

  routes.post('logframe.target', '/logframe/targets', async (context) => {
    const target = await readBody(context, targetInput);
    await setTarget(target, context.var.by, deps);
    return context.json(target, 201);
  });

  return routes;
}

/** The table in a format. Throws INPUT_INVALID without what the format needs, LOGFRAME_MAPPING_MISSING. */
async function exported(
  table: LogframeTable,
  format: ExportInput['format'],
  language: Language,
  { activity, mapping }: Pick<ExportInput, 'activity' | 'mapping'>,
): Promise<Uint8Array> {
  const needed = <T>(value: T | undefined, field: string): T => {
    if (value === undefined) throw new CopError('INPUT_INVALID', { field, expected: `{…} (${format})`, got: '–' });
    return value;
  };
  switch (format) {
    case 'csv':
      return Buffer.from(logframeCsv(table, language));
    case 'xlsx':
      return logframeXlsx(table, language);
    case 'pdf': {
      // Drawing loads a megabyte of code and fonts: only when somebody asks for it.
      const { logframePdf } = await import('../logframe/exports/pdf.ts');
      return logframePdf(table, language);
    }
    case 'iati':
      return Buffer.from(logframeIati(table, needed(activity, 'activity') as IatiActivity));
    case 'rsr':
      return Buffer.from(logframeRsr(table, language, needed(mapping, 'mapping') as RsrMapping));
    default:
      return format satisfies never;
  }
}

function periodView({ name, from, until }: Period): LogframeView['period'] {
  return { name, from: from.toISOString(), until: until.toISOString() };
}

function tableView({ rows, period, madeAt, publicVariant: _, ...unit }: LogframeTable, waiting: number): LogframeView {
  return {
    ...unit,
    period: periodView(period),
    madeAt: madeAt.toISOString(),
    waiting,
    rows: rows.map(({ indicator, value, sinceStart, progress, cells, declarations, ...goals }) => ({
      ...indicator,
      dimensions: [...indicator.dimensions],
      ...goals,
      ...(value === undefined ? {} : { value }),
      ...(sinceStart === undefined ? {} : { sinceStart }),
      ...(progress === undefined ? {} : { progress }),
      cells: cells.map(({ at, value: count }) => ({ at: { ...at }, value: count })),
      ...(declarations ? { declarations: declarations.map((each) => ({ ...each, at: each.at.toISOString() })) } : {}),
    })),
  };
}

function cellView({ dimensions }: Indicator, cell: string): Record<string, string> {
  const words = cell.split('|');
  return Object.fromEntries(dimensions.map((name, index) => [name, words[index] ?? '']));
}

function declarationView(row: DeclarationRow): DeclarationView {
  return {
    id: row.id,
    indicator: row.indicator,
    period: row.period,
    ...saidOf(row),
    source: row.source,
    verification: row.verification,
    declaredBy: row.declared_by,
    declaredAt: new Date(row.declared_at).toISOString(),
    ...(row.accepted === null ? {} : { decided: { by: row.decided_by ?? '–', at: new Date(row.decided_at ?? 0).toISOString(), accepted: row.accepted === 1 } }),
  };
}
