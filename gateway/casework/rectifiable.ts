import type { MessageKind } from '#protocol';

// What says something about a case. Agreements and directories have their own ways to end, and an order is withdrawn.
const rectifiable: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'incident',
  'meeting_request',
  'step',
  'assistance_request',
  'extradition_request',
  'arrest_report',
  'operation_proposal',
]);

/** True for a kind of message that can be corrected or taken back. */
export function isRectifiable(kind: MessageKind): boolean {
  return rectifiable.has(kind);
}
