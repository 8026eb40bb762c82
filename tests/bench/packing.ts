// Whether small messages would be smaller on the line with a dictionary (RFC 8878, section 5), or packed more patiently: after padding, which is what is sent.
import { randomBytes } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import { type Content, encodeContent, generatePrivateJwk, importSigningKey, parseMessageId, signMessage } from '#protocol';
import { pack } from '../../protocol/packing.ts';
import { paddedSize } from '../../protocol/padding.ts';
import { contentOf, header } from '../protocol/world.ts';
import { Chance } from '../support/seeded.ts';

const MESSAGES = 400;
const DICTIONARY_OCTETS = 16_384;
// What one exchange takes on a warm link beyond the padded plaintext, the receipt and TLS included (`npm run bench -- links`).
const BESIDE_OCTETS = 500;

const towns: [string, string][] = [
  ...['Gao', 'Mopti', 'Kidal', 'Ansongo', 'Ménaka', 'Tombouctou', 'Kayes', 'Sikasso', 'Bamako', 'Labbezanga'].map((name) => [name, 'ML'] as [string, string]),
  ...['Agadez', 'Arlit', 'Niamey', 'Tillabéri', 'Dirkou', 'Assamaka', 'Tahoua', 'Zinder'].map((name) => [name, 'NE'] as [string, string]),
  ...['Dakar', 'Tambacounda', 'Kidira', 'Saint-Louis', 'Mbour', 'Kédougou'].map((name) => [name, 'SN'] as [string, string]),
  ...['Conakry', 'Siguiri', 'Kankan', 'Nzérékoré'].map((name) => [name, 'GN'] as [string, string]),
  ...['Abidjan', 'Bouaké', 'Odienné', 'Korhogo', 'Tingréla'].map((name) => [name, 'CI'] as [string, string]),
];
const surnames = [
  'Traoré',
  'Diarra',
  'Coulibaly',
  'Maïga',
  'Touré',
  'Keïta',
  'Sissoko',
  'Cissé',
  'Diallo',
  'Ba',
  'Sow',
  'Ndiaye',
  'Ouédraogo',
  'Koné',
  'Bah',
  'Camara',
  'Sylla',
  'Issoufou',
];
const forenames = [
  'Moussa',
  'Aminata',
  'Ibrahim',
  'Fatoumata',
  'Ousmane',
  'Mariam',
  'Seydou',
  'Aïcha',
  'Boubacar',
  'Kadiatou',
  'Abdoulaye',
  'Rokia',
  'Mamadou',
  'Hawa',
];
const sentences = [
  'Le véhicule a été vu au poste de {t} vers {h} heures, avec {n} personnes à bord.',
  'Le chauffeur déclare avoir reçu {m} francs CFA par passager pour aller jusqu’à {t}.',
  'Les passagers ont été logés {n} nuits dans une cour derrière le marché de {t}.',
  'Un second pick-up, de couleur blanche, suivait à quelques kilomètres et a fait demi-tour.',
  'Le numéro a servi {n} fois entre {t} et {u} pendant la semaine écoulée.',
  'Trois femmes disent qu’on leur a promis un travail à {t} et qu’on leur a retiré leurs papiers.',
  'La somme aurait été envoyée depuis {t} par transfert mobile en {n} fois.',
  'Prière de vérifier si cette personne est connue de vos services ou a été contrôlée à {t}.',
  'Il est demandé d’entendre le témoin sur les circonstances du départ de {t} et sur le rôle du passeur.',
  'L’intéressé se trouverait chez un parent à {u}, quartier du fleuve, et repartirait sous {n} jours.',
];

/** What officers have to say, and to name. */
interface Words {
  sentences: readonly string[];
  towns: readonly [string, string][];
  surnames: readonly string[];
  forenames: readonly string[];
}

const all: Words = { sentences, towns, surnames, forenames };
// A dictionary is made of what others wrote before: what comes after are other sentences, other people and mostly other places.
const half = (take: 0 | 1): Words => ({
  sentences: sentences.filter((_, i) => i % 2 === take),
  towns: towns.filter((_, i) => i % 2 === take),
  surnames: surnames.filter((_, i) => i % 2 === take),
  forenames: forenames.filter((_, i) => i % 2 === take),
});

