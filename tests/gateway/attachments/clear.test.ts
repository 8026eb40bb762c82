// What is removed from the disk, and what is not.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearDocuments } from '../../../gateway/attachments/clear.ts';
import { handIn } from '../../../gateway/attachments/hand-in.ts';
import { Vault } from '../../../gateway/attachments/vault.ts';
import { findDocument } from '../../../gateway/store/documents.ts';
import { documentIdOf } from '../../../protocol/index.ts';
import { type Live, type LiveUnit, liveFederation } from '../../support/live.ts';
import { officer, openUnit } from '../inbound/offline.ts';
import { sendDocuments } from './fetched.ts';

const DAY_MS = 86_400_000;
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await sendDocuments(mali, senegal, [{ octets: randomBytes(20_000), priority: 'routine' }]);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const folderOf = ({ home }: LiveUnit) => join(home, 'data', 'documents');

describe('a gateway that starts', () => {
  it('removes what nothing knows of, and keeps what goes with messages', async () => {
    const [document] = readdirSync(folderOf(mali));
    expect(document).toMatch(/^own-[0-9a-f]{32}$/);
    const strays = [`own-${'0'.repeat(32)}`, `own-${'1'.repeat(32)}.part`, 'in-77-0', 'in-1-9'];
    for (const name of strays) writeFileSync(join(folderOf(mali), name), 'x');
    await mali.start();
    expect(readdirSync(folderOf(mali))).toEqual([document]);
    expect(mali.log.filter(({ event }) => event === 'document.cleared')).toMatchObject([{ files: strays.length }]);
    await mali.stop();
  });

  it('removes what was left of a document that was refused or not asked for', async () => {
    // Nobody has asked for the one that came with the message.
    writeFileSync(join(folderOf(senegal), 'in-1-0'), 'x');
    await senegal.start((config) => ({ ...config, profile: { ...config.profile, documentOctets: 0 } }));
    expect(readdirSync(folderOf(senegal))).toEqual([]);
    await senegal.stop();
  });
});

describe('a document that is handed in', () => {
  it('is not removed before it is known', async () => {
    await using unit = await openUnit(mali);
    const folder = mkdtempSync(join(tmpdir(), 'cop-vault-'));
    const vault = await Vault.open(folder);
    const clear = () => clearDocuments({ ...unit, vault, log: () => {} });
    const key = randomBytes(32);
    const id = documentIdOf(key);
    const file = join(folder, `own-${id}`);
    await vault.seal(
      id,
      key,
      (async function* () {
        yield randomBytes(40_000);
        await clear();
        expect(readdirSync(folder)).toEqual([`own-${id}.part`]);
        yield randomBytes(40_000);
      })(),
      async () => {
        await clear();
        expect(existsSync(file)).toBe(true);
      },
    );
    // Nothing has noted it: now it is nobody's.
    await clear();
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('leaves nothing when it cannot be noted', async () => {
    await using unit = await openUnit(mali);
    const folder = mkdtempSync(join(tmpdir(), 'cop-vault-'));
    const vault = await Vault.open(folder);
    const source = async function* () {
      yield randomBytes(40_000);
      // The database goes away while the last octets come.
      await unit.store.close();
    };
    await expect(handIn(source(), officer, { ...unit, vault })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('and never sent goes with its key after 28 days, not before', async () => {
    await using unit = await openUnit(mali);
    const folder = mkdtempSync(join(tmpdir(), 'cop-vault-'));
    const vault = await Vault.open(folder);
    const source = async function* () {
      yield randomBytes(40_000);
    };
    const begun = unit.clock.at.getTime();
    const { id } = await handIn(source(), officer, { ...unit, vault });
    const look = async (days: number) => {
      unit.clock.at = new Date(begun + days * DAY_MS);
      await clearDocuments({ ...unit, vault, log: () => {} });
      const row = await unit.store.read((db) => findDocument(db, id));
      return [readdirSync(folder).length, row?.data_key === null];
    };
    expect([await look(27.9), await look(28.1)]).toEqual([
      [1, false],
      [0, true],
    ]);
    rmSync(folder, { recursive: true });
  });
});
