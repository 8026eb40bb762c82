// The officer API: HTTPS with client certificates, JSON in and out, every refusal a Problem with a stable code.
import { randomBytes, type X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { asCopError, CopError, type OfficerId, parseOfficerId, printable, type UnitId } from '#protocol';
import { officerNamed } from '../config/secrets.ts';
import { listenOn } from '../link/listener.ts';
import { errorFields } from '../log.ts';
import type { Problem } from './contract.ts';
import type { ApiDeps, ApiEnvironment } from './deps.ts';
import { messageRoutes } from './message-routes.ts';
import { unitRoutes } from './unit-routes.ts';
import { errorReason } from './views.ts';

/** A listening API. */
export interface ApiAddress {
  port: number;
  close(): Promise<void>;
}

const REQUEST_MS = 60_000;

/** Starts the API. Throws PORT_UNAVAILABLE. */
export async function startApi(deps: ApiDeps): Promise<ApiAddress> {
  const { config, secrets, log, self } = deps;
  const app = new Hono<ApiEnvironment>();
  app.use(async (context, next) => {
    const officer = officerOf(context.env.incoming.socket as TLSSocket, self, deps.now());
    context.set('officer', officer);
    await next();
    log('info', 'api.request', { officer, method: context.req.method, path: context.req.path, status: context.res.status });
  });
  app.route('/v1', messageRoutes(deps));
  app.route('/v1', unitRoutes(deps));
  app.notFound(({ req }) => problem(new CopError('ROUTE_UNKNOWN', { got: `${req.method} ${req.path.slice(0, 80)}` }), 404));
  app.onError((error, { req }) => {
    const known = asCopError(error);
    const ref = randomBytes(4).toString('hex');
    log(known ? 'warn' : 'error', 'api.refused', { method: req.method, path: req.path, ...(known ? {} : { ref }), ...errorFields(error) });
    return known ? problem(known, statusOf(known)) : problem(new CopError('INTERNAL', { ref }), 500);
  });

  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: {
      cert: secrets.identity.certificate,
      key: secrets.identity.key,
      ca: secrets.officers,
      minVersion: 'TLSv1.3',
      requestCert: true,
      // Refused by officerOf instead, which can say why.
      rejectUnauthorized: false,
      requestTimeout: REQUEST_MS,
      headersTimeout: REQUEST_MS,
      handshakeTimeout: 10_000,
    },
  }) as Server;
  server.on('tlsClientError', (error) => log('warn', 'api.refused', { message: String((error as NodeJS.ErrnoException).code ?? error.message).slice(0, 80) }));
  const port = await listenOn(server, config.api.host, config.api.port);
  return {
    port,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeIdleConnections();
      // A request that runs gets a moment; a long poll must not hold up the stop.
      const cut = setTimeout(() => server.closeAllConnections(), 2_000);
      await closed.promise;
      clearTimeout(cut);
    },
  };
}

/** The officer whom the connection's certificate proves. Throws TLS_NO_CERTIFICATE, OFFICER_REFUSED. */
function officerOf(socket: TLSSocket, unit: UnitId, now: Date): OfficerId {
  const refuse = (detail: string) => new CopError('OFFICER_REFUSED', { expected: unit, detail });
  const certificate: X509Certificate | undefined = socket.getPeerX509Certificate();
  if (!certificate) throw new CopError('TLS_NO_CERTIFICATE');
  if (certificate.validToDate < now) throw refuse(`expired ${certificate.validToDate.toISOString()}`);
  if (certificate.validFromDate > now) throw refuse(`not before ${certificate.validFromDate.toISOString()}`);
  if (!socket.authorized) throw refuse(String(socket.authorizationError ?? '?'));
  if (!(certificate.keyUsage ?? []).includes(CLIENT_AUTH)) throw refuse('clientAuth');
  const named = officerNamed(certificate, unit);
  if (named === undefined) throw refuse('urn:cop:officer');
  try {
    return parseOfficerId(named);
  } catch (error) {
    throw asCopError(error) ? refuse(`urn:cop:officer ${printable(named)}`) : error;
  }
}

const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

function problem(error: CopError, status: number): Response {
  const body: Problem = { error: { ...errorReason(error), exit: error.row.exit, params: { ...error.params } } };
  return Response.json(body, { status });
}

function statusOf(error: CopError): number {
  if (error.code === 'OFFICER_REFUSED' || error.code === 'TLS_NO_CERTIFICATE') return 401;
  if (error.code === 'INPUT_TOO_LARGE') return 413;
  if (/_UNKNOWN$/.test(error.code)) return 404;
  if (error.row.fault === 'policy') return 403;
  if (error.row.fault === 'local') return 503;
  if (error.row.retry) return 504;
  return 422;
}
