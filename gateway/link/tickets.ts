// What a dialler keeps of a link so that the next one costs less: the session ticket (RFC 8446, section 2.2) and the certificate with which the peer
// had proven itself. Whoever has the ticket can pass for the peer or for us until it ends: it stays in memory, is never written and never logged.
import type { X509Certificate } from 'node:crypto';
import type { UnitId } from '#protocol';
import { fingerprintOf, isWithinDates, lostStanding, type ProvenPeer, TICKET_SECONDS, type TlsTrust } from './tls.ts';

/** A ticket that may be offered. */
export interface Ticket {
  session: Buffer;
  /** What the peer proved itself with when it gave the ticket: a resumed handshake shows none, and Node’s session has lost it on the dialling side. */
  certificate: X509Certificate;
}

interface Kept extends Ticket {
  url: string;
  /** The authorities under which the peer was proven. */
  anchors: string;
  /** By the monotonic clock: no leap of the other one lengthens a ticket’s life. */
  since: number;
}

/** The last ticket of each peer. */
export class Tickets {
  readonly #kept = new Map<UnitId, Kept>();
  readonly #monotonic: () => number;

  constructor(monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic;
  }

  /**
   * The ticket to offer at this address; `undefined` when there is none, or when the peer would not be proven any more by the certificate that
   * belongs to it. Then the whole handshake is made, which says by itself what is wrong.
   */
  of(peer: UnitId, url: string, trust: TlsTrust, now: Date): Ticket | undefined {
    const kept = this.#kept.get(peer);
    if (!kept || kept.url !== url) return undefined;
    const fresh = this.#monotonic() - kept.since < TICKET_SECONDS * 1000;
    if (
      fresh &&
      kept.anchors === anchorsOf(peer, trust) &&
      isWithinDates(kept.certificate, now) &&
      !lostStanding({ unit: peer, certificate: kept.certificate }, trust)
    )
      return kept;
    this.forget(peer);
    return undefined;
  }

  /** Keeps what a proven peer gave after a whole handshake. */
  keep({ unit, certificate }: ProvenPeer, url: string, session: Buffer, trust: TlsTrust): void {
    this.#kept.set(unit, { session, certificate, url, anchors: anchorsOf(unit, trust), since: this.#monotonic() });
  }

  /** What came of it was no link: it is not offered again. */
  forget(peer: UnitId): void {
    this.#kept.delete(peer);
  }
}

function anchorsOf(peer: UnitId, trust: TlsTrust): string {
  return trust.anchorsOf(peer).map(fingerprintOf).join();
}
