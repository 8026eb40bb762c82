// The officer API as its client sees it, without the command between.
import { readFileSync } from 'node:fs';
import { type Agent, request } from 'node:https';
import { type Credential, type FederationUnit, officerOf } from '#certs-dev';
import type { Problem } from '#gateway/contract';

/** An answer of the officer API. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** What somebody asks, and over which connections: by default one of its own. A string body goes as it is, octets as a document. */
export interface Question {
  method?: string;
  path: string;
  body?: unknown;
  agent?: Agent;
  /** Why; empty: none is given. */
  justification?: string;
}

/** Asks the API of a unit's gateway as one of its officers, over a connection of its own unless `agent` has one. Rejects when the connection breaks. */
export function ask<T>(
  unit: FederationUnit,
  port: number,
  method: string,
  path: string,
  body?: unknown,
  officerId = 'ol-1',
  agent?: Agent,
): Promise<Answer<T>> {
  const officer = officerOf(unit, officerId);
  const pfx = { pfx: readFileSync(officer.pkcs12File), passphrase: readFileSync(officer.passphraseFile, 'utf8').trim() };
  return exchange(unit, port, pfx, { method, path, body, ...(agent ? { agent } : {}) });
}

/** Asks with any certificate, or none. Rejects when the connection breaks. */
export function askWith<T>(unit: FederationUnit, port: number, credential: Credential | undefined, question: Question): Promise<Answer<T>> {
  return exchange(unit, port, credential ? { cert: credential.certificate, key: credential.key } : {}, question);
}

/** The code of a refused request. */
export function codeOf(answer: Answer<unknown>): string {
  return (answer.body as Problem).error.code;
}

function exchange<T>(
  unit: FederationUnit,
  port: number,
  identity: object,
  { method = 'GET', path, body, agent, justification = 'Dossier d’essai' }: Question,
): Promise<Answer<T>> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer<T>>();
  const headers = {
    ...(body === undefined ? {} : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
    ...(justification === '' ? {} : { 'cop-justification': encodeURIComponent(justification) }),
  };
  const outgoing = request(
    { host: '127.0.0.1', port, method, path, agent: agent ?? false, ca: unit.authority.certificate, headers, ...identity },
    async (response) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) as T });
      } catch (error) {
        reject(error);
      }
    },
  );
  outgoing.on('error', reject);
  outgoing.end(body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body));
  return promise;
}
