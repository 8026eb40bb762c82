// The case with persons: one report of the unit in Bamako to a partner unit, to a member that feeds EUROPOL and to a prosecutor,
// screened for each, approved by the head of unit, and shown as each of them got it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Federation } from '#certs-dev';
import type { AgreementList, DraftSummary, DraftView, MessageView } from '#gateway/contract';
import { type CaseData, caseData, type Fields, fieldLabel, type Leaf, type Shape, valueLabel } from '#protocol';
import { cop, copJson, officerEnvironment, until } from '../support/cop-process.ts';

const author = 'ML-BRTMTH';
const recipients = ['SN-DNLTM', 'ES-OLI', 'SN-PARQUET'] as const;

/** What the demonstration shows of the case. */
export interface CaseReport {
  /** Ids of the messages: one for each view. */
  messages: string[];
  exchangeId: string;
  approvedBy: string;
  /** Each field that was written, beside what each recipient holds; null: nothing. */
  fields: { path: string; written: string; got: Record<string, string | null> }[];
  /** Values of persons that must not have arrived and have: empty. */
  leaked: { unit: string; value: string }[];
}

const report = {
  to: [...recipients],
  caseReference: 'BRTMTH/2026/0151',
  purposes: ['OPAN', 'EXCH'],
  handling: ['H1', 'H2'],
  incident: {
    type: 'smuggling_sea',
    from: '2026-11-22T23:30:00Z',
    place: { name: 'Kayes', country: 'ML', subdivision: 'ML-1' },
    route: [{ name: 'Dakar', country: 'SN', subdivision: 'SN-DK' }],
    headCount: { total: 34, women: 9, minors: 3 },
    means: ['bus', 'boat'],
  },
  caseData: {
    persons: [
      {
        ref: 's1',
        categories: ['suspect'],
        evaluation: { source: 'B', information: '2', epistemic: 'fact', asOf: '2026-11-22' },
        name: { surname: 'Diarra', forenames: 'Moussa' },
        aliases: [{ kind: 'nickname', name: 'Le Capitaine' }],
        birthDate: '1985-03-12',
        sex: 'male',
        nationalities: ['MLI'],
        documents: [{ kind: 'PP', number: 'AA0456712', issuer: 'MLI' }],
        communications: [{ kind: 'phone', value: '+22376451200' }],
        accounts: [{ kind: 'mobile_money', identifier: '76451200', institution: 'Orange Money' }],
        roles: ['organiser'],
      },
      {
        ref: 'v1',
        categories: ['victim'],
        evaluation: { source: 'A', information: '1', epistemic: 'fact' },
        name: { surname: 'Camara', forenames: 'Aïssatou' },
        birthDate: '2010-06-01',
        sex: 'female',
        nationalities: ['GIN'],
        residences: [{ street: 'Quartier Liberté', locality: 'Kayes', subdivision: 'ML-1', country: 'ML' }],
        communications: [{ kind: 'phone', value: '+224622114477' }],
        special: { health: 'Blessée à la main gauche.' },
        victim: { exploitation: ['sexual'], anonymityGuaranteed: false, information: 'Elle reconnaît le recruteur.' },
      },
      {
        ref: 'i1',
        categories: ['informant'],
        name: { surname: 'Keïta', forenames: 'Bakary' },
        minor: 'no',
        informant: { code: 'BAOBAB', information: ['routes'] },
      },
      { ref: 'c1', categories: ['contact_of_contact'], name: { surname: 'Sidibé' }, minor: 'no' },
    ],
    relations: [{ from: 'v1', to: 's1', kind: 'transported' }],
    offences: [
      {
        iccs: '08051',
        stage: 'attempted',
        persons: ['s1'],
        smuggling: { procured: 'Transport et faux papiers', enteredCountry: 'ES', benefits: ['financial'], aggravations: ['lives_endangered'] },
      },
    ],
    statements: [
      {
        text: 'Aïssatou Camara, jointe au 622 11 44 77, a payé 400 000 francs à Moussa Diarra à Kayes.',
        evaluation: { source: 'A', information: '2', epistemic: 'fact' },
      },
    ],
  },
  necessary: [
    { field: 'statements', reason: 'Le paiement établit le bénéfice financier du passeur.' },
    { field: 'persons[v1].relations', reason: 'Lien entre la victime et le mis en cause.' },
    { field: 'relations', reason: 'Lien entre la victime et le mis en cause.' },
  ],
};

