// Targets with a fault on purpose, one for each oracle: a fuzzer that finds nothing may be one that cannot find anything.
import { setTimeout as sleep } from 'node:timers/promises';
import { CopError, type ErrorCode, encodeFrame } from '#protocol';
import { type Action, LinkEngine } from '../../../gateway/link/engine.ts';
import { mustBeKnown, mustBeSame } from '../door.ts';
import { mutateOctets } from '../mutate-octets.ts';
import { OracleFault, type Target } from '../target.ts';
import { type ApiAnswer, judgeAnswer } from './api-judge.ts';
import { targetOf } from './engine.ts';

const samples = [new Uint8Array(Buffer.from('a sample of twenty octets')), new Uint8Array(Buffer.from('another one'))];

/** A target of one door. The fault is about some inputs alone, so that there is something to make smaller. */
function planted(play: (octets: Uint8Array) => unknown): Target {
  return { batch: 64, doors: { planted: { weight: 1, samples, mutate: mutateOctets, play: (octets) => quiet(play(octets)) } } };
}

/** What a door may give: nothing, or a promise of nothing. */
function quiet(played: unknown): Promise<void> | undefined {
  return played instanceof Promise ? played.then(() => undefined) : undefined;
}

const isBad = (octets: Uint8Array) => octets.includes(0x21);
const leaked: Uint8Array[] = [];
let large = new Uint8Array(0);

const answer = (status: number, code: string, more: object = {}): ApiAnswer => ({
  status,
  type: 'application/json',
  text: JSON.stringify({ error: { code, fr: 'Une phrase assez longue.', en: 'A sentence that is long.', exit: 2, params: {}, ...more } }),
});

/** By the name behind `planted-`. */
export const plantedTargets: Readonly<Record<string, () => Target>> = {
  // Nothing is wrong here: the others are not found for being planted.
  sound: () =>
    planted((octets) => {
      if (isBad(octets)) throw new CopError('ENVELOPE_MALFORMED', { detail: 'planted' });
    }),
  'error-type': () =>
    planted((octets) => {
      if (isBad(octets)) throw new TypeError('planted');
    }),
  'error-type-later': () =>
    planted(async (octets) => {
      await sleep(0);
      if (isBad(octets)) throw new RangeError('planted');
    }),
  'error-words': () =>
    planted((octets) => {
      if (isBad(octets)) throw new CopError('ENVELOPE_MALFORMED');
    }),
  'error-code': () =>
    planted((octets) => {
      if (isBad(octets)) throw Object.assign(new CopError('ENVELOPE_MALFORMED', { detail: '' }), { code: 'NO_SUCH_CODE' as ErrorCode });
    }),
  'round-trip': () => planted((octets) => mustBeSame(octets, isBad(octets) ? octets.slice(1) : octets)),
  forgery: () => planted((octets) => isBad(octets) && mustBeKnown(new Set(), octets, 'planted')),
  slow: () =>
    planted((octets) => {
      // Of processor time: by the clock others may have had it meanwhile.
      for (const from = process.cpuUsage(); isBad(octets) && process.cpuUsage(from).user < 700_000; );
    }),
  hang: () =>
    planted((octets) => {
      while (isBad(octets));
    }),
  'hang-asleep': () => planted(async (octets) => (isBad(octets) ? sleep(3_600_000) : undefined)),
  crash: () => planted((octets) => isBad(octets) && process.abort()),
  growth: () => planted((octets) => void leaked.push(new Uint8Array(4_096 + octets.length).fill(1))),
  burst: () =>
    planted((octets) => {
      if (isBad(octets) && large.length === 0) large = new Uint8Array(300 * 1_048_576).fill(1);
    }),
  invariant: () =>
    // An engine that acknowledges what is not durable.
    targetOf((start, now) => {
      const engine = new LinkEngine(start, now);
      const receive = engine.receive.bind(engine);
      const early: Action = { do: 'send', bytes: encodeFrame({ kind: 'acknowledge', received: { routine: 9 } }) };
      return Object.assign(engine, { receive: (bytes: Uint8Array, at: number) => [...receive(bytes, at), ...(engine.up ? [early] : [])] });
    }),
  'answer-500': () => planted((octets) => isBad(octets) && void judgeAnswer(answer(500, 'INTERNAL'))),
  'answer-internal': () => planted((octets) => isBad(octets) && void judgeAnswer(answer(422, 'INTERNAL', { params: { ref: '1' } }))),
  'answer-shape': () => planted((octets) => isBad(octets) && void judgeAnswer({ status: 404, type: 'text/plain', text: 'not found' })),
  'answer-leak': () =>
    planted((octets) => isBad(octets) && void judgeAnswer(answer(422, 'PADDING_INVALID', { exit: 1, en: 'It failed at node:internal/process/task_queues.' }))),
  state: () =>
    planted((octets) => {
      if (isBad(octets)) throw new OracleFault('state', 'planted');
    }),
};
