// WebSockets (RFC 6455), reduced to what a link needs: binary messages in and out, one close. The only importer of ws.
import type { ClientRequest, IncomingMessage } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';
import { WebSocket, WebSocketServer } from 'ws';
import { asCopError, CopError, encodeFrame, limits, SUBPROTOCOL, type UnitId } from '#protocol';
import { type Meter, type Octets, octetsOf } from './meter.ts';
import type { Ticket, Tickets } from './tickets.ts';
import { authenticatePeer, handshakeError, linkTlsOptions, type ProvenPeer, type TlsFacts, type TlsIdentity, type TlsTrust, tlsFacts } from './tls.ts';

/** Path of the link on a gateway's address. */
export const LINK_PATH = '/cop/v1';

/** An open, authenticated socket. */
export interface FrameSocket {
  readonly peer: UnitId;
  /** Who dialled. */
  readonly direction: 'in' | 'out';
  /** Remote address and port. */
  readonly address: string;
  readonly tls: TlsFacts;
  /** What the peer proved itself with. */
  readonly proven: ProvenPeer;
  /** Sends one binary message. Resolves when the operating system has taken it: not delivery. */
  send(bytes: Uint8Array): Promise<void>;
  /** Closes with a WebSocket status code; without an answer the connection is cut after a moment. */
  close(code: number): void;
  /** Cuts the connection. */
  destroy(): void;
  /** What TCP has carried of it so far, its handshake included. */
  readonly line: Octets;
  /** Octets that wait to be taken by the operating system. */
  readonly buffered: number;
  /** Takes no more from the peer until `resume`: what it sends waits on its side. */
  pause(): void;
  resume(): void;
  /** Starts the flow of events. `closed` comes exactly once. */
  listen(events: SocketEvents): void;
}

/** What happens on a socket. */
export interface SocketEvents {
  message: (bytes: Uint8Array) => void;
  /** So many octets came of a message that is not whole yet. */
  arriving: (octets: number) => void;
  /** A ping or pong of the WebSocket itself came: no gateway sends one, and whatever does is answered within what it may send. */
  control: () => void;
  closed: (reason: CopError) => void;
}

// What a closing peer gets to answer in.
const CLOSE_PATIENCE_MS = 3_000;
// What a farewell to an unproven server gets to leave in.
const FAREWELL_MS = 250;

// Pieces in which one message may come. TLS cuts the largest into 65 of 16 KB; somebody who cuts it into single octets would take a hundred
// times its size in memory.
const PIECES_MAX = 4_096;
// Parts of a fragmented message (RFC 6455, section 5.4), which no gateway makes.
const FRAGMENTS_MAX = 64;

const common = {
  perMessageDeflate: false,
  maxPayload: limits.FRAME_MAX_OCTETS,
  maxBufferedChunks: PIECES_MAX,
  maxFragments: FRAGMENTS_MAX,
  skipUTF8Validation: false,
  closeTimeout: CLOSE_PATIENCE_MS,
  // Answered here, and only when the answer does not wait behind others that the peer does not read.
  autoPong: false,
} as const;

/** What a dialler proves itself with, whom it trusts, and what it keeps of the links before. */
export interface Dialler {
  identity: TlsIdentity;
  trust: TlsTrust;
  tickets: Tickets;
  meter: Meter;
}

/** Dials a peer. Throws LINK_UNREACHABLE, LINK_SUBPROTOCOL, the TLS codes, or the code with which the peer refused. */
export async function dial(url: string, peer: UnitId, dialler: Dialler, timeoutMs: number, signal: AbortSignal): Promise<FrameSocket> {
  const begun = performance.now();
  const tcp = await reach(url, peer, timeoutMs, signal);
  dialler.meter.watch(tcp, peer);
  return greet(tcp, url, peer, dialler, Math.max(1, timeoutMs - (performance.now() - begun)), signal);
}

/** A TCP connection to an address: made apart, because what goes over it is counted on it. */
function reach(url: string, peer: UnitId, timeoutMs: number, signal: AbortSignal): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const { hostname, port } = new URL(url);
  const tcp = connectTcp({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) });
  const unreachable = (detail: string, cause?: unknown) => {
    tcp.destroy();
    reject(new CopError('LINK_UNREACHABLE', { peer, url, detail }, cause));
  };
  const late = setTimeout(() => unreachable('ETIMEDOUT'), timeoutMs);
  const abort = () => unreachable('ABORT_ERR');
  signal.addEventListener('abort', abort, { once: true });
  // Also what ends it later: whoever has it by then hears of it by itself.
  tcp.on('error', (error: NodeJS.ErrnoException) => unreachable(error.code ?? error.message.slice(0, 80), error));
  tcp.once('connect', () => resolve(tcp));
  if (signal.aborted) abort();
  return promise.finally(() => {
    clearTimeout(late);
    signal.removeEventListener('abort', abort);
  });
}

