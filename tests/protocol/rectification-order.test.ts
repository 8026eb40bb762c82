// Which order names what takes the place of a message: every action with every reason, with a successor and without.
import { describe, expect, test } from 'vitest';
import { type Content, checkContent, type RectificationOrder, rectificationReasons, rectifications } from '#protocol';
import { content, refused } from './world.ts';

const of = '019cada0-5d20-7000-8000-00000000a001';
const replacedBy = '019cada0-5d20-7000-8000-00000000a002';
const ending = ['acquitted', 'dropped'];
const alone = [...ending, 'recategorised'];

const orderOf = (form: RectificationOrder): Content => ({
  author: content.author,
  caseReference: '',
  handling: ['H0'],
  body: { kind: 'rectification_order', form },
});

/** Whether such an order is one; by hand, from the specification. */
function isOrder(action: string, because: string, replaced: boolean): boolean {
  if (ending.includes(because) && action !== 'erase') return false;
  if (action === 'correct') return replaced;
  return !replaced || (action === 'erase' && alone.includes(because));
}

describe.each(rectifications.all)('%s', (action) => {
  test.each(rectificationReasons.all)('%s', async (because) => {
    for (const replaced of [true, false]) {
      const order = orderOf({ of, action, because, persons: ['s1'], ...(replaced ? { replacedBy } : {}) });
      if (isOrder(action, because, replaced)) expect(checkContent(order)).toBe(order);
      else expect(await refused(() => checkContent(order))).toMatchObject({ code: 'CONTENT_INVALID', params: { field: /action|replacedBy/ } });
    }
  });
});

test('a message does not take its own place, and a re-categorisation says whose', async () => {
  for (const form of [
    { of, action: 'erase', because: 'dropped', replacedBy: of },
    { of, action: 'erase', because: 'recategorised', replacedBy },
  ] as const)
    expect((await refused(() => checkContent(orderOf(form)))).code).toBe('CONTENT_INVALID');
});
