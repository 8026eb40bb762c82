// Making an input that fails smaller: stretches are taken out, half of it first, one octet last (delta debugging, Zeller and Hildebrandt 2002), then octets are set to zero.

/** The most that is tried, and for how long. */
export interface Effort {
  tries: number;
  milliseconds: number;
}

const usual: Effort = { tries: 800, milliseconds: 5_000 };

/** The smallest octets found that still fail. `fails` is true for the octets given. */
export async function minimise(
  octets: Uint8Array,
  fails: (octets: Uint8Array) => Promise<boolean>,
  { tries, milliseconds }: Effort = usual,
): Promise<Uint8Array> {
  const end = performance.now() + milliseconds;
  let left = tries;
  const stillFails = async (smaller: Uint8Array) => left-- > 0 && performance.now() < end && (await fails(smaller));
  let best = octets;
  for (let length = Math.ceil(best.length / 2); length >= 1; length = length === 1 ? 0 : Math.ceil(length / 2)) {
    for (let at = 0; at < best.length; ) {
      const without = new Uint8Array([...best.subarray(0, at), ...best.subarray(at + length)]);
      if (await stillFails(without)) best = without;
      else at += length;
    }
  }
  for (let at = 0; at < best.length; at++) {
    if (best[at] === 0) continue;
    const plainer = best.slice();
    plainer[at] = 0;
    if (await stillFails(plainer)) best = plainer;
  }
  return best;
}