/** TLS and WebSocket over a connection. */
function greet(tcp: Socket, url: string, peer: UnitId, { identity, trust, tickets }: Dialler, timeoutMs: number, signal: AbortSignal): Promise<FrameSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<FrameSocket>();
  const ticket = tickets.of(peer, url, trust, new Date());
  // Tickets come behind the handshake, before or after the peer is proven: the last one counts, and only a proven peer's is kept.
  let session: Buffer | undefined;
  const socket = new WebSocket(url, SUBPROTOCOL, {
    ...common,
    ...linkTlsOptions(identity, trust),
    handshakeTimeout: timeoutMs,
    followRedirects: false,
    // Which unit it is, is checked by authenticatePeer: members have no host names of their own.
    rejectUnauthorized: false,
    ...(ticket && { session: ticket.session }),
    createConnection: (options: ConnectionOptions) =>
      connectTls({ ...options, socket: tcp, path: undefined, servername: isIP(String(options.host)) ? '' : String(options.host) }),
    finishRequest(request: ClientRequest) {
      request.once('socket', (tls) =>
        tls.on('session', (given: Buffer) => {
          session = given;
          if (proven) tickets.keep(proven, url, given, trust);
        }),
      );
      request.end();
    },
  } as ConstructorParameters<typeof WebSocket>[2]);
  const abort = () => socket.terminate();
  signal.addEventListener('abort', abort, { once: true });
  const fail = (error: unknown) => {
    signal.removeEventListener('abort', abort);
    // A line that was cut says nothing against the ticket; any other failure might lie in it, and would only come again.
    if (asCopError(error)?.code !== 'LINK_UNREACHABLE') tickets.forget(peer);
    socket.on('error', () => {});
    socket.terminate();
    reject(error);
  };
  let proven: ProvenPeer | undefined;
  let unproven: unknown;
  socket.on('upgrade', (response) => {
    // Nothing but the upgrade request has been said; before the first frame the peer must be proven.
    try {
      proven = proveUnit(response.socket as TLSSocket, trust, peer, ticket);
      if (session) tickets.keep(proven, url, session, trust);
    } catch (error) {
      unproven = error;
    }
  });
  socket.once('unexpected-response', (_request, response) => {
    const refusal = response.headers['x-cop-refusal'];
    const tls = response.socket as TLSSocket;
    try {
      // A refusal is believed only from the unit that was dialled.
      proveUnit(tls, trust, peer, ticket);
      fail(
        typeof refusal === 'string'
          ? refusalError(refusal, peer)
          : new CopError('LINK_REQUEST_INVALID', { expected: LINK_PATH, got: `HTTP ${response.statusCode}` }),
      );
    } catch (error) {
      fail(error);
    }
  });
  socket.once('error', (error) => fail(handshakeError(error, peer, url)));
  // It may have come between the connection and this.
  if (signal.aborted) abort();
  socket.once('open', () => {
    signal.removeEventListener('abort', abort);
    const tls = (socket as unknown as { _socket: TLSSocket })._socket;
    if (socket.protocol !== SUBPROTOCOL) return fail(new CopError('LINK_SUBPROTOCOL', { got: socket.protocol || '–' }));
    if (proven) return resolve(wrap(socket, tls, tcp, proven, 'out'));
    // The other side learns why, for its own log; it learns nothing else.
    const code = asCopError(unproven)?.code ?? 'TLS_FAILED';
    socket.send(encodeFrame({ kind: 'farewell', code }), () => {
      socket.close(1008);
      setTimeout(() => fail(unproven), FAREWELL_MS).unref();
    });
  });
  return promise;
}

/** Completes accepted upgrade requests. */
export class Acceptor {
  readonly #server = new WebSocketServer({
    ...common,
    noServer: true,
    clientTracking: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  readonly #upgrading = new WeakMap<Duplex, (error: CopError) => void>();

