// A side of the mail in a process of its own, libas2 for S/MIME: node mail-process.ts FILE. The file says whether it sends.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { AS2MimeNode, AS2Parser } from 'libas2';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { encodeContent, parseUnitId } from '#protocol';
import { Durable } from './durable.ts';
import { report } from './incident.ts';
import type { MailSide } from './mail.ts';
import type { Given } from './pair.ts';
import { partContent } from './part-content.ts';
import { type Served, serve } from './serve.ts';

const { dir, own, said } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Given<MailSide, 'ready'>;
const { credential, partner } = own;

const AT_ONCE = 256;
// A mail may be lost without a word: then the run is over.
const LOST_MS = 60_000;
const signed = { cert: credential.certificate, key: credential.key, algorithm: 'sha-256' } as const;
const addressee = parseUnitId('SN-DNLTM');
const sha256 = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');

const relay = createTransport({ host: '127.0.0.1', port: own.relay, ignoreTLS: true, pool: true, maxConnections: AT_ONCE, maxMessages: Infinity });
const send = (raw: Buffer) => relay.sendMail({ envelope: { from: own.address, to: partner.address }, raw });

await serve(async () => {
  const durable = await Durable.create(join(dir, said ? 'sent' : 'taken'));
  const { take, exchange } = said ? sending(durable) : { take: taking(durable), exchange: undefined };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, answer) =>
      void buffer(stream)
        .then(take)
        .then(() => answer(), answer),
  });
  server.listen(own.port, '127.0.0.1');
  await once(server.server, 'listening');
  const stop = async () => {
    relay.close();
    await new Promise<void>((resolve) => server.close(resolve));
    await durable.close();
  };
  const served: Served = { ...(exchange ? { exchange } : {}), commits: () => durable.commits, stop };
  return { ready: 'ready', served };
});

/** The whole message, with its headers. */
function addressed(message: AS2MimeNode, subject: string): { id: string; raw: Promise<Buffer> } {
  for (const [key, value] of Object.entries({ From: own.address, To: partner.address, Subject: subject })) message.setHeader(key, value);
  return { id: message.messageId(true), raw: message.build() };
}

function sending(durable: Durable): { take: (octets: Buffer) => Promise<void>; exchange: () => Promise<void> } {
  const awaited = new Map<string, { digest: string; done: (value: Promise<void>) => void }>();
  const settled = new Set<string>();
  const take = async (octets: Buffer) => {
    const receipt = await (await AS2Parser.parse(octets)).verify({ cert: partner.certificate });
    const [id = '', digest] = String(receipt?.content).trim().split(/\s+/);
    // A mail server that is in doubt brings it once more.
    if (receipt && settled.has(id)) return;
    const waiting = awaited.get(id);
    if (waiting === undefined || waiting.digest !== digest) throw new Error('a receipt that does not verify');
    awaited.delete(id);
    settled.add(id);
    const written = durable.append(octets);
    waiting.done(written);
    await written;
  };
  const exchange = async () => {
    const content = Buffer.from(encodeContent(report(addressee).content));
    const whole = await new AS2MimeNode({ contentType: 'application/octet-stream', content }).sign(signed);
    const { id, raw } = addressed(await whole.encrypt({ cert: partner.certificate, encryption: 'aes256-CBC' }), 'message');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    awaited.set(id, { digest: sha256(content), done: resolve });
    const octets = await raw;
    await durable.append(octets);
    await send(octets);
    const lost = setTimeout(() => reject(new Error(`no receipt for ${id}`)), LOST_MS);
    await promise;
    clearTimeout(lost);
  };
  return { take, exchange };
}

/** Answers the mail server once the message and its receipt are on the disk, then sends the receipt. */
function taking(durable: Durable): (octets: Buffer) => Promise<void> {
  const taken = new Set<string>();
  return async (octets) => {
    const message = await AS2Parser.parse(octets);
    const id = message.messageId();
    if (taken.has(id)) return;
    const part = await (await message.decrypt({ cert: credential.certificate, key: credential.key })).verify({ cert: partner.certificate });
    if (!part) throw new Error('a message that does not verify');
    const content = partContent(part);
    const text = `${id}\r\n${sha256(content)}`;
    const raw = await addressed(await new AS2MimeNode({ contentType: 'text/plain', content: text }).sign(signed), 'receipt').raw;
    await durable.append(Buffer.concat([octets, content, raw]));
    taken.add(id);
    void send(raw);
  };
}
