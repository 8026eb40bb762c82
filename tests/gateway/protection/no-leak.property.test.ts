// Whatever the case and whoever the recipient: no value that a decision holds back is in the octets that leave, none is in a
// record or a decision, nothing is in a view that no decision let in, and the same draft is screened the same way twice.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseData, CopError, encodeContent, importSigningKey, parseOfficerId, purposes, readFilterRecord, type SigningKey } from '#protocol';
import { previewView } from '../../../gateway/api/draft-views.ts';
import type { Keyring } from '../../../gateway/keys/keyring.ts';
import { sign } from '../../../gateway/outbound/seal.ts';
import { approve } from '../../../gateway/protection/approve.ts';
import { MARK } from '../../../gateway/protection/free-text/redact.ts';
import type { ScreenedDraft } from '../../../gateway/protection/screen.ts';
import { caseDataOf } from '../../protocol/case-arbitraries.ts';
import { keysOf } from '../../protocol/world.ts';
import { besideOf, type CaseLeaf, distinct, type Embedded, isTelling, leavesOf, squeezed } from '../../support/distinct-case.ts';
import { type FilterBench, filterBench, members, now, self } from '../../support/screening.ts';

type View = ScreenedDraft['views'][number];

let bench: FilterBench;
let poor: FilterBench;
let signingKey: SigningKey;
beforeAll(async () => {
  bench = await filterBench();
  poor = await filterBench({ without: members.map(({ unit }) => unit) });
  signingKey = await importSigningKey(keysOf(self).sign);
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  await poor[Symbol.asyncDispose]();
});

interface Case {
  data: CaseData;
  embedded: Embedded[];
  to: string[];
  content: object;
  incident: object;
  necessary: { field: string; reason: string }[];
  note: string;
}

const others = members.filter(({ unit }) => unit !== self).map(({ unit }) => unit as string);
const placeOf = (name: string) => ({ name, country: 'ML', latitude: undefined, longitude: undefined });
const claimsOf = (data: CaseData) => {
  const paths = leavesOf(data).flatMap(({ path }) => [path, path.replace(/\.[^.]*$/, ''), path.replace(/\].*$/, ']')]);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(['*']) },
    { weight: 3, arbitrary: paths.length > 0 ? fc.array(fc.constantFrom(...paths), { maxLength: 12 }) : fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray(['persons', 'relations', 'offences', 'statements', 'organisations', 'transports']) },
  );
};
const cases: fc.Arbitrary<Case> = fc
  .record({
    drawn: caseDataOf({ made: false }),
    seed: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }),
    to: fc.uniqueArray(fc.constantFrom(...others), { minLength: 1, maxLength: 3 }),
    asked: fc.subarray([...purposes.all], { minLength: 1 }),
    handling: fc.constantFrom(['H1'], ['H1'], ['H1', 'H2'], ['H2']),
  })
  .chain(({ drawn, seed, to, asked, handling }) => {
    const { data, embedded } = distinct(drawn, seed);
    // The text of H3 and of a restriction is free text like any other.
    const [first, second] = embedded;
    const texts = {
      handling: first ? [...handling, 'H3'] : handling,
      ...(first ? { handlingText: `Prudence avec ${first.as} sur place` } : {}),
      ...(second ? { restrictions: [{ kind: 'use', text: `Seulement contre ${second.as} et personne`, eraseBy: undefined }] } : {}),
    };
    const { caseReference, places, reason, note, embedded: beside } = besideOf(data, seed);
    const [place = '', ...route] = places;
    return claimsOf(data).map((fields) => ({
      data,
      embedded: [...embedded, ...beside],
      to,
      content: { purposes: asked, caseReference, ...texts },
      incident: { place: placeOf(place), route: route.map(placeOf) },
      necessary: fields.map((field) => ({ field, reason })),
      note,
    }));
  });

/** The screened draft; `undefined` when a rule closes the whole message to an addressee. */
async function screened(by: FilterBench, { data, to, content, incident, necessary }: Case): Promise<ScreenedDraft | undefined> {
  const given = Object.keys(data).length > 0 ? data : undefined;
  try {
    return await by.screen(given, to, { content, incident, necessary, nonPersonal: true });
  } catch (error) {
    if (error instanceof CopError && error.code === 'SCREENING_REFUSED') return undefined;
    throw error;
  }
}

const keeping: ReadonlySet<string> = new Set(['allow', 'necessary', 'generalise', 'redact']);
/** What the filter writes itself: age as a span, pseudonyms, the purposes that remain, the default grade, counts. */
const made =
  /^(?:persons\[\w+\]\.(?:ageBand|minor|pseudonym|purposes|informant\.pseudonym|communications\[\]\.(?:kind|pseudonym))|.*\.evaluation\.(?:source|information|defaulted)|aggregates\[\]\.\w+)$/;

function heldBack(data: CaseData, { decisions }: View): CaseLeaf[] {
  const kept = new Map(decisions.map(({ path, action }) => [path, action]));
  return leavesOf(data).filter(({ path }) => !keeping.has(kept.get(`caseData.${path}`) ?? 'deny'));
}

