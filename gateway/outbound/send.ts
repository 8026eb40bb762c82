// The outbound story. Each step takes what the previous one gives, so that none can be left out.
import type { MessageId, UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { approve } from '../protection/approve.ts';
import { screen } from '../protection/screen.ts';
import type { Store, Tx } from '../store/database.ts';
import { type ComposeInput, compose } from './compose.ts';
import { queueMessage } from './queue.ts';
import { seal, sign } from './seal.ts';

/** What sending needs. */
export interface SendDeps {
  self: UnitId;
  directory: Directory;
  keyring: Keyring;
  cipher: RecordCipher;
  store: Store;
  now: () => Date;
  /** Tells the links that something waits for these units. */
  wake: (units: readonly UnitId[]) => void;
}

/**
 * Sends a message: resolves with its id once it is durable, not once it is delivered.
 * `alongside` runs in the same transaction. Throws what the steps throw; then nothing was stored.
 */
export async function send(input: ComposeInput, deps: SendDeps, alongside: (tx: Tx, id: MessageId) => Promise<void> = async () => {}): Promise<MessageId> {
  const now = deps.now();
  const draft = compose(input, deps.self, deps.directory);
  const screened = screen(draft, deps.directory);
  const approved = approve(screened, deps.directory);
  const signed = await sign(approved, deps.keyring, now);
  const envelopes = await seal(signed.message, draft.to, deps.directory, now);
  const record = queueMessage(signed, envelopes, deps.cipher, now);
  const { messageId } = signed.message.header;
  await deps.store.write(async (tx) => {
    await record(tx);
    await alongside(tx, messageId);
  });
  deps.wake([...envelopes.keys()]);
  return messageId;
}
