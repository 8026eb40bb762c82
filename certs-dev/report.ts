// What `npm run certs` says when it is done, for people and for programs.
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import type { Language } from '#protocol/errors';
import { COMMAND } from './arguments.ts';
import type { Federation, FederationUnit } from './federation.ts';

/** The stable form (`--json`). Times are RFC 3339 in UTC. */
export function reportForPrograms(federation: Federation, misfits: boolean): object {
  return {
    directory: federation.dir,
    roster: federation.rosterFile,
    rosterExpires: federation.roster.expires.toISOString(),
    threshold: federation.roster.threshold,
    units: federation.units.map((unit) => ({
      unit: unit.unit,
      directory: unit.dir,
      linkPort: unit.linkPort,
      apiPort: unit.apiPort,
      certificateExpires: certificateExpires(unit).toISOString(),
      officers: unit.officers.map(({ officer, role, certificateFile, pkcs12File, passphraseFile }) => ({
        officer,
        role,
        certificate: certificateFile,
        pkcs12: pkcs12File,
        passphrase: passphraseFile,
      })),
      ...(misfits ? { misfits: join(unit.dir, 'misfits') } : {}),
      init: ['node', ...initArguments(unit, federation.rosterFile)],
    })),
  };
}

/** What was made, where, until when, and the next command. */
export function reportForPeople(federation: Federation, misfits: boolean, language: Language): string {
  const { dir, roster, units } = federation;
  const next = units.map((unit) => `  ${['node', ...initArguments(unit, federation.rosterFile)].map(quoted).join(' ')}`);
  const members = units.map((unit) => {
    const name = language === 'fr' ? unit.nameFr : unit.nameEn;
    const ports = `${language === 'fr' ? 'liaison' : 'link'} ${unit.linkPort ?? '–'}, API ${unit.apiPort}`;
    return `  ${unit.unit.padEnd(10)}  ${name}, ${unit.city} (${ports})`;
  });
  const until = day(certificateExpires(units[0] as FederationUnit), language);
  const lines =
    language === 'fr'
      ? [
          `Fédération de développement créée dans « ${dir} » : ${units.length} unités. Elle ne doit jamais servir en production.`,
          ...members,
          `Liste des membres : ${federation.rosterFile}, signée par ${roster.threshold} unités, valable jusqu’au ${day(roster.expires, language)}.`,
          `Certificats des passerelles et des officiers : valables jusqu’au ${until}.`,
          'Officiers : le fichier PKCS#12 et son mot de passe sont dans « <unité>/officers », lisibles par vous seul.',
          ...(misfits ? ['Certificats fautifs, pour les essais : « <unité>/misfits ».'] : []),
          'Ensuite, créez chaque unité :',
          ...next,
        ]
      : [
          `Development federation made in "${dir}": ${units.length} units. It must never be used in production.`,
          ...members,
          `Roster: ${federation.rosterFile}, signed by ${roster.threshold} units, valid until ${day(roster.expires, language)}.`,
          `Certificates of gateways and officers: valid until ${until}.`,
          'Officers: the PKCS#12 file and its passphrase are in "<unit>/officers", readable by you alone.',
          ...(misfits ? ['Misfit certificates, for tests: "<unit>/misfits".'] : []),
          'Next, create each unit:',
          ...next,
        ];
  return `${lines.join('\n')}\n`;
}

/** How the command is used. */
export function helpText(language: Language): string {
  return language === 'fr'
    ? `Crée une fédération de développement : clés, certificats, officiers et liste des membres signée. Jamais pour la production.

Usage : ${COMMAND} [options]

  --dir DOSSIER      où l’écrire ; rien n’y est jamais écrasé (défaut : federation)
  --base-port N      premier port ; deux par unité, liaison puis API (défaut : 18440)
  --days N           validité de la liste des membres, en jours (défaut : 365)
  --misfits          écrit aussi des certificats fautifs, pour les essais
  --json             résultat pour les programmes
  --lang fr|en       langue des phrases (défaut : fr)
  -h, --help         cette aide
`
    : `Makes a development federation: keys, certificates, officers and the signed roster. Never for production.

Usage: ${COMMAND} [options]

  --dir FOLDER       where to write it; nothing there is ever overwritten (default: federation)
  --base-port N      first port; two per unit, link then API (default: 18440)
  --days N           life of the roster, in days (default: 365)
  --misfits          write misfit certificates too, for tests
  --json             the result for programs
  --lang fr|en       language of the sentences (default: fr)
  -h, --help         this help
`;
}

/** The arguments of `node` that create the unit’s gateway from these files. */
export function initArguments(unit: FederationUnit, rosterFile: string): string[] {
  const { files } = unit;
  return [
    'bin/cop.js',
    'unit',
    'init',
    ...['--home', join(unit.dir, 'home')],
    ...['--unit', unit.unit],
    ...['--roster', rosterFile],
    ...['--keys', files.keys],
    ...['--certificate', files.gatewayCertificate],
    ...['--key', files.gatewayKey],
    ...['--authority', files.authorityCertificate],
    ...['--officers', files.officersCertificate],
    ...unit.officers.flatMap(({ role, certificateFile }) => ['--enrol', `${certificateFile}=${role}`]),
    ...(unit.linkPort === undefined ? [] : ['--link-port', String(unit.linkPort)]),
    ...['--api-port', String(unit.apiPort)],
  ];
}

function certificateExpires(unit: FederationUnit): Date {
  return new X509Certificate(unit.gateway.certificate).validToDate;
}

function day(instant: Date, language: Language): string {
  return instant.toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A word as a shell takes it, so that the line can be pasted. */
function quoted(word: string): string {
  return /^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
