// The message engine of a link against a peer that does anything, and against its own host.
import fc from 'fast-check';
import { encodeFrame, type Frame, limits, parseUnitId } from '#protocol';
import { LinkEngine } from '../../../gateway/link/engine.ts';
import * as arbitrary from '../../protocol/arbitraries.ts';
import type { Target } from '../target.ts';
import { EngineHost, type MakeEngine } from './engine-host.ts';
import { mutateScript, readScript, type ScriptEvent, writeScript } from './engine-script.ts';

const self = parseUnitId('ML-BRTMTH');
const peer = parseUnitId('NE-ECI');

/** The engine of the product. */
export async function engineTarget(): Promise<Target> {
  return targetOf((start, now) => new LinkEngine(start, now));
}

/** An engine as a target: any, so that the host can be tried with a faulty one. */
export function targetOf(make: MakeEngine): Target {
  return {
    batch: 128,
    doors: {
      link: {
        weight: 1,
        samples: scripts(),
        mutate: mutateScript,
        play(octets) {
          const host = new EngineHost(make, self, peer);
          for (const each of readScript(octets)) host.play(each);
          return host.closedWith;
        },
      },
    },
  };
}

const event = (name: ScriptEvent['name'], ...octets: number[]): ScriptEvent => ({ name, octets: Uint8Array.from(octets) });
const frame = (value: Frame): ScriptEvent => ({ name: 'frame', octets: encodeFrame(value) });

function scripts(): Uint8Array[] {
  const hello: Frame = {
    kind: 'hello',
    versions: [1],
    unit: peer,
    instance: '11'.repeat(16),
    rosterVersion: 1,
    keysetVersion: 1,
    knownKeysetVersion: 1,
    received: {},
    windowOctets: limits.WINDOW_OCTETS,
    windowItems: limits.WINDOW_ITEMS,
    clock: new Date(1_800_000_000_000),
    rosterDigest: new Uint8Array(32),
    log: { generation: 1, size: 0 },
    witnessed: { generation: 0, size: 0 },
    relayOctets: 0,
  };
  const ping: Frame = { kind: 'ping', nonce: 7 };
  const lives: ScriptEvent[][] = [
    [frame(hello), event('hostDone'), event('hostDone'), event('acknowledge', 1), event('hostDone'), event('tick', 0, 40)],
    [frame(hello), event('deliver', 1, 9, 9), event('deliver', 2, 9), event('hostDone'), event('hostDone'), event('tick', 0, 40), event('deliver', 1, 9)],
    [
      frame({ ...hello, received: { urgent: 2 } }),
      event('queue', 1, 60),
      event('hostDone'),
      event('hostDone'),
      event('acknowledge', 1, 1),
      event('tick', 60, 0),
    ],
    [frame(hello), frame(ping), event('ping'), frame({ kind: 'pong', nonce: 1 }), event('tick', 120, 0), event('tick', 120, 0)],
    [frame(hello), event('arriving', 9), event('tick', 70, 0), event('unasked'), event('relink'), frame(hello), event('close')],
    [event('tick', 80, 0), event('relink'), frame({ kind: 'farewell', code: 'TLS_CERTIFICATE_REVOKED' })],
    [frame({ ...hello, received: { routine: 9 } }), event('relink'), frame({ ...hello, rosterVersion: 9 }), event('announced', 1, 2), event('answered')],
    [frame({ ...hello, windowItems: 0, windowOctets: 0 }), event('queue', 0, 1), event('hostDone'), event('acknowledge', 0)],
  ];
  for (const each of fc.sample(arbitrary.frame, { numRuns: 40, seed: 2 })) lives.push([frame(hello), frame(each), event('answered'), event('tick', 0, 20)]);
  return lives.map(writeScript);
}
