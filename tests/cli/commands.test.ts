import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Federation, type FederationUnit, makeFederation, misfits, officerOf, portsFrom } from '#certs-dev';
import type { BasisView, MessageView } from '#gateway/contract';
import { harmless } from '../../cli/ui.ts';
import { type Answer, problem, type Seen, serveApi } from './support/api-server.ts';
import { type Circumstances, errorOf, type Outcome, runCommand } from './support/run-command.ts';
import {
  agreements,
  arrests,
  delivery,
  jose,
  meetings,
  message,
  messageId,
  messages,
  officers,
  operations,
  peer,
  peers,
  roster,
  status,
} from './support/samples.ts';

const dir = mkdtempSync(join(tmpdir(), 'cop-cli-'));
let federation: Federation;
let mali: FederationUnit;

beforeAll(async () => {
  federation = await makeFederation({ dir: join(dir, 'federation'), ports: portsFrom(21_000), at: new Date(), rosterLifeDays: 30 });
  mali = federation.unit('ML-BRTMTH');
}, 60_000);

afterAll(() => rmSync(dir, { recursive: true }));

const answers: Record<string, unknown> = {
  'GET /v1/roster': roster,
  'GET /v1/peers': peers,
  'GET /v1/peers/NE-ECI': peer,
  'POST /v1/peers/NE-ECI/ping': { unit: 'NE-ECI', roundTripMs: 612.44, group: 'X25519MLKEM768' },
  'GET /v1/status': status,
  'GET /v1/meetings': meetings,
  'GET /v1/requests?kind=operation_proposal': operations,
  'GET /v1/arrests': arrests,
  'GET /v1/officers': officers,
  'GET /v1/agreements': agreements,
  [`POST /v1/messages/${messageId}/assign`]: { messageId, officer: 'ol-2' },
  'POST /v1/agreements/a1/accept': agreements.entries[0],
  'POST /v1/agreements/a1/end': agreements.entries[2],
  'POST /v1/officers/ol-2/revoke': officers.officers[1],
  [`GET /v1/messages/${messageId}`]: message(delivery('NE-ECI', 'read'), delivery('SN-DNLTM', 'refused')),
  [`GET /v1/messages/${messageId}/jose`]: jose,
  'GET /v1/messages?limit=50': messages,
};

function answerAsUsual({ method, path }: Seen): Answer {
  const json = answers[`${method} ${path}`];
  return json ? { json } : problem('ROUTE_UNKNOWN', 1, { got: path });
}

function officerEnv(officer = 'ol-1', unit = mali): Record<string, string> {
  const { pkcs12File, passphraseFile } = officerOf(unit, officer);
  return { COP_OFFICER: pkcs12File, COP_PASSPHRASE_FILE: passphraseFile };
}

async function ask(argv: string[], answer: Parameters<typeof serveApi>[2] = answerAsUsual, how: Circumstances = {}): Promise<Outcome & { seen: Seen[] }> {
  const cert = readFileSync(mali.files.gatewayCertificate, 'utf8');
  const key = readFileSync(mali.files.gatewayKey, 'utf8');
  await using api = await serveApi({ cert, key }, mali, answer);
  const outcome = await runCommand(argv, { ...how, env: { ...officerEnv(), COP_GATEWAY: api.url, ...how.env } });
  return { ...outcome, seen: api.seen };
}

