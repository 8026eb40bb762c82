// What looks like personal data although no field was denied: exactly what stands in ⟦ ⟧ is hidden, and nothing else.
import { describe, expect, it } from 'vitest';
import { hiddenFinder, type PassageKind, redact } from '../../../../gateway/protection/free-text/redact.ts';
import { expectHidden } from './marked.ts';

const finder = hiddenFinder([], ['Ansongo', 'Tin Fadimata', 'BRTMTH', 'Wabaria']);

describe('names, in French', () => {
  it.each([
    ['Le nommé ⟦Issa Boubou⟧ a été interpellé à Gao.'],
    ['La dénommée ⟦Zena⟧ a été entendue le lendemain.'],
    ['le nommé ⟦issa⟧ est revenu seul'],
    ['Les nommés ⟦Issa⟧, ⟦Boubou⟧ et ⟦Zena⟧ sont en fuite.'],
    ['Le passeur surnommé « ⟦Le Vieux⟧ » attend à Assamaka.'],
    ['Il est connu sous l’alias ⟦Gao⟧ dans toute la région.'],
    ['⟦Boubou Zerma dit Papa⟧ conduit le camion.'],
    ['M. ⟦Kita⟧ et Mme ⟦Coulibaly⟧ ont signé le procès-verbal.'],
    ['Mlle ⟦A. Touré⟧ est partie vers midi.'],
    ['Le convoi appartient à ⟦El Hadj Oumar Tall⟧.'],
    ['Le fils de ⟦Boubou⟧ et de ⟦Zena⟧ a seize ans.'],
    ['Elle est née ⟦Zongo⟧ à Ouagadougou.'],
    ['Monsieur le Procureur a été avisé.'],
    ['Audition de ⟦DIALLO Mamadou⟧ par les gendarmes.'],
    ['Audition de ⟦Mamadou DIALLO⟧ par les gendarmes.'],
    ['⟦Moussa Traoré⟧ a fui vers la frontière.'],
    ['Selon ⟦Ousmane Sonko⟧, le bus est parti à 6 h 15.'],
    ['Le chauffeur ⟦Mohamed Ould Ahmed⟧ circule de nuit.'],
    ['Entretien avec ⟦N’Guessan Yao⟧ au poste de Pogo.'],
    ['Témoignage de ⟦Jean-Pierre Mendy⟧ recueilli à Ziguinchor.'],
    ['La mère, ⟦Aïssatou⟧, demande protection.'],
    ['Départ de ⟦Zeydoune⟧, 34 ans, en pirogue.'],
    ['Téléphone de l’agent ⟦KONATÉ⟧ saisi.'],
    ['S’appelle ⟦moussa⟧ selon les migrants.'],
    ['Nom : ⟦Zeydoune⟧\nPrénom : ⟦Kalil⟧'],
    ['LE NOMMÉ ⟦DIALLO MAMADOU⟧ A ÉTÉ INTERPELLÉ À GAO PAR LA POLICE'],
    ['Le prévenu ⟦Zeydoune⟧ nie les faits.'],
    ['Le véhicule appartient à ⟦Sékou Camara⟧ de Conakry.'],
    ['قال المدعو ⟦يوسف الطارقي⟧'],
  ])('%s', (sentence) => expectHidden(sentence, finder));
});

describe('names, in English', () => {
  it.each([
    ['The driver, ⟦Kofi Mensah⟧, called the police on Monday.'],
    ['Mr ⟦Zeydoune⟧ left Dakar on 3 March 2026.'],
    ['A man named ⟦Ibro⟧ sold the boats.'],
    ['He is the son of ⟦Halidou⟧ and lives near Agadez.'],
    ['The smuggler a.k.a. "⟦The Colonel⟧" was not found.'],
    ['Witnesses saw ⟦SANGARE Fatoumata⟧ in Labé.'],
    ['Yesterday ⟦Abdoulaye Maïga⟧ paid the owner.'],
    ['The European Union and the Red Cross were informed.'],
    ['Two Malian drivers and a Senegalese woman were questioned.'],
  ])('%s', (sentence) => expectHidden(sentence, finder));
});

