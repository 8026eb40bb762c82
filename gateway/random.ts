import { randomFillSync } from 'node:crypto';

// A call to the generator costs more than most of what its octets are for: they are drawn in stock, each used once and then overwritten.
const stock = Buffer.allocUnsafe(8_192);
let used = stock.length;

/** So many octets of node:crypto's generator, at most 1024. */
export function randomOctets(count: number): Buffer {
  if (used + count > stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  const drawn = Buffer.from(stock.subarray(used, used + count));
  stock.fill(0, used, used + count);
  used += count;
  return drawn;
}