describe('what commands show', () => {
  it.each([
    ['unit status', 'GET /v1/status'],
    ['roster show', 'GET /v1/roster'],
    ['peer list', 'GET /v1/peers'],
    ['peer show NE-ECI', 'GET /v1/peers/NE-ECI'],
    ['peer ping NE-ECI', 'POST /v1/peers/NE-ECI/ping'],
    ['officer list', 'GET /v1/officers'],
    ['officer revoke ol-2 --reason Mutation', 'POST /v1/officers/ol-2/revoke'],
    ['meeting list', 'GET /v1/meetings'],
    ['operation list', 'GET /v1/requests?kind=operation_proposal'],
    ['arrest list', 'GET /v1/arrests'],
    ['agreement list', 'GET /v1/agreements'],
    ['agreement accept a1', 'POST /v1/agreements/a1/accept'],
    ['agreement end a1 --reason Mutation', 'POST /v1/agreements/a1/end'],
    ['message list', 'GET /v1/messages?limit=50'],
    [`message show ${messageId}`, `GET /v1/messages/${messageId}`],
    [`message assign ${messageId} --to ol-2`, `POST /v1/messages/${messageId}/assign`],
    [`message export ${messageId}`, `GET /v1/messages/${messageId}/jose`],
  ])('cop %s --json is the answer of the officer API, and nothing else', async (command, route) => {
    const { exit, out, err, seen } = await ask([...command.split(' '), '--json']);
    expect([exit, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(answers[route])));
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([route]);
  });

  it.each([
    [
      'unit status',
      [
        '✓ Passerelle ML-BRTMTH en marche, 1 liaison(s) sur 2',
        'périmée depuis le 1 nov. 2026, 00:00 (Bamako)',
        '135,2\u00a0ko',
        '# Santé\u00a0:\n#   - attention, LINK_UNREACHABLE\u00a0: Injoignable.\n',
      ],
    ],
    ['roster show', ['version 3, 3 membres, 2 signatures', 'NE-ECI  Unité de Niamey', 'd'.repeat(64), 'k'.repeat(43)]],
    [
      'peer list',
      [
        'Unité     Ville   Liaison     Depuis',
        'En file  Aujourd’hui  Ce mois',
        '1,3\u00a0Mo       3,5\u00a0Mo',
        'Octets de toutes les liaisons (jours UTC)\u00a0: 1,8\u00a0Mo sur 2\u00a0Mo prévus aujourd’hui, 3,5\u00a0Mo ce mois.',
        'NE-ECI    Niamey  en attente  24 nov. 2026, 09:00 (Bamako)  2',
        '  Injoignable. (LINK_UNREACHABLE)',
        'SN-DNLTM  Dakar   établie',
      ],
    ],
    [
      'peer show NE-ECI',
      [
        'Équipe conjointe d’investigation',
        'X25519MLKEM768, reprise',
        'décalage d’horloge -94000 ms',
        'reçu 9,8\u00a0ko, envoyé 2,6\u00a0Mo',
        'aujourd’hui (UTC), reçu 12\u00a0ko, envoyé 1,3\u00a0Mo',
        'ce mois, reçu 900\u00a0ko, envoyé 2,6\u00a0Mo',
        'Appels d’inconnus refusés',
        '127.0.0.9',
      ],
    ],
    ['peer ping NE-ECI', ['✓ NE-ECI répond en 612,4 ms (échange de clés X25519MLKEM768).']],
    [
      'officer list',
      [
        'Officier  Rôle                 Inscrit                       Par            Certificat',
        'admin-1   administrateur       24 nov. 2026, 06:00 (Bamako)  cop unit init  aaaaaaaaaaaaaaaa',
        'ol-2      officier de liaison  24 nov. 2026, 07:00 (Bamako)  admin-1',
        'révoqué le 24 nov. 2026, 08:00 (Bamako) par admin-1\u00a0: Mutation',
      ],
    ],
    ['officer revoke ol-2 --reason Mutation', ['✓ Officier ol-2 révoqué\u00a0; son certificat n’ouvre plus rien.']],
    [
      'meeting list',
      [
        '24 nov. 2026, 10:00–11:00 (Niamey) · 09:00–10:00 (Bamako, Dakar)',
        'Avec NE-ECI  contre-proposition faite\n',
        'ML-BRTMTH (unité requise) accepte, 23 nov. 2026, 11:00 (Bamako)\u00a0: créneau 2, sans effet, l’autre unité avait déjà agi',
        'ML-BRTMTH (unité requise) contre-propose, 23 nov. 2026, 12:00 (Bamako)\u00a0: les officiers sont déployés ailleurs',
        `cop meeting accept ${messageId} | cop meeting decline ${messageId}`,
      ],
    ],
    [
      'operation list',
      [
        `opération conjointe ${messageId} (reçu)\n`,
        'Nature de l’opération  contrôles, secours et mise à l’abri\n  Du                     2026-12-08\n  Au                     2026-12-10\n',
        'Unités participantes   ML-BRTMTH, NE-ECI\n  Avec NE-ECI            a eu lieu\n',
        'NE-ECI (unité requérante) consigne le résultat, 11 déc. 2026, 09:00 (Bamako)\u00a0: victimes assistées\u00a0: 12, saisies\u00a0: 0\n',
        `Suite possible\u00a0: cop operation record ${messageId}\n`,
      ],
    ],
    [
      'arrest list',
      [
        `Échanges à l’origine  ${messageId}\n`,
        '    Infraction (ICCS)   08051\n    Sexe                hommes\n    Âge                 majeurs\n    Nombre              2\n',
        'Exercice        oui\n',
        'Texte H3.\n',
        `La suite\u00a0: cop message list --kind arrest_report --before ${messageId}\n`,
        'Totaux hors exercices, rapports\u00a0: 4\n  Infraction  Sexe            Âge      Cette unité  Partenaires  Total\n',
        '  08051       hommes          majeurs  7            2            9\n  Total                                7            5            12\n',
        'Rapports effacés ou pas encore ouverts, non comptés\u00a0: 1\n',
      ],
    ],
    [
      'agreement list',
      [
        'Accord 01a20b38-4761-7695-8dc3-0000000000a1 avec SN-DNLTM\u00a0: en vigueur\n',
        'Signé par     ML-BRTMTH, le 20 nov. 2026, 10:00 (Bamako), signature vérifiée\n                SN-DNLTM, le 21 nov. 2026, 10:00 (Bamako), signature vérifiée\n',
        'Validité      24 nov. 2026, 00:00 (Bamako) – 31 déc. 2027, 23:59 (Bamako)',
        'Couvre        incidents, arrestations',
        'Finalités     XCHK (recoupement), EXCH (échange d’informations)',
        'Fondement     UNTOC, art. 27(1)',
        'Conservation  24 mois',
        'Réponse       urgent 24 h, ordinaire 120 h',
        'avec NE-ECI\u00a0: proposé par l’autre unité, à accepter',
        'Pour accepter\u00a0: cop agreement accept 01a20b38-4761-7695-8dc3-0000000000a2',
        'le 25 nov. 2026, 08:00 (Bamako), par chef-1\u00a0: Mutation',
        'SN-DNLTM (pays tiers, texte ou autorisation nécessaire)',
        'Sans base en vigueur        entraide judiciaire, extradition',
        'Sans texte ni autorisation  réunions',
        'NE-ECI (convention de Malabo)',
        'seule la vue sans données personnelles est proposée',
      ],
    ],
    ['agreement accept a1', ['✓ Accord 01a20b38-4761-7695-8dc3-0000000000a1 avec SN-DNLTM accepté et signé']],
    ['agreement end a1 --reason Mutation', ['✓ Entrée 01a20b38-4761-7695-8dc3-0000000000a3 terminée\u00a0: elle ne couvre plus aucun envoi à NE-ECI.']],
    [
      'message list',
      [`${messageId}  envoyé`, 'incident (exercice)', '24 nov. 2026, 10:15 (Bamako)', 'remis, urgent', `cop message list --before ${messageId}`],
    ],
    [`message assign ${messageId} --to ol-2`, [`✓ Le message ${messageId} est confié à ol-2.`, `Suivre\u00a0: cop message show ${messageId}`]],
    [
      `message show ${messageId}`,
      [
        '498\u00a0o, accusés 268\u00a0o',
        'H1, H2',
        'trafic de migrants par voie terrestre',
        'Gao, ML [16.27, -0.04]',
        '31 personnes, 4 mineurs',
        'pick-up, camion',
        'lu par NE-ECI le 24 nov. 2026, 10:16 (Bamako), signature vérifiée',
        'officier ol-1',
        'Refusé. (KIND_NOT_ACCEPTED)',
        'Déroulement\n  24 nov. 2026, 10:15 (Bamako)  ML-BRTMTH  envoie le message à NE-ECI, SN-DNLTM\n',
      ],
    ],
  ])('cop %s speaks to people', async (command, parts) => {
    const { exit, out, err } = await ask(command.split(' '));
    expect([exit, err]).toEqual([0, '']);
    for (const part of parts) expect(out.replaceAll('\u202f', '\u00a0')).toContain(part);
    expect(out).not.toMatch(/undefined|\[object|NaN|Invalid|\{\w+\}/);
    expect(harmless(out.replaceAll('\n', ''))).toBe(out.replaceAll('\n', ''));
    const english = await ask([...command.split(' '), '--lang', 'en']);
    expect([english.exit, english.err]).toEqual([0, '']);
    expect(english.out).not.toMatch(/undefined|\[object|NaN|Invalid|\{\w+\}|[éèêà]/);
  });

  it('says what to do where there is nothing yet', async () => {
    const empty = ({ path }: Seen): Answer => ({ json: path === '/v1/roster' ? roster : { messages: [], meetings: [], peers: [], unit: 'ML-BRTMTH' } });
    expect((await ask(['message', 'list'], empty)).out).toBe('Aucun message.\nPour signaler un incident\u00a0: cop incident report\n');
    expect((await ask(['meeting', 'list', '--lang', 'en'], empty)).out).toBe('No meeting.\nTo propose one: cop meeting request --help\n');
    const noRequest = ({ path }: Seen): Answer => ({
      json: path === '/v1/roster' ? roster : { requests: [], totals: { reports: 0, uncounted: 0, arrests: [] } },
    });
    expect((await ask(['operation', 'list'], noRequest)).out).toBe('Aucune opération.\nPour en proposer une\u00a0: cop operation propose --help\n');
    expect((await ask(['arrest', 'list', '--lang', 'en'], noRequest)).out).toBe('No report of arrests.\nTo report some: cop arrest report --help\n');
    expect((await ask(['peer', 'list'], empty)).out).toBe('Aucun partenaire dans la liste des membres.\nPour voir la liste\u00a0: cop roster show\n');
  });

  it('turns options into the proposal and the entry of the contract', async () => {
    const { agreementInput, basisInput } = await import('#gateway/contract');
    const scope = [
      '--with',
      'SN-DNLTM',
      '--kinds',
      'arrest,incident',
      '--kinds',
      'arrest',
      '--purposes',
      'XCHK',
      '--from',
      '2027-01-01',
      '--until',
      '2027-12-31',
    ];
    const agreed = [
      '--retention',
      '24',
      '--urgent-hours',
      '24',
      '--routine-hours',
      '120',
      '--instrument',
      'UNTOC, art. 18(3), 27',
      '--instrument',
      'A/SA.1/01/10, 36',
    ];
    const common = { with: 'SN-DNLTM', kinds: ['arrest', 'incident'], purposes: ['XCHK'], from: '2027-01-01T00:00:00.000Z', until: '2027-12-31T23:59:59.999Z' };
    const answer = ({ path }: Seen): Answer => ({ json: path === '/v1/roster' ? roster : agreements.entries[0] });
    const proposed = await ask(['agreement', 'propose', ...scope, ...agreed], answer);
    expect([proposed.exit, proposed.seen[0]?.path]).toEqual([0, '/v1/agreements']);
    expect(agreementInput.parse(proposed.seen[0]?.body)).toEqual({
      ...common,
      ...{ retentionMonths: 24, urgentHours: 24, routineHours: 120 },
      instruments: [
        { instrument: 'UNTOC', article: 'art. 18(3), 27' },
        { instrument: 'A/SA.1/01/10', article: '36' },
      ],
    });
    expect(proposed.out).toContain('✓ Accord 01a20b38-4761-7695-8dc3-0000000000a1 proposé à SN-DNLTM, signé et en file.\n');
    expect(proposed.out).toContain(`Suivre\u00a0: cop message show ${messageId}`);
    const added = await ask(['agreement', 'add', '--kind', 'treaty', '--reference', 'UNTOC, art. 18', ...scope, '--lang', 'en'], answer);
    expect([added.exit, added.seen[0]?.path]).toEqual([0, '/v1/legal-bases']);
    expect(basisInput.parse(added.seen[0]?.body)).toEqual({ ...common, kind: 'treaty', reference: 'UNTOC, art. 18' });
    expect(added.out).toContain('✓ Entry 01a20b38-4761-7695-8dc3-0000000000a1 added to the register for SN-DNLTM.\n');
  });

  it('shows the terms of an agreement in a message', async () => {
    const { id, peer: accepter, kinds, purposes, from, until, retentionMonths = 0, urgentHours = 0, routineHours = 0 } = agreements.entries[0] as BasisView;
    const terms = { agreementId: id, proposer: 'ML-BRTMTH', accepter, kinds, purposes, from, until, retentionMonths, urgentHours, routineHours };
    const signed = { ...terms, instruments: [{ instrument: 'UNTOC', article: 'art. 27(1)' }] };
    const shown = async (view: Partial<MessageView>) =>
      (
        await ask(['message', 'show', messageId], ({ path }) => ({
          json: path === '/v1/roster' ? roster : { ...message(delivery('SN-DNLTM', 'read')), ...view },
        }))
      ).out;
    const proposal = await shown({ kind: 'agreement_proposal', content: { agreementProposal: signed } });
    for (const part of ['proposition d’accord', id, 'ML-BRTMTH, SN-DNLTM', 'incidents, arrestations', 'UNTOC, art. 27(1)', '24 mois'])
      expect(proposal).toContain(part);
    expect(proposal, 'one’s own').not.toContain('cop agreement accept');
    const received = await shown({ kind: 'agreement_proposal', content: { agreementProposal: signed }, direction: 'in', status: 'read' });
    expect(received).toContain(`Pour accepter\u00a0: cop agreement accept ${id}`);
    const acceptance = await shown({ kind: 'agreement_acceptance', content: { agreementAcceptance: { ...signed, proposalDigest: 'd'.repeat(64) } } });
    for (const part of ['acceptation d’accord', id, 'd'.repeat(64)]) expect(acceptance).toContain(part);
  });

  it('enrols an officer with the certificate alone, also out of a file that holds a private key, and says what has changed', async () => {
    const { credential } = officerOf(mali, 'ol-2');
    const file = join(dir, 'both.pem');
    writeFileSync(file, `${credential.key}${credential.certificate}${mali.officersAuthority.certificate}`, { mode: 0o600 });
    const view = { officer: 'ol-2', role: 'head', fingerprint: 'b'.repeat(64), enrolledAt: '2026-11-24T07:00:00.000Z', enrolledBy: 'admin-1' };
    const add = async (replaced?: { role: string; fingerprint: string }) => {
      const { exit, out, seen } = await ask(['officer', 'add', '--certificate', file, '--role', 'head', '--lang', 'en'], () => ({
        json: { ...view, replaced },
      }));
      expect([exit, seen.map(({ method, path, body }) => [method, path, body])]).toEqual([
        0,
        [['POST', '/v1/officers', { certificate: credential.certificate.trim(), role: 'head' }]],
      ]);
      return out.split('\n')[0];
    };
    expect(await add()).toBe('✓ Officer ol-2 enrolled: head of unit.');
    expect(await add({ role: 'head', fingerprint: 'a'.repeat(64) })).toBe(
      '✓ Certificate of officer ol-2 (head of unit) renewed; the old one opens nothing any more.',
    );
    expect(await add({ role: 'liaison', fingerprint: 'a'.repeat(64) })).toBe('✓ Officer ol-2: head of unit, until now liaison officer.');
    expect(await add({ role: 'head', fingerprint: view.fingerprint })).toContain('nothing has changed');
  });

  it('takes out what a partner could use to steer the terminal', async () => {
    const hostile = { ...peer, city: 'Niamey\u001b[2J\r\u202eX' };
    const { out } = await ask(['peer', 'list'], ({ path }) => ({ json: path === '/v1/roster' ? roster : { unit: 'ML-BRTMTH', peers: [hostile] } }));
    expect(out).toContain('Niamey·[2J··X');
    expect(harmless(out.replaceAll('\n', ''))).toBe(out.replaceAll('\n', ''));
  });

  it('sends the filters of the list, and the officer’s certificate', async () => {
    const { seen } = await ask(['message', 'list', '--in', '--peer', 'NE-ECI', '--kind', 'incident', '--limit', '5', '--before', 'x y', '--json'], () => ({
      json: messages,
    }));
    expect(seen).toEqual([
      { method: 'GET', path: '/v1/messages?direction=in&peer=NE-ECI&kind=incident&limit=5&before=x+y', body: undefined, officer: expect.stringMatching(/./) },
    ]);
  });

  it('cannot be led to another route by an id', async () => {
    const { seen } = await ask(['message', 'show', '../status?x=/', '--json']);
    expect(seen[0]?.path).toBe('/v1/messages/..%2Fstatus%3Fx%3D%2F');
  });
});

describe('sending', () => {
  const report = [
    'incident',
    'report',
    '--to',
    'NE-ECI,SN-DNLTM',
    '--to',
    'NE-ECI',
    '--type',
    'smuggling_land',
    '--at',
    '2026-11-24T10:30+01:00',
    '--place',
    'Gao, ml',
  ];
  const answerWith = (...states: ReturnType<typeof message>[]) => {
    let next = 0;
    return ({ path }: Seen): Answer => (path === '/v1/roster' ? { json: roster } : { json: states[Math.min(next++, states.length - 1)] });
  };
  const queued = message(delivery('NE-ECI', 'queued'), delivery('SN-DNLTM', 'queued'));

  it('turns options into the request of the contract', async () => {
    const { incidentInput } = await import('#gateway/contract');
    const more = [
      '--until',
      '2026-11-24T10:00Z',
      '--coordinates',
      '16.2716,-0.0447',
      '--via',
      'Kidal, ML',
      '--via',
      'Tamanrasset, dz',
      '--total',
      '31',
      '--minors',
      '4',
      '--means',
      'truck,pickup',
    ];
    const envelope = ['--case', 'DOS/12', '--handling', 'H2,H1', '--urgent', '--training', '--expires-in', '24'];
    const { exit, seen, out } = await ask([...report, ...more, ...envelope], answerWith(queued));
    expect(exit).toBe(0);
    expect(seen[0]).toMatchObject({ method: 'POST', path: '/v1/incidents' });
    expect(incidentInput.parse(seen[0]?.body)).toEqual({
      to: ['NE-ECI', 'SN-DNLTM'],
      priority: 'urgent',
      training: true,
      expiresInHours: 24,
      caseReference: 'DOS/12',
      handling: ['H1', 'H2'],
      incident: {
        type: 'smuggling_land',
        from: '2026-11-24T09:30:00.000Z',
        until: '2026-11-24T10:00:00.000Z',
        place: { name: 'Gao', country: 'ML', latitude: 16.27, longitude: -0.04 },
        route: [
          { name: 'Kidal', country: 'ML' },
          { name: 'Tamanrasset', country: 'DZ' },
        ],
        headCount: { total: 31, minors: 4 },
        means: ['truck', 'pickup'],
      },
    });
    expect(out).toBe(
      `✓ Message ${messageId} en file pour NE-ECI, SN-DNLTM.\n  Expire le 1 déc. 2026, 10:15 (Bamako).\n  Exercice\u00a0: ce message n’est jamais compté.\n  Suivre\u00a0: cop message show ${messageId}\n`,
    );
  });

  it('leaves out what was not said', async () => {
    const { seen } = await ask([...report, '--json'], answerWith(queued));
    expect(seen.map(({ body }) => body)).toEqual([
      { to: ['NE-ECI', 'SN-DNLTM'], incident: { type: 'smuggling_land', from: '2026-11-24T09:30:00.000Z', place: { name: 'Gao', country: 'ML' } } },
    ]);
  });

  it.each([
    ['all delivered', ['delivered', 'answered'], 0, undefined],
    ['one of two', ['delivered', 'queued'], 3, 'DELIVERY_PARTIAL'],
    ['nobody', ['queued', 'transmitted'], 22, 'DELIVERY_PENDING'],
    ['refused by one', ['delivered', 'refused'], 20, 'DELIVERY_REFUSED'],
    ['expired', ['expired', 'queued'], 20, 'DELIVERY_REFUSED'],
  ] as const)('--wait, %s', async (_, [first, second], exit, code) => {
    const after = message(delivery('NE-ECI', first), delivery('SN-DNLTM', second));
    const { seen, ...outcome } = await ask([...report, '--wait', '1', '--json'], answerWith(queued, after));
    expect(outcome.exit).toBe(exit);
    expect(JSON.parse(outcome.out)).toEqual(after);
    expect(outcome.err === '' ? undefined : errorOf(outcome).code).toBe(code);
    expect(seen[1]).toMatchObject({ method: 'GET', path: `/v1/messages/${messageId}/deliveries?waitSeconds=1` });
  });

  it('--wait asks again until the receipts are there, and not faster than it should', async () => {
    const started = Date.now();
    const { exit, seen } = await ask([...report, '--wait', '60', '--json'], answerWith(queued, queued, queued, message(delivery('NE-ECI', 'delivered'))));
    expect([exit, seen.length, seen[1]?.path]).toEqual([0, 4, `/v1/messages/${messageId}/deliveries?waitSeconds=25`]);
    expect(Date.now() - started).toBeGreaterThan(450);
  });

  it('--wait says in French who refused, and why', async () => {
    const { err } = await ask([...report, '--wait', '1'], answerWith(message(delivery('SN-DNLTM', 'refused'))));
    expect(err).toContain('SN-DNLTM a refusé le message (Refusé.)');
  });

  it('sends a report from a file and from standard input', async () => {
    const text =
      'to: SN-DNLTM, NE-ECI\npriority: urgent\nincident:\n  type: trafficking\n  from: 2026-11-24T00:10:00Z\n  place: { name: Gao, country: ml }\n  route: [{ name: Kidal, country: ml }]\n';
    const expected = {
      to: ['SN-DNLTM', 'NE-ECI'],
      priority: 'urgent',
      incident: { type: 'trafficking', from: '2026-11-24T00:10:00Z', place: { name: 'Gao', country: 'ML' }, route: [{ name: 'Kidal', country: 'ML' }] },
    };
    const file = join(dir, 'report.yaml');
    writeFileSync(file, text);
    expect((await ask(['incident', 'report', '--file', file], answerWith(queued))).seen[0]?.body).toEqual(expected);
    expect((await ask(['incident', 'report', '--file', '-'], answerWith(queued), { stdin: JSON.stringify(expected) })).seen[0]?.body).toEqual(expected);
  });

  it.each([
    ['an empty file', '', 'INPUT_INVALID'],
    ['a list', '- to', 'INPUT_INVALID'],
    ['no incident', 'to: X', 'INPUT_INVALID'],
    ['no addressee', 'incident: {}', 'INPUT_INVALID'],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0]), 'INPUT_INVALID'],
    ['too much', 'x'.repeat(1_048_577), 'FILE_UNREADABLE'],
  ])('refuses %s before anything is sent', async (_, text, code) => {
    const file = join(dir, 'bad.yaml');
    writeFileSync(file, text);
    const { seen, ...outcome } = await ask(['incident', 'report', '--file', file, '--json']);
    expect([errorOf(outcome).code, outcome.out, seen]).toEqual([code, '', []]);
  });

  it('proposes, accepts and declines meetings', async () => {
    const slot = '2026-11-24T09:00Z/2026-11-24T10:00Z';
    const proposed = await ask(
      ['meeting', 'request', '--to', 'NE-ECI', '--purpose', 'joint_operation', '--mode', 'in_person', '--place', 'Dakar, sn', '--slot', slot],
      answerWith(queued),
    );
    expect(proposed.seen[0]).toMatchObject({
      path: '/v1/meetings',
      body: {
        to: ['NE-ECI'],
        meeting: {
          purpose: 'joint_operation',
          mode: 'in_person',
          place: { name: 'Dakar', country: 'SN' },
          slots: [{ start: '2026-11-24T09:00:00.000Z', end: '2026-11-24T10:00:00.000Z' }],
        },
      },
    });
    const accepted = await ask(['meeting', 'accept', messageId, '--slot', '2'], answerWith(queued));
    expect(accepted.seen[0]).toMatchObject({ path: `/v1/procedures/${messageId}/steps`, body: { act: 'accept', slot: 2 } });
    const declined = await ask(['meeting', 'decline', messageId, '--reason', 'deployed'], answerWith(queued));
    expect(declined.seen[0]?.body).toEqual({ act: 'decline', reason: 'deployed' });
    expect([proposed.exit, accepted.exit, declined.exit]).toEqual([0, 0, 0]);
  });

  it('proposes an operation and records what it came to', async () => {
    const { requestInput, stepInput } = await import('#gateway/contract');
    const days = ['--from', '2026-12-08', '--until', '2026-12-08'];
    const words = [
      'operation',
      'propose',
      '--to',
      'NE-ECI,SN-DNLTM',
      '--kind',
      'rescue,checks',
      '--kind',
      'rescue',
      ...days,
      '--country',
      'ml,NE',
      '--country',
      'ML',
    ];
    const proposed = await ask([...words, '--urgent', '--case', 'DOS/12'], answerWith(queued));
    expect([proposed.exit, proposed.seen[0]?.path]).toEqual([0, '/v1/requests']);
    // Who takes part is for the gateway to fill in.
    expect(requestInput.parse(proposed.seen[0]?.body)).toEqual({
      ...{ to: ['NE-ECI', 'SN-DNLTM'], priority: 'urgent', caseReference: 'DOS/12', kind: 'operation_proposal' },
      form: { kinds: ['rescue', 'checks'], from: '2026-12-08', until: '2026-12-08', countries: ['ML', 'NE'] },
    });
    const steps: [string[], object][] = [
      [['accept', '--with', 'NE-ECI'], { act: 'accept', to: ['NE-ECI'] }],
      [['decline', '--reason', 'ongoing_proceedings'], { act: 'decline', reason: 'ongoing_proceedings' }],
      [['cancel'], { act: 'cancel' }],
      [['record', '--seizures', '0'], { act: 'record', outcome: { seizures: 0 } }],
      [
        ['record', '--victims', '12', '--arrests', '3', '--text', 'Secourus.'],
        { act: 'record', outcome: { victimsAssisted: 12, arrests: 3 }, caseData: { statements: [{ text: 'Secourus.', evaluation: { epistemic: 'fact' } }] } },
      ],
    ];
    for (const [[verb = '', ...options], body] of steps) {
      const { exit, seen } = await ask(['operation', verb, messageId, ...options], answerWith(queued));
      expect([exit, seen[0]?.path, stepInput.parse(seen[0]?.body)]).toEqual([0, `/v1/procedures/${messageId}/steps`, body]);
    }
  });

  it('reports arrests as counts', async () => {
    const { requestInput } = await import('#gateway/contract');
    const where = ['--on', '2026-11-24', '--country', 'ml', '--subdivision', 'ml-7'];
    const counts = ['--count', '08051,male,adult,2', '--count', '0204, unknown, unknown, 1000'];
    const { exit, seen } = await ask(
      ['arrest', 'report', '--to', 'NE-ECI', '--exchange', `${messageId},${messageId}`, ...where, ...counts, '--training'],
      answerWith(queued),
    );
    expect([exit, seen[0]?.path]).toEqual([0, '/v1/requests']);
    expect(requestInput.parse(seen[0]?.body)).toEqual({
      ...{ to: ['NE-ECI'], training: true, kind: 'arrest_report' },
      form: {
        ...{ exchanges: [messageId], on: '2026-11-24', country: 'ML', subdivision: 'ML-7' },
        arrests: [
          { iccs: '08051', sex: 'male', age: 'adult', count: 2 },
          { iccs: '0204', sex: 'unknown', age: 'unknown', count: 1000 },
        ],
      },
    });
  });

  it('writes an export once, for its owner only', async () => {
    const file = join(dir, 'export.json');
    const argv = ['message', 'export', messageId, '--format', 'jose', '--out', file];
    const first = await ask(argv);
    expect([first.exit, first.err, statSync(file).mode & 0o777]).toEqual([0, '', 0o600]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(jose);
    writeFileSync(file, 'mine');
    const second = await ask([...argv, '--json']);
    expect([second.exit, errorOf(second).code, readFileSync(file, 'utf8')]).toEqual([1, 'FILE_EXISTS', 'mine']);
    const nowhere = await ask([...argv.slice(0, -1), join(dir, 'none', 'x'), '--json']);
    expect([nowhere.exit, errorOf(nowhere).code, errorOf(nowhere).params.detail]).toEqual([1, 'FILE_UNWRITABLE', 'ENOENT']);
  });
});

