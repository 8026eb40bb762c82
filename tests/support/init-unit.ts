// What makes a unit of a development federation, said once: for `initUnit` and for the words after `cop unit init`.
import type { FederationUnit } from '#certs-dev';
import type { InitOptions } from '#gateway';

/** The options of `initUnit`, with every officer enrolled and ports that the system chooses. */
export function initOptions(unit: FederationUnit, rosterFile: string, home: string): InitOptions {
  const { files } = unit;
  return {
    home,
    unit: unit.unit,
    roster: rosterFile,
    keys: files.keys,
    certificate: files.gatewayCertificate,
    key: files.gatewayKey,
    authority: files.authorityCertificate,
    officers: files.officersCertificate,
    enrol: unit.officers.map(({ certificateFile, role }) => ({ certificate: certificateFile, role })),
    link: { host: '127.0.0.1', port: 0 },
    api: { host: '127.0.0.1', port: 0 },
    profile: 'fibre',
  };
}

/** The same options as the command `cop` takes them, without the folder and the addresses. */
export function initWords(unit: FederationUnit, rosterFile: string): string[] {
  const { unit: id, roster, keys, certificate, key, authority, officers, enrol } = initOptions(unit, rosterFile, '');
  const single = Object.entries({ unit: id, roster, keys, certificate, key, authority, officers });
  return [
    ...single.flatMap(([name, value]) => [`--${name}`, value ?? '']),
    ...enrol.flatMap((officer) => ['--enrol', `${officer.certificate}=${officer.role}`]),
  ];
}
