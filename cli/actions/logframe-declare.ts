import type { DeclarationInput, DeclarationList, DeclarationView, TargetInput } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseInteger, parseNumber } from '../parse.ts';
import { given } from '../scope.ts';
import { declarationLine } from '../show-logframe.ts';

const PEOPLE_MAX = 1_000_000;

/** Options of a declaration, still text. */
export interface DeclareOptions {
  period?: string;
  female?: string;
  male?: string;
  unknown?: string;
  part?: string;
  whole?: string;
  source?: string;
  verification?: string;
}

/** Declares the value of an indicator that is not counted; another officer confirms it. Throws USAGE, INPUT_INVALID, INDICATOR_UNKNOWN, INDICATOR_DERIVED. */
export async function logframeDeclare(call: Call, indicator: string, options: DeclareOptions): Promise<void> {
  const { ui } = call;
  const people = (name: 'female' | 'male' | 'unknown' | 'part' | 'whole') => {
    const text = options[name];
    return text === undefined ? undefined : parseInteger(`--${name}`, text, 0, PEOPLE_MAX);
  };
  const cells = (['female', 'male', 'unknown'] as const).flatMap((sex) => {
    const value = people(sex);
    return value === undefined ? [] : [{ sex, value }];
  });
  const [part, whole] = [people('part'), people('whole')];
  const body: DeclarationInput = {
    indicator,
    period: given(call, options.period, '--period'),
    ...(cells.length > 0 ? { cells } : {}),
    ...(part === undefined ? {} : { part }),
    ...(whole === undefined ? {} : { whole }),
    source: given(call, options.source, '--source'),
    verification: given(call, options.verification, '--verification'),
  };
  await withClient(call, async (client) => {
    const declared = await client.post<DeclarationView>('/v1/logframe/declarations', body);
    if (ui.json) return ui.document(declared);
    ui.done(ui.t('text.declared', { id: declared.id }));
  });
}

/** Lists declarations, those that wait last. */
export async function logframeDeclarations(call: Call): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const list = await client.get<DeclarationList>('/v1/logframe/declarations');
    if (ui.json) return ui.document(list);
    if (list.declarations.length === 0) ui.line(ui.t('text.noDeclarations'));
    for (const each of list.declarations) for (const line of declarationLine(each, ui)) ui.line(line);
  });
}

/** Confirms or rejects what another officer has declared. Throws DECLARATION_UNKNOWN, DECLARATION_DECIDED, DECLARATION_OWN. */
export async function logframeDecide(call: Call, word: 'confirm' | 'reject', id: string): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const decided = await client.post<DeclarationView>(`/v1/logframe/declarations/${encodeURIComponent(id)}/${word}`, {});
    if (ui.json) return ui.document(decided);
    ui.done(ui.t(`text.declaration.${word}`, { id: decided.id, indicator: decided.indicator, period: decided.period }));
  });
}

/** Sets a baseline, a milestone or a target for a day. Throws USAGE, INPUT_INVALID, INDICATOR_UNKNOWN. */
export async function logframeTarget(call: Call, indicator: string, options: { kind?: string; value?: string; on?: string }): Promise<void> {
  const { ui } = call;
  const body: TargetInput = {
    indicator,
    // Checked against the list of words before any action runs.
    kind: given(call, options.kind, '--kind') as TargetInput['kind'],
    value: parseNumber('--value', given(call, options.value, '--value'), 0, 1_000_000_000),
    on: given(call, options.on, '--on'),
  };
  await withClient(call, async (client) => {
    const set = await client.post<TargetInput>('/v1/logframe/targets', body);
    if (ui.json) return ui.document(set);
    ui.done(ui.t('text.targetSet', { indicator, kind: ui.t(`targetKind.${set.kind}`), value: set.value, on: set.on }));
  });
}
