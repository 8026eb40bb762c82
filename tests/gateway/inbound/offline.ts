// A unit's parts without sockets and without the officer API: real database, real keys, a clock in the test's hand.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Alarms } from '../../../gateway/audit/alarms.ts';
import { DetailsCipher } from '../../../gateway/audit/details-cipher.ts';
import { AuditLog } from '../../../gateway/audit/log.ts';
import type { Outcome } from '../../../gateway/inbound/outcome.ts';
import { type ReceiveDeps, receive } from '../../../gateway/inbound/receive.ts';
import { type SettleDeps, settle } from '../../../gateway/inbound/settle.ts';
import { readSecrets, readUnitFile, toConfig } from '../../../gateway/index.ts';
import { Directory } from '../../../gateway/keys/directory.ts';
import { Keyring } from '../../../gateway/keys/keyring.ts';
import { loadPseudonymKey } from '../../../gateway/keys/pseudonym-key.ts';
import { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import { type SendDeps, send, sentId } from '../../../gateway/outbound/send.ts';
import { Unsealed } from '../../../gateway/outbound/unsealed.ts';
import { policyDigest } from '../../../gateway/protection/policy/matrix.ts';
import { unitRulesText } from '../../../gateway/protection/policy/unit-rules.ts';
import { Pseudonyms } from '../../../gateway/protection/pseudonyms.ts';
import { Store } from '../../../gateway/store/database.ts';
import { deliveriesOf } from '../../../gateway/store/deliveries.ts';
import { loadItems } from '../../../gateway/store/lanes.ts';
import { type Body, type Lane, type MessageId, parseOfficerId, type UnitId } from '../../../protocol/index.ts';
import type { LiveUnit } from '../../support/live.ts';

/** A unit that works what it is handed, and sends into its own queues. */
export interface OfflineUnit extends SendDeps, ReceiveDeps, SettleDeps, AsyncDisposable {
  /** Its clock: `clock.at` is now. */
  clock: { at: Date };
  /** Sends a plain incident; its id. */
  report(to: readonly UnitId[], place?: string): Promise<MessageId>;
  /** The octets that wait for a peer in a lane, oldest first. */
  items(peer: UnitId, lane?: Lane): Promise<Uint8Array[]>;
  /** Works an envelope and records what came of it. */
  take(peer: UnitId, envelope: Uint8Array): Promise<Outcome>;
  /** Works a receipt and records what came of it. */
  settle(peer: UnitId, receipt: Uint8Array): Promise<Outcome>;
  /** What it knows of the delivery to `to`. */
  delivery(id: MessageId, to: UnitId): Promise<Awaited<ReturnType<typeof deliveriesOf>>[number] | undefined>;
}

/** Who acts, and why. */
export const officer = { officer: parseOfficerId('ol-1'), role: 'liaison', justification: 'Dossier d’essai' };

export const incident: Body = {
  kind: 'incident',
  type: 'smuggling_land',
  occurredFrom: new Date('2026-11-23T05:40:00Z'),
  occurredTo: undefined,
  place: { name: 'Gao', country: 'ML', latitude: undefined, longitude: undefined },
  route: [],
  headCount: { total: 23, women: undefined, men: undefined, minors: undefined },
  means: ['pickup'],
};

/** Opens the parts of an initialised unit, in a copy of its folder: what a test does with it is gone with it. */
export async function openUnit(live: LiveUnit, at = new Date()): Promise<OfflineUnit> {
  const clock = { at };
  const home = mkdtempSync(join(tmpdir(), 'cop-unit-'));
  cpSync(live.home, home, { recursive: true });
  const config = toConfig(home, readUnitFile(home), {});
  const cipher = new RecordCipher(readSecrets(config).masterKey);
  const store = await Store.open(config.files.database, { create: false });
  const directory = await Directory.load(store);
  const keyring = new Keyring(config.unit, store, cipher, directory);
  await keyring.load(at, []);
  const { stricter, classification } = config.filter;
  const filter = {
    pseudonyms: new Pseudonyms(await loadPseudonymKey(store, cipher)),
    unitRules: stricter,
    classificationCap: classification,
    policyDigest: policyDigest(unitRulesText(stricter)),
  };
  const audit = await AuditLog.load(store, await DetailsCipher.load(store, cipher, at), () => clock.at);
  const deps = {
    documentOctets: config.profile.documentOctets,
    self: config.unit,
    directory,
    keyring,
    cipher,
    store,
    filter,
    audit,
    unsealed: await Unsealed.load(store),
    alarms: new Alarms(
      store,
      audit,
      () => {},
      () => clock.at,
    ),
    now: () => clock.at,
    wake: () => {},
    leap: () => undefined,
  };
  const record = async (outcome: Outcome): Promise<Outcome> => {
    if (!(await store.write((tx) => outcome.record(tx)))) throw new Error('stale');
    return outcome;
  };
  return {
    ...deps,
    clock,
    report: async (to, place = 'Gao') => {
      const body: Body = { ...incident, place: { name: place, country: 'ML', latitude: undefined, longitude: undefined } } as Body;
      const content = { author: parseOfficerId('ol-1'), caseReference: '', handling: ['H1' as const], body };
      return sentId(await send({ content, to, priority: 'routine', training: false, lifeMs: 7 * 86_400_000, by: officer }, deps));
    },
    items: async (peer, lane = 'routine') => (await store.read((db) => loadItems(db, peer, lane, 0, 1_000, 1e9))).map(({ item }) => new Uint8Array(item)),
    take: async (peer, envelope) => record(await receive(peer, envelope, deps)),
    settle: async (peer, receipt) => record(await settle(peer, receipt, deps)),
    delivery: async (id, to) => (await store.read((db) => deliveriesOf(db, id))).find((row) => row.to_unit === to),
    async [Symbol.asyncDispose]() {
      await store.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Tells each unit the keys of the others. */
export async function introduce(...units: readonly OfflineUnit[]): Promise<void> {
  for (const unit of units) {
    for (const other of units) if (other !== unit) await unit.directory.learnKeyset(other.self, ownKeyset(other), unit.clock.at);
  }
}

/** The signed keyset that a unit announces now. */
export function ownKeyset(unit: OfflineUnit): Uint8Array {
  const announced = unit.directory.keyset(unit.self);
  if (!announced) throw new TypeError('the unit has announced no keys');
  return announced.bytes;
}
