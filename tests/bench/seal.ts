// Signing and encrypting, decrypting and verifying: the protocol's own functions beside OpenPGP.js and beside the bare cryptography.
import { randomBytes } from 'node:crypto';
import { encodeContent, parseContent } from '#protocol';
import { pack, unpack } from '../../protocol/packing.ts';
import { content, niger, receive, sealed } from '../protocol/world.ts';
import type { Bench, Finding } from './report.ts';
import { bareWay, openpgpWay, protocolWay, type Way } from './seal-ways.ts';

// The last is the largest round size that an envelope takes: padding, header and signature come to it, and the limit is 1,048,576 octets.
const sizes: [string, number][] = [
  ['1 KB', 1_024],
  ['64 KB', 65_536],
  ['1 MB', 1_000_000],
];
const recipientCounts = [1, 5];
// Milliseconds for each way, taken in turns, so that what else the machine does falls on all of them.
const LONG = { budgetMs: 1_000, turns: 10 };
const SHORT = { budgetMs: 50, turns: 2 };

type Work = () => unknown;

/** Random content: packing spares nothing, and still takes its time. */
export const sealBench: Bench = async ({ short }) => {
  const span = short ? SHORT : LONG;
  const found: Finding[] = [await parsed(span)];
  for (const [size, octets] of sizes) {
    const noise = new Uint8Array(randomBytes(octets));
    for (const recipients of recipientCounts) {
      const ways = { protocol: await protocolWay(noise, recipients), openpgp: await openpgpWay(noise, recipients), bare: bareWay(noise, recipients) };
      for (const [name, way] of Object.entries(ways)) await check(name, way, noise);
      const packed = pack(noise);
      const sealed = await rates({ protocol: ways.protocol.seal, openpgp: ways.openpgp.seal, bare: ways.bare.seal, packing: () => pack(noise) }, span);
      const opened = await rates({ protocol: ways.protocol.open, openpgp: ways.openpgp.open, bare: ways.bare.open, packing: () => unpack(packed) }, span);
      const label = `${size}, ${recipients === 1 ? 'one recipient' : `${recipients} recipients`}`;
      found.push(finding(`seal ${size} ${recipients}`, `${label}: sign and encrypt`, 'packing', sealed));
      found.push(finding(`open ${size} ${recipients}`, `${label}: decrypt and verify, one of them`, 'unpacking', opened));
    }
  }
  return found;
};

/** What the contents of no kind leave out: an incident from the envelope to the parsed content. */
async function parsed(span: typeof LONG): Promise<Finding> {
  const bytes = encodeContent(content);
  const envelope = (await sealed()).get(niger);
  if (!envelope) throw new RangeError('nothing was sealed');
  const { whole, parsing } = await rates({ whole: () => receive(envelope, niger), parsing: () => parseContent(bytes) }, span);
  return {
    name: 'parsing',
    text: `an incident of ${bytes.length} octets, from its envelope to its parsed content, the keys imported for it: ${shown(whole)} a second; parsing is ${((100 * whole) / parsing).toFixed(0)} % of its time`,
    figures: { octets: bytes.length, perSecond: whole, parsingShare: whole / parsing },
  };
}

async function check(name: string, { open }: Way, expected: Uint8Array): Promise<void> {
  if (Buffer.compare(await open(), expected) !== 0) throw new RangeError(`${name} gave another content back`);
}

type Rates = Record<'protocol' | 'openpgp' | 'bare' | 'packing', number>;

function finding(name: string, what: string, packing: string, { protocol, openpgp, bare, packing: packingRate }: Rates): Finding {
  const [overFloor, overOpenpgp, packingShare] = [protocol / bare, protocol / openpgp, protocol / packingRate];
  return {
    name,
    text: `${what}: ${shown(protocol)} a second, OpenPGP.js ${shown(openpgp)}, bare ${shown(bare)}; rate ${overOpenpgp.toFixed(2)} times OpenPGP.js's, ${overFloor.toFixed(2)} times the bare one; ${packing} is ${(100 * packingShare).toFixed(0)} % of its time`,
    figures: { perSecond: protocol, openpgpPerSecond: openpgp, barePerSecond: bare, rateOverOpenpgp: overOpenpgp, rateOverBare: overFloor, packingShare },
  };
}

const shown = (perSecond: number) => (perSecond < 100 ? perSecond.toFixed(1) : perSecond.toFixed(0));

/** How often each of these is done in a second. */
async function rates<Name extends string>(works: Record<Name, Work>, { budgetMs, turns }: typeof LONG): Promise<Record<Name, number>> {
  const all = Object.entries<Work>(works).map(([name, work]) => ({ name, work, done: 0, ms: 0 }));
  // What the first of all costs, compiling and loading, is not what one costs.
  for (const { work } of all) await work();
  for (let turn = 0; turn < turns; turn += 1)
    for (const each of all) {
      const begun = performance.now();
      do {
        const pending = each.work();
        // What is done at once is not made to wait for a turn of the event loop.
        if (pending instanceof Promise) await pending;
        each.done += 1;
      } while (performance.now() - begun < budgetMs / turns);
      each.ms += performance.now() - begun;
    }
  return Object.fromEntries(all.map(({ name, done, ms }) => [name, (done / ms) * 1_000])) as Record<Name, number>;
}
