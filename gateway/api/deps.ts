import type { HttpBindings } from '@hono/node-server';
import type { OfficerId } from '#protocol';
import type { Documents } from '../attachments/documents.ts';
import type { Vault } from '../attachments/vault.ts';
import type { Actor } from '../audit/actor.ts';
import type { Alarms } from '../audit/alarms.ts';
import type { Conversation } from '../audit/conversation.ts';
import type { DetailsCipher } from '../audit/details-cipher.ts';
import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Links } from '../link/links.ts';
import type { Meter } from '../link/meter.ts';
import type { LinkHandlers } from '../link/session.ts';
import type { Log } from '../log.ts';
import type { Role } from '../officers/roles.ts';
import type { AfterLoss } from '../outbound/after-loss.ts';
import type { SendDeps } from '../outbound/send.ts';
import type { Relay } from '../relay/relay.ts';

/** What the API needs of the gateway. */
export interface ApiDeps extends SendDeps {
  config: Config;
  secrets: Secrets;
  links: Links;
  conversation: Conversation;
  details: DetailsCipher;
  alarms: Alarms;
  vault: Vault;
  documents: Documents;
  /** What takes what links bring. */
  handlers: LinkHandlers;
  afterLoss: AfterLoss;
  relay: Relay;
  /** What goes over the lines. */
  meter: Meter;
  startedAt: Date;
  /** Looks whether the system clock is to be believed. */
  lookAtClock: () => Promise<void>;
  log: Log;
}

/** What every route finds in its context. */
export interface ApiEnvironment {
  Bindings: HttpBindings;
  Variables: { officer: OfficerId; role: Role; by: Actor };
}
