import { type Content, CopError, parseMessageId, printable, type UnitId, verifyFilterRecord } from '#protocol';
import { consult } from '../casework/consult.ts';
import { checkShow, checkUnrestricted } from '../casework/handling.ts';
import { contentOf } from '../casework/opened.ts';
import { makePackage } from '../handoff/package.ts';
import { filterRecordOf } from '../store/filter-records.ts';
import { getMessage, headerOf, type MessageRow } from '../store/messages.ts';
import type { ApiDeps } from './deps.ts';
import { filterRecordView } from './draft-views.ts';
import type { HandoffView } from './protection-contract.ts';
import { Routes } from './routes.ts';

/** The package that a liaison officer enters in SIENA by hand. */
export function handoffRoutes(deps: ApiDeps): Routes {
  const { store, directory } = deps;
  const routes = new Routes(deps);

  routes.get('handoff.make', '/messages/:id/handoff', async (context) => {
    const asked = context.req.query('lang') ?? 'fr';
    if (asked !== 'fr' && asked !== 'en') throw new CopError('INPUT_INVALID', { field: 'lang', expected: 'fr | en', got: printable(asked) });
    const row = await store.read((db) => getMessage(db, parseMessageId(context.req.param('id'))));
    const content = contentOf(row, deps);
    checkFeedsEuropol(row, content);
    await checkShow(row, content, context.var.officer, store);
    checkUnrestricted(row);
    const signed = await signedRecord(row, content);
    const record = signed && (await verifyFilterRecord(signed, row.from_unit as UnitId, (unit, kid, at) => directory.verifyKey(unit, kid, at)));
    const made = makePackage(headerOf(row), content, record);
    // Drawing loads a megabyte of code and fonts: only when somebody asks for it.
    const { makePdf } = await import('../handoff/pdf.ts');
    const view: HandoffView = {
      messageId: made.messageId,
      variant: made.variant,
      json: made,
      ...(signed && record
        ? { filterRecord: { signed: Buffer.from(signed).toString('base64'), record: filterRecordView(record, signed, { decisions: true }) } }
        : {}),
      pdf: Buffer.from(await makePdf(made, asked, deps.now())).toString('base64'),
    };
    await consult(row, context.var.by, deps, 'message.handed_off');
    return context.json(view);
  });

  /** Throws HANDOFF_IMPOSSIBLE unless the message is an incident and this unit, or an addressee of this view, feeds EUROPOL. */
  function checkFeedsEuropol(row: MessageRow, { body }: Content): void {
    const units = row.direction === 'in' ? [deps.self] : headerOf(row).to;
    const feeds = units.some((unit) => directory.member(unit).kind === 'europol_channel');
    if (!feeds || body.kind !== 'incident') throw new CopError('HANDOFF_IMPOSSIBLE', { got: row.message_id, detail: feeds ? body.kind : units.join(', ') });
  }

  /** As it came with the message, or as this unit keeps it; the copy in the message leaves out what was taken out. */
  async function signedRecord(row: MessageRow, content: Content): Promise<Uint8Array | undefined> {
    if (content.filterRecord) return content.filterRecord;
    return row.direction === 'out' ? store.read((db) => filterRecordOf(db, row.message_id)) : undefined;
  }

  return routes;
}
