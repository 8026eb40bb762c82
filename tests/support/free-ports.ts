import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

// Below every range from which systems take the ports of outgoing connections (Linux 32768–60999, elsewhere RFC 6335's 49152–65535): a
// gateway that is killed finds its port free when it comes back.
const FROM = 10_000;
const BEFORE = 32_768;

/** `count` different free ports of the loopback address that no outgoing connection takes, all held at once while they are chosen. */
export async function freePorts(count: number): Promise<number[]> {
  const held: { server: Server; port: number }[] = [];
  while (held.length < count) {
    const port = randomInt(FROM, BEFORE);
    const server = await listening(port);
    if (server) held.push({ server, port });
  }
  await Promise.all(held.map(({ server }) => new Promise((resolve) => server.close(resolve))));
  return held.map(({ port }) => port);
}

/** A server on this port; `undefined` when somebody else has it. */
function listening(port: number): Promise<Server | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Server | undefined>();
  const server = createServer();
  server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
  server.listen(port, '127.0.0.1', () => resolve(server));
  return promise;
}
