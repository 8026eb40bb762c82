import { agreementKinds, CopError, parseUnitId, printable, purposes } from '#protocol';
import { acceptAgreement, endEntry, enterBasis, proposeAgreement } from '../casework/agreements.ts';
import { loadBases } from '../protection/legal-basis.ts';
import { findBasis, listBases } from '../store/legal-bases.ts';
import { type AgreementList, acceptanceInput, agreementInput, type BasisInput, type BasisView, basisInput, endInput } from './agreement-contract.ts';
import { basisView, coverageView } from './agreement-views.ts';
import type { ApiDeps } from './deps.ts';
import { readBody } from './input.ts';
import { Routes } from './routes.ts';

/** The legal-basis register: agreements with other units, treaty articles, authorisations. */
export function agreementRoutes(deps: ApiDeps): Routes {
  const { store, self, directory } = deps;
  const routes = new Routes(deps);

  const view = async (id: string): Promise<BasisView> => {
    const row = await store.read((db) => findBasis(db, id));
    if (!row) throw new CopError('AGREEMENT_UNKNOWN', { got: printable(id) });
    return basisView(row, self, deps.now());
  };

  routes.post('agreement.propose', '/agreements', async (context) => {
    const { officer } = context.var;
    const { retentionMonths, urgentHours, routineHours, instruments = [], ...scope } = await readBody(context, agreementInput);
    const id = await proposeAgreement({ ...scopeOf(scope), retentionMonths, urgentHours, routineHours, instruments }, context.var.by, deps);
    deps.log('info', 'agreement.proposed', { agreement: id, officer, to: scope.with });
    return context.json(await view(id), 201);
  });

  routes.post('agreement.accept', '/agreements/:id/accept', async (context) => {
    const { officer } = context.var;
    const id = context.req.param('id');
    await readBody(context, acceptanceInput);
    await acceptAgreement(id, context.var.by, deps);
    deps.log('info', 'agreement.accepted', { agreement: id, officer });
    return context.json(await view(id), 201);
  });

  routes.post('agreement.end', '/agreements/:id/end', async (context) => {
    const { officer } = context.var;
    const id = context.req.param('id');
    const { reason } = await readBody(context, endInput);
    await endEntry(id, reason, context.var.by, deps);
    deps.log('warn', 'agreement.ended', { agreement: id, officer });
    return context.json(await view(id));
  });

  routes.post('basis.add', '/legal-bases', async (context) => {
    const { officer } = context.var;
    const { kind, reference, ...scope } = await readBody(context, basisInput);
    const id = await enterBasis({ ...scopeOf(scope), kind, reference }, context.var.by, deps);
    deps.log('info', 'basis.added', { basis: id, kind, officer, to: scope.with });
    return context.json(await view(id), 201);
  });

  routes.get('agreement.list', '/agreements', async (context) => {
    const now = deps.now();
    const [rows, bases] = [await store.read((db) => listBases(db, undefined)), await loadBases(store)];
    const peers = directory.roster.roster.members.filter(({ unit }) => unit !== self);
    const list: AgreementList = {
      unit: self,
      entries: rows.map((row) => basisView(row, self, now)),
      peers: peers.map((peer) => coverageView(bases, directory.member(self), peer, now)),
    };
    return context.json(list);
  });

  return routes;
}

function scopeOf(input: Pick<BasisInput, 'with' | 'kinds' | 'purposes' | 'from' | 'until'>) {
  return {
    with: parseUnitId(input.with),
    kinds: agreementKinds.all.filter((kind) => input.kinds.includes(kind)),
    purposes: purposes.all.filter((purpose) => input.purposes.includes(purpose)),
    from: input.from === undefined ? undefined : new Date(input.from),
    until: new Date(input.until),
  };
}
