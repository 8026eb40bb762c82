// The fault harness: `npm run faults -- --minutes 10 --seed N`. README.md beside this folder says what it does and what it does not.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fiveUnits } from '#certs-dev';
import { check, isClean, meaningOf, type Verdict, verdictNames } from './check.ts';
import { type Field, makeField } from './field.ts';
import { killAll } from './gateways.ts';
import { isInside, Netem, runInside } from './network.ts';
import { type Played, type PlayOptions, play } from './play.ts';
import { makeSchedule, readSchedule, type Schedule, writeSchedule } from './schedule.ts';
import { shrink } from './shrink.ts';

const usage = `npm run faults -- [--minutes 10] [--seed N] [--kills N] [--partitions N] [--units 2–5] [--shrink-minutes 10] [--json]
npm run faults -- --schedule FILE`;

/** What is asked for. */
interface Asked {
  schedule: Schedule;
  shrinkMinutes: number;
  json: boolean;
}

// Once all is mended, everything must have come to rest in this time, on any machine.
const REST_SECONDS = 180;
const FINDINGS_SHOWN = 20;

const say = (line: string) => void process.stderr.write(`${line}\n`);
const asked = readOptions();
if (asked) process.exitCode = await inOwnNetwork(asked);

/** Runs it where nothing but it is on the network, if that can be had. */
async function inOwnNetwork(options: Asked): Promise<number> {
  if (isInside()) return run(options);
  const ended = await runInside();
  if (typeof ended === 'number') return ended;
  say(`no network namespace: ${ended}`);
  return run(options);
}

/** The story: play, judge, and make what failed smaller. Gives the exit status. */
async function run({ schedule, shrinkMinutes, json }: Asked): Promise<number> {
  const disks = [...new Set(schedule.events.flatMap((event) => (event.do === 'fill-disk' ? [event.unit] : [])))];
  await using field = await makeField({ units: schedule.units, smallDisks: disks });
  endWith(field);
  const netem = await Netem.probe();
  say(`seed ${schedule.seed}, ${schedule.units.join(', ')}, ${schedule.events.length} events over ${Math.round((schedule.events.at(-1)?.at ?? 0) / 1000)} s`);
  if (typeof netem === 'string') say(`faults on the lines are made by a proxy alone, netem does not work here: ${netem}`);
  else say('delay, jitter and loss are made by netem, for all lines at once; everything else on the lines by a proxy');
  for (const each of field.missing) say(each);
  const options = { restSeconds: REST_SECONDS, netem: typeof netem === 'string' ? undefined : netem };
  const played = await play(field, schedule, { ...options, say });
  const verdict = check(played);
  if (isClean(verdict)) {
    report(schedule, played, verdict, json);
    return 0;
  }
  showFindings(verdict);
  const smaller = await shrunk(field, schedule, shrinkMinutes, options);
  // The last run stays: its databases and logs tell what happened.
  field.keep = true;
  say(`folder of the last run: ${field.dir}`);
  say(`seed ${schedule.seed}; smallest schedule that failed, for --schedule FILE:`);
  if (!json) process.stdout.write(writeSchedule(smaller));
  report(schedule, played, verdict, json, smaller);
  return 1;
}

/** Plays smaller and smaller schedules as long as they fail. */
async function shrunk(field: Field, schedule: Schedule, minutes: number, options: Omit<PlayOptions, 'say'>): Promise<Schedule> {
  const end = performance.now() + minutes * 60_000;
  const mayGoOn = () => performance.now() < end;
  const fails = async (smaller: Schedule) => {
    const failed = !isClean(check(await play(field, smaller, { ...options, say: () => {} })));
    say(`shrinking: ${smaller.events.length} events ${failed ? 'fail' : 'pass'}`);
    return failed;
  };
  const { schedule: smallest, tries, finished } = await shrink(schedule, fails, mayGoOn);
  say(`shrunk to ${smallest.events.length} of ${schedule.events.length} events in ${tries} tries${finished ? '' : ', then the time was over'}`);
  return smallest;
}

