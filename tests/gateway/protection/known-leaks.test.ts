// Ways by which the filter once let out, or put together, what a recipient may not have: each stays closed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importSigningKey, parseOfficerId, parseUnitId, purposes, readFilterRecord } from '#protocol';
import type { Keyring } from '../../../gateway/keys/keyring.ts';
import { sign } from '../../../gateway/outbound/seal.ts';
import { approve } from '../../../gateway/protection/approve.ts';
import { MARK } from '../../../gateway/protection/free-text/redact.ts';
import { checkUnitRules } from '../../../gateway/protection/policy/unit-rules.ts';
import { addBasis, endBasis } from '../../../gateway/store/legal-bases.ts';
import { keysOf, refused } from '../../protocol/world.ts';
import { type FilterBench, filterBench, now, self } from '../../support/screening.ts';

let bench: FilterBench;
let poor: FilterBench;
beforeAll(async () => {
  bench = await filterBench();
  poor = await filterBench({ without: ['SN-DNLTM'] });
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  await poor[Symbol.asyncDispose]();
});

const suspect = { ref: 's1', categories: ['suspect'], name: { surname: 'Diarra', forenames: 'Moussa' }, birthDate: '1985-03-12', nationalities: ['MLI'] };
const victim = {
  ref: 'v1',
  categories: ['victim'],
  name: { surname: 'Camara', forenames: 'Awa' },
  birthDate: '1999-06-01',
  documents: [{ kind: 'PP', number: 'B1234567' }],
  communications: [{ kind: 'phone', value: '+22376451200' }],
  transports: [{ kind: 'car', registration: 'AB1234MD' }],
};
const opan = { content: { purposes: ['OPAN'] } };

describe('denied values through fields that nobody scans', () => {
  test.each(['B1234567', 'AB1234MD', '76451200', 'AWA-CAMARA'])('the case reference: %s', async (caseReference) => {
    const data = { persons: [suspect, victim] };
    for (const to of ['SN-DNLTM', 'ES-OLI']) {
      const { code, params } = await refused(() => bench.view(data, to, { content: { ...opan.content, caseReference } }));
      expect([code, params.peer, params.field]).toEqual(['SCREENING_REFUSED', to, 'caseReference']);
      expect(params.detail).toMatch(/^caseData\.persons\[v1\]\./);
    }
    // Whom the recipient gets in full may stand in it, and outside the police it does not go at all.
    expect((await bench.view({ persons: [suspect] }, 'SN-DNLTM', { content: { caseReference: 'DIARRA/2026' } })).octets).toContain('DIARRA/2026');
    expect((await bench.view(data, 'SN-ONG', { content: { caseReference } })).octets).not.toContain(caseReference);
  });

  test('the name of a place of the incident', async () => {
    const incident = { place: { name: 'Awa Camara', country: 'ML', latitude: undefined, longitude: undefined } };
    const { octets, content, decisions } = await bench.view({ persons: [suspect, victim] }, 'SN-DNLTM', { incident });
    expect(octets).not.toContain('Camara');
    expect(content.body).toMatchObject({ place: { name: '', country: 'ML' } });
    expect(decisions.find(({ path }) => path === 'incident.place')).toMatchObject({
      action: 'generalise',
      rule: 'hidden',
      passages: [{ start: 0, end: 10, because: expect.stringMatching(/^caseData\.persons\[v1\]/) }],
    });
  });

  test('a stage of the route', async () => {
    const stage = (name: string) => ({ name, country: 'ML', latitude: undefined, longitude: undefined });
    const incident = { route: [stage('Bamako'), stage('Awa Camara'), stage('Kidal')] };
    const { octets, content } = await bench.view({ persons: [suspect, victim] }, 'SN-DNLTM', { incident });
    expect(octets).not.toContain('Camara');
    expect(content.body).toMatchObject({ route: [{ name: 'Bamako' }, { name: '', country: 'ML' }, { name: 'Kidal' }] });
  });

  test('but a town keeps its name, whoever bears it too', async () => {
    const incident = { place: { name: 'Mopti', country: 'ML', latitude: undefined, longitude: undefined } };
    const { octets } = await bench.view({ persons: [{ ...victim, name: { surname: 'Mopti' } }] }, 'SN-DNLTM', { incident });
    expect(octets).toContain('Mopti');
  });

  test('the place of an offence', async () => {
    const offences = [{ iccs: '0703', where: { locality: 'Awa Camara', country: 'ML' } }];
    const { caseData, octets, rule } = await bench.view({ persons: [suspect, victim], offences }, 'SN-DNLTM');
    expect([octets.includes('Camara'), rule('offences[0].where.locality')]).toEqual([false, 'hidden']);
    expect(caseData).toMatchObject({ offences: [{ iccs: '0703', where: { country: 'ML' } }] });
    // Nothing is left of a place that had no more than its name.
    const bare = await bench.view({ persons: [suspect, victim], offences: [{ iccs: '0703', where: { locality: 'Awa Camara' } }] }, 'SN-DNLTM');
    expect(JSON.stringify(bare.caseData)).not.toContain('where');
  });

  test('the home of another', async () => {
    const who = { ref: 's2', categories: ['suspect'], residences: [{ locality: 'Awa Camara' }] };
    const { caseData, octets } = await bench.view({ persons: [who, victim] }, 'SN-DNLTM');
    expect(octets).not.toContain('Camara');
    // Nothing is left of him.
    expect(JSON.stringify(caseData)).not.toContain('s2');
  });

  test.each(['awa-camara', 'awa', 'camara1', 's1234', 'S1', '1'])('a name in the place of a ref: %s', async (ref) => {
    const { code, params } = await refused(() => bench.view({ persons: [{ ...victim, ref }] }, 'SN-DNLTM'));
    expect([code, params.field]).toEqual(['CONTENT_INVALID', 'caseData.persons[0].ref']);
  });

  test('a name in the place of a language', async () => {
    const { code, params } = await refused(() => bench.view({ persons: [{ ...victim, languages: ['fr-Camara'] }] }, 'SN-DNLTM'));
    expect([code, params.field]).toEqual(['CONTENT_INVALID', 'caseData.persons[0].languages[0]']);
  });

  test('a plate of hers, entered as an object of the incident', async () => {
    const transports = [{ kind: 'car', registration: 'AB1234MD' }];
    const { caseData, octets } = await bench.view({ persons: [suspect, victim], transports }, 'SN-DNLTM');
    expect(octets).not.toContain('AB1234MD');
    expect(caseData).toMatchObject({ transports: [{ kind: 'car' }] });
    // That of a vehicle of which nobody is denied anything goes.
    expect((await bench.view({ persons: [suspect], transports }, 'SN-DNLTM')).octets).toContain('AB1234MD');
  });

  test('her social account in a line', async () => {
    const who = { ...victim, communications: [{ kind: 'social', value: 'facebook Binta Sow' }] };
    for (const reference of ['facebook Binta Sow', 'Binta Sow', 'tiktok/BINTA.SOW']) {
      const { octets } = await bench.view({ persons: [suspect, who], references: [{ system: 'Fichier', reference }] }, 'SN-DNLTM');
      expect(octets).not.toMatch(/Binta.Sow/i);
    }
  });
});

