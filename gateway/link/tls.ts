// TLS 1.3, both sides with certificates. What OpenSSL verifies (chain, signature, dates) is asked of it; what it cannot
// know (which unit may use which authority, revocation by keyset) is checked here. Every refusal names its reason.
import type { X509Certificate } from 'node:crypto';
import type { SecureContextOptions, TLSSocket } from 'node:tls';
import { asCopError, CopError, parseUnitId, printable, type UnitId, unitUri } from '#protocol';

/** Key exchange of every link: hybrid post-quantum. One group only, so that none weaker can be negotiated. */
export const TLS_GROUP = 'X25519MLKEM768';

/**
 * How long a session ticket counts from the handshake in which both certificates were proven. A day: a satellite link that is cut by night goes on in the
 * morning without certificates, and the private keys behind them have to be shown once a day.
 */
export const TICKET_SECONDS = 86_400;

/** This gateway's certificate and key, PEM. */
export interface TlsIdentity {
  certificate: string;
  key: string;
}

/** What this module must know of the members. */
export interface TlsTrust {
  has(unit: UnitId): boolean;
  anchorsOf(unit: UnitId): X509Certificate[];
  allAnchors(): X509Certificate[];
  isRevoked(unit: UnitId, fingerprint: string): boolean;
}

/** A unit that proved who it is, and the certificate with which it did. */
export interface ProvenPeer {
  unit: UnitId;
  certificate: X509Certificate;
}

/** What is known of a link's TLS once it is up. */
export interface TlsFacts {
  protocol: string;
  cipher: string;
  group: string;
  resumed: boolean;
  certificateFingerprint: string;
  certificateExpires: Date;
}

/** Options that both sides of every link share. */
export function linkTlsOptions(identity: TlsIdentity, trust: TlsTrust): SecureContextOptions {
  return {
    cert: identity.certificate,
    key: identity.key,
    ca: trust.allAnchors().map((anchor) => anchor.toString()),
    minVersion: 'TLSv1.3',
    maxVersion: 'TLSv1.3',
    ecdhCurve: TLS_GROUP,
    sessionTimeout: TICKET_SECONDS,
  };
}

/**
 * The unit that the other side of a finished handshake is, proven by its certificate at the instant `now`.
 * Throws TLS_NO_CERTIFICATE, TLS_CERTIFICATE_EXPIRED, TLS_CERTIFICATE_NOT_YET_VALID, TLS_CERTIFICATE_UNTRUSTED,
 * TLS_CERTIFICATE_USAGE, TLS_CERTIFICATE_WRONG_UNIT, TLS_CERTIFICATE_REVOKED.
 * `usage`: the extended key usage that the other side's part needs. To be called once per socket: on the dialling side
 * Node gives the certificate out only once.
 * `remembered`: on the dialling side, the certificate that belongs to the ticket that was offered. A resumed handshake shows none; whoever could
 * finish it is who had proven that one. The listening side finds it in the ticket. Everything is asked of it again, and of the authority's dates too:
 * what OpenSSL found of the chain is as old as the ticket.
 */
export function authenticatePeer(socket: TLSSocket, trust: TlsTrust, usage: 'client' | 'server', now: Date, remembered?: X509Certificate): ProvenPeer {
  const certificate = socket.isSessionReused() ? (remembered ?? socket.getPeerX509Certificate()) : socket.getPeerX509Certificate();
  if (!certificate) throw new CopError('TLS_NO_CERTIFICATE');
  const claimed = claimedUnit(certificate);
  const peer = claimed ?? printable(certificate.subject || '?');
  if (new Date(certificate.validTo) < now) throw new CopError('TLS_CERTIFICATE_EXPIRED', { peer, got: certificate.validToDate.toISOString() });
  if (new Date(certificate.validFrom) > now) throw new CopError('TLS_CERTIFICATE_NOT_YET_VALID', { peer, got: certificate.validFromDate.toISOString() });
  const needed = usage === 'client' ? CLIENT_AUTH : SERVER_AUTH;
  if (!(certificate.keyUsage ?? []).includes(needed))
    throw new CopError('TLS_CERTIFICATE_USAGE', { peer, expected: usage === 'client' ? 'clientAuth' : 'serverAuth' });
  if (!socket.authorized) throw new CopError('TLS_CERTIFICATE_UNTRUSTED', { peer, detail: String(socket.authorizationError ?? '?') });
  if (!claimed) throw new CopError('TLS_CERTIFICATE_WRONG_UNIT', { expected: 'urn:cop:unit:…', got: printable(certificate.subjectAltName ?? '–') });
  checkStanding({ unit: claimed, certificate }, trust);
  if (!issuersOf(claimed, certificate, trust).some((anchor) => isWithinDates(anchor, now)))
    throw new CopError('TLS_CERTIFICATE_UNTRUSTED', { peer, detail: 'CERT_HAS_EXPIRED' });
  return { unit: claimed, certificate };
}

