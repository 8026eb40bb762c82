import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { failure, failureOf, isExpected } from './failure.ts';
import { chooseLanguage } from './i18n/translate.ts';
import { buildProgram } from './program.ts';
import type { Streams } from './streams.ts';
import { makeUi } from './ui.ts';

/**
 * Runs one command; `argv` is without the interpreter and the script. Gives the exit status:
 * 0, or the `exit` of the error's row in the table. Never throws, never ends the process.
 */
export async function run(argv: string[], streams: Streams): Promise<number> {
  // Read before the arguments are parsed: help and usage errors, too, have a language and a form.
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const ui = makeUi(streams, chooseLanguage(words, streams.env), words.includes('--json'), words.includes('--no-color'));
  const output = watchOutput(streams);
  try {
    await buildProgram(ui).parseAsync(argv, { from: 'user' });
    await output.flushed();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const said = failureOf(error);
    ui.failed(said);
    if (!isExpected(error) && streams.env.COP_DEBUG === '1') streams.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return said.exit;
  }
}

/** Runs the process's own command line and sets its exit status. */
export async function main(): Promise<void> {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // A second Ctrl-C must work even if the first is not heard.
      if (stop.signal.aborted) process.exit(130);
      stop.abort(name);
    });
  }
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, signal: stop.signal });
  // A terminal that is still open for reading would keep the process alive.
  stdin.unref?.();
}

// `cop … | head` closes our output early: that is no error. A full disk is one.
function watchOutput(streams: Streams): { flushed: () => Promise<void> } {
  let broken: NodeJS.ErrnoException | undefined;
  const note = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') broken = error;
  };
  streams.stdout.on('error', note);
  streams.stderr.on('error', note);
  return {
    flushed: async () => {
      await new Promise<void>((resolve) => streams.stdout.write('', () => resolve()));
      if (broken) throw failure('OUTPUT_FAILED', { detail: broken.code ?? broken.message }, broken);
    },
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
