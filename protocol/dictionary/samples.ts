// What the dictionary is made of: invented messages of every kind that officers write, and sentences such as they write. Nobody is meant by a name
// here: surnames and forenames are frequent ones of the region, put together by counting. Nothing is taken from a real message or a published text.

import type { Content } from '../content.ts';
import { encodeContent } from '../content-codec.ts';
import { parseMessageId, parseOfficerId, parseUnitId } from '../ids.ts';

const towns: readonly (readonly [name: string, country: string, latitude: number, longitude: number])[] = [
  ['Gao', 'ML', 16.27, -0.04],
  ['Bamako', 'ML', 12.64, -8],
  ['Kidal', 'ML', 18.44, 1.41],
  ['Tombouctou', 'ML', 16.77, -3.01],
  ['Kayes', 'ML', 14.45, -11.43],
  ['Tessalit', 'ML', 20.2, 1.01],
  ['Agadez', 'NE', 16.97, 7.99],
  ['Niamey', 'NE', 13.51, 2.11],
  ['Arlit', 'NE', 18.74, 7.39],
  ['Assamaka', 'NE', 19.35, 5.8],
  ['Séguédine', 'NE', 20.2, 12.97],
  ['Dakar', 'SN', 14.69, -17.45],
  ['Saint-Louis', 'SN', 16.02, -16.49],
  ['Tambacounda', 'SN', 13.77, -13.67],
  ['Ziguinchor', 'SN', 12.56, -16.27],
  ['Conakry', 'GN', 9.64, -13.58],
  ['Siguiri', 'GN', 11.42, -9.17],
  ['Nzérékoré', 'GN', 7.76, -8.82],
  ['Abidjan', 'CI', 5.36, -4.01],
  ['Bouaké', 'CI', 7.69, -5.03],
  ['Korhogo', 'CI', 9.46, -5.63],
  ['Nouadhibou', 'MR', 20.94, -17.04],
  ['Tamanrasset', 'DZ', 22.79, 5.53],
  ['Sebha', 'LY', 27.04, 14.43],
  ['Ouagadougou', 'BF', 12.37, -1.52],
];
const surnames = [
  'Traoré',
  'Coulibaly',
  'Diallo',
  'Touré',
  'Cissé',
  'Ndiaye',
  'Konaté',
  'Camara',
  'Sangaré',
  'Dembélé',
  'Barry',
  'Fofana',
  'Mahamadou',
  'Diop',
];
const forenames = [
  'Moussa',
  'Fatoumata',
  'Amadou',
  'Mariam',
  'Ibrahima',
  'Aminata',
  'Souleymane',
  'Awa',
  'Abdoulaye',
  'Salimata',
  'Oumar',
  'Ramatou',
  'Mamadou',
  'Adama',
];

