// Both logs must hold every exchange. Two real gateways over a real link; a partner that hides an entry is the same one with its answer cut.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '#gateway/contract';
import { parseFacts } from '#protocol';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let sent: string[];
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  sent = [];
  for (let n = 0; n < 3; n++) {
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.settled(id);
    sent.push(id);
  }
  await senegal.settled((await senegal.report(['ML-BRTMTH'])).id);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const period = { from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
const compare = (unit: LiveUnit, other: string) => unit.ask<Comparison>('POST', '/v1/audit/compare', { with: other, ...period }, 'audit-1');

describe('two logs', () => {
  it('that hold the same exchanges agree, seen from either side', async () => {
    const [ours, theirs] = [(await compare(mali, 'SN-DNLTM')).body, (await compare(senegal, 'ML-BRTMTH')).body];
    expect([ours.agreed, ours.pending, ours.omissions]).toEqual([4, 0, []]);
    expect([theirs.agreed, theirs.pending, theirs.omissions]).toEqual([4, 0, []]);
    expect(ours.partnerLog.size).toBeGreaterThan(4);
  });

  it('of which the partner hides an arrival: its own signed receipt promised the entry', async () => {
    const conversation = mali.gateway?.conversation;
    if (!conversation) throw new RangeError('no gateway');
    const honest = conversation.ask.bind(conversation);
    conversation.ask = async (peer, question) => {
      const answer = await honest(peer, question);
      if (answer?.about !== 'entries') return answer;
      return { ...answer, entries: answer.entries.filter(({ facts }) => parseFacts(facts).message !== sent[1]) };
    };
    const { body } = await compare(mali, 'SN-DNLTM');
    conversation.ask = honest;
    expect(body.agreed).toBe(3);
    expect(body.omissions).toMatchObject([{ side: 'SN-DNLTM', messageId: sent[1], what: 'promised_entry' }]);
  });

  it('an entry that is not proven to stand in the partner’s log is refused whole', async () => {
    const conversation = mali.gateway?.conversation;
    if (!conversation) throw new RangeError('no gateway');
    const honest = conversation.ask.bind(conversation);
    conversation.ask = async (peer, question) => {
      const answer = await honest(peer, question);
      if (answer?.about !== 'entries') return answer;
      return {
        ...answer,
        entries: answer.entries.map((entry) => ({ ...entry, detailsCommitment: entry.detailsCommitment.map((octet, i) => (i === 0 ? octet ^ 1 : octet)) })),
      };
    };
    const answer = await compare(mali, 'SN-DNLTM');
    conversation.ask = honest;
    expect(codeOf(answer)).toBe('AUDIT_ENTRY_INVALID');
  });

  it('of which this unit lost an entry: said of this side', async () => {
    await mali.stop();
    const db = new Sqlite(join(mali.home, 'data', 'cop.sqlite'));
    expect(db.prepare("update audit_entry set partner = null where act = 'message.transferred' and message_id = ?").run(sent[0]).changes).toBe(1);
    db.close();
    await mali.start();
    await linked(mali, senegal);
    const { body } = await compare(mali, 'SN-DNLTM');
    expect(body.omissions).toMatchObject([{ side: 'ML-BRTMTH', messageId: sent[0], what: 'transfer' }]);
  });

  it('cannot be compared without a link, and not with oneself', async () => {
    expect(codeOf(await compare(mali, 'NE-ECI'))).toBe('LINK_UNREACHABLE');
    expect(codeOf(await compare(mali, 'ML-BRTMTH'))).toBe('ADDRESSEE_SELF');
  });
});
