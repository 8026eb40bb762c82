// What the EUROPOL liaison officer gets: the data of the package, and the same in a document that prints.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Content, caseData, type FilterRecord, type Header, incidentTypes, parseExchangeId, parseMessageId, parseOfficerId, parseUnitId } from '#protocol';
import { makePackage } from '../../../gateway/handoff/package.ts';
import { makePdf } from '../../../gateway/handoff/pdf.ts';
import { wordIn } from '../../../gateway/handoff/words.ts';
import { filterBench, now } from '../../support/screening.ts';

const header: Header = {
  messageId: parseMessageId('019ab3f0-0000-7000-8000-000000000001'),
  exchangeId: parseExchangeId('019ab3f0-0000-7000-8000-000000000002'),
  from: parseUnitId('ML-BRTMTH'),
  to: [parseUnitId('ES-OLI')],
  created: new Date('2026-11-23T05:40:00Z'),
  expires: new Date('2026-11-30T05:40:00Z'),
  priority: 'routine',
  training: false,
  paddedSize: 256,
};
const record = { withheld: 7, approvedBy: parseOfficerId('chef-1'), policyVersion: '2026-11-24', bases: ['basis-1'] } as unknown as FilterRecord;
const suspect = {
  ref: 's1',
  categories: ['suspect'],
  evaluation: { source: 'B', information: '2', epistemic: 'fact', asOf: '2026-11-22' },
  name: { surname: 'Diarra', forenames: 'Ŋaɓo' },
  birthDate: '1985-03-12',
  documents: [{ kind: 'PP', number: 'AA0456712', issuer: 'MLI' }],
};
const victim = { ref: 'v1', categories: ['victim'], name: { surname: 'Camara' }, minor: 'no', communications: [{ kind: 'phone', value: '+224622114477' }] };

/** The view that a member gets who feeds EUROPOL. */
async function viewOf(caseData: object | undefined, extra: object = {}): Promise<Content> {
  await using bench = await filterBench({ without: 'poor' in extra ? ['ES-OLI'] : [] });
  const content = { purposes: ['OPAN', 'EXCH'], handling: ['H1', 'H3'], handlingText: 'Ne pas contacter la famille.' };
  const { content: view } = await bench.view(caseData, 'ES-OLI', { content, incident: { headCount: { total: 4_321 } }, nonPersonal: true });
  return view;
}

describe('the package', () => {
  test('names purposes, handling, grade and place in Annex II', async () => {
    const made = makePackage(header, await viewOf({ persons: [suspect, victim] }), record);
    expect(made).toMatchObject({
      variant: 'personal',
      purposes: [
        { code: 'OPAN', point: '18(2)(c)' },
        { code: 'EXCH', point: '18(2)(d)' },
      ],
      handling: ['H1', 'H3'],
      handlingText: 'Ne pas contacter la famille.',
      filter: { withheld: 7, approvedBy: 'chef-1' },
    });
    const [person] = made.items;
    expect(person).toMatchObject({ entity: 'Person', ref: 's1', evaluation: { code: 'B2', defaulted: false, epistemic: 'fact', asOf: '2026-11-22' } });
    const annexes = Object.fromEntries(person?.fields.map(({ path, annex }) => [path, annex]) ?? []);
    expect(annexes['name.surname']).toContain('B.2(a)');
    expect(annexes['documents[0].number']).toContain('B.2(c)');
    expect(JSON.stringify(made)).not.toMatch(/Camara|622114477/);
  });

  test('is the non-personal variant when personal data has no basis', async () => {
    const made = makePackage(header, await viewOf({ persons: [suspect] }, { poor: true }), record);
    expect([made.variant, made.items]).toEqual(['non_personal', []]);
    expect(JSON.stringify(made)).not.toMatch(/Diarra|AA0456712|s1/);
    expect(made.incident).toMatchObject({ type: 'smuggling_land' });
  });
});

