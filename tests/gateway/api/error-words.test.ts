import { describe, expect, it } from 'vitest';
import { errorReason } from '../../../gateway/api/reason-views.ts';
import { CopError, type ErrorCode, type ErrorParams } from '../../../protocol/index.ts';

describe('a sentence for people', () => {
  it.each<[ErrorCode, ErrorParams, string, string]>([
    [
      'ROLE_REQUIRED',
      { act: 'filter.log', role: 'liaison', expected: 'dpo, auditor' },
      'délégué à la protection des données, auditeur',
      'data-protection officer, auditor',
    ],
    ['ROLE_REQUIRED', { act: 'filter.log', role: 'head', expected: 'dpo' }, 'au rôle chef d’unité', 'the role head of unit'],
    ['DRAFT_DECIDED', { got: 'an-id', detail: 'rejected, chef-1' }, '(refusé, chef-1)', '(refused, chef-1)'],
    [
      'AGREEMENT_STATE',
      { id: 'an-id', got: 'ended', expected: 'in_force' },
      '«\u00a0terminé\u00a0», et «\u00a0en vigueur\u00a0»',
      '"ended", and this act needs "in force"',
    ],
    ['FORWARD_IMPOSSIBLE', { got: 'an-id', detail: 'meeting_request' }, '(demande de réunion)', '(meeting request)'],
    ['AGREEMENT_INVALID', { field: 'training', expected: 'false', got: 'true' }, 'non attendu, reçu\u00a0: «\u00a0oui\u00a0»', 'no was expected; got "yes"'],
  ])('%s %j is in its language', (code, params, fr, en) => {
    const reason = errorReason(new CopError(code, params));
    expect([reason.fr, reason.en]).toEqual([expect.stringContaining(fr), expect.stringContaining(en)]);
  });

  it('leaves alone what somebody wrote', () => {
    const { fr } = errorReason(new CopError('INPUT_INVALID', { field: 'role', expected: 'liaison | head', got: 'head' }));
    expect(fr).toContain('head');
    expect(errorReason(new CopError('ROLE_REQUIRED', { act: 'x', role: 'constructor', expected: '' })).fr).toContain('constructor');
  });
});