// One sentence a line, {t} and {u} for towns.
const sentences = `Le groupe a quitté {t} dans la nuit, à bord de deux véhicules tout-terrain, en direction de {u}.
Les personnes interpellées ont été remises au parquet de {t} et placées en garde à vue.
Le suspect utilise plusieurs numéros de téléphone et change régulièrement de véhicule.
Selon les témoins, le prix du voyage est de 150 000 francs CFA, payé d’avance à un intermédiaire.
Les victimes déclarent avoir été recrutées à {t} par une femme qui leur promettait un emploi en Europe.
Les passeports ont été confisqués à l’arrivée et les victimes ont été contraintes de travailler sans salaire.
Le passeur est connu sous un surnom et disposerait d’un contact au poste frontière de {t}.
Nous vous prions de bien vouloir nous communiquer tout renseignement utile sur l’intéressé.
Merci de nous confirmer si le véhicule immatriculé dans votre pays fait l’objet d’une recherche.
Une enquête est ouverte pour trafic illicite de migrants et association de malfaiteurs.
Il est demandé de procéder à l’identification du titulaire de la ligne et à l’audition des témoins.
Les migrants étaient cachés dans un camion de marchandises intercepté à l’entrée de la ville.
Parmi les passagers se trouvaient plusieurs mineurs non accompagnés et une femme enceinte.
Le convoi a été abandonné dans le désert, à environ 80 kilomètres au nord de {t}, sans eau ni carburant.
Les documents présentés lors du contrôle sont des faux : cartes d’identité et visas contrefaits.
L’argent est transféré par un service de paiement mobile au nom d’un tiers résidant à {u}.
La maison de transit se trouve dans le quartier de la gare routière, chez un commerçant.
Une pirogue a quitté la plage pendant la nuit avec une soixantaine de personnes pour les îles Canaries.
Le moteur est tombé en panne au large de {t} et les passagers ont été secourus par des pêcheurs.
L’organisateur présumé serait actuellement à {u} et devrait revenir dans les prochains jours.
Cette information n’a pas encore été vérifiée et provient d’une source jugée fiable.
Nous proposons une réunion de coordination afin de préparer une opération conjointe à la frontière.
Aucun résultat à ce jour ; les recherches se poursuivent et vous serez tenus informés.
L’intéressé a été contrôlé le même jour à la sortie de {t}, puis il a été relâché faute de preuves.
La victime a été prise en charge par les services sociaux et ne souhaite pas être confrontée au suspect.
Le chauffeur a pris la fuite à la vue de la patrouille ; son complice a été arrêté.
Les faits se sont déroulés entre {t} et {u} au cours des trois derniers mois.
Il a reconnu avoir conduit des personnes jusqu’à la frontière contre paiement en espèces.
Elle dit avoir été retenue plusieurs semaines et battue parce que sa famille n’avait pas payé la rançon.
Le réseau recrute dans les villages, rassemble les candidats au départ à {t} et les achemine par bus vers {u}.
Aucune personne ne correspond à ce nom dans nos fichiers ; merci de préciser la date et le lieu de naissance.
Un mandat d’arrêt a été délivré par le juge d’instruction du tribunal de grande instance de {t}.
Le témoin a reconnu le suspect sur photographie et maintient ses déclarations.
Deux téléphones portables, une somme de 2 450 000 francs CFA et des faux cachets ont été saisis.
Les services de police de {t} ont localisé le véhicule devant un garage, sans son conducteur.
Il aurait été aperçu pour la dernière fois à {t}, en compagnie de son frère, il y a deux semaines.
Votre demande a été transmise à l’autorité compétente, qui vous répondra directement.
La perquisition au domicile de la mère du suspect n’a rien donné.
Les jeunes filles, âgées de 14 à 17 ans, venaient de {t} et devaient être conduites à {u} pour y être exploitées.
Un agent du poste de contrôle aurait laissé passer le bus contre de l’argent.
Two men were arrested at the border crossing near {t}; the vehicle and three telephones were seized.
The witness states that the driver was paid in cash and that the passengers came from {u}.
Please let us know whether this person is known to your unit and whether the document is genuine.
The information has not been verified and must not be passed on without the consent of the sender.`.split('\n');

/** What these messages are about, counted up: no two of them say the same. */
class Counter {
  #count = 0;

