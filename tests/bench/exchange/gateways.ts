// Two gateways, each a process of its own, with a database of its own.
import { join } from 'node:path';
import { homeOf } from '../../support/cop-process.ts';
import { twoUnits } from '../../support/two-units.ts';
import { type Contender, runOf, Side } from './contender.ts';

const module = join(import.meta.dirname, 'gateway-process.ts');

/** The project itself. */
export async function gateways(): Promise<Contender> {
  const opened = new AsyncDisposableStack();
  try {
    const units = opened.use(await twoUnits('bench'));
    const taking = await Side.start(module, [homeOf(units.senegal)]);
    opened.use(taking.side);
    const sending = await Side.start(module, [homeOf(units.mali), units.senegal.unit]);
    opened.use(sending.side);
    const parts = opened.move();
    return {
      name: 'COP Exchange',
      run: (inFlight, milliseconds) => runOf([sending.side, taking.side], inFlight, milliseconds),
      [Symbol.asyncDispose]: () => parts.disposeAsync(),
    };
  } finally {
    await opened.disposeAsync();
  }
}
