// Exported cards, read by a parser that is not ours.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { contactCards } from '../../../gateway/documents/contact-cards.ts';
import { vcard } from '../../../gateway/documents/vcard.ts';
import { type Member, parseUnitId } from '../../../protocol/index.ts';
import { contact } from '../../protocol/contact-arbitraries.ts';
import { directory, rosterOf } from '../../protocol/world.ts';

type Property = [name: string, parameters: Record<string, string | string[]>, type: string, ...values: unknown[]];
/** The properties of each card. */
function read(text: string): Property[][] {
  const parsed = ICAL.parse(text) as unknown as [string, Property[]] | [string, Property[]][];
  const cards = (typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, Property[]][];
  return cards.map(([name, properties]) => {
    expect(name).toBe('vcard');
    return properties;
  });
}
const of = (card: Property[], name: string) => card.filter(([each]) => each === name).map(([, , , ...values]) => values[0]);

const member = rosterOf().members.find(({ unit }) => unit === 'ML-BRTMTH') as Member;
const publishedAt = new Date('2026-03-02T08:15:00.123Z');
const source = { member, contacts: directory.contacts, publishedAt };

describe('the cards of a directory', () => {
  const text = contactCards([source], 'en');
  const [first = [], second = []] = read(text);

  it('are of an organisation, with what its entry says', () => {
    expect(of(first, 'version')).toEqual(['4.0']);
    expect(of(first, 'kind')).toEqual(['org']);
    expect(of(first, 'fn')).toEqual(['ML-BRTMTH, duty officer']);
    expect(of(first, 'org')).toEqual([[member.nameEn, 'duty officer']]);
    expect(of(first, 'role')).toEqual(['duty officer']);
    expect(of(first, 'tel')).toEqual(['tel:+22320223030', 'tel:+22376123456']);
    expect(of(first, 'email')).toEqual(['permanence.brtmth@police.example']);
    expect(first.filter(([name]) => name === 'lang').map(([, parameters, , tag]) => [tag, parameters.pref])).toEqual([
      ['fr', '1'],
      ['bm', '2'],
    ]);
    expect(first.find(([name]) => name === 'categories')?.slice(3)).toEqual(['smuggling of migrants over land', 'trafficking in persons']);
    expect(of(first, 'tz')).toEqual([member.timeZone]);
    expect(of(first, 'note')).toEqual(['Duty: day and night\nLanguages: French, Bambara\nVerified on 2026-02-20']);
    expect(text).toContain('\r\nREV:20260302T081500Z\r\n');
    expect(second.some(([name]) => name === 'email' || name === 'categories')).toBe(false);
  });

  it('keep their UID from one edition to the next, each another, as a UUID', () => {
    const uids = [first, second].flatMap((card) => of(card, 'uid'));
    expect(new Set(uids).size).toBe(2);
    for (const uid of uids) expect(uid).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const later = read(contactCards([{ ...source, contacts: [...directory.contacts].reverse(), publishedAt: new Date() }], 'fr'));
    expect(later.flatMap((card) => of(card, 'uid')).sort()).toEqual([...uids].sort());
    const elsewhere = read(contactCards([{ ...source, member: { ...member, unit: parseUnitId('ML-OTHER') } }], 'en'));
    expect(elsewhere.flatMap((card) => of(card, 'uid')).filter((uid) => uids.includes(uid))).toEqual([]);
  });

  it('say in French what is French', () => {
    const [card = []] = read(contactCards([source], 'fr'));
    expect([of(card, 'role'), of(card, 'note')]).toEqual([
      ['permanence'],
      ['Service\u00a0: jour et nuit\nLangues\u00a0: français, bambara\nVérifié le 2026-02-20'],
    ]);
  });
});

it('any directory is read as it was written, in lines of 75 octets at most, ended by CRLF', () => {
  fc.assert(
    fc.property(fc.array(contact, { minLength: 1, maxLength: 3 }), fc.constantFrom('fr' as const, 'en' as const), (contacts, language) => {
      const text = contactCards([{ member, contacts, publishedAt }], language);
      const lines = text.split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
      const cards = read(text);
      expect(cards.map((card) => of(card, 'tel'))).toEqual(contacts.map(({ telephones = [] }) => telephones.map((number) => `tel:${number}`)));
      expect(cards.map((card) => of(card, 'lang'))).toEqual(contacts.map(({ languages }) => languages));
      expect(cards.map((card) => of(card, 'email'))).toEqual(contacts.map(({ mailbox }) => (mailbox ? [mailbox] : [])));
    }),
    { numRuns: 50 },
  );
});

it('any text comes back from a card, whatever signs and characters it has', () => {
  const printed = fc.string({ unit: fc.constantFrom(...'a,;:\\"n \néŋ😀漢'), minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(printed, (text) => {
      const [card = []] = read(
        vcard([
          { name: 'FN', value: { text: 'x' } },
          { name: 'NOTE', value: { text } },
        ]),
      );
      expect(of(card, 'note')).toEqual([text]);
    }),
  );
});

it('components keep their semicolons apart from those that divide them', () => {
  const [card = []] = read(vcard([{ name: 'ORG', value: { parts: ['Police, a; b', 'c\\d'] } }]));
  expect(of(card, 'org')).toEqual([['Police, a; b', 'c\\d']]);
});