// What nobody but the unit itself may hold.
const secrets: Readonly<Record<string, readonly string[]>> = {
  'SN-DNLTM': ['Camara', 'Aïssatou', '622114477', '622 11 44 77', '2010-06-01', 'Liberté', 'Blessée', 'Keïta', 'BAOBAB', 'Sidibé'],
  'ES-OLI': ['Camara', 'Aïssatou', '622114477', '622 11 44 77', '2010-06-01', 'Liberté', 'Blessée', 'Keïta', 'BAOBAB', 'Sidibé'],
  'SN-PARQUET': ['Camara', 'Aïssatou', '622114477', '622 11 44 77', '2010-06-01', 'Liberté', 'Blessée', 'Keïta', 'BAOBAB', 'Sidibé'],
};

/** Makes the legal bases, reports the case, lets the head of unit approve it, waits for every receipt, and compares what each holds. */
export async function playCase(federation: Federation, say: (line: string) => void): Promise<CaseReport> {
  const as = (unit: string, officer = 'ol-1') => officerEnvironment(federation.unit(unit), officer);
  await makeBases(federation, say);

  const file = join(federation.dir, 'case.json');
  writeFileSync(file, JSON.stringify(report), { mode: 0o600 });
  const held = await cop(['incident', 'report', '--file', file, '--json'], as(author));
  if (held.status !== 21) throw new Error(`the case should wait for approval: exit ${held.status}\n${held.stderr || held.stdout}`);
  const draft = JSON.parse(held.stdout) as DraftSummary;
  say(`  ${author} → ${recipients.join(', ')} : passage par mer avec une victime, un informateur et un mis en cause ; à approuver`);
  for (const { why } of draft.approval) say(`    ${why.fr}`);
  const seen = await copJson<DraftView>(['message', 'show', draft.id], as(author, 'chef-1'));
  const first = await copJson<MessageView>(['message', 'approve', draft.id, '--yes', '--note', 'Vu.'], as(author, 'chef-1'));
  say(`  chef-1 approuve : ${seen.views.length} vues d’un seul échange partent.\n`);

  const ids = [first.id, ...(first.alsoSent ?? []).map(({ id }) => id)];
  const got: Record<string, CaseData | undefined> = {};
  const texts: Record<string, string> = {};
  for (const id of ids) {
    const sent = await until(`receipts of ${id}`, 30, async () => {
      const view = await copJson<MessageView>(['message', 'show', id], as(author));
      return view.deliveries.every(({ receipts }) => receipts.length > 0) ? view : undefined;
    });
    for (const { to } of sent.deliveries) {
      const arrived = await copJson<MessageView>(['message', 'show', id], as(to));
      got[to] = arrived.caseData;
      texts[to] = JSON.stringify(arrived);
    }
  }
  const written = flatten(caseData, report.caseData as unknown as CaseData, '');
  const views = Object.fromEntries(recipients.map((unit) => [unit, flatten(caseData, got[unit] ?? {}, '')]));
  const paths = [...new Set([...written.keys(), ...recipients.flatMap((unit) => [...(views[unit] as Map<string, string>).keys()])])];
  return {
    messages: ids,
    exchangeId: first.exchangeId,
    approvedBy: 'chef-1',
    fields: paths.map((path) => ({
      path,
      written: written.get(path) ?? '–',
      got: Object.fromEntries(recipients.map((unit) => [unit, views[unit]?.get(path) ?? null])),
    })),
    leaked: recipients.flatMap((unit) => (secrets[unit] ?? []).filter((value) => texts[unit]?.includes(value)).map((value) => ({ unit, value }))),
  };
}

