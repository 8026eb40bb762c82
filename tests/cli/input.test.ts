import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CliFailure } from '../../cli/failure.ts';
import { list } from '../../cli/options.ts';
import { parseCitation, parseCoordinates, parseDay, parseInstant, parseInteger, parsePlace, parseSlot } from '../../cli/parse.ts';
import { parseYaml } from '../../cli/report-file.ts';
import { sanUris } from '../../cli/san.ts';
import { table } from '../../cli/table.ts';
import { showSlot, showTime } from '../../cli/times.ts';

const bamako = { city: 'Bamako', timeZone: 'Africa/Bamako' };
const dakar = { city: 'Dakar', timeZone: 'Africa/Dakar' };
const niamey = { city: 'Niamey', timeZone: 'Africa/Niamey' };

describe('what officers type', () => {
  it('reads places, whatever the case of the country and the commas in the name', () => {
    expect(parsePlace('--place', ' Gao , ml ')).toEqual({ name: 'Gao', country: 'ML' });
    expect(parsePlace('--place', 'Saint-Louis, Nord, SN')).toEqual({ name: 'Saint-Louis, Nord', country: 'SN' });
  });

  it('rounds coordinates to what the protocol carries', () => {
    expect(parseCoordinates('--coordinates', '16.2716,-0.0447')).toEqual({ latitude: 16.27, longitude: -0.04 });
    expect(Object.is(parseCoordinates('--coordinates', '0.001,-0.001').longitude, 0)).toBe(true);
    for (const bad of ['', '1', '1,2,3', '90.5,0', '0,180.1', 'N16,W4', '1,', 'NaN,0']) expect(() => parseCoordinates('x', bad)).toThrow(CliFailure);
  });

  it('reads instants with any offset and gives UTC', () => {
    expect(parseInstant('--at', '2026-11-24T10:30+01:00')).toBe('2026-11-24T09:30:00.000Z');
    expect(parseInstant('--at', '2026-11-24t10:30:05.5z')).toBe('2026-11-24T10:30:05.500Z');
    for (const bad of ['2026-11-24', '2026-11-24 10:30', '2026-11-24T10:30', '2026-02-30T10:30Z', '2026-13-01T00:00Z', '2026-11-24T25:00Z', '']) {
      expect(() => parseInstant('--at', bad)).toThrow(CliFailure);
    }
  });

  it('reads every instant that it writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
        expect(parseInstant('--at', date.toISOString())).toBe(date.toISOString());
      }),
    );
  });

  it('never fails but with its own error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const days = (field: string, typed: string) => parseDay(field, typed, 'last');
        for (const parse of [parsePlace, parseCoordinates, parseInstant, parseSlot, parseCitation, days]) {
          try {
            parse('--x', text);
          } catch (error) {
            expect((error as CliFailure).failure.code).toBe('INPUT_INVALID');
          }
        }
      }),
    );
  });

  it('reads slots and numbers', () => {
    expect(parseSlot('--slot', '2026-11-24T09:00Z/2026-11-24T11:00+01:00')).toEqual({ start: '2026-11-24T09:00:00.000Z', end: '2026-11-24T10:00:00.000Z' });
    expect(parseInteger('--n', '007', 0, 10)).toBe(7);
    for (const bad of ['', '1.5', '0x1', ' 1', '11', '1e1']) expect(() => parseInteger('--n', bad, 0, 10)).toThrow(CliFailure);
  });

  it('reads days as their first or last instant, and whole instants as they are', () => {
    expect(parseDay('--from', ' 2027-01-01 ', 'first')).toBe('2027-01-01T00:00:00.000Z');
    expect(parseDay('--until', '2028-02-29', 'last')).toBe('2028-02-29T23:59:59.999Z');
    expect(parseDay('--until', '2027-12-31T12:00+01:00', 'last')).toBe('2027-12-31T11:00:00.000Z');
    for (const bad of ['', '2027', '2027-2-1', '2027-02-29', '31/12/2027', '2027-12-31 23:59'])
      expect(() => parseDay('--from', bad, 'first')).toThrow(CliFailure);
  });

  it('reads citations up to the first comma', () => {
    expect(parseCitation('--instrument', ' UNTOC ,  art. 18, par. 3')).toEqual({ instrument: 'UNTOC', article: 'art. 18, par. 3' });
    for (const bad of ['', 'UNTOC', ',art. 1', 'UNTOC, ']) expect(() => parseCitation('--instrument', bad)).toThrow(CliFailure);
  });

  it('reads lists with commas, repeated options, or both', () => {
    expect(list('a, b,', ['x'])).toEqual(['x', 'a', 'b']);
  });
});