  constructor() {
    this.#server.on('wsClientError', (error, stream) =>
      this.#upgrading.get(stream)?.(new CopError('LINK_REQUEST_INVALID', { expected: LINK_PATH, got: error.message.slice(0, 60) }, error)),
    );
  }

  /** Upgrades a request whose sender is proven to be `peer`. Throws LINK_REQUEST_INVALID for one that is not of RFC 6455. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer, tcp: Socket, peer: ProvenPeer): Promise<FrameSocket> {
    const { promise, resolve, reject } = Promise.withResolvers<FrameSocket>();
    this.#upgrading.set(stream, reject);
    this.#server.handleUpgrade(request, stream, head, (socket) => resolve(wrap(socket, request.socket as TLSSocket, tcp, peer, 'in')));
    return promise;
  }
}

function proveUnit(tls: TLSSocket, trust: TlsTrust, expected: UnitId, ticket: Ticket | undefined): ProvenPeer {
  const proven = authenticatePeer(tls, trust, 'server', new Date(), ticket?.certificate);
  if (proven.unit !== expected) throw new CopError('TLS_CERTIFICATE_WRONG_UNIT', { expected, got: proven.unit });
  return proven;
}

function refusalError(code: string, peer: UnitId): CopError {
  return new CopError('LINK_REFUSED', { peer, detail: code.slice(0, 40) });
}

function wrap(socket: WebSocket, tls: TLSSocket, tcp: Socket, proven: ProvenPeer, direction: 'in' | 'out'): FrameSocket {
  const peer = proven.unit;
  const facts = tlsFacts(tls, proven.certificate);
  const address = `${tls.remoteAddress ?? '?'}:${tls.remotePort ?? '?'}`;
  // Frames are small and answers wait for them: Nagle's algorithm would add a round trip.
  tcp.setNoDelay(true);
  // Nothing is read until somebody listens, and an early end is kept for them.
  socket.pause();
  let reason: CopError | undefined;
  let over = false;
  let closed = (_reason: CopError) => {
    over = true;
  };
  socket.on('error', (error) => {
    reason ??= socketError(error, peer);
  });
  socket.on('close', (code) => {
    reason ??= new CopError('LINK_CLOSED', { peer, detail: `WebSocket ${code}` });
    closed(reason);
  });
  return {
    peer,
    direction,
    address,
    tls: facts,
    proven,
    send(bytes) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      socket.send(bytes, { binary: true }, (error) =>
        error ? reject(new CopError('LINK_CLOSED', { peer, detail: error.message.slice(0, 60) }, error)) : resolve(),
      );
      return promise;
    },
    close(code) {
      socket.resume();
      socket.close(code);
      setTimeout(() => socket.terminate(), CLOSE_PATIENCE_MS).unref();
    },
    destroy() {
      socket.terminate();
    },
    get line() {
      return octetsOf(tcp);
    },
    get buffered() {
      return socket.bufferedAmount;
    },
    pause() {
      socket.pause();
    },
    resume() {
      socket.resume();
    },
    listen(events) {
      closed = events.closed;
      if (over) return events.closed(reason as CopError);
      let partial = 0;
      // Before and after the WebSocket has worked the same octets: what is left over then belongs to a message that is not whole.
      tls.prependListener('data', ({ length }: Buffer) => {
        partial += length;
      });
      socket.on('message', (data, isBinary) => {
        partial = 0;
        if (isBinary) return events.message(data as Buffer);
        reason ??= new CopError('FRAME_MALFORMED', { peer, detail: 'text' });
        socket.close(1003);
      });
      const control = (answer: () => void) => {
        partial = 0;
        if (socket.bufferedAmount === 0 && socket.readyState === WebSocket.OPEN) answer();
        events.control();
      };
      socket.on('ping', (data) => control(() => socket.pong(data)));
      socket.on('pong', () => control(() => {}));
      tls.on('data', ({ length }: Buffer) => {
        if (partial > 0) events.arriving(Math.min(partial, length));
      });
      socket.resume();
    },
  };
}

/** What ended a socket, as far as it can be named. */
function socketError(error: Error, peer: UnitId): CopError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' || code === 'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH')
    return new CopError('FRAME_TOO_LARGE', { expected: limits.FRAME_MAX_OCTETS, got: '>' }, error);
  // Masks, reserved bits, opcodes, fragments: what is not RFC 6455, or beyond what one message may be cut into.
  if (code?.startsWith('WS_ERR_')) return new CopError('FRAME_MALFORMED', { peer, detail: code.slice('WS_ERR_'.length).toLowerCase() }, error);
  return new CopError('LINK_CLOSED', { peer, detail: String(code ?? error.message.slice(0, 60)) }, error);
}
