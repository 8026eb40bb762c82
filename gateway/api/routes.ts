import { type Context, Hono } from 'hono';
import { asCopError, CopError, type ErrorCode, errorTable, limits, parseMessageId, printable } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { AuditLog } from '../audit/log.ts';
import { type Act, justifiedActs, requireRole } from '../officers/roles.ts';
import type { ApiEnvironment } from './deps.ts';

type Handle<P extends string> = (context: Context<ApiEnvironment, P>) => Response | Promise<Response>;

/** Header in which an officer says why; UTF-8 in percent-encoding (RFC 3986), because a header holds ASCII alone. */
export const JUSTIFICATION_HEADER = 'cop-justification';

/** Routes of the officer API. A route can only be added with its act, so that none is open to every role by oversight. */
export class Routes {
  readonly app = new Hono<ApiEnvironment>();
  /** The act of each route, by method and path. */
  readonly acts = new Map<string, Act>();
  readonly #audit: AuditLog;

  /** `audit` records who was turned away. */
  constructor({ audit }: { audit: AuditLog }) {
    this.#audit = audit;
  }

  /** Adds a route that reads. It answers ROLE_REQUIRED to whoever may not do `act`, and JUSTIFICATION_NEEDED where the act needs one. */
  get<P extends string>(act: Act, path: P, handle: Handle<P>): void {
    this.#add('GET', act, path, handle);
  }

  /** Adds a route that does something. As `get`. */
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
    this.app.on(method, path, async (context) => {
      const { officer, role } = context.var;
      let justification = '';
      try {
        requireRole(act, { id: officer, role });
        justification = readJustification(context.req.header(JUSTIFICATION_HEADER) ?? '');
        if (justification === '' && justifiedActs.has(act)) throw new CopError('JUSTIFICATION_NEEDED', { act, expected: limits.JUSTIFICATION_MAX_CHARACTERS });
        context.set('by', { officer, role, justification });
        return await handle(context as unknown as Context<ApiEnvironment, P>);
      } catch (error) {
        const { code } = asCopError(error) ?? {};
        if (code && isRefusal(code)) await this.#recordRefusal(act, code, { officer, role, justification }, context.req.param('id'));
        throw error;
      }
    });
  }

  /** An attempt that was turned away: who, what and on which message. */
  async #recordRefusal(act: Act, outcome: ErrorCode, by: Actor, id: string | undefined): Promise<void> {
    const about = id !== undefined && isMessageId(id) ? { message: parseMessageId(id) } : {};
    await this.#audit.record({ act: outcome === 'ROLE_REQUIRED' ? 'role.refused' : 'act.refused', ...by, ...about, outcome, note: act });
  }
}

/** True when somebody was turned away by a rule; a message that waits for its approval is recorded as held. */
function isRefusal(code: ErrorCode): boolean {
  const byRule = code === 'HANDLING_FORBIDS' || code === 'MESSAGE_RESTRICTED' || code === 'MESSAGE_REPLACED';
  return byRule || code === 'JUSTIFICATION_NEEDED' || (errorTable[code].fault === 'policy' && code !== 'APPROVAL_REQUIRED');
}

/** True for text that could be the id of a message. */
function isMessageId(text: string): boolean {
  try {
    return parseMessageId(text) !== undefined;
  } catch (error) {
    if (asCopError(error)) return false;
    throw error;
  }
}

/** What stands in the header, as text. Throws INPUT_INVALID for what is none, or too long. */
function readJustification(header: string): string {
  const invalid = () =>
    new CopError('INPUT_INVALID', { field: JUSTIFICATION_HEADER, expected: `1–${limits.JUSTIFICATION_MAX_CHARACTERS}`, got: printable(header) });
  let text: string;
  try {
    text = decodeURIComponent(header).trim();
  } catch {
    throw invalid();
  }
  if (text.length > limits.JUSTIFICATION_MAX_CHARACTERS || /[\p{Cc}\p{Cs}]/u.test(text)) throw invalid();
  return text;
}
