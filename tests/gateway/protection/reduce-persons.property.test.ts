// Whatever the case and whoever is taken out of it or moved to another category: nothing of a removed person is left, in free text neither,
// nothing comes in that the message did not hold, and what is made keeps every rule of a content.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseData, type Content, checkContent, encodeContent, subjectCategories } from '#protocol';
import { MARK } from '../../../gateway/protection/free-text/redact.ts';
import { livesOn, withCategories, withoutPersons } from '../../../gateway/protection/reduce-persons.ts';
import { caseDataOf } from '../../protocol/case-arbitraries.ts';
import { besideOf, distinct, type Embedded, isTelling, leavesOf, squeezed } from '../../support/distinct-case.ts';
import { type FilterBench, filterBench, now } from '../../support/screening.ts';

let bench: FilterBench;
beforeAll(async () => {
  bench = await filterBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

interface Drawn {
  data: CaseData;
  embedded: Embedded[];
  content: object;
  incident: object;
  /** Which of the persons it is about. */
  refs: string[];
}

const place = (name: string) => ({ name, country: 'ML', latitude: undefined, longitude: undefined });
const drawn: fc.Arbitrary<Drawn> = fc
  .record({ made: caseDataOf({ made: false }), seed: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }) })
  .filter(({ made }) => (made.persons?.length ?? 0) > 0)
  .chain(({ made, seed }) => {
    const { data, embedded } = distinct(made, seed);
    const beside = besideOf(data, seed);
    const [first = '', ...route] = beside.places;
    const [some, other] = embedded;
    const texts = {
      handling: some ? ['H1', 'H3'] : ['H1'],
      ...(some ? { handlingText: `Prudence avec ${some.as} sur place` } : {}),
      ...(other ? { restrictions: [{ kind: 'use', text: `Seulement contre ${other.as} et personne`, eraseBy: undefined }] } : {}),
    };
    return fc.subarray((data.persons ?? []).map(({ ref }) => ref), { minLength: 1 }).map((refs) => ({
      ...{ data, embedded: [...embedded, ...beside.embedded], refs },
      content: { purposes: ['EXCH'], caseReference: beside.caseReference, ...texts },
      incident: { place: place(first), route: route.map(place) },
    }));
  }); // biome-ignore format: one draw

/** The message as this unit wrote it: nothing was hidden in it yet, which is the harder case. */
async function written({ data, content, incident }: Drawn): Promise<Content> {
  const { draft } = await bench.screen(undefined, ['SN-DNLTM'], {
    content: { ...content, caseReference: '', handling: ['H1'], handlingText: undefined },
    incident,
  });
  return { ...draft.content, ...(content as Partial<Content>), caseData: data };
}

const octetsOf = (content: Content) => Buffer.from(encodeContent(content)).toString('utf8');

/** Values of these persons that are still there. */
function leftOf({ data, embedded, refs }: Drawn, content: Content): string[] {
  const own = leavesOf({ persons: (data.persons ?? []).filter(({ ref }) => refs.includes(ref)) });
  const paths = new Set(own.map(({ path }) => path));
  const octets = octetsOf(content);
  const [text, plain] = [octets.toLowerCase(), squeezed(octets)];
  return [
    ...own.filter(isTelling).flatMap(({ path, value }) => {
      const found = text.includes((value as string).toLowerCase()) || (!path.endsWith('.ref') && plain.includes(squeezed(value as string)));
      return found ? [`${path}: ${value}`] : [];
    }),
    ...embedded.filter(({ source, as }) => paths.has(source) && plain.includes(squeezed(as))).map(({ source, host, as }) => `${source} in ${host}: ${as}`),
  ];
}

/** Leaves that were not there before, or not so. */
function newIn(before: CaseData, after: CaseData): string[] {
  const free = leavesOf(before);
  return leavesOf(after).flatMap(({ path, place: where, value }) => {
    const at = free.findIndex((source) => source.place === where && isReduced(value, source.value));
    if (at >= 0) free.splice(at, 1);
    return at < 0 ? [`${path}: ${JSON.stringify(value)}`] : [];
  });
}

function isReduced(value: unknown, of: unknown): boolean {
  if (typeof value !== 'string' || typeof of !== 'string' || !value.includes(MARK)) return JSON.stringify(value) === JSON.stringify(of);
  let from = 0;
  return value.split(MARK).every((piece) => {
    const at = of.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

describe('a message without some of its persons', () => {
  test('holds nothing of them, in free text neither, and nothing points to them', { timeout: 120_000 }, async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(drawn, async (each) => {
        const content = await written(each);
        const reduced = withoutPersons(content, each.refs, now);
        expect(leftOf(each, reduced)).toEqual([]);
        expect(leftOf(each, content).length, 'they were there').toBeGreaterThan(0);
        looked += leftOf(each, content).length;
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect(looked).toBeGreaterThan(1_000);
  });

  test('keeps everybody else, holds nothing new, keeps every rule, and loses no more a second time', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (each) => {
        const content = await written(each);
        const reduced = withoutPersons(content, each.refs, now);
        expect(newIn(each.data, reduced.caseData ?? {})).toEqual([]);
        checkContent(reduced);
        const others = (each.data.persons ?? []).map(({ ref }) => ref).filter((ref) => !each.refs.includes(ref));
        expect((reduced.caseData?.persons ?? []).map(({ ref }) => ref)).toEqual(others);
        if (others.length > 0) expect(livesOn(reduced)).toBe(true);
        expect(withoutPersons(reduced, each.refs, now)).toEqual(reduced);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('is screened to no more than it was screened to with them', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (each) => {
        const necessary = [{ field: '*', reason: 'Indispensable pour identifier la personne.' }];
        const { content: sent } = await bench.view(each.data, 'SN-DNLTM', { incident: each.incident, necessary });
        const reduced = withoutPersons(sent, each.refs, now);
        const { content: again } = await bench.view(undefined, 'SN-DNLTM', { content: { ...reduced }, incident: reduced.body, necessary });
        expect(leftOf(each, again)).toEqual([]);
        expect(newIn(sent.caseData ?? {}, again.caseData ?? {})).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('a message with persons in another category', () => {
  test('holds nothing new but the category, keeps every rule, and is screened to no more than before', { timeout: 120_000 }, async () => {
    const categories = fc.oneof(
      fc.constantFrom(...subjectCategories.all).map((each) => [each]),
      fc.subarray(subjectCategories.all.filter((each) => each !== 'unknown'), { minLength: 1 }),
    ); // biome-ignore format: two sorts
    await fc.assert(
      fc.asyncProperty(drawn, categories, async (each, to) => {
        const { content: sent } = await bench.view(each.data, 'SN-DNLTM', { incident: each.incident });
        const refs = (sent.caseData?.persons ?? []).map(({ ref }) => ref).filter((ref) => each.refs.includes(ref));
        const moved = withCategories(sent, refs, to);
        checkContent(moved);
        for (const { ref, categories: now_ } of moved.caseData?.persons ?? []) if (refs.includes(ref)) expect([...now_].sort()).toEqual([...to].sort());
        const { content: again } = await bench.view(undefined, 'SN-DNLTM', { content: { ...moved }, incident: moved.body });
        // The filter puts a code or a span in the place of what the new category closes: coarser than what stood there.
        const coarser = /^persons\[\w+\]\.(?:categories|pseudonym|ageBand|minor|informant\.pseudonym|communications\[\d+\]\.(?:kind|pseudonym)): /;
        expect(newIn(sent.caseData ?? {}, again.caseData ?? {}).filter((line) => !coarser.test(line))).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
