// The filter with members of every kind and a register of legal bases in a real database.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CopError, encodeContent, type Member, type MemberKind, parseOfficerId, parseUnitId, purposes, readCaseData, type UnitId } from '#protocol';
import type { Directory } from '../../gateway/keys/directory.ts';
import { type ComposeInput, compose } from '../../gateway/outbound/compose.ts';
import { policyDigest } from '../../gateway/protection/policy/matrix.ts';
import { Pseudonyms } from '../../gateway/protection/pseudonyms.ts';
import { type ScreenDeps, type ScreenedDraft, screen } from '../../gateway/protection/screen.ts';
import { Store } from '../../gateway/store/database.ts';
import { addBasis } from '../../gateway/store/legal-bases.ts';

export const now = new Date('2026-11-24T12:00:00Z');
export const self = parseUnitId('ML-BRTMTH');

/** Members of every kind; the second Senegalese one shows what the country does. */
export const members: readonly { unit: UnitId; kind: MemberKind; country: string }[] = [
  { unit: self, kind: 'partner_cop', country: 'ML' },
  { unit: parseUnitId('SN-DNLTM'), kind: 'partner_cop', country: 'SN' },
  { unit: parseUnitId('GN-SR'), kind: 'partner_cop', country: 'GN' },
  { unit: parseUnitId('NE-ECI'), kind: 'partner_cop', country: 'NE' },
  { unit: parseUnitId('ES-OLI'), kind: 'europol_channel', country: 'ES' },
  { unit: parseUnitId('SN-BCN'), kind: 'interpol_ncb', country: 'SN' },
  { unit: parseUnitId('SN-PARQUET'), kind: 'judicial', country: 'SN' },
  { unit: parseUnitId('SN-ONG'), kind: 'non_police', country: 'SN' },
];

/** What a draft says beside its case data. */
export type Extra = Partial<Omit<ComposeInput, 'content'>> & { content?: object; incident?: object };

/** The filter of one unit. */
export interface FilterBench extends AsyncDisposable {
  deps: ScreenDeps;
  /** Screens a report with this case data (as an officer writes it) to these units. */
  screen(caseData: object | undefined, to: readonly string[], extra?: Extra): Promise<ScreenedDraft>;
  /** What one unit gets: its view, the encoded octets as text, and the decisions by path. */
  view(caseData: object | undefined, to: string, extra?: Extra): Promise<Received>;
}

export interface Received {
  caseData: object;
  /** The octets that are sealed, as text: what is not in here does not leave. */
  octets: string;
  content: ScreenedDraft['views'][number]['content'];
  decisions: ScreenedDraft['views'][number]['decisions'];
  rule(path: string): string | undefined;
}

/** Opens it. `without`: units with whom nothing is agreed. */
export async function filterBench({
  without = [],
  change = {},
}: {
  without?: readonly string[];
  change?: Partial<ScreenDeps['filter']>;
} = {}): Promise<FilterBench> {
  const dir = mkdtempSync(join(tmpdir(), 'cop-filter-'));
  const store = await Store.open(join(dir, 'cop.sqlite'), { create: true });
  for (const { unit } of members) {
    if (unit === self || without.includes(unit)) continue;
    const entry = {
      kind: 'treaty',
      kinds: ['incident'],
      purposes: [...purposes.all],
      from: new Date('2026-01-01'),
      until: new Date('2027-01-01'),
      reference: 'UNTOC, art. 27(1)',
    } as const;
    await store.write((tx) => addBasis(tx, { ...entry, id: `basis-${unit}`, peer: unit, officer: parseOfficerId('chef-1'), at: now }));
  }
  // Only what the filter asks of it: who is a member, of which kind and country.
  const directory = {
    member(unit: UnitId): Member {
      const found = members.find((candidate) => candidate.unit === unit);
      if (!found) throw new CopError('MEMBER_UNKNOWN', { got: unit });
      return found as Member;
    },
  } as unknown as Directory;
  const filter = {
    pseudonyms: new Pseudonyms(new Uint8Array(32).fill(7)),
    unitRules: [],
    classificationCap: 'official',
    policyDigest: policyDigest(''),
    ...change,
  } as const;
  const deps: ScreenDeps = { self, directory, store, now: () => now, filter };
  const bench: FilterBench = {
    deps,
    screen: async (caseData, to, extra = {}) => screen(compose(inputOf(caseData, to, extra), self, directory, now), deps),
    async view(caseData, to, extra) {
      const { views } = await bench.screen(caseData, [to], extra);
      const [view] = views;
      if (!view) throw new Error('no view');
      const octets = Buffer.from(encodeContent(view.content)).toString('utf8');
      const rule = (path: string) => view.decisions.find((decision) => decision.path === `caseData.${path}`)?.rule;
      return { caseData: view.content.caseData ?? {}, octets, content: view.content, decisions: view.decisions, rule };
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return bench;
}

function inputOf(caseData: object | undefined, to: readonly string[], { content, incident, ...rest }: Extra): ComposeInput {
  return {
    content: {
      author: parseOfficerId('ol-1'),
      caseReference: 'BRTMTH/2026/0142',
      handling: ['H1'],
      ...content,
      ...(caseData ? { caseData: readCaseData(caseData) } : {}),
      body: {
        kind: 'incident',
        type: 'smuggling_land',
        occurredFrom: new Date('2026-11-23T05:40:00Z'),
        occurredTo: undefined,
        place: { name: 'Gao', country: 'ML', latitude: 16.27, longitude: -0.04, subdivision: 'ML-7' },
        route: [],
        headCount: { total: 23, women: 3, men: undefined, minors: undefined },
        means: ['pickup'],
        ...incident,
      },
    },
    to: to.map((unit) => parseUnitId(unit)),
    priority: 'routine',
    training: false,
    lifeMs: 86_400_000,
    by: { officer: parseOfficerId('ol-1'), role: 'liaison', justification: 'Dossier d’essai' },
    ...rest,
  };
}
