import { Agent, request } from 'node:https';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PeerCertificate } from 'node:tls';
import type { Problem } from '#gateway/contract';
import { ask } from './ask.ts';
import { type Credential, readCredential } from './credential.ts';
import { CliFailure, failure } from './failure.ts';
import type { Bilingual } from './i18n/catalogue.ts';
import { both } from './i18n/translate.ts';
import type { Call } from './options.ts';
import { sanUris } from './san.ts';
import { canAsk } from './streams.ts';
import { gatewayUrl } from './unit-home.ts';

/** The officer API of the officer's own gateway. */
export interface Client {
  unit: string;
  get<T>(path: string, query?: Record<string, string | number | undefined>): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  /** Posts octets as they are; `open` is called again when the request must be made twice. */
  upload<T>(path: string, octets: number, open: () => Readable): Promise<T>;
  /** Gets, or posts when there is a body, and writes the octets of the answer to what `open` gives, which is called once they come. */
  download(path: string, open: () => Writable, body?: unknown): Promise<void>;
}

/** Seconds in which nothing comes or goes after which a request is given up; long polls take 25. */
const ANSWER_MAX_SECONDS = 60;

/** Octets of an answer: 500 messages take 300 KB, an exported envelope of 1 MB some 6 MB. */
const ANSWER_MAX_OCTETS = 32 * 1_048_576;

/**
 * Runs `use` with a client of the unit's gateway. The server must be certified by the authority in the officer's PKCS#12 file and
 * name exactly the officer's unit. Throws what the gateway answers (its Problem), GATEWAY_UNREACHABLE, GATEWAY_UNTRUSTED, INTERRUPTED,
 * and the errors of `readCredential` and `gatewayUrl`.
 */
export async function withClient<T>(call: Call, use: (client: Client) => Promise<T>): Promise<T> {
  const url = await gatewayUrl(call);
  const credential = await readCredential(call);
  const { pfx, passphrase, unit } = credential;
  const agent = new Agent({
    keepAlive: true,
    maxSockets: 1,
    pfx,
    passphrase,
    // An empty list: nobody is trusted but the authority inside the PKCS#12 file.
    ca: [],
    minVersion: 'TLSv1.3',
    checkServerIdentity: (_host: string, certificate: PeerCertificate) => checkUnit(certificate, unit, url),
  });
  const connection: Connection = {
    agent,
    url,
    credential,
    signal: call.ui.streams.signal,
    why: call.globals.justification ?? call.ui.streams.env.COP_JUSTIFICATION ?? '',
  };
  // Asked for once, where the act needs it and there is a terminal; the command goes on with the same words.
  const justified = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof CliFailure) || error.failure.code !== 'JUSTIFICATION_NEEDED' || connection.why !== '' || !canAsk(call.ui.streams)) throw error;
      connection.why = await ask(call.ui, call.ui.t('ask.justification'));
      if (connection.why === '') throw error;
      return run();
    }
  };
  try {
    return await use({
      unit,
      get: (path, query) => justified(() => exchange(connection, 'GET', path + queryText(query))),
      post: (path, body) => justified(() => exchange(connection, 'POST', path, jsonBody(body))),
      upload: (path, octets, open) => justified(() => exchange(connection, 'POST', path, { type: 'application/octet-stream', octets, open })),
      download: (path, open, body) => justified(() => fetchInto(connection, path, open, body === undefined ? undefined : jsonBody(body))),
    });
  } finally {
    agent.destroy();
  }
}

interface Connection {
  agent: Agent;
  url: URL;
  credential: Credential;
  signal: AbortSignal;
  /** Why the officer does it; empty when nothing was said. */
  why: string;
}

function checkUnit(certificate: PeerCertificate, unit: string, url: URL): Error | undefined {
  const units = sanUris(certificate.subjectaltname).filter((uri) => uri.startsWith('urn:cop:unit:'));
  if (units.length === 1 && units[0] === `urn:cop:unit:${unit}`) return undefined;
  const got = units.length > 0 ? units.map((uri) => uri.slice('urn:cop:unit:'.length)).join(', ') : undefined;
  const named = { fr: got ?? both('detail.nobody').fr, en: got ?? both('detail.nobody').en };
  const detail = { fr: both('detail.certificateNames', { got: named.fr }).fr, en: both('detail.certificateNames', { got: named.en }).en };
  return failure('GATEWAY_UNTRUSTED', { url: url.origin, expected: unit, detail });
}

/** What is posted. */
interface Body {
  type: string;
  octets: number;
  open: () => Readable;
}

function jsonBody(value: unknown): Body {
  const octets = Buffer.from(JSON.stringify(value));
  return { type: 'application/json', octets: octets.length, open: () => Readable.from([octets]) };
}

async function exchange<T>(connection: Connection, method: 'GET' | 'POST', path: string, body?: Body): Promise<T> {
  const { status, text } = await roundTrip(connection, method, path, body);
  return answerOf(connection, status, text) as T;
}

async function fetchInto(connection: Connection, path: string, open: () => Writable, body: Body | undefined): Promise<void> {
  const { status, text } = await roundTrip(connection, body ? 'POST' : 'GET', path, body, open);
  // What was refused is told as JSON, as every refusal.
  if (status !== 200) answerOf(connection, status, text);
}

