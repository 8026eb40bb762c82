import { decode, encode, instantFrom, oneOf } from './codec.ts';
import { type DocumentFrame, documentFrameFromWire, documentFrameToWire } from './document-frames.ts';
import type { ErrorCode } from './error-table.ts';
import { CopError, isErrorCode, orFault } from './errors.ts';
import { parseUnitId, type UnitId } from './ids.ts';
import { FRAME_MAX_OCTETS } from './limits.ts';
import { type LogFrame, logFrameFromWire, logFrameToWire } from './log-frames.ts';
import { type ParcelFrame, parcelFrameFromWire, parcelFrameToWire } from './parcels.ts';
import { type Lane, lanes } from './vocabulary.ts';

/** Name of the WebSocket subprotocol (RFC 6455, section 1.9). */
export const SUBPROTOCOL = 'cop.v1';

/** How far a receiver has come, per lane; a lane that is absent stands at 0. */
export type Cursors = Partial<Record<Lane, number>>;

/** First frame of both sides. */
export interface Hello {
  kind: 'hello';
  versions: number[];
  unit: UnitId;
  /** 16 octets, hex, new at every process start. */
  instance: string;
  rosterVersion: number;
  keysetVersion: number;
  /** 0: none. */
  knownKeysetVersion: number;
  received: Cursors;
  windowOctets: number;
  windowItems: number;
  clock: Date;
  /** SHA-256 of the payload of the roster in force, 32 octets. */
  rosterDigest: Uint8Array;
  /** This side's own audit log. */
  log: LogPosition;
  /** What this side cosigned last of the other side's log; generation 0: nothing. */
  witnessed: LogPosition;
  /** Octets of parcels for others that this side would take from the other now; 0: none. */
  relayOctets: number;
}

/** Where a log stands. */
export interface LogPosition {
  generation: number;
  size: number;
}

/** One numbered item. */
export interface Deliver {
  kind: 'deliver';
  lane: Lane;
  number: number;
  /** An encoded receipt in the lane `receipts`, an encoded envelope in the others. */
  item: Uint8Array;
  /** An acknowledgement that rides along; empty when there is none. */
  received: Cursors;
}

/** One binary WebSocket message. */
export type Frame =
  | Hello
  | Deliver
  | LogFrame
  | DocumentFrame
  | ParcelFrame
  | { kind: 'acknowledge'; received: Cursors }
  | { kind: 'ping'; nonce: number }
  | { kind: 'pong'; nonce: number }
  | { kind: 'farewell'; code: ErrorCode }
  | { kind: 'keyset'; bytes: Uint8Array }
  | { kind: 'roster'; bytes: Uint8Array };

/** The frames about audit logs, encoded and parsed in log-frames.ts. */
const logFrames = ['checkpoint', 'cosignature', 'conflict', 'heads', 'question', 'answer'] as const satisfies LogFrame['kind'][];
/** Those about documents, in document-frames.ts. */
const documentFrames = ['documentRequest', 'documentChunk', 'documentRefusal'] as const satisfies DocumentFrame['kind'][];
/** Those about parcels, in parcels.ts. */
const parcelFrames = ['parcel', 'parcelTaken', 'parcelReceipt'] as const satisfies ParcelFrame['kind'][];

/** Encodes a frame. */
export function encodeFrame(frame: Frame): Uint8Array {
  switch (frame.kind) {
    case 'hello':
      return encode('Frame', {
        hello: {
          versions: frame.versions,
          unit: frame.unit,
          instance: new Uint8Array(Buffer.from(frame.instance, 'hex')),
          rosterVersion: frame.rosterVersion,
          keysetVersion: frame.keysetVersion,
          knownKeysetVersion: frame.knownKeysetVersion,
          received: cursorsToWire(frame.received),
          windowOctets: frame.windowOctets,
          windowItems: frame.windowItems,
          clockMs: frame.clock.getTime(),
          rosterDigest: frame.rosterDigest,
          logGeneration: frame.log.generation,
          logSize: frame.log.size,
          witnessedGeneration: frame.witnessed.generation,
          witnessedSize: frame.witnessed.size,
          relayOctets: frame.relayOctets,
        },
      });
    case 'deliver':
      return encode('Frame', {
        deliver: {
          lane: lanes.number(frame.lane),
          number: frame.number,
          ...(frame.lane === 'receipts' ? { receipt: frame.item } : { envelope: frame.item }),
          received: cursorsToWire(frame.received),
        },
      });
    case 'acknowledge':
      return encode('Frame', { acknowledge: { received: cursorsToWire(frame.received) } });
    case 'ping':
      return encode('Frame', { ping: { nonce: frame.nonce } });
    case 'pong':
      return encode('Frame', { pong: { nonce: frame.nonce } });
    case 'farewell':
      return encode('Frame', { farewell: { code: frame.code } });
    case 'keyset':
      return encode('Frame', { keyset: frame.bytes });
    case 'roster':
      return encode('Frame', { roster: frame.bytes });
    case 'documentRequest':
    case 'documentChunk':
    case 'documentRefusal':
      return encode('Frame', documentFrameToWire(frame));
    case 'parcel':
    case 'parcelTaken':
    case 'parcelReceipt':
      return encode('Frame', parcelFrameToWire(frame));
    default:
      return encode('Frame', logFrameToWire(frame));
  }
}

