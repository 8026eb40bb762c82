// A hostile partner against its witnesses and against the log that it witnesses: real gateways, and frames that no honest one sends.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditList, AuditStatus, Comparison, PeerView } from '#gateway/contract';
import {
  appendLeaves,
  CopError,
  cosign,
  emptyTree,
  encodeNote,
  type Hello,
  type LogFrame,
  type LogKey,
  lanes,
  leafHash,
  limits,
  parseNote,
  rootOf,
  signCheckpoint,
  type UnitId,
  verifyCheckpoint,
  withSignatures,
} from '#protocol';
import { Allowance } from '../../../gateway/allowance.ts';
import { CHECKPOINT_ENTRIES } from '../../../gateway/audit/checkpoints.ts';
import { Conversation, type ConversationDeps } from '../../../gateway/audit/conversation.ts';
import { type EngineStart, LinkEngine } from '../../../gateway/link/engine.ts';
import { profiles } from '../../../gateway/link/profiles.ts';
import { type LinkHandlers, Session } from '../../../gateway/link/session.ts';
import type { FrameSocket } from '../../../gateway/link/socket.ts';
import { systemClock } from '../../../gateway/system-clock.ts';
import { until } from '../../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { openUnit } from '../inbound/offline.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
const [ml, sn, ne] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'] as [UnitId, UnitId, UnitId];
let keys: Map<UnitId, LogKey>;
beforeAll(async () => {
  live = await liveFederation(3);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  [mali, senegal] = [live.of(ml), live.of(sn)];
  keys = new Map();
  for (const unit of [mali, senegal, live.of(ne)]) {
    await using offline = await openUnit(unit);
    keys.set(offline.self, offline.keyring.logKey);
  }
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  // Frames are handed over here as if a link had brought them, which works them only once the keys before them are known.
  await knowsKeys(mali, sn);
  await knowsKeys(senegal, ml);
}, 60_000);
afterEach(() => live.renew());

/** They come a moment after the link is up. */
const knowsKeys = (at: LiveUnit, other: UnitId) =>
  until(`keys of ${other}`, 10, async () => ((await at.ask<PeerView>('GET', `/v1/peers/${other}`)).body.keysetVersion > 0 ? true : undefined));
const talk = (unit: LiveUnit) => {
  if (!unit.gateway) throw new RangeError('no gateway');
  return unit.gateway.conversation;
};
const status = async (unit: LiveUnit) => (await unit.ask<AuditStatus>('GET', '/v1/audit/status')).body;
/** A checkpoint that a unit could have signed: `leaves` stand for entries. */
const noteOf = (unit: UnitId, generation: number, size: number, salt = 0) => {
  const { tree } = appendLeaves(
    emptyTree,
    Array.from({ length: size }, (_, i) => leafHash(Buffer.from([salt, i & 255, i >> 8]))),
  );
  return signCheckpoint({ unit, generation, size, root: rootOf(tree) }, keys.get(unit) as LogKey);
};
const offer = (note: string): Extract<LogFrame, { kind: 'checkpoint' }> => ({ kind: 'checkpoint', note, oldSize: 0, proof: [] });
/** Mali’s newest entries are witnessed by Senegal. */
const cosigned = async () => {
  await talk(mali).checkpoint();
  return until('Senegal witnesses', 10, async () => ((await status(mali)).checkpoint?.witnesses.includes(sn) ? true : undefined));
};

describe('a hostile log', () => {
  it('that begins a generation with every offer raises one alarm, not as many as it likes', async () => {
    const before = (await status(senegal)).size;
    for (let generation = 2; generation < 42; generation++) await talk(senegal).frame(ml, offer(await noteOf(ml, generation, 1)));
    const { alarms, size } = await status(senegal);
    expect(alarms.filter(({ unit }) => unit === ml).length).toBeLessThanOrEqual(3);
    expect(size - before).toBeLessThan(10);
  });

  it('cannot hide what it showed behind a line that one witness cannot check and another refuses', async () => {
    const honest = await noteOf(ml, 2, 3);
    const { text, signatures } = parseNote(honest);
    const [own] = signatures;
    if (!own) throw new RangeError('unsigned');
    // With the id of a key that it announces tomorrow: whoever hears of the note then finds a signature that does not verify, and passes it over.
    const junk = { name: own.name, keyId: new Uint8Array([1, 2, 3, 4]), signature: new Uint8Array(64) };
    const answer = await talk(senegal).frame(ml, offer(encodeNote({ text, signatures: [own, junk] })));
    expect(answer).toMatchObject([{ kind: 'cosignature' }]);
    const heads = await talk(senegal).witness.heads(ne, new Date(0));
    const told = heads?.kind === 'heads' ? heads.notes.flatMap((note) => parseNote(note).signatures.filter(({ name }) => name === own.name)) : [];
    expect(told).toHaveLength(1);
  });
});

