import { asCopError, hex, parseEnvelope, sha256 } from '#protocol';
import { findQuarantined, listQuarantine, type QuarantineRow } from '../store/quarantine.ts';
import { quarantineQuery, type RefusedList, type RefusedView } from './contract.ts';
import type { ApiDeps } from './deps.ts';
import { readQuery } from './input.ts';
import { reasonOfPeer } from './reason-views.ts';
import { Routes } from './routes.ts';

const LIST_DEFAULT = 50;

/** What came from partners and was not let in: from whom, when and why, never what stands in it. */
export function quarantineRoutes(deps: ApiDeps): Routes {
  const routes = new Routes(deps);

  routes.get('quarantine.list', '/quarantine', async (context) => {
    const { limit = LIST_DEFAULT, before } = readQuery(context, quarantineQuery);
    const list = await deps.store.read(async (db): Promise<RefusedList> => {
      const ids = await listQuarantine(db, { limit, before });
      const refused: RefusedView[] = [];
      for (const id of ids.slice(0, limit)) {
        const row = await findQuarantined(db, id);
        if (row) refused.push(refusedView(row));
      }
      return { refused, ...(ids.length > limit ? { next: ids[limit - 1] as number } : {}) };
    });
    await deps.audit.record({ act: 'quarantine.listed', ...context.var.by });
    return context.json(list);
  });

  return routes;
}

function refusedView({ id, peer, item, code, stored_at }: QuarantineRow): RefusedView {
  const messageId = messageIn(item);
  return {
    id,
    peer,
    at: new Date(stored_at).toISOString(),
    reason: reasonOfPeer(code, peer),
    ...(messageId === undefined ? {} : { messageId }),
    octets: item.length,
    digest: hex(sha256(item)),
  };
}

/** Its id by the header, which anybody could have written: enough to find it again at its sender. */
function messageIn(item: Uint8Array): string | undefined {
  try {
    return parseEnvelope(item).header.messageId;
  } catch (error) {
    if (asCopError(error)) return undefined;
    throw error;
  }
}
