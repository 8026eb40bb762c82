// S/MIME over SMTP: signed and encrypted mail, answered by signed mail, through a mail server between the two sides.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Credential, daysAfter, issueAuthority, issueLeaf } from '#certs-dev';
import { freePorts } from '../../support/free-ports.ts';
import type { AtHand } from './contender.ts';
import { folder, pair } from './pair.ts';
import { startServer, withServer } from './server.ts';

const NAME = 'S/MIME over SMTP';
const DELIVERIES_MS = 2_000;
const EXIM = '/usr/sbin/exim4';

/** A side: its address, credential and port for what comes, and what it knows of the other and of the mail server. */
export interface MailSide {
  address: string;
  credential: Credential;
  port: number;
  relay: number;
  partner: { address: string; certificate: string };
}

/** Two sides with a mail server between them, where there is one that may be started. */
export async function mail(): Promise<AtHand> {
  if (!existsSync(EXIM)) return { name: NAME, absent: 'no exim4' };
  if (process.getuid?.() !== 0) return { name: NAME, absent: 'exim4 changes to its own user, which only root may have it do with a configuration of ours' };
  await using opened = new AsyncDisposableStack();
  const dir = folder(opened);
  const [relay = 0, taking = 0, sending = 0] = await freePorts(3);
  // Its deliveries are processes of their own: they end, and tidy the spool, a moment after it.
  opened.defer(() => wait(DELIVERIES_MS));
  const cpuSeconds = startServer(opened, EXIM, ['-C', configure(dir, relay, { dakar: taking, bamako: sending }), '-bdf', '-q1s']);
  const validity = { notBefore: daysAfter(new Date(), -1), notAfter: daysAfter(new Date(), 2) };
  const authority = await issueAuthority({ commonName: 'bench authority', ...validity });
  const credentialOf = (commonName: string) => issueLeaf({ commonName, alternativeNames: [], usages: ['clientAuth'], ...validity }, authority);
  const [bamako, dakar] = [await credentialOf('bamako'), await credentialOf('dakar')];
  const sideOf = (name: string, credential: Credential, port: number) => ({ address: `unit@${name}.invalid`, credential, port, relay });
  const [sender, taker] = [sideOf('bamako', bamako, sending), sideOf('dakar', dakar, taking)];
  const partnerOf = ({ address, credential }: typeof sender) => ({ address, certificate: credential.certificate });
  const own = { taking: { ...taker, partner: partnerOf(sender) }, sending: { ...sender, partner: partnerOf(taker) } };
  return withServer(await pair(NAME, join(import.meta.dirname, 'mail-process.ts'), { dir, opened, own }), cpuSeconds);
}

/** Writes the mail server's configuration: it takes everything from here and hands it to one of two ports. */
function configure(dir: string, port: number, ports: Record<string, number>): string {
  const spool = join(dir, 'spool');
  mkdirSync(spool);
  // Its own user is another than ours; the keys beside it are readable by ours alone.
  chmodSync(dir, 0o711);
  execFileSync('chown', ['Debian-exim:', spool]);
  const file = join(dir, 'exim.conf');
  const routers = Object.entries(ports).flatMap(([name, to]) => [
    `${name}:`,
    `  driver = manualroute`,
    `  domains = ${name}.invalid`,
    `  transport = onward`,
    `  route_list = * 127.0.0.1::${to} byname`,
    `  self = send`,
  ]);
  const options = [
    'primary_hostname = bench.invalid',
    `spool_directory = ${spool}`,
    `log_file_path = ${spool}/%slog`,
    `pid_file_path = ${spool}/pid`,
    'local_interfaces = 127.0.0.1',
    `daemon_smtp_ports = ${port}`,
    'keep_environment =',
    // A configuration of ours takes its privileges away as soon as it starts itself anew, and it needs none.
    'deliver_drop_privilege = true',
    'host_lookup =',
    'tls_advertise_hosts =',
    // No message waits because many come.
    'smtp_accept_max = 0',
    'smtp_connect_backlog = 300',
    'smtp_accept_queue_per_connection = 0',
    'acl_smtp_rcpt = accept',
    'acl_smtp_data = accept',
  ];
  const retries = ['begin retry', '* * F,1h,1s'];
  const text = [...options, 'begin acl', 'begin routers', ...routers, 'begin transports', 'onward:', '  driver = smtp', ...retries, ''];
  writeFileSync(file, text.join('\n'), { mode: 0o644 });
  return file;
}
