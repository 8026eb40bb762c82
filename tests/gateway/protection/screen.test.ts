// The filter lets out exactly the fields that hold no personal data, to exactly the members who may have them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../gateway/keys/directory.ts';
import type { Draft } from '../../../gateway/outbound/draft.ts';
import { approve } from '../../../gateway/protection/approve.ts';
import { policyDigest } from '../../../gateway/protection/policy/matrix.ts';
import { Pseudonyms } from '../../../gateway/protection/pseudonyms.ts';
import { type ScreenDeps, screen } from '../../../gateway/protection/screen.ts';
import type { Store } from '../../../gateway/store/database.ts';
import { type Body, CopError, type Incident, type MemberKind, memberKinds, parseOfficerId, parseUnitId, type UnitId } from '../../../protocol/index.ts';
import { content, directory, header, incident, mali, meetingRequest, niger, refused, rosterOf, senegal, step } from '../../protocol/world.ts';

// Only what the two functions ask of it: who is a member, and of which kind.
function directoryWhere(kinds: Partial<Record<string, MemberKind>>): Directory {
  const { members } = rosterOf();
  return {
    member(unit: UnitId) {
      const found = members.find((candidate) => candidate.unit === unit);
      if (!found) throw new CopError('MEMBER_UNKNOWN', { got: unit });
      return { ...found, kind: kinds[unit] ?? found.kind };
    },
  } as unknown as Directory;
}
const noBases = { read: async () => [] } as unknown as Store;
const filter = { pseudonyms: new Pseudonyms(new Uint8Array(32)), unitRules: [], classificationCap: 'official', policyDigest: policyDigest('') } as const;
const depsWhere = (kinds: Partial<Record<string, MemberKind>>): ScreenDeps => ({
  self: mali,
  directory: directoryWhere(kinds),
  store: noBases,
  now: () => new Date('2026-11-24T12:00:00Z'),
  filter,
});
const partners = depsWhere({});
const draftOf = (body: Body, changes: object = {}): Draft => ({
  content: { ...content, ...(body.kind === 'contact_directory' ? { caseReference: '' } : {}), body, ...changes },
  to: [senegal],
  priority: 'routine',
  training: false,
  lifeMs: 86_400_000,
  by: { officer: content.author, role: 'liaison', justification: 'Dossier d’essai' },
  necessary: [],
  nonPersonal: false,
});

// Requests to judicial authorities need a legal basis: they have tests of their own.
const full: Record<Exclude<Body['kind'], `agreement_${string}` | 'assistance_request' | 'extradition_request'>, Body> = {
  incident: { ...incident, headCount: { total: 34, women: 9, men: 21, minors: 4 } },
  meeting_request: { ...meetingRequest, place: { name: 'Niamey', country: 'NE', latitude: 13.51, longitude: 2.11 } },
  step,
  contact_directory: directory,
  arrest_report: {
    kind: 'arrest_report',
    form: { exchanges: [header.exchangeId], on: '2026-03-02', country: 'ML', arrests: [{ iccs: '08051', sex: 'male', age: 'adult', count: 2 }] },
  },
  rectification_order: { kind: 'rectification_order', form: { of: header.messageId, action: 'recall', because: 'inaccurate' } },
  permission_request: { kind: 'permission_request', form: { of: header.messageId, use: 'court', until: '2026-12-31' } },
  operation_proposal: {
    kind: 'operation_proposal',
    form: { kinds: ['checks'], from: '2026-04-01', until: '2026-04-07', countries: ['ML', 'SN'], units: [mali, senegal] },
  },
};
const kinds = Object.keys(full) as (keyof typeof full)[];

