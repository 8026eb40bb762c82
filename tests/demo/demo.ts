// Seven gateways, seven processes, one scenario driven through the command `cop`: `npm run demo`.
// --json prints one document instead of the story; --keep leaves the federation running; --evidence DIR keeps the evidence pack.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Federation, type FederationUnit, fiveUnits, makeFederation, partnerAuthorities } from '#certs-dev';
import type { MessageList, MessageView, PeerList, PeerView } from '#gateway/contract';
import { cop, copJson, homeOf, initUnit, officerEnvironment, type RunningGateway, runGateway, until } from '../support/cop-process.ts';
import { freePorts } from '../support/free-ports.ts';
import { type LogReport, logsHold, printLogs, proveLogs } from './audit.ts';
import { type CaseworkReport, caseworkHolds, playCasework } from './casework.ts';
import { countQuarter, countsAgree, type LogframeReport, printLogframe } from './logframe.ts';
import { type CaseReport, playCase, printCase } from './persons.ts';
import { type DemoReport, type ExchangeRow, printReport } from './report.ts';
import { type Act, after, before, during, meetings } from './scenario.ts';

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false }, evidence: { type: 'string' } },
});
const say = (line: string) => {
  if (!flags.json) process.stdout.write(`${line}\n`);
};

const started = performance.now();
const dir = mkdtempSync(join(tmpdir(), 'cop-demo-'));
const running = new Map<string, RunningGateway>();
let keep = false;
let caseReport: CaseReport | undefined;
let caseworkReport: CaseworkReport | undefined;
let logReport: LogReport | undefined;
let logframeReport: LogframeReport | undefined;
try {
  const federation = await build();
  await startAll(federation);
  const sent = await play(federation);
  const report = await collect(federation, sent);
  keep = flags.keep;
  if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    if (caseReport) printCase(caseReport, say);
    printReport(report, say);
    if (logReport) printLogs(logReport, say);
    if (logframeReport) printLogframe(logframeReport, say);
  }
  if (keep) sayHowToTalk(federation);
  process.exitCode = report.ok ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  if (keep) for (const { process: child } of running.values()) release(child);
  else {
    await Promise.all([...running.values()].map((gateway) => gateway.end('SIGTERM')));
    rmSync(dir, { recursive: true, force: true });
  }
}

async function build(): Promise<Federation> {
  const units = [...fiveUnits, ...partnerAuthorities];
  say('Création de cinq unités, d’un officier de liaison européen et d’un parquet : autorités, certificats, officiers, liste des membres signée…');
  const ports = await freePorts(2 * units.length);
  const federation = await makeFederation({
    dir: join(dir, 'federation'),
    units,
    ports: (_, i) => ({ linkPort: ports[2 * i] as number, apiPort: ports[2 * i + 1] as number }),
    at: new Date(),
    rosterLifeDays: 365,
  });
  await Promise.all(federation.units.map((unit) => initUnit(unit, federation.rosterFile)));
  return federation;
}

async function startAll(federation: Federation): Promise<void> {
  say('Démarrage de sept passerelles, chacune dans son processus…');
  await Promise.all(federation.units.map(start));
  await until('every link', 60, async () => {
    const lists = await Promise.all(federation.units.map((unit) => copJson<PeerList>(['peer', 'list'], officerEnvironment(unit))));
    return lists.every(({ peers }) => peers.every(({ link }) => link === 'up')) ? true : undefined;
  });
  say('Vingt et une liaisons établies, chaque passerelle avec les six autres.\n');
}

async function start(unit: FederationUnit): Promise<void> {
  running.set(unit.unit, await runGateway(unit, { detached: flags.keep }));
}

/** Plays the scenario; gives the ids of the messages with the unit that sent each. */
async function play(federation: Federation): Promise<{ unit: FederationUnit; id: string }[]> {
  const sent: { unit: FederationUnit; id: string }[] = [];
  const act = async ({ from, to, fr, args }: Act): Promise<MessageView> => {
    const unit = federation.unit(from);
    const message = await copJson<MessageView>(args, officerEnvironment(unit));
    sent.push({ unit, id: message.id });
    say(`  ${from} → ${to.join(', ')} : ${fr}`);
    return message;
  };
  for (const step of before) await act(step);

  const niamey = federation.unit('NE-ECI');
  await running.get(niamey.unit)?.end('SIGTERM');
  say('\n  Coupure de courant à Niamey : la passerelle NE-ECI est arrêtée.');
  for (const step of during) await act(step);
  await start(niamey);
  say('  Le courant revient : la passerelle NE-ECI redémarre et reçoit ce qui l’attendait.\n');
  for (const step of after) await act(step);

  for (const meeting of meetings) {
    const request = await act(meeting);
    for (const { by, args } of meeting.answers) {
      const unit = federation.unit(by);
      await until(`meeting ${request.id} at ${by}`, 20, async () => {
        const { status } = await cop(['message', 'show', request.id, '--json'], officerEnvironment(unit));
        return status === 0 ? true : undefined;
      });
      const [verb = '', ...rest] = args;
      const reply = await copJson<MessageView>(['meeting', verb, request.id, ...rest], officerEnvironment(unit));
      sent.push({ unit, id: reply.id });
      say(`  ${by} → ${meeting.from} : ${verb === 'accept' ? 'accepte' : 'décline'} la réunion`);
    }
  }
  caseReport = await playCase(federation, say);
  for (const id of caseReport.messages) sent.push({ unit: federation.unit('ML-BRTMTH'), id });
  caseworkReport = await playCasework(federation, caseReport.exchangeId, say);
  return sent;
}

