// What the dictionary (RFC 8878, section 5) spares on the line, after padding, which is what is sent: with messages of which it holds no sentence, no name
// and no place, with such as are likelier, and with the contents of the vectors, which were written for something else.
import { randomBytes } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import { type Content, encodeContent, generatePrivateJwk, importSigningKey, parseMessageId, signMessage } from '#protocol';
import { dictionary, pack } from '../../protocol/packing.ts';
import { paddedSize } from '../../protocol/padding.ts';
import { contentOf, header } from '../protocol/world.ts';
import { Chance } from '../support/seeded.ts';
import { readVectors, unhex } from '../vectors/plain.ts';
import type { Encodings } from '../vectors/shapes.ts';
import { type Extent, type Finding, seconds } from './report.ts';

const MESSAGES = 400;
const SHORT_MESSAGES = 40;
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

/** What of these words the dictionary does not hold. */
function strangers(): Words {
  const held = Buffer.from(dictionary());
  const unknown = (word: string) => !held.includes(word);
  return {
    sentences: sentences.filter((sentence) => sentence.split(/\{\w\}/).every((part) => part.length < 20 || unknown(part))),
    towns: towns.filter(([name]) => unknown(name)),
    surnames: surnames.filter(unknown),
    forenames: forenames.filter(unknown),
  };
}

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

export async function packingBench({ short }: Extent): Promise<Finding[]> {
  const chance = new Chance(1);
  const make = (words: Words) => Array.from({ length: short ? SHORT_MESSAGES : MESSAGES }, () => encodeContent(message(chance, words)));
  const others = strangers();
  const count = (words: Words) => Object.values(words).flat().length;
  const corpora: [string, Uint8Array[]][] = [
    ['nothing of it in the dictionary', make(others)],
    ['places and names as they come', make(all)],
    ['the vectors', readVectors<Encodings>('contents').valid.map(({ bytes }) => unhex(bytes))],
  ];
  const beside = await besideContent();
  const found: Finding[] = [
    {
      name: 'words',
      text: `${others.sentences.length} of ${sentences.length} sentences, ${count(others)} of ${count(all)} words in all are not in the dictionary`,
      figures: { sentences: sentences.length, otherSentences: others.sentences.length, words: count(all), otherWords: count(others) },
    },
  ];
  for (const [corpus, contents] of corpora) {
    const groups: [string, Uint8Array[]][] = [
      ['all', contents],
      ['to 150', contents.filter(({ length }) => length <= 150)],
      ['to 400', contents.filter(({ length }) => length > 150 && length <= 400)],
      ['beyond', contents.filter(({ length }) => length > 400)],
    ];
    for (const [name, messages] of groups.filter(([, messages]) => messages.length > 0)) found.push(...findingsOf(`${corpus}, ${name}`, messages, beside));
  }
  const [withMs, withoutMs] = [await timeMs(corpora[0]?.[1] ?? [], pack), await timeMs(corpora[0]?.[1] ?? [], at(3))];
  found.push({
    name: 'time',
    text: `packing one takes ${withMs.toFixed(2)} ms, without the dictionary ${withoutMs.toFixed(2)} ms`,
    figures: { meanMs: withMs, withoutDictionaryMeanMs: withoutMs },
  });
  return found;
}

const at = (level: number) => (bytes: Uint8Array) =>
  zstdCompressSync(bytes, { params: { [constants.ZSTD_c_windowLog]: 20, [constants.ZSTD_c_compressionLevel]: level } });

/** Each way of packing these messages, and what of an exchange it spares against the first one. */
function findingsOf(name: string, messages: readonly Uint8Array[], beside: number): Finding[] {
  const mean = (of: (bytes: Uint8Array) => number) => messages.reduce((sum, each) => sum + of(each), 0) / messages.length;
  const ways: [string, (bytes: Uint8Array) => Uint8Array][] = [
    ['without the dictionary', at(3)],
    ['level 19', at(19)],
    ['as it is', pack],
  ];
  const padded = (way: (bytes: Uint8Array) => Uint8Array) => mean((bytes) => paddedSize(way(bytes).length + beside));
  const before = padded(at(3)) + BESIDE_OCTETS;
  return ways.map(([label, way]) => {
    const [packedOctets, paddedOctets] = [mean((bytes) => way(bytes).length), padded(way)];
    const savedPercent = 100 * (1 - (paddedOctets + BESIDE_OCTETS) / before);
    return {
      name: `${name}, ${label}`,
      text: `${name} (${messages.length}), ${label}: content ${packedOctets.toFixed(0)}, padded ${paddedOctets.toFixed(0)}, of an exchange ${savedPercent.toFixed(1)} % saved`,
      figures: { messages: messages.length, packedOctets, paddedOctets, savedPercent },
    };
  });
}

/** Milliseconds that packing one of these takes. */
async function timeMs(messages: readonly Uint8Array[], way: (bytes: Uint8Array) => Uint8Array): Promise<number> {
  const took = await seconds(() => {
    for (const each of messages) if (way(each).length === 0) throw new RangeError('nothing was packed');
  });
  return (took * 1_000) / messages.length;
}

/** Octets of a signed content beside its packed content. */
async function besideContent(): Promise<number> {
  const bytes = randomBytes(1_000);
  const { plaintext } = await signMessage(header, bytes, await importSigningKey(await generatePrivateJwk('Ed25519')));
  return new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0) - pack(bytes).length;
}