describe('the SIENA package', () => {
  const handoff = {
    ...{ messageId, variant: 'personal', json: { person: [] }, pdf: Buffer.from('%PDF').toString('base64') },
    filterRecord: { signed: Buffer.from([0, 255]).toString('base64'), record: { messageId } },
  };

  it('goes into a new folder, for its owner only, and never over another', async () => {
    const folder = join(dir, 'siena');
    const argv = ['message', 'handoff', messageId, '--out', folder];
    const first = await ask([...argv, '--lang', 'en'], () => ({ json: handoff }));
    expect([first.exit, first.err, first.seen[0]?.path]).toEqual([0, '', `/v1/messages/${messageId}/handoff?lang=en`]);
    const names = ['filter-record.bin', 'filter-record.json', 'siena.json', 'siena.pdf'];
    expect(readdirSync(folder).sort()).toEqual(names);
    expect([statSync(folder).mode & 0o777, ...names.map((name) => statSync(join(folder, name)).mode & 0o777)]).toEqual([0o700, 0o600, 0o600, 0o600, 0o600]);
    expect([...readFileSync(join(folder, 'filter-record.bin'))]).toEqual([0, 255]);
    const { seen: _, ...again } = await ask([...argv, '--json'], () => ({ json: handoff }));
    expect([again.exit, errorOf(again).code]).toEqual([1, 'FILE_EXISTS']);
  });

  it('says when it has no personal data', async () => {
    const bare = { ...handoff, variant: 'non_personal', filterRecord: undefined };
    const { out } = await ask(['message', 'handoff', messageId, '--out', join(dir, 'siena-bare')], () => ({ json: bare }));
    expect(out).toContain('sans données personnelles');
    expect(readdirSync(join(dir, 'siena-bare')).sort()).toEqual(['siena.json', 'siena.pdf']);
  });
});

