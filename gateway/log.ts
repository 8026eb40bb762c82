// Structured log lines, one JSON object each. Every event is declared once; values are identifiers, codes and counts,
// never content and never a secret.
import { CopError } from '#protocol';

/** Every event that a gateway logs. */
export type LogEvent =
  | 'gateway.started'
  | 'gateway.stopping'
  | 'gateway.stopped'
  | 'gateway.fault'
  | 'link.up'
  | 'link.down'
  | 'link.refused'
  | 'link.dial_failed'
  | 'message.queued'
  | 'message.admitted'
  | 'message.repeated'
  | 'message.refused'
  | 'receipt.settled'
  | 'receipt.set_aside'
  | 'keyset.learned'
  | 'keyset.refused'
  | 'roster.learned'
  | 'roster.refused'
  | 'keys.rotated'
  | 'delivery.expired'
  | 'message.erased'
  | 'message.held'
  | 'message.decided'
  | 'officer.enrolled'
  | 'officer.revoked'
  | 'agreement.proposed'
  | 'agreement.accepted'
  | 'agreement.ended'
  | 'basis.added'
  | 'api.request'
  | 'api.refused';

export type LogLevel = 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one line. */
export type Log = (level: LogLevel, event: LogEvent, fields?: LogFields) => void;

/** A log that writes JSON lines. */
export function jsonLog(out: NodeJS.WritableStream, unit: string, now: () => Date): Log {
  return (level, event, fields = {}) => {
    out.write(`${JSON.stringify({ at: now().toISOString(), level, unit, event, ...fields })}\n`);
  };
}

/** The fields of an error: code and sentence for an expected one, the stack for a bug. */
export function errorFields(error: unknown): LogFields {
  if (error instanceof CopError) return { code: error.code, message: error.say('en'), cause: causeOf(error) };
  return { code: 'INTERNAL', message: String(error), stack: error instanceof Error ? error.stack : undefined };
}

function causeOf(error: Error): string | undefined {
  return error.cause instanceof Error ? error.cause.message.slice(0, 200) : undefined;
}
