// How many octets go over the line for what two gateways say to each other: TLS included, TCP and IP not.
import { setTimeout as sleep } from 'node:timers/promises';
import { profiles } from '../../gateway/link/profiles.ts';
import { pack } from '../../protocol/packing.ts';
import type { Line } from '../faults/harness/proxy.ts';
import { counted, kilobyte, type Octets, octetsOf, octetsOfMessage, octetsOfReturn, type Pair, pairOverLine, quiet, settled, total } from './line.ts';
import type { Bench, Finding } from './report.ts';

const BURST = 50;
const SHORT_BURST = 10;
const KEEP_ALIVES = 8;
const SHORT_KEEP_ALIVES = 2;
// Longer than the silence by which the line is known to be quiet.
const KEEP_ALIVE_MS = 2_000;
const TARGET_BEYOND = 900;
// What one message cannot do without: signature, ephemeral key, tag, initialization vector, wrapped key.
const CRYPTOGRAPHY_OCTETS = 64 + 32 + 16 + 12 + 40;

export const wireBench: Bench = async ({ short }) => {
  const found: Finding[] = [];
  {
    await using pair = await pairOverLine();
    await quiet(pair.line);
    const first = counted(pair.line);
    found.push(finding('first connect', 'first connection, TLS handshake to checkpoints', first));
    const resumed = await octetsOfReturn(pair);
    found.push(finding('resumed connect', 'connection that resumes its TLS session', resumed, { overFirst: total(resumed) / total(first) }));
    found.push(await ofMessage(pair, 'urgent message', kilobyte()));
    found.push(await ofMessage(pair, 'routine message', { ...kilobyte(), priority: 'routine' }));
    found.push(await ofMessage(pair, 'short routine message', { priority: 'routine' }));
    found.push(await ofBurst(pair, short ? SHORT_BURST : BURST));
  }
  // A pair of its own: keep-alives would fall into what is counted above.
  await using idle = await pairOverLine({ keepAliveMs: KEEP_ALIVE_MS });
  return [...found, ...(await ofSilence(idle.line, short ? SHORT_KEEP_ALIVES : KEEP_ALIVES))];
};

/** `what`, its octets by direction, and figures beside them. */
function finding(name: string, what: string, octets: Octets, more: Record<string, number> = {}, said = ''): Finding {
  return {
    name,
    text: `${what}: ${total(octets)} octets, ${octets.there} from who dialled and ${octets.back} back${said}`,
    figures: { octets: total(octets), thereOctets: octets.there, backOctets: octets.back, ...more },
  };
}

/** A message with all that follows from it: there go the message and the acknowledgement of its receipt, back the receipt and the acknowledgement of the message. */
async function ofMessage(pair: Pair, name: string, message: object): Promise<Finding> {
  const { content, ...octets } = await octetsOfMessage(pair, message);
  const packed = pack(content).length;
  const floor = packed + CRYPTOGRAPHY_OCTETS;
  const beyond = total(octets) - content.length;
  const [overTarget, overFloor] = [beyond / TARGET_BEYOND, octets.there / floor];
  const said = `, ${beyond} beyond its content of ${content.length} (target ${TARGET_BEYOND}: ${overTarget.toFixed(2)}), ${total(octets) - packed} beyond the same packed; bare content and cryptography ${floor}, there ${overFloor.toFixed(2)} times as much`;
  const beside = { contentOctets: content.length, beyondOctets: beyond, overTarget, beyondPackedOctets: total(octets) - packed, floorOctets: floor, overFloor };
  return finding(name, `${name} to its receipt`, octets, beside, said);
}

/** Messages at once: what they share they do not take each. */
async function ofBurst({ mali, line }: Pair, messages: number): Promise<Finding> {
  const octets = await octetsOf(line, async () => {
    const sent = await Promise.all(Array.from({ length: messages }, () => mali.report(['SN-DNLTM'], kilobyte())));
    for (const { id } of sent) await settled(mali, id);
  });
  const each: Octets = { there: Math.round(octets.there / messages), back: Math.round(octets.back / messages) };
  return finding('burst', `each of ${messages} urgent messages at once`, each, { messages });
}

/** A keep-alive, and what a minute of silence comes to on each kind of line. */
async function ofSilence(line: Line, keepAlives: number): Promise<Finding[]> {
  await quiet(line);
  const all: Octets[] = [];
  for (let n = 0; n < keepAlives; n += 1) {
    const before = counted(line);
    while (total(counted(line)) === total(before)) await sleep(5);
    await sleep(KEEP_ALIVE_MS / 4);
    const after = counted(line);
    all.push({ there: after.there - before.there, back: after.back - before.back });
  }
  const [least] = all.toSorted((a, b) => total(a) - total(b));
  if (!least) throw new RangeError('no keep-alive');
  const mean = all.reduce((sum, each) => sum + total(each), 0) / all.length;
  const minutes = Object.entries(profiles).map(([name, { keepAliveMs }]) => [name, (mean * 60_000) / keepAliveMs] as const);
  return [
    finding(
      'keep-alive',
      'keep-alive, ping and pong',
      least,
      { meanOctets: mean },
      `; ${mean.toFixed(0)} in the mean of ${keepAlives}: both ends may ask at once`,
    ),
    {
      name: 'idle minute',
      text: `an idle minute, reckoned: ${minutes.map(([name, octets]) => `${name} ${octets.toFixed(1)}`).join(', ')} octets`,
      figures: Object.fromEntries(minutes.map(([name, octets]) => [`${name}Octets`, octets])),
    },
  ];
}
