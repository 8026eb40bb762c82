import { CopError, parseMessageId, parseUnitId, printable, purposes, readFilterRecord, subjectCategories } from '#protocol';
import { about } from '../audit/about.ts';
import { reportSpecial } from '../casework/article-30.ts';
import { approveDraft } from '../casework/replacements.ts';
import { compose } from '../outbound/compose.ts';
import type { Draft } from '../outbound/draft.ts';
import { openDraft } from '../outbound/hold.ts';
import { screenFor } from '../outbound/send.ts';
import { explain } from '../protection/explain.ts';
import { screen } from '../protection/screen.ts';
import { scrubbed } from '../protection/scrub.ts';
import { decideDraft, findDraft, listDrafts } from '../store/drafts.ts';
import { filterRecordOf, listFilterRecords } from '../store/filter-records.ts';
import { getMessage } from '../store/messages.ts';
import { composeIncident } from './compose-input.ts';
import { type ApprovedView, incidentInput } from './contract.ts';
import type { ApiDeps } from './deps.ts';
import { draftSummary, filterRecordView, previewView, writtenView } from './draft-views.ts';
import { readBody, readQuery } from './input.ts';
import {
  approveInput,
  type DraftList,
  type DraftSummary,
  type DraftView,
  explainQuery,
  type FilterLog,
  filterLogQuery,
  rejectInput,
} from './protection-contract.ts';
import { Routes } from './routes.ts';
import { markingView, messageView } from './views.ts';

const LIST_MAX = 100;
const LOG_DEFAULT = 50;
// Records looked through at a time for those that are asked for; one is some 20 KB.
const LOG_PAGE = 200;

