// What an officer is told of a message: after sending it, and when it is opened.
import type { Context } from 'hono';
import type { MessageId, OfficerId } from '#protocol';
import { reportSpecial } from '../casework/article-30.ts';
import type { Sent } from '../outbound/send.ts';
import { findDraft } from '../store/drafts.ts';
import { getMessage } from '../store/messages.ts';
import { clockFacts, clockViews } from './clock-views.ts';
import type { MessageView } from './contract.ts';
import type { ApiDeps, ApiEnvironment } from './deps.ts';
import { draftSummary } from './draft-views.ts';
import { procedureViews } from './procedure-views.ts';
import { storyOf } from './story-views.ts';
import { messageView } from './views.ts';

/** A message whole, with where its procedures stand and its story. Throws MESSAGE_UNKNOWN, EXPORT_IMPOSSIBLE. */
export async function viewOf(id: MessageId, officer: OfficerId, deps: ApiDeps): Promise<MessageView> {
  const facts = await clockFacts(deps);
  return deps.store.read(async (db) => {
    const row = await getMessage(db, id);
    const procedures = await procedureViews(db, row, officer, deps);
    const story = await storyOf(db, row, officer, deps);
    return { ...(await messageView(db, row, deps)), ...(procedures.length > 0 ? { procedures } : {}), ...(await clockViews(db, row, facts)), story };
  });
}

/** Answers what became of a draft: 201 with the message, or 202 with the draft that waits for a second officer. */
export async function answerSent(context: Context<ApiEnvironment>, outcome: Promise<Sent>, deps: ApiDeps) {
  const result = await outcome;
  const { officer } = context.var;
  if (result.kind === 'waiting') {
    deps.log('info', 'message.held', { draft: result.draft, officer });
    return context.json(await deps.store.read(async (db) => draftSummary(await findDraft(db, result.draft))), 202);
  }
  for (const message of result.messages) deps.log('info', 'message.queued', { message, officer });
  await reportSpecial(result.messages, deps);
  return context.json(await viewOf(result.messages[0], officer, deps), 201);
}
