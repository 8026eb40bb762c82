// The log of the gateway: identifiers, codes, counts; never what stands in a message, nor what somebody typed.
import { describe, expect, it } from 'vitest';
import { errorFields } from '../../gateway/log.ts';
import { CopError, type ErrorCode, type ErrorParams } from '../../protocol/index.ts';

describe('an expected error', () => {
  it.each<[ErrorCode, ErrorParams, string[]]>([
    ['CONTENT_INVALID', { field: 'caseData.persons[0].name.surname', expected: '… (≤ 80)', got: 'Diarra 2' }, ['caseData.persons[0].name.surname']],
    ['CONTENT_INVALID', { field: 'meeting.slots[0].end', expected: '> 2027-01-10T09:00:00Z', got: '2027-01-10T08:00:00Z' }, ['meeting.slots[0].end']],
    ['HANDLING_UNACKNOWLEDGED', { id: 'an-id', peer: 'ML-BRTMTH', detail: 'Protéger la femme.' }, ['an-id', 'ML-BRTMTH']],
    ['SCREENING_REFUSED', { field: 'caseReference', peer: 'SN-DNLTM', detail: 'caseData.persons[v1].documents[0].number' }, ['caseReference', 'SN-DNLTM']],
    ['ROLE_REQUIRED', { act: 'incident.send', role: 'auditor', expected: 'liaison, head' }, ['incident.send', 'auditor', 'liaison, head']],
    ['TLS_CERTIFICATE_WRONG_UNIT', { expected: 'ML-BRTMTH', got: 'SN-DNLTM' }, ['ML-BRTMTH', 'SN-DNLTM']],
  ])('%s %j keeps what is ours alone', (code, params, kept) => {
    const text = JSON.stringify(errorFields(new CopError(code, params)));
    expect(text).toContain(code);
    for (const [name, value] of Object.entries(params)) expect(text.includes(String(value)), name).toBe(kept.includes(String(value)));
  });

  it('does not name a field that somebody made up', () => {
    const made = [
      new CopError('INPUT_INVALID', { field: 'incident.Moussa', expected: '–', got: '–' }),
      new CopError('CONTENT_INVALID', { field: 'caseData.persons[0].Moussa', expected: '–', got: 'Moussa' }),
      new CopError('INPUT_INVALID', { field: 'Moussa Diarra', expected: 'string', got: '1' }),
    ];
    for (const error of made) expect(JSON.stringify(errorFields(error))).not.toContain('Moussa');
    expect(errorFields(made[1]).message).toContain('caseData.persons[0].…');
  });

  it('says of its cause the sort, because a parser quotes what it reads', () => {
    const cause = new SyntaxError('Unexpected token, "Diarra" is not valid JSON');
    expect(errorFields(new CopError('INPUT_INVALID', { field: 'JSON' }, cause)).cause).toBe('SyntaxError');
    const broken = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
    expect(errorFields(new CopError('LINK_UNREACHABLE', { peer: 'SN-DNLTM' }, broken)).cause).toContain('ECONNREFUSED');
  });
});

describe('a bug', () => {
  it('is told by its sort and its place, without its text', () => {
    const fields = errorFields(new RangeError('Diarra\nMoussa'));
    expect(fields).toMatchObject({ code: 'INTERNAL', message: 'RangeError', stack: expect.stringContaining('log.test.ts') });
    expect(JSON.stringify(fields)).not.toMatch(/Diarra|Moussa/);
    expect(errorFields('Diarra')).toEqual({ code: 'INTERNAL', message: 'string', stack: undefined });
  });
});
