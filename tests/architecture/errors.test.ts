import { describe, expect, test } from 'vitest';
import { type ErrorRow, errorTable } from '../../protocol/error-table.ts';
import { read, sources, withoutComments } from './sources.ts';

const rows = Object.entries<ErrorRow>(errorTable).map(([code, row]) => ({ code, row }));

// Codes of faults outside this gateway that no peer is told: there is nobody to tell, or it is about our own waiting.
const staysHome: Record<string, string> = {
  LINK_UNREACHABLE: 'No link: shown to our officers.',
  LINK_CLOSED: 'The link is gone: shown to our officers.',
  KEYSET_UNKNOWN: 'Our message waits for the peer’s keys: shown to our officers.',
  RECEIPT_UNMATCHED: 'A receipt is never answered; it is set aside and logged.',
  DELIVERY_PARTIAL: 'How far our own message has come: shown to our officers.',
  DELIVERY_PENDING: 'How far our own message has come: shown to our officers.',
  RECEIPTS_AWAITED: 'How far our own messages have come: shown to our officers.',
  DELIVERY_REFUSED: 'How far our own message has come: shown to our officers.',
  SCREENING_REFUSED: 'Our own filter: the message does not leave.',
  APPROVAL_OWN: 'Our own rule of the second officer: shown to the author.',
  APPROVAL_STALE: 'Our own rule of the second officer: shown to the approver.',
  APPROVAL_REQUIRED: 'Our own rule of the second officer: the message does not leave.',
  ROLE_REQUIRED: 'Our own table of roles: shown to our officers.',
  OFFICER_SELF: 'Our own rule about administrators: shown to our officers.',
  LAST_ADMINISTRATOR: 'Our own rule about administrators: shown to our officers.',
  ROSTER_EXPIRED: 'A warning to our officers.',
};

describe('the error table', () => {
  test.each(rows)('$code is used', ({ code }) => {
    const users = sources.filter(
      ({ room, path, text }) =>
        room !== 'tests' && path !== 'protocol/error-table.ts' && new RegExp(`['"\`]${code}\\b|^const ${code}\\b`, 'm').test(withoutComments(text)),
    );
    expect(users.length, `no room throws ${code}: use it or remove the row`).toBeGreaterThan(0);
  });

  test.each(rows)('$code says the same in both languages', ({ row }) => {
    expect(row.fr.trim()).not.toBe('');
    expect(row.en.trim()).not.toBe('');
    expect(row.fr).not.toBe(row.en);
    expect(new Set(row.fr.match(/\{\w+\}/g))).toEqual(new Set(row.en.match(/\{\w+\}/g)));
    expect(row.fr.match(/`[^`]*`/g)).toEqual(row.en.match(/`[^`]*`/g));
  });

  test.each(rows)('$code is set as French is', ({ row }) => {
    expect(typographyFaults(row.fr)).toEqual([]);
  });

  test.each(rows)('$code is set as English is', ({ row }) => {
    const prose = row.en.replace(/`[^`]*`/g, 'x');
    expect(prose.match(/[\u00A0\u202F«»]| [:;!?]|\.\.\.|\w'\w/g)).toBeNull();
  });
});

describe('the check of French typography', () => {
  test.each([
    ["l'unité", 'straight apostrophe'],
    ['Reçu: x', 'no no-break space before ":"'],
    ['Reçu : x', 'no no-break space before ":"'],
    ['Refusé ; recommencez', 'no narrow no-break space before ";"'],
    ['Vrai\u00A0?', 'no narrow no-break space before "?"'],
    ['« a »', 'no no-break space inside « »'],
    ['"a"', 'straight quotation mark'],
    ['a...', 'three full stops for …'],
  ])('finds the fault of %j', (text, fault) => {
    expect(typographyFaults(text)).toContain(fault);
  });

  test('finds none in good French', () => {
    expect(typographyFaults('L’unité «\u00A0{got}\u00A0» est refusée\u202F; pourquoi\u202F? Voyez\u00A0: `cop: x`.')).toEqual([]);
  });
});

describe('the codes that travel on the wire (protocol/README.md, section 9)', () => {
  test('the table is there, and lists each code once', () => {
    const listed = wireCodes();
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.filter((code, index) => listed.indexOf(code) !== index)).toEqual([]);
  });

  test('every listed code exists', () => {
    expect(wireCodes().filter((code) => !(code in errorTable))).toEqual([]);
  });

  test('every code for which a peer, its version or our policy is the reason is listed', () => {
    const listed = wireCodes();
    const telling = rows.filter(({ code, row }) => ['peer', 'version', 'policy'].includes(row.fault) && !(code in staysHome));
    expect(telling.map(({ code }) => code).filter((code) => !listed.includes(code))).toEqual([]);
  });

  test('what stays at home exists and is not listed', () => {
    const listed = wireCodes();
    expect(Object.keys(staysHome).filter((code) => !(code in errorTable) || listed.includes(code))).toEqual([]);
  });
});

// The first cell of the rows of the tables in section 9.
function wireCodes(): string[] {
  const section = /^## 9\b[^\n]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(read('protocol/README.md'))?.[1] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map((match) => match[1] as string));
}

function typographyFaults(sentence: string): string[] {
  // Commands in backticks and parameters in braces are not prose.
  const prose = sentence.replace(/`[^`]*`/g, 'x').replace(/\{\w+\}/g, 'x');
  const checks: [RegExp, string][] = [
    [/'/, 'straight apostrophe'],
    [/"/, 'straight quotation mark'],
    [/\.\.\./, 'three full stops for …'],
    [/(?<!\u00A0):/, 'no no-break space before ":"'],
    [/(?<!\u202F);/, 'no narrow no-break space before ";"'],
    [/(?<!\u202F)!/, 'no narrow no-break space before "!"'],
    [/(?<!\u202F)\?/, 'no narrow no-break space before "?"'],
    [/«(?!\u00A0)|(?<!\u00A0)»/, 'no no-break space inside « »'],
    [/ {2}|^\s|\s$/, 'stray space'],
  ];
  return checks.filter(([pattern]) => pattern.test(prose)).map(([, fault]) => fault);
}