/** Waits for the receipts, then asks every gateway what it holds. */
async function collect(federation: Federation, sent: readonly { unit: FederationUnit; id: string }[]): Promise<DemoReport> {
  say('\nAttente des accusés de réception…');
  const exchanges: ExchangeRow[] = [];
  for (const { unit, id } of sent) {
    const message = await until(`receipts of ${id}`, 30, async () => {
      const view = await copJson<MessageView>(['message', 'show', id], officerEnvironment(unit));
      return view.deliveries.every(({ receipts }) => receipts.length > 0) ? view : undefined;
    }).catch(() => copJson<MessageView>(['message', 'show', id], officerEnvironment(unit)));
    for (const delivery of message.deliveries) {
      const receipt = delivery.receipts.find(({ status }) => status === 'delivered');
      // Bound to the very envelope that was sent, by the unit that it was sent to.
      const proven = receipt?.verified && receipt.envelopeDigest === delivery.envelopeDigest && receipt.from === delivery.to;
      exchanges.push({
        exchangeId: message.exchangeId,
        messageId: message.id,
        from: message.from,
        to: delivery.to,
        kind: message.kind,
        status: delivery.status,
        octets: delivery.envelopeOctets ?? 0,
        receipt: proven ? { status: receipt.status, from: receipt.from, at: receipt.at, digest: receipt.digest, verified: true } : null,
      });
    }
  }

  const units = await Promise.all(
    federation.units.map(async (unit) => {
      const { messages } = await copJson<MessageList>(['message', 'list', '--in', '--limit', '500'], officerEnvironment(unit));
      return { unit: unit.unit, received: messages.map(({ id }) => id) };
    }),
  );
  const links = await Promise.all(
    federation.units.flatMap((unit) =>
      federation.units
        .filter((other) => other.unit > unit.unit)
        .map(async (other) => {
          const peer = await copJson<PeerView>(['peer', 'show', other.unit], officerEnvironment(unit));
          return {
            between: [unit.unit, other.unit] as [string, string],
            state: peer.link,
            tls: peer.tls?.protocol ?? null,
            group: peer.tls?.group ?? null,
            octets: (peer.session?.octetsIn ?? 0) + (peer.session?.octetsOut ?? 0),
          };
        }),
    ),
  );
  const first = sent[0]?.id;
  if (first) logReport = await proveLogs(federation, first, flags.evidence ?? join(dir, 'evidence'), say);
  logframeReport = await countQuarter(federation, say);
  const duplicates = units.reduce((sum, { received }) => sum + received.length - new Set(received).size, 0);
  const lost = exchanges.filter(({ to, messageId }) => !units.find(({ unit }) => unit === to)?.received.includes(messageId)).length;
  const perPair: Record<string, number> = {};
  for (const { from, to } of exchanges) perPair[`${from} → ${to}`] = (perPair[`${from} → ${to}`] ?? 0) + 1;
  return {
    ok:
      caseReport !== undefined &&
      caseReport.leaked.length === 0 &&
      caseReport.messages.length === 3 &&
      exchanges.length > 0 &&
      exchanges.every(({ receipt }) => receipt !== null) &&
      duplicates === 0 &&
      lost === 0 &&
      caseworkReport !== undefined &&
      caseworkHolds(caseworkReport) &&
      logReport !== undefined &&
      logsHold(logReport) &&
      countsAgree(logframeReport),
    units: units.map(({ unit, received }) => ({ unit, received: received.length })),
    links,
    exchanges,
    case: caseReport ?? null,
    casework: caseworkReport ?? null,
    logs: logReport ?? null,
    logframe: logframeReport,
    perPair,
    duplicates,
    lost,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  };
}

function sayHowToTalk(federation: Federation): void {
  const [unit] = federation.units;
  if (!unit) return;
  const environment = Object.entries(officerEnvironment(unit)).map(([name, value]) => `export ${name}=${value}`);
  const lines = [
    '',
    `La fédération reste en marche dans ${dir}`,
    `Pour parler au nom d’un officier de ${unit.unit} :`,
    ...environment.map((line) => `  ${line}`),
    '  npm run -s cop -- peer list',
    `Pour l’arrêter : kill ${[...running.values()].map(({ pid }) => pid).join(' ')}`,
    `Les autres unités : ${federation.units
      .slice(1)
      .map((other) => homeOf(other))
      .join(', ')}`,
  ];
  (flags.json ? process.stderr : process.stdout).write(`${lines.join('\n')}\n`);
}

/** Lets a gateway live on without us. */
function release(child: RunningGateway['process']): void {
  child.stdout?.destroy();
  child.unref();
}
