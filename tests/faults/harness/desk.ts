// What the officers do in a run, over the officer API of their gateways, and what they are told.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { type Federation, type FederationUnit, officerOf } from '#certs-dev';
import type { DraftSummary, DraftView, HandedInView, MessageView, Problem, RectificationView } from '#gateway/contract';
import { requestExamples } from '../../../cli/request-examples.ts';
import { type Answer, askWith } from '../../support/officer-client.ts';
import { ofFullDisk } from './full-disk.ts';
import { type Acknowledged, emptyJournal, type Journal } from './journal.ts';
import type { Happening } from './schedule.ts';

/** What officers do. */
export type Act = Extract<Happening, { do: 'send' | 'open' | 'answer' | 'recall' }>;

// A gateway that takes a request has answered it by then, however slow the machine.
const PATIENCE_MS = 60_000;

// Refusals that say what is so: the message has not come yet, or was taken back meanwhile.
const mayBe: Readonly<Record<Act['do'], readonly string[]>> = {
  send: [],
  recall: [],
  open: ['MESSAGE_UNKNOWN', 'MESSAGE_ERASED'],
  answer: ['PROCEDURE_UNKNOWN'],
};
/** The officers of all units. */
export class Desk {
  readonly journal: Journal = emptyJournal();
  readonly #federation: Federation;
  readonly #isDiskFull: (unit: string) => boolean;
  readonly #sent = new Map<string, Acknowledged>();
  readonly #begun = performance.now();

  constructor(federation: Federation, isDiskFull: (unit: string) => boolean) {
    this.#federation = federation;
    this.#isDiskFull = isDiskFull;
  }

  /** Lets personal data of requests for assistance pass between all units. Throws when a gateway does not take it. */
  async agree(): Promise<void> {
    const treaty = {
      kind: 'treaty',
      reference: 'UNTOC, art. 18',
      kinds: ['assistance'],
      purposes: ['EXCH'],
      from: '2026-01-01T00:00:00Z',
      until: '2090-12-31T00:00:00Z',
    };
    for (const one of this.#federation.units) {
      for (const other of this.#federation.units) {
        if (one === other) continue;
        const { status, body } = await this.#ask(one, 'POST', '/v1/legal-bases', { with: other.unit, ...treaty }, 'chef-1');
        if (status !== 201) throw new Error(JSON.stringify(body));
      }
    }
  }

  /** Does it, and writes down what came of it. Never rejects for what a gateway that is killed leaves unanswered. */
  async carryOut(act: Act): Promise<void> {
    switch (act.do) {
      case 'send':
        return this.#send(act);
      case 'recall':
        return this.#recall(act);
      case 'open':
        return this.#open(act);
      case 'answer':
        return this.#answer(act);
      default:
        act satisfies never;
    }
  }

  /** A question of this harness: unlike an officer's it is not written down. Rejects when there is no gateway. */
  question<T>(unit: string, method: string, path: string, body?: unknown, officer = 'ol-1'): Promise<Answer<T>> {
    return this.#ask<T>(this.#federation.unit(unit), method, path, body, officer);
  }

  /** What was acknowledged under this name of the schedule. */
  acknowledged(name: string): Acknowledged | undefined {
    return this.#sent.get(name);
  }

  async #send({ do: what, name, from, to, writing, urgent, documentOctets }: Extract<Act, { do: 'send' }>): Promise<void> {
    const unit = this.#federation.unit(from);
    const options = { to, priority: urgent ? 'urgent' : 'routine' };
    if (writing !== 'assistance') {
      const [path, body] = writing === 'incident' ? (['/v1/incidents', { incident }] as const) : (['/v1/meetings', { meeting }] as const);
      const view = await this.#written<MessageView>(what, unit, 'POST', path, { ...options, ...body }, 'ol-1', to.length);
      if (view) this.#acknowledge(name, from, copiesOf(view));
      return;
    }
    const document = documentOctets === undefined ? undefined : octetsOf(name, documentOctets);
    const handed = document && (await this.#written<HandedInView>(what, unit, 'POST', '/v1/documents', document, 'ol-1', 0));
    if (document && !handed) return;
    const attachments = handed ? { attachments: [{ document: handed.id, title: name }] } : {};
    const { form, caseData, handling } = assistance;
    const draft = await this.#written<DraftSummary>(
      what,
      unit,
      'POST',
      '/v1/requests',
      { ...options, kind: 'assistance_request', form, caseData, handling, ...attachments },
      'ol-1',
      0,
      202,
    );
    const view = draft && (await this.#written<DraftView>(what, unit, 'GET', `/v1/drafts/${draft.id}`, undefined, 'chef-1', 0, 200));
    const sent = view && (await this.#written<MessageView>(what, unit, 'POST', `/v1/drafts/${draft.id}/approve`, { digest: view.digest }, 'chef-1', to.length));
    if (sent) this.#acknowledge(name, from, copiesOf(sent), document && { sha256: sha256Of(document), octets: document.length });
  }

  async #recall({ do: what, name, of, from }: Extract<Act, { do: 'recall' }>): Promise<void> {
    const about = this.#sent.get(of);
    if (!about) return this.#passOver();
    const body = { of: about.copies[0]?.id, action: 'recall', because: 'inaccurate' };
    const view = await this.#written<RectificationView>(what, this.#federation.unit(from), 'POST', '/v1/rectifications', body, 'ol-1', about.copies.length);
    if (view) this.#acknowledge(name, from, view.orders);
  }

