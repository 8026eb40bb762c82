// Keyed pseudonyms: the same person or number always gets the same one towards one partner, and another towards the next, so that
// two partners cannot join what they hold. The key stays in this gateway.
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { UnitId } from '#protocol';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CHARACTERS = 16;

/** Makes the pseudonyms of this unit. `key`: 32 octets that never leave. */
export class Pseudonyms {
  readonly #key: Uint8Array;
  readonly #pairKeys = new Map<UnitId, KeyObject>();

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** The pseudonym of `value` (HMAC-SHA-256, 80 bits in RFC 4648 base 32) for one recipient; `sort` keeps a name and a number apart. */
  of(sort: 'person' | 'phone' | 'code', value: string, recipient: UnitId): string {
    const digest = createHmac('sha256', this.#pairKey(recipient)).update(`${sort}\0${value}`).digest();
    let text = '';
    for (let index = 0, bits = 0, held = 0; text.length < CHARACTERS; index++) {
      held = (held << 8) | (digest[index] as number);
      for (bits += 8; bits >= 5 && text.length < CHARACTERS; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
      held &= (1 << bits) - 1;
    }
    return `P-${text}`;
  }

  #pairKey(recipient: UnitId): KeyObject {
    const known = this.#pairKeys.get(recipient) ?? createSecretKey(new Uint8Array(hkdfSync('sha256', this.#key, '', `cop pseudonym v1 ${recipient}`, 32)));
    this.#pairKeys.set(recipient, known);
    return known;
  }
}
