// The filter lets out exactly the fields that hold no personal data, to exactly the members who may have them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../gateway/keys/directory.ts';
import type { Draft } from '../../../gateway/outbound/draft.ts';
import { approve } from '../../../gateway/protection/approve.ts';
import { screen } from '../../../gateway/protection/screen.ts';
import { type Body, CopError, type Incident, type MemberKind, memberKinds, parseUnitId, type UnitId } from '../../../protocol/index.ts';
import { content, incident, meetingReply, meetingRequest, niger, refused, rosterOf, senegal } from '../../protocol/world.ts';

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
const partners = directoryWhere({});
const draftOf = (body: Body, changes: object = {}): Draft => ({
  content: { ...content, body, ...changes },
  to: [senegal],
  priority: 'routine',
  training: false,
  lifeMs: 86_400_000,
});

const full: Record<Body['kind'], { body: Body; fields: string[] }> = {
  incident: {
    body: { ...incident, headCount: { total: 34, women: 9, men: 21, minors: 4 } },
    fields: [
      'author', 'caseReference', 'handling[]', 'type', 'occurredFrom', 'occurredTo', 'place.name', 'place.country', 'place.latitude', 'place.longitude',
      'route[].name', 'route[].country', 'route[].latitude', 'route[].longitude', 'headCount.total', 'headCount.women', 'headCount.men', 'headCount.minors', 'means[]',
    ], // biome-ignore format: one list, read as one
  },
  meeting_request: {
    body: { ...meetingRequest, place: { name: 'Niamey', country: 'NE', latitude: 13.51, longitude: 2.11 } },
    fields: [
      'author',
      'caseReference',
      'handling[]',
      'purpose',
      'mode',
      'place.name',
      'place.country',
      'place.latitude',
      'place.longitude',
      'slots[].start',
      'slots[].end',
    ],
  },
  meeting_reply: {
    body: { ...meetingReply, declineReason: 'deployed' },
    fields: ['author', 'caseReference', 'handling[]', 'requestId', 'answer', 'slot', 'declineReason'],
  },
};
const kinds = Object.keys(full) as Body['kind'][];

describe('what leaves', () => {
  it.each(kinds)('%s: every field is named in the record, and never a value', (kind) => {
    const { fields, draft } = screen(draftOf(full[kind].body), partners);
    expect([...fields].sort()).toEqual([...full[kind].fields].sort());
    expect(draft.content.body).toEqual(full[kind].body);
    for (const value of ['Ansongo', 'Niamey', 'BRTMTH/2026/0142', 'ol-1', '34']) expect(fields.join()).not.toContain(value);
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
      const error = await refused(() => screen(draftOf({ ...full[kind].body, suspect: value } as unknown as Body), partners));
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
    ['inside the head-count', ({ headCount }) => headCount, { names: ['x'] }, 'headCount.names[]'],
    ['of another kind of message', (body) => body, { declineReason: 'deployed' }, 'declineReason'],
  ])('an unexpected field %s is refused by its path', async (_, where, extra, field) => {
    const body = structuredClone(full.incident.body) as Incident;
    Object.assign(where(body), extra);
    const changes = field === 'nationality' ? extra : {};
    const error = await refused(() => screen(draftOf(body, changes), partners));
    expect([error.code, error.params.field]).toEqual(['SCREENING_REFUSED', field]);
  });

  it('a message to several units is refused when any of them may not have it', async () => {
    const directory = directoryWhere({ [senegal]: 'non_police' });
    const draft = { ...draftOf(incident, { handling: ['H0'] }), to: [niger, senegal] };
    expect((await refused(() => screen(draft, directory))).params).toMatchObject({ peer: senegal, field: 'handling', detail: 'H0' });
  });

  it('nothing leaves to somebody who is no member', async () => {
    expect((await refused(() => screen({ ...draftOf(incident), to: [parseUnitId('TG-XYZ')] }, partners))).code).toBe('MEMBER_UNKNOWN');
  });
});

describe('handling code H0, only for preventing and combating crime', () => {
  it.each(memberKinds.all)('to a member of kind %s', async (kind) => {
    const directory = directoryWhere({ [senegal]: kind });
    const attempt = () => screen(draftOf(incident, { handling: ['H0'] }), directory);
    if (kind === 'non_police') expect((await refused(attempt)).code).toBe('SCREENING_REFUSED');
    else expect(attempt().fields).toContain('handling[]');
    expect(screen(draftOf(incident, { handling: ['H1'] }), directory).fields, 'with H1').toContain('handling[]');
  });
});

describe('a second officer', () => {
  it.each(memberKinds.all)('for a member of kind %s', async (kind) => {
    const directory = directoryWhere({ [senegal]: kind });
    const screened = screen({ ...draftOf(incident, { handling: ['H1'] }), to: [niger, senegal] }, directory);
    if (kind === 'partner_cop') expect(approve(screened, directory).draft).toBe(screened.draft);
    else {
      const error = await refused(() => approve(screened, directory));
      expect([error.code, error.row.exit, error.params]).toEqual(['APPROVAL_REQUIRED', 21, { peer: senegal, detail: kind }]);
    }
  });
});

it('stands in the one way out, in this order', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../gateway/outbound/send.ts'), 'utf8');
  const story = ['compose(', 'screen(', 'approve(', 'sign(', 'seal(', 'queueMessage('].map((call) => source.lastIndexOf(` ${call}`));
  expect(story.every((at) => at > 0)).toBe(true);
  expect(story).toEqual([...story].sort((a, b) => a - b));
});
