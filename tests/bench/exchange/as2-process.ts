// A partner of AS2 in a process of its own, libas2 between the disk and HTTPS: node as2-process.ts FILE. The file says whether it sends.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type AS2Disposition, AS2MimeNode, AS2Parser } from 'libas2';
import { encodeContent, parseUnitId } from '#protocol';
import type { As2Side } from './as2.ts';
import { Durable } from './durable.ts';
import { report } from './incident.ts';
import type { Given } from './pair.ts';
import { partContent } from './part-content.ts';
import { type Served, serve } from './serve.ts';

const { dir, own, said: port } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Given<As2Side, number>;
const { credential, partner } = own;

const SIGNING = 'sha-256';
const signed = { cert: credential.certificate, key: credential.key, algorithm: SIGNING } as const;
const tls = { key: credential.key, cert: credential.certificate, ca: own.authority, minVersion: 'TLSv1.3' } as const;
const headers = { 'AS2-From': own.name, 'AS2-To': partner.name, 'AS2-Version': '1.2' };
const agreement = {
  host: { name: own.name, id: own.name, url: '', certificate: credential.certificate, privateKey: credential.key, decrypt: true, sign: true },
  partner: { name: partner.name, id: partner.name, url: '', certificate: partner.certificate, verify: true },
} as const;
const addressee = parseUnitId('SN-DNLTM');

await serve(async () => {
  const durable = await Durable.create(join(dir, port ? 'sent' : 'taken'));
  return port ? sending(durable, port) : taking(durable);
});

/** An HTTP message's body, and its headers as MIME has them. */
async function bodyOf(message: IncomingMessage): Promise<{ octets: Buffer; node: AS2MimeNode }> {
  const octets = await buffer(message);
  return { octets, node: await AS2Parser.parse({ headers: message.rawHeaders, content: octets }) };
}

function sending(durable: Durable, port: number): { ready: undefined; served: Served } {
  // One request at a time on a connection: as many connections as exchanges in flight.
  const agent = new Agent({ ...tls, keepAlive: true });
  const post = async (fields: Record<string, string>, body: string) => {
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/as2', agent, headers: { ...fields, 'Content-Length': Buffer.byteLength(body) } });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}: ${await buffer(answer)}`);
    return bodyOf(answer);
  };
  const exchange = async () => {
    const { message, id, mic } = await compose(encodeContent(report(addressee).content));
    const { headers: fields, body } = await message.buildObject();
    await durable.append(Buffer.from(body));
    const { octets, node } = await post(fields, body);
    // Throws unless the partner signed it.
    const { notification } = await node.dispositionIn({ cert: partner.certificate });
    const { originalMessageId, receivedContentMic, disposition } = notification;
    if (originalMessageId !== id || !disposition.processed) throw new Error('an MDN of something else');
    if (receivedContentMic?.mic !== mic || receivedContentMic.algorithm !== SIGNING) throw new Error('an MDN of another content');
    await durable.append(octets);
  };
  const stop = async () => {
    agent.destroy();
    await durable.close();
  };
  return { ready: undefined, served: { exchange, commits: () => durable.commits, stop } };
}

/** Signs and encrypts; gives the digest that the partner is to return. AS2Composer does the same, but keeps the signed part to itself. */
async function compose(content: Uint8Array): Promise<{ message: AS2MimeNode; id: string; mic: string }> {
  const whole = await new AS2MimeNode({ contentType: 'application/octet-stream', content: Buffer.from(content) }).sign(signed);
  const part = await (whole.childNodes[0] as AS2MimeNode).build();
  const message = await whole.encrypt({ cert: partner.certificate, encryption: 'aes256-CBC' });
  const asked = `signed-receipt-protocol=required,pkcs7-signature; signed-receipt-micalg=required,${SIGNING}`;
  for (const [key, value] of Object.entries({ ...headers, 'Disposition-Notification-To': own.name, 'Disposition-Notification-Options': asked }))
    message.setHeader(key, value);
  return { message, id: message.messageId(true), mic: createHash('sha256').update(withoutLineEnd(part)).digest('base64') };
}

/** libas2 signs a part of parts without its last line end, and does not verify that again; what is signed here is what stands on the line. */
async function signedMdn(disposition: AS2Disposition): Promise<AS2MimeNode> {
  const part = new AS2MimeNode({ contentType: 'multipart/report; report-type=disposition-notification' });
  // The library's types leave out what it inherits.
  (part as unknown as { setRaw(octets: Buffer): void }).setRaw(withoutLineEnd(await disposition.toMimeNode().build()));
  const mdn = await part.sign(signed);
  for (const [key, value] of Object.entries(headers)) mdn.setHeader(key, value);
  mdn.messageId(true);
  return mdn;
}

/** The line end before a boundary belongs to the boundary (RFC 2046, section 5.1.1). */
const withoutLineEnd = (part: Buffer): Buffer => part.subarray(0, part.subarray(-2).toString('latin1') === '\r\n' ? -2 : part.length);

async function taking(durable: Durable): Promise<{ ready: number; served: Served }> {
  const take = async (message: IncomingMessage, answer: ServerResponse) => {
    const { octets, node } = await bodyOf(message);
    const { contentNode, disposition } = await node.dispositionOut({ agreement });
    const { processed, description } = disposition.notification.disposition;
    if (!processed) throw new Error(description?.text);
    const { headers: fields, body } = await (await signedMdn(disposition)).buildObject();
    await durable.append(Buffer.concat([octets, partContent(contentNode), Buffer.from(body)]));
    answer.writeHead(200, { ...fields, 'Content-Length': Buffer.byteLength(body) }).end(body);
  };
  const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: true }, (message, answer) => {
    take(message, answer).catch((error: unknown) => answer.writeHead(500).end(String(error)));
  });
  // A connection waits while other contenders run.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await durable.close();
  };
  return { ready: (server.address() as AddressInfo).port, served: { commits: () => durable.commits, stop } };
}
