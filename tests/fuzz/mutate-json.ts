// Mutations of JSON text: of its values mostly, of its text sometimes.
import type { Chance } from '../support/seeded.ts';
import { mutateWords } from './mutate-text.ts';

type Holder = Record<string, unknown> | unknown[];

const strange: unknown[] = [null, true, false, 0, -0, -1, 1.5, 1e21, 2 ** 53, 4_294_967_296, '', ' ', 'x', [], {}, [[]], [null], { '': '' }, '2026-02-30T00:00:00Z', 'ML-BRTMTH']; // biome-ignore format: a list

/** JSON text with a member taken out, doubled, renamed, of another kind, deeper or longer; or with its text broken. */
export function mutateJson(text: string, chance: Chance): string {
  if (chance.in(0.06)) return mutateWords(text, chance);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return mutateWords(text, chance);
  }
  if (typeof value !== 'object' || value === null) return chance.in(0.5) ? JSON.stringify(chance.one(strange)) : mutateWords(text, chance);
  do bend(value as Holder, chance);
  while (chance.in(0.35));
  const out = written(value) ?? text;
  // A key twice, and one of the language: no value holds these.
  if (chance.in(0.04)) return out.replace(/^\{("[^"]*":)/, (_, key: string) => `{${key}null,${key}`);
  if (chance.in(0.02)) return out.replace(/^\{/, '{"__proto__":{"x":1},');
  return out;
}

/** JSON text; nothing where what was bent twice is deeper than can be written. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function bend(root: Holder, chance: Chance): void {
  const holder = holderIn(root, chance);
  const keys = Object.keys(holder);
  const members = holder as Record<string, unknown>;
  const key = keys.length > 0 ? chance.one(keys) : undefined;
  switch (key === undefined ? 5 : chance.whole(0, 9)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete members[key as string];
      return;
    case 1:
      if (Array.isArray(holder)) holder.push(...Array.from({ length: chance.in(0.8) ? 1 : chance.whole(2, 200) }, () => cloned(holder[Number(key)])));
      else members[mutateWords(key as string, chance)] = members[key as string];
      return;
    case 2:
      members[key as string] = structuredClone(chance.one(strange));
      return;
    case 3: {
      const depth = chance.in(0.95) ? chance.whole(1, 5) : chance.whole(6, 1_000);
      for (let i = 0; i < depth; i++) members[key as string] = chance.in(0.5) ? [members[key as string]] : { [key as string]: members[key as string] };
      return;
    }
    case 4:
      members[key as string] = cloned(members[chance.one(keys)]);
      return;
    case 5:
      if (Array.isArray(holder)) holder.push(structuredClone(chance.one(strange)));
      else
        members[chance.one(['x', 'id', 'to', 'unit', 'form', 'constructor', 'caseData', 'attachments', 'necessary', 'handling'])] = structuredClone(
          chance.one(strange),
        );
      return;
    default:
      members[key as string] = bentValue(members[key as string], chance);
  }
}

function bentValue(value: unknown, chance: Chance): unknown {
  if (typeof value === 'string') return mutateWords(value, chance);
  if (typeof value === 'number') return chance.one([value + 1, value - 1, -value, value * 1_000, value / 3, 0, 2 ** 32, 1e308, String(value)]);
  if (typeof value === 'boolean') return chance.one([!value, String(value), null]);
  return structuredClone(chance.one(strange));
}

/** A copy of its own; nothing of what is too deep to be copied. */
function cloned(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

/** Any object or list in it. */
function holderIn(root: Holder, chance: Chance): Holder {
  let holder = root;
  while (chance.in(0.6)) {
    const inner = Object.values(holder).filter((each): each is Holder => typeof each === 'object' && each !== null);
    if (inner.length === 0) break;
    holder = chance.one(inner);
  }
  return holder;
}
