// What the filter costs, beside what sealing the same message costs.
import {
  type CaseData,
  type Content,
  encodeContent,
  generatePrivateJwk,
  importEncryptionKey,
  importSigningKey,
  type MemberKind,
  parseExchangeId,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  publicHalf,
  readCaseData,
  sealMessage,
  signMessage,
} from '#protocol';
import { withGrades } from '../../gateway/protection/grades.ts';
import { Pseudonyms } from '../../gateway/protection/pseudonyms.ts';
import { screenCase } from '../../gateway/protection/screen-case.ts';

const ROUNDS = 12;
const PERSONS = 100;
const now = new Date('2026-11-24T12:00:00Z');

const recipients: { unit: string; kind: MemberKind; country: string }[] = [
  { unit: 'SN-DNLTM', kind: 'partner_cop', country: 'SN' },
  { unit: 'NE-ECI', kind: 'partner_cop', country: 'NE' },
  { unit: 'ES-OLI', kind: 'europol_channel', country: 'ES' },
  { unit: 'SN-BCN', kind: 'interpol_ncb', country: 'SN' },
  { unit: 'SN-PARQUET', kind: 'judicial', country: 'SN' },
];

/** Median milliseconds of both, and their ratio. */
export async function screenBench(): Promise<string[]> {
  const data = caseOf(PERSONS);
  const signingKey = await importSigningKey(await generatePrivateJwk('Ed25519'));
  const keys = await Promise.all(recipients.map(async () => importEncryptionKey(publicHalf(await generatePrivateJwk('X25519')))));
  const screening: number[] = [];
  const sealing: number[] = [];
  let octets = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const views = recipients.map((recipient) => view(data, recipient));
    screening.push(performance.now() - started);
    const sealed = performance.now();
    const contents = views.map((caseData) => encodeContent({ ...frame, ...(caseData ? { caseData } : {}) }));
    for (const [index, content] of contents.entries()) {
      const unit = parseUnitId(recipients[index]?.unit ?? '');
      const message = await signMessage({ ...header, to: [unit] }, content, signingKey);
      const envelopes = await sealMessage(message, [{ unit, key: keys[index] as (typeof keys)[number] }]);
      octets += envelopes.get(unit)?.length ?? 0;
    }
    sealing.push(performance.now() - sealed);
  }
  const [screen, seal] = [median(screening), median(sealing)];
  return [
    `${PERSONS} persons, ${recipients.length} recipients, ${Math.round(octets / ROUNDS / 1000)} kB sealed`,
    `screening ${screen.toFixed(1)} ms, signing and sealing ${seal.toFixed(1)} ms (medians of ${ROUNDS})`,
    `screening / sealing = ${(screen / seal).toFixed(2)}`,
  ];
}

function view(data: CaseData, { unit, kind, country }: (typeof recipients)[number]): CaseData | undefined {
  return screenCase(data, {
    recipient: { unit: parseUnitId(unit), kind, country },
    message: {
      purposes: ['OPAN'],
      offences: data.offences ?? [],
      handling: ['H1'],
      forwarded: false,
      classification: 'official',
      classificationCap: 'official',
    },
    claims: [{ field: 'statements', reason: 'bench' }],
    basis: true,
    unitRules: [],
    pseudonyms,
    now,
    places: ['Gao', 'Kidal'],
  }).data;
}

const pseudonyms = new Pseudonyms(new Uint8Array(32));
const header = {
  messageId: parseMessageId('019ab3f0-0000-7000-8000-000000000001'),
  exchangeId: parseExchangeId('019ab3f0-0000-7000-8000-000000000002'),
  from: parseUnitId('ML-BRTMTH'),
  created: now,
  expires: new Date(now.getTime() + 86_400_000),
  priority: 'routine',
  training: false,
} as const;
const frame: Content = {
  author: parseOfficerId('ol-1'),
  caseReference: '',
  handling: ['H1'],
  purposes: ['OPAN'],
  body: {
    kind: 'incident',
    type: 'smuggling_land',
    occurredFrom: now,
    occurredTo: undefined,
    place: { name: 'Gao', country: 'ML', latitude: undefined, longitude: undefined },
    route: [],
    headCount: { total: PERSONS, women: undefined, men: undefined, minors: undefined },
    means: ['truck'],
  },
};

/** A case that a night's work on a convoy gives: every tenth person a suspect, the others victims, witnesses and contacts. */
function caseOf(count: number): CaseData {
  const letters = (n: number) => [...String(n).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const persons = Array.from({ length: count }, (_, index) => ({
    ref: `p${index}`,
    categories: [index % 10 === 0 ? 'suspect' : (['victim', 'witness', 'contact'] as const)[index % 3]],
    name: { surname: `Tra${letters(index)}`, forenames: `Mou${letters(index * 7)} Binta` },
    birthDate: `19${70 + (index % 30)}-0${1 + (index % 9)}-11`,
    sex: index % 2 === 0 ? 'male' : 'female',
    nationalities: ['MLI'],
    residences: [{ street: `Rue ${index}`, locality: 'Gao', subdivision: 'ML-7', country: 'ML' }],
    documents: [{ kind: 'PP', number: `AA${1_000_000 + index * 37}`, issuer: 'MLI' }],
    communications: [{ kind: 'phone', value: `+2237${1_000_000 + index * 9_973}` }],
  }));
  const text = persons
    .slice(0, 40)
    .map(({ name, communications }) => `${name.forenames} ${name.surname}, joint au ${communications[0]?.value}, dit avoir payé le passage vers Kidal.`)
    .join(' ')
    .slice(0, 3_900)
    .trim();
  return withGrades(
    readCaseData({
      persons,
      offences: [{ iccs: '08051', persons: ['p0'], smuggling: { procured: 'Transport', enteredCountry: 'DZ', benefits: ['financial'] } }],
      statements: [{ text, evaluation: { epistemic: 'fact' } }],
    }),
  );
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