function answerOf(connection: Connection, status: number, text: string): unknown {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    throw unreachable(connection, { fr: `HTTP ${status}, ${both('detail.notJson').fr}`, en: `HTTP ${status}, ${both('detail.notJson').en}` }, error);
  }
  if (status >= 200 && status < 300) return answer;
  if (isProblem(answer)) throw new CliFailure(answer.error);
  throw unreachable(connection, `HTTP ${status}`);
}

function roundTrip(
  { agent, url, credential, signal, why }: Connection,
  method: string,
  path: string,
  body?: Body,
  into?: () => Writable,
): Promise<{ status: number; text: string }> {
  const connection = { agent, url, credential, signal, why };
  const quiet = new AbortController();
  const timer = setTimeout(() => quiet.abort(), ANSWER_MAX_SECONDS * 1000);
  const moved = <T>(part: T): T => {
    timer.refresh();
    return part;
  };
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': body.type, 'content-length': body.octets };
    let sent = false;
    const fail = (error: Error) => reject(explain(connection, error, quiet.signal.aborted, sent && method === 'POST'));
    const outgoing = request(new URL(path, url), {
      agent,
      method,
      headers: { accept: 'application/json', ...headers, ...(why === '' ? {} : { 'cop-justification': encodeURIComponent(why) }) },
      signal: AbortSignal.any([signal, quiet.signal]),
    });
    outgoing.on('error', fail);
    outgoing.on('finish', () => {
      sent = outgoing.socket?.connecting === false;
    });
    outgoing.on('response', (incoming) => {
      const status = incoming.statusCode ?? 0;
      if (into && status === 200) {
        const cut = (error: Error & { code?: string }) =>
          reject(signal.aborted ? explain(connection, error, false, false) : cutOff(error, quiet.signal.aborted));
        incoming.on('error', cut);
        incoming.on('data', moved);
        const sink = into();
        // A file that cannot be written is no fault of the gateway.
        sink.on('error', reject);
        return void pipeline(incoming, sink).then(() => resolve({ status, text: '' }), cut);
      }
      incoming.on('error', fail);
      const parts: Buffer[] = [];
      let length = 0;
      incoming.on('data', (part: Buffer) => {
        length += moved(part).length;
        if (length > ANSWER_MAX_OCTETS) incoming.destroy(unreachable(connection, both('detail.tooLarge', { expected: ANSWER_MAX_OCTETS })));
        else parts.push(part);
      });
      incoming.on('end', () => resolve({ status, text: Buffer.concat(parts).toString('utf8') }));
    });
    if (!body) return void outgoing.end();
    const source = body.open();
    source.on('data', moved);
    // A request that is refused before all of it was sent is answered all the same: the answer says why.
    source.on('error', (error) => outgoing.destroy(error));
    source.pipe(outgoing);
  }).finally(() => clearTimeout(timer));
}

function explain(connection: Connection, error: Error & { code?: string }, timedOut: boolean, perhapsReceived: boolean): CliFailure {
  if (error instanceof CliFailure) return error;
  if (connection.signal.aborted) return failure('INTERRUPTED', {}, error);
  const code = error.code ?? error.message;
  const { unit } = connection.credential;
  // OpenSSL's names for a server certificate that does not hold.
  if (/^(UNABLE_TO_|CERT_|SELF_SIGNED|DEPTH_ZERO|INVALID_|PATH_LENGTH|HOSTNAME_|ERR_TLS_CERT)/.test(code)) {
    return failure('GATEWAY_UNTRUSTED', { url: connection.url.origin, expected: unit, detail: code }, error);
  }
  // The gateway's alert about our certificate.
  if (/ALERT.*(CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)/.test(code))
    return failure('OFFICER_REFUSED', { expected: unit, detail: code.replace(/^ERR_SSL_/, '') }, error);
  const detail = timedOut ? both('detail.timeout', { seconds: ANSWER_MAX_SECONDS }) : { fr: code, en: code };
  if (!perhapsReceived) return unreachable(connection, detail, error);
  return unreachable(
    connection,
    { fr: both('detail.perhapsReceived', { detail: detail.fr }).fr, en: both('detail.perhapsReceived', { detail: detail.en }).en },
    error,
  );
}

/** The gateway answered, and not to the end. */
function cutOff(error: Error & { code?: string }, timedOut: boolean): CliFailure {
  return failure('DOCUMENT_CUT', { detail: timedOut ? both('detail.timeout', { seconds: ANSWER_MAX_SECONDS }) : (error.code ?? error.message) }, error);
}

function unreachable({ url }: Pick<Connection, 'url'>, detail: string | Bilingual, cause?: unknown): CliFailure {
  return failure('GATEWAY_UNREACHABLE', { url: url.origin, detail }, cause);
}

function isProblem(answer: unknown): answer is Problem {
  const error = (answer as Problem | null)?.error;
  return (
    typeof error === 'object' &&
    error !== null &&
    typeof error.code === 'string' &&
    typeof error.fr === 'string' &&
    typeof error.en === 'string' &&
    Number.isInteger(error.exit) &&
    error.exit > 0
  );
}

function queryText(query: Record<string, string | number | undefined> = {}): string {
  const entries = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]));
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : '';
}
