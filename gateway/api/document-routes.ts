import type { Context } from 'hono';
import { type Attachment, type Content, CopError, documentIdOf, isErrorCode, limits, type MessageId, parseMessageId, printable } from '#protocol';
import { handIn } from '../attachments/hand-in.ts';
import type { FileName } from '../attachments/vault.ts';
import type { Actor } from '../audit/actor.ts';
import type { AuditAct } from '../audit/acts.ts';
import { checkShow, checkUnrestricted } from '../casework/handling.ts';
import { contentOf } from '../casework/opened.ts';
import { heldDraft } from '../outbound/hold.ts';
import { moveReceived, type ReceivedDocumentRow, receivedOf } from '../store/documents.ts';
import { getMessage, headerOf, type MessageRow } from '../store/messages.ts';
import type { ApiDeps, ApiEnvironment } from './deps.ts';
import type { DocumentView, HandedInView } from './document-contract.ts';
import { documentViews } from './document-views.ts';
import { octetStream, requireOctets, uploaded } from './octets.ts';
import { Routes } from './routes.ts';

/** Handing documents in, asking for those that do not come by themselves, saving them. */
export function documentRoutes(deps: ApiDeps): Routes {
  const { store } = deps;
  const routes = new Routes(deps);

  routes.post('request.send', '/documents', async (context) => {
    requireOctets(context);
    // Before two gigabytes are read in vain.
    if (Number(context.req.header('content-length') ?? 0) > limits.DOCUMENT_MAX_OCTETS)
      throw new CopError('DOCUMENT_TOO_LARGE', { expected: limits.DOCUMENT_MAX_OCTETS });
    const { id, octets, sha256 } = await handIn(uploaded(context, cutOff), context.var.by, deps);
    deps.log('info', 'document.handed_in', { document: id, officer: context.var.officer, octets });
    const seconds = Math.ceil((octets * 8) / deps.config.profile.bitsPerSecond);
    return context.json({ id, octets, sha256: Buffer.from(sha256).toString('hex'), seconds } satisfies HandedInView, 201);
  });

  // What is saved has left the gateway: as an export.
  routes.get('message.export', '/messages/:id/documents/:number', async (context) => {
    const { row, attachment, place, received } = await documentAt(context.req.param('id'), context.req.param('number'), context.var.by, deps);
    const name: FileName = received ? { message: row.id, place } : { own: documentIdOf(attachment.key) };
    if (received && received.state !== 'complete') throw await notHere(row, attachment, place, deps);
    await deps.vault.check(name, attachment.octets);
    await deps.audit.record(eventOf('document.saved', row, attachment, context.var.by));
    return octetsOf(context, name, attachment);
  });

  // Whoever approves reads what goes with it.
  routes.get('message.export', '/drafts/:id/documents/:number', async (context) => {
    const draft = await heldDraft(context.req.param('id'), deps);
    const attachment = attachmentAt(draft.content, context.req.param('number'));
    const note = documentIdOf(attachment.key);
    await deps.vault.check({ own: note }, attachment.octets);
    const entry = { act: 'document.saved' as const, ...context.var.by, kind: draft.content.body.kind, contentDigest: attachment.sha256, note };
    await deps.audit.record(entry);
    return octetsOf(context, { own: note }, attachment);
  });

  routes.post('message.export', '/messages/:id/documents/:number/fetch', async (context) => {
    const { row, attachment, place, received } = await documentAt(context.req.param('id'), context.req.param('number'), context.var.by, deps);
    if (received?.state === 'held') {
      const entry = deps.audit.prepare(eventOf('document.asked', row, attachment, context.var.by));
      await store.write(async (tx) => {
        if (await moveReceived(tx, received, 'held', 'wanted', deps.now())) await deps.audit.append(tx, entry);
      });
      deps.documents.fetcher.wake(headerOf(row).from);
    }
    return context.json(await viewAt(row, attachment, place, deps));
  });

  return routes;

  function octetsOf(context: Context<ApiEnvironment>, name: FileName, { key, octets }: Attachment) {
    return octetStream(context, deps.vault.read(name, key, octets), deps, 'document.damaged', octets);
  }
}

function cutOff(_: number, cause: unknown): CopError {
  return new CopError('DOCUMENT_CUT', { detail: String((cause as NodeJS.ErrnoException).code ?? cause).slice(0, 40) }, cause);
}

/** Throws DOCUMENT_UNKNOWN for a number that no document of the message has. */
function attachmentAt({ attachments = [] }: Content, number: string): Attachment {
  const attachment = /^\d{1,3}$/.test(number) ? attachments[Number(number) - 1] : undefined;
  if (!attachment) throw new CopError('DOCUMENT_UNKNOWN', { got: printable(number) });
  return attachment;
}

/** A document by the number in its message. Throws MESSAGE_UNKNOWN, HANDLING_UNACKNOWLEDGED, MESSAGE_ERASED, MESSAGE_RESTRICTED, MESSAGE_REPLACED, DOCUMENT_UNKNOWN. */
async function documentAt(
  message: string,
  number: string,
  { officer }: Actor,
  deps: ApiDeps,
): Promise<{ row: MessageRow; attachment: Attachment; place: number; received: ReceivedDocumentRow | undefined }> {
  const id: MessageId = parseMessageId(message);
  const row = await deps.store.read((db) => getMessage(db, id));
  const content = contentOf(row, deps);
  await checkShow(row, content, officer, deps.store);
  // H1 and H2 bind what is done with it, as with what is read on the screen; what its sender has restricted stays here.
  if (row.direction === 'in') checkUnrestricted(row);
  const attachment = attachmentAt(content, number);
  const place = Number(number) - 1;
  const received = row.direction === 'in' ? (await deps.store.read((db) => receivedOf(db, row.id))).find((each) => each.place === place) : undefined;
  return { row, attachment, place, received };
}

async function viewAt(row: MessageRow, attachment: Attachment, place: number, deps: ApiDeps): Promise<DocumentView> {
  const attachments = contentOf(row, deps).attachments ?? [attachment];
  return (await deps.store.read((db) => documentViews(db, row, attachments, deps)))[place] as DocumentView;
}

/** Why a document cannot be saved. */
async function notHere(row: MessageRow, attachment: Attachment, place: number, deps: ApiDeps): Promise<CopError> {
  const { state, arrived, title: got, reason } = await viewAt(row, attachment, place, deps);
  const { message_id: id, from_unit: peer } = row;
  if (state === 'refused' && reason && isErrorCode(reason.code)) return new CopError(reason.code, { got, peer });
  if (state === 'held') return new CopError('DOCUMENT_HELD', { got, id, number: place + 1 });
  return new CopError('DOCUMENT_INCOMPLETE', { got, id, detail: `${Math.floor((100 * arrived) / attachment.octets)} %` });
}

function eventOf(act: AuditAct, row: MessageRow, { key, sha256 }: Attachment, by: Actor) {
  const { messageId, exchangeId, training } = headerOf(row);
  return { act, ...by, message: messageId, exchange: exchangeId, training, kind: row.kind, contentDigest: sha256, note: documentIdOf(key) };
}