describe('YAML', () => {
  it('keeps times and words as text', () => {
    expect(parseYaml('from: 2026-11-24T00:10:00Z\nno: no\nn: 12', 'x')).toEqual({ from: '2026-11-24T00:10:00Z', no: 'no', n: 12 });
    expect(parseYaml('{"a": [1]}', 'x')).toEqual({ a: [1] });
  });

  it.each([
    ['an alias', 'a: &a [1]\nb: *a', 'YAML without aliases'],
    ['a bomb', `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`, 'YAML without aliases'],
    ['a broken list', 'to: [', 'YAML or JSON'],
    ['a key twice', 'a: 1\na: 2', 'YAML or JSON'],
    ['a tag', 'a: !!js/function "x"', 'YAML or JSON'],
    ['two documents', 'a: 1\n---\nb: 2', 'YAML or JSON'],
    ['thousands of brackets', '['.repeat(60_000), 'YAML or JSON'],
  ])('refuses %s', (_, text, expected) => {
    const error = caught(() => parseYaml(text, 'r.yaml'));
    expect(error.failure).toMatchObject({ code: 'INPUT_INVALID', exit: 2, params: { field: 'r.yaml', expected } });
  });
});

describe('names in a certificate', () => {
  it.each([
    ['URI:urn:cop:unit:ML-BRTMTH, DNS:localhost, IP Address:127.0.0.1', ['urn:cop:unit:ML-BRTMTH']],
    ['DNS:"localhost, URI:urn:cop:unit:ML-BRTMTH"', []],
    ['URI:"urn:cop:unit:ML-BRTMTH, URI:urn:cop:unit:SN-DNLTM"', []],
    ['DNS:"a\\"b, URI:urn:cop:unit:NE-ECI, c", URI:urn:cop:unit:GN-SR', ['urn:cop:unit:GN-SR']],
    ['URI:a, URI:b', ['a', 'b']],
    [undefined, []],
  ])('%s', (text, uris) => {
    expect(sanUris(text)).toEqual(uris);
  });
});

describe('times', () => {
  it('are shown with their city', () => {
    expect(showTime('2026-11-24T10:15:00Z', bamako, 'fr')).toBe('24 nov. 2026, 10:15 (Bamako)');
    expect(showTime('2026-11-24T23:15:00Z', niamey, 'en')).toBe('25 Nov 2026, 00:15 (Niamey)');
  });

  it('show a slot on the clock of every capital, cities of one hour together', () => {
    const slot = { start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' };
    expect(showSlot(slot, [bamako, dakar, niamey, bamako], 'fr')).toBe('24 nov. 2026, 09:00–10:00 (Bamako, Dakar) · 10:00–11:00 (Niamey)');
    const late = { start: '2026-11-24T23:00:00Z', end: '2026-11-24T23:30:00Z' };
    expect(showSlot(late, [bamako, niamey], 'en')).toBe('24 Nov 2026, 23:00–23:30 (Bamako) · 25 Nov 2026, 00:00–00:30 (Niamey)');
    const across = { start: '2026-11-24T23:30:00Z', end: '2026-11-25T00:30:00Z' };
    expect(showSlot(across, [dakar], 'en')).toBe('24 Nov 2026, 23:30–25 Nov 2026, 00:30 (Dakar)');
  });
});

it('aligns columns by characters, not by bytes', () => {
  expect(
    table([
      ['é', 'b'],
      ['ccc', 'd'],
    ]),
  ).toEqual(['é    b', 'ccc  d']);
});

function caught(run: () => unknown): CliFailure {
  try {
    run();
  } catch (error) {
    if (error instanceof CliFailure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
