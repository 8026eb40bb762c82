import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CopError, type ErrorCode, errorTable } from '#protocol';
import { failure } from '../../cli/failure.ts';
import type { Key } from '../../cli/i18n/catalogue.ts';
import { catalogues, chooseLanguage, say } from '../../cli/i18n/translate.ts';
import { auditActs } from '../../gateway/audit/acts.ts';
import { runCommand } from './support/run-command.ts';

const keys = Object.keys(catalogues.fr) as Key[];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(catalogues.en)).toEqual(keys);
  });

  it.each(keys)('%s has the same holes in both languages, and words in both', (key) => {
    expect(holes(catalogues.en[key])).toEqual(holes(catalogues.fr[key]));
    expect(catalogues.fr[key].trim()).not.toBe('');
    expect(catalogues.en[key].trim()).not.toBe('');
  });

  // The list of the log is shown by these names alone.
  it('name every act that the log records', () => {
    const unnamed = Object.keys(auditActs).filter((act) => !Object.hasOwn(catalogues.fr, `act.${act.replace('.', '_')}`));
    expect(unnamed).toEqual([]);
  });

  it.each(keys)('%s keeps French typography', (key) => {
    // What stands between straight quotes is typed by hand; URNs and words of formats are no French.
    const text = catalogues.fr[key].replace(/"[^"]*"|«\u00a0[^»]*[TZ,][^»]*\u00a0»|https?:\S+|urn:\S+|\d\dT\d\d:\S+|\[o\/N\]/g, '');
    expect(text).not.toMatch(/'/);
    expect(text).not.toMatch(/[^\u00a0]:/);
    expect(text).not.toMatch(/[^\u202f][;!?]/);
    expect(text).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
  });

  it('are used: every key is named in the sources', () => {
    const sources = readdirSync(new URL('../../cli', import.meta.url), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('i18n'))
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
      .join('\n');
    const unused = keys.filter((key) => !sources.includes(`'${key}'`) && !sources.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`));
    expect(unused).toEqual([]);
  });

  it('fill their holes', () => {
    expect(say('en', 'text.pong', { unit: 'SN-DNLTM', ms: 3, group: 'X' })).toBe('SN-DNLTM answers in 3 ms (key exchange X).');
  });
});

describe('the language', () => {
  it.each([
    [['--lang', 'en'], { COP_LANG: 'fr' }, 'en'],
    [['--lang=en'], {}, 'en'],
    [['--lang'], {}, 'fr'],
    [[], { COP_LANG: 'en', LC_ALL: 'fr_FR.UTF-8' }, 'en'],
    [[], { LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR.UTF-8' }, 'en'],
    [[], { LC_MESSAGES: 'en_US' }, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'fr'],
    [[], { LANG: 'de_DE.UTF-8' }, 'fr'],
    [[], {}, 'fr'],
  ] as const)('%j and %j give %s', (argv, env, language) => {
    expect(chooseLanguage([...argv], env)).toBe(language);
  });
});

describe('every code of the table', () => {
  it.each(Object.keys(errorTable) as ErrorCode[])('%s is told with its sentences and its exit status', (code) => {
    const params = Object.fromEntries(holes(errorTable[code].fr + errorTable[code].en).map((name) => [name as string, `<${name}>`]));
    const told = failure(code, params).failure;
    const error = new CopError(code, params);
    expect(told).toEqual({ code, fr: error.say('fr'), en: error.say('en'), exit: errorTable[code].exit, params });
    expect(told.fr + told.en).not.toMatch(/[{}?]\w*[}]/);
  });

  it('has an exit status that `cop help exit-codes` explains', async () => {
    const { out } = await runCommand(['help', 'exit-codes', '--json']);
    const explained = JSON.parse(out).exitCodes.map(({ status }: { status: number }) => status);
    expect(explained).toEqual([0, 1, 2, 3, 4, 10, 11, 12, 20, 21, 22, 23, 130]);
    for (const { exit } of Object.values(errorTable)) expect(explained).toContain(exit);
  });
});
