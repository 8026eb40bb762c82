import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { FederationUnit } from '#certs-dev';
import type { Problem } from '#gateway/contract';

/** One request as the server saw it. */
export interface Seen {
  method: string;
  path: string;
  body: unknown;
  /** Common name of the officer's certificate. */
  officer: string | undefined;
}

/** What the server answers: status and JSON, or text as it is. */
export interface Answer {
  status?: number;
  json?: unknown;
  text?: string;
}

/** A real HTTPS server with the certificate of a unit, which asks for officers' certificates as a gateway does. */
export async function serveApi(certificate: { cert: string; key: string }, unit: FederationUnit, answer: (seen: Seen) => Answer | 'hang' | 'cut') {
  const seen: Seen[] = [];
  const server = createServer(
    { ...certificate, ca: readFileSync(unit.files.officersCertificate), requestCert: true, rejectUnauthorized: false, minVersion: 'TLSv1.3' },
    async (request, response) => {
      const one: Seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        body: await readJson(request),
        officer: commonName(request.socket as TLSSocket),
      };
      seen.push(one);
      const given = answer(one);
      if (given === 'cut') request.socket.destroy();
      if (typeof given === 'string') return;
      response.writeHead(given.status ?? 200, { 'content-type': 'application/json' });
      response.end(given.text ?? JSON.stringify(given.json ?? {}));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A refusal as a gateway words it. */
export function problem(code: string, exit: number, params: Problem['error']['params'] = {}): Answer {
  return { status: 400, json: { error: { code, fr: `phrase ${code}`, en: `sentence ${code}`, exit, params } } satisfies Problem };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : undefined;
}

function commonName(socket: TLSSocket): string | undefined {
  const certificate = socket.authorized ? socket.getPeerCertificate() : undefined;
  return certificate?.subject?.CN as string | undefined;
}
