import { decode, encode, instantFrom } from './codec.ts';
import { CopError } from './errors.ts';
import { type ExchangeId, type MessageId, parseUnitId, type UnitId, uuidFromBytes, uuidToBytes } from './ids.ts';
import { ADDRESSEES_MAX, HEADER_MAX_OCTETS, MESSAGE_LIFE_MAX_MS } from './limits.ts';
import { type Priority, priorities } from './vocabulary.ts';

/** The version of this specification. */
export const PROTOCOL_VERSION = 1;

/** What a relay may see of a message. */
export interface Header {
  messageId: MessageId;
  exchangeId: ExchangeId;
  from: UnitId;
  /** Ascending, each once. */
  to: UnitId[];
  created: Date;
  expires: Date;
  priority: Priority;
  training: boolean;
  /** Octets of the padded plaintext. */
  paddedSize: number;
}

/** Encodes a header. The bytes are made once and kept. */
export function encodeHeader(header: Header): Uint8Array {
  return encode('Header', {
    version: PROTOCOL_VERSION,
    messageId: uuidToBytes(header.messageId),
    exchangeId: uuidToBytes(header.exchangeId),
    from: header.from,
    to: header.to,
    createdMs: header.created.getTime(),
    expiresMs: header.expires.getTime(),
    priority: priorities.number(header.priority),
    training: header.training,
    paddedSize: header.paddedSize,
  });
}

/** Parses header bytes. Throws ENVELOPE_MALFORMED, HEADER_VERSION or HEADER_INVALID (with the field). */
export function parseHeader(bytes: Uint8Array): Header {
  const wire = decode('Header', bytes, { maxOctets: HEADER_MAX_OCTETS, malformed: 'ENVELOPE_MALFORMED', tooLarge: 'ENVELOPE_MALFORMED' });
  if (wire.version !== PROTOCOL_VERSION) throw new CopError('HEADER_VERSION', { expected: PROTOCOL_VERSION, got: wire.version });
  const created = instantFrom(wire.createdMs) ?? invalid('created_ms', 'ms > 0');
  const expires = instantFrom(wire.expiresMs) ?? invalid('expires_ms', 'ms > 0');
  if (expires <= created || expires.getTime() - created.getTime() > MESSAGE_LIFE_MAX_MS)
    invalid('expires_ms', `created_ms < … ≤ created_ms + ${MESSAGE_LIFE_MAX_MS}`);
  const to = wire.to ?? [];
  if (to.length < 1 || to.length > ADDRESSEES_MAX) invalid('to', `1–${ADDRESSEES_MAX}`);
  for (let i = 1; i < to.length; i++) if ((to[i] as string) <= (to[i - 1] as string)) invalid('to', 'ascending, each once');
  return {
    messageId: field('message_id', 'UUIDv7', () => uuidFromBytes(wire.messageId)),
    exchangeId: field('exchange_id', 'UUIDv7', () => uuidFromBytes(wire.exchangeId) as unknown as ExchangeId),
    from: field('from', 'unit id', () => parseUnitId(wire.from)),
    to: to.map((unit) => field('to', 'unit id', () => parseUnitId(unit))),
    created,
    expires,
    priority: priorities.word(wire.priority) ?? invalid('priority', priorities.all.join(' | ')),
    training: wire.training,
    paddedSize: wire.paddedSize,
  };
}

function field<T>(name: string, expected: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    return invalid(name, expected);
  }
}

function invalid(field: string, expected: string): never {
  throw new CopError('HEADER_INVALID', { field, expected });
}
