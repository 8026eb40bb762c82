// The outbound story. Each step takes what the previous one gives, so that none can be left out.
import type { MessageId, UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { AuditLog } from '../audit/log.ts';
import { liftedFor } from '../casework/permissions.ts';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { type ApprovedMessage, approve } from '../protection/approve.ts';
import { type ScreenedDraft, screen } from '../protection/screen.ts';
import type { FilterSettings } from '../protection/settings.ts';
import type { Store, Tx } from '../store/database.ts';
import { decideDraft } from '../store/drafts.ts';
import { type ComposeInput, compose } from './compose.ts';
import type { Draft } from './draft.ts';
import { type Holding, heldDraft, holding } from './hold.ts';
import { answerReceipt } from './personal-receipt.ts';
import { queueMessage } from './queue.ts';
import { seal, sign } from './seal.ts';
import type { Unsealed } from './unsealed.ts';

/** What sending needs. */
export interface SendDeps {
  self: UnitId;
  directory: Directory;
  keyring: Keyring;
  cipher: RecordCipher;
  store: Store;
  filter: FilterSettings;
  audit: AuditLog;
  unsealed: Unsealed;
  now: () => Date;
  /** Tells the links that something waits for these units. */
  wake: (units: readonly UnitId[]) => void;
}

/** What became of a draft: queued, one message for each view, or waiting for a second officer under this id. */
export type Sent = { kind: 'queued'; messages: [MessageId, ...MessageId[]] } | { kind: 'waiting'; draft: string };

/**
 * Sends a message: resolves once it is durable, not once it is delivered. What needs a second officer is held instead.
 * `alongside` runs in the same transaction, with the id of the first message. Throws what the steps throw; then nothing was stored.
 */
export async function send(input: ComposeInput, deps: SendDeps, alongside: (tx: Tx, id: MessageId) => Promise<void> = async () => {}): Promise<Sent> {
  const draft = compose(input, deps.self, deps.directory, deps.now());
  const screened = await screen(draft, deps, await liftedFor(draft.content.forwarded, draft.to, deps));
  const approved = approve(screened);
  if (approved) return dispatch(await ready(approved, deps), deps, alongside);
  const held = holding(screened, deps);
  await deps.store.write(held.record);
  return { kind: 'waiting', draft: held.draft };
}

/**
 * Sends what was held, on a second officer's word; the views must be those that this officer saw (`digest`). `beside` makes what goes with it, in
 * the same transaction and after it. Throws DRAFT_UNKNOWN, DRAFT_DECIDED, APPROVAL_OWN, APPROVAL_STALE, and what screening and `beside` throw.
 */
export async function release(
  id: string,
  approval: { by: Actor; note: string; digest: string },
  deps: SendDeps,
  beside: (screened: ScreenedDraft, message: Ready) => Promise<readonly Ready[]> = async () => [],
): Promise<Sent> {
  const draft = await heldDraft(id, deps);
  const screened = await screenFor(draft, deps);
  const { officer } = approval.by;
  const approved = approve(screened, { ...approval, officer });
  if (!approved) throw new TypeError('an approval was given');
  const entry = deps.audit.prepare({ act: 'draft.approved', ...approval.by, kind: draft.content.body.kind, note: id });
  const message = await ready(approved, deps);
  const others = await beside(screened, message);
  const sent = await dispatch(message, deps, async (tx) => {
    await decideDraft(tx, id, 'approved', officer, approved.approval?.note ?? '', deps.now());
    await deps.audit.append(tx, entry);
    for (const { record } of others) await record(tx);
  });
  deps.wake(others.flatMap(({ units }) => units));
  return sent;
}

/** Screens a draft under the permissions that are in force now for what it passes on. Throws what `screen` throws. */
export async function screenFor(draft: Draft, deps: SendDeps): Promise<ScreenedDraft> {
  return screen(draft, deps, await liftedFor(draft.content.forwarded, draft.to, deps));
}

/** A message that is signed and sealed, and stands nowhere yet. */
export interface Ready {
  /** One for each view. */
  messages: [MessageId, ...MessageId[]];
  /** Which of them each addressee gets. */
  idFor: ReadonlyMap<UnitId, MessageId>;
  /** Stores and queues it. */
  record: (tx: Tx) => Promise<void>;
  /** Who is to be woken once it is durable. */
  units: readonly UnitId[];
}

/** A message that can go, or a draft that needs a second officer, for a transaction of the caller's. */
export type Prepared = ({ kind: 'queued' } & Ready) | ({ kind: 'waiting' } & Holding);

/** Makes a message of a screened draft, or what is kept of it for a second officer. Throws what the steps throw. */
export async function prepareScreened(screened: ScreenedDraft, deps: SendDeps): Promise<Prepared> {
  const approved = approve(screened);
  return approved ? { kind: 'queued', ...(await ready(approved, deps)) } : { kind: 'waiting', ...holding(screened, deps) };
}

/** Makes a message of a kind that is never held, for a transaction of the caller's. Throws what the steps throw. */
export async function prepare(input: ComposeInput, deps: SendDeps): Promise<Ready> {
  const prepared = await prepareScreened(await screenFor(compose(input, deps.self, deps.directory, deps.now()), deps), deps);
  if (prepared.kind !== 'queued') throw new TypeError('this kind of message is never held');
  return prepared;
}

async function dispatch({ messages, record, units }: Ready, deps: SendDeps, alongside: (tx: Tx, id: MessageId) => Promise<void>): Promise<Sent> {
  await deps.store.write(async (tx) => {
    await record(tx);
    await alongside(tx, messages[0]);
  });
  deps.wake(units);
  return { kind: 'queued', messages };
}

async function ready(approved: ApprovedMessage, deps: SendDeps): Promise<Ready> {
  const now = deps.now();
  const signed = await sign(approved, { ...deps, now });
  const sealed = await Promise.all(signed.map(async (each) => ({ each, envelopes: await seal(each.message, each.view.to, deps.directory, now) })));
  const by = { ...approved.draft.by, approvedBy: approved.approval?.officer };
  const records = sealed.map(({ each, envelopes }) => queueMessage(each, envelopes, deps, by, now));
  const { body, author } = approved.draft.content;
  const answered = body.kind === 'step' ? await answerReceipt(body.procedureId, author, deps) : undefined;
  const [first, ...more] = signed.map(({ message }) => message.header.messageId);
  if (!first) throw new TypeError('a message has a view');
  const record = async (tx: Tx) => {
    for (const each of records) await each(tx);
    await answered?.(tx);
  };
  const idFor = new Map(signed.flatMap(({ view, message }) => view.to.map((unit) => [unit, message.header.messageId] as const)));
  return { messages: [first, ...more], idFor, record, units: [...idFor.keys()] };
}

/** The id of a message that is never held: an answer, an agreement. */
export function sentId(sent: Sent): MessageId {
  if (sent.kind !== 'queued') throw new TypeError('this kind of message is never held');
  return sent.messages[0];
}
