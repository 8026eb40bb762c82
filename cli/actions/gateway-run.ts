import type { Call } from '../options.ts';
import { homeOf } from '../unit-home.ts';

/** Runs the gateway until Ctrl-C or SIGTERM, which stop it in good order. Throws what the gateway's start throws (NOT_INITIALISED, STORE_LOCKED, …). */
export async function gatewayRun(call: Call): Promise<void> {
  const { ui } = call;
  const { runGateway } = await import('#gateway');
  await runGateway({
    home: homeOf(call),
    env: ui.streams.env,
    signal: ui.streams.signal,
    out: ui.streams.stderr,
    onReady: ({ unit, linkUrl, apiUrl }: { unit: string; linkUrl: string; apiUrl: string }) => {
      // One line, whole, so that a supervisor can wait for it.
      if (ui.json) ui.streams.stdout.write(`${JSON.stringify({ ready: true, unit, link: linkUrl, api: apiUrl })}\n`);
      else ui.done(ui.t('text.ready', { unit, link: linkUrl, api: apiUrl }));
    },
  });
  if (!ui.json) ui.done(ui.t('text.stopped'));
}
