// What finds a point of contact, in the words of officers.
import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../gateway/casework/find-contacts.ts';
import { type Contact, CopError, type Member } from '../../../protocol/index.ts';
import { directory, rosterOf } from '../../protocol/world.ts';

const member = rosterOf().members.find(({ unit }) => unit === 'ML-BRTMTH') as Member;
const [duty, judicial] = directory.contacts as [Contact, Contact];

describe('a text', () => {
  it.each([
    'BRT',
    'ml-brtmth',
    'bam',
    'Bamako',
    'MALI',
    'permanence',
    'PERM',
    'duty',
    'traite',
    'trafficking',
    'Bambara',
    'français',
    'FRANCAIS',
    'franc',
    'terrestre',
    'land',
    'mali trafficking',
    'perm bambara',
  ])('%s finds the duty officer', (text) => {
    expect(finderOf(text)(member, duty)).toBe(true);
  });

  it.each(['Dakar', 'wolof', 'mer', 'raite', 'mali wolof', 'judiciaire'])('%s does not', (text) => {
    expect(finderOf(text)(member, duty)).toBe(false);
  });

  it('tells the contacts of one unit apart', () => {
    expect([duty, judicial].map((each) => finderOf('coopération judiciaire')(member, each))).toEqual([false, true]);
    expect([duty, judicial].map((each) => finderOf('cooperation JUDICIAL')(member, each))).toEqual([false, true]);
  });

  it.each(['', 'ml', 'm l', '  -- ', 'é'])('%j is too short', (text) => {
    expect(() => finderOf(text)).toThrow(CopError);
  });
});
