// Evidence packs made by hand: five units with fixed keys, their logs, and all that a gateway would gather about one message.
import { createPrivateKey } from 'node:crypto';
import {
  type AuditFacts,
  appendLeaves,
  commitment,
  consistencyProof,
  cosign,
  type EvidencePack,
  emptyTree,
  encodeContent,
  encodeEvidence,
  encodeFacts,
  encodeRoster,
  encodeSignedRoster,
  entryLeaf,
  hex,
  importEncryptionKey,
  importLogKey,
  importSigningKey,
  inclusionProof,
  type Keyset,
  leafHash,
  type Member,
  type MessageId,
  type PrivateJwk,
  parseEnvelope,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  publicHalf,
  type Receipt,
  type Roster,
  readSignedContent,
  rootOf,
  type SignedMessage,
  sealMessage,
  sha256,
  signCheckpoint,
  signKeyset,
  signMessage,
  signReceipt,
  signRoster,
  type Tree,
  thumbprint,
  type UnitId,
  type UnitKey,
  verifyCheckpoint,
  withSignatures,
} from '#protocol';
import { at, content, DAY_MS, guinea, header, keysetOf, keysOf, mali, niger, receiptFor, rosterOf, senegal } from './world.ts';

export const coteDIvoire = parseUnitId('CI-SDPAF');
export const everyUnit = [coteDIvoire, guinea, mali, niger, senegal];

/** Milliseconds after the message was released. */
export const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);

/** The fixed log key of a unit; `turn` makes another one. */
export function logJwk(unit: UnitId, turn = 0): PrivateJwk {
  const seed = sha256(new TextEncoder().encode(`log ${unit} ${turn}`));
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const { kty, crv, x, d } = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  return { kty, crv, x, d } as PrivateJwk;
}

/** A unit's keyset with its log key. */
export async function keysetWithLog(unit: UnitId, changes: Partial<Keyset> = {}, log = logJwk(unit)): Promise<Uint8Array> {
  const keyset = keysetOf(unit, changes);
  const [first] = keyset.keys as [UnitKey];
  const key: UnitKey = { ...first, kid: await thumbprint('Ed25519', publicHalf(log)), use: 'log', publicKey: publicHalf(log), notAfter: later(400 * DAY_MS) };
  const keys = [...keyset.keys, key].sort((a, b) => (a.kid < b.kid ? -1 : 1));
  return signKeyset({ ...keyset, keys }, await importSigningKey(keysOf(unit).identity));
}

/** A signed roster. */
export async function signedRoster(roster: Roster, by: readonly UnitId[], identity = (unit: UnitId) => keysOf(unit).identity): Promise<Uint8Array> {
  const payload = encodeRoster(roster);
  return encodeSignedRoster({ payload, signatures: await Promise.all(by.map((unit) => signRoster(payload, unit, identity(unit)))) });
}

/** Three rosters: five units; without Côte d'Ivoire, whose signature the second still bears; and one more day of life. */
export async function rosterVersions(): Promise<[Uint8Array, Uint8Array, Uint8Array]> {
  const first = rosterOf({ created: later(-3 * DAY_MS) });
  const without = (members: Member[]) => members.filter(({ unit }) => unit !== coteDIvoire);
  const second: Roster = {
    ...first,
    version: 2,
    previousDigest: sha256(encodeRoster(first)),
    created: later(-2 * DAY_MS),
    threshold: 2,
    members: without(first.members),
  };
  const third: Roster = { ...second, version: 3, previousDigest: sha256(encodeRoster(second)), created: later(-DAY_MS), expires: later(400 * DAY_MS) };
  return [await signedRoster(first, [guinea, mali, niger]), await signedRoster(second, everyUnit), await signedRoster(third, [mali, senegal])];
}

/** A log in memory. */
export class TestLog {
  readonly unit: UnitId;
  readonly generation: number;
  readonly entries: { facts: Uint8Array; salt: Uint8Array; detailsCommitment: Uint8Array; leaf: Uint8Array }[] = [];
  #tree: Tree = emptyTree;
  readonly #nodes = new Map<string, Uint8Array>();

  constructor(unit: UnitId, generation = 1) {
    this.unit = unit;
    this.generation = generation;
  }

  get size(): number {
    return this.#tree.size;
  }

