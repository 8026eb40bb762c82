// Who may do what: the five roles of the design (section 13), and the one table that every route of the officer API asks.
import { CopError, type OfficerId } from '#protocol';

/** Every role. An officer has exactly one. */
export const roles = ['liaison', 'head', 'dpo', 'auditor', 'administrator'] as const;

export type Role = (typeof roles)[number];

/** Everything that the officer API lets somebody do. */
export type Act =
  | 'incident.send'
  | 'meeting.send'
  | 'meeting.answer'
  | 'message.read'
  | 'message.open'
  | 'message.export'
  | 'message.forward'
  | 'message.approve'
  | 'message.acknowledge'
  | 'filter.preview'
  | 'filter.explain'
  | 'filter.log'
  | 'agreement.propose'
  | 'agreement.accept'
  | 'agreement.list'
  | 'agreement.end'
  | 'basis.add'
  | 'officer.add'
  | 'officer.revoke'
  | 'officer.list'
  | 'peer.read'
  | 'peer.ping'
  | 'unit.status'
  | 'roster.read'
  | 'handoff.make';

/** An officer of this unit, as enrolled. */
export interface Officer {
  id: OfficerId;
  role: Role;
}

/** The roles that may do each act. The auditor changes nothing and sees no content; the administrator neither sends nor reads. */
export const permissions: Record<Act, readonly Role[]> = {
  'incident.send': ['liaison', 'head'],
  'meeting.send': ['liaison', 'head'],
  'meeting.answer': ['liaison', 'head'],

  // Kind, units, times and status, no content.
  'message.read': ['liaison', 'head', 'dpo', 'auditor'],
  // Whatever shows content. The data-protection officer supervises.
  'message.open': ['liaison', 'head', 'dpo'],
  'message.export': ['liaison', 'head'],
  'message.forward': ['liaison', 'head'],
  'message.approve': ['head'],
  'message.acknowledge': ['liaison', 'head'],
  'handoff.make': ['liaison', 'head'],

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

  'officer.add': ['administrator'],
  'officer.revoke': ['administrator'],
  'officer.list': ['dpo', 'auditor', 'administrator'],

  'peer.read': ['liaison', 'head', 'auditor', 'administrator'],
  'peer.ping': ['liaison', 'head', 'administrator'],
  'unit.status': roles,
  // Every list is shown in the times of the members' cities.
  'roster.read': roles,
};

/** Throws ROLE_REQUIRED, naming the roles that could, unless the officer's role may do this. */
export function requireRole(act: Act, { role }: Officer): void {
  if (!permissions[act].includes(role)) throw new CopError('ROLE_REQUIRED', { act, role, expected: permissions[act].join(', ') });
}
