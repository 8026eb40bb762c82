// Arbitrary forms that keep every rule, drawn from their shapes: a field that is added there is tried here without another word.
import fc from 'fast-check';
import type { AssistanceRequest, CaseData, ExtraditionRequest, Form, FormKind, PermissionRequest, RectificationOrder } from '#protocol';
import { formKinds, formShape } from '#protocol';
import { anyOf } from './case-arbitraries.ts';

const authority = { name: 'Pôle judiciaire spécialisé', function: 'Juge d’instruction', country: 'ML' };
const other = '019cada0-5d20-7000-8000-00000000a009';

/** Any form of a kind. An extradition is of the person in `soughtCase`. */
export function formOf(kind: FormKind): fc.Arbitrary<Form> {
  return anyOf(formShape(kind), true).map((drawn) => ({ kind, form: whole(kind, structuredClone(drawn)) }) as unknown as Form);
}

/** Any form. */
export const form: fc.Arbitrary<Form> = fc.constantFrom(...formKinds).chain(formOf);

/** Case data with the person whom an extradition is about. */
export const soughtCase: CaseData = { persons: [{ ref: 's1', categories: ['suspect'], name: { surname: 'Diarra', forenames: 'Moussa' } }] };

function whole(kind: FormKind, drawn: Record<string, unknown>): object {
  switch (kind) {
    case 'assistance_request': {
      const given = drawn as unknown as AssistanceRequest;
      return {
        nature: 'investigation',
        subject: 'Filière de Gao',
        facts: 'Un véhicule a été intercepté.',
        purpose: 'Identifier le financier.',
        requestingAuthority: authority,
        ...given,
        conductingAuthority: authority,
        assistance: (given.assistance ?? [{ form: 'search' as const }]).map((each) => ({ description: 'Copies certifiées.', ...each })),
      };
    }
    case 'extradition_request': {
      const given = drawn as unknown as ExtraditionRequest;
      const act = { kind: given.soughtAs === 'convicted' ? ('judgment' as const) : ('warrant' as const), issuer: 'Tribunal de Gao', issuedOn: '2026-02-01' };
      return {
        facts: 'De mars à juin, à Gao.',
        requestingAuthority: authority,
        ...given,
        person: 's1',
        act,
        sentence: '5 ans',
        remainingMonths: 40,
        willRequest: true,
        offences: (given.offences ?? [{ iccs: '08051' }]).map((each) => ({ textOfLaw: 'Quiconque organise…', penalty: '5 à 10 ans', ...each })),
      };
    }
    case 'arrest_report': {
      const given = drawn as { exchanges: string[]; arrests: { iccs: string; sex: string; age: string; count: number }[] };
      const arrests = new Map(given.arrests.map((each) => [`${each.iccs} ${each.sex} ${each.age}`, { ...each, count: Math.max(1, each.count) }]));
      return { ...given, exchanges: [...new Set(given.exchanges)], arrests: [...arrests.values()] };
    }
    case 'rectification_order': {
      const { replacedBy, persons, ...rest } = drawn as unknown as RectificationOrder;
      const ends = rest.because === 'acquitted' || rest.because === 'dropped';
      const named = persons ?? (rest.because === 'recategorised' ? ['s1'] : undefined);
      const given = { ...rest, ...(ends ? { action: 'erase' as const } : {}), ...(named ? { persons: [...new Set(named)] } : {}) };
      const livesOn = given.action === 'erase' && (ends || rest.because === 'recategorised') && replacedBy !== undefined;
      return given.action === 'correct' || livesOn ? { ...given, replacedBy: other } : given;
    }
    case 'permission_request': {
      const { units = ['ML-BRTMTH'], ...given } = drawn as unknown as PermissionRequest;
      return given.use === 'forward' ? { ...given, units: [...new Set(units)] } : given;
    }
    case 'operation_proposal': {
      const given = drawn as { from: string; until: string; units: string[]; countries: string[] };
      const [from, until] = [given.from, given.until].sort() as [string, string];
      return { ...given, from, until, units: [...new Set(given.units)], countries: [...new Set(given.countries)] };
    }
    default:
      return kind satisfies never;
  }
}
