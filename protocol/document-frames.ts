// The frames with which a gateway fetches the documents of a message: asked for chunk by chunk by the side that wants them.
import { CHUNK_TAG_OCTETS, type DocumentId, parseDocumentId } from './attachments.ts';
import type { Wire, WireInput } from './codec.ts';
import { type CopError, orFault } from './errors.ts';
import { DOCUMENT_CHUNK_OCTETS, DOCUMENT_CHUNKS_ASKED } from './limits.ts';

/** A frame about documents. */
export type DocumentFrame =
  /** Asks for chunks from `first` on, in place of what it asked for before from there on. `count` 0: it has the whole document. */
  | { kind: 'documentRequest'; document: DocumentId; first: number; count: number }
  /** Gives one. Nothing was checked of it yet. */
  | { kind: 'documentChunk'; document: DocumentId; index: number; sealed: Uint8Array }
  /** The document is not given. */
  | { kind: 'documentRefusal'; document: DocumentId; code: DocumentRefusalCode };

/** Why a document is not given: whoever asked is told in its own words, so that no other code may stand there. */
export type DocumentRefusalCode = 'DOCUMENT_GONE';

/** A document frame as the codec takes it. */
export function documentFrameToWire(frame: DocumentFrame): WireInput<'Frame'> {
  const documentId = new Uint8Array(Buffer.from(frame.document, 'hex'));
  switch (frame.kind) {
    case 'documentRequest':
      return { documentRequest: { documentId, first: frame.first, count: frame.count } };
    case 'documentChunk':
      return { documentChunk: { documentId, index: frame.index, sealed: frame.sealed } };
    case 'documentRefusal':
      return { documentRefusal: { documentId, code: frame.code } };
    default:
      return frame satisfies never;
  }
}

/** A document frame from what the codec gave. Throws what `malformed` makes. */
export function documentFrameFromWire(kind: DocumentFrame['kind'], wire: Wire<'Frame'>, malformed: (detail: string) => CopError): DocumentFrame {
  const document = idFrom(wire[kind]?.documentId ?? new Uint8Array(), () => malformed(`${kind}.documentId`));
  switch (kind) {
    case 'documentRequest': {
      const { first, count } = wire.documentRequest ?? {};
      if ((count ?? 0) > DOCUMENT_CHUNKS_ASKED) throw malformed('documentRequest.count');
      return { kind, document, first: first ?? 0, count: count ?? 0 };
    }
    case 'documentChunk': {
      const { index, sealed } = wire.documentChunk ?? {};
      const octets = (sealed?.length ?? 0) - CHUNK_TAG_OCTETS;
      if (!sealed || octets < 1 || octets > DOCUMENT_CHUNK_OCTETS) throw malformed('documentChunk.sealed');
      return { kind, document, index: index ?? 0, sealed };
    }
    case 'documentRefusal': {
      const code = wire.documentRefusal?.code;
      if (code !== 'DOCUMENT_GONE') throw malformed('documentRefusal.code');
      return { kind, document, code };
    }
    default:
      return kind satisfies never;
  }
}

function idFrom(bytes: Uint8Array, malformed: () => CopError): DocumentId {
  return orFault(() => parseDocumentId(Buffer.from(bytes).toString('hex')), malformed);
}
