// What cannot be counted here is declared: by an officer, with its source and how it is verified, and it counts once another officer has confirmed
// it. Baselines, milestones and targets are set for a day; none is overwritten.
import { CopError, printable } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Store } from '../store/database.ts';
import { addDeclaration, addTarget, type DeclarationRow, decideDeclaration, findDeclaration, type TargetRow } from '../store/logframe.ts';
import { type Indicator, indicatorOf } from './indicators.ts';
import type { Period } from './table.ts';

/** What a declaration says: people by sex, or a part of a whole. */
export interface Said {
  cells?: { sex: 'female' | 'male' | 'unknown'; value: number }[];
  part?: number;
  whole?: number;
}

/** A declaration as an officer makes it. */
export interface Declared extends Said {
  indicator: string;
  period: Period;
  /** Where the number comes from, and by what it can be verified. */
  source: string;
  verification: string;
}

interface Deps {
  store: Store;
  audit: AuditLog;
  now: () => Date;
}

const PEOPLE_MAX = 1_000_000;

/** What a kept declaration says. */
export function saidOf({ said }: Pick<DeclarationRow, 'said'>): Said {
  return JSON.parse(said) as Said;
}

/** Keeps a declaration until another officer decides; its number. Throws INPUT_INVALID. */
export async function declare({ indicator, period, source, verification, ...said }: Declared, by: Actor, { store, audit, now }: Deps): Promise<number> {
  const found = declaredIndicator(indicator);
  checkSaid(found, said);
  if (period.name === 'start') throw new CopError('INPUT_INVALID', { field: 'period', expected: '2026-Q4 | 2026-11 | 2026', got: period.name });
  const at = now();
  const entry = audit.prepare({ act: 'logframe.declared', ...by, note: `${indicator} ${period.name}` });
  return store.write(async (tx) => {
    const id = await addDeclaration(tx, {
      indicator,
      period: period.name,
      from_at: period.from.getTime(),
      until_at: period.until.getTime(),
      said: JSON.stringify(said),
      source,
      verification,
      declared_by: by.officer,
      declared_at: at.getTime(),
    });
    await audit.append(tx, entry);
    return id;
  });
}

/** Another officer confirms a declaration, or rejects it. Throws DECLARATION_UNKNOWN, DECLARATION_DECIDED, DECLARATION_OWN. */
export async function decide(id: number, accepted: boolean, by: Actor, { store, audit, now }: Deps): Promise<DeclarationRow> {
  const row = await store.read((db) => findDeclaration(db, id));
  if (!row) throw new CopError('DECLARATION_UNKNOWN', { got: id });
  if (row.declared_by === by.officer) throw new CopError('DECLARATION_OWN', { id, got: by.officer });
  const entry = audit.prepare({ act: accepted ? 'logframe.confirmed' : 'logframe.rejected', ...by, note: `${row.indicator} ${row.period}, ${id}` });
  await store.write(async (tx) => {
    if (!(await decideDeclaration(tx, id, accepted, by.officer, now()))) throw new CopError('DECLARATION_DECIDED', { got: id, detail: row.decided_by ?? '–' });
    await audit.append(tx, entry);
  });
  return (await store.read((db) => findDeclaration(db, id))) as DeclarationRow;
}

/** Sets a baseline, a milestone or a target for a day. Throws INPUT_INVALID. */
export async function setTarget(
  { indicator, kind, on, value }: { indicator: string; kind: TargetRow['kind']; on: string; value: number },
  by: Actor,
  { store, audit, now }: Deps,
): Promise<void> {
  const found = anyIndicator(indicator);
  const max = found.measure === 'percent' ? 100 : 1e9;
  if (!(value >= 0 && value <= max)) throw new CopError('INPUT_INVALID', { field: 'value', expected: `0–${max}`, got: value });
  const entry = audit.prepare({ act: 'logframe.target_set', ...by, note: `${indicator} ${kind} ${on}: ${value}` });
  await store.write(async (tx) => {
    await addTarget(tx, { indicator, kind, on_day: on, value, set_by: by.officer, set_at: now().getTime() });
    await audit.append(tx, entry);
  });
}

function anyIndicator(code: string): Indicator {
  const found = indicatorOf(code);
  if (!found) throw new CopError('INDICATOR_UNKNOWN', { got: printable(code) });
  return found;
}

function declaredIndicator(code: string): Indicator {
  const found = anyIndicator(code);
  if (found.origin !== 'declared') throw new CopError('INDICATOR_DERIVED', { got: code });
  return found;
}

function checkSaid({ measure }: Indicator, { cells, part, whole }: Said): void {
  const refuse = (field: string, expected: string, got: unknown): never => {
    throw new CopError('INPUT_INVALID', { field, expected, got: String(got ?? '–') });
  };
  const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= PEOPLE_MAX;
  if (measure === 'percent') {
    if (cells) refuse('cells', 'part, whole', cells.length);
    if (!isCount(whole) || whole === 0) refuse('whole', `1–${PEOPLE_MAX}`, whole);
    if (!isCount(part) || part > (whole as number)) refuse('part', `0–${whole}`, part);
    return;
  }
  if (part !== undefined || whole !== undefined) refuse('part', 'cells', part ?? whole);
  if (!cells || cells.length === 0) refuse('cells', 'female | male | unknown', '–');
  const sexes = (cells as NonNullable<Said['cells']>).map(({ sex }) => sex);
  if (new Set(sexes).size !== sexes.length) refuse('cells', 'female | male | unknown', sexes.join(', '));
  for (const { sex, value } of cells as NonNullable<Said['cells']>) if (!isCount(value)) refuse(`cells.${sex}`, `0–${PEOPLE_MAX}`, value);
}