describe('the record that travels to EUROPOL', () => {
  test('holds no name that the reason or the note of approval brings', async () => {
    const told = { evaluation: { epistemic: 'fact' }, victim: { information: 'Le passeur demandait 300 euros.' } };
    const data = { persons: [suspect, { ...victim, ...told }] };
    const necessary = [{ field: 'persons[v1].victim.information', reason: 'Audition de Awa Camara, +223 76 45 12 00' }];
    const draft = await bench.screen(data, ['ES-OLI'], { ...opan, necessary });
    const approved = approve(draft, { officer: parseOfficerId('chef-1'), note: 'Awa Camara est informée', digest: draft.digest });
    if (!approved) throw new Error('approved');
    const keyring = { unit: self, signingKey: await importSigningKey(keysOf(self).sign) } as unknown as Keyring;
    for (const { message, record } of await sign(approved, { ...bench.deps, keyring, now })) {
      expect.soft(Buffer.from(message.plaintext).toString('utf8')).not.toMatch(/Camara|45 12 00/);
      expect.soft(Buffer.from(record).toString('utf8')).not.toMatch(/Camara|45 12 00/);
      // What is kept here keeps the rest of both; the recipient gets neither.
      const kept = readFilterRecord(record);
      expect([kept.approvalNote, kept.decisions.map(({ reason }) => reason).find((reason) => reason !== '')]).toEqual([
        `${MARK} est informée`,
        `Audition de ${MARK}, ${MARK}`,
      ]);
      expect(Buffer.from(message.plaintext).toString('utf8')).not.toMatch(/Audition|informée/);
    }
  });
});

describe('purposes', () => {
  test.each([
    ['label a victim for cross-checking', { ...victim, purposes: ['XCHK'] }],
    ['give a suspect under the rules of analysis for cross-checking', { ...suspect, maritalStatus: 'married', purposes: ['XCHK'] }],
  ])('an officer cannot %s', async (_, who) => {
    const { code, params } = await refused(() => bench.view({ persons: [who] }, 'ES-OLI', opan));
    expect([code, params.field]).toEqual(['CONTENT_INVALID', 'caseData.persons[0].purposes']);
  });
});