/** What the filter does, and the second pair of eyes. */
export function protectionRoutes(deps: ApiDeps): Routes {
  const { store } = deps;
  const routes = new Routes(deps);

  routes.post('filter.preview', '/filter/preview', async (context) => {
    const input = composeIncident(await readBody(context, incidentInput), context.var.by);
    // What would be refused for want of a basis is shown as it could go: the preview is where one learns it.
    const draft = compose({ ...input, nonPersonal: true }, deps.self, deps.directory, deps.now());
    const preview = previewView(await screen(draft, deps), { nonPersonal: input.nonPersonal === true });
    await deps.audit.record({ act: 'filter.previewed', ...context.var.by, ...about(undefined, draft.content) });
    return context.json(preview);
  });

  routes.get('filter.explain', '/filter/explain', async (context) => {
    const query = readQuery(context, explainQuery);
    const category = subjectCategories.all.find((each) => each === (query.for ?? 'suspect'));
    if (!category) throw new CopError('INPUT_INVALID', { field: 'for', expected: subjectCategories.all.join(' | '), got: printable(query.for ?? '') });
    const asked = (query.purposes ?? '').split(',').filter((word) => word !== '');
    const unknown = asked.find((word) => !(purposes.all as readonly string[]).includes(word));
    if (unknown !== undefined) throw new CopError('INPUT_INVALID', { field: 'purposes', expected: purposes.all.join(' | '), got: printable(unknown) });
    const question = { field: query.field, category, to: parseUnitId(query.to), purposes: purposes.all.filter((purpose) => asked.includes(purpose)) };
    return context.json(await explain(question, deps));
  });

  routes.get('filter.log', '/filter/log', async (context) => {
    const { limit = LOG_DEFAULT, special } = readQuery(context, filterLogQuery);
    const records: FilterLog['records'] = [];
    for (let offset = 0; records.length < limit; offset += LOG_PAGE) {
      const rows = await store.read((db) => listFilterRecords(db, special ? LOG_PAGE : limit, offset));
      const heads = rows.map(({ bytes }) => recordHead(bytes)).filter(({ article30 }) => !special || (article30?.special ?? 0) > 0);
      records.push(...heads.slice(0, limit - records.length));
      if (!special || rows.length < LOG_PAGE) break;
    }
    await deps.audit.record({ act: 'filter.log_read', ...context.var.by });
    return context.json({ records } satisfies FilterLog);
  });

  routes.get('filter.log', '/filter/log/:id', async (context) => {
    const id = parseMessageId(context.req.param('id'));
    const bytes = await store.read((db) => filterRecordOf(db, id));
    if (!bytes) throw new CopError('MESSAGE_UNKNOWN', { got: id });
    await deps.audit.record({ act: 'filter.log_read', ...context.var.by, message: id });
    return context.json(filterRecordView(readFilterRecord(bytes), bytes, { decisions: true }));
  });

  routes.get('message.read', '/drafts', async (context) => {
    const drafts = await store.read((db) => listDrafts(db, 'waiting', LIST_MAX));
    return context.json({ drafts: drafts.map(draftSummary) } satisfies DraftList);
  });

  routes.get('message.open', '/drafts/:id', async (context) => {
    const row = await getDraft(context.req.param('id'));
    const summary = draftSummary(row);
    // A refused draft is shown to its author, who may write it again; an approved one stands in its messages.
    if (!row.data_key) return context.json({ ...summary, handling: [], views: [] } satisfies DraftView);
    const draft = openDraft(row, deps.cipher);
    await deps.audit.record({ act: 'draft.consulted', ...context.var.by, ...about(undefined, draft.content), note: row.id });
    const screened = row.state === 'waiting' ? previewView(await screenFor(draft, deps), draft) : undefined;
    const written = screened?.written ?? writtenView(draft.content);
    return context.json({
      ...summary,
      ...replacesView(draft),
      ...markingView(draft.content),
      written,
      views: screened?.views ?? [],
      ...(screened ? { digest: screened.digest } : {}),
    } satisfies DraftView);
  });

  routes.post('message.approve', '/drafts/:id/approve', async (context) => {
    const { digest, note } = await readBody(context, approveInput);
    const { id } = await getDraft(context.req.param('id'));
    const { sent, orders } = await approveDraft(id, { by: context.var.by, note: note ?? '', digest }, deps);
    if (sent.kind !== 'queued') throw new TypeError('an approved message is queued');
    deps.log('info', 'message.decided', { draft: id, officer: context.var.officer, outcome: 'approved' });
    for (const message of [...sent.messages, ...orders.map((order) => order.id)]) deps.log('info', 'message.queued', { message, officer: context.var.officer });
    await reportSpecial(sent.messages, deps);
    const view = await store.read(async (db) => messageView(db, await getMessage(db, sent.messages[0]), deps));
    return context.json({ ...view, orders: orders.map((order) => ({ id: order.id, to: order.copy.unit, of: order.copy.id })) } satisfies ApprovedView, 201);
  });

  routes.post('message.approve', '/drafts/:id/reject', async (context) => {
    const { reason } = await readBody(context, rejectInput);
    const { officer } = context.var;
    const row = await getDraft(context.req.param('id'));
    if (row.author === officer) throw new CopError('APPROVAL_OWN', { got: officer });
    // The reason is kept in clear, as a note is.
    const draft = openDraft(row, deps.cipher);
    const note = scrubbed(reason, draft.content);
    const entry = deps.audit.prepare({ act: 'draft.rejected', ...context.var.by, kind: row.kind, note: `${row.id}: ${note}` });
    await store.write(async (tx) => {
      await decideDraft(tx, row.id, 'rejected', officer, note, deps.now());
      await deps.audit.append(tx, entry);
    });
    deps.log('info', 'message.decided', { draft: row.id, officer, outcome: 'rejected' });
    return context.json({ ...draftSummary(await getDraft(row.id)), ...replacesView(draft) } satisfies DraftSummary);
  });

  async function getDraft(text: string) {
    const id = parseMessageId(text);
    const row = await store.read((db) => findDraft(db, id));
    if (!row) throw new CopError('DRAFT_UNKNOWN', { got: id });
    return row;
  }

  return routes;
}

function replacesView({ replaces }: Draft): Pick<DraftSummary, 'replaces'> {
  return replaces ? { replaces: { of: replaces.of, because: replaces.because } } : {};
}

function recordHead(bytes: Uint8Array): FilterLog['records'][number] {
  const { decisions: _, ...head } = filterRecordView(readFilterRecord(bytes), bytes, { decisions: false });
  return head;
}