  async #open({ do: what, of, by }: Extract<Act, { do: 'open' }>): Promise<void> {
    const id = this.#copyAt(of, by);
    if (id === undefined) return this.#passOver();
    await this.#written(what, this.#federation.unit(by), 'GET', `/v1/messages/${id}`, undefined, 'ol-1', 0, 200);
  }

  async #answer({ do: what, of, by }: Extract<Act, { do: 'answer' }>): Promise<void> {
    const about = this.#sent.get(of);
    const id = this.#copyAt(of, by);
    if (!about || id === undefined) return this.#passOver();
    const body = of.endsWith('r') ? { act: 'deliver' } : { act: 'accept', slot: 1 };
    const view = await this.#written<MessageView>(what, this.#federation.unit(by), 'POST', `/v1/procedures/${id}/steps`, body, 'ol-1', 1);
    if (view) this.#acknowledge(`${of} ${by}`, by, copiesOf(view));
  }

  #copyAt(name: string, unit: string): string | undefined {
    return this.#sent.get(name)?.copies.find(({ to }) => to === unit)?.id;
  }

  #passOver(): void {
    this.journal.passedOver += 1;
  }

  #acknowledge(name: string, from: string, copies: Acknowledged['copies'], document?: Acknowledged['document']): void {
    const acknowledged = { name, from, copies: copies.map(({ to, id }) => ({ to, id })), atMs: this.#now(), ...(document ? { document } : {}) };
    this.#sent.set(name, acknowledged);
    this.journal.acknowledged.push(acknowledged);
  }

  #now(): number {
    return Math.round(performance.now() - this.#begun);
  }

  /** The answer to a request; `undefined` when it was refused or cut off, which is written down. `atMost`: messages that it may send. */
  async #written<T>(
    what: Act['do'],
    unit: FederationUnit,
    method: string,
    path: string,
    body: unknown,
    officer: string,
    atMost: number,
    expected = 201,
  ): Promise<T | undefined> {
    const asked = `${what}: ${method} ${path}`;
    const common = { unit: unit.unit, asked, atMs: this.#now() };
    const diskWasFull = this.#isDiskFull(unit.unit);
    let answer: Answer<T>;
    try {
      answer = await whileNobodyListens(() => this.#ask<T>(unit, method, path, body, officer));
    } catch (error) {
      const late = error instanceof NoAnswer;
      const { code } = error as NodeJS.ErrnoException;
      if (!late && !cutBy.has(code)) throw error;
      // The connection of a gateway that was killed breaks: one that holds and says nothing is its fault.
      if (late) this.journal.refused.push({ ...common, status: 0, code: 'NO_ANSWER', explained: false, said: undefined });
      this.journal.cutOff.push({ ...common, atMost, begun: code !== 'ECONNREFUSED' });
      return undefined;
    }
    if (answer.status === expected) return answer.body;
    const code = (answer.body as Partial<Problem>).error?.code ?? '–';
    const explained = mayBe[what].includes(code) || ((diskWasFull || this.#isDiskFull(unit.unit)) && ofFullDisk.includes(code));
    this.journal.refused.push({ ...common, status: answer.status, code, explained, said: (answer.body as Partial<Problem>).error?.en });
    return undefined;
  }

  async #ask<T>(unit: FederationUnit, method: string, path: string, body: unknown, officer: string): Promise<Answer<T>> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new NoAnswer()), PATIENCE_MS);
    try {
      return await Promise.race([askWith<T>(unit, unit.apiPort, officerOf(unit, officer).credential, { method, path, body }), late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }
}

// An officer whose gateway is off tries again for so long.
const TRIED_MS = 30_000;
const TRY_AGAIN_MS = 100;

/** Does it again as long as nobody listens: nothing was begun then. */
async function whileNobodyListens<T>(work: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + TRIED_MS; ; await sleep(TRY_AGAIN_MS)) {
    try {
      return await work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED' || performance.now() > end) throw error;
    }
  }
}

// How a connection breaks whose other end is killed, or was.
const cutBy: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** A gateway holds a connection and does not answer. */
class NoAnswer extends Error {}

const incident = { type: 'smuggling_land', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' }, headCount: { total: 23 }, means: ['pickup'] };
const meeting = { purpose: 'procedures', mode: 'video', slots: [{ start: '2090-05-10T09:00:00Z', end: '2090-05-10T10:00:00Z' }] };
const { answerBy: _, ...form } = (parse(requestExamples.assistance_request.en) as { form: Record<string, unknown> }).form;
const assistance = { ...(parse(requestExamples.assistance_request.en) as { caseData: unknown; handling: string[] }), form };

function copiesOf({ id, to, alsoSent = [] }: Pick<MessageView, 'id' | 'to' | 'alsoSent'>): Acknowledged['copies'] {
  return [{ id, to }, ...alsoSent].flatMap((each) => each.to.map((unit) => ({ to: unit, id: each.id })));
}

/** The octets of a document: others for each name, and the same again. */
function octetsOf(name: string, octets: number): Buffer {
  return createHash('shake256', { outputLength: octets }).update(name).digest();
}

function sha256Of(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}