describe('what another witness says', () => {
  it('is kept with the lines that were verified, and no others: as evidence it must hold later too', async () => {
    // Only for its keys: the log is one that it could have begun.
    await live.of(ne).start();
    await linked(mali, live.of(ne));
    await knowsKeys(mali, ne);
    const key = keys.get(ne) as LogKey;
    const claimed = await verifyCheckpoint(await noteOf(ne, 7, 3), ne, [key]);
    const line = await cosign(claimed, sn, keys.get(sn) as LogKey, new Date());
    const junk = { name: claimed.origin, keyId: new Uint8Array([1, 2, 3, 4]), signature: new Uint8Array(64) };
    const { text, signatures } = claimed.note;
    const note = withSignatures(encodeNote({ text, signatures: [...signatures, junk] }), [line]);
    await talk(mali).frame(sn, { kind: 'heads', notes: [note] });
    await talk(mali).frame(ne, offer(await noteOf(ne, 7, 3, 1)));
    await talk(mali).witness.settleClaims(ne, async () => undefined);
    const alarm = (await status(mali)).alarms.find(({ reason }) => reason.code === 'LOG_SPLIT_VIEW');
    expect(alarm?.evidence.at(-1)).toBe(withSignatures(encodeNote({ text, signatures }), [line]));
  });
});

describe('a hostile asker', () => {
  it('is recorded before it is shown, and how often it was shown is recorded too', async () => {
    await mali.settled((await mali.report([sn])).id);
    const question = { about: 'exchanges', from: new Date(1), to: new Date(4e12), after: 0 } as const;
    for (let id = 1; id <= 5; id++) await talk(mali).frame(sn, { kind: 'question', id, question });
    await mali.stop();
    await mali.start();
    const { entries } = (await mali.ask<AuditList>('GET', '/v1/audit/entries?act=audit.shown', undefined, 'audit-1')).body;
    expect(entries.map(({ partner, note }) => [partner, note])).toEqual([
      [sn, '4 more within a minute'],
      [sn, undefined],
    ]);
  });

  it('does not make this unit write an entry, sign a checkpoint and offer it to everybody with every question', async () => {
    await mali.settled((await mali.report([sn])).id);
    const before = await status(mali);
    const question = { about: 'exchanges', from: new Date(1), to: new Date(4e12), after: 0 } as const;
    for (let id = 1; id <= 60; id++) await talk(mali).frame(sn, { kind: 'question', id, question });
    const after = await status(mali);
    expect(after.size - before.size, 'entries').toBeLessThan(20);
  });
});