describe('questions on a terminal', () => {
  const passphrase = () => readFileSync(officerOf(mali, 'ol-1').passphraseFile, 'utf8').trim();
  const usual = ({ method, path }: Seen): Answer => ({ json: method === 'POST' ? message(delivery('NE-ECI', 'queued')) : answers[`GET ${path}`] });

  it('leads through a report, asks again after a slip, and hides the passphrase', async () => {
    const typed: [string, string][] = [
      ['Mot de passe de', `${passphrase()}\r`],
      ['Destinataires', '1 2\r'],
      ['Type d’incident', '9\r'],
      ['Type d’incident', '4\r'],
      ['Début des faits', '2026-11-24T09:30Z\r'],
      ['Ville et pays', 'Gao\r'],
      ['Ville et pays', 'Gao, ml\r'],
      ['Nombre de personnes', '\r'],
      ['Moyens de transport', '2,4\r'],
      ['Envoyer', 'o\r'],
    ];
    const { exit, err, out, seen } = await ask(['incident', 'report', '--json'], usual, { answers: typed, env: { COP_PASSPHRASE_FILE: undefined } });
    expect([exit, typed]).toEqual([0, []]);
    expect(JSON.parse(out).id).toBe(messageId);
    expect(seen.find(({ method }) => method === 'POST')?.body).toEqual({
      to: ['NE-ECI', 'SN-DNLTM'],
      incident: { type: 'trafficking', from: '2026-11-24T09:30:00.000Z', place: { name: 'Gao', country: 'ML' }, means: ['motorcycle', 'pickup'] },
    });
    expect(err).toContain('Réponse non comprise\u00a0: un nombre entier de 1 à 7.');
    expect(err).not.toContain(passphrase());
  });

  it('gives the answers back when the gateway refuses them', async () => {
    const typed: [string, string][] = [
      ['Ville et pays', "N'Guigmi, ne\r"],
      ['Nombre de personnes', '12\r'],
      ['Moyens de transport', '\r'],
      ['Envoyer', 'o\r'],
    ];
    const argv = [
      'incident',
      'report',
      '--to',
      'NE-ECI,SN-DNLTM',
      '--type',
      'distress',
      '--at',
      '2026-11-24T09:30Z',
      '--via',
      'Gao, ML',
      '--via',
      'Kidal, ML',
      '--urgent',
      '--expires-in',
      '24',
    ];
    const refuse = (seen: Seen) => (seen.method === 'POST' ? problem('CONTENT_INVALID', 2) : usual(seen));
    const { exit, err } = await ask(argv, refuse, { answers: typed });
    expect(exit).toBe(2);
    const command = /relancer\u00a0: cop (.*)\n/.exec(err)?.[1] ?? '';
    const { stdout } = await promisify(execFile)('sh', ['-c', `printf '%s\\n' ${command}`]);
    const again = await ask(stdout.trim().split('\n'), usual);
    expect(again.seen[0]?.body).toEqual({
      to: ['NE-ECI', 'SN-DNLTM'],
      priority: 'urgent',
      expiresInHours: 24,
      incident: {
        type: 'distress',
        from: '2026-11-24T09:30:00.000Z',
        place: { name: "N'Guigmi", country: 'NE' },
        route: [
          { name: 'Gao', country: 'ML' },
          { name: 'Kidal', country: 'ML' },
        ],
        headCount: { total: 12 },
      },
    });
  });

  it.each([
    ['a no', 'Envoyer', 'n\r'],
    ['Ctrl-C', 'Ville et pays', '\u0003'],
    ['a closed terminal', 'Ville et pays', '\u0004'],
  ])('sends nothing after %s', async (_, question, answer) => {
    const typed: [string, string][] = [
      ['Ville et pays', 'Gao, ML\r'],
      ['Nombre de personnes', '\r'],
      ['Moyens de transport', '\r'],
    ];
    const script = question === 'Envoyer' ? [...typed, [question, answer] as [string, string]] : [[question, answer] as [string, string]];
    const { exit, err, seen } = await ask(['incident', 'report', '--to', 'NE-ECI', '--type', 'distress', '--at', '2026-11-24T09:30Z'], usual, {
      answers: script,
    });
    expect([exit, seen.some(({ method }) => method === 'POST')]).toEqual([130, false]);
    expect(err).toContain('code INTERRUPTED');
  });
});

