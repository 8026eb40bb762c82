// Structured log lines, one JSON object each. Every event is declared once; values are identifiers, codes and counts,
// never content and never a secret.
import { CopError, type ErrorParams, sentence } from '#protocol';
import { lineWriter } from './log-lines.ts';

/** Every event that a gateway logs. */
export type LogEvent =
  | 'gateway.started'
  | 'gateway.stopping'
  | 'gateway.stopped'
  | 'gateway.fault'
  | 'log.lost'
  | 'link.up'
  | 'link.down'
  | 'link.refused'
  | 'link.dial_failed'
  | 'peer.misbehaved'
  | 'message.queued'
  | 'message.admitted'
  | 'message.repeated'
  | 'message.refused'
  | 'receipt.settled'
  | 'receipt.set_aside'
  | 'keyset.learned'
  | 'courier.failed'
  | 'deliveries.reconciled'
  | 'courier.taken'
  | 'parcel.given_up'
  | 'parcel.handed_over'
  | 'parcel.held'
  | 'parcel.refused'
  | 'parcel.stated'
  | 'parcel.taken'
  | 'keyset.refused'
  | 'roster.learned'
  | 'roster.refused'
  | 'keys.rotated'
  | 'delivery.expired'
  | 'message.erased'
  | 'message.held'
  | 'message.decided'
  | 'message.special_released'
  | 'document.handed_in'
  | 'document.given'
  | 'document.received'
  | 'document.refused'
  | 'document.damaged'
  | 'document.waiting'
  | 'document.cleared'
  | 'officer.enrolled'
  | 'officer.revoked'
  | 'agreement.proposed'
  | 'agreement.accepted'
  | 'agreement.ended'
  | 'contacts.published'
  | 'basis.added'
  | 'audit.alarm'
  | 'audit.restarted'
  | 'audit.conflict'
  | 'audit.fault'
  | 'api.request'
  | 'api.refused';

export type LogLevel = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one line. */
export type Log = (level: LogLevel, event: LogEvent, fields?: LogFields) => void;

/** A log that writes JSON lines. */
export function jsonLog(out: NodeJS.WritableStream, unit: string, now: () => Date): Log {
  const line = (level: LogLevel, event: LogEvent, fields: LogFields) => `${JSON.stringify({ at: now().toISOString(), level, unit, event, ...fields })}\n`;
  const write = lineWriter(out, (lines) => line('error', 'log.lost', { lines }));
  return (level, event, fields = {}) => write(line(level, event, fields));
}

// Whatever the error, these name units, officers' acts, ids and files, or say where in the contract something stands.
const named = ['peer', 'id', 'act', 'role', 'file', 'url', 'ref', 'since'];
// What else an error quotes is logged only where it cannot come from a message or from an officer's request: these errors are about
// roles, links, keys, logs and disks. Of all others a quoted word may be somebody's name or number.
const technical =
  /^((LINK|TLS|FRAME|KEYSET|ROSTER|LOG|CHECKPOINT|STORE|MASTER_KEY|PORT|CLOCK)_|(DELIVERY_(GAP|WINDOW)|CURSOR_AHEAD|DISK_LOW|DISK_FILLING|RECORD_ALTERED|AUDIT_\w+)$)/;
const ofRoles: readonly string[] = ['ROLE_REQUIRED', 'JUSTIFICATION_NEEDED', 'OFFICER_REFUSED', 'OFFICER_UNKNOWN', 'OFFICER_REVOKED'];

/**
 * The fields of an error. For an expected one its code, and its sentence with what may stand in a log ("?" for the rest); for a bug
 * its sort and where it happened, because its text may quote a value.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof CopError)) return { code: 'INTERNAL', message: sortOf(error), stack: framesOf(error) };
  const mayQuote = technical.test(error.code) || ofRoles.includes(error.code);
  const params = mayQuote ? error.params : knownParams(error.params);
  return { code: error.code, message: sentence(error.code, params, 'en'), cause: causeOf(error, mayQuote) };
}

function knownParams(params: ErrorParams): ErrorParams {
  const known = Object.fromEntries(Object.entries(params).filter(([name]) => named.includes(name)));
  return params.field === undefined ? known : { ...known, field: knownField(String(params.field), params.expected === '–') };
}

/** The path of a field of the contract. Where nothing is expected its last part may be a key that somebody made up. */
function knownField(path: string, mayBeSurplus: boolean): string {
  const known = mayBeSurplus ? path.replace(/[^.]*$/, '…') : path;
  return /^[A-Za-z0-9_.[\]…-]{1,120}$/.test(known) ? known : '…';
}

function causeOf({ cause }: Error, mayQuote: boolean): string | undefined {
  if (cause === undefined) return undefined;
  return mayQuote && cause instanceof Error ? cause.message.slice(0, 200) : sortOf(cause);
}

/** "SqliteError SQLITE_FULL": the class of an error, with the code that systems and libraries give. */
function sortOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

/** Where it happened, without the text above. */
function framesOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return frames?.join('\n');
}
