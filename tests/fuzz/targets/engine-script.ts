// A link's life as octets: what comes over the line and what the host does, one event after the other. Any octets are such a script, so that none is refused.
import type { Chance } from '../../support/seeded.ts';
import { joined, mutateOctets } from '../mutate-octets.ts';
import { mutateWire } from '../mutate-wire.ts';

/** What can happen, by number. */
export const events = ['frame', 'deliver', 'acknowledge', 'hostDone', 'tick', 'queue', 'ping', 'answered', 'announced', 'arriving', 'unasked', 'relink', 'close'] as const; // biome-ignore format: a list
export type EventName = (typeof events)[number];

/** One event. `octets`: what comes, or numbers of the host. */
export interface ScriptEvent {
  name: EventName;
  octets: Uint8Array;
}

const HEAD = 3;

/** Writes a script. */
export function writeScript(script: readonly ScriptEvent[]): Uint8Array {
  return joined(
    ...script.map(({ name, octets }) =>
      joined(Uint8Array.of(events.indexOf(name), (octets.length >> 8) & 0xff, octets.length & 0xff), octets.subarray(0, 0xffff)),
    ),
  );
}

/** Reads one; what is beyond the end of the octets is left out. */
export function readScript(octets: Uint8Array): ScriptEvent[] {
  const script: ScriptEvent[] = [];
  for (let at = 0; at + HEAD <= octets.length; ) {
    const name = events[(octets[at] as number) % events.length] as EventName;
    const length = ((octets[at + 1] as number) << 8) | (octets[at + 2] as number);
    script.push({ name, octets: octets.subarray(at + HEAD, at + HEAD + length) });
    at += HEAD + length;
  }
  return script;
}

// More events show no more, and cost.
const EVENTS_MAX = 60;

/** Mutates a script: the order of its events, what they bring, or its octets. */
export function mutateScript(octets: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  if (chance.in(0.05)) return mutateOctets(octets, other, chance);
  const script = readScript(octets);
  const donor = readScript(other);
  do {
    const at = chance.whole(0, Math.max(0, script.length - 1));
    const event = script[at];
    const given = donor.length > 0 ? chance.one(donor) : undefined;
    switch (chance.whole(0, 8)) {
      case 0:
        script.splice(at, 1);
        break;
      case 1:
        if (event) script.splice(at, 0, ...Array.from({ length: chance.in(0.9) ? 1 : chance.whole(2, 40) }, () => event));
        break;
      case 2:
        script.splice(chance.whole(0, script.length), 0, ...script.splice(at, 1));
        break;
      case 3:
      case 4:
        if (given) script.splice(chance.whole(0, script.length), 0, given);
        break;
      case 5:
        script.splice(chance.whole(0, script.length), 0, {
          name: chance.one(events),
          octets: Uint8Array.of(chance.whole(0, 255), chance.whole(0, 255), chance.whole(0, 255)),
        });
        break;
      case 6:
        script.splice(at, script.length, ...donor.slice(chance.whole(0, donor.length)));
        break;
      default: {
        if (!event) break;
        const mutate = event.name === 'frame' ? mutateWire : mutateOctets;
        script[at] = { name: event.name, octets: mutate(event.octets, given?.octets ?? event.octets, chance) };
      }
    }
  } while (chance.in(0.5));
  return writeScript(script.slice(0, EVENTS_MAX));
}