describe('what a package leaves out', () => {
  const plain = (caseData: object) => makePackage(header, { ...content, caseData } as Content, undefined);
  const content = {
    author: parseOfficerId('ol-1'),
    caseReference: '',
    handling: ['H1'],
    body: { kind: 'incident', type: 'distress' },
  };

  test('no list of the case data', () => {
    const lists = {
      persons: [suspect],
      organisations: [{ ref: 'o1', name: 'Transport Gao' }],
      relations: [{ from: 's1', to: 's1', kind: 'family' }],
      offences: [{ iccs: '08051' }],
      transports: [{ kind: 'pickup' }],
      statements: [{ text: 'Vu à Gao.' }],
      references: [{ system: 'SIENA', reference: '2026-11-0142' }],
    };
    // Counts stand only in what goes outside the police.
    expect([...Object.keys(lists), 'aggregates'].sort()).toEqual(Object.keys(caseData.fields).sort());
    const { items } = plain(lists);
    expect(items.map(({ entity }) => entity)).toEqual(['Person', 'Organisation', 'Connection', 'Event', 'Item', 'Text', 'Reference']);
    expect(items.at(-1)?.fields.map(({ value }) => value.fr)).toEqual(['SIENA', '2026-11-0142']);
  });

  test.each<[string, object, 'personal' | 'non_personal']>([
    ['the sort of a vehicle', { transports: [{ kind: 'pickup' }] }, 'non_personal'],
    ['a vehicle with its plate', { transports: [{ kind: 'pickup', registration: 'AB-123' }] }, 'personal'],
    ['a file number of another system', { references: [{ system: 'SIENA', reference: '2026-11-0142' }] }, 'personal'],
    ['an offence', { offences: [{ iccs: '08051' }] }, 'non_personal'],
  ])('%s makes it %j %s', (_, data, variant) => {
    expect(plain(data).variant).toBe(variant);
  });

  test('not the codes that a provider put on one item', () => {
    expect(plain({ persons: [{ ...suspect, evaluation: { ...suspect.evaluation, handling: ['H2'] } }] }).items[0]?.handling).toEqual(['H2']);
  });
});

describe('the words of the document', () => {
  test.each(incidentTypes.all)('%s is said in both languages', (type) => {
    expect(wordIn('fr', type)).not.toBe(wordIn('en', type));
  });

  test('French signs stand behind their spaces', () => {
    expect(wordIn('fr', 'H0')).toContain('H0\u00A0:');
    expect(wordIn('en', 'H0')).toContain('H0:');
  });
});

const reader = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!reader) process.stdout.write('pdftotext (poppler-utils) is not there: the text of the PDF is not read back here.\n');

describe('the PDF', () => {
  test('is one, with its fonts inside, the same for the same date', async () => {
    const made = makePackage(header, await viewOf({ persons: [suspect] }), record);
    const pdf = Buffer.from(await makePdf(made, 'fr', now));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('DejaVuSans');
    expect(pdf.length).toBeGreaterThan(10_000);
  });

  test.skipIf(!reader).each([
    ['fr', 'Dossier de transmission', '4 321', 'Évaluation 4×4 : B2', 'page 1 sur'],
    ['en', 'Hand-off package', '4,321', '4×4 evaluation: B2', 'page 1 of'],
  ] as const)('%s: prints letters, numbers and spaces', async (language, ...texts) => {
    const text = await printed(await viewOf({ persons: [suspect, victim] }), language);
    for (const each of [...texts, 'Ŋaɓo', '18(2)(c) OPAN', 'H1', 'Ne pas contacter la famille.', 'B.2(a)', 'chef-1']) expect(text).toContain(each);
    expect(text).not.toMatch(/Camara|622 ?11 ?44 ?77/);
  });

  test.skipIf(!reader)('bears the codes of its items too, on every page', async () => {
    const content = await viewOf({ persons: [suspect] });
    const persons = content.caseData?.persons?.map((each) => ({ ...each, evaluation: { ...each.evaluation, handling: ['H2' as const] } }));
    expect(await printed({ ...content, caseData: { ...content.caseData, ...(persons ? { persons } : {}) } }, 'fr')).toContain('Usage officiel – H1, H2, H3');
  });

  test.skipIf(!reader)('says that it is the variant without personal data, and holds none', async () => {
    const text = await printed(await viewOf({ persons: [suspect] }, { poor: true }), 'fr');
    expect(text).toContain('Variante sans données à caractère personnel');
    expect(text).not.toMatch(/Diarra|AA0456712/);
  });
});

async function printed(content: Content, language: 'fr' | 'en'): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'cop-pdf-'));
  try {
    const file = join(dir, 'package.pdf');
    writeFileSync(file, await makePdf(makePackage(header, content, record), language, now));
    // The reader writes every kind of space as a plain one.
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/[\u00A0\u202F]/g, ' ');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