describe('offers', () => {
  it('that were lost with a link are made again after a minute', async () => {
    await cosigned();
    const hello = { rosterVersion: 0, log: { generation: 1, size: 1e9 }, witnessed: { generation: 0, size: 0 } } as unknown as Hello;
    // Made, and never sent: the link ended meanwhile.
    expect(await talk(mali).greeted(sn, hello)).toMatchObject([{ kind: 'checkpoint' }]);
    await mali.settled((await mali.report([sn])).id);
    const { size } = await status(mali);
    await talk(mali).checkpoint();
    expect((await status(mali)).checkpoint?.witnesses).not.toContain(sn);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    try {
      await talk(mali).keepUp();
      await until('Senegal witnesses', 10, async () => {
        const { checkpoint } = await status(mali);
        return checkpoint && checkpoint.size >= size && checkpoint.witnesses.includes(sn) ? true : undefined;
      });
    } finally {
      vi.useRealTimers();
    }
  }, 30_000);

  it('beyond what a peer may make in a minute, and questions too, are put off, and say nothing about a log', async () => {
    const note = await noteOf(ml, 2, 1);
    const kinds = new Map<string, number>();
    for (let n = 0; n < limits.AUDIT_OFFERS_BURST + 20; n++) {
      const [answer] = await talk(senegal).frame(ml, offer(note));
      const kind = answer?.kind === 'conflict' ? answer.code : `${answer?.kind}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect([...kinds.keys()].sort()).toEqual(['AUDIT_BUSY', 'cosignature']);
    const before = (await status(mali)).alarms;
    const question = { about: 'consistency', generation: 1, from: 1, to: 1 } as const;
    const answers = new Set<string>();
    for (let id = 1; id <= limits.AUDIT_QUESTIONS_BURST + 40; id++) {
      const [frame] = await talk(mali).frame(sn, { kind: 'question', id, question });
      if (frame?.kind === 'answer') answers.add(frame.answer.about === 'refused' ? frame.answer.code : frame.answer.about);
    }
    expect([...answers].sort()).toEqual(['AUDIT_BUSY', 'consistency']);
    // Whoever is put off asks again, and comes to its answer.
    expect(await talk(senegal).ask(ml, question)).toMatchObject({ about: 'consistency' });
    await talk(mali).frame(sn, { kind: 'conflict', code: 'AUDIT_BUSY', note: '' });
    expect((await status(mali)).alarms).toEqual(before);
  }, 30_000);

  it('are due when enough entries wait, however few calls appended them', async () => {
    const audit = { position: { generation: 1, size: 0 }, onAppend: () => {} };
    const conversation = new Conversation({ audit, linked: () => [], log: () => {}, self: ml } as unknown as ConversationDeps);
    const make = vi.spyOn(conversation.checkpoints, 'make').mockResolvedValue(undefined);
    audit.position = { generation: 1, size: CHECKPOINT_ENTRIES };
    audit.onAppend();
    await vi.waitFor(() => expect(make).toHaveBeenCalledTimes(1));
    await conversation.stop();
  });
});

describe('a link', () => {
  it('that is closed as a duplicate at its greeting is not greeted: what would be said is said on the one that stays', async () => {
    const start = (self: UnitId, peer: UnitId): EngineStart => ({
      self,
      peer,
      instance: '00'.repeat(16),
      rosterVersion: 1,
      keysetVersion: 1,
      knownKeysetVersion: 1,
      lanes: Object.fromEntries(lanes.all.map((lane) => [lane, { sentThrough: 0, receivedThrough: 0 }])) as EngineStart['lanes'],
      profile: profiles.fibre,
      control: new Allowance(100, 100),
      rosterDigest: new Uint8Array(32),
      log: { generation: 1, size: 0 },
      witnessed: { generation: 0, size: 0 },
      relayOctets: 0,
    });
    const [hello] = new LinkEngine(start(sn, ml), 0).begin(new Date());
    if (hello?.do !== 'send') throw new RangeError('no Hello');
    const greeted = vi.fn(async () => []);
    for (const isDuplicate of [false, true]) {
      let hear: (bytes: Uint8Array) => void = () => {};
      const socket = {
        peer: sn,
        send: async () => {},
        close: () => {},
        destroy: () => {},
        listen: ({ message }: { message: typeof hear }) => {
          hear = message;
        },
      } as unknown as FrameSocket;
      const session: Session = new Session(socket, start(ml, sn), { greeted, acknowledged: async () => {} } as unknown as LinkHandlers, systemClock, () => {
        if (isDuplicate) session.close(new CopError('LINK_DUPLICATE', { peer: sn }));
      });
      hear(hello.bytes);
      expect(session.hello?.unit).toBe(sn);
      expect(greeted).toHaveBeenCalledTimes(1);
      session.close(new CopError('LINK_STOPPING'));
    }
  });

  it('whose Hello is older than what was witnessed over another one is no alarm: the log still has it', async () => {
    const { checkpoint } = await cosigned().then(() => status(mali));
    const old = { rosterVersion: 0, log: { generation: 1, size: 1 }, witnessed: { generation: 0, size: 0 } } as unknown as Hello;
    const ask = vi.spyOn(talk(senegal), 'ask');
    await talk(senegal).greeted(ml, old);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledWith(ml, expect.objectContaining({ about: 'consistency' })));
    expect(await ask.mock.results[0]?.value).toMatchObject({ about: 'consistency' });
    expect([(await status(senegal)).alarms, checkpoint?.witnesses]).toEqual([[], [sn]]);
  });
});

describe('this unit’s own log', () => {
  /** Senegal holds a checkpoint under Mali’s signature that Mali’s log does not lead to: as after a restored backup. */
  const lost = async (generation: number, size: number) =>
    talk(mali).frame(sn, { kind: 'conflict', code: 'CHECKPOINT_STALE', note: await noteOf(ml, generation, size) });
  const restart = () => mali.ask<AuditStatus>('POST', '/v1/audit/restart', { reason: 'Sauvegarde restaurée' }, 'chef-1');

  it('signs nothing more in a generation that is known to contradict what was witnessed', async () => {
    await cosigned();
    await lost(1, 500);
    const before = (await status(mali)).checkpoint?.size;
    await mali.settled((await mali.report([sn])).id);
    await talk(mali).checkpoint();
    expect((await status(mali)).checkpoint?.size).toBe(before);
  });

  it('stays broken when somebody closes the alarm, until a new generation begins', async () => {
    await cosigned();
    await lost(1, 500);
    const [alarm] = (await status(mali)).alarms;
    await mali.ask('POST', `/v1/audit/alarms/${alarm?.id}/close`, { reason: 'vu' }, 'audit-1');
    expect((await restart()).status).toBe(201);
  });

  it('begins a generation that it never signed before, also when the backup is older than the last restart', async () => {
    await cosigned();
    await lost(2, 50);
    expect((await restart()).body.generation).toBe(3);
  });

  it('begins above what a partner says that it has seen, but a liar does not use up the generations', async () => {
    await cosigned();
    const hello = (generation: number) => ({ rosterVersion: 0, log: { generation: 1, size: 1e9 }, witnessed: { generation, size: 7 } }) as unknown as Hello;
    await talk(mali).greeted(sn, hello(5));
    await talk(mali).greeted(sn, hello(999_999_999));
    await lost(1, 500);
    // Two heads of unit at once begin one generation.
    expect((await Promise.all([restart(), restart()])).map((answer) => answer.status).sort()).toEqual([201, 422]);
    expect((await status(mali)).generation).toBe(6);
  });

  it('in its new generation is not broken by what was lost in the old one, said again', async () => {
    await cosigned();
    await lost(1, 500);
    expect((await restart()).body.generation).toBe(2);
    await lost(1, 500);
    await mali.settled((await mali.report([sn])).id);
    await cosigned();
    expect((await status(mali)).checkpoint?.witnesses).toContain(sn);
    expect(codeOf(await restart())).toBe('LOG_SOUND');
  }, 30_000);

  it('while it is broken shows partners what its last checkpoint covers, and no more', async () => {
    await mali.settled((await mali.report([sn])).id);
    await cosigned();
    await lost(1, 500);
    const unproven = (await mali.report([sn])).id;
    await mali.settled(unproven);
    const period = { from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    const { body } = await senegal.ask<Comparison>('POST', '/v1/audit/compare', { with: ml, ...period }, 'audit-1');
    expect(body).toMatchObject({ agreed: 1, omissions: [{ side: ml, messageId: unproven, what: 'transfer' }] });
  });

  it('in a new generation, compared with the partner’s, lacks nothing of the old one', async () => {
    await mali.settled((await mali.report([sn])).id);
    await senegal.settled((await senegal.report([ml])).id);
    await cosigned();
    await lost(1, 500);
    expect((await restart()).status).toBe(201);
    const period = { from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    for (const [unit, other] of [
      [mali, sn],
      [senegal, ml],
    ] as const) {
      const { body } = await unit.ask<Comparison>('POST', '/v1/audit/compare', { with: other, ...period }, 'audit-1');
      expect([body.agreed, body.omissions], `seen from ${unit.unit.unit}`).toEqual([2, []]);
    }
  }, 30_000);
});