/** An agreement with the partner unit, signed by both; treaty articles for the two others, entered on both sides. */
async function makeBases(federation: Federation, say: (line: string) => void): Promise<void> {
  const chef = (unit: string) => officerEnvironment(federation.unit(unit), 'chef-1');
  const scope = ['--kinds', 'incident,assistance,extradition', '--purposes', 'XCHK,STRAT,OPAN,EXCH', '--until', '2028-12-31T00:00:00Z'];
  const terms = ['--retention', '36', '--urgent-hours', '8', '--routine-hours', '72', '--instrument', 'UNTOC, art. 27(1)'];
  const proposed = await copJson<{ id: string }>(['agreement', 'propose', '--with', 'SN-DNLTM', ...scope, ...terms], chef(author));
  await until('the proposal', 20, async () => ((await cop(['agreement', 'accept', proposed.id], chef('SN-DNLTM'))).status === 0 ? true : undefined));
  const inForce = async () => {
    const { entries } = await copJson<AgreementList>(['agreement', 'list'], chef(author));
    return entries.some(({ id, state }) => id === proposed.id && state === 'in_force') ? true : undefined;
  };
  await until('the agreement', 20, inForce);
  for (const other of ['ES-OLI', 'SN-PARQUET']) {
    const treaty = ['--kind', 'treaty', ...scope, '--reference', 'UNTOC, art. 27(1)'];
    await copJson(['agreement', 'add', '--with', other, ...treaty], chef(author));
    await copJson(['agreement', 'add', '--with', author, ...treaty], chef(other));
  }
  say('\nBases légales : un accord signé avec SN-DNLTM, un article de traité avec ES-OLI et SN-PARQUET.');
}

/** Prints the views side by side, by the names that officers read; grades and references inside the case are left out. */
export function printCase({ fields }: CaseReport, say: (line: string) => void): void {
  const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width));
  const [first, other] = [44, 25];
  say(`${cut('Champ', first)} ${cut('Écrit à Bamako', other)} ${recipients.map((unit) => cut(unit, other)).join(' ')}`);
  for (const { path, written, got } of fields) {
    if (/\.evaluation\.|\.(ref|kind|persons\[0\])$/.test(path)) continue;
    const cells = [written, ...recipients.map((unit) => got[unit] ?? '—')].map((cell) => cut(labelled(path, cell), other));
    say(`${cut(titleOf(path), first)} ${cells.join(' ')}`.trimEnd());
  }
}

/** "s1 · Nom · Nom de famille" for "persons[s1].name.surname". */
function titleOf(path: string): string {
  let shape: Shape<Fields> | undefined = caseData;
  const names = path.split('.').map((part) => {
    const name = part.replace(/\[.*/, '');
    const label: string = shape ? fieldLabel(shape, name).fr : name;
    shape = shapeOf(shape, name);
    return /\[([a-z]\w*)\]/.exec(part)?.[1] ?? label;
  });
  return names.join(' · ');
}

function labelled(path: string, cell: string): string {
  const leaf = leafOf(path);
  if (leaf?.type === 'flag' && /^(true|false)$/.test(cell)) return valueLabel(leaf, cell === 'true').fr;
  return leaf && leaf.type !== 'message' && (leaf.type === 'word' || leaf.type === 'wordSet') && /^[\w, ]+$/.test(cell)
    ? valueLabel(leaf, leaf.type === 'word' ? cell : cell.split(', ')).fr
    : cell;
}

function leafOf(path: string): Leaf | undefined {
  const names = path.split('.').map((part) => part.replace(/\[.*/, ''));
  let shape: Shape<Fields> | undefined = caseData;
  for (const name of names.slice(0, -1)) shape = shapeOf(shape, name);
  const field = shape?.fields[names.at(-1) ?? ''];
  return field?.type === 'list' ? field.of : field;
}

function shapeOf(shape: Shape<Fields> | undefined, name: string): Shape<Fields> | undefined {
  const field = shape?.fields[name];
  const leaf = field?.type === 'list' ? field.of : field;
  return leaf?.type === 'message' ? leaf.shape : undefined;
}

/** Every value under a shape, by path; persons by ref. */
function flatten(shape: Shape<Fields>, value: object, path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, field] of Object.entries(shape.fields)) {
    const given = (value as Record<string, unknown>)[name];
    if (given === undefined) continue;
    const here = path === '' ? name : `${path}.${name}`;
    const items = field.type === 'list' ? (given as unknown[]) : [given];
    const leaf = field.type === 'list' ? field.of : field;
    for (const [index, item] of items.entries()) {
      const ref = typeof item === 'object' && item !== null ? (item as { ref?: string }).ref : undefined;
      const at = field.type === 'list' ? `${here}[${ref ?? index}]` : here;
      if (leaf.type === 'message') for (const [inner, text] of flatten(leaf.shape, item as object, at)) found.set(inner, text);
      else found.set(at, Array.isArray(item) ? item.join(', ') : String(item));
    }
  }
  return found;
}
