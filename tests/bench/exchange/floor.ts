// What an exchange needs at the least: two processes that do nothing else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, runOf, Side } from './contender.ts';

const module = join(import.meta.dirname, 'floor-process.ts');

/** The bare floor for contents of so many octets. */
export async function floor(octets: number): Promise<Contender> {
  const opened = new AsyncDisposableStack();
  try {
    const dir = mkdtempSync(join(tmpdir(), 'cop-bench-'));
    opened.defer(() => rmSync(dir, { recursive: true, force: true }));
    const taking = await Side.start<number>(module, [dir, String(octets)]);
    opened.use(taking.side);
    const sending = await Side.start(module, [dir, String(octets), String(taking.ready)]);
    opened.use(sending.side);
    const parts = opened.move();
    return {
      name: 'floor',
      run: (inFlight, milliseconds) => runOf([sending.side, taking.side], inFlight, milliseconds),
      [Symbol.asyncDispose]: () => parts.disposeAsync(),
    };
  } finally {
    await opened.disposeAsync();
  }
}