/** A message as officers write them: mostly short reports and steps. */
function message(chance: Chance, { sentences, towns, surnames, forenames }: Words): Content {
  const pick = <T>(list: readonly T[]): T => chance.one(list);
  const place = () => {
    const [name, country] = pick(towns);
    return chance.in(0.5)
      ? { name, country, latitude: chance.whole(1_000, 1_900) / 100, longitude: chance.whole(-1700, 1300) / 100 }
      : { name, country, latitude: undefined, longitude: undefined };
  };
  const instant = () => new Date(Date.UTC(2026, chance.whole(0, 11), chance.whole(1, 28), chance.whole(0, 23), chance.whole(0, 59)));
  const id = () => parseMessageId(`019c${hexDigits(4)}-${hexDigits(4)}-7${hexDigits(3)}-a${hexDigits(3)}-${hexDigits(12)}`);
  const hexDigits = (n: number) => Array.from({ length: n }, () => pick([...'0123456789abcdef'])).join('');
  const prose = (count: number) =>
    Array.from({ length: count }, () =>
      pick(sentences)
        .replace('{t}', pick(towns)[0])
        .replace('{u}', pick(towns)[0])
        .replace('{h}', String(chance.whole(0, 23)))
        .replace('{n}', String(chance.whole(2, 40)))
        .replace('{m}', `${chance.whole(15, 250)} 000`),
    ).join(' ');
  const incident = (): Content['body'] => ({
    kind: 'incident',
    type: pick(['smuggling_land', 'smuggling_sea', 'trafficking', 'document_fraud', 'transit_house']) as 'smuggling_land',
    occurredFrom: instant(),
    occurredTo: undefined,
    place: place(),
    route: Array.from({ length: chance.whole(0, 4) }, place),
    headCount: { total: chance.whole(30, 60), women: chance.whole(0, 20), men: undefined, minors: chance.whole(0, 9) },
    means: [pick(['pickup', 'truck', 'bus', 'foot'] as const)],
  });
  const changes = { caseReference: `BRTMTH/2026/${String(chance.whole(1, 9_999)).padStart(4, '0')}` };
  const kind = chance.whole(1, 100);
  if (kind <= 35) return contentOf(incident(), changes);
  if (kind <= 60)
    return contentOf(
      {
        kind: 'step',
        procedureId: id(),
        afterId: id(),
        act: pick(['accept', 'acknowledge', 'inform']),
        slots: [],
        slot: undefined,
        reason: undefined,
        on: undefined,
        outcome: undefined,
      },
      changes,
    );
  if (kind <= 70) {
    const start = instant();
    return contentOf(
      {
        kind: 'meeting_request',
        purpose: 'joint_operation',
        mode: 'in_person',
        place: place(),
        slots: [{ start, end: new Date(start.getTime() + 7_200_000) }],
      },
      changes,
    );
  }
  const persons = Array.from({ length: chance.whole(1, 4) }, (_, index) => ({
    ref: `p${index + 1}`,
    categories: [pick(['suspect', 'victim', 'witness'] as const)],
    name: { surname: pick(surnames), forenames: pick(forenames) },
    birthDate: `${chance.whole(1960, 2004)}-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`,
    nationalities: [pick(['MLI', 'SEN', 'NER', 'GIN', 'CIV'])],
    communications: [{ kind: 'phone' as const, value: `+223${chance.whole(60_000_000, 79_999_999)}` }],
  }));
  const statements = [{ text: prose(chance.whole(1, 8)), evaluation: { epistemic: 'assessment' as const } }];
  return contentOf(incident(), { ...changes, caseData: { persons, statements } as unknown as NonNullable<Content['caseData']> });
}

/** What a dictionary could be made of at best: messages of the same makers, the likeliest last, where references are shortest. */
function dictionaryOf(messages: readonly Uint8Array[], octets: number): Buffer {
  return Buffer.concat(messages).subarray(-octets);
}

export async function packingBench(): Promise<string[]> {
  const chance = new Chance(1);
  const make = (words: Words) => Array.from({ length: MESSAGES }, () => encodeContent(message(chance, words)));
  const sent = make(half(0));
  const beside = await besideContent();
  const others = dictionaryOf(make(half(1)), DICTIONARY_OCTETS);
  const same = dictionaryOf(make(all), DICTIONARY_OCTETS);
  const window = { [constants.ZSTD_c_windowLog]: 20 };
  const ways: [string, (bytes: Uint8Array) => number][] = [
    ['not packed', (bytes) => bytes.length],
    ['as it is', (bytes) => pack(bytes).length],
    ['level 19', (bytes) => zstdCompressSync(bytes, { params: { ...window, [constants.ZSTD_c_compressionLevel]: 19 } }).length],
    ['level 19 and a dictionary of what others wrote', (bytes) => withDictionary(bytes, others)],
    ['level 19 and a dictionary that holds the very sentences and names', (bytes) => withDictionary(bytes, same)],
  ];
  const groups: [string, Uint8Array[]][] = [
    ['all', sent],
    ['to 150', sent.filter(({ length }) => length <= 150)],
    ['to 400', sent.filter(({ length }) => length > 150 && length <= 400)],
    ['beyond', sent.filter(({ length }) => length > 400)],
  ];
  const lines: string[] = [];
  for (const [name, messages] of groups) {
    const mean = (of: (bytes: Uint8Array) => number) => messages.reduce((sum, each) => sum + of(each), 0) / messages.length;
    const today = mean((bytes) => paddedSize(pack(bytes).length + beside)) + BESIDE_OCTETS;
    for (const [way, packed] of ways) {
      const padded = mean((bytes) => paddedSize(packed(bytes) + beside));
      const share = (100 * (1 - (padded + BESIDE_OCTETS) / today)).toFixed(1);
      lines.push(`${name} (${messages.length}), ${way}: content ${mean(packed).toFixed(0)}, padded ${padded.toFixed(0)}, of an exchange ${share} % saved`);
    }
  }
  return lines;
}

function withDictionary(bytes: Uint8Array, dictionary: Buffer): number {
  const params = { [constants.ZSTD_c_windowLog]: 20, [constants.ZSTD_c_compressionLevel]: 19 };
  return zstdCompressSync(bytes, { params, dictionary } as Parameters<typeof zstdCompressSync>[1]).length;
}

/** Octets of a signed content beside its packed content. */
async function besideContent(): Promise<number> {
  const bytes = randomBytes(1_000);
  const { plaintext } = await signMessage(header, bytes, await importSigningKey(await generatePrivateJwk('Ed25519')));
  return new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0) - pack(bytes).length;
}
