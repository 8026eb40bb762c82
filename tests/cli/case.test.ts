import { describe, expect, it } from 'vitest';
import type { DecisionView, ScreenedView } from '#gateway/contract';
import { type CaseData, caseData, type Fields, fieldLabel, type Leaf, rowLabel, type Shape, wordLabel } from '#protocol';
import { columns, lengthOf, wrap } from '../../cli/columns.ts';
import { screenedItems } from '../../cli/screened-rows.ts';
import { showCase } from '../../cli/show-case.ts';
import { showApproval, showScreened } from '../../cli/show-screened.ts';
import { clocksOf } from '../../cli/times.ts';
import { makeUi } from '../../cli/ui.ts';
import { rules } from './support/matrix-rows.ts';

const written: CaseData = {
  persons: [
    {
      ref: 'v1',
      categories: ['victim', 'witness'],
      evaluation: { source: 'B', information: '2', epistemic: 'fact', origin: 'partner' },
      name: { surname: 'Camara', forenames: 'Aïssatou' },
      birthDate: '2010-06-01',
      documents: [{ kind: 'PP', number: 'AA1', issuer: 'GIN', state: 'forged' }],
      communications: [
        { kind: 'phone', value: '+224622114477' },
        { kind: 'email', value: 'a@b.org' },
      ],
      victim: { exploitation: ['sexual', 'forced_labour'], anonymityGuaranteed: true },
    },
  ],
  statements: [
    { text: 'Un premier texte.', evaluation: { epistemic: 'fact' } },
    { text: 'Vu Camara à Gao.', evaluation: { epistemic: 'assessment' } },
  ],
};

const decision = (path: string, action: DecisionView['action'], more: Partial<DecisionView> = {}): DecisionView => ({
  ...{ path: `caseData.${path}`, action, rule: 'r', article: 'Art 1', why: { fr: `parce que ${action}`, en: `because ${action}` } },
  ...{ passages: [], releasable: false, ...more },
});

const view: ScreenedView = {
  to: ['SN-DNLTM'],
  recipientClass: 'PARTNER_COP',
  handling: ['H1'],
  content: { incident: { type: 'distress', from: '2026-11-24T09:30:00Z', place: { name: 'Gao', country: 'ML' }, route: [], headCount: {}, means: [] } },
  caseData: {
    persons: [
      {
        ref: 'v1',
        categories: ['victim', 'witness'],
        pseudonym: 'P-NAME',
        ageBand: '15_17',
        minor: 'yes',
        communications: [
          { kind: 'phone', pseudonym: 'P-ONE' },
          { kind: 'email', pseudonym: 'P-TWO' },
        ],
        victim: { exploitation: ['sexual', 'forced_labour'], anonymityGuaranteed: true },
      },
    ],
    statements: [{ text: 'Vu █████ à Gao.', evaluation: { epistemic: 'assessment' } }],
  },
  decisions: [
    decision('persons[v1].name.surname', 'pseudonymise', { releasable: true }),
    decision('persons[v1].name.forenames', 'pseudonymise', { releasable: true }),
    decision('persons[v1].birthDate', 'generalise'),
    ...['kind', 'number', 'issuer', 'state'].map((name) => decision(`persons[v1].documents[0].${name}`, 'deny')),
    ...[0, 1].flatMap((index) => ['kind', 'value'].map((name) => decision(`persons[v1].communications[${index}].${name}`, 'pseudonymise'))),
    decision('persons[v1].victim.exploitation', 'allow'),
    decision('persons[v1].victim.anonymityGuaranteed', 'allow'),
    decision('statements[0].text', 'deny', { releasable: true }),
    decision('statements[1].text', 'redact', {
      reason: 'Il le faut',
      passages: [{ start: 3, end: 9, kind: 'name', because: 'caseData.persons[v1].name.surname' }],
    }),
  ],
  bases: [],
};

