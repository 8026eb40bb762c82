import { type Context, Hono } from 'hono';
import { type Act, requireRole } from '../officers/roles.ts';
import type { ApiEnvironment } from './deps.ts';

type Handle<P extends string> = (context: Context<ApiEnvironment, P>) => Response | Promise<Response>;

/** Routes of the officer API. A route can only be added with its act, so that none is open to every role by oversight. */
export class Routes {
  readonly app = new Hono<ApiEnvironment>();
  /** The act of each route, by method and path. */
  readonly acts = new Map<string, Act>();

  /** Adds a route that reads. It answers ROLE_REQUIRED to whoever may not do `act`. */
  get<P extends string>(act: Act, path: P, handle: Handle<P>): void {
    this.#add('GET', act, path, handle);
  }

  /** Adds a route that does something. It answers ROLE_REQUIRED to whoever may not do `act`. */
  post<P extends string>(act: Act, path: P, handle: Handle<P>): void {
    this.#add('POST', act, path, handle);
  }

  /** Takes over the routes of another list. */
  add(routes: Routes): void {
    this.app.route('/', routes.app);
    for (const [route, act] of routes.acts) this.acts.set(route, act);
  }

  #add<P extends string>(method: string, act: Act, path: P, handle: Handle<P>): void {
    this.acts.set(`${method} ${path}`, act);
    this.app.on(method, path, (context) => {
      requireRole(act, { id: context.var.officer, role: context.var.role });
      return handle(context as unknown as Context<ApiEnvironment, P>);
    });
  }
}
