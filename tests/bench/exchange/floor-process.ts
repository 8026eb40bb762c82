// The bare floor of one side: the operations of the gateways on keys and octets, and as many durable commits; no formats, no rules, no TLS, no database.
// node floor-process.ts DIR OCTETS [PORT]. With a port, it is the side that sends.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { agree, agreed, open, publicOf, rawOf, record, seal } from '../bare-crypto.ts';
import { Durable } from './durable.ts';
import { serve } from './serve.ts';
import { onFrame, sendFrame } from './stream-frames.ts';

const [dir = '', octets = '', port] = process.argv.slice(2);
const [ID, RAW, WRAPPED, SIGNATURE] = [16, 32, 40, 64];
// The filter record and the details of an entry of the log, of a common size.
const FILTER_RECORD = Buffer.alloc(300, 1);
const DETAILS = Buffer.alloc(200, 2);

const signing = generateKeyPairSync('ed25519');
const encryption = generateKeyPairSync('x25519');
const unitKey = randomBytes(32);
const sha256 = (octets: Uint8Array) => createHash('sha256').update(octets).digest();

await serve(async () => {
  const durable = await Durable.create(join(dir, port ? 'sent' : 'taken'));
  return port ? sending(durable, Number(port)) : taking(durable);
});

/** Both say their public keys first. */
async function greet(socket: Socket): Promise<{ verifyKey: KeyObject; encryptionKey: KeyObject }> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  socket.once('data', resolve);
  socket.setNoDelay(true);
  socket.write(Buffer.concat([rawOf(signing.publicKey), rawOf(encryption.publicKey)]));
  const keys = await promise;
  return { verifyKey: publicOf('Ed25519', keys.subarray(0, RAW)), encryptionKey: publicOf('X25519', keys.subarray(RAW)) };
}

async function sending(durable: Durable, port: number) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const { verifyKey, encryptionKey } = await greet(socket);
  const awaited = new Map<string, { digest: Buffer; done: (value: Promise<void>) => void }>();
  onFrame(socket, (frame) => {
    const [id, signed, signature] = [frame.subarray(0, ID), frame.subarray(0, ID + RAW), frame.subarray(ID + RAW)];
    const waiting = awaited.get(id.toString('hex'));
    if (!waiting?.digest.equals(signed.subarray(ID)) || !verify(null, signed, verifyKey, signature)) throw new Error('a receipt that does not verify');
    awaited.delete(id.toString('hex'));
    waiting.done(durable.append(Buffer.concat([frame, seal(unitKey, DETAILS, id)])));
  });
  const exchange = async () => {
    const [id, content, contentKey] = [randomBytes(ID), randomBytes(Number(octets)), randomBytes(32)];
    const filter = sign(null, FILTER_RECORD, signing.privateKey);
    const signature = sign(null, Buffer.concat([id, content]), signing.privateKey);
    const { ephemeral, wrapped } = agree(encryptionKey, contentKey);
    const plaintext = Buffer.concat([signature, content]);
    const envelope = Buffer.concat([id, ephemeral, wrapped, seal(contentKey, plaintext, id)]);
    const { promise, resolve } = Promise.withResolvers<void>();
    awaited.set(id.toString('hex'), { digest: sha256(envelope), done: resolve });
    await durable.append(Buffer.concat([record(unitKey, plaintext, id), envelope, filter, seal(unitKey, DETAILS, id)]));
    sendFrame(socket, envelope);
    await promise;
  };
  const stop = async () => {
    socket.destroy();
    await durable.close();
  };
  return { ready: undefined, served: { exchange, commits: () => durable.commits, stop } };
}

async function taking(durable: Durable) {
  const server = createServer(async (socket) => {
    socket.on('error', () => socket.destroy());
    const { verifyKey } = await greet(socket);
    onFrame(socket, (envelope) => void take(socket, envelope, verifyKey, durable));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.close();
    await durable.close();
  };
  return { ready: (server.address() as AddressInfo).port, served: { commits: () => durable.commits, stop } };
}

async function take(socket: Socket, envelope: Buffer, verifyKey: KeyObject, durable: Durable): Promise<void> {
  const [id, ephemeral] = [envelope.subarray(0, ID), envelope.subarray(ID, ID + RAW)];
  const [wrapped, sealed] = [envelope.subarray(ID + RAW, ID + RAW + WRAPPED), envelope.subarray(ID + RAW + WRAPPED)];
  const plaintext = open(agreed(encryption.privateKey, ephemeral, wrapped), sealed, id);
  const content = plaintext.subarray(SIGNATURE);
  if (!verify(null, Buffer.concat([id, content]), verifyKey, plaintext.subarray(0, SIGNATURE))) throw new Error('a message that does not verify');
  const receipt = Buffer.concat([id, sha256(envelope)]);
  const signature = sign(null, receipt, signing.privateKey);
  await durable.append(Buffer.concat([record(unitKey, plaintext, id), envelope, receipt, signature, seal(unitKey, DETAILS, id)]));
  sendFrame(socket, receipt, signature);
}