describe('rules', () => {
  test('of two stricter rules of the unit the strictest holds, in any order', async () => {
    const rules = [
      { row: 'comms', recipient: 'PARTNER_COP', subject: 'suspect', action: 'pseudonymise' },
      { row: 'comms', recipient: 'PARTNER_COP', subject: 'victim', action: 'deny' },
    ] as const;
    expect(checkUnitRules(rules, 'unit.yaml')).toBe(rules);
    const who = { ...victim, categories: ['suspect', 'victim'] };
    for (const unitRules of [rules, [...rules].reverse()]) {
      await using strict = await filterBench({ change: { unitRules } });
      const { octets } = await strict.view({ persons: [who] }, 'SN-DNLTM', { necessary: [{ field: '*', reason: 'Recoupement.' }] });
      expect(octets).not.toContain('76451200');
    }
  });

  test.each([
    ['by status', { nationalities: ['SEN'], migrationStatus: 'refugee' }],
    ['by the travel document', { nationalities: ['SEN'], documents: [{ kind: 'PR', number: 'R123456' }] }],
    ['by the code in the place of a nationality', { nationalities: ['XXB'], birthPlace: { country: 'SN' } }],
    ['of whom only the country of birth is written', { nationalities: undefined, birthPlace: { country: 'SN' }, migrationStatus: 'asylum_seeker' }],
  ])('a recognised refugee is not identified to the country of nationality: %s', async (_, change) => {
    const person = { ...suspect, ...change };
    const { octets, rule } = await bench.view({ persons: [person] }, 'SN-DNLTM');
    expect([octets.includes('Diarra'), rule('persons[s1].name.surname')]).toEqual([false, 'O9']);
    expect((await bench.view({ persons: [person] }, 'GN-SR')).octets).toContain('Diarra');
  });

  test('an acquitted person is not tied to the offence any more', async () => {
    const data = {
      persons: [{ ...suspect, proceedings: 'acquitted' }],
      offences: [{ iccs: '0703', stage: 'suspected', modusOperandi: 'Il payait les gardes', persons: ['s1'], evaluation: { epistemic: 'fact' } }],
    };
    const { caseData, octets, rule } = await bench.view(data, 'SN-DNLTM');
    expect(caseData).toEqual({ persons: [expect.objectContaining({ ref: 's1', proceedings: 'acquitted' })] });
    expect([octets.includes('gardes'), rule('offences[0].modusOperandi')]).toEqual([false, 'O11']);
  });

  test('of an offence of several the one who was acquitted is taken off', async () => {
    const data = {
      persons: [
        { ...suspect, proceedings: 'acquitted' },
        { ...suspect, ref: 's2' },
      ],
      offences: [{ iccs: '0703', persons: ['s1', 's2'] }],
    };
    const { caseData, rule } = await bench.view(data, 'SN-DNLTM');
    expect(caseData).toMatchObject({ offences: [{ iccs: '0703', persons: ['s2'] }] });
    expect(rule('offences[0].persons[0]')).toBe('O11');
  });

  test.each(['victim', 'witness', 'unknown'])('nobody is named as suspected of an offence who is not: %s', async (category) => {
    const who = { ref: 'v1', categories: [category], name: { surname: 'Camara' } };
    const { code, params } = await refused(() => bench.view({ persons: [who], offences: [{ iccs: '0703', persons: ['v1'] }] }, 'SN-DNLTM'));
    expect([code, params.field]).toEqual(['CONTENT_INVALID', 'caseData.offences[0].persons[0]']);
  });

  test('an anonymous victim is not a named director of an organisation', async () => {
    const data = {
      persons: [{ ...victim, victim: { anonymityGuaranteed: true, exploitation: ['sexual'] } }],
      organisations: [{ ref: 'o1', name: 'Salon Etoile', directors: ['v1'] }],
    };
    expect(JSON.stringify((await bench.view(data, 'SN-DNLTM')).caseData)).not.toContain('directors');
  });
});

