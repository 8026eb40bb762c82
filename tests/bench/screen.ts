// What the filter costs, beside what signing and sealing the same message costs: the real stages of the outbound story.
import { type EncryptionKey, generatePrivateJwk, importEncryptionKey, importSigningKey, publicHalf, sealMessage } from '#protocol';
import type { Keyring } from '../../gateway/keys/keyring.ts';
import { type SignedView, sign } from '../../gateway/outbound/seal.ts';
import { approve } from '../../gateway/protection/approve.ts';
import { screen } from '../../gateway/protection/screen.ts';
import { filterBench, now, self } from '../support/screening.ts';
import { type Extent, type Finding, median } from './report.ts';

const ROUNDS = 15;
const SHORT_ROUNDS = 3;
const PERSONS = 100;
const recipients = ['SN-DNLTM', 'NE-ECI', 'ES-OLI', 'SN-BCN', 'SN-PARQUET'];

/** Median milliseconds of both, and their ratio. */
export async function screenBench({ short }: Extent): Promise<Finding[]> {
  const rounds = short ? SHORT_ROUNDS : ROUNDS;
  await using bench = await filterBench();
  const { deps } = bench;
  // All that may be released is: what is sealed then holds a hundred persons indeed.
  const claims = [{ field: '*', reason: 'Identification' }];
  const { draft } = await bench.screen(caseOf(PERSONS), recipients, { content: { purposes: ['OPAN'] }, necessary: claims });
  const keyring = { unit: self, signingKey: await importSigningKey(await generatePrivateJwk('Ed25519')) } as unknown as Keyring;
  const keys = new Map<string, EncryptionKey>();
  for (const unit of recipients) keys.set(unit, await importEncryptionKey(publicHalf(await generatePrivateJwk('X25519'))));
  const screening: number[] = [];
  const sealing: number[] = [];
  let octets = 0;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const screened = await screen(draft, deps);
    const between = performance.now();
    const approved = approve(screened, { officer: 'chef-1' as never, note: '', digest: screened.digest });
    if (!approved) throw new Error('not approved');
    const signed = await sign(approved, { ...deps, keyring, now });
    const sealed = await Promise.all(signed.map((each) => sealFor(each, keys)));
    sealing.push(performance.now() - between);
    screening.push(between - started);
    octets = sealed.flat().reduce((sum, bytes) => sum + bytes.length, 0);
  }
  const [screenMs, sealMs] = [median(screening), median(sealing)];
  return [
    {
      name: 'size',
      text: `${PERSONS} persons, ${recipients.length} recipients, ${Math.round(octets / 1000)} kB sealed`,
      figures: { persons: PERSONS, recipients: recipients.length, octets },
    },
    {
      name: 'times',
      text: `screening ${screenMs.toFixed(1)} ms, signing and sealing ${sealMs.toFixed(1)} ms (medians of ${rounds})`,
      figures: { screeningMedianMs: screenMs, sealingMedianMs: sealMs, rounds },
    },
    { name: 'ratio', text: `screening / sealing = ${(screenMs / sealMs).toFixed(2)}`, figures: { overSealing: screenMs / sealMs } },
  ];
}

async function sealFor({ view, message }: SignedView, keys: ReadonlyMap<string, EncryptionKey>): Promise<Uint8Array[]> {
  const addressees = view.to.map((unit) => ({ unit, key: keys.get(unit) as EncryptionKey }));
  return [...(await sealMessage(message, addressees)).values()];
}

/** A case that a night's work on a convoy gives: every tenth person a suspect, the others victims, witnesses and contacts. */
function caseOf(count: number): object {
  const letters = (n: number) => [...String(n).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const persons = Array.from({ length: count }, (_, index) => ({
    ref: `p${index}`,
    categories: [index % 10 === 0 ? 'suspect' : (['victim', 'witness', 'contact'] as const)[index % 3]],
    name: { surname: `Tra${letters(index)}`, forenames: `Mou${letters(index * 7)} Bin${letters(index * 3)}` },
    birthDate: `19${70 + (index % 30)}-0${1 + (index % 9)}-11`,
    sex: index % 2 === 0 ? 'male' : 'female',
    nationalities: ['MLI'],
    residences: [{ street: `Rue ${index}`, locality: 'Gao', subdivision: 'ML-7', country: 'ML' }],
    documents: [{ kind: 'PP', number: `AA${1_000_000 + index * 37}`, issuer: 'MLI' }],
    communications: [{ kind: 'phone', value: `+2237${1_000_000 + index * 9_973}` }],
  }));
  const text = persons
    .slice(0, 12)
    .map(({ name, communications }) => `${name.forenames} ${name.surname}, joint au ${communications[0]?.value}, dit avoir payé le passage vers Kidal.`)
    .join(' ')
    .slice(0, 3_900)
    .trim();
  return {
    persons,
    offences: [{ iccs: '08051', persons: ['p0'], smuggling: { procured: 'Transport', enteredCountry: 'DZ', benefits: ['financial'] } }],
    statements: [{ text, evaluation: { epistemic: 'fact' } }],
  };
}
