// What a partner, a line and a disk can do to the fetching of documents: each partner here says what the test lets it say.
import { randomBytes } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearDocuments } from '../../../gateway/attachments/clear.ts';
import { Inbox } from '../../../gateway/attachments/inbox.ts';
import { DISK_RESERVE_OCTETS } from '../../../gateway/attachments/vault.ts';
import { listEntries } from '../../../gateway/store/audit-entries.ts';
import type { MessageId } from '../../../protocol/index.ts';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, liveFederation } from '../../support/live.ts';
import { type Fetching, giving, mali, openFetching, type Played, sendDocuments } from './fetched.ts';

const octets = { long: randomBytes(3_000_000), urgent: randomBytes(40_000), short: randomBytes(5_000) };
let live: Live;
let senegal: LiveUnit;
let long: MessageId;
let urgent: MessageId;
let short: MessageId;
beforeAll(async () => {
  live = await liveFederation(2);
  senegal = live.of('SN-DNLTM');
  [long, short, urgent] = (await sendDocuments(live.of('ML-BRTMTH'), senegal, [
    { octets: octets.long, priority: 'routine' },
    { octets: octets.short, priority: 'routine' },
    { octets: octets.urgent, priority: 'urgent' },
  ])) as [MessageId, MessageId, MessageId];
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const complete = (document: Played, seconds = 10) =>
  until('it is complete', seconds, async () => ((await document.now()).state === 'complete' ? true : undefined));
/** What the log says of documents: nothing before the test, because none came by itself. */
const actsOf = async ({ unit }: Fetching) =>
  (await unit.store.read((db) => listEntries(db, { limit: 50, order: 'asc' }))).map(({ act }) => act).filter((act) => act.startsWith('document.'));
/** Destroys the content of a message, as an order or the end of its time does. */
const erase = ({ unit }: Fetching, { row }: Played) =>
  unit.store.write((tx) => tx.updateTable('message').set({ data_key: null, sealed: null }).where('id', '=', row.id).execute());

describe('what is fetched', () => {
  it('is complete, and the partner is told', async () => {
    await using fetching = await openFetching(senegal);
    const document = await fetching.want(long, octets.long);
    fetching.partner = giving(fetching, document);
    fetching.fetcher.wake(mali);
    await complete(document);
    expect(fetching.said.at(-1)).toEqual({ kind: 'documentRequest', document: document.id, first: document.chunks, count: 0 });
  });

  it('stands back for that of an urgent message, and goes on behind it', async () => {
    await using fetching = await openFetching(senegal);
    const first = await fetching.want(long, octets.long);
    let second: Played | undefined;
    const order: string[] = [];
    const give = (frame: Parameters<typeof fetching.partner>[0]) => giving(fetching, first, ...(second ? [second] : []))(frame);
    // In the middle of the long one the partner waits until the urgent one is there: however slow this machine is just now.
    let withheld: (() => boolean) | undefined;
    fetching.partner = (frame) => {
      const of = frame.document === first.id ? 'long' : 'urgent';
      if (order.at(-1) !== of) order.push(of);
      if (second || fetching.said.length !== 3) return give(frame);
      withheld = () => give(frame);
      return true;
    };
    fetching.fetcher.wake(mali);
    await until('in the middle', 10, async () => (withheld ? true : undefined));
    second = await fetching.want(urgent, octets.urgent);
    withheld?.();
    await complete(first);
    await complete(second);
    expect(order).toEqual(['long', 'urgent', 'long']);
    // What was on its way when the urgent one came is not thrown away.
    const chunks = fetching.said.flatMap((frame) => (frame.kind === 'documentRequest' && frame.document === first.id ? [frame.count] : []));
    expect(chunks.reduce((sum, count) => sum + count, 0)).toBe(first.chunks);
  });
});

describe('a message whose content is destroyed while its document is fetched', () => {
  it('leaves no file, and is not fetched on', async () => {
    await using fetching = await openFetching(senegal);
    const document = await fetching.want(long, octets.long);
    const give = giving(fetching, document);
    // Slowly enough to be caught in the middle.
    fetching.partner = (frame) => {
      setTimeout(() => give(frame), 20);
      return true;
    };
    fetching.fetcher.wake(mali);
    await until('in the middle', 10, async () => (fetching.said.length > 4 ? true : undefined));
    await erase(fetching, document);
    await clearDocuments({ ...fetching.unit, vault: fetching.vault, log: () => {} });
    await sleep(2_000);
    expect(await document.now()).toMatchObject({ state: 'erased' });
    expect(fetching.files()).toEqual([]);
    expect(await actsOf(fetching)).toEqual(['document.erased']);
    const asked = fetching.said.length;
    fetching.fetcher.wake(mali);
    await sleep(200);
    expect([fetching.said.length, fetching.files()]).toEqual([asked, []]);
    expect(fetching.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('just before the last chunk, is not told to have been received', async () => {
    await using fetching = await openFetching(senegal);
    const document = await fetching.want(short, octets.short);
    fetching.partner = () => {
      void erase(fetching, document).then(() => fetching.fetcher.answered(mali, document.chunk(0)));
      return true;
    };
    fetching.fetcher.wake(mali);
    await sleep(500);
    await clearDocuments({ ...fetching.unit, vault: fetching.vault, log: () => {} });
    expect(await document.now()).toMatchObject({ state: 'erased' });
    expect(await actsOf(fetching)).toEqual(['document.erased']);
    expect(fetching.files()).toEqual([]);
  });
});

describe('a line that flaps', () => {
  it('is asked again at once when it is back while the last fetch still ends', async () => {
    await using fetching = await openFetching(senegal);
    const document = await fetching.want(short, octets.short);
    const give = giving(fetching, document);
    let flapped = false;
    fetching.partner = (frame) => {
      if (flapped) return give(frame);
      flapped = true;
      // What was asked for is lost with the link; the next one is there before the fetch has seen it.
      fetching.fetcher.lost(mali);
      fetching.fetcher.wake(mali);
      return true;
    };
    fetching.fetcher.wake(mali);
    await complete(document, 3);
  });

  it('and never lasts for a megabyte brings a document all the same', async () => {
    await using fetching = await openFetching(senegal);
    const document = await fetching.want(long, octets.long);
    const give = giving(fetching, document);
    let came = 0;
    fetching.partner = (frame) => {
      if (frame.kind !== 'documentRequest' || frame.count === 0) return true;
      came += frame.count;
      if (came <= 40) return give(frame);
      came = 0;
      return false;
    };
    for (let links = 0; links < 12 && (await document.now()).state !== 'complete'; links++) {
      fetching.fetcher.wake(mali);
      await sleep(200);
    }
    expect(await document.now()).toMatchObject({ state: 'complete' });
  });

  it('does not hold up the end of the gateway', async () => {
    await using fetching = await openFetching(senegal);
    await fetching.want(long, octets.long);
    for (const waitMs of [0, 1, 5, 20]) {
      fetching.fetcher.wake(mali);
      if (waitMs > 0) await sleep(waitMs);
    }
    const begun = performance.now();
    await fetching.fetcher.stop();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('nor when it ends in the moment in which a fetch begins', async () => {
    await using fetching = await openFetching(senegal);
    await fetching.want(long, octets.long);
    fetching.fetcher.wake(mali);
    const begun = performance.now();
    await fetching.fetcher.stop();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('a disk', () => {
  it('that lost the file of what had come: it is fetched from the start', async () => {
    await using fetching = await openFetching(senegal);
    const document = await fetching.want(long, octets.long);
    const give = giving(fetching, document);
    // The line ends after two megabytes.
    fetching.partner = (frame) => frame.kind === 'documentRequest' && frame.first < 160 && give(frame);
    fetching.fetcher.wake(mali);
    await until('two thirds', 10, async () => ((await document.now()).chunks >= 128 ? true : undefined));
    await sleep(200);
    await fetching.vault.remove({ message: document.row.id, place: 0 });
    fetching.partner = give;
    fetching.fetcher.wake(mali);
    await complete(document);
  });

  it('without room for a long document still takes a short one', async () => {
    // A megabyte and a half beyond the reserve.
    const reserve = () => {
      const { bavail, bsize } = statfsSync(tmpdir());
      return bavail * bsize - 1_500_000;
    };
    await using fetching = await openFetching(senegal, reserve);
    const [first, second] = [await fetching.want(long, octets.long), await fetching.want(short, octets.short)];
    fetching.partner = giving(fetching, first, second);
    fetching.fetcher.wake(mali);
    await complete(second, 5);
    expect(await first.now()).toMatchObject({ state: 'wanted', chunks: 0 });
    expect(fetching.log.filter(({ event }) => event === 'document.waiting')).toMatchObject([
      { code: 'DISK_LOW', message: expect.stringMatching(/3000000 octets are needed, 1\d{6} are free/) },
    ]);
  });

  it('that others fill meanwhile keeps its reserve', async () => {
    let reserve = DISK_RESERVE_OCTETS;
    await using fetching = await openFetching(senegal, () => reserve);
    const document = await fetching.want(long, octets.long);
    const give = giving(fetching, document);
    fetching.partner = (frame) => {
      if (fetching.said.length === 3) reserve = Number.MAX_SAFE_INTEGER;
      return give(frame);
    };
    fetching.fetcher.wake(mali);
    await until('it stops', 10, async () => (fetching.log.some(({ event }) => event === 'document.waiting') ? true : undefined));
    expect((await document.now()).state).toBe('wanted');
    reserve = DISK_RESERVE_OCTETS;
    fetching.fetcher.wake(mali);
    await complete(document);
  });
});

describe('a hostile partner', () => {
  it('fills no more than a place of so many items', async () => {
    const inbox = new Inbox<number>(2);
    for (const item of [1, 2, 3]) inbox.put(item);
    expect([await inbox.take(1), await inbox.take(1), await inbox.take(1)]).toEqual([1, 2, undefined]);
    inbox.put(4);
    expect(await inbox.take(1)).toBe(4);
  });

  it('that sends what nobody asked for does not stop what was asked for', async () => {
    await using fetching = await openFetching(senegal);
    const document = await fetching.want(long, octets.long);
    fetching.partner = (frame) => {
      if (frame.kind !== 'documentRequest' || frame.first > 0) return giving(fetching, document)(frame);
      // Ten thousand before the first that was asked for: in one turn of the loop, so that none can be taken meanwhile.
      const other = document.chunk(100);
      for (let count = 0; count < 10_000; count++) fetching.fetcher.answered(mali, other);
      return giving(fetching, document)(frame);
    };
    fetching.fetcher.wake(mali);
    await complete(document);
  });
});