function leaksOf({ data, embedded }: Case, view: View, octets: string): string[] {
  const hidden = heldBack(data, view);
  const paths = new Set(hidden.map(({ path }) => path));
  const text = octets.toLowerCase();
  const plain = squeezed(octets);
  return [
    ...hidden.filter(isTelling).flatMap(({ path, value }) => {
      // A ref is too short to be looked for but as it is.
      const found = text.includes((value as string).toLowerCase()) || (!path.endsWith('.ref') && plain.includes(squeezed(value as string)));
      return found ? [`${path}: ${value}`] : [];
    }),
    ...embedded.filter(({ source, as }) => paths.has(source) && plain.includes(squeezed(as))).map(({ source, host, as }) => `${source} in ${host}: ${as}`),
  ];
}

describe('for any case and any recipients', () => {
  test('nothing that is held back is in the octets that leave', { timeout: 120_000 }, async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const draft = await screened(bench, drawn);
        for (const view of draft?.views ?? []) {
          expect(leaksOf(drawn, view, Buffer.from(encodeContent(view.content)).toString('utf8'))).toEqual([]);
          seen += heldBack(drawn.data, view).length;
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(seen, 'something was held back').toBeGreaterThan(1_000);
  });

  test('nor, under no legal basis, any value of a person', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        for (const view of (await screened(poor, drawn))?.views ?? []) {
          expect(leaksOf(drawn, view, Buffer.from(encodeContent(view.content)).toString('utf8'))).toEqual([]);
          expect(view.content.caseData?.persons).toBeUndefined();
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('everything in a view was let in by a decision, or made by the filter', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const written = leavesOf(drawn.data);
        for (const { content, decisions } of (await screened(bench, drawn))?.views ?? []) {
          const actions = new Map(decisions.map(({ path, action }) => [path, action]));
          const free = written.filter(({ path }) => keeping.has(actions.get(`caseData.${path}`) ?? 'deny'));
          const strays = leavesOf(content.caseData ?? {}).filter((leaf) => {
            const at = free.findIndex((source) => source.place === leaf.place && isReduced(leaf.value, source.value));
            // Each leaf of the draft may stand in the view once.
            if (at >= 0) free.splice(at, 1);
            return at < 0 && !made.test(leaf.place);
          });
          expect(strays.map(({ path, value }) => `${path}: ${JSON.stringify(value)}`)).toEqual([]);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('no person is left of whom nothing is said, and no reference leads nowhere', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        for (const { content } of (await screened(bench, drawn))?.views ?? []) {
          const { persons = [], relations = [], offences = [], organisations = [] } = content.caseData ?? {};
          const refs = new Set(persons.map(({ ref }) => ref));
          const named = new Set(relations.flatMap(({ from, to }) => [from, to]));
          const bare = persons.filter((person) => Object.keys(person).every((name) => ['ref', 'categories', 'evaluation', 'purposes'].includes(name)));
          expect(bare.filter(({ ref }) => !named.has(ref)).map(({ ref }) => ref)).toEqual([]);
          const pointed = [...named, ...offences.flatMap((each) => each.persons ?? []), ...organisations.flatMap((each) => each.directors ?? [])];
          expect(pointed.filter((ref) => !refs.has(ref))).toEqual([]);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('neither the signed record nor a decision that is shown holds a value', { timeout: 120_000 }, async () => {
    const keyring = { unit: self, signingKey } as unknown as Keyring;
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const draft = await screened(bench, drawn);
        if (!draft) return;
        const approved = approve(draft, { officer: parseOfficerId('chef-1'), note: drawn.note, digest: draft.digest });
        if (!approved) throw new Error('approved');
        // Paths name persons by their refs.
        const values = leavesOf(drawn.data).filter((leaf) => isTelling(leaf) && !leaf.path.endsWith('.ref'));
        const written = drawn.embedded.filter(({ host }) => host === 'reason' || host === 'note');
        for (const { view, record, message } of await sign(approved, { ...bench.deps, keyring, now })) {
          const text = Buffer.from(record).toString('utf8').toLowerCase();
          expect(readFilterRecord(record).decisions.length).toBe(view.decisions.length);
          expect(values.filter(({ value }) => text.includes((value as string).toLowerCase())).map(({ path }) => path)).toEqual([]);
          expect(written.filter(({ as }) => squeezed(text).includes(squeezed(as)))).toEqual([]);
          // What is signed for a member that feeds EUROPOL has the record in it.
          expect(leaksOf(drawn, view, Buffer.from(message.plaintext).toString('utf8'))).toEqual([]);
        }
        const shown = JSON.stringify(previewView(draft, { nonPersonal: true }).views.map(({ decisions }) => decisions)).toLowerCase();
        expect(values.filter(({ value }) => shown.includes((value as string).toLowerCase())).map(({ path }) => path)).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  test('the same draft is screened the same way twice', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const [first, again] = [await screened(bench, drawn), await screened(bench, structuredClone(drawn))];
        expect(again?.digest).toBe(first?.digest);
        expect(again?.views.map(({ content }) => encodeContent(content))).toEqual(first?.views.map(({ content }) => encodeContent(content)));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('found by these properties, and kept', () => {
  const suspect = { ref: 's1', categories: ['suspect'], minor: 'no', name: { surname: 'Diarra' } };
  const victim = { ref: 'v1', categories: ['victim'], minor: 'no', name: { surname: 'Camara', forenames: 'Awa' } };
  const claim = (...fields: string[]) => fields.map((field) => ({ field, reason: 'Indispensable pour identifier la personne.' }));

  test('the texts of an informant are scanned, also beside a pseudonym', async () => {
    const informant = { code: 'BAOBAB', rewards: 'Versé par Awa Camara', information: ['routes'] };
    const data = { persons: [victim, { ref: 'i1', categories: ['informant'], minor: 'no', informant }] };
    const { octets, rule } = await bench.view(data, 'ES-OLI', { content: { purposes: ['OPAN'] }, necessary: claim('persons[i1].informant.rewards') });
    expect([rule('persons[i1].informant.rewards'), /Versé par/.test(octets)]).toEqual(['informant.experience', true]);
    expect(octets).not.toContain('Camara');
  });

  test('references to other systems are decided and scanned like all else', async () => {
    const data = { persons: [victim], references: [{ system: 'Fichier', reference: 'Dossier Awa Camara' }] };
    const { octets, decisions } = await bench.view(data, 'SN-DNLTM');
    expect(decisions.filter(({ path }) => path.startsWith('caseData.references')).map(({ action }) => action)).toEqual(['allow', 'redact']);
    expect(octets).not.toContain('Camara');
  });

  test.each([
    ['facebook Binta Sow', 'facebook Binta Sow'],
    ['bsow@exemple.org', 'bsow arobase exemple.org'],
  ])('an account in a network and an address are found in texts: %s', async (value, as) => {
    const kind = value.includes('@') ? 'email' : 'social';
    const data = {
      persons: [{ ...victim, communications: [{ kind, value }] }],
      offences: [{ iccs: '0703', modusOperandi: `Appâtée par ${as} puis menacée`, evaluation: { epistemic: 'fact' } }],
    };
    const { octets } = await bench.view(data, 'SN-DNLTM');
    expect(octets).toContain('puis menac');
    expect(octets.toLowerCase()).not.toContain(as.toLowerCase());
  });

  test.each(['SN-DNLTM', 'SN-ONG'])('the text of H3 and of restrictions is scanned, with persons and without, for %s', async (to) => {
    const content = {
      handling: ['H1', 'H3'],
      handlingText: 'Ne pas approcher Awa Camara, +223 76 45 12 34.',
      restrictions: [{ kind: 'use', text: 'Pour protéger Awa Camara', eraseBy: undefined }],
    };
    for (const data of [{ persons: [suspect, victim] }, undefined]) {
      const { octets } = await bench.view(data, to, { content });
      expect(octets).toContain('Ne pas approcher');
      expect(octets).not.toMatch(/Camara|45 12 34/);
    }
  });

  test('a number that a suspect and a victim share leaves as the suspect’s', async () => {
    const communications = [{ kind: 'phone', value: '+22376451234' }];
    const { caseData } = await bench.view(
      {
        persons: [
          { ...suspect, communications },
          { ...victim, communications },
        ],
      },
      'SN-DNLTM',
    );
    expect(caseData).toMatchObject({ persons: [{ communications }, { ref: 'v1', communications: [{ pseudonym: expect.any(String) }] }] });
  });

  test('a means of communication of which the kind alone was released does not go', async () => {
    const communications = [{ kind: 'phone', value: '+22376451234' }];
    const necessary = claim('persons[v1].communications[0].kind', 'persons[v1].name');
    const { caseData, octets } = await bench.view({ persons: [{ ...victim, communications }] }, 'SN-DNLTM', { necessary });
    expect(octets).not.toContain('76451234');
    expect(caseData).toMatchObject({ persons: [{ ref: 'v1', name: { surname: 'Camara' } }] });
  });

  test('who was related to nobody who goes does not go bare', async () => {
    const wronged = { ref: 's2', categories: ['suspect'], minor: 'no', name: { surname: 'Kone' }, evaluation: { rightsViolation: true } };
    const data = {
      persons: [{ ref: 'u1', categories: ['suspect'], accounts: [{ kind: 'bank', identifier: 'ML13' }] }, wronged],
      relations: [{ from: 'u1', to: 's2', kind: 'family' }],
    };
    const { caseData, decisions } = await bench.view(data, 'SN-DNLTM');
    expect(caseData).toEqual({});
    expect(decisions.filter(({ path, action }) => path.startsWith('caseData.relations') && action !== 'deny')).toEqual([]);
  });
});

/** The value itself; of a text, what is left of it around the marks. */
function isReduced(value: unknown, of: unknown): boolean {
  if (typeof value !== 'string' || typeof of !== 'string' || !value.includes(MARK)) return JSON.stringify(value) === JSON.stringify(of);
  let from = 0;
  return value.split(MARK).every((piece) => {
    const at = of.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}
