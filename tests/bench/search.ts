// What a search over a unit's own messages costs: each is unwrapped, decrypted, unpacked, parsed and read through.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePrivateJwk, importSigningKey, type MessageId, parseMessageId, parseOfficerId } from '#protocol';
import { findMessages } from '../../gateway/casework/find-messages.ts';
import type { Keyring } from '../../gateway/keys/keyring.ts';
import { RecordCipher } from '../../gateway/keys/record-cipher.ts';
import { sign } from '../../gateway/outbound/seal.ts';
import { approve } from '../../gateway/protection/approve.ts';
import { screen } from '../../gateway/protection/screen.ts';
import { Store } from '../../gateway/store/database.ts';
import { addMessage, recordName } from '../../gateway/store/messages.ts';
import { filterBench, now, self } from '../support/screening.ts';
import { type Extent, type Finding, seconds } from './report.ts';

const BATCH = 1_000;
const SHORT_MESSAGES = 500;
const SEALINGS = 1_000;
const officer = parseOfficerId('ol-1');

/** A hundred thousand messages (COP_BENCH_MESSAGES: another number), each with one person and a text. */
export async function searchBench({ short }: Extent): Promise<Finding[]> {
  const messages = Number(process.env.COP_BENCH_MESSAGES ?? (short ? SHORT_MESSAGES : 100_000));
  const dir = mkdtempSync(join(tmpdir(), 'cop-bench-'));
  try {
    await using bench = await filterBench();
    const evaluation = { source: 'B', information: '2', epistemic: 'fact', asOf: '2026-06-30' };
    const persons = [{ ref: 's1', categories: ['suspect'], evaluation, name: { surname: 'Diarra', forenames: 'Moussa' }, nationalities: ['MLI'] }];
    const claims = [{ field: '*', reason: 'Identification' }];
    const statements = [{ text: 'Le véhicule attend chaque nuit à la sortie nord.', evaluation }];
    const { draft } = await bench.screen({ persons, statements }, ['SN-DNLTM'], { necessary: claims });
    const screened = await screen(draft, bench.deps);
    const approved = approve(screened, { officer: 'chef-1' as never, note: '', digest: screened.digest });
    if (!approved) throw new Error('not approved');
    const keyring = { unit: self, signingKey: await importSigningKey(await generatePrivateJwk('Ed25519')) } as unknown as Keyring;
    const [signed] = await sign(approved, { ...bench.deps, keyring, now });
    if (!signed) throw new Error('nothing signed');
    const { header, headerBytes, plaintext } = signed.message;
    const store = await Store.open(join(dir, 'cop.sqlite'), { create: true });
    const cipher = new RecordCipher(new Uint8Array(32));
    for (let n = 0; n < messages; n += BATCH) {
      await store.write(async (tx) => {
        for (let i = n; i < Math.min(n + BATCH, messages); i++) {
          const messageId = parseMessageId(`019aaaaa-0000-7000-8000-${i.toString(16).padStart(12, '0')}`) as MessageId;
          const record = cipher.seal(recordName('out', header.from, messageId), plaintext);
          const own = { ...header, messageId };
          await addMessage(tx, {
            direction: 'out',
            header: own,
            headerBytes,
            kind: 'incident',
            answers: undefined,
            record,
            envelope: undefined,
            storedAt: now,
          });
        }
      });
    }
    const sought = await seconds(async () => {
      const { searched, rows } = await findMessages('introuvable', { since: undefined, limit: 50 }, officer, { store, cipher });
      if (searched !== messages || rows.length > 0) throw new RangeError(`${searched} searched, ${rows.length} found`);
    });
    const sealing = await seconds(() => {
      for (let i = 0; i < SEALINGS; i++) cipher.open('x', cipher.seal('x', plaintext));
    });
    await store.close();
    const each = sought / messages;
    const overSealing = each / (sealing / SEALINGS);
    return [
      {
        name: 'sought',
        text: `${messages} messages of ${plaintext.length} octets: a word that none holds is sought in ${sought.toFixed(1)} s, ${(each * 1e6).toFixed(0)} µs each`,
        figures: { messages, octetsEach: plaintext.length, seconds: sought, eachUs: each * 1e6 },
      },
      {
        name: 'ratio',
        text: `one message costs ${overSealing.toFixed(1)} times sealing and opening its record once`,
        figures: { overSealing },
      },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
