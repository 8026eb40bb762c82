import { CopError, type PermissionRequest, parseMessageId, parseUnitId } from '#protocol';
import type { ComposeInput } from '../outbound/compose.ts';
import type { SendDeps } from '../outbound/send.ts';
import { getMessage } from '../store/messages.ts';

/**
 * A request for a permission as it goes out: to the unit that sent the message, in its lane, for known units and days to come.
 * Throws MESSAGE_ID_INVALID, MESSAGE_UNKNOWN, PERMISSION_IMPOSSIBLE, MEMBER_UNKNOWN, ADDRESSEE_SELF, INPUT_INVALID.
 */
export async function permissionAsked(composed: ComposeInput, { of, units = [], until }: PermissionRequest, deps: SendDeps): Promise<ComposeInput> {
  const id = parseMessageId(of);
  const row = await deps.store.read((db) => getMessage(db, id));
  if (row.direction !== 'in') throw new CopError('PERMISSION_IMPOSSIBLE', { got: id, detail: row.from_unit });
  const astray = composed.to.find((unit) => unit !== row.from_unit);
  if (astray !== undefined) throw new CopError('PERMISSION_IMPOSSIBLE', { got: id, detail: astray });
  for (const unit of units) {
    if (deps.directory.member(parseUnitId(unit)).unit === deps.self) throw new CopError('ADDRESSEE_SELF', { got: unit });
  }
  const today = deps.now().toISOString().slice(0, 10);
  if (until < today) throw new CopError('INPUT_INVALID', { field: 'permission_request.until', expected: `≥ ${today}`, got: until });
  return { ...composed, priority: row.priority, training: row.training === 1 };
}
