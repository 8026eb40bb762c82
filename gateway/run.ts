import { toConfig } from './config/config.ts';
import { readSecrets } from './config/secrets.ts';
import { readUnitFile } from './config/unit-file.ts';
import { startGateway } from './gateway.ts';
import { giveMemoryBack } from './give-memory-back.ts';
import { jsonLog } from './log.ts';
import { limitThreads } from './thread-pool.ts';

/** What a running gateway tells when it serves. */
export interface Ready {
  unit: string;
  linkUrl: string;
  apiUrl: string;
}

/**
 * Runs the gateway of a unit's folder until `signal` aborts; then stops it and resolves. Log lines go to `out`.
 * Throws what reading the configuration, the secrets and opening the parts throws.
 */
export async function runGateway({
  home,
  env,
  signal,
  out,
  onReady,
}: {
  home: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
  out: NodeJS.WritableStream;
  onReady: (ready: Ready) => void;
}): Promise<void> {
  limitThreads(env);
  const config = toConfig(home, readUnitFile(home), env);
  const secrets = readSecrets(config);
  await using gateway = await startGateway(
    config,
    secrets,
    jsonLog(out, config.unit, () => new Date()),
  );
  using _ = giveMemoryBack();
  const stopped = Promise.withResolvers<void>();
  if (signal.aborted) stopped.resolve();
  signal.addEventListener('abort', () => stopped.resolve(), { once: true });
  onReady({
    unit: gateway.unit,
    linkUrl: `wss://${urlHost(config.link.host)}:${gateway.linkPort}/cop/v1`,
    apiUrl: `https://${urlHost(config.api.host)}:${gateway.apiPort}`,
  });
  await stopped.promise;
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
