// One real TLS 1.3 handshake on loopback, and what the server thought of the client's certificate.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type SecureContextOptions, type TLSSocket } from 'node:tls';
import type { Credential } from '#certs-dev';

/** What each side concluded. */
export interface HandshakeResult {
  /** Server's view of the client: `undefined` when OpenSSL verified the chain, else OpenSSL's reason. */
  clientRefused: string | undefined;
  /** SAN of the client's certificate as the server reads it. */
  clientNames: string | undefined;
  /** Client's view of the server: `undefined` when chain and host name verified. */
  serverRefused: string | undefined;
}

/** Dials a server with `client`'s options; neither side hangs up on the other's certificate, so that the reason can be read. */
export async function handshake(
  server: Credential & { ca: string[] },
  client: SecureContextOptions,
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<HandshakeResult> {
  const listener = createServer({
    cert: server.certificate,
    key: server.key,
    ca: server.ca,
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.3',
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const accepted = once(listener, 'secureConnection') as Promise<[TLSSocket]>;
  const socket = connect({
    ...client,
    port: (listener.address() as AddressInfo).port,
    host: '127.0.0.1',
    servername: host === 'localhost' ? host : '',
    rejectUnauthorized: false,
    minVersion: 'TLSv1.3',
  });
  try {
    const [[peer]] = await Promise.all([accepted, once(socket, 'secureConnect')]);
    const result = {
      clientRefused: peer.authorized ? undefined : String(peer.authorizationError),
      clientNames: peer.getPeerX509Certificate()?.subjectAltName,
      serverRefused: socket.authorized ? undefined : String(socket.authorizationError),
    };
    peer.destroy();
    return result;
  } finally {
    socket.destroy();
    listener.close();
  }
}
