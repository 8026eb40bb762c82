import type { PersonActInput, PersonActView, PersonFoundView, PersonInput, PersonMessageView, PersonReason } from '#gateway/contract';
import { withClient } from '../client.ts';
import { failure, usage } from '../failure.ts';
import type { Call } from '../options.ts';
import { parseNecessary } from '../parse.ts';
import { given } from '../scope.ts';
import { showPerson, showPersonAct } from '../show-person.ts';
import { readClocks } from '../times.ts';

/** Options of `cop person find`, still text. */
export interface PersonOptions {
  number?: string[];
  case?: string;
}

/** Options of `cop person acquit|drop|recategorise`, still text. */
export interface PersonActOptions extends PersonOptions {
  all?: boolean;
  only?: string[];
  as?: string[];
  necessary?: string[];
}

/** Shows the messages in which somebody stands, who holds a copy, and what was ordered about it. Throws INPUT_INVALID. */
export async function personFind(call: Call, name: string, options: PersonOptions): Promise<void> {
  await withClient(call, async (client) => {
    const found = await client.post<PersonFoundView>('/v1/persons/search', soughtOf(name, options));
    if (call.ui.json) return call.ui.document(found);
    showPerson(found, (await readClocks(client)).own, call.ui);
  });
}

/**
 * Has an acquittal, dropped proceedings or another category applied to the messages that are named, or to all that were found; without either it only shows them.
 * Throws USAGE, INPUT_INVALID, PERSON_UNKNOWN; after showing what was done PERSON_PARTLY for what could not be, REPLACEMENT_WAITS for what waits.
 */
export async function personAct(call: Call, because: PersonReason, name: string, options: PersonActOptions): Promise<void> {
  const { ui } = call;
  const { caseReference: _, ...who } = soughtOf(name, options);
  const categories = because === 'recategorised' ? [...new Set(given(call, options.as, '--as'))] : undefined;
  const necessary = options.necessary?.map((text) => parseNecessary('--necessary', text));
  await withClient(call, async (client) => {
    const found = await client.post<PersonFoundView>('/v1/persons/search', soughtOf(name, options));
    if (!options.all && !options.only) {
      if (ui.json) ui.document(found);
      else showPerson(found, (await readClocks(client)).own, ui);
      throw usage(call.path, 'usage.missingOneOf', { got: '--all, --only' });
    }
    const body = {
      ...{ ...who, because, messages: chosen(call, found, options.only) },
      // Checked against the list of words before any action runs.
      ...(categories ? { categories: categories as PersonActInput['categories'] } : {}),
      ...(necessary ? { necessary } : {}),
    } satisfies PersonActInput;
    const acted = await client.post<PersonActView>('/v1/persons/rectify', body);
    if (ui.json) ui.document(acted);
    else showPersonAct(acted, name, ui);
    checkDone(acted);
  });
}

function soughtOf(name: string, { number, case: caseReference }: PersonOptions): PersonInput {
  return { name, ...(number ? { numbers: number } : {}), ...(caseReference === undefined ? {} : { caseReference }) };
}

/** The messages that are meant, and as which persons. Throws USAGE where two persons of one message bear the name, PERSON_UNKNOWN. */
function chosen({ path }: Call, { messages }: PersonFoundView, only: readonly string[] | undefined): PersonActInput['messages'] {
  const possible = new Map(messages.filter(({ erased, persons }) => !erased && persons.length > 0).map((message) => [message.id, message]));
  const named = only?.map((text) => text.split('=')) ?? [...possible.keys()].map((id) => [id]);
  const refs = new Map<string, Set<string>>();
  for (const [id = '', ref] of named) {
    const message = possible.get(id);
    if (!message) throw failure('PERSON_UNKNOWN', { got: id });
    const add = ref ?? onlyOne(path, message);
    refs.set(id, (refs.get(id) ?? new Set()).add(add));
  }
  if (refs.size === 0) throw failure('PERSON_UNKNOWN', { got: '–' });
  return [...refs].map(([id, some]) => ({ id, persons: [...some] }));
}

function onlyOne(path: string, { id, persons }: PersonMessageView): string {
  const [first, ...more] = persons.map(({ ref }) => ref);
  if (first === undefined || more.length > 0)
    throw usage(path, 'usage.personSeveral', { id, expected: [first, ...more].map((ref) => `--only ${id}=${ref}`).join(', ') });
  return first;
}

function checkDone({ reference, messages }: PersonActView): void {
  const undone = messages.filter(({ problem }) => problem).map(({ id }) => id);
  if (undone.length > 0) throw failure('PERSON_PARTLY', { id: reference, got: undone.join(', ') });
  const waiting = messages.flatMap(({ replacement }) => (replacement && 'draft' in replacement ? [replacement.draft] : []));
  if (waiting.length > 0) throw failure('REPLACEMENT_WAITS', { got: waiting.join(', ') });
}
