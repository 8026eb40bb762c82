// Who may do what, written by hand from the design (section 13) and its rules: five roles, one line for each act. The table of
// the gateway must say the same in every cell.
import { describe, expect, it } from 'vitest';
import { developmentOfficers } from '#certs-dev';
import { type CopError, parseOfficerId } from '#protocol';
import { roles as words } from '../../../cli/roles.ts';
import { type Act, permissions, requireRole, roles } from '../../../gateway/officers/roles.ts';

const columns = ['liaison', 'head', 'dpo', 'auditor', 'administrator'] as const;

// In the order of the columns: x may, - may not.
const expected: [Act, string][] = [
  ['incident.send', 'xx---'],
  ['meeting.send', 'xx---'],
  ['procedure.step', 'xx---'],
  ['request.send', 'xx---'],
  ['request.list', 'xxx--'],
  ['meeting.list', 'xxx--'],
  ['message.read', 'xxxx-'],
  ['message.open', 'xxx--'],
  ['message.search', 'xxx--'],
  ['message.export', 'xx---'],
  ['message.forward', 'xx---'],
  ['message.rectify', 'xx---'],
  ['message.take', 'xx---'],
  ['message.assign', '-x---'],
  ['message.approve', '-x---'],
  ['message.acknowledge', 'xxx--'],
  ['handoff.make', 'xx---'],
  ['quarantine.list', 'xxxx-'],
  ['filter.preview', 'xx---'],
  ['filter.explain', 'xxx--'],
  ['filter.log', '--xx-'],
  ['agreement.propose', '-x---'],
  ['agreement.accept', '-x---'],
  ['agreement.end', '-x---'],
  ['agreement.list', 'xxxxx'],
  ['basis.add', '-xx--'],
  ['logframe.read', 'xxxxx'],
  ['logframe.explain', 'xxxx-'],
  ['logframe.declare', 'xx---'],
  ['logframe.confirm', '-x---'],
  ['logframe.target', '-x---'],
  ['contact.publish', '-x---'],
  ['contact.read', 'xxx-x'],
  ['review.list', 'xxxx-'],
  ['review.decide', '-xx--'],
  ['subject.manage', '--x--'],
  ['subject.search', '--x--'],
  ['officer.add', '----x'],
  ['officer.revoke', '----x'],
  ['officer.list', '--xxx'],
  ['peer.read', 'xx-xx'],
  ['peer.ping', 'xx--x'],
  ['peer.reconcile', '-x--x'],
  ['courier.export', 'xx--x'],
  ['courier.import', 'xx--x'],
  ['unit.status', 'xxxxx'],
  ['roster.read', 'xxxxx'],
  ['audit.read', '--xx-'],
  ['audit.verify', '-xxxx'],
  ['audit.evidence', 'xxxx-'],
  ['audit.hold', '-xx--'],
  ['audit.restart', '-x---'],
  ['audit.close_alarm', '-x-x-'],
];

const id = parseOfficerId('essai-1');
const cells = expected.flatMap(([act, row]) => columns.map((role, column) => ({ act, role, may: row[column] === 'x' })));

describe('the table', () => {
  it('has these roles and these acts, and no other', () => {
    expect([...roles]).toEqual([...columns]);
    expect(Object.keys(permissions).sort()).toEqual(expected.map(([act]) => act).sort());
    for (const [act, row] of expected) expect(row, act).toMatch(/^[x-]{5}$/);
    for (const [act, list] of Object.entries(permissions)) expect(new Set(list).size, act).toBe(list.length);
  });

  it.each(cells)('$act by $role: $may', ({ act, role, may }) => {
    if (may) return expect(() => requireRole(act, { id, role })).not.toThrow();
    const could = cells.filter((cell) => cell.act === act && cell.may).map((cell) => cell.role);
    const error = refusal(act, role);
    expect([error.code, error.row.exit, error.row.fault, error.params]).toEqual(['ROLE_REQUIRED', 4, 'policy', { act, role, expected: could.join(', ') }]);
    for (const language of ['fr', 'en'] as const) for (const word of [act, role, ...could]) expect(error.say(language)).toContain(word);
  });
});

describe('the rules behind it', () => {
  const acts = (role: string) => cells.filter((cell) => cell.role === role && cell.may).map(({ act }) => act);

  it('a head of unit may do all that a liaison officer may', () => {
    expect(acts('liaison').filter((act) => !permissions[act].includes('head'))).toEqual([]);
  });

  it('who approves is not one who only sends, and who supervises neither sends nor approves', () => {
    expect(permissions['message.approve']).toEqual(['head']);
    for (const act of ['incident.send', 'meeting.send', 'procedure.step', 'message.forward', 'handoff.make'] as const)
      for (const role of ['dpo', 'auditor', 'administrator'] as const) expect(permissions[act], act).not.toContain(role);
  });

  it('content is shown neither to an auditor nor to an administrator', () => {
    for (const act of ['message.open', 'message.export', 'filter.preview'] as const)
      for (const role of ['auditor', 'administrator'] as const) expect(permissions[act], act).not.toContain(role);
  });

  it('every act has somebody who may do it', () => {
    for (const [act, list] of Object.entries(permissions)) expect(list.length, act).toBeGreaterThan(0);
  });
});

it('the command and the development officers know the same roles', () => {
  expect([...words]).toEqual([...columns]);
  expect([...new Set(developmentOfficers.map(({ role }) => role))].sort()).toEqual([...columns].sort());
});

function refusal(act: Act, role: (typeof columns)[number]): CopError {
  try {
    requireRole(act, { id, role });
  } catch (error) {
    return error as CopError;
  }
  throw new RangeError(`${act} is open to ${role}`);
}