describe('the officer and the gateway know each other', () => {
  it('passes on what the gateway answers, also codes of a newer version', async () => {
    const { seen: _, ...outcome } = await ask(['peer', 'list', '--json'], () => problem('BRAND_NEW', 21, { n: 1 }));
    expect([outcome.exit, errorOf(outcome)]).toEqual([
      21,
      { code: 'BRAND_NEW', message: 'phrase BRAND_NEW', fr: 'phrase BRAND_NEW', en: 'sentence BRAND_NEW', exit: 21, params: { n: 1 } },
    ]);
  });

  it.each([
    ['no JSON', { text: '<html>' }],
    ['an error without a problem', { status: 502, json: {} }],
    ['a problem that claims success', { status: 400, json: { error: { code: 'X', fr: 'x', en: 'x', exit: 0, params: {} } } }],
  ])('refuses %s', async (_, answer) => {
    const { seen: __, ...outcome } = await ask(['peer', 'list', '--json'], () => answer);
    expect([outcome.exit, errorOf(outcome).code]).toEqual([1, 'GATEWAY_UNREACHABLE']);
  });

  it('says so when a message may have been received before the connection broke', async () => {
    const { seen: _, ...outcome } = await ask(['meeting', 'decline', messageId, '--json'], () => 'cut');
    expect(errorOf(outcome)).toMatchObject({
      code: 'GATEWAY_UNREACHABLE',
      en: expect.stringContaining('the request may have been received: check with `cop message list`'),
    });
  });

  it('stops at once on Ctrl-C', async () => {
    const stop = new AbortController();
    const { exit, err } = await ask(
      ['peer', 'list'],
      () => {
        stop.abort();
        return 'hang';
      },
      { signal: stop.signal },
    );
    expect([exit, err]).toEqual([130, '✗ Interrompu.\n  code INTERRUPTED\n']);
  });

  it('finds nobody at a closed port', async () => {
    const outcome = await runCommand(['peer', 'list', '--gateway', 'https://127.0.0.1:1', '--json'], { env: officerEnv() });
    expect([outcome.exit, errorOf(outcome)]).toMatchObject([
      1,
      { code: 'GATEWAY_UNREACHABLE', params: { url: 'https://127.0.0.1:1', detail: 'ECONNREFUSED' } },
    ]);
  });

  it.each(['wrong_unit', 'no_unit', 'two_units', 'expired', 'not_yet_valid', 'unknown_authority', 'look_alike_authority', 'self_signed'] as const)(
    'does not speak to a gateway whose certificate is: %s',
    async (name) => {
      const { unit, authority, officersAuthority } = mali;
      const misfit = await misfits[name].issue({ unit, authority, officersAuthority, other: federation.unit('SN-DNLTM').unit, at: new Date() });
      await using api = await serveApi({ cert: misfit.certificate, key: misfit.key }, mali, answerAsUsual);
      const outcome = await runCommand(['peer', 'list', '--gateway', api.url, '--json'], { env: officerEnv() });
      expect([outcome.exit, errorOf(outcome).code, api.seen]).toEqual([23, 'GATEWAY_UNTRUSTED', []]);
    },
  );

  it('does not speak to the gateway of another unit, and does not offer it its certificate', async () => {
    const senegal = federation.unit('SN-DNLTM');
    const { seen: _, ...outcome } = await ask(['peer', 'list', '--json'], answerAsUsual, { env: officerEnv('ol-1', senegal) });
    expect([outcome.exit, errorOf(outcome)]).toMatchObject([23, { code: 'GATEWAY_UNTRUSTED', params: { expected: 'SN-DNLTM' } }]);
  });

  it.each([
    ['no file', { COP_OFFICER: '' }, 4, 'OFFICER_CREDENTIAL_MISSING'],
    ['a missing file', { COP_OFFICER: '/nowhere.p12' }, 1, 'FILE_UNREADABLE'],
    ['a folder', { COP_OFFICER: tmpdir() }, 1, 'FILE_UNREADABLE'],
    ['no passphrase', { COP_PASSPHRASE_FILE: '' }, 4, 'PASSPHRASE_MISSING'],
    ['a missing passphrase file', { COP_PASSPHRASE_FILE: '/nowhere' }, 1, 'FILE_UNREADABLE'],
  ])('asks for %s', async (_, env, exit, code) => {
    const outcome = await runCommand(['peer', 'list', '--gateway', 'https://127.0.0.1:1', '--json'], { env: { ...officerEnv(), ...env } });
    expect([outcome.exit, errorOf(outcome).code]).toEqual([exit, code]);
  });

  it.each([
    ['a wrong passphrase', 'wrong\n', 0o600, 12, 'PASSPHRASE_WRONG'],
    ['an empty passphrase', '\n', 0o600, 4, 'PASSPHRASE_MISSING'],
    ['a passphrase that others can read', 'x\n', 0o644, 23, 'FILE_EXPOSED'],
  ])('refuses %s', async (_, text, mode, exit, code) => {
    const file = join(mkdtempSync(join(dir, 'p-')), 'passphrase');
    writeFileSync(file, text, { mode });
    const outcome = await runCommand(['peer', 'list', '--gateway', 'https://127.0.0.1:1', '--passphrase-file', file, '--json'], { env: officerEnv() });
    expect([outcome.exit, errorOf(outcome).code]).toEqual([exit, code]);
  });
});

