// A report of arrests cannot say who was arrested: no field of it, at any depth, could hold a name, a number or a description.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent, type Fields, formShape, type Leaf, readForm, type Shape, textFormats } from '#protocol';
import { rows } from '../../protocol/generated/rows.ts';
import { content } from './world.ts';

/** Every field that holds a value, with its path. */
function leavesOf(shape: Shape<Fields>, path: string): [path: string, leaf: Exclude<Leaf, { type: 'message' }>][] {
  return shape.entries.flatMap(([name, field]) => {
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    return leaf.type === 'message' ? leavesOf(leaf.shape, `${path}.${name}`) : [[`${path}.${name}`, leaf] as [string, typeof leaf]];
  });
}

const shape = formShape('arrest_report');
const leaves = leavesOf(shape, 'arrest_report');
// What each of these can hold is bounded: ids that gateways draw, a day, codes of countries, regions and crimes.
const impersonal = ['uuid7', 'day', 'country2', 'subdivision', 'iccs'];

describe('the fields', () => {
  it('are these, and the contract has no other', () => {
    expect(leaves.map(([path, leaf]) => [path, leaf.type === 'text' ? leaf.format : leaf.type])).toEqual([
      ['arrest_report.exchanges', 'uuid7'],
      ['arrest_report.on', 'day'],
      ['arrest_report.country', 'country2'],
      ['arrest_report.subdivision', 'subdivision'],
      ['arrest_report.arrests.iccs', 'iccs'],
      ['arrest_report.arrests.sex', 'word'],
      ['arrest_report.arrests.age', 'word'],
      ['arrest_report.arrests.count', 'count'],
    ]);
    expect(Object.keys(rows.ArrestReport ?? {})).toEqual(Object.keys(shape.fields));
    expect(Object.keys(rows.ArrestCount ?? {})).toEqual(['iccs', 'sex', 'age', 'count']);
  });

  it.each(leaves)('%s is a word of a closed list, a count, or text of a closed alphabet', (_, leaf) => {
    expect(['word', 'count', 'text']).toContain(leaf.type);
    if (leaf.type === 'text') expect(impersonal).toContain(leaf.format);
  });
});

describe('a value about a person', () => {
  const own = { exchanges: ['019cada0-5d20-7000-8000-00000000e001'], on: '2026-11-24', country: 'ML', subdivision: 'ML-7' };
  const count = { iccs: '08051', sex: 'male', age: 'adult', count: 2 };
  const personal = [
    'Moussa Diarra',
    'DIARRA',
    'Diarra',
    'M. D.',
    '+22320223030',
    '20223030',
    'B1234567',
    'moussa@example.org',
    'né en 1985',
    '223201',
    'AB-1234-MD',
  ];
  // A code of six digits is shorter than any telephone number or document that these countries write.
  const tried = leaves.flatMap(([path, leaf]) =>
    personal.filter((each) => !(leaf.type === 'text' && leaf.format === 'iccs' && each === '223201')).map((value) => ({ path, value })),
  );

  it.each(tried)('$value is refused in $path', ({ path, value }) => {
    const [, field = '', inner] = path.split('.');
    const form =
      inner === undefined
        ? { ...own, [field]: field === 'exchanges' ? [value] : value, arrests: [count] }
        : { ...own, arrests: [{ ...count, [inner]: value }] };
    expect(() => readForm('arrest_report', form)).toThrow(expect.objectContaining({ code: 'CONTENT_INVALID' }));
  });

  it('is refused beside the fields, whatever the field is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.boolean(), (name, inside) => {
        fc.pre(!Object.hasOwn(inside ? count : { ...own, arrests: 0 }, name));
        const extra = Object.fromEntries([[name, 'Diarra']]);
        const form = inside ? { ...own, arrests: [{ ...count, ...extra }] } : { ...own, arrests: [count], ...extra };
        expect(() => readForm('arrest_report', form)).toThrow(expect.objectContaining({ code: 'CONTENT_INVALID' }));
      }),
    );
  });

  it('is refused as case data of the message', () => {
    const body = readForm('arrest_report', { ...own, arrests: [count] });
    const { caseData: _, ...rest } = content;
    expect(checkContent({ ...rest, body }).body).toEqual(body);
    const persons = [{ ref: 's1', categories: ['suspect' as const], name: { surname: 'Diarra' } }];
    expect(() => checkContent({ ...rest, body, caseData: { persons } })).toThrow(expect.objectContaining({ code: 'CONTENT_INVALID' }));
  });

  it('has no room in any alphabet of a text: no letter that is not a capital of a code, and never more than six signs beside an id', () => {
    for (const [path, leaf] of leaves) {
      if (leaf.type !== 'text' || leaf.format === 'uuid7' || leaf.format === 'day') continue;
      expect(leaf.max, path).toBeLessThanOrEqual(6);
      for (const sign of 'aàé .,’@+') expect(textFormats[leaf.format].test(`A${sign}`), `${path} ${sign}`).toBe(false);
    }
  });
});
