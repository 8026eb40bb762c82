// A complete report, once for each language: what `cop incident example` writes and `cop incident report --file` takes.
import type { Language } from '#protocol/errors';

const fr = `# Rapport d’incident complet. À adapter, puis :
#   cop filter preview --file rapport.yaml     ce que chaque destinataire recevrait
#   cop incident report --file rapport.yaml    envoyer, ou soumettre à l’approbation
to: [SN-DNLTM]
caseReference: BRTMTH/2026/0142
# XCHK recoupement, STRAT analyse stratégique, OPAN analyse opérationnelle, EXCH échange ; nécessaires vers EUROPOL.
purposes: [OPAN, EXCH]
# H0 lutte contre la criminalité seulement, H1 pas de preuve en justice, H2 ne pas transmettre, H3 selon handlingText.
handling: [H1]
# Utilisation, accès, transmission, effacement ; un texte pour use et access, un jour pour erasure.
restrictions:
  - { kind: erasure, eraseBy: 2029-06-30 }
incident:
  type: smuggling_land
  from: 2026-06-30T05:40:00Z
  place: { name: Gao, country: ML, subdivision: ML-7 }
  route:
    - { name: Bamako, country: ML }
  headCount: { total: 23, women: 6, minors: 2 }
  means: [pickup]
caseData:
  persons:
    # Mis en cause. Le repère « s1 » (une ou deux lettres, puis des chiffres, jamais un nom) le désigne dans tout le rapport.
    - ref: s1
      categories: [suspect]
      # Cotation : source A à C ou X, information 1 à 4 ; fait ou appréciation (fact, assessment).
      evaluation: { source: B, information: "2", epistemic: fact, asOf: 2026-06-30 }
      name: { surname: Diarra, forenames: Moussa }
      aliases: [{ kind: nickname, name: Le Capitaine }]
      birthDate: "1985-03-12"
      sex: male
      nationalities: [MLI]
      documents: [{ kind: PP, number: AA0456712, issuer: MLI }]
      communications: [{ kind: phone, value: "+22376451200" }]
      roles: [organiser]
    # Victime : son identité ne part que si elle est strictement nécessaire (necessary, plus bas).
    - ref: v1
      categories: [victim]
      evaluation: { source: A, information: "1", epistemic: fact }
      name: { surname: Camara, forenames: Aïssatou }
      birthDate: "1999-06"
      sex: female
      nationalities: [GIN]
      residences: [{ street: Quartier Liberté, locality: Gao, subdivision: ML-7, country: ML }]
      communications: [{ kind: phone, value: "+224622114477" }]
      victim:
        exploitation: [forced_labour]
        anonymityGuaranteed: false
        information: Elle reconnaît le recruteur.
  relations:
    - { from: v1, to: s1, kind: transported }
  offences:
    # 08051 trafic de migrants, avec ses éléments ; 0204 traite des personnes (trafficking: acts, means, purposes).
    - iccs: "08051"
      stage: attempted
      persons: [s1]
      smuggling:
        procured: Transport et faux papiers
        enteredCountry: DZ
        benefits: [financial]
        aggravations: [lives_endangered]
  # Un texte dit s’il rapporte un fait ou une appréciation ; ce qui désigne une personne retenue y est occulté.
  statements:
    - text: Aïssatou Camara, jointe au 622 11 44 77, a payé 400 000 francs à Moussa Diarra à Gao.
      evaluation: { source: A, information: "2", epistemic: fact }
# Ce qui est strictement nécessaire, et pourquoi : un second officier décide.
necessary:
  - { field: statements, reason: Le paiement établit le bénéfice financier du passeur. }
# Sans base légale en vigueur : true envoie la vue sans données personnelles.
nonPersonal: false
`;

const en = `# Complete incident report. Adapt it, then:
#   cop filter preview --file report.yaml     what each addressee would get
#   cop incident report --file report.yaml    send it, or submit it for approval
to: [SN-DNLTM]
caseReference: BRTMTH/2026/0142
# XCHK cross-checking, STRAT strategic analysis, OPAN operational analysis, EXCH exchange; needed towards EUROPOL.
purposes: [OPAN, EXCH]
# H0 combating crime only, H1 not as evidence, H2 not to be passed on, H3 as handlingText says.
handling: [H1]
# Use, access, transfer, erasure; a text for use and access, a day for erasure.
restrictions:
  - { kind: erasure, eraseBy: 2029-06-30 }
incident:
  type: smuggling_land
  from: 2026-06-30T05:40:00Z
  place: { name: Gao, country: ML, subdivision: ML-7 }
  route:
    - { name: Bamako, country: ML }
  headCount: { total: 23, women: 6, minors: 2 }
  means: [pickup]
caseData:
  persons:
    # Suspect. "s1" (one or two letters, then digits, never a name) stands for him in the whole report.
    - ref: s1
      categories: [suspect]
      # Grading: source A to C or X, information 1 to 4; fact or assessment.
      evaluation: { source: B, information: "2", epistemic: fact, asOf: 2026-06-30 }
      name: { surname: Diarra, forenames: Moussa }
      aliases: [{ kind: nickname, name: Le Capitaine }]
      birthDate: "1985-03-12"
      sex: male
      nationalities: [MLI]
      documents: [{ kind: PP, number: AA0456712, issuer: MLI }]
      communications: [{ kind: phone, value: "+22376451200" }]
      roles: [organiser]
    # Victim: the identity leaves only if strictly necessary (necessary, below).
    - ref: v1
      categories: [victim]
      evaluation: { source: A, information: "1", epistemic: fact }
      name: { surname: Camara, forenames: Aïssatou }
      birthDate: "1999-06"
      sex: female
      nationalities: [GIN]
      residences: [{ street: Quartier Liberté, locality: Gao, subdivision: ML-7, country: ML }]
      communications: [{ kind: phone, value: "+224622114477" }]
      victim:
        exploitation: [forced_labour]
        anonymityGuaranteed: false
        information: She recognises the recruiter.
  relations:
    - { from: v1, to: s1, kind: transported }
  offences:
    # 08051 smuggling of migrants, with its elements; 0204 trafficking in persons (trafficking: acts, means, purposes).
    - iccs: "08051"
      stage: attempted
      persons: [s1]
      smuggling:
        procured: Transport and false papers
        enteredCountry: DZ
        benefits: [financial]
        aggravations: [lives_endangered]
  # A statement says whether it is fact or assessment; what points at a person who is held back is redacted in it.
  statements:
    - text: Aïssatou Camara, called on 622 11 44 77, paid 400 000 francs to Moussa Diarra in Gao.
      evaluation: { source: A, information: "2", epistemic: fact }
# What is strictly necessary, and why: a second officer decides.
necessary:
  - { field: statements, reason: The payment shows the financial benefit of the smuggler. }
# Without a legal basis in force: true sends the view without personal data.
nonPersonal: false
`;

/** The report by language. */
export const incidentExamples: Readonly<Record<Language, string>> = { fr, en };
