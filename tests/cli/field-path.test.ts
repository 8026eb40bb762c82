import { expect, it } from 'vitest';
import { showPath } from '../../cli/field-path.ts';
import { makeUi } from '../../cli/ui.ts';

const ui = (language: 'fr' | 'en') => makeUi({ stdout: {}, env: {} } as Parameters<typeof makeUi>[0], language, false, true);

it.each([
  ['caseData.persons[s1].name.surname', 's1, nom', 's1, surname'],
  ['caseData.persons[v1].special.health', 'v1, santé', 'v1, health'],
  ['caseData.persons[v1].communications[1].value', 'v1, communication 2, numéro ou adresse', ''],
  ['caseData.statements[0].text', 'Texte 1, texte', ''],
  ['incident.place', 'Lieu', 'Place'],
  ['incident.route[2]', 'Route 3', 'Route 3'],
  ['restrictions[use].text', 'Restrictions', 'Restrictions'],
  ['caseReference', 'Dossier', 'Case'],
  ['caseData.persons[s1].nobody', 'caseData.persons[s1].nobody', 'caseData.persons[s1].nobody'],
  ['elsewhere.constructor', 'elsewhere.constructor', 'elsewhere.constructor'],
])('%s is read as people say it', (path, fr, en) => {
  expect([showPath(path, ui('fr')), en === '' ? '' : showPath(path, ui('en'))]).toEqual([fr, en]);
});
