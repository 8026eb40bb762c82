// The officer API as its client sees it, without the command between.
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { type FederationUnit, officerOf } from '#certs-dev';
import type { Problem } from '#gateway/contract';

/** An answer of the officer API. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** Asks the API of a unit's gateway as one of its officers. A string body goes as it is. Rejects when the connection breaks. */
export function ask<T>(unit: FederationUnit, port: number, method: string, path: string, body?: unknown, officerId = 'ol-1'): Promise<Answer<T>> {
  const officer = officerOf(unit, officerId);
  const { promise, resolve, reject } = Promise.withResolvers<Answer<T>>();
  const outgoing = request(
    {
      host: '127.0.0.1',
      port,
      method,
      path,
      agent: false,
      pfx: readFileSync(officer.pkcs12File),
      passphrase: readFileSync(officer.passphraseFile, 'utf8').trim(),
      ca: unit.authority.certificate,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
    },
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
  outgoing.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  return promise;
}

/** The code of a refused request. */
export function codeOf(answer: Answer<unknown>): string {
  return (answer.body as Problem).error.code;
}
