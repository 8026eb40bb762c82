// Every rule of a point of contact beyond its types, each with the field that the refusal names.
import { describe, expect, test } from 'vitest';
import { type Contact, checkContent, encodeContent, limits, parseContent, readContacts, textFormats } from '#protocol';
import { directory, directoryContent, refused } from './world.ts';

const [always, hours] = directory.contacts as [Contact, Contact];
const withOne = (contact: object) => directoryContent({ contacts: [contact as Contact] });
const { telephones: _telephones, mailbox: _mailbox, ...unreachable } = always;
const { days: _days, ...dayless } = hours;

test.each([
  ['two contacts', directoryContent()],
  ['duty through the night', withOne({ ...hours, from: '18:00', until: '06:00' })],
  ['a mailbox alone', withOne({ ...unreachable, mailbox: 'liaison-dnltm@police.example' })],
  ['a telephone number alone', withOne({ ...unreachable, telephones: ['+221338210000'] })],
  ['the most contacts', directoryContent({ contacts: Array.from({ length: limits.CONTACTS_MAX }, () => always) })],
  ['the highest version', directoryContent({ version: 0xffff_ffff })],
])('%s: kept, and the same after a journey', (_, content) => {
  expect(parseContent(encodeContent(content)).body).toEqual(content.body);
});

test.each([
  ['no contact', directoryContent({ contacts: [] }), 'contacts'],
  ['too many', directoryContent({ contacts: Array.from({ length: limits.CONTACTS_MAX + 1 }, () => always) }), 'contacts'],
  ['version 0', directoryContent({ version: 0 }), 'directory.version'],
  ['half a version', directoryContent({ version: 1.5 }), 'directory.version'],
  ['a version of 33 bits', directoryContent({ version: 2 ** 32 }), 'directory.version'],
  ['a case', { ...directoryContent(), caseReference: 'BRTMTH/2026/0142' }, 'caseReference'],
  ['passed on', { ...directoryContent(), forwarded: { from: 'NE-ECI', messageId: '019cada0-5d20-7000-8000-00000000a001' } } as never, 'forwarded'],
  ['a role that there is not', withOne({ ...always, role: 'boss' }), 'contacts[0].role'],
  ['a name', withOne({ ...always, name: 'Moussa Diallo' }), 'contacts[0].name'],
  ['no language', withOne({ ...always, languages: [] }), 'contacts[0].languages'],
  ['a language that there is not', withOne({ ...always, languages: ['fr-FR'] }), 'contacts[0].languages[0]'],
  ['a language twice', withOne({ ...always, languages: ['fr', 'bm', 'fr'] }), 'contacts[0].languages'],
  ['competences out of order', withOne({ ...always, competences: ['trafficking', 'smuggling_land'] }), 'contacts[0].competences'],
  ['days out of order', withOne({ ...hours, days: ['tue', 'mon'] }), 'contacts[0].days'],
  ['hours without days', withOne(dayless), 'contacts[0].days'],
  ['hours without an end', withOne({ ...hours, until: undefined }), 'contacts[0].until'],
  ['hours of no length', withOne({ ...hours, until: '08:00' }), 'contacts[0].until'],
  ['a time that there is not', withOne({ ...hours, until: '24:00' }), 'contacts[0].until'],
  ['always, with days', withOne({ ...always, days: ['mon'] }), 'contacts[0].days'],
  ['nothing to reach it by', withOne(unreachable), 'contacts[0]'],
  ['a number with spaces', withOne({ ...always, telephones: ['+223 20 22 30 30'] }), 'contacts[0].telephones[0]'],
  ['a number of 16 digits', withOne({ ...always, telephones: ['+2232022303012345'] }), 'contacts[0].telephones[0]'],
  ['a number twice', withOne({ ...always, telephones: ['+22320223030', '+22320223030'] }), 'contacts[0].telephones'],
  ['five numbers', withOne({ ...always, telephones: [1, 2, 3, 4, 5].map((n) => `+2232022303${n}`) }), 'contacts[0].telephones'],
  ['the mailbox of a person', withOne({ ...always, mailbox: 'moussa.diallo@police.example' }), 'contacts[0].mailbox'],
  ['a month of verification', withOne({ ...always, verifiedOn: '2026-02' }), 'contacts[0].verifiedOn'],
  ['a day that there is not', withOne({ ...always, verifiedOn: '2026-02-30' }), 'contacts[0].verifiedOn'],
])('%s: refused', async (_, content, field) => {
  const error = await refused(() => checkContent(content));
  expect([error.code, error.params.field]).toEqual(['CONTENT_INVALID', field]);
});

describe('the form of a mailbox', () => {
  test.each(['permanence@police.ml', 'brtmth.permanence@dgpn.gouv.ml', 'dnltm-liaison@police.sn', 'unit_2@a.example', 'cop@x1.example'])('%s', (address) => {
    expect(textFormats.mailbox.test(address)).toBe(true);
  });

  test.each([
    'moussa@police.ml',
    'm.diallo@police.ml',
    'Permanence@police.ml',
    'permanence',
    'permanence@police',
    '@police.ml',
    'permanence @police.ml',
    'permanencebrtmth@police.ml',
    '"permanence"@police.ml',
    'permanence@-police.ml',
    'permanence..x@police.ml',
  ])('%s: none', (address) => {
    expect(textFormats.mailbox.test(address)).toBe(false);
  });
});

test('what an officer writes may have its sets in any order', () => {
  const [read] = readContacts([{ ...hours, days: ['fri', 'mon'], competences: ['judicial', 'smuggling_sea'] }]);
  expect([read?.days, read?.competences]).toEqual([
    ['mon', 'fri'],
    ['smuggling_sea', 'judicial'],
  ]);
});