/** Whether a certificate counts at an instant, by its dates. */
export function isWithinDates({ validFromDate, validToDate }: X509Certificate, now: Date): boolean {
  return validFromDate <= now && now <= validToDate;
}

/**
 * That a certificate which named this unit still speaks for it: by the roster in force, and not revoked. Asked when a link begins, and again
 * of links that are up when roster or keysets change. Throws TLS_CERTIFICATE_UNTRUSTED, TLS_CERTIFICATE_REVOKED.
 */
export function checkStanding({ unit: peer, certificate }: ProvenPeer, trust: TlsTrust): void {
  if (!trust.has(peer)) throw new CopError('TLS_CERTIFICATE_UNTRUSTED', { peer, detail: 'roster' });
  if (issuersOf(peer, certificate, trust).length === 0) throw new CopError('TLS_CERTIFICATE_UNTRUSTED', { peer, detail: 'issuer' });
  const fingerprint = fingerprintOf(certificate);
  if (trust.isRevoked(peer, fingerprint)) throw new CopError('TLS_CERTIFICATE_REVOKED', { peer, got: fingerprint.slice(0, 16) });
}

/** Why a certificate does not speak for its unit any more; `undefined` while it does. */
export function lostStanding(proven: ProvenPeer, trust: TlsTrust): CopError | undefined {
  try {
    checkStanding(proven, trust);
    return undefined;
  } catch (error) {
    const fault = asCopError(error);
    if (!fault) throw error;
    return fault;
  }
}

/** A member's authority vouches for that member alone, though OpenSSL trusts all members' authorities alike. */
function issuersOf(peer: UnitId, certificate: X509Certificate, trust: TlsTrust): X509Certificate[] {
  return trust.anchorsOf(peer).filter((anchor) => certificate.checkIssued(anchor) && certificate.verify(anchor.publicKey));
}

/** SHA-256 of a certificate, hex, lower case, without colons. */
export function fingerprintOf(certificate: X509Certificate): string {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase();
}

/** The facts of a finished handshake. */
export function tlsFacts(socket: TLSSocket, certificate: X509Certificate): TlsFacts {
  // Only the dialling side is told the group by OpenSSL; the other side offers one group alone, so it is that one.
  const key = socket.getEphemeralKeyInfo() as { name?: string } | null;
  return {
    protocol: socket.getProtocol() ?? '?',
    cipher: socket.getCipher().standardName,
    group: key?.name ?? TLS_GROUP,
    resumed: socket.isSessionReused(),
    certificateFingerprint: fingerprintOf(certificate),
    certificateExpires: certificate.validToDate,
  };
}

/** Turns what OpenSSL or the network reported about a handshake into an error with a stable code. */
export function handshakeError(error: unknown, peer: string, url: string): CopError {
  const known = asCopError(error);
  if (known) return known;
  const { code = '', message = '', reason = '' } = error as NodeJS.ErrnoException & { reason?: string };
  const detail = code || message.slice(0, 80);
  // An alert that the other side sends comes as EPROTO or with a code of its own, depending on when it comes; OpenSSL's
  // words are in the message then.
  const words = `${code} ${reason} ${message}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  if (/UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|VERSION_TOO_LOW|WRONG_VERSION_NUMBER|UNKNOWN_PROTOCOL/.test(words))
    return new CopError('TLS_VERSION', { detail }, error);
  if (/NO_SUITABLE_KEY_SHARE|NO_SHARED_GROUP|NO_SUITABLE_GROUPS|UNSUITABLE_KEY_SHARE|BAD_KEY_SHARE/.test(words))
    return new CopError('TLS_GROUP', { detail }, error);
  if (/PEER_DID_NOT_RETURN_A_CERTIFICATE|ALERT_CERTIFICATE_REQUIRED/.test(words)) return new CopError('TLS_NO_CERTIFICATE', {}, error);
  if (/^CERT_HAS_EXPIRED$/.test(code)) return new CopError('TLS_CERTIFICATE_EXPIRED', { peer, got: '?' }, error);
  if (/^(E(CONN|HOST|NET|TIMEDOUT|AI_|NOTFOUND|PIPE|ADDR)|ENOTFOUND|UND_ERR)/.test(code)) return new CopError('LINK_UNREACHABLE', { peer, url, detail }, error);
  if (/^ERR_SSL|^ERR_TLS|^EPROTO$|CERT|SIGNED|ISSUER/.test(code)) return new CopError('TLS_FAILED', { peer, detail }, error);
  return new CopError('LINK_UNREACHABLE', { peer, url, detail }, error);
}

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

/** The one unit that a certificate's subject alternative names claim; `undefined` when none or several. */
function claimedUnit(certificate: X509Certificate): UnitId | undefined {
  const prefix = unitUri('' as UnitId);
  const uris = (certificate.subjectAltName ?? '').split(', ').filter((name) => name.startsWith(`URI:${prefix}`));
  if (uris.length !== 1) return undefined;
  try {
    return parseUnitId((uris[0] as string).slice(`URI:${prefix}`.length));
  } catch {
    return undefined;
  }
}