describe('telephone numbers', () => {
  it.each([
    ['Joindre le ⟦+223 76 12 34 56⟧ après 18 h.'],
    ['Numéros : ⟦76123456⟧ et ⟦66-11-22-33⟧.'],
    ['Appels vers ⟦+221 77 123 45 67⟧ et ⟦00221781234567⟧.'],
    ['Contact au Niger : ⟦+227 90.12.34.56⟧.'],
    ['En Guinée ⟦622 12 34 56⟧, ou ⟦224 622 12 34 56⟧.'],
    ['En Côte d’Ivoire ⟦07 08 09 10 11⟧, ou ⟦+2250708091011⟧.'],
    ['Call ⟦+33 6 12 34 56 78⟧ or ⟦+44 7911 123456⟧.'],
    ['Épelé : ⟦7 6 1 2 3 4 5 6⟧, puis ⟦7-6-1-2-3-4-5-6⟧.'],
    ['Écrit ⟦７６１２３４５６⟧ ou ⟦٧٦١٢٣٤٥٦⟧.'],
    ['tél. ⟦123456⟧ à Niamey'],
  ])('%s', (sentence) => expectHidden(sentence, finder));
});

describe('documents, accounts, devices', () => {
  it.each([
    ['Passeport n° ⟦B0123456⟧ délivré en 2019.'],
    ['Titulaire du passeport malien ⟦AA 0123456⟧.'],
    ['CNI ⟦1 751 1990 01234⟧, établie à Thiès.'],
    ['Carte NINA ⟦19803201001123A⟧ et permis n° ⟦54321⟧.'],
    ['Passport number ⟦19AB12345⟧ was forged.'],
    ['⟦P<MLIZEYDOUNE<<KALIL<<<<<<<<<<<<<<<<<<<<<<<<⟧\n⟦B01234567<2MLI9803121M2901011<<<<<<<<<<<<<<04⟧'],
    ['Virement vers ⟦CI93 CI00 8011 1301 1342 9120 0589⟧ hier.'],
    ['IBAN: ⟦GB82 WEST 1234 5698 7654 32⟧.'],
    ['Compte ⟦ML016 01201 012345678901 25⟧ à la banque.'],
    ['IMEI ⟦356938035643809⟧ et IMSI ⟦610010123456789⟧.'],
  ])('%s', (sentence) => expectHidden(sentence, finder));
});

describe('plates', () => {
  it.each([
    ['Toyota Hilux ⟦BA 1234 MD⟧ vue à Ansongo.'],
    ['Bus ⟦DK-1234-AB⟧ puis ⟦AA 123 AA⟧ à Rosso.'],
    ['Camion ⟦1234 FH 01⟧ et moto ⟦AA-123-BB⟧.'],
    ['Taxi ⟦8A 1234⟧ de Niamey.'],
    ['Véhicule ⟦RC 1234 A⟧, immatriculé à Conakry.'],
    ['immatriculée ⟦dk 1234 ab⟧ selon un témoin'],
    ['Un pick-up ⟦dk-1234-ab⟧ sans phares.'],
  ])('%s', (sentence) => expectHidden(sentence, finder));
});

describe('positions and addresses', () => {
  it.each([
    ['Halte à ⟦13.5116, 2.1254⟧ pendant la nuit.'],
    ['Point GPS ⟦15,66021⟧ ; suite au nord.'],
    ['Latitude : ⟦17.2⟧'],
    ['Dépôt à ⟦13°30\'42"N 002°07\'32"E⟧.'],
    ['Dépôt à ⟦13° 30’ 42” N, 2° 7’ 32” E⟧.'],
    ['Position ⟦31P 410123 1493456⟧ relevée.'],
    ['Rendez-vous ⟦6CP9G92R+XF⟧ samedi.'],
    ['Loge ⟦rue 345, porte 12⟧, à Bamako.'],
  ])('%s', (sentence) => expectHidden(sentence, finder));
});

