// How long commands and gateways take from nothing, as processes of their own, beside a Node that does nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cop, logFileOf, officerEnvironment, type RunningGateway, runGateway, until } from '../support/cop-process.ts';
import { twoUnits } from '../support/two-units.ts';
import { type Bench, type Finding, median } from './report.ts';

const RUNS = 15;
const SHORT_RUNS = 2;
const TARGET = 3;
const POLL_MS = 5;
const LINK_SECONDS = 30;

const launcher = join(import.meta.dirname, '..', '..', 'bin', 'cop.js');

export const startBench: Bench = async ({ short }) => {
  const runs = short ? SHORT_RUNS : RUNS;
  using units = await twoUnits('bench');
  // A cache of our own: the first run fills it, and nobody else's has a part in what is measured.
  const cached = { XDG_CACHE_HOME: join(units.dir, 'cache') };
  const senegal = await runGateway(units.senegal, { env: cached });
  let mali = await runGateway(units.mali, { env: cached });
  try {
    const officer = { ...officerEnvironment(units.mali), ...cached };
    const commands: Record<string, () => Promise<number>> = {
      node: () => milliseconds(['-e', '0'], cached),
      help: () => milliseconds([launcher, '--help'], cached),
      'help uncached': () => milliseconds([launcher, '--help'], { ...cached, NODE_DISABLE_COMPILE_CACHE: '1' }),
      list: () => milliseconds([launcher, 'message', 'list'], officer),
    };
    await check(['--help'], cached);
    await check(['message', 'list'], officer);
    const times = Object.fromEntries(Object.keys(commands).map((name) => [name, [] as number[]]));
    // In turns, so that what else the machine does falls on all of them. The first turn fills the cache.
    for (let turn = 0; turn <= runs; turn += 1)
      for (const [name, run] of Object.entries(commands)) {
        const took = await run();
        if (turn > 0) times[name]?.push(took);
      }
    const gateways: { servingMs: number; linkedMs: number }[] = [];
    for (let run = 0; run < runs; run += 1) {
      await mali.end('SIGTERM');
      const { gateway, ...took } = await started(units.mali, cached);
      mali = gateway;
      gateways.push(took);
    }
    return findings(times, gateways);
  } finally {
    await Promise.all([senegal, mali].map((gateway) => gateway.end('SIGTERM')));
  }
};

/** Milliseconds until a Node with these words is over. Throws when it fails. */
async function milliseconds(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, words, { env: { ...process.env, ...env }, stdio: 'ignore' });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`${words.join(' ')}: exit ${status}`);
  return performance.now() - begun;
}

async function check(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { status, stdout, stderr } = await cop(args, env);
  if (status !== 0 || stdout.trim() === '') throw new Error(`cop ${args.join(' ')}: exit ${status}\n${stderr}`);
}

/** Starts Mali's gateway, whose partner runs: until it serves, and until it has its first link. */
async function started(
  unit: Parameters<typeof runGateway>[0],
  env: NodeJS.ProcessEnv,
): Promise<{ gateway: RunningGateway; servingMs: number; linkedMs: number }> {
  const from = statSync(logFileOf(unit)).size;
  const begun = performance.now();
  const gateway = await runGateway(unit, { env });
  const servingMs = performance.now() - begun;
  const isLinked = async () => readFileSync(logFileOf(unit)).subarray(from).includes('"link.up"') || undefined;
  await until(`the link of ${unit.unit}`, LINK_SECONDS, isLinked, POLL_MS);
  return { gateway, servingMs, linkedMs: performance.now() - begun };
}

function findings(times: Readonly<Record<string, readonly number[]>>, gateways: readonly { servingMs: number; linkedMs: number }[]): Finding[] {
  const medianOf = (name: string) => median(times[name] ?? []);
  const node = medianOf('node');
  const command = (name: string, what: string, said = '', figures: Record<string, number> = {}): Finding => {
    const ms = medianOf(name);
    return {
      name,
      text: `${what}: ${ms.toFixed(0)} ms, ${(ms / node).toFixed(2)} times node -e 0${said}`,
      figures: { medianMs: ms, overNode: ms / node, ...figures },
    };
  };
  const overTarget = medianOf('help') / node / TARGET;
  const [serving, linked] = [median(gateways.map(({ servingMs }) => servingMs)), median(gateways.map(({ linkedMs }) => linkedMs))];
  return [
    { name: 'node', text: `node -e 0: ${node.toFixed(0)} ms (medians of ${gateways.length})`, figures: { medianMs: node, runs: gateways.length } },
    command('help', 'cop --help', ` (target ${TARGET}: ${overTarget.toFixed(2)})`, { overTarget }),
    command('help uncached', 'cop --help without the cache of compiled code'),
    command('list', 'cop message list, the gateway running'),
    {
      name: 'gateway',
      text: `gateway from nothing to serving: ${serving.toFixed(0)} ms, ${(serving / node).toFixed(2)} times node -e 0; to the first link: ${linked.toFixed(0)} ms, ${(linked / node).toFixed(2)} times`,
      figures: { servingMedianMs: serving, servingOverNode: serving / node, linkedMedianMs: linked, linkedOverNode: linked / node },
    },
  ];
}
