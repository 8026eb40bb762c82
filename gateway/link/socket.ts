// WebSockets (RFC 6455), reduced to what a link needs: binary messages in and out, one close. The only importer of ws.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { WebSocket, WebSocketServer } from 'ws';
import { asCopError, CopError, encodeFrame, limits, SUBPROTOCOL, type UnitId } from '#protocol';
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
  /** Sends one binary message. Resolves when the operating system has taken it: not delivery. */
  send(bytes: Uint8Array): Promise<void>;
  /** Closes with a WebSocket status code; without an answer the connection is cut after a moment. */
  close(code: number): void;
  /** Cuts the connection. */
  destroy(): void;
  /** Octets that wait to be taken by the operating system. */
  readonly buffered: number;
  /** Starts the flow of events. `closed` comes exactly once. */
  listen(events: { message: (bytes: Uint8Array) => void; closed: (reason: CopError) => void }): void;
}

// What a closing peer gets to answer in.
const CLOSE_PATIENCE_MS = 3_000;
// What a farewell to an unproven server gets to leave in.
const FAREWELL_MS = 250;

const common = { perMessageDeflate: false, maxPayload: limits.FRAME_MAX_OCTETS, skipUTF8Validation: false } as const;

/** Dials a peer. Throws LINK_UNREACHABLE, LINK_SUBPROTOCOL, the TLS codes, or the code with which the peer refused. */
export function dial(url: string, peer: UnitId, identity: TlsIdentity, trust: TlsTrust, timeoutMs: number, signal: AbortSignal): Promise<FrameSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<FrameSocket>();
  const socket = new WebSocket(url, SUBPROTOCOL, {
    ...common,
    ...linkTlsOptions(identity, trust),
    handshakeTimeout: timeoutMs,
    followRedirects: false,
    // Which unit it is, is checked by authenticatePeer: members have no host names of their own.
    rejectUnauthorized: false,
  } as ConstructorParameters<typeof WebSocket>[2]);
  const abort = () => socket.terminate();
  signal.addEventListener('abort', abort, { once: true });
  const fail = (error: unknown) => {
    signal.removeEventListener('abort', abort);
    socket.on('error', () => {});
    socket.terminate();
    reject(error);
  };
  let proven: ProvenPeer | undefined;
  let unproven: unknown;
  socket.on('upgrade', (response) => {
    // Nothing but the upgrade request has been said; before the first frame the peer must be proven.
    try {
      proven = proveUnit(response.socket as TLSSocket, trust, peer);
    } catch (error) {
      unproven = error;
    }
  });
  socket.once('unexpected-response', (_request, response) => {
    const refusal = response.headers['x-cop-refusal'];
    const tls = response.socket as TLSSocket;
    try {
      // A refusal is believed only from the unit that was dialled.
      proveUnit(tls, trust, peer);
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
  socket.once('open', () => {
    signal.removeEventListener('abort', abort);
    const tls = (socket as unknown as { _socket: TLSSocket })._socket;
    if (socket.protocol !== SUBPROTOCOL) return fail(new CopError('LINK_SUBPROTOCOL', { got: socket.protocol || '–' }));
    if (proven) return resolve(wrap(socket, tls, proven, 'out'));
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

  /** Upgrades a request whose sender is proven to be `peer`. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer, peer: ProvenPeer): Promise<FrameSocket> {
    const { promise, resolve } = Promise.withResolvers<FrameSocket>();
    this.#server.handleUpgrade(request, stream, head, (socket) => resolve(wrap(socket, request.socket as TLSSocket, peer, 'in')));
    return promise;
  }
}

function proveUnit(tls: TLSSocket, trust: TlsTrust, expected: UnitId): ProvenPeer {
  const proven = authenticatePeer(tls, trust, 'server', new Date());
  if (proven.unit !== expected) throw new CopError('TLS_CERTIFICATE_WRONG_UNIT', { expected, got: proven.unit });
  return proven;
}

function refusalError(code: string, peer: UnitId): CopError {
  return new CopError('LINK_REFUSED', { peer, detail: code.slice(0, 40) });
}

function wrap(socket: WebSocket, tls: TLSSocket, proven: ProvenPeer, direction: 'in' | 'out'): FrameSocket {
  const peer = proven.unit;
  const facts = tlsFacts(tls, proven.certificate);
  const address = `${tls.remoteAddress ?? '?'}:${tls.remotePort ?? '?'}`;
  // Frames are small and answers wait for them: Nagle's algorithm would add a round trip.
  tls.setNoDelay(true);
  // Nothing is read until somebody listens, and an early end is kept for them.
  socket.pause();
  let reason: CopError | undefined;
  let over = false;
  let closed = (_reason: CopError) => {
    over = true;
  };
  socket.on('error', (error) => {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
    reason ??= tooLarge
      ? new CopError('FRAME_TOO_LARGE', { expected: limits.FRAME_MAX_OCTETS, got: '>' }, error)
      : new CopError('LINK_CLOSED', { peer, detail: String((error as NodeJS.ErrnoException).code ?? error.message.slice(0, 60)) }, error);
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
    get buffered() {
      return socket.bufferedAmount;
    },
    listen(events) {
      closed = events.closed;
      if (over) return events.closed(reason as CopError);
      socket.on('message', (data, isBinary) => {
        if (isBinary) return events.message(data as Buffer);
        reason ??= new CopError('FRAME_MALFORMED', { peer, detail: 'text' });
        socket.close(1003);
      });
      socket.resume();
    },
  };
}
