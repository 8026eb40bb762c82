import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { CopError, limits, printable } from '#protocol';
import { readPlainFile } from '../keys/secret-file.ts';
import { profileNames } from '../link/profiles.ts';
import { matrixActions, recipientClasses } from '../protection/policy/matrix.ts';
import { firstIssue } from './first-issue.ts';

const port = z.number().int().min(0).max(65_535);
const listen = z.strictObject({ host: z.string().min(1).max(255), port });

const budget = z.number().int().min(0).max(1e12);

/** The operator's file unit.yaml, as written. */
const unitFile = z.strictObject({
  unit: z.string(),
  /** Where partners dial in. */
  link: listen,
  /** Where officers connect. */
  api: listen,
  profile: z.enum(profileNames).default('fibre'),
  /** Kind of line at a partner's end, by unit id, where it is slower or dearer than this one: a gateway on fibre must not wake a partner's BGAN. */
  partnerProfiles: z.record(z.string(), z.enum(profileNames)).default({}),
  /** Octets that all links together are meant to take, in place of the profile's. 0: nobody counts. */
  budget: z.strictObject({ dailyOctets: budget, monthlyOctets: budget }).partial().default({}),
  /** Addresses that take the place of the roster's, by unit id: a private line, a changed port. */
  peers: z.record(z.string(), z.strictObject({ urls: z.array(z.url({ protocol: /^wss$/ }).max(200)).max(4) })).default({}),
  /** SHA-256 fingerprints (64 hexadecimal digits) of this unit's own gateway certificates that must not be used any more. */
  revokedCertificates: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(200)
    .default([]),
  /** Where this unit's filter differs from the common policy: only towards stricter. */
  filter: z
    .strictObject({
      /** Highest classification that this gateway is accredited for. */
      classification: z.enum(['public', 'official', 'restricted']).default('official'),
      stricter: z
        .array(
          z.strictObject({
            row: z.string().max(60),
            recipient: z.enum(['*', ...recipientClasses]).default('*'),
            subject: z.enum(['*', 'suspect', 'victim', 'witness', 'informant', 'contact', 'contact_of_contact', 'any', 'none', 'officer']).default('*'),
            action: z.enum(matrixActions),
          }),
        )
        .max(200)
        .default([]),
    })
    .default({ classification: 'official', stricter: [] }),
  /** Members without a link with one another, and the third that stores and forwards between them. */
  relay: z
    .strictObject({
      /** Members between which this gateway holds parcels. */
      for: z.array(z.string().max(40)).max(limits.MEMBERS_MAX).default([]),
      /** How much of them it holds at the most, megabytes; each member has an equal share. */
      megabytes: z.number().int().min(1).max(100_000).default(256),
      /** Members through which this unit sends what waits for one without a link, in order of preference. */
      through: z.array(z.string().max(40)).max(limits.MEMBERS_MAX).default([]),
    })
    .default({ for: [], megabytes: 256, through: [] }),
});

export type UnitFile = z.infer<typeof unitFile>;
export type UnitFileInput = z.input<typeof unitFile>;

/** Name of the file in the unit's folder. */
export const UNIT_FILE = 'unit.yaml';

/** Reads and validates <home>/unit.yaml. Throws NOT_INITIALISED, FILE_UNREADABLE, CONFIG_INVALID with the first wrong field. */
export function readUnitFile(home: string): UnitFile {
  const file = join(home, UNIT_FILE);
  let text: string;
  try {
    text = readPlainFile(file).toString('utf8');
  } catch (error) {
    if (error instanceof CopError && error.params.detail === 'ENOENT') throw new CopError('NOT_INITIALISED', { got: home }, error);
    throw error;
  }
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw new CopError(
      'CONFIG_INVALID',
      { file, field: 'YAML', expected: 'YAML 1.2', got: printable(String((cause as Error).message).split('\n')[0] ?? '') },
      cause,
    );
  }
  return parseSettings(value, file);
}

/** Validates settings. Throws CONFIG_INVALID with the first wrong field; `file` is where they stand. */
export function parseSettings(value: unknown, file: string): UnitFile {
  const result = unitFile.safeParse(value);
  if (result.success) return result.data;
  throw new CopError('CONFIG_INVALID', { file, ...firstIssue(result.error, value) });
}

/** The text of a new unit.yaml. */
export function writeUnitFile(settings: UnitFileInput): string {
  return `# Configuration of this unit's gateway. Read at start; restart the gateway after a change.\n${stringify(settings)}`;
}
