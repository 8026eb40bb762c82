// What the log records: every act with its operation, in one table. The operations are those that EU law asks of a log
// (Regulation (EU) 2018/1725, Article 88; Directive (EU) 2016/680, Article 25).
import type { AuditOperation } from '#protocol';

export const auditActs = {
  // What travels.
  'message.transferred': 'transfer',
  'message.sealed': 'transfer',
  'message.received': 'collect',
  'message.refused': 'collect',
  'receipt.received': 'collect',
  'receipt.refused': 'collect',
  'delivery.expired': 'alter',
  // By the id of the document, in the note.
  'document.given': 'transfer',
  'document.received': 'collect',
  'document.refused': 'collect',

  // What officers do with content.
  'draft.held': 'collect',
  'document.handed_in': 'collect',
  'document.saved': 'disclose',
  'document.asked': 'access',
  'draft.approved': 'alter',
  'draft.rejected': 'alter',
  'draft.consulted': 'consult',
  'message.consulted': 'consult',
  'message.searched': 'consult',
  'message.acknowledged': 'access',
  // To whom, in the note; inside the unit.
  'message.assigned': 'alter',
  // At an order of its sender.
  'message.replaced': 'alter',
  'message.restricted': 'alter',
  'message.exported': 'disclose',
  'message.handed_off': 'disclose',
  'message.forwarded': 'combine',
  'meeting.listed': 'access',
  'meeting.exported': 'access',
  'request.listed': 'consult',
  'filter.previewed': 'access',
  'filter.log_read': 'access',
  'quarantine.listed': 'access',
  'review.listed': 'access',
  'review.kept': 'alter',
  // By the reference of the case alone.
  'subject.opened': 'collect',
  'subject.listed': 'access',
  'subject.searched': 'consult',
  'subject.forwarded': 'alter',
  'subject.closed': 'alter',
  'subject.erased': 'erase',
  // Without the name: of whom it was is sealed under the reference of the act.
  'person.searched': 'consult',
  'person.rectified': 'alter',
  'person.erased': 'erase',

  // What time does, an order of the sender, or a review.
  'message.erased': 'erase',
  'draft.erased': 'erase',
  'document.erased': 'erase',
  'audit.erasure_announced': 'administer',
  'audit.erased': 'erase',

  // Who came, and who was turned away.
  'officer.refused': 'access',
  'role.refused': 'access',
  'act.refused': 'access',

  // The gateway itself.
  'gateway.started': 'administer',
  'gateway.stopped': 'administer',
  'officer.enrolled': 'administer',
  'officer.changed': 'administer',
  'officer.revoked': 'administer',
  'officer.listed': 'access',
  'agreement.proposed': 'administer',
  'agreement.accepted': 'administer',
  'agreement.ended': 'administer',
  'basis.added': 'administer',
  // Functions, numbers and mailboxes; no personal data.
  'contacts.published': 'administer',
  'contacts.learned': 'administer',
  'contacts.exported': 'access',
  'roster.learned': 'administer',
  'keyset.learned': 'administer',
  'keys.changed': 'administer',
  // What it carries is recorded when it was sealed, and when it comes in.
  'courier.made': 'administer',
  'courier.taken': 'administer',
  // Through a third member, named in the note with its addressee or its maker.
  'parcel.entrusted': 'administer',
  'parcel.held': 'administer',
  'parcel.handed_over': 'administer',
  'parcel.given_up': 'administer',
  'parcel.taken': 'administer',

  // Numbers without personal data.
  'logframe.declared': 'administer',
  'logframe.confirmed': 'administer',
  'logframe.rejected': 'administer',
  'logframe.target_set': 'administer',
  'logframe.shown': 'access',
  'logframe.explained': 'access',
  'logframe.exported': 'administer',
  'logframe.reconciled': 'access',

  // The log itself.
  'audit.listed': 'access',
  'audit.verified': 'access',
  'audit.compared': 'access',
  'deliveries.reconciled': 'access',
  'audit.exported': 'disclose',
  'audit.shown': 'disclose',
  'audit.held': 'administer',
  'audit.hold_lifted': 'administer',
  'log.restarted': 'administer',
  'log.alarm': 'administer',
  'log.alarm_closed': 'administer',
} as const satisfies Record<string, AuditOperation>;

export type AuditAct = keyof typeof auditActs;

/** Operations for which an officer must say why (Regulation (EU) 2018/1725, Article 88(1); Directive (EU) 2016/680, Article 25(1)). */
export const justified: ReadonlySet<AuditOperation> = new Set<AuditOperation>(['consult', 'disclose', 'transfer']);