  /** The next of a list, in strides that are prime so that lists do not go in step. */
  of<T>(list: readonly T[], stride = 1): T {
    this.#count += 1;
    return list[(this.#count * stride) % list.length] as T;
  }

  /** A number in [least, most], another one each time. */
  whole(least: number, most: number): number {
    this.#count += 1;
    return least + ((this.#count * 7_919) % (most - least + 1));
  }
}

/**
 * The samples as encoded contents, ascending by how often such messages are written: a match costs least where it is near the end. Any two neighbours
 * are of one kind. The same octets every time.
 */
export function samples(): Uint8Array[] {
  const next = new Counter();
  const author = () => parseOfficerId(next.of(['ol-1', 'ol-2', 'ol-3', 'enq-1']));
  const reference = () => `${next.of(['BRTMTH', 'ECI', 'DNLTM', 'SR', 'UCT'])}/202${next.whole(6, 8)}/0${next.whole(100, 399)}`;
  const place = (exact: boolean) => {
    const [name, country, latitude, longitude] = next.of(towns, 7);
    return exact ? { name, country, latitude, longitude } : { name, country, latitude: undefined, longitude: undefined };
  };
  const town = () => next.of(towns, 11)[0];
  const day = (year: number) => `${year}-0${next.whole(1, 9)}-${next.whole(10, 28)}`;
  // Quarters of an hour: their octets end in what every time of these years ends in.
  const instant = () => new Date(Date.UTC(2026, next.whole(0, 35), next.whole(1, 28), next.whole(0, 23), 15 * next.whole(0, 3)));
  const id = () => parseMessageId(`019c${next.whole(0x1000, 0xffff).toString(16)}-5d20-7${next.whole(0x100, 0xfff).toString(16)}-8000-0000000000a1`);
  let told = 0;
  const prose = (count: number) => {
    const text = Array.from({ length: count }, (_, i) => sentences[(told + i) % sentences.length] as string).join(' ');
    told += count;
    return text.replaceAll('{t}', town).replaceAll('{u}', town);
  };
  const content = (body: Content['body'], changes: Partial<Content> = {}): Content => ({
    author: author(),
    caseReference: reference(),
    handling: next.of<Content['handling']>([['H1', 'H2'], ['H1', 'H2'], ['H0'], ['H2'], ['H1']]),
    body,
    ...changes,
  });
  const step = (changes: Partial<Extract<Content['body'], { kind: 'step' }>>): Content['body'] => ({
    kind: 'step',
    procedureId: id(),
    afterId: id(),
    act: 'acknowledge',
    slots: [],
    slot: undefined,
    reason: undefined,
    on: undefined,
    outcome: undefined,
    ...changes,
  });
  const slots = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const start = new Date(Date.UTC(2026 + i, next.whole(0, 11), next.whole(1, 28), next.whole(8, 16)));
      return { start, end: new Date(start.getTime() + 7_200_000) };
    });
  const incident = (stops: number): Content['body'] => {
    const occurredFrom = instant();
    return {
      kind: 'incident',
      type: next.of(['smuggling_land', 'trafficking', 'smuggling_sea', 'document_fraud', 'transit_house'] as const),
      occurredFrom,
      occurredTo: next.whole(0, 2) === 0 ? new Date(occurredFrom.getTime() + next.whole(1, 9) * 3_600_000) : undefined,
      place: place(next.whole(0, 1) === 0),
      route: Array.from({ length: stops }, () => place(next.whole(0, 2) === 0)),
      headCount: { total: next.whole(31, 60), women: next.whole(1, 20), men: undefined, minors: next.whole(1, 9) },
      means: [next.of(['pickup', 'truck', 'bus', 'boat', 'foot'] as const)],
    };
  };
  const person = (index: number) => ({
    ref: `p${index + 1}`,
    categories: [next.of(['suspect', 'victim', 'witness', 'contact'] as const)],
    evaluation: {
      source: next.of(['A', 'B', 'C', 'X'] as const),
      information: next.of(['1', '2', '3'] as const),
      epistemic: next.of(['fact', 'assessment'] as const),
    },
    name: { surname: next.of(surnames, 5), forenames: next.of(forenames, 3) },
    sex: next.of(['male', 'female'] as const),
    birthDate: day(next.whole(1965, 2005)),
    nationalities: [next.of(['MLI', 'SEN', 'NER', 'GIN', 'CIV'])],
    communications: [{ kind: 'phone' as const, value: `+${next.of(['223', '227', '221', '224', '225'])}${next.whole(60_000_000, 79_999_999)}` }],
    roles: [next.of(['driver', 'organiser', 'recruiter', 'guide', 'migrant'] as const)],
  });
  const persons = (count: number) => Array.from({ length: count }, (_, index) => person(index));
  const said = (count: number) => [{ text: prose(count), evaluation: { epistemic: next.of(['assessment', 'fact'] as const) } }];
  const authority = (country: string) => ({ name: `Procureur de la République, tribunal de grande instance de ${town()}`, function: 'Parquet', country });
  const offences = [
    { iccs: '08051', provision: 'Loi relative à la traite des personnes et au trafic illicite de migrants', penalty: 'Réclusion de cinq à dix ans' },
  ];
  const assistance = (form: 'statements' | 'information'): Content =>
    content(
      {
        kind: 'assistance_request',
        form: {
          transmission: 'advance_copy',
          requestingAuthority: authority('NE'),
          conductingAuthority: { name: 'Juge d’instruction', function: 'Pôle judiciaire spécialisé', country: 'ML' },
          nature: 'investigation',
          subject: 'Trafic illicite de migrants en bande organisée',
          facts: prose(3),
          assistance: [{ form, description: prose(1) }],
          purpose: 'Établir la participation des personnes mises en cause aux faits.',
          offences,
          legalBases: ['UNTOC, article 18'],
          answerBy: day(2026),
        },
      },
      { caseData: { persons: persons(1) } },
    );
  const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
  return [
    content({ kind: 'permission_request', form: { of: id(), use: 'forward', units: [parseUnitId('SN-DNLTM')], until: day(2027) } }),
    content({ kind: 'permission_request', form: { of: id(), use: 'court', until: day(2026) } }),
    content({
      kind: 'operation_proposal',
      form: {
        kinds: ['checks', 'dismantling'],
        from: '2026-05-01',
        until: '2026-06-30',
        countries: ['ML', 'NE'],
        units: ['ML-BRTMTH', 'NE-ECI'].map(parseUnitId),
      },
    }),
    content({
      kind: 'arrest_report',
      form: { exchanges: [id()], on: day(2026), country: 'NE', arrests: [{ iccs: '08051', sex: 'male', age: 'adult', count: 3 }] },
    }),
    content({ kind: 'rectification_order', form: { of: id(), action: 'correct', because: 'inaccurate', replacedBy: id() } }),
    content({ kind: 'rectification_order', form: { of: id(), action: 'erase', because: 'acquitted', persons: ['p1'] } }),
    content(
      {
        kind: 'extradition_request',
        form: {
          kind: 'provisional_arrest',
          transmission: 'advance_copy',
          person: 'p1',
          soughtAs: 'accused',
          requestingAuthority: authority('ML'),
          facts: prose(2),
          offences,
          act: { kind: 'warrant', issuer: `Tribunal de grande instance de ${town()}`, issuedOn: day(2026), reference: '114/RP/26' },
          willRequest: true,
        },
      },
      { caseData: { persons: persons(1) } },
    ),
    assistance('statements'),
    assistance('information'),
    ...many(10, (i) => content(incident(i % 3), { caseData: { persons: persons(1 + (i % 3)), statements: said(3) } })),
    ...many(4, () => content(step({ act: 'inform' }), { caseData: { statements: said(1) } })),
    ...many(6, (i) =>
      content({
        kind: 'meeting_request',
        purpose: next.of(['case_coordination', 'joint_operation'] as const),
        mode: 'in_person',
        place: place(false),
        slots: slots(1 + (i % 2)),
      }),
    ),
    content({ kind: 'meeting_request', purpose: 'route_analysis', mode: 'video', place: undefined, slots: slots(1) }),
    content(step({ act: 'postpone', reason: 'ongoing_proceedings', on: day(2026) })),
    content(step({ act: 'counter', slots: slots(1) })),
    ...many(10, () => content(step({ act: next.of(['accept', 'acknowledge', 'inform', 'deliver', 'decline'] as const) }))),
    content(step({ act: 'accept', slot: 0 })),
    content(step({ act: 'accept', slot: 1 })),
    ...many(26, (i) => content(incident(i % 4))),
  ].map(encodeContent);
}
