import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { failure } from './failure.ts';
import type { Ui } from './ui.ts';

/**
 * Puts one question on the terminal and gives the answer, trimmed unless it is hidden: a passphrase may end in a space. Questions go to standard error, so that standard output holds
 * the result alone. `hidden` shows nothing of what is typed. Throws INTERRUPTED on Ctrl-C and on a closed terminal.
 */
export async function ask({ streams }: Ui, question: string, { hidden = false } = {}): Promise<string> {
  let silent = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!silent) streams.stderr.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: streams.stdin, output, terminal: true, historySize: 0 });
  const closed = new AbortController();
  lines.on('SIGINT', () => closed.abort());
  lines.on('close', () => closed.abort());
  try {
    const answer = lines.question(question, { signal: AbortSignal.any([streams.signal, closed.signal]) });
    silent = hidden;
    return hidden ? await answer : (await answer).trim();
  } catch (error) {
    streams.stderr.write('\n');
    throw failure('INTERRUPTED', {}, error);
  } finally {
    if (hidden) streams.stderr.write('\n');
    lines.close();
  }
}
