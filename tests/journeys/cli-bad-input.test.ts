// Promise 8 as an officer meets it: the real command `cop` against a real gateway. Every wrong use ends with the documented
// exit status, a sentence, a `code` line, and never with a stack trace; with --json the error is a document. The first is seen of
// a process, the second of the same command in this one, which need not load the gateway for each row anew.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Federation, FederationUnit } from '#certs-dev';
import type { MessageList, MessageView } from '#gateway/contract';
import { errorTable } from '#protocol';
import { catalogues } from '../../cli/i18n/translate.ts';
import { runCommand } from '../cli/support/run-command.ts';
import { cop, copJson, homeOf, officerEnvironment, type RunningGateway, runGateway } from '../support/cop-process.ts';
import { initWords } from '../support/init-unit.ts';
import { ask } from '../support/officer-client.ts';
import { type TwoUnits, twoUnits } from '../support/two-units.ts';

let units: TwoUnits;
let dir: string;
let federation: Federation;
let mali: FederationUnit;
let senegal: FederationUnit;
let gateway: RunningGateway;
let env: NodeJS.ProcessEnv;
let message: string;
/** The messages that were there when last looked. */
let known: string[];
beforeAll(async () => {
  units = await twoUnits('bad');
  ({ dir, federation, mali, senegal } = units);
  // Senegal’s gateway stays off.
  gateway = await runGateway(mali);
  env = officerEnvironment(mali);
  message = (await copJson<MessageView>([...report], env)).id;
  known = await stored();
}, 60_000);
afterAll(async () => {
  await gateway?.end('SIGTERM');
  units[Symbol.dispose]();
});

const report = ['incident', 'report', '--to', 'SN-DNLTM', '--type', 'distress', '--at', '2026-11-20T09:30Z', '--place', 'Gao, ML'];
const meeting = ['meeting', 'request', '--to', 'SN-DNLTM', '--purpose', 'procedures', '--mode', 'video', '--slot', '2026-12-10T09:00Z/2026-12-10T10:00Z'];
const absent = '019aaaaa-0000-7000-8000-00000000ffff';
const without = (args: readonly string[], flag: string) => args.filter((_, i) => args[i] !== flag && args[i - 1] !== flag);

