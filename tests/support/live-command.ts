// The command `cop`, run by an officer of a live unit.
import { expect } from 'vitest';
import { officerOf } from '#certs-dev';
import { type Outcome, runCommand } from '../cli/support/run-command.ts';
import type { LiveUnit } from './live.ts';

/** What tells the command who the officer is and where the gateway of this unit answers, while it runs. */
export function officerAt(at: LiveUnit, officer: string) {
  const { pkcs12File, passphraseFile } = officerOf(at.unit, officer);
  return { COP_OFFICER: pkcs12File, COP_PASSPHRASE_FILE: passphraseFile, COP_GATEWAY: `https://127.0.0.1:${at.gateway?.apiPort}` };
}

/** Runs a command as an officer of this unit, who says why. */
export function copAt(at: LiveUnit, officer: string, ...words: string[]): Promise<Outcome> {
  return runCommand(words, { env: { ...officerAt(at, officer), COP_JUSTIFICATION: 'Dossier d’essai' } });
}

/** The document of a command that must succeed. */
export async function jsonAt<T>(at: LiveUnit, officer: string, ...words: string[]): Promise<T> {
  const { exit, out, err } = await copAt(at, officer, ...words, '--json');
  expect([exit, err], words.join(' ')).toEqual([0, '']);
  return JSON.parse(out) as T;
}
