// A form as it leaves: what the gateway knows better than an officer is filled in, and what the form names here is there.
import { type Form, type FormKind, parseUnitId, readForm, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Store } from '../store/database.ts';
import { checkExchanges } from './arrests.ts';

/** What an officer asked to send. */
export interface RequestedForm {
  kind: FormKind;
  /** JSON, not looked at yet. */
  form: unknown;
  to: readonly UnitId[];
  training: boolean;
}

/** What reading a form looks at. */
export interface RequestDeps {
  self: UnitId;
  directory: Directory;
  store: Store;
}

/**
 * Reads the form of a request. The units of an operation are this one and the addressees, unless the officer has named them; all are members.
 * Throws CONTENT_INVALID, MEMBER_UNKNOWN, EXCHANGE_UNKNOWN.
 */
export async function formOfRequest({ kind, form, to, training }: RequestedForm, { self, directory, store }: RequestDeps): Promise<Form> {
  const read = readForm(kind, kind === 'operation_proposal' ? withUnits(form, [self, ...to]) : form);
  if (read.kind === 'operation_proposal') for (const unit of read.form.units) directory.member(parseUnitId(unit));
  if (read.kind === 'arrest_report') await checkExchanges(read.form, training, store);
  return read;
}

function withUnits(form: unknown, units: readonly UnitId[]): unknown {
  if (typeof form !== 'object' || form === null || Array.isArray(form) || 'units' in form) return form;
  return { ...form, units: [...new Set(units)].sort() };
}