describe('on networks', () => {
  it.each([
    ['Écrire à ⟦kalil.z@example.ml⟧ ou ⟦kalil (at) example (point) ml⟧.'],
    ['Profil ⟦https://www.facebook.com/kalil.z⟧, pseudo ⟦kalilz⟧.'],
    ['Annonce de ⟦@kalil_z⟧ sur TikTok.'],
    ['Groupe ⟦t.me/kalil_z⟧ ou ⟦wa.me/22376123456⟧.'],
    ['Connecté depuis ⟦196.200.1.12⟧ puis ⟦2001:db8::1⟧.'],
    ['Born on ⟦12 March 1998⟧ in Kayes; née le ⟦03/04/2001⟧.'],
  ])('%s', (sentence) => expectHidden(sentence, finder));
});

describe('what is no personal data', () => {
  it.each([
    ['Le 12 mars 2026 à 14h30, 34 migrants (9 femmes, 21 hommes, 4 mineurs) interceptés près de Gao par la BRTMTH.'],
    ['Affaire BRTMTH/2026/0142, suite de SN-DNLTM-2026-77 et de PV n° 123/2026/GN.'],
    ['Versement de 12 500 000 FCFA, soit 19 056,13 euros, ou 350 000 F CFA par personne.'],
    ['Article 19 du règlement (UE) 2016/794 ; loi n° 2012-023 du 12 juillet 2012 ; décret n° 2021-0879/PT-RM.'],
    ['La DNLTM Dakar et l’ECI Niamey confirment à la BRTMTH.'],
    ['La Croix-Rouge, les Nations Unies et l’Union européenne sont à Tin Fadimata.'],
    ['Trajet : Côte d’Ivoire, Burkina Faso, Guinée-Bissau, Sierra Leone, Cap-Vert.'],
    ['Budget 2 000 000, exercice 2025-2026, population 22 000 000.'],
    ['Convoi de 45 camions, 38°C, 12.5 km de piste, 3,14 t par essieu.'],
    ['Rendez-vous vendredi 14 h 30 à 15 h, ou 12:30:45 précises, le 2026-03-12T14:30:00Z.'],
    ['Message 0198c0de-7abc-7def-8123-456789abcdef remis.'],
    ['Interpellation à Wabaria. Patrouille de nuit. Aucun blessé.'],
    ['From 2019 to 2021, 1,250,000 people left; 12,345,678 XOF were seized on Tuesday in Agadez.'],
    ['The Gendarmerie stopped three trucks near Tillabéri in April.'],
    ['Groupe de 12 - 15 personnes, 3 nuits, 2 bateaux de 18 m.'],
    ['Mali, Sénégal et Niger : réunion au ministère de la Justice.'],
    [''],
  ])('%s', (sentence) => {
    expectHidden(sentence, finder);
    expect(redact(sentence, finder)).toEqual({ text: sentence, passages: [] });
  });
});

describe('the kind that is shown', () => {
  it.each<[string, PassageKind]>([
    ['le nommé Issa', 'name'],
    ['+223 76 12 34 56', 'phone'],
    ['passeport B0123456', 'document'],
    ['un Hilux BA 1234 MD', 'plate'],
    ['13.5116, 2.1254', 'coordinates'],
    ['kalil@example.ml', 'email'],
    ['CI93 CI00 8011 1301 1342 9120 0589', 'account'],
    ['356938035643809', 'device'],
    ['née le 12/03/1998', 'date'],
    ['rue 345, porte 12', 'address'],
  ])('%s is %s', (text, kind) => {
    expect(redact(text, finder).passages.map((passage) => [passage.kind, passage.because])).toEqual([[kind, undefined]]);
  });
});

describe('known words', () => {
  it('are places or acronyms of this message alone', () => {
    const text = 'Camp de Zerma Kunda, unité ZERMAK Alto.';
    expect(redact(text, hiddenFinder([], ['Zerma Kunda', 'ZERMAK'])).passages).toEqual([]);
    expect(redact(text, hiddenFinder([], [])).passages.map(({ start, end }) => text.slice(start, end))).toEqual(['Zerma Kunda', 'ZERMAK Alto']);
  });

  it('do not make every name that holds one of them known', () => {
    expectHidden('Vu à Sidi Bouna avec ⟦Sidi Kalilou⟧.', hiddenFinder([], ['Sidi Bouna']));
  });
});
