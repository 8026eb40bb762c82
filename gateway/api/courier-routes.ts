import { CopError, parseUnitId, type UnitId } from '#protocol';
import { courierFile, keysAlone, type Load, loadFor, packed } from '../courier/pack.ts';
import { unpack } from '../courier/unpack.ts';
import { type CourierInput, type CourierLoad, type CourierTaken, courierInput } from './courier-contract.ts';
import type { ApiDeps } from './deps.ts';
import { readBody } from './input.ts';
import { octetStream, requireOctets, uploaded } from './octets.ts';
import { errorReason } from './reason-views.ts';
import { Routes } from './routes.ts';

/** What goes to a partner by hand, and comes from it. */
export function courierRoutes(deps: ApiDeps): Routes {
  const { self, directory, audit, now } = deps;
  const routes = new Routes(deps);

  routes.get('courier.export', '/peers/:unit/courier', async (context) => {
    const peer = otherUnit(context.req.param('unit'));
    const { lanes, documents } = await loadFor(peer, deps);
    const waiting = ({ after, through }: { after: number; through: number }) => Math.max(0, through - after);
    const { receipts, urgent, routine } = lanes;
    return context.json({
      unit: peer,
      sealed: (await directory.encryptionKey(peer, now())) !== undefined,
      receipts: waiting(receipts),
      urgent: waiting(urgent),
      routine: waiting(routine),
      documents: documents.map(({ id, octets }) => ({ document: id, octets })),
      through: { receipts: receipts.through, urgent: urgent.through, routine: routine.through },
    } satisfies CourierLoad);
  });

  routes.post('courier.export', '/peers/:unit/courier', async (context) => {
    const peer = otherUnit(context.req.param('unit'));
    const load = narrowed(await loadFor(peer, deps), await readBody(context, courierInput));
    await audit.record({ act: 'courier.made', ...context.var.by, partner: peer });
    return octetStream(context, await courierFile(peer, packed(peer, load, deps), keysAlone(deps), deps), deps, 'courier.failed');
  });

  routes.post('courier.import', '/courier', async (context) => {
    requireOctets(context);
    const cut = (octets: number, cause: unknown) => new CopError('COURIER_DAMAGED', { detail: octets }, cause);
    const { from, made, items, documents, keys, roster, stopped } = await unpack(uploaded(context, cut), deps);
    const outcome = stopped ? { outcome: stopped.code } : {};
    await audit.record({ act: 'courier.taken', ...context.var.by, ...(from === undefined ? {} : { partner: from }), ...outcome });
    deps.log(stopped ? 'warn' : 'info', 'courier.taken', { peer: from, ...items, documents, ...(stopped ? { code: stopped.code } : {}) });
    return context.json({
      ...(from === undefined ? {} : { from }),
      ...(made ? { madeAt: made.toISOString() } : {}),
      admitted: items.admitted,
      refused: items.refused,
      receipts: items.settled,
      setAside: items['set aside'],
      known: items.known + items.repeated,
      documents,
      keys,
      ...(roster === undefined ? {} : { roster }),
      ...(stopped ? { stopped: { ...errorReason(stopped), exit: stopped.row.exit, params: { ...stopped.params } } } : {}),
    } satisfies CourierTaken);
  });

  return routes;

  function otherUnit(text: string): UnitId {
    const unit = parseUnitId(text);
    if (unit === self) throw new CopError('ADDRESSEE_SELF', { got: unit });
    return directory.member(unit).unit;
  }
}

/** The load as it was when it was looked at. */
function narrowed({ lanes, documents }: Load, { through, documents: named }: CourierInput): Load {
  const upTo = (lane: keyof Load['lanes']) => ({ after: lanes[lane].after, through: Math.min(lanes[lane].through, through[lane]) });
  const wanted = new Set(named);
  return { lanes: { receipts: upTo('receipts'), urgent: upTo('urgent'), routine: upTo('routine') }, documents: documents.filter(({ id }) => wanted.has(id)) };
}
