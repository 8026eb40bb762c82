import { join } from 'node:path';
import { type Classification, CopError, parseUnitId, printable, type UnitId } from '#protocol';
import { type LinkProfile, profiles, together } from '../link/profiles.ts';
import type { UnitRule } from '../protection/policy/decide.ts';
import { checkUnitRules } from '../protection/policy/unit-rules.ts';
import { UNIT_FILE, type UnitFile } from './unit-file.ts';

/** Everything that a gateway is told, validated; no secret in it. */
export interface Config {
  home: string;
  unit: UnitId;
  link: { host: string; port: number };
  api: { host: string; port: number };
  profile: LinkProfile;
  /** How the line to a partner is used whose end is of another kind. */
  partnerProfiles: ReadonlyMap<UnitId, LinkProfile>;
  /** Addresses that take the place of the roster's. */
  peerUrls: ReadonlyMap<UnitId, readonly string[]>;
  revokedCertificates: readonly string[];
  /** Where the filter is stricter than the common policy. */
  filter: { classification: Classification; stricter: readonly UnitRule[] };
  /** Between whom this gateway holds parcels, how many octets at the most, and who holds those of this unit. */
  relay: { between: ReadonlySet<UnitId>; capacity: number; through: readonly UnitId[] };
  /** Where the sealed octets of documents lie; made when the gateway starts. */
  documents: string;
  files: Record<'database' | 'masterKey' | 'certificate' | 'key' | 'officers', string>;
}

/** Environment variables that override the file, for containers and service managers. */
export type Environment = Readonly<Partial<Record<'COP_LINK_HOST' | 'COP_LINK_PORT' | 'COP_API_HOST' | 'COP_API_PORT' | 'COP_PROFILE', string>>>;

/**
 * File and environment to configuration, with what the fields must be to one another.
 * Throws CONFIG_INVALID (a value) or CONFIG_CONFLICT (a combination, with the fix).
 */
export function toConfig(home: string, file: UnitFile, env: Environment): Config {
  const unitAt = (field: string, text: string): UnitId => {
    try {
      return parseUnitId(text);
    } catch (cause) {
      throw new CopError('CONFIG_INVALID', { file: join(home, UNIT_FILE), field, expected: 'ML-BRTMTH', got: printable(text) }, cause);
    }
  };
  const unit = unitAt('unit', file.unit);
  const link = { host: hostOf('COP_LINK_HOST', env.COP_LINK_HOST) ?? file.link.host, port: portOf('COP_LINK_PORT', env.COP_LINK_PORT) ?? file.link.port };
  const api = { host: hostOf('COP_API_HOST', env.COP_API_HOST) ?? file.api.host, port: portOf('COP_API_PORT', env.COP_API_PORT) ?? file.api.port };
  const profileName = env.COP_PROFILE ?? file.profile;
  if (!Object.hasOwn(profiles, profileName))
    throw new CopError('CONFIG_INVALID', { file: 'COP_PROFILE', field: 'profile', expected: Object.keys(profiles).join(' | '), got: printable(profileName) });
  if (link.port !== 0 && link.port === api.port && (link.host === api.host || isAny(link.host) || isAny(api.host))) {
    throw new CopError('CONFIG_CONFLICT', {
      detail: `link.port = api.port = ${link.port}`,
      fix: `api.port: ${link.port < 65_535 ? link.port + 1 : link.port - 1}`,
    });
  }
  const peerUrls = new Map(Object.entries(file.peers).map(([id, { urls }]) => [unitAt(`peers.${printable(id)}`, id), urls] as const));
  for (const field of ['for', 'through'] as const)
    if (file.relay[field].includes(unit)) throw new CopError('CONFIG_CONFLICT', { detail: `relay.${field}: ${unit} = unit`, fix: `– relay.${field}: ${unit}` });
  if (peerUrls.has(unit)) throw new CopError('CONFIG_CONFLICT', { detail: `peers.${unit} = unit`, fix: `– peers.${unit}` });
  const { dailyOctets, monthlyOctets } = file.budget;
  const own = profiles[profileName as keyof typeof profiles];
  const profile = dailyOctets === undefined && monthlyOctets === undefined ? own : { ...own, ...file.budget };
  const partnerProfiles = new Map(
    Object.entries(file.partnerProfiles).map(([id, name]) => [unitAt(`partnerProfiles.${printable(id)}`, id), together(profile, profiles[name])] as const),
  );
  return {
    home,
    unit,
    link,
    api,
    profile,
    partnerProfiles,
    peerUrls,
    revokedCertificates: file.revokedCertificates,
    filter: { ...file.filter, stricter: checkUnitRules(file.filter.stricter, join(home, UNIT_FILE)) },
    relay: {
      between: new Set(file.relay.for.map((id) => unitAt('relay.for', id))),
      capacity: file.relay.megabytes * 1_000_000,
      through: file.relay.through.map((id) => unitAt('relay.through', id)),
    },
    documents: join(home, 'data', 'documents'),
    files: homeFiles(home),
  };
}

/** Where a unit's files are in its folder. */
export function homeFiles(home: string): Config['files'] {
  return {
    database: join(home, 'data', 'cop.sqlite'),
    masterKey: join(home, 'master.key'),
    certificate: join(home, 'gateway.cert.pem'),
    key: join(home, 'gateway.key.pem'),
    officers: join(home, 'officers.cert.pem'),
  };
}

function isAny(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function hostOf(name: string, text: string | undefined): string | undefined {
  // Node takes an empty host for every address there is: a variable that was left empty must not open the gateway to all.
  if (text === '') throw new CopError('CONFIG_INVALID', { file: name, field: 'host', expected: '127.0.0.1', got: '' });
  return text;
}

function portOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new CopError('CONFIG_INVALID', { file: name, field: 'port', expected: '0–65535', got: printable(text) });
  return port;
}
