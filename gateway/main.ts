// Runs one gateway without the command `cop`, for service managers: node gateway/main.ts FOLDER
import { asCopError } from '#protocol';
import { runGateway } from './run.ts';

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('SIGINT', () => stop.abort());
try {
  const home = process.argv[2] ?? process.env.COP_HOME ?? '.';
  await runGateway({
    home,
    env: process.env,
    signal: stop.signal,
    out: process.stderr,
    onReady: (ready) => process.stdout.write(`${JSON.stringify({ ready: true, ...ready })}\n`),
  });
} catch (error) {
  const known = asCopError(error);
  if (!known) throw error;
  process.stderr.write(`${known.code}: ${known.say('fr')}\n`);
  process.exitCode = known.row.exit;
}