  /** Appends entries of no matter what. */
  fill(count: number): this {
    for (let i = 0; i < count; i++) this.append({ operation: 'access', act: 'audit.listed', at });
    return this;
  }

  /** Appends an entry; its place and leaf. */
  append(facts: AuditFacts): { index: number; leaf: Uint8Array } {
    return this.appendOctets(encodeFacts(facts));
  }

  appendOctets(facts: Uint8Array): { index: number; leaf: Uint8Array } {
    const index = this.size;
    const salt = sha256(new TextEncoder().encode(`salt ${this.unit} ${this.generation} ${index}`));
    const detailsCommitment = sha256(salt);
    const leaf = entryLeaf(commitment(salt, facts), detailsCommitment);
    const grown = appendLeaves(this.#tree, [leaf]);
    this.#tree = grown.tree;
    this.#nodes.set(`0 ${index}`, leaf);
    for (const node of grown.nodes) this.#nodes.set(`${node.level} ${node.index}`, node.hash);
    this.entries.push({ facts, salt, detailsCommitment, leaf });
    return { index, leaf };
  }

  /** A checkpoint of the log as it stands, cosigned. */
  async note(witnesses: readonly UnitId[], seconds = 120, key = logJwk): Promise<string> {
    const head = { unit: this.unit, generation: this.generation, size: this.size, root: rootOf(this.#tree) };
    const note = await signCheckpoint(head, await importLogKey(key(this.unit)));
    const checkpoint = await verifyCheckpoint(note, this.unit, [{ publicKey: publicHalf(key(this.unit)) }]);
    const lines = await Promise.all(witnesses.map(async (unit, i) => cosign(checkpoint, unit, await importLogKey(key(unit)), later((seconds + i) * 1_000))));
    return withSignatures(note, lines);
  }

  /** Entries with their proofs in the tree of `size`. */
  async shown(indices: readonly number[], size = this.size): Promise<EvidencePack['logs'][number]['entries']> {
    return Promise.all(
      indices.map(async (index) => {
        const { facts, salt, detailsCommitment } = this.entries[index] as TestLog['entries'][number];
        return { index, facts, salt, detailsCommitment, path: await inclusionProof(index, size, this.#read) };
      }),
    );
  }

  consistency(from: number, to: number): Promise<Uint8Array[]> {
    return consistencyProof(from, to, this.#read);
  }

  readonly #read = async (level: number, index: number) => this.#nodes.get(`${level} ${index}`) ?? leafHash(new Uint8Array());
}

/** What a pack can be asked to hold. */
export interface SceneOptions {
  to?: readonly UnitId[];
  withContent?: boolean;
  /** Witnesses of the sender's log, and of each addressee's. */
  witnesses?: { sender?: readonly UnitId[]; addressee?: readonly UnitId[] };
  /** Whether the addressees' entries are in it. */
  arrivals?: boolean;
  training?: boolean;
  /** Further receipts of the first addressee. */
  statuses?: readonly ('read' | 'answered' | 'rejected')[];
  /** The addressees' entries change. */
  arrival?: (facts: AuditFacts) => AuditFacts;
  receipt?: (receipt: Receipt) => Receipt;
  contentBytes?: Uint8Array;
  /** How many entries of other things the logs hold before. */
  before?: number;
  created?: Date;
}

/** All that a pack is made of, to be changed by a test before it is encoded. */
export interface Scene {
  pack: EvidencePack;
  rosters: [Uint8Array, Uint8Array, Uint8Array];
  message: SignedMessage;
  id: MessageId;
  sender: TestLog;
  addressees: Map<UnitId, TestLog>;
  envelopes: Map<UnitId, Uint8Array>;
  bytes(): Uint8Array;
}

/** A message of Mali: sent, delivered, read, logged on both sides and witnessed. */
export async function scene(options: SceneOptions = {}): Promise<Scene> {
  const { to = [niger], withContent = true, arrivals = true, training = false, statuses = ['read'], before = 5 } = options;
  const contentBytes = options.contentBytes ?? encodeContent(content);
  const fields = { ...header, to: [...to].sort(), training, ...(options.created ? { created: options.created } : {}) };
  const message = await signMessage(fields, contentBytes, await importSigningKey(keysOf(mali).sign));
  const seal = await Promise.all(fields.to.map(async (unit) => ({ unit, key: await importEncryptionKey(publicHalf(keysOf(unit).encrypt)) })));
  const envelopes = await sealMessage(message, seal);
  const about = {
    message: header.messageId,
    exchange: header.exchangeId,
    ...(training ? { training } : {}),
    kind: 'incident',
    handling: ['H1', 'H2'] as const,
  };
  const sender = new TestLog(mali).fill(before);
  const senderEntries: number[] = [];
  for (const partner of fields.to) {
    const envelopeDigest = sha256(envelopes.get(partner) as Uint8Array);
    const facts: AuditFacts = { operation: 'transfer', act: 'message.transferred', at, ...about, partner, contentDigest: sha256(contentBytes), envelopeDigest };
    senderEntries.push(sender.append(facts).index);
  }
  const deliveries: EvidencePack['deliveries'] = [];
  const addressees = new Map<UnitId, TestLog>();
  const logs: EvidencePack['logs'] = [];
  for (const [i, unit] of fields.to.entries()) {
    const envelope = envelopes.get(unit) as Uint8Array;
    const log = new TestLog(unit).fill(before + 7 + i);
    addressees.set(unit, log);
    const size = log.size;
    // Something else of the same moment comes first: the entry stands behind the place that the receipt names.
    log.fill(1);
    const facts: AuditFacts = {
      operation: 'collect',
      act: 'message.received',
      at: later(60_000),
      ...about,
      partner: mali,
      envelopeDigest: sha256(envelope),
      contentDigest: sha256(contentBytes),
    };
    const { index, leaf } = log.append(options.arrival?.(facts) ?? facts);
    log.fill(3);
    const base = receiptFor(envelope, { from: unit, at: later(60_000), log: { leaf, size, generation: log.generation } });
    const receipts: Receipt[] = [options.receipt?.(base) ?? base];
    if (i === 0)
      for (const status of statuses)
        receipts.push({
          ...base,
          status,
          at: later(3_600_000),
          log: undefined,
          ...(status === 'rejected' ? { reason: 'CLOCK_AHEAD' } : { officer: parseOfficerId('ol-2') }),
        });
    const key = await importSigningKey(keysOf(unit).sign);
    const signed = await Promise.all(receipts.map((receipt) => signReceipt(receipt, key)));
    deliveries.push({ to: unit, envelope, receipts: signed });
    for (const [j, receipt] of receipts.entries()) {
      const received: AuditFacts = {
        ...{ operation: 'collect', act: 'receipt.received', at: receipt.at, ...about, partner: unit },
        ...{ envelopeDigest: sha256(envelope), receiptDigest: sha256(signed[j] as Uint8Array), outcome: receipt.reason },
        handling: [],
      };
      senderEntries.push(sender.append(received).index);
    }
    if (!arrivals) continue;
    const witnesses = options.witnesses?.addressee ?? [guinea, mali];
    logs.push({ note: await log.note(witnesses), consistency: [], entries: await log.shown([index]) });
  }
  sender.fill(2);
  const senderWitnesses = options.witnesses?.sender ?? [niger, senegal];
  logs.push({ note: await sender.note(senderWitnesses), consistency: [], entries: await sender.shown(senderEntries) });
  logs.sort((a, b) => (a.note < b.note ? -1 : 1));
  const rosters = await rosterVersions();
  const signed = readSignedContent(message.plaintext, mali);
  const pack: EvidencePack = {
    rosters: [...rosters],
    keysets: await Promise.all([guinea, mali, niger, senegal].map((unit) => keysetWithLog(unit))),
    content: withContent ? { ...signed.signature, content: contentBytes } : undefined,
    deliveries,
    logs,
  };
  return { pack, rosters, message, id: header.messageId, sender, addressees, envelopes, bytes: () => encodeEvidence(pack) };
}

/** Another message of the same sender, for what is put in the place of something else. */
export async function otherEnvelope(to = niger): Promise<Uint8Array> {
  const id = parseMessageId('019cada0-5d20-7000-8000-00000000a002');
  const message = await signMessage({ ...header, messageId: id, to: [to] }, encodeContent(content), await importSigningKey(keysOf(mali).sign));
  const envelopes = await sealMessage(message, [{ unit: to, key: await importEncryptionKey(publicHalf(keysOf(to).encrypt)) }]);
  return envelopes.get(to) as Uint8Array;
}

/** The digest of an envelope as a report shows it. */
export function digestText(envelope: Uint8Array): string {
  return hex(parseEnvelope(envelope).digest);
}
