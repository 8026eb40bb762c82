// A client of the broker in a process of its own: node nats-process.ts FILE. The file says whether it sends.
import { readFileSync } from 'node:fs';
import { AckPolicy, connect, type JsMsg, type NatsConnection } from 'nats';
import {
  authenticate,
  encodeContent,
  hex,
  importDecryptionKey,
  importEncryptionKey,
  importSigningKey,
  importVerifyKey,
  openEnvelope,
  parseUnitId,
  readEnvelope,
  sealMessage,
  sha256,
  signMessage,
  signReceipt,
  verifyReceipt,
} from '#protocol';
import { freshIds } from '../../../gateway/outbound/compose.ts';
import { until } from '../../support/cop-process.ts';
import { report } from './incident.ts';
import type { NatsSide } from './nats.ts';
import type { Given } from './pair.ts';
import { type Served, serve } from './serve.ts';

const { own, said } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Given<NatsSide, 'ready'>;

const [self, partner] = [parseUnitId(own.unit), parseUnitId(own.partner.unit)];
const [signing, decryption] = [await importSigningKey(own.keys.sign), await importDecryptionKey(own.keys.encrypt)];
const verification = await importVerifyKey(Buffer.from(own.partner.sign, 'base64url'));
const encryption = await importEncryptionKey(Buffer.from(own.partner.encrypt, 'base64url'));
const findVerifyKey = async () => verification;

const LIFE_MS = 7 * 24 * 3_600_000;
// As many as are ever in flight.
const AT_ONCE = 256;
const CONNECT_SECONDS = 10;
const MESSAGES = { stream: 'messages', subject: 'cop.message' };
const RECEIPTS = { stream: 'receipts', subject: 'cop.receipt' };

let published = 0;

await serve(async () => {
  const { key, certificate: cert } = own.credential;
  // The broker was started a moment ago; the client's own waiting for it has no end.
  const tries = { timeout: 1_000, reconnect: false };
  const connection = await until('the broker', CONNECT_SECONDS, () =>
    connect({ servers: `127.0.0.1:${own.port}`, tls: { ca: own.authority, cert, key }, ...tries }).catch(() => undefined),
  );
  const jetstream = connection.jetstream();
  const publish = async ({ subject }: { subject: string }, octets: Uint8Array) => {
    await jetstream.publish(subject, octets);
    published += 1;
  };
  const served = said ? await sending(connection, publish) : await taking(connection, publish);
  return { ready: 'ready', served: { ...served, commits: () => published, stop: () => connection.close() } };
});

type Publish = (to: { subject: string }, octets: Uint8Array) => Promise<void>;

/** Hands over what comes on a stream, which is made, with a consumer that keeps its place, if it is not there. */
async function onMessage(connection: NatsConnection, { stream, subject }: typeof MESSAGES, take: (message: JsMsg) => Promise<void>): Promise<void> {
  const manager = await connection.jetstreamManager();
  await manager.streams.add({ name: stream, subjects: [subject] });
  await manager.consumers.add(stream, { durable_name: self, ack_policy: AckPolicy.Explicit });
  const consumer = await connection.jetstream().consumers.get(stream, self);
  const messages = await consumer.consume({ max_messages: AT_ONCE });
  const each = async () => {
    for await (const message of messages) void take(message);
  };
  void each();
}

async function sending(connection: NatsConnection, publish: Publish): Promise<Pick<Served, 'exchange'>> {
  const awaited = new Map<string, () => void>();
  await onMessage(connection, RECEIPTS, async (message) => {
    const { receipt } = await verifyReceipt(message.data, partner, self, findVerifyKey);
    message.ack();
    const digest = hex(receipt.envelopeDigest);
    awaited.get(digest)?.();
    awaited.delete(digest);
  });
  const exchange = async () => {
    const created = new Date();
    const times = { created, expires: new Date(created.getTime() + LIFE_MS) };
    const header = { ...freshIds(created), from: self, to: [partner], ...times, priority: 'routine' as const, training: false };
    const signed = await signMessage(header, encodeContent(report(partner).content), signing);
    const envelope = (await sealMessage(signed, [{ unit: partner, key: encryption }])).get(partner) as Uint8Array;
    const { promise, resolve } = Promise.withResolvers<void>();
    awaited.set(hex(sha256(envelope)), resolve);
    await publish(MESSAGES, envelope);
    await promise;
  };
  return { exchange };
}

async function taking(connection: NatsConnection, publish: Publish): Promise<object> {
  await onMessage(connection, MESSAGES, async (message) => {
    const opened = await openEnvelope(readEnvelope(message.data, self), async () => decryption);
    const { envelope, header } = await authenticate(opened, findVerifyKey);
    const receipt = {
      status: 'delivered',
      envelopeDigest: envelope.digest,
      message: { id: header.messageId, exchange: header.exchangeId },
      from: self,
      to: partner,
      at: new Date(),
      officer: undefined,
      reason: undefined,
      // There is no log: the place in the stream stands for one.
      log: { leaf: envelope.digest, size: message.seq, generation: 1 },
    } as const;
    await publish(RECEIPTS, await signReceipt(receipt, signing));
    message.ack();
  });
  return {};
}
