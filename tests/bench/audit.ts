// A log of a million entries: how fast it grows, how long verifying takes, what a proof costs.
import { mkdtempSync, rmSync } from 'node:fs';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendLeaves, emptyTree, inclusionProof, leafHash, parseMessageId, parseUnitId, rootOf, shownLeaf, verifyInclusion } from '#protocol';
import { DetailsCipher } from '../../gateway/audit/details-cipher.ts';
import { AuditLog, treeOf } from '../../gateway/audit/log.ts';
import { nodeReader } from '../../gateway/audit/nodes.ts';
import { verifyLog } from '../../gateway/audit/verify.ts';
import type { Directory } from '../../gateway/keys/directory.ts';
import { RecordCipher } from '../../gateway/keys/record-cipher.ts';
import { currentLog, entryAt } from '../../gateway/store/audit-entries.ts';
import { Store } from '../../gateway/store/database.ts';
import { splitRecord } from '../../gateway/store/entry-record.ts';
import { type Extent, type Finding, seconds } from './report.ts';

const GROUP = 1_024;
const SHORT_ENTRIES = 5_120;
const PROOFS = 500;
// As officers work: each act in a write of its own, many at once.
const AT_ONCE = 256;
const SINGLY = 0.05;

/** A log of a million entries (COP_BENCH_ENTRIES: another number). */
export async function auditBench({ short }: Extent): Promise<Finding[]> {
  const entries = Number(process.env.COP_BENCH_ENTRIES ?? (short ? SHORT_ENTRIES : 1_000_000));
  const dir = mkdtempSync(join(tmpdir(), 'cop-bench-'));
  try {
    const { store, log, verify } = await openLog(join(dir, 'groups.sqlite'));
    let appended = 0;
    for (let n = 0; n < entries; n += GROUP) {
      const events = Array.from({ length: Math.min(GROUP, entries - n) }, (_, i) => eventOf(n + i));
      appended += await seconds(() => log.record(...events));
    }
    const octets = store.octets();

    const head = await store.read(currentLog);
    if (!head) throw new RangeError('no log');
    const root = rootOf(treeOf(head));
    const proved = await seconds(async () => {
      for (let n = 0; n < PROOFS; n++) {
        const index = Math.floor((n / PROOFS) * entries);
        const [row, proof] = await store.read(async (db) => [await entryAt(db, index), await inclusionProof(index, head.size, nodeReader(db, head))] as const);
        if (!row || !verifyInclusion(index, head.size, shownLeaf(splitRecord(row)), proof, root)) throw new RangeError(`proof of ${index}`);
      }
    });

    const verified = await seconds(() => verify(entries));
    await store.close();
    const single = await singly(join(dir, 'singly.sqlite'), Math.ceil((entries * SINGLY) / AT_ONCE) * AT_ONCE);
    // The bare cost: the same hashing, without salts, encryption and database.
    const hashed = await seconds(async () => {
      let tree = emptyTree;
      const data = new Uint8Array(64);
      for (let n = 0; n < entries; n += GROUP)
        tree = appendLeaves(
          tree,
          Array.from({ length: GROUP }, () => leafHash(data)),
        ).tree;
    });
    const rate = entries / appended;
    const overHashing = appended / hashed;
    const singleOverGroup = single.verified / (verified / entries);
    const proofMs = (proved / PROOFS) * 1_000;
    return [
      {
        name: 'size',
        text: `${entries} entries, ${Math.round(octets / entries)} octets each`,
        figures: { entries, octetsEach: octets / entries },
      },
      {
        name: 'append',
        text: `append in groups of ${GROUP}: ${Math.round(rate)} entries/s (target 20000: ${(rate / 20_000).toFixed(2)}), ${overHashing.toFixed(1)} times the bare hashing of the tree`,
        figures: { perSecond: rate, overTarget: rate / 20_000, overHashing },
      },
      {
        name: 'verify',
        text: `verify: ${verified.toFixed(1)} s (target 30 s: ${(verified / 30).toFixed(2)})`,
        figures: { seconds: verified, overTarget: verified / 30 },
      },
      {
        name: 'singly',
        text: `each in a write of its own, ${AT_ONCE} at once: ${Math.round(1 / single.appended)} entries/s; verifying one takes ${singleOverGroup.toFixed(1)} times as long as one of a group`,
        figures: { perSecond: 1 / single.appended, verifyingOverGroup: singleOverGroup },
      },
      {
        name: 'proof',
        text: `inclusion proof, made and verified: ${proofMs.toFixed(2)} ms (target 5 ms: ${(proofMs / 5).toFixed(2)})`,
        figures: { meanMs: proofMs, overTarget: proofMs / 5 },
      },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function openLog(file: string): Promise<{ store: Store; log: AuditLog; verify: (entries: number) => Promise<void> }> {
  const store = await Store.open(file, { create: true });
  const now = () => new Date();
  const cipher = new RecordCipher(new Uint8Array(32));
  const details = await DetailsCipher.load(store, cipher, now());
  const directory = { logKeys: () => [] } as unknown as Directory;
  return {
    store,
    log: await AuditLog.load(store, details, now),
    async verify(entries) {
      const report = await verifyLog({ self: parseUnitId('ML-BRTMTH'), store, directory, cipher, details, now });
      if (report.entries !== entries || report.findings.length > 0) throw new RangeError(JSON.stringify(report).slice(0, 400));
    },
  };
}

/** Seconds that one entry takes when each is recorded by itself. */
async function singly(file: string, entries: number): Promise<{ appended: number; verified: number }> {
  const { store, log, verify } = await openLog(file);
  const appended = await seconds(async () => {
    for (let n = 0; n < entries; n += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => log.record(eventOf(n + i))));
  });
  const verified = await seconds(() => verify(entries));
  await store.close();
  return { appended: appended / entries, verified: verified / entries };
}

function eventOf(n: number): Parameters<AuditLog['prepare']>[0] {
  const message = parseMessageId(`019aaaaa-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
  return {
    act: 'message.consulted',
    message,
    partner: parseUnitId('SN-DNLTM'),
    kind: 'incident',
    handling: ['H1'],
    categories: ['suspect', 'victim'],
    officer: 'ol-1' as never,
    role: 'liaison',
    justification: 'Enquête BRTMTH/2026/0142, vérification des passeurs de Gao',
    subjects: [],
  };
}