/** Runs the command twice, for people (a process) and for programs (here), and checks all that every failure has in common. */
async function fails(
  args: readonly string[],
  code: keyof typeof errorTable,
  more: NodeJS.ProcessEnv = env,
): Promise<{ french: string; params: Record<string, unknown> }> {
  const [people, program] = await Promise.all([cop(args, more), runCommand([...args, '--json'], { env: more })]);
  const { exit } = errorTable[code];
  expect([people.status, program.exit], people.stderr).toEqual([exit, exit]);
  expect(people.stderr.split('\n').filter((line) => line.startsWith('  code '))).toEqual([`  code ${code}`]);
  expect(people.stderr).toMatch(/^✗ [\p{Lu}«].{20,}$/mu);
  for (const text of [people.stdout, people.stderr, program.out, program.err]) expect(text).not.toMatch(/^ {4}at |node:internal|\.ts:\d|undefined|\[object/m);
  const { error } = JSON.parse(program.err) as { error: { code: string; exit: number; fr: string; en: string; params: Record<string, unknown> } };
  expect(error).toMatchObject({ code, exit });
  expect(error.fr).not.toBe(error.en);
  return { french: people.stderr, params: error.params };
}
const stored = async () => (await ask<MessageList>(mali, mali.apiPort, 'GET', '/v1/messages?limit=500')).body.messages.map(({ id }) => id);

describe('against a running gateway', () => {
  it.each<[readonly string[], keyof typeof errorTable]>([
    // Usage, seen by the command alone.
    [['pear'], 'USAGE'],
    [['peer'], 'USAGE'],
    [['peer', 'show'], 'USAGE'],
    [['peer', 'list', 'SN-DNLTM'], 'USAGE'],
    [['roster', 'show', '--edition', '2'], 'USAGE'],
    [['message', 'list', '--in', '--out'], 'USAGE'],
    [['message', 'export', absent, '--format', 'pdf'], 'USAGE'],
    [['completion', 'tcsh'], 'USAGE'],
    [['help', 'zebra'], 'USAGE'],
    // Sending.
    [[...without(report, '--to'), '--to', 'TG-XYZ'], 'MEMBER_UNKNOWN'],
    [[...without(report, '--to'), '--to', 'ML-BRTMTH'], 'ADDRESSEE_SELF'],
    [[...without(report, '--to'), '--to', 'Dakar'], 'UNIT_ID_INVALID'],
    [[...without(report, '--type'), '--type', 'theft'], 'USAGE'],
    [without(report, '--place'), 'ANSWER_NEEDED'],
    [[...without(report, '--place'), '--place', 'Gao'], 'INPUT_INVALID'],
    [[...without(report, '--place'), '--place', 'Gao 76 12 34 56, ML'], 'CONTENT_INVALID'],
    [[...without(report, '--at'), '--at', 'hier'], 'INPUT_INVALID'],
    [[...without(report, '--at'), '--at', '1920-01-01T00:00Z'], 'CONTENT_INVALID'],
    [[...report, '--until', '2026-11-20T09:29Z'], 'CONTENT_INVALID'],
    [[...report, '--total', '3', '--women', '4'], 'CONTENT_INVALID'],
    [[...report, '--total', 'vingt'], 'INPUT_INVALID'],
    [[...report, '--coordinates', '99,0'], 'INPUT_INVALID'],
    [[...report, '--case', 'Diallo Mamadou'], 'CONTENT_INVALID'],
    [[...report, '--handling', 'H0,H1'], 'CONTENT_INVALID'],
    [[...report, '--expires-in', '0.000001'], 'INPUT_INVALID'],
    [[...report, '--file', 'x.yaml'], 'USAGE'],
    [['incident', 'report', '--file', '/nowhere/report.yaml'], 'FILE_UNREADABLE'],
    [[...report, '--wait', '0'], 'DELIVERY_PENDING'],
    // Meetings.
    [without(meeting, '--slot'), 'USAGE'],
    [[...without(meeting, '--slot'), '--slot', '2026-12-10T10:00Z/2026-12-10T09:00Z'], 'INPUT_INVALID'],
    [[...without(meeting, '--to'), '--to', 'ML-BRTMTH'], 'ADDRESSEE_SELF'],
    [[...meeting, ...meeting.slice(-2)], 'CONTENT_INVALID'],
    [['meeting', 'accept', absent, '--slot', '1'], 'PROCEDURE_UNKNOWN'],
    [['meeting', 'accept', 'x', '--slot', '1'], 'MESSAGE_ID_INVALID'],
    [['meeting', 'accept', absent, '--slot', '9'], 'INPUT_INVALID'],
    [['meeting', 'decline', absent], 'PROCEDURE_UNKNOWN'],
    [['meeting', 'decline', absent, '--reason', 'tired'], 'USAGE'],
    // Reading.
    [['message', 'show', 'x'], 'MESSAGE_ID_INVALID'],
    [['message', 'show', absent], 'MESSAGE_UNKNOWN'],
    [['message', 'show', '../status'], 'MESSAGE_ID_INVALID'],
    [['message', 'export', absent], 'MESSAGE_UNKNOWN'],
    [['message', 'list', '--peer', 'TG-XYZ'], 'MEMBER_UNKNOWN'],
    [['message', 'list', '--before', 'x'], 'MESSAGE_ID_INVALID'],
    [['message', 'list', '--limit', '0'], 'INPUT_INVALID'],
    [['peer', 'show', 'Dakar'], 'UNIT_ID_INVALID'],
    [['peer', 'show', 'TG-XYZ'], 'MEMBER_UNKNOWN'],
    [['peer', 'show', 'ML-BRTMTH'], 'ADDRESSEE_SELF'],
    [['peer', 'ping', 'ML-BRTMTH'], 'ADDRESSEE_SELF'],
    [['peer', 'ping', 'SN-DNLTM'], 'LINK_UNREACHABLE'],
    // Where to, and as whom.
    [['unit', 'status', '--gateway', 'gateway'], 'INPUT_INVALID'],
    [['unit', 'status', '--lang', 'de'], 'USAGE'],
  ])('cop %j: %s', async (args, code) => {
    await fails(args, code);
    const before = known;
    known = await stored();
    // What could be sent and waits is stored; all else is not.
    if (code !== 'DELIVERY_PENDING') expect(known).toEqual(before);
  });

  it('the export of a message that waits for keys, and to a unit that it was not sent to', async () => {
    expect((await fails(['message', 'export', message], 'EXPORT_IMPOSSIBLE')).params.detail).toBe('KEYSET_UNKNOWN');
    await fails(['message', 'export', message, '--to', 'Dakar'], 'UNIT_ID_INVALID');
  });

  it.each<[string, string | Buffer, keyof typeof errorTable]>([
    ['empty', '', 'INPUT_INVALID'],
    ['no report', 'hello', 'INPUT_INVALID'],
    ['no YAML', 'to: [', 'INPUT_INVALID'],
    ['aliases', 'to: &a [SN-DNLTM]\nincident: *a\n', 'INPUT_INVALID'],
    ['no UTF-8', Buffer.from([0x74, 0x6f, 0xff, 0xfe]), 'INPUT_INVALID'],
    ['endless', 'x'.repeat(1_048_577), 'FILE_UNREADABLE'],
    [
      'an unknown key',
      'to: SN-DNLTM\nincident: { type: distress, from: 2026-11-20T09:30:00Z, place: { name: Gao, country: ML }, suspect: Diallo }\n',
      'INPUT_INVALID',
    ],
    ['a wrong word', 'to: SN-DNLTM\nincident: { type: theft, from: 2026-11-20T09:30:00Z, place: { name: Gao, country: ML } }\n', 'INPUT_INVALID'],
  ])('a report file with %s', async (name, content, code) => {
    const file = join(dir, `${name}.yaml`);
    writeFileSync(file, content);
    await fails(['incident', 'report', '--file', file], code);
    const before = known;
    known = await stored();
    expect(known).toEqual(before);
  });

  it('a second gateway on the same folder: 11, and the first one serves on', async () => {
    expect((await fails(['gateway', 'run', '--home', homeOf(mali)], 'STORE_LOCKED', {})).french).toContain('Arrêtez-la');
    expect((await cop(['unit', 'status'], env)).status).toBe(0);
  });

  it('another unit’s officer: 4', async () => {
    const stranger = { ...officerEnvironment(senegal), COP_HOME: homeOf(mali) };
    const { status, stderr } = await cop(['unit', 'status'], stranger);
    // The command refuses the gateway of another unit before it shows its own certificate.
    expect([status, /code (\w+)/.exec(stderr)?.[1]]).toEqual([23, 'GATEWAY_UNTRUSTED']);
  });
});

describe('with a role that does not allow it', () => {
  const of = (officer: string) => officerEnvironment(mali, officer);

  it.each<[readonly string[], string, string]>([
    [report, 'dpd-1', 'liaison, head'],
    [report, 'admin-1', 'liaison, head'],
    [meeting, 'audit-1', 'liaison, head'],
    [['message', 'list'], 'admin-1', 'liaison, head, dpo, auditor'],
    [['message', 'show', absent], 'audit-1', 'liaison, head, dpo'],
    [['message', 'export', absent], 'dpd-1', 'liaison, head'],
    [['officer', 'list'], 'ol-1', 'dpo, auditor, administrator'],
    [['officer', 'revoke', 'ol-2', '--reason', 'x'], 'chef-1', 'administrator'],
    [['peer', 'ping', 'SN-DNLTM'], 'audit-1', 'liaison, head, administrator'],
  ])('cop %j as %s: the roles that could are named', async (args, officer, could) => {
    const { french, params } = await fails(args, 'ROLE_REQUIRED', of(officer));
    const named = could.split(', ').map((role) => catalogues.fr[`role.${role as 'head'}`]);
    expect([params.expected, french.includes(named.join(', '))]).toEqual([could, true]);
  });

  it.each<[readonly string[], keyof typeof errorTable]>([
    [['officer', 'add'], 'USAGE'],
    [['officer', 'add', '--certificate', '/nowhere', '--role', 'head'], 'FILE_UNREADABLE'],
    [['officer', 'add', '--certificate', '/nowhere', '--role', 'boss'], 'USAGE'],
    [['officer', 'add', '--certificate', '/dev/null', '--role', 'head'], 'INPUT_INVALID'],
    [['officer', 'revoke', 'ol-9', '--reason', 'x'], 'OFFICER_ID_UNKNOWN'],
    [['officer', 'revoke', '../ol-2', '--reason', 'x'], 'OFFICER_ID_INVALID'],
    [['officer', 'revoke', 'ol-2', '--reason', ' '], 'INPUT_INVALID'],
    [['officer', 'revoke', 'ol-2'], 'USAGE'],
    [['officer', 'revoke', 'admin-1', '--reason', 'x'], 'LAST_ADMINISTRATOR'],
  ])('an administrator who errs: cop %j: %s', async (args, code) => {
    await fails(args, code, of('admin-1'));
  });

  it('a certificate that is no officer’s, and a key in its place', async () => {
    const certificate = ['officer', 'add', '--role', 'head', '--certificate'];
    await fails([...certificate, mali.files.gatewayCertificate], 'OFFICER_CERTIFICATE_INVALID', of('admin-1'));
    await fails([...certificate, mali.files.gatewayKey], 'INPUT_INVALID', of('admin-1'));
  });
});

describe('as nobody', () => {
  it('without a credential: 4', async () => {
    await fails(['peer', 'list'], 'OFFICER_CREDENTIAL_MISSING', { COP_HOME: env.COP_HOME });
  });

  it('with a credential that is not there: 1', async () => {
    await fails(['peer', 'list'], 'FILE_UNREADABLE', { ...env, COP_OFFICER: join(dir, 'nowhere.p12') });
  });

  it('without a passphrase, and no terminal to ask at: 4', async () => {
    await fails(['peer', 'list'], 'PASSPHRASE_MISSING', { COP_HOME: env.COP_HOME, COP_OFFICER: env.COP_OFFICER });
  });

  it('with a wrong passphrase: 12, and it is not repeated', async () => {
    const file = join(dir, 'wrong.passphrase');
    writeFileSync(file, 'sesame-ouvre-toi\n', { mode: 0o600 });
    const { french } = await fails(['peer', 'list'], 'PASSPHRASE_WRONG', { ...env, COP_PASSPHRASE_FILE: file });
    expect(french).not.toContain('sesame');
  });

  it('with a passphrase that others may read: 23', async () => {
    const file = join(dir, 'open.passphrase');
    writeFileSync(file, readFileSync(env.COP_PASSPHRASE_FILE as string), { mode: 0o644 });
    await fails(['peer', 'list'], 'FILE_EXPOSED', { ...env, COP_PASSPHRASE_FILE: file });
  });

  it('with a file that is no PKCS#12: 12', async () => {
    const file = join(dir, 'text.p12');
    writeFileSync(file, 'text', { mode: 0o600 });
    await fails(['peer', 'list'], 'PASSPHRASE_WRONG', { ...env, COP_OFFICER: file });
  });
});

describe('without a gateway', () => {
  it.each([['unit', 'status'], ['peer', 'list'], ['roster', 'show'], ['message', 'list'], ['meeting', 'list'], report])(
    'that runs: cop %s %s',
    async (...args) => {
      await fails(args, 'GATEWAY_UNREACHABLE', officerEnvironment(senegal));
    },
  );

  it.each([
    ['gateway', 'run'],
    ['unit', 'status'],
    ['message', 'list'],
  ])('in a folder where no unit is: cop %s %s: 10', async (...args) => {
    await fails(args, 'NOT_INITIALISED', { ...env, COP_HOME: dir });
  });

  it('with a unit.yaml that is damaged: the field is named', async () => {
    const home = join(dir, 'damaged');
    mkdirSync(home);
    writeFileSync(join(home, 'unit.yaml'), 'unit: ML-BRTMTH\nlink: { host: 127.0.0.1, port: 1 }\napi: { host: 127.0.0.1, port: none }\n');
    expect((await fails(['gateway', 'run'], 'CONFIG_INVALID', { COP_HOME: home })).params.field).toBe('api.port');
    expect((await fails(['unit', 'status'], 'CONFIG_INVALID', { ...env, COP_HOME: home })).params.field).toBe('api.port');
  });

  it('with a damaged database, without its master key, with one that others may read', async () => {
    const home = join(dir, 'broken');
    mkdirSync(join(home, 'data'), { recursive: true });
    for (const name of ['unit.yaml', 'master.key', 'gateway.cert.pem', 'gateway.key.pem', 'officers.cert.pem'])
      copyFileSync(join(homeOf(senegal), name), join(home, name));
    await fails(['gateway', 'run', '--home', home], 'FILE_UNREADABLE', {});
    writeFileSync(join(home, 'data', 'cop.sqlite'), 'Rapport\n'.repeat(1_000));
    await fails(['gateway', 'run', '--home', home], 'STORE_CORRUPT', {});
    rmSync(join(home, 'master.key'));
    await fails(['gateway', 'run', '--home', home], 'MASTER_KEY_MISSING', {});
    writeFileSync(join(home, 'master.key'), readFileSync(join(homeOf(senegal), 'master.key')), { mode: 0o644 });
    await fails(['gateway', 'run', '--home', home], 'FILE_EXPOSED', {});
  });
});

describe('cop unit init', () => {
  const init = (changes: Record<string, string | undefined>) => {
    const words = Object.keys(changes).reduce<string[]>(
      (left, name) => without(left, `--${name}`),
      ['--home', join(dir, 'fresh'), ...initWords(mali, federation.rosterFile)],
    );
    return ['unit', 'init', ...words, ...Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))];
  };

  it.each<[Record<string, string | undefined>, keyof typeof errorTable]>([
    [{ unit: undefined }, 'USAGE'],
    [{ unit: 'Mali' }, 'UNIT_ID_INVALID'],
    [{ unit: 'TG-XYZ' }, 'MEMBER_UNKNOWN'],
    [{ roster: '/nowhere' }, 'FILE_UNREADABLE'],
    [{ roster: '/dev/null' }, 'ROSTER_INVALID'],
    [{ profile: 'fiber' }, 'USAGE'],
    [{ 'link-port': 'x' }, 'INPUT_INVALID'],
    [{ 'link-port': '8441' }, 'CONFIG_CONFLICT'],
    [{ keys: undefined }, 'CONFIG_CONFLICT'],
    [{ enrol: undefined }, 'USAGE'],
    [{ enrol: 'admin.cert.pem' }, 'INPUT_INVALID'],
    [{ enrol: 'admin.cert.pem=boss' }, 'INPUT_INVALID'],
    [{ enrol: '=administrator' }, 'INPUT_INVALID'],
    [{ enrol: '/nowhere=administrator' }, 'FILE_UNREADABLE'],
    [{ enrol: '/dev/null=administrator' }, 'OFFICER_CERTIFICATE_INVALID'],
    [{ enrol: '/dev/null=liaison' }, 'INPUT_INVALID'],
  ])('with %j: %s, and no folder is left', async (changes, code) => {
    await fails(init(changes), code, {});
    expect(existsSync(join(dir, 'fresh'))).toBe(false);
  });

  it('over a unit: refused, and its keys are what they were', async () => {
    const key = readFileSync(join(homeOf(mali), 'master.key'));
    await fails(init({ home: homeOf(mali) }), 'ALREADY_INITIALISED', {});
    expect(readFileSync(join(homeOf(mali), 'master.key'))).toEqual(key);
  });
});
