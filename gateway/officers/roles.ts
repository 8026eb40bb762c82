// Who may do what: the five roles of the design (section 13), and the one table that every route of the officer API asks.
import { CopError, type OfficerId } from '#protocol';

/** Every role. An officer has exactly one. */
export const roles = ['liaison', 'head', 'dpo', 'auditor', 'administrator'] as const;

export type Role = (typeof roles)[number];

/** Everything that the officer API lets somebody do. */
export type Act =
  | 'incident.send'
  | 'meeting.send'
  | 'procedure.step'
  | 'request.send'
  | 'request.list'
  | 'meeting.list'
  | 'message.read'
  | 'message.open'
  | 'message.search'
  | 'message.export'
  | 'message.forward'
  | 'message.take'
  | 'message.assign'
  | 'message.rectify'
  | 'message.approve'
  | 'message.acknowledge'
  | 'quarantine.list'
  | 'filter.preview'
  | 'filter.explain'
  | 'filter.log'
  | 'agreement.propose'
  | 'agreement.accept'
  | 'agreement.list'
  | 'agreement.end'
  | 'basis.add'
  | 'contact.publish'
  | 'contact.read'
  | 'review.list'
  | 'review.decide'
  | 'subject.manage'
  | 'subject.search'
  | 'logframe.read'
  | 'logframe.explain'
  | 'logframe.declare'
  | 'logframe.confirm'
  | 'logframe.target'
  | 'officer.add'
  | 'officer.revoke'
  | 'officer.list'
  | 'peer.read'
  | 'peer.ping'
  | 'peer.reconcile'
  | 'courier.export'
  | 'courier.import'
  | 'unit.status'
  | 'roster.read'
  | 'handoff.make'
  | 'audit.read'
  | 'audit.verify'
  | 'audit.evidence'
  | 'audit.hold'
  | 'audit.restart'
  | 'audit.close_alarm';

/** An officer of this unit, as enrolled. */
export interface Officer {
  id: OfficerId;
  role: Role;
}

/** The roles that may do each act. The auditor changes nothing and sees no content; the administrator neither sends nor reads. */
export const permissions: Record<Act, readonly Role[]> = {
  'incident.send': ['liaison', 'head'],
  'meeting.send': ['liaison', 'head'],
  'procedure.step': ['liaison', 'head'],
  'request.send': ['liaison', 'head'],
  // It shows what requests say.
  'request.list': ['liaison', 'head', 'dpo'],
  // Places and slots; a meeting holds no personal data.
  'meeting.list': ['liaison', 'head', 'dpo'],

  // Kind, units, times and status, no content.
  'message.read': ['liaison', 'head', 'dpo', 'auditor'],
  // Whatever shows content. The data-protection officer supervises.
  'message.open': ['liaison', 'head', 'dpo'],
  'message.search': ['liaison', 'head', 'dpo'],
  'message.export': ['liaison', 'head'],
  'message.forward': ['liaison', 'head'],
  'message.rectify': ['liaison', 'head'],
  // For oneself, what nobody has; whoever has one keeps it until the head says otherwise.
  'message.take': ['liaison', 'head'],
  'message.assign': ['head'],
  'message.approve': ['head'],
  // Each for himself: the supervisor too opens H3 only once he has taken note of its text.
  'message.acknowledge': ['liaison', 'head', 'dpo'],
  'handoff.make': ['liaison', 'head'],
  // Peer, time, reason, no content.
  'quarantine.list': ['liaison', 'head', 'dpo', 'auditor'],

  'filter.preview': ['liaison', 'head'],
  // What the matrix says, without a message: whoever drafts must be able to ask why a field does not leave.
  'filter.explain': ['liaison', 'head', 'dpo'],
  'filter.log': ['dpo', 'auditor'],

  'agreement.propose': ['head'],
  'agreement.accept': ['head'],
  'agreement.end': ['head'],
  // Whoever writes must see why something does not leave.
  'agreement.list': ['liaison', 'head', 'dpo', 'auditor', 'administrator'],
  'basis.add': ['head', 'dpo'],

  // In the name of the unit, to every partner.
  'contact.publish': ['head'],
  'contact.read': ['liaison', 'head', 'dpo', 'administrator'],

  // Kind, units and days, no content.
  'review.list': ['liaison', 'head', 'dpo', 'auditor'],
  'review.decide': ['head', 'dpo'],
  // What somebody asks of his own data is between him and the data-protection officer.
  'subject.manage': ['dpo'],
  'subject.search': ['dpo'],

  // Numbers without personal data.
  'logframe.read': roles,
  // Ids of exchanges, as in the list of messages.
  'logframe.explain': ['liaison', 'head', 'dpo', 'auditor'],
  'logframe.declare': ['liaison', 'head'],
  // Another one than who declared it.
  'logframe.confirm': ['head'],
  'logframe.target': ['head'],

  'officer.add': ['administrator'],
  'officer.revoke': ['administrator'],
  'officer.list': ['dpo', 'auditor', 'administrator'],

  'peer.read': ['liaison', 'head', 'auditor', 'administrator'],
  'peer.ping': ['liaison', 'head', 'administrator'],
  // It may send messages again.
  'peer.reconcile': ['head', 'administrator'],
  // Sealed on both sides: whoever carries it sees nothing of it.
  'courier.export': ['liaison', 'head', 'administrator'],
  'courier.import': ['liaison', 'head', 'administrator'],
  // Who did what and why, never content.
  'audit.read': ['dpo', 'auditor'],
  'audit.verify': ['head', 'dpo', 'auditor', 'administrator'],
  // Envelope, receipts and proofs of one message, for a court.
  'audit.evidence': ['liaison', 'head', 'dpo', 'auditor'],
  'audit.hold': ['head', 'dpo'],
  // After a restored backup: it tells every partner that entries were lost.
  'audit.restart': ['head'],
  'audit.close_alarm': ['head', 'auditor'],
  'unit.status': roles,
  // Every list is shown in the times of the members' cities.
  'roster.read': roles,
};

/**
 * Acts for which an officer must say why: the law asks a log of consultation, disclosure and transfer for their justification (Regulation
 * (EU) 2018/1725, Article 88(1); Directive (EU) 2016/680, Article 25(1)).
 */
export const justifiedActs: ReadonlySet<Act> = new Set<Act>([
  'incident.send',
  'meeting.send',
  'procedure.step',
  'request.send',
  'request.list',
  'message.open',
  'message.search',
  'subject.search',
  'message.export',
  'message.forward',
  'message.rectify',
  'message.approve',
  'handoff.make',
  'agreement.propose',
  'agreement.accept',
  'contact.publish',
  'audit.evidence',
  'audit.read',
  'audit.restart',
]);

/** Throws ROLE_REQUIRED, naming the roles that could, unless the officer's role may do this. */
export function requireRole(act: Act, { role }: Officer): void {
  if (!permissions[act].includes(role)) throw new CopError('ROLE_REQUIRED', { act, role, expected: permissions[act].join(', ') });
}
