// What doors have in common.
import { sameBytes } from '#protocol';
import { mutateWire } from './mutate-wire.ts';
import { type Door, OracleFault } from './target.ts';

/** A door for protobuf octets. */
export function wireDoor(weight: number, samples: readonly Uint8Array[], play: Door['play']): Door {
  return { weight, samples: usable(samples), mutate: mutateWire, play };
}

/** Samples of which there is one at least. Throws RangeError when there is none. */
export function usable(samples: readonly Uint8Array[]): readonly Uint8Array[] {
  if (samples.length === 0) throw new RangeError('no samples');
  return samples;
}

/** What was read from `octets` must encode to them again. Throws OracleFault. */
export function mustBeSame(octets: Uint8Array, again: Uint8Array): void {
  if (!sameBytes(octets, again)) throw new OracleFault('round trip', `${octets.length} octets came, ${again.length} were made of what was read`);
}

/** Only these may be taken as signed or sealed by somebody: nobody signed or sealed others. Throws OracleFault. */
export function mustBeKnown(known: ReadonlySet<string>, octets: Uint8Array, what: string): void {
  if (!known.has(latin(octets))) throw new OracleFault('forgery', `${what} was accepted`);
}

/** Octets as a key of a set. */
export function latin(octets: Uint8Array): string {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('latin1');
}
