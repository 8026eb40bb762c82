import { X509Certificate } from 'node:crypto';
import { asCopError, CopError, type OfficerId, officerUri, parseOfficerId, printable, type UnitId } from '#protocol';

/**
 * The one officer of `unit` whom a certificate names, with all that is asked of it at the instant `now` save who issued it.
 * Throws what `refuse` makes of the reason.
 */
export function officerIn(certificate: X509Certificate, unit: UnitId, now: Date, refuse: (detail: string) => CopError): OfficerId {
  if (certificate.validToDate < now) throw refuse(`expired ${certificate.validToDate.toISOString()}`);
  if (certificate.validFromDate > now) throw refuse(`not before ${certificate.validFromDate.toISOString()}`);
  if (!(certificate.keyUsage ?? []).includes(CLIENT_AUTH)) throw refuse('clientAuth');
  const named = officerNamed(certificate, unit);
  if (named === undefined) throw refuse('urn:cop:officer');
  try {
    return parseOfficerId(named);
  } catch (error) {
    throw asCopError(error) ? refuse(`urn:cop:officer ${printable(named)}`) : error;
  }
}

/**
 * Reads a certificate that is to be enrolled: from the unit's officers' authority (`authority`, PEM), in date, for one officer.
 * Throws OFFICER_CERTIFICATE_INVALID.
 */
export function readOfficerCertificate(pem: string, authority: string, unit: UnitId, now: Date): { officer: OfficerId; certificate: X509Certificate } {
  const refuse = (detail: string, cause?: unknown) => new CopError('OFFICER_CERTIFICATE_INVALID', { expected: unit, detail }, cause);
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch (cause) {
    throw refuse('PEM', cause);
  }
  const issued = pemBlocks(authority)
    .map((block) => new X509Certificate(block))
    .some((issuer) => certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey));
  if (!issued) throw refuse(`issuer ${printable(certificate.issuer)}`);
  return { officer: officerIn(certificate, unit, now, refuse), certificate };
}

const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

/** The officer that a certificate names, within this unit; `undefined` when it names none or several. */
function officerNamed(certificate: X509Certificate, unit: UnitId): string | undefined {
  const prefix = `URI:${officerUri(unit, '' as OfficerId)}`;
  const names = (certificate.subjectAltName ?? '').split(', ').filter((name) => name.startsWith('URI:urn:cop:'));
  return names.length === 1 && names[0]?.startsWith(prefix) ? names[0].slice(prefix.length) : undefined;
}

// While authorities change hands the file holds the old one and the new one, as OpenSSL takes it.
function pemBlocks(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
