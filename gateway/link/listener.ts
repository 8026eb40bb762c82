// Where partners dial in. A stranger gets as far as one HTTP answer that names the reason, never to a WebSocket.
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { asCopError, CopError, SUBPROTOCOL, type UnitId } from '#protocol';
import { Acceptor, type FrameSocket, LINK_PATH } from './socket.ts';
import { authenticatePeer, handshakeError, linkTlsOptions, type ProvenPeer, type TlsIdentity, type TlsTrust } from './tls.ts';

/** What a listener reports. */
export interface ListenerEvents {
  /** A proven peer has a socket. */
  connected: (socket: FrameSocket) => void;
  /** Somebody was refused; `peer` when the certificate of a member was proven or claimed. */
  refused: (peer: UnitId | undefined, address: string, error: CopError) => void;
}

// Handshake and request headers must be through by then: somebody who connects and says nothing holds a place no longer.
const HANDSHAKE_MS = 20_000;
// Connections without a link yet, from one address: a partner behind one NAT needs two or three.
const PENDING_PER_ADDRESS = 16;

/** The listening side of all links. */
export class Listener {
  readonly #server: Server;
  readonly #acceptor = new Acceptor();
  readonly #identity: TlsIdentity;
  readonly #trust: TlsTrust;
  readonly #events: ListenerEvents;
  readonly #pending = new Map<string, Set<Duplex>>();

  constructor(identity: TlsIdentity, trust: TlsTrust, events: ListenerEvents) {
    this.#identity = identity;
    this.#trust = trust;
    this.#events = events;
    this.#server = createServer({
      ...linkTlsOptions(identity, trust),
      requestCert: true,
      // Refused by authenticatePeer instead, which can say why to both sides.
      rejectUnauthorized: false,
      handshakeTimeout: HANDSHAKE_MS,
      headersTimeout: HANDSHAKE_MS,
      requestTimeout: HANDSHAKE_MS,
      keepAliveTimeout: 1_000,
      maxHeaderSize: 8_192,
    });
    this.#server.on('connection', (socket) => this.#limit(socket));
    this.#server.on('tlsClientError', (error, socket) => this.#events.refused(undefined, addressOf(socket), handshakeError(error, '?', '')));
    this.#server.on('request', (request, response) => {
      const { error, peer } = this.#judge(request) as { error?: CopError; peer?: ProvenPeer };
      const refusal = error ?? new CopError('LINK_REQUEST_INVALID', { expected: LINK_PATH, got: `${request.method} ${request.url?.slice(0, 60)}` });
      this.#events.refused(peer?.unit ?? memberNamed(refusal, this.#trust), addressOf(request.socket as TLSSocket), refusal);
      response.writeHead(statusOf(refusal), refusalHeaders(refusal)).end();
    });
    this.#server.on('upgrade', (request, stream, head) => {
      this.#upgrade(request, stream, head).catch((error: unknown) => {
        // A bug of ours must cost the one who met it a connection, not everybody the gateway.
        stream.destroy();
        this.#events.refused(undefined, addressOf(request.socket as TLSSocket), asCopError(error) ?? new CopError('INTERNAL', { ref: 'upgrade' }, error));
      });
    });
  }

  /** Begins to listen; gives the port. Throws PORT_UNAVAILABLE. */
  listen(host: string, port: number): Promise<number> {
    return listenOn(this.#server, host, port);
  }

  /** The roster changed: new connections are checked against the new anchors. */
  refreshTrust(): void {
    this.#server.setSecureContext(linkTlsOptions(this.#identity, this.#trust));
  }

  /** Stops listening and cuts what is not a link yet, those included that have not finished a handshake: HTTP does not know them. */
  async close(): Promise<void> {
    const closed = Promise.withResolvers<void>();
    this.#server.close(() => closed.resolve());
    this.#server.closeAllConnections();
    for (const pending of this.#pending.values()) for (const socket of pending) socket.destroy();
    await closed.promise;
  }

  #limit(socket: Duplex & { remoteAddress?: string }): void {
    const address = socket.remoteAddress ?? '?';
    const pending = this.#pending.get(address) ?? new Set();
    if (pending.size >= PENDING_PER_ADDRESS) {
      socket.destroy();
      this.#events.refused(undefined, address, new CopError('LINK_CROWDED', { expected: PENDING_PER_ADDRESS, got: address }));
      return;
    }
    this.#pending.set(address, pending.add(socket));
    const done = () => {
      pending.delete(socket);
      if (pending.size === 0 && this.#pending.get(address) === pending) this.#pending.delete(address);
    };
    socket.once('close', done);
    socket.once('cop-linked', done);
  }

  #judge(request: IncomingMessage): { peer: ProvenPeer } | { error: CopError } {
    try {
      return { peer: authenticatePeer(request.socket as TLSSocket, this.#trust, 'client', new Date()) };
    } catch (error) {
      const fault = asCopError(error);
      if (!fault) throw error;
      return { error: fault };
    }
  }

  async #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const tls = request.socket as TLSSocket;
    tls.on('error', () => tls.destroy());
    const verdict = this.#judge(request);
    const offered = String(request.headers['sec-websocket-protocol'] ?? '');
    const error =
      'error' in verdict
        ? verdict.error
        : request.url !== LINK_PATH
          ? new CopError('LINK_REQUEST_INVALID', { expected: LINK_PATH, got: String(request.url).slice(0, 60) })
          : !offered.split(/\s*,\s*/).includes(SUBPROTOCOL)
            ? new CopError('LINK_SUBPROTOCOL', { got: offered.slice(0, 40) || '–' })
            : undefined;
    if (error) {
      this.#events.refused('peer' in verdict ? verdict.peer.unit : memberNamed(error, this.#trust), addressOf(tls), error);
      const headers = Object.entries({ ...refusalHeaders(error), Connection: 'close', 'Content-Length': '0' });
      stream.end(`HTTP/1.1 ${statusOf(error)} ${error.code}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
      return;
    }
    if (!('peer' in verdict)) return;
    const socket = await this.#acceptor.accept(request, stream, head, verdict.peer);
    rawSocketOf(tls)?.emit('cop-linked');
    this.#events.connected(socket);
  }
}

/** Listens; gives the port. Throws PORT_UNAVAILABLE. */
export function listenOn(server: Server, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const failed = (error: NodeJS.ErrnoException) =>
    reject(new CopError('PORT_UNAVAILABLE', { got: `${host}:${port}`, detail: error.code ?? error.message }, error));
  server.once('error', failed);
  server.listen({ host, port }, () => {
    server.off('error', failed);
    resolve((server.address() as AddressInfo).port);
  });
  return promise;
}

function refusalHeaders(error: CopError): Record<string, string> {
  return { 'X-COP-Refusal': error.code };
}

function statusOf(error: CopError): number {
  return error.code.startsWith('TLS_') ? 403 : error.code === 'LINK_SUBPROTOCOL' ? 426 : 404;
}

/** The member that a refused certificate named, when the error carries it: shown with that peer, as a claim. */
function memberNamed(error: CopError, trust: TlsTrust): UnitId | undefined {
  const named = error.params.peer as UnitId | undefined;
  return named && trust.has(named) ? named : undefined;
}

function addressOf(socket: { remoteAddress?: string | undefined; remotePort?: number | undefined }): string {
  return `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? '?'}`;
}

/** The TCP socket under a TLS socket, on which connections are counted. */
function rawSocketOf(tls: TLSSocket): Duplex | undefined {
  return (tls as unknown as { _parent?: Duplex })._parent;
}
