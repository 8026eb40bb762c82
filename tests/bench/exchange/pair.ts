// Two processes of one module, with a folder of their own: the one that takes is started first, the one that sends is told what it said.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, runOf, Side } from './contender.ts';

/** What a process reads when it starts: its own part, beside what the other one said. */
export interface Given<Own, Said> {
  dir: string;
  own: Own;
  /** The side that sends has it, and knows by it that it is the one. */
  said?: Said;
}

/** A folder that is gone when `opened` is disposed of, also when what a server has started still writes into it. */
export function folder(opened: AsyncDisposableStack): string {
  const dir = mkdtempSync(join(tmpdir(), 'cop-bench-'));
  opened.defer(() => rmSync(dir, { recursive: true, force: true, maxRetries: 20 }));
  return dir;
}

/** Starts both; the contender takes over what `opened` holds. */
export async function pair<Own, Said>(
  name: string,
  module: string,
  { dir, opened, own }: { dir: string; opened: AsyncDisposableStack; own: { taking: Own; sending: Own } },
): Promise<Contender> {
  const start = async (file: string, given: Given<Own, Said>) => {
    // Keys are not for the command line.
    writeFileSync(join(dir, file), JSON.stringify(given), { mode: 0o600 });
    const started = await Side.start<Said>(module, [join(dir, file)]);
    opened.use(started.side);
    return started;
  };
  const taking = await start('taking.json', { dir, own: own.taking });
  const sending = await start('sending.json', { dir, own: own.sending, said: taking.ready });
  const parts = opened.move();
  return {
    name,
    run: (inFlight, milliseconds) => runOf([sending.side, taking.side], inFlight, milliseconds),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}