function showFindings(verdict: Verdict): void {
  for (const name of verdictNames) {
    for (const { code, unit, peer, message, detail } of verdict[name].slice(0, FINDINGS_SHOWN))
      say([`${name}: ${code} (${meaningOf(code)})`, unit, peer && `with ${peer}`, message, detail].filter(Boolean).join(', '));
    if (verdict[name].length > FINDINGS_SHOWN) say(`${name}: ${verdict[name].length - FINDINGS_SHOWN} more`);
  }
}

/** What was done and what came of it; the last line says it all. */
function report(schedule: Schedule, played: Played, verdict: Verdict, json: boolean, smaller?: Schedule): void {
  const { totals } = verdict;
  const kills = sumOf(played, ({ kills: own }) => own);
  const summary = {
    seed: schedule.seed,
    ok: isClean(verdict),
    seconds: played.seconds,
    kills,
    killsWhileStarting: sumOf(played, ({ killsWhileStarting }) => killsWhileStarting),
    ...played.done,
    lines: played.lines,
    requestsCutOff: played.journal.cutOff.filter(({ begun }) => begun).length,
    ...totals,
    findings: Object.fromEntries(verdictNames.map((name) => [name, verdict[name].length])),
  };
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...summary, verdict, ...(smaller ? { schedule: smaller } : {}) })}\n`);
    return;
  }
  const count = (name: keyof typeof summary.findings) => summary.findings[name];
  const { lines, done } = played;
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  write(
    `${summary.killsWhileStarting} of the kills met a gateway that was starting; ${summary.requestsCutOff} requests were cut off at work; ` +
      `${totals.unacknowledged} messages stand in outboxes beyond those acknowledged; ${totals.receipts} receipts; ` +
      `${lines.connections} connections, ${lines.cut} cut, ${lines.halfOpen} left half open; ${done.clocksShifted} clocks shifted, ${done.disksFilled} disks filled` +
      `${done.notDone > 0 ? `, ${done.notDone} events not done` : ''}; ${played.seconds} s`,
  );
  write(
    `${kills} kills, ${done.partitions} partitions: ${totals.acknowledged} messages acknowledged (${totals.deliveries} deliveries), ${totals.delivered} delivered, ` +
      `${totals.reported} reported, lost ${count('lost')}, duplicated ${count('duplicated')}, out of order ${count('outOfOrder')}, false receipts ${count('falseReceipts')}, ` +
      `unexplained ${count('unexplained')}, audit findings ${count('auditFindings')}, memory findings ${count('memory')}, RSS max ${totals.mostMegabytes} MB`,
  );
}

/** Whoever interrupts a run leaves no gateway and no folder behind. */
function endWith(field: Field): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      killAll();
      void field[Symbol.asyncDispose]();
      process.exit(130);
    });
  }
}

function sumOf({ processes }: Played, of: (each: Played['processes'][number]) => number): number {
  return processes.reduce((all, each) => all + of(each), 0);
}

/** The options, or `undefined` when they are not understood, which was said then. */
function readOptions(): Asked | undefined {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string', default: '10' },
        seed: { type: 'string' },
        kills: { type: 'string' },
        partitions: { type: 'string' },
        units: { type: 'string', default: '3' },
        schedule: { type: 'string' },
        'shrink-minutes': { type: 'string', default: '10' },
        json: { type: 'boolean', default: false },
      },
    });
    const minutes = number('--minutes', values.minutes, 0.05, 1_440);
    const common = { shrinkMinutes: number('--shrink-minutes', values['shrink-minutes'], 0, 1_440), json: values.json };
    if (values.schedule !== undefined) return { ...common, schedule: readSchedule(readFileSync(values.schedule, 'utf8')) };
    const options = {
      seed: values.seed === undefined ? Date.now() % 1_000_000 : number('--seed', values.seed, 0, 2 ** 32 - 1),
      units: fiveUnits.slice(0, number('--units', values.units, 2, fiveUnits.length)).map(({ unit }) => unit),
      minutes,
      // A kill in three seconds, a partition in fifteen: between two of them there is time for work.
      kills: values.kills === undefined ? Math.round(minutes * 20) : number('--kills', values.kills, 0, 1_000_000),
      partitions: values.partitions === undefined ? Math.round(minutes * 4) : number('--partitions', values.partitions, 0, 1_000_000),
    };
    return { ...common, schedule: makeSchedule(options) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

function number(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most)) throw new RangeError(`${option} takes a number from ${least} to ${most}, got ${text}`);
  return value;
}
