// Where partners dial in. A stranger gets as far as one HTTP answer that names the reason, never to a WebSocket.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, isIPv6, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { asCopError, CopError, SUBPROTOCOL, type UnitId } from '#protocol';
import { Allowance } from '../allowance.ts';
import type { Meter } from './meter.ts';
import { Acceptor, type FrameSocket, LINK_PATH } from './socket.ts';
import { authenticatePeer, handshakeError, linkTlsOptions, type ProvenPeer, TICKET_SECONDS, type TlsIdentity, type TlsTrust } from './tls.ts';

/** What a listener reports, and asks. */
export interface ListenerEvents {
  /** A proven peer has a socket. */
  connected: (socket: FrameSocket) => void;
  /** Somebody was refused; `peer` when a certificate of that member was proven, or claimed and not proven. */
  refused: (peer: UnitId | undefined, address: string, error: CopError, claimed: boolean) => void;
  /** Why a proven peer gets no link now. */
  crowded: (peer: UnitId) => CopError | undefined;
  /** Counts what goes over every connection. */
  meter: Meter;
}

// Connections without a link yet, from one address: a partner behind one NAT needs two or three.
const PENDING_PER_ADDRESS = 16;
// In all: every member of the largest federation dials at once, with room. Each may hold some 100 KB of handshake and headers.
const PENDING_MAX = 256;
// A handshake costs some milliseconds of one core. Fifty partners behind one NAT that lost the same satellite dial once each, and again.
const CONNECTIONS_BURST = 300;
const CONNECTIONS_PER_MINUTE = 600;
// Name, HMAC and AES key of the session tickets, as Node wants them.
const TICKET_KEY_OCTETS = 48;

/** Where a connection comes from. */
interface Remote {
  remoteAddress?: string | undefined;
  remotePort?: number | undefined;
}

/** A connection that is no link yet. */
interface Pending {
  socket: Duplex;
  from: string;
  network: string;
  late: NodeJS.Timeout;
}

/** The listening side of all links. */
export class Listener {
  readonly #server: Server;
  readonly #acceptor = new Acceptor();
  readonly #identity: TlsIdentity;
  readonly #trust: TlsTrust;
  readonly #events: ListenerEvents;
  readonly #handshakeMs: number;
  /** By network, oldest first. */
  readonly #pending = new Map<string, Set<Pending>>();
  #pendingInAll = 0;
  /** Connections of which it was said why they were cut: what comes of them afterwards is no news. */
  readonly #told = new WeakSet<Duplex>();
  readonly #connections = new Allowance<string>(CONNECTIONS_BURST, CONNECTIONS_PER_MINUTE);
  readonly #ticketKeys: NodeJS.Timeout;