describe('counts for recipients outside the police', () => {
  test('a count below five cannot be had by subtraction', async () => {
    const { content } = await bench.view(undefined, 'SN-ONG', { incident: { headCount: { total: 23, women: 3, men: 20, minors: 0 } } });
    const { body } = content;
    if (body.kind !== 'incident') throw new Error('incident');
    const { total = 0, women, men, minors } = body.headCount as unknown as Record<string, number | undefined>;
    const told = [women, men, minors].filter((each) => each !== undefined).reduce((a, b) => a + b, 0);
    const hidden = total - told;
    expect([told === 0 || hidden === 0 || hidden >= 5, body.headCount]).toEqual([true, expect.anything()]);
  });
  test('nor in the aggregates', async () => {
    const persons = Array.from({ length: 10 }, (_, i) => ({ ref: `s${i}`, categories: ['suspect'], minor: 'no', sex: i < 7 ? 'male' : 'female' }));
    const { caseData } = await bench.view({ persons }, 'SN-ONG');
    const { aggregates = [] } = caseData as { aggregates?: { dimension: string; value: string; count: number }[] };
    const of = (dimension: string) => aggregates.filter((each) => each.dimension === dimension).reduce((sum, each) => sum + each.count, 0);
    const hidden = of('category') - of('sex');
    expect([hidden === 0 || hidden >= 5 || of('sex') === 0, aggregates]).toEqual([true, expect.anything()]);
  });
});

describe('without a legal basis', () => {
  test('the non-personal view has no number plate and no file number of a person', async () => {
    const data = {
      persons: [suspect],
      transports: [{ kind: 'car', registration: 'AB1234MD', identifier: 'VF1AAAAA123456789' }],
      references: [{ system: 'EIS', reference: 'P-4711-2026' }],
    };
    const { octets } = await poor.view(data, 'SN-DNLTM', { nonPersonal: true });
    expect.soft(octets).not.toContain('AB1234MD');
    expect.soft(octets).not.toContain('VF1AAAAA123456789');
    expect.soft(octets).not.toContain('P-4711-2026');
  });
});

describe('pseudonyms', () => {
  const of = async (person: object, caseReference = 'BRTMTH/2026/0142') => {
    const data = { persons: [{ ref: 'i1', categories: ['informant'], minor: 'no', ...person }] };
    const { caseData } = await bench.view(data, 'SN-DNLTM', { content: { caseReference } });
    return JSON.stringify(caseData).match(/P-[A-Z2-7]{16}/)?.[0];
  };

  test('two persons of two cases whose names are only as the source writes them are not one', async () => {
    const [one, other] = [await of({ name: { asWritten: 'فاطمة' } }), await of({ name: { asWritten: 'ⴱⵉⵏⵜⴰ' } })];
    expect(one).toBeDefined();
    expect(one).not.toBe(other);
    expect(await of({ ref: 'i2', name: { asWritten: 'فاطمة' } }), 'in another case').toBe(one);
  });

  test('nor two who were born on one day, of whom no more is known than a name at birth', async () => {
    const born = (maidenName: string) => of({ birthDate: '1980-01-01', name: { maidenName } });
    expect(await born('Keita')).toMatch(/^P-/);
    expect(await born('Keita')).not.toBe(await born('Sangare'));
  });
});

describe('narratives', () => {
  test.each([
    ['victim.information', { persons: [{ ...victim, victim: { information: 'Il la battait.' } }] }],
    ['offence.how', { offences: [{ iccs: '0703', how: 'Il payait les gardes' }] }],
    ['offence.modusOperandi', { offences: [{ iccs: '0703', modusOperandi: 'Il payait les gardes' }] }],
    ['witness.information', { persons: [{ ...victim, categories: ['witness'], witness: { information: 'Il la battait.' } }] }],
    ['informant.informationDetail', { persons: [{ ...victim, categories: ['informant'], informant: { informationDetail: 'Il la battait.' } }] }],
  ])('%s without fact or assessment is refused', async (_, data) => {
    const { code, params } = await refused(() => bench.view(data, 'SN-DNLTM'));
    expect([code, params.field]).toEqual(['CONTENT_INVALID', expect.stringMatching(/\.evaluation\.epistemic$/)]);
  });
});

describe('an approval', () => {
  test('is of the legal bases that the approver saw, too', async () => {
    await using own = await filterBench();
    const seen = await own.screen({ persons: [suspect] }, ['SN-PARQUET']);
    const entry = {
      kind: 'authorisation',
      kinds: ['incident'],
      purposes: [...purposes.all],
      from: new Date('2026-01-01'),
      until: new Date('2027-01-01'),
    } as const;
    await own.deps.store.write(async (tx) => {
      await endBasis(tx, 'basis-SN-PARQUET', parseOfficerId('chef-1'), 'fin', now);
      await addBasis(tx, { ...entry, id: 'other', peer: parseUnitId('SN-PARQUET'), reference: 'CDP 2026-1', officer: parseOfficerId('chef-1'), at: now });
    });
    const later = await own.screen({ persons: [suspect] }, ['SN-PARQUET']);
    expect(later.views[0]?.bases).not.toEqual(seen.views[0]?.bases);
    expect(later.digest).not.toBe(seen.digest);
  });
});
