import { type Attachment, CopError, documentIdOf, type ErrorCode, limits } from '#protocol';
import type { Documents } from '../attachments/documents.ts';
import type { Reader } from '../store/database.ts';
import { findDocument, givenTo, receivedOf } from '../store/documents.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import type { AttachedView, DocumentView } from './document-contract.ts';
import { errorReason } from './reason-views.ts';

/** The documents that a content names. Their keys are nobody's to see. */
export function attachedViews({ attachments = [] }: { attachments?: readonly Attachment[] | undefined }): AttachedView[] {
  return attachments.map(({ title, octets, sha256 }, place) => ({ number: place + 1, title, octets, sha256: Buffer.from(sha256).toString('hex') }));
}

/** The documents of a message, as far as they have come. */
export async function documentViews(
  db: Reader,
  row: MessageRow,
  attachments: readonly Attachment[] | undefined,
  { documents }: { documents: Documents },
): Promise<DocumentView[]> {
  if (!attachments) return [];
  const received = row.direction === 'in' ? await receivedOf(db, row.id) : [];
  return Promise.all(
    attachedViews({ attachments }).map(async (same, place): Promise<DocumentView> => {
      const { title, octets } = same;
      if (row.direction === 'out') return { ...same, ...(await ownState(db, row, attachments[place] as Attachment, documents)) };
      const there = received.find((each) => each.place === place);
      const { state = 'wanted' as const, chunks = 0, reason = null } = there ?? {};
      const arrived = state === 'complete' ? octets : Math.min(octets, chunks * limits.DOCUMENT_CHUNK_OCTETS);
      return { ...same, state, arrived, ...(reason === null ? {} : { reason: reasonOf(reason as ErrorCode, title, row) }) };
    }),
  );
}

async function ownState(
  db: Reader,
  row: MessageRow,
  { key, octets }: Attachment,
  { giver }: Documents,
): Promise<Pick<DocumentView, 'state' | 'arrived' | 'given'>> {
  const id = documentIdOf(key);
  const whole = await givenTo(db, id);
  const given = headerOf(row).to.map((unit) => {
    const since = whole.find(({ peer }) => peer === unit)?.at;
    if (since) return { unit, octets, since: since.toISOString() };
    return { unit, octets: Math.min(octets, (giver.progress(id, unit) ?? 0) * limits.DOCUMENT_CHUNK_OCTETS) };
  });
  const erased = ((await findDocument(db, id))?.erased_at ?? null) !== null;
  return { state: erased ? 'erased' : 'complete', arrived: erased ? 0 : octets, given };
}

function reasonOf(code: ErrorCode, got: string, row: MessageRow) {
  return errorReason(new CopError(code, { got, peer: row.from_unit }));
}