  constructor(identity: TlsIdentity, trust: TlsTrust, handshakeMs: number, events: ListenerEvents) {
    this.#identity = identity;
    this.#trust = trust;
    this.#events = events;
    this.#handshakeMs = handshakeMs;
    this.#server = createServer({
      ...linkTlsOptions(identity, trust),
      requestCert: true,
      // Refused by authenticatePeer instead, which can say why to both sides.
      rejectUnauthorized: false,
      maxHeaderSize: 8_192,
    });
    // Who has these keys can make tickets in any member's name: they live no longer than a ticket.
    this.#ticketKeys = setInterval(() => this.#renewTicketKeys(), TICKET_SECONDS * 1000);
    this.#ticketKeys.unref();
    this.#server.on('connection', (socket: Socket) => {
      events.meter.watch(socket);
      this.#limit(socket);
    });
    this.#server.on('tlsClientError', (error, socket) => {
      if (this.#told.has(rawSocketOf(socket) ?? socket)) return;
      const fault = handshakeError(error, '?', '');
      // It went away by itself: nobody was out of reach.
      const left = fault.code === 'LINK_UNREACHABLE' ? new CopError('TLS_FAILED', { peer: '?', detail: String(fault.params.detail) }, error) : fault;
      this.#stranger(addressOf(socket), left);
    });
    // Through TLS, and then no HTTP, or none in time: it gets no answer.
    this.#server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex & Remote) => {
      const { code = '?' } = error;
      if (code !== 'ECONNRESET' && code !== 'EPIPE')
        this.#stranger(addressOf(socket), new CopError('LINK_REQUEST_INVALID', { expected: LINK_PATH, got: code.slice(0, 60) }));
      socket.destroy();
    });
    this.#server.on('request', (request, response) => {
      const { error, peer } = this.#judge(request) as { error?: CopError; peer?: ProvenPeer };
      const refusal = error ?? new CopError('LINK_REQUEST_INVALID', { expected: LINK_PATH, got: `${request.method} ${request.url?.slice(0, 60)}` });
      this.#refused(peer, addressOf(request.socket as TLSSocket), refusal);
      // One answer to a connection: somebody who goes on asking holds no place.
      response.writeHead(statusOf(refusal), { ...refusalHeaders(refusal), Connection: 'close' }).end();
    });
    this.#server.on('upgrade', (request, stream, head) => {
      this.#upgrade(request, stream, head).catch((error: unknown) => {
        // A bug of ours must cost the one who met it a connection, not everybody the gateway.
        stream.destroy();
        this.#stranger(addressOf(request.socket as TLSSocket), asCopError(error) ?? new CopError('INTERNAL', { ref: 'upgrade' }, error));
      });
    });
  }

  /** Begins to listen; gives the port. Throws PORT_UNAVAILABLE. */
  listen(host: string, port: number): Promise<number> {
    return listenOn(this.#server, host, port);
  }

  /** The roster changed: new connections are checked against the new anchors, and no ticket stands for what OpenSSL found under the old ones. */
  refreshTrust(): void {
    this.#server.setSecureContext(linkTlsOptions(this.#identity, this.#trust));
    this.#renewTicketKeys();
  }

  /** Makes every ticket that was given void: the whole handshake is made instead, at no more round trips. Node does not promise new keys with a new context, and renews none by itself. */
  #renewTicketKeys(): void {
    this.#server.setTicketKeys(randomBytes(TICKET_KEY_OCTETS));
  }

  /** Stops listening and cuts what is not a link yet, those included that have not finished a handshake: HTTP does not know them. */
  async close(): Promise<void> {
    clearInterval(this.#ticketKeys);
    const closed = Promise.withResolvers<void>();
    this.#server.close(() => closed.resolve());
    this.#server.closeAllConnections();
    for (const pending of this.#pending.values()) for (const { socket } of pending) socket.destroy();
    await closed.promise;
  }

  /** Counts a connection until it is a link or gone, and cuts it when there are too many or its time is over. */
  #limit(socket: Duplex & Remote): void {
    const { remoteAddress: address = '?' } = socket;
    const network = networkOf(address);
    const allowed = this.#crowdedAt(network);
    if (allowed !== undefined) {
      this.#cut(socket, addressOf(socket), new CopError('LINK_CROWDED', { expected: allowed, got: address }));
      return;
    }
    if (this.#pendingInAll >= PENDING_MAX) this.#makeRoom();
    const seconds = Math.round(this.#handshakeMs / 1000);
    const silent = new CopError('LINK_SILENT', { peer: address, got: seconds, expected: seconds });
    const from = addressOf(socket);
    const pending: Pending = { socket, from, network, late: setTimeout(() => this.#cut(socket, from, silent), this.#handshakeMs) };
    this.#pending.set(network, (this.#pending.get(network) ?? new Set()).add(pending));
    this.#pendingInAll += 1;
    const done = () => this.#forget(pending);
    socket.once('close', done);
    socket.once('cop-linked', done);
  }

  /** How many connections a network may have, or open in a minute, when that is what it has; `undefined` when one more may come. */
  #crowdedAt(network: string): number | undefined {
    if (!this.#connections.take(network)) return CONNECTIONS_PER_MINUTE;
    return (this.#pending.get(network)?.size ?? 0) >= PENDING_PER_ADDRESS ? PENDING_PER_ADDRESS : undefined;
  }

  #cut(socket: Duplex, from: string, error: CopError): void {
    this.#told.add(socket);
    socket.destroy();
    this.#stranger(from, error);
  }

  #forget(pending: Pending): void {
    const { network, late } = pending;
    clearTimeout(late);
    const mine = this.#pending.get(network);
    if (!mine?.delete(pending)) return;
    this.#pendingInAll -= 1;
    if (mine.size === 0) this.#pending.delete(network);
  }

  /** The oldest connection of whoever has most goes: who comes from one address among many that flood still gets through. */
  #makeRoom(): void {
    let [most] = this.#pending.values();
    for (const each of this.#pending.values()) if (most && each.size > most.size) most = each;
    const [oldest] = most ?? [];
    if (!oldest) return;
    this.#forget(oldest);
    this.#cut(oldest.socket, oldest.from, new CopError('LINK_CROWDED', { expected: PENDING_MAX, got: oldest.network }));
  }

  #stranger(address: string, error: CopError): void {
    this.#events.refused(undefined, address, error, false);
  }

  /** A refusal is shown with the peer that was proven, or with the member whom the certificate names. */
  #refused(peer: ProvenPeer | undefined, address: string, error: CopError): void {
    const claimed = memberNamed(error, this.#trust);
    this.#events.refused(peer?.unit ?? claimed, address, error, peer === undefined);
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
            : this.#events.crowded(verdict.peer.unit);
    const peer = 'peer' in verdict ? verdict.peer : undefined;
    const tcp = rawSocketOf(tls);
    if (error || !peer || !tcp) return this.#answer(tls, peer, error ?? new CopError('TLS_NO_CERTIFICATE'));
    let socket: FrameSocket;
    try {
      this.#events.meter.belongs(tcp, peer.unit);
      socket = await this.#acceptor.accept(request, stream, head, tcp, peer);
    } catch (refusal) {
      const fault = asCopError(refusal);
      if (!fault) throw refusal;
      return this.#answer(tls, peer, fault);
    }
    tcp.emit('cop-linked');
    this.#events.connected(socket);
  }

  /** Refuses a request for a link with the answer that names the reason, and is done with the connection. */
  #answer(tls: TLSSocket, peer: ProvenPeer | undefined, error: CopError): void {
    this.#refused(peer, addressOf(tls), error);
    const headers = Object.entries({ ...refusalHeaders(error), Connection: 'close', 'Content-Length': '0' });
    tls.write(`HTTP/1.1 ${statusOf(error)} ${error.code}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    tls.destroySoon();
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
  if (error.code === 'LINK_CROWDED') return 429;
  return error.code.startsWith('TLS_') ? 403 : error.code === 'LINK_SUBPROTOCOL' ? 426 : 404;
}

/** The member that a refused certificate named, when the error carries it: shown with that peer, as a claim. */
function memberNamed(error: CopError, trust: TlsTrust): UnitId | undefined {
  const named = error.params.peer as UnitId | undefined;
  return named && trust.has(named) ? named : undefined;
}

function addressOf(socket: Remote): string {
  return `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? '?'}`;
}

/** Whose connections count together: one IPv4 address; of IPv6 a /64, which one customer has. */
function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 || !isIPv6(address)) return v4 ?? address;
  const [head = '', tail = ''] = (address.split('%')[0] as string).split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== '')) as [string[], string[]];
  const middle = address.includes('::') ? new Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : [];
  return `${[...before, ...middle, ...after].slice(0, 4).join(':')}::/64`;
}

/** The TCP socket under a TLS socket, on which connections are counted. */
function rawSocketOf(tls: TLSSocket): Socket | undefined {
  return (tls as unknown as { _parent?: Socket })._parent;
}