function voice(columns: number, tty = false, language: 'fr' | 'en' = 'fr') {
  const lines: string[] = [];
  const stdout = Object.assign(Object.create(process.stdout), { isTTY: tty, columns, write: (text: string) => lines.push(text) > 0 });
  const streams = { stdin: process.stdin, stdout, stderr: process.stderr, env: {}, signal: new AbortController().signal };
  return { ui: makeUi(streams, language, false, false), text: () => lines.join('').replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ') };
}

describe('what was written beside what leaves', () => {
  const rowsOf = (language: 'fr' | 'en') => screenedItems(written, view, voice(100, false, language).ui).flatMap(({ rows }) => rows);

  it('is told field by field, with what the filter made instead', () => {
    expect(rowsOf('fr').map(({ label, written: spans, leaves }) => [label, spans.map(({ text }) => text).join(''), leaves])).toEqual([
      ['Nom', 'Camara', '[pseudonyme] P-NAME'],
      ['Prénoms', 'Aïssatou', '—'],
      ['Date de naissance', '2010-06-01', '[généralisé] 15 à 17 ans, mineur'],
      ['Document, sorte', 'passeport ordinaire', '—'],
      ['Document, numéro', 'AA1', '—'],
      ['Document, délivré par', 'GIN', '—'],
      ['Document, constat', 'contrefait ou falsifié', '—'],
      ['Communication 1, sorte', 'téléphone', 'téléphone'],
      ['Communication 1, numéro ou adresse', '+224622114477', '[pseudonyme] P-ONE'],
      ['Communication 2, sorte', 'courriel', 'courriel'],
      ['Communication 2, numéro ou adresse', 'a@b.org', '[pseudonyme] P-TWO'],
      ['Exploitation', 'exploitation sexuelle, travail forcé', 'exploitation sexuelle, travail forcé'],
      ['Anonymat garanti', 'oui', 'oui'],
      ['Texte', 'Un premier texte.', '—'],
      ['Texte', 'Vu ‹Camara› à Gao.', 'Vu █████ à Gao.'],
    ]);
    expect(rowsOf('en').map(({ leaves }) => leaves)).toContain('[generalised] 15 to 17, minor');
  });

  it('leaves nothing of a person who is not in the view', () => {
    const empty = { ...view, caseData: undefined as never, decisions: view.decisions.map((each) => ({ ...each, action: 'deny' as const })) };
    expect(new Set(screenedItems(written, empty, voice(100).ui).flatMap(({ rows }) => rows.map(({ leaves }) => leaves)))).toEqual(new Set(['—']));
  });

  it.each([
    ['columns', 120],
    ['one below the other', 60],
  ])('stands in %s of a terminal of its width, each reason once, with what could be released', (form, width) => {
    const { ui, text } = voice(width);
    showScreened({ written: { handling: ['H1'], content: view.content, caseData: written }, views: [view] }, clocksOf([], 'ML-BRTMTH'), ui);
    const shown = text();
    expect(
      Math.max(
        ...shown
          .split('\n')
          .filter((line) => !line.includes('--necessary'))
          .map((line) => [...line].length),
      ),
    ).toBeLessThanOrEqual(width);
    expect(shown.match(/parce que deny/g)).toHaveLength(1);
    expect(shown.replace(/\s+/g, ' ')).toContain('parce que redact Strictement nécessaire : Il le faut (Art 1)');
    expect(shown).toContain('Pourrait partir, s’il est strictement nécessaire :\n  persons[v1].name (SN-DNLTM)\n  statements[0] (SN-DNLTM)\n');
    expect(shown).toMatch(
      form === 'columns'
        ? /Nom +Camara +\[pseudonyme\] P-NAME +pseudonyme \[\d\]\n/
        : /Nom\n +Écrit +Camara\n +Part +\[pseudonyme\] P-NAME \(pseudonyme \[\d\]\)\n/,
    );
  });

  it('underlines hidden passages in colour, and nothing that could steer the terminal', () => {
    const { ui, text } = voice(120, true);
    const hostile = { ...written, organisations: [{ ref: 'o1', name: 'X\u001b[2J\u202eY' }] };
    showScreened({ written: { handling: ['H1'], content: view.content, caseData: hostile }, views: [view] }, clocksOf([], 'ML-BRTMTH'), ui);
    expect(text()).toContain('Vu \u001b[4mCamara\u001b[0m à Gao.');
    expect(text()).toContain('X·[2J·Y');
  });
});

describe('what a message says beside its case data', () => {
  const marked = { handling: ['H1', 'H3'], handlingText: 'Ne pas nommer Camara.', purposes: ['OPAN'] } as const;
  const passages = [{ start: 14, end: 20, kind: 'name' }];
  const frame: ScreenedView = {
    ...view,
    ...{ ...marked, handling: [...marked.handling], purposes: [...marked.purposes], handlingText: 'Ne pas nommer █████.' },
    caseData: {},
    decisions: [{ ...decision('', 'redact', { passages }), path: 'handlingText' }],
  };

  it('stands beside what the recipient gets of it: reference, codes, purposes, and what is hidden in the text of H3', () => {
    const { ui, text } = voice(140);
    const whole = { ...marked, handling: [...marked.handling], purposes: [...marked.purposes], caseReference: 'GAO/2026/1', content: view.content };
    showScreened({ written: whole, views: [{ ...frame, caseReference: 'GAO/2026/1' }] }, clocksOf([], 'ML-BRTMTH'), ui);
    expect(text()).toMatch(/Dossier +GAO\/2026\/1 +GAO\/2026\/1\n/);
    expect(text()).toMatch(/Traitement +H1, H3 +H1, H3\n/);
    expect(text()).toMatch(/Texte de H3 +Ne pas nommer ‹Camara›\. +Ne pas nommer █████\. +occulté \[\d\]\n/);
    expect(text()).toMatch(/Finalités? +OPAN/);
  });

  it('stands each beside itself, whatever else has its name: three authorities, two offences', () => {
    const { ui, text } = voice(160);
    const authority = (name: string) => ({ name: `Autorité ${name}`, function: `Fonction ${name}`, country: 'ML' });
    const form = {
      transmission: 'formal',
      requestingAuthority: authority('un'),
      conductingAuthority: authority('deux'),
      centralAuthority: { name: 'Autorité trois' },
      offences: [{ iccs: '08051', provision: 'Article un' }, { iccs: '0204' }, { iccs: '07023', provision: 'Article trois' }],
    };
    const content = { form: { kind: 'assistance_request', form } };
    const documents = [{ number: 1, title: 'Procès-verbal', octets: 300_000, sha256: '0'.repeat(64) }];
    const whole = { handling: ['H1' as const], content, documents };
    showScreened({ written: whole, views: [{ ...frame, ...whole, handlingText: undefined, decisions: [] } as ScreenedView] }, clocksOf([], 'ML-BRTMTH'), ui);
    for (const value of [
      'Autorité un',
      'Fonction un',
      'Autorité deux',
      'Fonction deux',
      'Autorité trois',
      'Article un',
      'Article trois',
      '08051',
      '0204',
      '07023',
      '1. Procès-verbal, 300 ko',
    ])
      expect(text()).toMatch(new RegExp(` ${value} +${value}\\n`));
  });

  it.each([
    [['NE-ECI'], /serait refusé.*NE-ECI.*--non-personal/, /partirait tout de suite/],
    [[], /partirait tout de suite/, /serait refusé/],
  ])('without a legal basis with %j it does not say that the message would leave', (refusedFor, says, never) => {
    const { ui, text } = voice(140);
    showApproval({ approval: [], refusedFor }, ui);
    expect(text()).toMatch(says);
    expect(text()).not.toMatch(never);
  });
});

describe('case data of a message', () => {
  it('is told by person, one line for each thing', () => {
    const { ui, text } = voice(100);
    showCase(
      {
        ...written,
        aggregates: [
          { dimension: 'exploitation', value: 'sexual', count: 7 },
          { dimension: 'nationality', value: 'GIN', count: 5 },
        ],
      },
      ui,
    );
    expect(text()).toContain('v1 – victime, témoin (B2, fait, origine unité partenaire)\n');
    expect(text()).toMatch(/ {2}Document +passeport ordinaire, AA1, GIN, contrefait ou falsifié\n/);
    expect(text()).toMatch(/ {2}Communication +téléphone, \+224622114477\n +courriel, a@b\.org\n/);
    expect(text()).toMatch(/Anonymat garanti +oui\n/);
    expect(text()).toMatch(/Décomptes à la place des personnes\n {2}Comme victime +exploitation sexuelle, 7\n {2}Nationalité +GIN, 5\n/);
  });
});

describe('columns', () => {
  it('break between words, inside a word only when it is longer than the line', () => {
    const lines = wrap([{ text: 'un ' }, { text: 'mot', underline: true }, { text: ', et un-très-long-mot' }], 8);
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(['un mot,', 'et', 'un-très-', 'long-mot']);
    expect(lines.flat().filter(({ underline }) => underline)).toEqual([{ text: 'mot', underline: true }]);
    for (const line of columns([[[{ text: 'a b c d' }], [{ text: 'x' }]]], [3, 3])) expect(lengthOf(line)).toBeLessThanOrEqual(8);
  });
});

describe('labels', () => {
  const shapes = new Map<string, Shape<Fields>>();
  (function visit(shape: Shape<Fields>): void {
    shapes.set(shape.name, shape);
    for (const [, field] of shape.entries) {
      const leaf: Leaf = field.type === 'list' ? field.of : field;
      if (leaf.type === 'message') visit(leaf.shape);
    }
  })(caseData);
  const fields = [...shapes.values()].flatMap((shape) => shape.entries.map(([name, field]) => ({ shape, name, field })));
  const words = fields.flatMap(({ field }) => {
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    return leaf.type === 'word' || leaf.type === 'wordSet' ? leaf.words.all.map((word) => ({ list: leaf.words, word })) : [];
  });

  it('stand for every field, every word and every row of the matrix, in both languages', () => {
    expect(fields.length).toBeGreaterThan(150);
    expect(rules.length).toBeGreaterThan(60);
    // A field called as its key would have no label; words such as IMEI are their own.
    expect(fields.filter(({ shape, name }) => fieldLabel(shape, name).fr === name).map(({ name }) => name)).toEqual([]);
    expect(rules.filter((row) => rowLabel(row).fr === row)).toEqual([]);
    const own = words.filter(({ list, word }) => wordLabel(list, word).fr === word && wordLabel(list, word).en === word).map(({ word }) => word);
    expect([...new Set(own)].sort()).toEqual(['alias', 'contact', 'documents', 'financier', 'force', 'hawala', 'migrant', 'routes', 'servitude', 'train']);
  });

  it('keep French typography', () => {
    const all = [...fields.map(({ shape, name }) => fieldLabel(shape, name)), ...words.map(({ list, word }) => wordLabel(list, word)), ...rules.map(rowLabel)];
    for (const { fr, en } of all) {
      expect(fr).not.toMatch(/'|[^\u00a0]:|[^\u202f][;!?]|«[^\u00a0]|[^\u00a0]»/);
      expect(fr.trim() !== '' && en.trim() !== '').toBe(true);
    }
  });
});