/** Parses a frame that `peer` sent. Throws FRAME_TOO_LARGE, FRAME_MALFORMED. */
export function parseFrame(bytes: Uint8Array, peer: string): Frame {
  const malformed = (detail: string) => new CopError('FRAME_MALFORMED', { peer, detail });
  const wire = decode('Frame', bytes, { maxOctets: FRAME_MAX_OCTETS, malformed: 'FRAME_MALFORMED', tooLarge: 'FRAME_TOO_LARGE', peer });
  const kind = oneOf(wire, [
    'hello',
    'deliver',
    'acknowledge',
    'ping',
    'pong',
    'farewell',
    'keyset',
    'roster',
    ...logFrames,
    ...documentFrames,
    ...parcelFrames,
  ]);
  switch (kind) {
    case 'hello': {
      const hello = wire.hello ?? {};
      const instance = hello.instance ?? new Uint8Array();
      const clock = instantFrom(hello.clockMs);
      const rosterDigest = hello.rosterDigest ?? new Uint8Array();
      const log = { generation: hello.logGeneration ?? 0, size: hello.logSize ?? 0 };
      const witnessed = { generation: hello.witnessedGeneration ?? 0, size: hello.witnessedSize ?? 0 };
      if (instance.length !== 16 || !clock || (hello.versions ?? []).length > 16) throw malformed('hello');
      if (rosterDigest.length !== 32 || log.generation < 1 || (witnessed.generation === 0 && witnessed.size !== 0)) throw malformed('hello');
      return {
        kind,
        versions: hello.versions ?? [],
        unit: unitId(hello.unit ?? '', malformed),
        instance: Buffer.from(instance).toString('hex'),
        rosterVersion: hello.rosterVersion ?? 0,
        keysetVersion: hello.keysetVersion ?? 0,
        knownKeysetVersion: hello.knownKeysetVersion ?? 0,
        received: cursorsFromWire(hello.received ?? [], malformed),
        windowOctets: hello.windowOctets ?? 0,
        windowItems: hello.windowItems ?? 0,
        clock,
        rosterDigest,
        log,
        witnessed,
        relayOctets: hello.relayOctets ?? 0,
      };
    }
    case 'deliver': {
      const deliver = wire.deliver ?? {};
      const lane = lanes.word(deliver.lane ?? 0);
      const item = oneOf(deliver, ['envelope', 'receipt']);
      if (!lane || !item || (lane === 'receipts') !== (item === 'receipt') || !deliver.number) throw malformed('deliver');
      return { kind, lane, number: deliver.number, item: deliver[item] as Uint8Array, received: cursorsFromWire(deliver.received ?? [], malformed) };
    }
    case 'acknowledge':
      return { kind, received: cursorsFromWire(wire.acknowledge?.received ?? [], malformed) };
    case 'ping':
    case 'pong':
      return { kind, nonce: wire[kind]?.nonce ?? 0 };
    case 'farewell': {
      const code = wire.farewell?.code ?? '';
      if (!isErrorCode(code)) throw malformed('farewell');
      return { kind, code };
    }
    case 'keyset':
    case 'roster':
      return { kind, bytes: wire[kind] as Uint8Array };
    case 'documentRequest':
    case 'documentChunk':
    case 'documentRefusal':
      return documentFrameFromWire(kind, wire, malformed);
    case 'parcel':
    case 'parcelTaken':
    case 'parcelReceipt':
      return parcelFrameFromWire(kind, wire, malformed);
    case undefined:
      throw malformed('body');
    default:
      return logFrameFromWire(kind, wire, malformed);
  }
}

function cursorsToWire(cursors: Cursors): { lane: number; through: number }[] {
  return lanes.all.filter((lane) => cursors[lane] !== undefined).map((lane) => ({ lane: lanes.number(lane), through: cursors[lane] ?? 0 }));
}

function cursorsFromWire(wire: readonly { lane?: number | null; through?: number | null }[], malformed: (detail: string) => CopError): Cursors {
  const cursors: Cursors = {};
  let previous = 0;
  for (const cursor of wire) {
    const lane = lanes.word(cursor.lane ?? 0);
    if (!lane || (cursor.lane ?? 0) <= previous) throw malformed('cursors');
    previous = cursor.lane ?? 0;
    cursors[lane] = cursor.through ?? 0;
  }
  return cursors;
}

function unitId(text: string, malformed: (detail: string) => CopError): UnitId {
  return orFault(
    () => parseUnitId(text),
    () => malformed('hello.unit'),
  );
}
