// The officer API: HTTPS with client certificates, JSON in and out, every refusal a Problem with a stable code.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { getRequestListener, RequestError } from '@hono/node-server';
import { Hono } from 'hono';
import { asCopError, CopError, type ErrorCode } from '#protocol';
import { listenOn } from '../link/listener.ts';
import { errorFields } from '../log.ts';
import { logIn } from '../officers/log-in.ts';
import { RefusedLogins } from '../officers/refused-logins.ts';
import { agreementRoutes } from './agreement-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { courierRoutes } from './courier-routes.ts';
import type { ApiDeps, ApiEnvironment } from './deps.ts';
import { documentRoutes } from './document-routes.ts';
import { handoffRoutes } from './handoff-routes.ts';
import { logframeRoutes } from './logframe-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { officerRoutes } from './officer-routes.ts';
import { personRoutes } from './person-routes.ts';
import type { Problem } from './problem.ts';
import { protectionRoutes } from './protection-routes.ts';
import { quarantineRoutes } from './quarantine-routes.ts';
import { errorReason } from './reason-views.ts';
import { requestRoutes } from './request-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { Routes } from './routes.ts';
import { subjectRoutes } from './subject-routes.ts';
import { unitRoutes } from './unit-routes.ts';

/** A listening API. */
export interface ApiAddress {
  port: number;
  close(): Promise<void>;
}

// Half an hour: a document of 2 GiB comes over the officers' network in it.
const REQUEST_MS = 1_800_000;
const HEADERS_MS = 60_000;

/** Starts the API. Throws PORT_UNAVAILABLE. */
export async function startApi(deps: ApiDeps): Promise<ApiAddress> {
  const { config, secrets, log, self } = deps;
  const app = new Hono<ApiEnvironment>();
  const refusedLogins = new RefusedLogins(deps.audit, deps.now);
  app.use(async (context, next) => {
    const { id, role } = await logIn(context.env.incoming.socket as TLSSocket, self, deps.store, deps.now()).catch(async (error: unknown) => {
      await refusedLogins.record(error);
      throw error;
    });
    context.set('officer', id);
    context.set('role', role);
    await next();
    log('info', 'api.request', { officer: id, method: context.req.method, path: loggedPath(context.req.path), status: context.res.status });
  });
  app.route('/v1', apiRoutes(deps).app);
  app.notFound(({ req }) => problem(new CopError('ROUTE_UNKNOWN', { got: `${req.method} ${req.path.slice(0, 80)}` }), 404));
  app.onError((error, { req, var: { officer } }) => {
    const known = asCopError(error);
    const ref = randomBytes(4).toString('hex');
    log(known ? 'warn' : 'error', 'api.refused', { officer, method: req.method, path: loggedPath(req.path), ...(known ? {} : { ref }), ...errorFields(error) });
    return known ? problem(known, statusOf(known)) : problem(new CopError('INTERNAL', { ref }), 500);
  });

  const listener = getRequestListener(app.fetch, {
    // What comes before any route, such as an address that is none: it would be answered without a word.
    errorHandler: (error) => {
      const isUrl = error instanceof RequestError;
      const ref = randomBytes(4).toString('hex');
      const refusal = isUrl ? new CopError('INPUT_INVALID', { field: 'URL', expected: '/v1/…', got: '–' }, error) : new CopError('INTERNAL', { ref });
      log(isUrl ? 'warn' : 'error', 'api.refused', { ...(isUrl ? {} : { ref }), ...errorFields(isUrl ? refusal : error) });
      return problem(refusal, isUrl ? statusOf(refusal) : 500);
    },
  });
  const serverOptions = {
    cert: secrets.identity.certificate,
    key: secrets.identity.key,
    ca: secrets.officers,
    minVersion: 'TLSv1.3',
    requestCert: true,
    // Refused by logIn instead, which can say why.
    rejectUnauthorized: false,
    requestTimeout: REQUEST_MS,
    headersTimeout: HEADERS_MS,
    handshakeTimeout: 10_000,
  } as const;
  const server = createServer(serverOptions, (incoming, outgoing) => void listener(incoming, outgoing));
  server.on('tlsClientError', (error) => log('warn', 'api.refused', { message: String((error as NodeJS.ErrnoException).code ?? error.message).slice(0, 80) }));
  const sockets = new Set<Duplex>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await listenOn(server, config.api.host, config.api.port);
  return {
    port,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeIdleConnections();
      // A request that runs gets a moment; neither a long poll nor somebody who never finishes a handshake must hold up the stop.
      const cut = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, 2_000);
      await closed.promise;
      clearTimeout(cut);
    },
  };
}

/** Every route, with its act. */
export function apiRoutes(deps: ApiDeps): Routes {
  const routes = new Routes(deps);
  for (const some of [
    messageRoutes,
    requestRoutes,
    unitRoutes,
    officerRoutes,
    agreementRoutes,
    contactRoutes,
    documentRoutes,
    courierRoutes,
    protectionRoutes,
    quarantineRoutes,
    handoffRoutes,
    reviewRoutes,
    subjectRoutes,
    personRoutes,
    auditRoutes,
    logframeRoutes,
  ])
    routes.add(some(deps));
  return routes;
}

// Names of routes, ids of messages, units and officers; whatever else somebody typed may be anybody's name.
const loggedSegment = /^([a-z0-9-]{1,40}|[A-Z]{2}-[A-Z0-9-]{1,12})$/;

function loggedPath(path: string): string {
  return path
    .split('/')
    .map((segment) => (segment === '' || loggedSegment.test(segment) ? segment : '…'))
    .join('/');
}

function problem(error: CopError, status: number): Response {
  const body: Problem = { error: { ...errorReason(error), exit: error.row.exit, params: { ...error.params } } };
  return Response.json(body, { status });
}

const notLoggedIn: readonly ErrorCode[] = ['TLS_NO_CERTIFICATE', 'OFFICER_REFUSED', 'OFFICER_UNKNOWN', 'OFFICER_REVOKED'];

function statusOf(error: CopError): number {
  if (notLoggedIn.includes(error.code)) return 401;
  if (error.code === 'INPUT_TOO_LARGE') return 413;
  if (/_UNKNOWN$/.test(error.code)) return 404;
  if (error.row.fault === 'policy') return 403;
  if (error.row.fault === 'local') return 503;
  if (error.row.retry) return 504;
  return 422;
}