describe('the unit’s folder', () => {
  const list = (env: Record<string, string>) => runCommand(['peer', 'list', '--json'], { env: { ...officerEnv(), ...env } });

  it('gives the gateway’s address', async () => {
    const home = homeWith('unit: ML-BRTMTH\napi: { host: 0.0.0.0, port: 1 }\n');
    expect(errorOf(await list({ COP_HOME: home })).params.url).toBe('https://127.0.0.1:1');
    expect(errorOf(await list({ COP_HOME: home, COP_GATEWAY: 'https://localhost:2' })).params.url).toBe('https://localhost:2');
    expect(errorOf(await list({ COP_HOME: homeWith("api: { host: '::1', port: 1 }\n") })).params.url).toBe('https://[::1]:1');
  });

  it.each([
    ['api: { port: 1 }', 'api.host'],
    ['api: { host: "a/b", port: 1 }', 'api.host'],
    ['api: { host: a, port: 70000 }', 'api.port'],
    ['api: { host: a, port: "1" }', 'api.port'],
    ['[]', 'api.host'],
  ])('is refused with %s', async (text, field) => {
    const outcome = await list({ COP_HOME: homeWith(text) });
    expect([outcome.exit, errorOf(outcome)]).toMatchObject([2, { code: 'CONFIG_INVALID', params: { field } }]);
  });

  it('must be there', async () => {
    const outcome = await list({ COP_HOME: join(dir, 'no-home') });
    expect([outcome.exit, errorOf(outcome).code]).toEqual([10, 'NOT_INITIALISED']);
  });

  function homeWith(text: string): string {
    const home = mkdtempSync(join(dir, 'home-'));
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'unit.yaml'), text);
    return home;
  }
});
