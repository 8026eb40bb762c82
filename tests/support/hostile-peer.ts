// A member with real certificates and keys that speaks the real link protocol, and does on its link what no gateway would.
import type { TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import type { Credential } from '#certs-dev';
import {
  type Cursors,
  type ErrorCode,
  encodeFrame,
  type Frame,
  type Hello,
  type Lane,
  lanes,
  limits,
  type MessageId,
  parseEnvelope,
  parseFrame,
  type Receipt,
  readReceipt,
  type SigningKey,
  sha256,
  signReceipt,
  type UnitId,
} from '#protocol';
import { type OfflineUnit, openUnit, ownKeyset } from '../gateway/inbound/offline.ts';
import { until } from './cop-process.ts';
import type { LiveUnit } from './live.ts';

/** The gateway that is dialled. */
export interface Target {
  unit: UnitId;
  port: () => number;
}

/** What came over a link, of one kind. */
export type Heard<K extends Frame['kind']> = Extract<Frame, { kind: K }>;

/** What a link ended with: the code of the farewell, or the status of the WebSocket when there was none. */
export type End = ErrorCode | `WebSocket ${number}`;

/** The peer: its keys, its log and its queue are those of a real unit, in a copy; what goes over the link is up to the test. */
export class HostilePeer implements AsyncDisposable {
  readonly parts: OfflineUnit;
  readonly target: Target;
  /** With what it proves itself. */
  credential: Credential;
  /** What came over the link that is open, or was the last. */
  heard: Frame[] = [];
  /** The next number of each lane towards the target. */
  next: Record<Lane, number> = { receipts: 1, urgent: 1, routine: 1 };
  /** What it has received. */
  received: Cursors = {};
  /** Whether it acknowledges what comes, as it comes. */
  acknowledges = true;
  #socket: WebSocket | undefined;
  #end: Promise<End> | undefined;
  #pings = 0;
  /** Honest messages that were not sent yet. */
  #sealed: { id: MessageId; bytes: Uint8Array }[] = [];

  private constructor(parts: OfflineUnit, credential: Credential, target: Target) {
    this.parts = parts;
    this.credential = credential;
    this.target = target;
  }

  /** Takes the part of a unit that was initialised and does not run. */
  static async of({ unit, ...live }: LiveUnit, target: Target): Promise<HostilePeer> {
    return new HostilePeer(await openUnit({ unit, ...live }), unit.gateway, target);
  }

  get unit(): UnitId {
    return this.parts.self;
  }

  /** The WebSocket, for what is below frames. */
  get socket(): WebSocket {
    if (!this.#socket) throw new RangeError('there is no link');
    return this.#socket;
  }

  /** The TLS connection under it. */
  get tls(): TLSSocket {
    return (this.socket as unknown as { _socket: TLSSocket })._socket;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Opens a WebSocket and says nothing. Rejects when it is refused; the code is in the message. */
  async open(): Promise<WebSocket> {
    const { certificate: cert, key } = this.credential;
    const url = `wss://127.0.0.1:${this.target.port()}/cop/v1`;
    const socket = new WebSocket(url, 'cop.v1', { cert, key, rejectUnauthorized: false, perMessageDeflate: false });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once('open', resolve);
    socket.once('unexpected-response', (_, response) => {
      reject(new Error(`HTTP ${response.statusCode} ${String(response.headers['x-cop-refusal'])}`));
      socket.terminate();
    });
    socket.on('error', reject);
    const heard: Frame[] = [];
    socket.on('message', (data) => {
      const frame = parseFrame(new Uint8Array(data as Buffer), this.target.unit);
      heard.push(frame);
      if (frame.kind !== 'deliver' || !this.acknowledges) return;
      this.received[frame.lane] = frame.number;
      if (socket.readyState === WebSocket.OPEN) socket.send(encodeFrame({ kind: 'acknowledge', received: this.received }));
    });
    const closed = new Promise<number>((close) => socket.once('close', close));
    await promise;
    this.heard = heard;
    this.#socket = socket;
    this.#end = closed.then((status): End => heard.find((frame) => frame.kind === 'farewell')?.code ?? `WebSocket ${status}`);
    return socket;
  }

  /** Opens a link as an honest member would: Hello, keys of both sides. `change`: what its Hello says otherwise. */
  async link(change: Partial<Hello> = {}): Promise<Hello> {
    await this.open();
    this.say(this.hello(change));
    const hello = await this.hear('hello');
    for (const lane of lanes.all) this.next[lane] = (hello.received[lane] ?? 0) + 1;
    const keyset = this.parts.directory.keyset(this.unit)?.keyset.version ?? 0;
    if (hello.knownKeysetVersion < keyset) this.say({ kind: 'keyset', bytes: ownKeyset(this.parts) });
    if (!this.parts.directory.keyset(this.target.unit))
      await this.parts.directory.learnKeyset(this.target.unit, (await this.hear('keyset')).bytes, this.parts.now());
    return hello;
  }

  /** Its Hello, with changes. */
  hello(change: Partial<Hello> = {}): Hello {
    const { directory, audit, self } = this.parts;
    return {
      kind: 'hello',
      versions: [1],
      unit: self,
      instance: '5e'.repeat(16),
      rosterVersion: directory.roster.roster.version,
      keysetVersion: directory.keyset(self)?.keyset.version ?? 0,
      knownKeysetVersion: directory.keyset(this.target.unit)?.keyset.version ?? 0,
      received: this.received,
      windowOctets: limits.WINDOW_OCTETS,
      windowItems: limits.WINDOW_ITEMS,
      clock: new Date(),
      rosterDigest: directory.roster.digest,
      log: audit.position,
      witnessed: { generation: 0, size: 0 },
      relayOctets: 0,
      ...change,
    };
  }

  /** Sends frames, or octets that are none. */
  say(...frames: (Frame | Uint8Array)[]): void {
    for (const frame of frames) this.socket.send(frame instanceof Uint8Array ? frame : encodeFrame(frame));
  }

  /** Sends frames in one piece: the other side reads them at once. */
  sayTogether(...frames: (Frame | Uint8Array)[]): void {
    const { tls } = this;
    tls.cork();
    this.say(...frames);
    tls.uncork();
  }

  /** A delivery under the next number of its lane. */
  delivery(item: Uint8Array, lane: Lane = 'routine'): Frame {
    return { kind: 'deliver', lane, number: this.next[lane]++, item, received: {} };
  }

  /** Waits for a frame of a kind, beyond the first `after` of the link. */
  hear<K extends Frame['kind']>(kind: K, fits: (frame: Heard<K>) => boolean = () => true, after = 0): Promise<Heard<K>> {
    const fitting = (frame: Frame): frame is Heard<K> => frame.kind === kind && fits(frame as Heard<K>);
    return until(`${kind} for ${this.unit}`, 15, async () => this.heard.slice(after).find(fitting), 5);
  }

  /** Waits until the target has acknowledged a lane up to there, in a frame beyond the first `after` of the link. */
  async acknowledged(lane: Lane, through: number, after = 0): Promise<void> {
    const isThere = (frame: Frame) => (frame.kind === 'acknowledge' || frame.kind === 'deliver') && (frame.received[lane] ?? 0) >= through;
    await until(`acknowledgement up to ${through}`, 30, async () => this.heard.slice(after).find(isThere), 5);
  }

  /** Waits until all that was said so far was worked: a ping comes after it. */
  async worked(): Promise<void> {
    this.#pings += 1;
    const nonce = 1_000_000 + this.#pings;
    this.say({ kind: 'ping', nonce });
    await this.hear('pong', (pong) => pong.nonce === nonce);
  }

  /** How the link ended, once it has. */
  end(): Promise<End> {
    if (!this.#end) throw new RangeError('there is no link');
    return this.#end;
  }

  /** Ends the link without a word. */
  async leave(): Promise<void> {
    this.#socket?.terminate();
    await this.#end;
  }

  /** A new message to the target, as an honest unit seals it. */
  async envelope(): Promise<{ id: MessageId; bytes: Uint8Array }> {
    const { unit } = this.target;
    if (this.#sealed.length === 0) {
      // Several at once share their commits; numbers and order are those of the queue.
      const before = (await this.parts.items(unit)).length;
      await Promise.all(Array.from({ length: 16 }, () => this.parts.report([unit])));
      const fresh = (await this.parts.items(unit)).slice(before);
      this.#sealed = fresh.map((bytes) => ({ id: parseEnvelope(bytes).header.messageId, bytes }));
    }
    const next = this.#sealed.shift();
    if (!next) throw new RangeError('nothing was sealed');
    return next;
  }

  /** The receipt that the target gives for an envelope on this link, or has given. */
  async receipt(envelope: Uint8Array, after = 0): Promise<Receipt> {
    const digest = sha256(envelope);
    const frame = await this.hear('deliver', ({ lane, item }) => lane === 'receipts' && Buffer.from(readReceipt(item).envelopeDigest).equals(digest), after);
    return readReceipt(frame.item);
  }

  /** The envelope of a message that the target has sent. */
  async arrived(id: string): Promise<Uint8Array> {
    const frame = await this.hear('deliver', ({ lane, item }) => lane !== 'receipts' && parseEnvelope(item).header.messageId === id);
    return frame.item;
  }

  /** A receipt of delivery for an envelope, or one that differs. */
  sign(envelope: Uint8Array, change: Partial<Receipt> = {}, key: SigningKey = this.parts.keyring.signingKey): Promise<Uint8Array> {
    const { header } = parseEnvelope(envelope);
    const status = change.status ?? 'delivered';
    const honest: Receipt = {
      status,
      envelopeDigest: sha256(envelope),
      message: { id: header.messageId, exchange: header.exchangeId },
      from: this.unit,
      to: this.target.unit,
      at: new Date(),
      officer: undefined,
      reason: undefined,
      log: status === 'delivered' ? { leaf: new Uint8Array(32), size: 1, generation: 1 } : undefined,
    };
    return signReceipt({ ...honest, ...change }, key);
  }

  /** Acknowledges everything that came over this link. */
  acknowledge(): void {
    for (const frame of this.heard) if (frame.kind === 'deliver') this.received[frame.lane] = frame.number;
    this.say({ kind: 'acknowledge', received: this.received });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.leave();
    await this.parts[Symbol.asyncDispose]();
  }
}