describe('what leaves', () => {
  it.each(kinds)('%s: what is about no person leaves as it was written, to partners', async (kind) => {
    const { views } = await screen(draftOf(full[kind]), partners);
    expect(views.map(({ to, recipientClass, decisions }) => ({ to, recipientClass, decisions }))).toEqual([
      { to: [senegal], recipientClass: 'PARTNER_COP', decisions: [] },
    ]);
    expect(views[0]?.content).toEqual(draftOf(full[kind]).content);
  });

  it.each(['europol_channel', 'interpol_ncb', 'judicial', 'non_police'] as const)(
    'points of contact leave whole to a member of kind %s too, and nobody must approve',
    async (kind) => {
      const { views, reasons } = await screen(draftOf(directory, { handling: ['H2'] }), depsWhere({ [senegal]: kind }));
      expect([views[0]?.content.body, views[0]?.decisions, reasons]).toEqual([directory, [], []]);
    },
  );

  it.each(['arrest_report', 'operation_proposal'] as const)('%s: a second officer looks before it goes beyond the partner units', async (kind) => {
    for (const member of ['europol_channel', 'interpol_ncb', 'judicial'] as const) {
      const draft = draftOf(full[kind], { purposes: ['EXCH'], handling: ['H1'] });
      const { views, reasons } = await screen(draft, depsWhere({ [senegal]: member }));
      expect([member, reasons, views[0]?.content.body]).toEqual([member, ['recipient'], full[kind]]);
    }
    expect((await screen(draftOf(full[kind]), partners)).reasons).toEqual([]);
    // Small counts would point at persons; plans are nobody else's.
    const error = await refused(() => screen(draftOf(full[kind], { handling: ['H1'] }), depsWhere({ [senegal]: 'non_police' })));
    expect([error.code, error.params.field, error.params.peer]).toEqual(['SCREENING_REFUSED', kind, senegal]);
  });

  it.each(kinds)('%s: a field beside the content that no row decides on is refused', async (kind) => {
    const error = await refused(() => screen(draftOf(full[kind], { nationality: 'ML' }), partners));
    expect([error.code, error.params.field]).toEqual(['SCREENING_REFUSED', 'nationality']);
  });

  const strange: [string, unknown][] = [
    ['a text', 'Fatou'],
    ['a number', 0],
    ['a flag', false],
    ['an empty text', ''],
    ['a date', new Date(0)],
    ['octets', new Uint8Array([1])],
    ['a list', ['x']],
    ['a function', () => 1],
    ['an object', { name: 'Fatou' }],
  ];
  it.each(kinds.flatMap((kind) => strange.map(([what, value]) => ({ kind, what, value }))))(
    '$kind: $what in a field that the table does not know is refused',
    async ({ kind, value }) => {
      const error = await refused(() => screen(draftOf({ ...full[kind], suspect: value } as unknown as Body), partners));
      expect([error.code, error.row.exit]).toEqual(['SCREENING_REFUSED', 20]);
      expect(error.params.field).toMatch(/^suspect/);
      expect(error.params.peer).toBe(senegal);
      expect(error.message).not.toContain('Fatou');
    },
  );

  it.each<[string, (body: Incident) => object, object, string]>([
    ['beside the content', () => ({}), { nationality: 'ML' }, 'nationality'],
    ['inside the place', ({ place }) => place, { address: 'Rue 12' }, 'place.address'],
    ['inside a stage of the route', ({ route }) => route[1] as object, { contact: 'x' }, 'route[].contact'],
    ['inside the head-count', ({ headCount }) => headCount, { names: ['x'] }, 'headCount.names'],
    ['of another kind of message', (body) => body, { declineReason: 'deployed' }, 'declineReason'],
  ])('an unexpected field %s is refused by its path', async (_, where, extra, field) => {
    const body = structuredClone(full.incident) as Incident;
    Object.assign(where(body), extra);
    const changes = field === 'nationality' ? extra : {};
    const error = await refused(() => screen(draftOf(body, changes), partners));
    expect([error.code, error.params.field]).toEqual(['SCREENING_REFUSED', field]);
  });

  it('a message to several units is refused when any of them may not have it', async () => {
    const directory = depsWhere({ [senegal]: 'non_police' });
    const draft = { ...draftOf(incident, { handling: ['H0'] }), to: [niger, senegal] };
    expect((await refused(() => screen(draft, directory))).params).toMatchObject({ peer: senegal, field: 'handling', detail: 'H0' });
  });

  it('nothing leaves to somebody who is no member', async () => {
    expect((await refused(() => screen({ ...draftOf(incident), to: [parseUnitId('TG-XYZ')] }, partners))).code).toBe('MEMBER_UNKNOWN');
  });
});

const purposed = { purposes: ['EXCH'] };

describe('handling code H0, only for preventing and combating crime', () => {
  it.each(memberKinds.all)('to a member of kind %s', async (kind) => {
    const deps = depsWhere({ [senegal]: kind });
    const attempt = () => screen(draftOf(incident, { handling: ['H0'], ...purposed }), deps);
    if (kind === 'non_police') expect((await refused(attempt)).code).toBe('SCREENING_REFUSED');
    else expect((await attempt()).views[0]?.content.handling).toEqual(['H0']);
    expect((await screen(draftOf(incident, { handling: ['H1'], ...purposed }), deps)).views[0]?.content.handling, 'with H1').toEqual(['H1']);
  });
});

describe('a second officer', () => {
  const approval = (digest: string) => ({ officer: parseOfficerId('chef-1'), note: '', digest });

  it.each(memberKinds.all)('for a member of kind %s', async (kind) => {
    const deps = depsWhere({ [senegal]: kind });
    const screened = await screen({ ...draftOf(incident, { handling: ['H1'], ...purposed }), to: [niger, senegal] }, deps);
    expect(screened.reasons).toEqual(kind === 'partner_cop' ? [] : ['recipient']);
    if (kind === 'partner_cop') expect(approve(screened)?.draft).toBe(screened.draft);
    else expect(approve(screened)).toBeUndefined();
    expect(approve(screened, approval(screened.digest))?.draft, 'with the approval of another').toBe(screened.draft);
  });

  it('is never the author, and approves what he has seen', async () => {
    const screened = await screen(draftOf(incident, { handling: ['H1'], ...purposed }), depsWhere({ [senegal]: 'judicial' }));
    const author = { ...approval(screened.digest), officer: content.author };
    expect((await refused(() => approve(screened, author))).code).toBe('APPROVAL_OWN');
    expect((await refused(() => approve(screened, approval('0'.repeat(64))))).code).toBe('APPROVAL_STALE');
  });
});

it('stands in the one way out, in this order', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../gateway/outbound/send.ts'), 'utf8');
  const story = ['compose(', 'screen(', 'approve(', 'dispatch(', 'sign(', 'seal(', 'queueMessage('].map((call) =>
    source.indexOf(` ${call}`, source.indexOf('export async function send(')),
  );
  expect(story.every((at) => at > 0)).toBe(true);
  expect(story).toEqual([...story].sort((a, b) => a - b));
});
