import { parseOfficerId } from '#protocol';
import { enrol, revoke } from '../officers/enrol.ts';
import type { Officer } from '../officers/roles.ts';
import { listOfficers } from '../store/officers.ts';
import type { OfficerTable } from '../store/schema.ts';
import { type EnrolmentView, type OfficerList, type OfficerView, officerInput, revocationInput } from './contract.ts';
import type { ApiDeps, ApiEnvironment } from './deps.ts';
import { readBody } from './input.ts';
import { Routes } from './routes.ts';

/** The unit's officers: who they are, enrolling and revoking them. */
export function officerRoutes(deps: ApiDeps): Routes {
  const routes = new Routes(deps);

  routes.post('officer.add', '/officers', async (context) => {
    const { certificate, role } = await readBody(context, officerInput);
    const { row, before } = await enrol(certificate, role, asking(context.var), deps);
    deps.log('info', 'officer.enrolled', { officer: row.officer, role, fingerprint: row.fingerprint, by: context.var.officer });
    const view: EnrolmentView = { ...officerView(row), ...(before ? { replaced: { role: before.role, fingerprint: before.fingerprint } } : {}) };
    return context.json(view, 201);
  });

  routes.get('officer.list', '/officers', async (context) => {
    const rows = await deps.store.read(listOfficers);
    await deps.audit.record({ act: 'officer.listed', ...context.var.by });
    return context.json({ unit: deps.self, officers: rows.map(officerView) } satisfies OfficerList);
  });

  routes.post('officer.revoke', '/officers/:id/revoke', async (context) => {
    const officer = parseOfficerId(context.req.param('id'));
    const { reason } = await readBody(context, revocationInput);
    const row = await revoke(officer, reason, asking(context.var), deps);
    deps.log('warn', 'officer.revoked', { officer, by: context.var.officer });
    return context.json(officerView(row));
  });

  return routes;
}

function asking({ officer, role }: ApiEnvironment['Variables']): Officer {
  return { id: officer, role };
}

function officerView(row: OfficerTable): OfficerView {
  const { revoked_at: at, revoked_by: by, revoke_reason: reason } = row;
  return {
    officer: row.officer,
    role: row.role,
    fingerprint: row.fingerprint,
    enrolledAt: new Date(row.enrolled_at).toISOString(),
    ...(row.enrolled_by === null ? {} : { enrolledBy: row.enrolled_by }),
    ...(at === null ? {} : { revoked: { at: new Date(at).toISOString(), by: by ?? '–', reason: reason ?? '–' } }),
  };
}
