// Complete requests, once for each language: what `cop assistance example` and `cop extradition example` write, and `request --file` takes.

const assistanceFr = `# Demande d’entraide judiciaire complète (Convention de Palerme, article 18, paragraphe 15). À adapter, puis :
#   cop assistance request --file demande.yaml
# Elle part en copie pour la police ; la demande officielle va d’autorité centrale à autorité centrale (cop assistance transmit).
to: [SN-DNLTM]
caseReference: BRTMTH/2026/0142
# H0 lutte contre la criminalité seulement, H1 pas de preuve en justice, H2 ne pas transmettre.
handling: [H1]
form:
  # advance_copy : copie pour la police ; formal : demande officielle.
  transmission: advance_copy
  # a) L’autorité dont émane la demande.
  requestingAuthority: { name: Pôle judiciaire spécialisé de Bamako, function: Juge d’instruction, country: ML }
  # b) L’objet et la nature de l’enquête, et l’autorité qui en est chargée.
  conductingAuthority: { name: Brigade de répression du trafic de migrants, function: Enquête préliminaire, country: ML }
  centralAuthority: { name: Direction des affaires pénales et des grâces, country: ML }
  nature: investigation
  subject: Trafic illicite de migrants en bande organisée par la route de Gao.
  # c) Le résumé des faits.
  facts: Le 30 juin 2026, un véhicule transportant 23 personnes a été intercepté près de Gao. Les paiements passaient par un compte de monnaie électronique ouvert à Dakar.
  # d) L’entraide demandée : statements, service, search, examine, information, originals, trace_proceeds, appearance, recover_assets, other.
  assistance:
    - { form: information, description: Identité du titulaire du compte et opérations de mai et juin 2026., procedure: Copies certifiées par l’opérateur. }
  # f) Le but dans lequel l’entraide est demandée.
  purpose: Identifier le financier du réseau et l’entendre.
  offences:
    - { iccs: "08051", provision: Loi 2012-023 article 12, penalty: 5 à 10 ans de réclusion }
  legalBases: [UNTOC art. 18]
  answerBy: "2027-01-31"
  confidential: true
  confidentiality: Des interpellations sont prévues.
# e) Les personnes, si possible avec identité, lieu et nationalité.
caseData:
  persons:
    - ref: s1
      categories: [suspect]
      evaluation: { source: B, information: "2", epistemic: fact, asOf: 2026-06-30 }
      name: { surname: Diarra, forenames: Moussa }
      nationalities: [MLI]
`;

const assistanceEn = `# A complete request for mutual legal assistance (Palermo Convention, Article 18, paragraph 15). Adapt it, then:
#   cop assistance request --file request.yaml
# It leaves as a copy for the police; the formal request goes from central authority to central authority (cop assistance transmit).
to: [SN-DNLTM]
caseReference: BRTMTH/2026/0142
# H0 combating crime only, H1 no evidence in court, H2 not to be passed on.
handling: [H1]
form:
  # advance_copy: a copy for the police; formal: the formal request.
  transmission: advance_copy
  # (a) The authority that makes the request.
  requestingAuthority: { name: Specialised judicial unit of Bamako, function: Investigating judge, country: ML }
  # (b) Subject matter and nature of the investigation, and the authority that conducts it.
  conductingAuthority: { name: Anti-smuggling brigade, function: Preliminary investigation, country: ML }
  centralAuthority: { name: Directorate of criminal affairs, country: ML }
  nature: investigation
  subject: Smuggling of migrants by an organised group along the road of Gao.
  # (c) A summary of the facts.
  facts: On 30 June 2026 a vehicle with 23 persons was stopped near Gao. Payments went through a mobile money account opened in Dakar.
  # (d) The assistance: statements, service, search, examine, information, originals, trace_proceeds, appearance, recover_assets, other.
  assistance:
    - { form: information, description: Identity of the holder of the account and its operations of May and June 2026., procedure: Copies certified by the operator. }
  # (f) The purpose for which it is sought.
  purpose: To identify the financier of the network and to hear that person.
  offences:
    - { iccs: "08051", provision: Law 2012-023 article 12, penalty: 5 to 10 years of imprisonment }
  legalBases: [UNTOC art. 18]
  answerBy: "2027-01-31"
  confidential: true
  confidentiality: Arrests are planned.
# (e) The persons, where possible with identity, location and nationality.
caseData:
  persons:
    - ref: s1
      categories: [suspect]
      evaluation: { source: B, information: "2", epistemic: fact, asOf: 2026-06-30 }
      name: { surname: Diarra, forenames: Moussa }
      nationalities: [MLI]
`;

const extraditionFr = `# Demande d’extradition complète (traité type des Nations Unies, article 5). À adapter, puis :
#   cop extradition request --file demande.yaml
to: [SN-DNLTM]
caseReference: BRTMTH/2026/0142
handling: [H1]
form:
  # extradition, ou provisional_arrest (avec willRequest: true) en cas d’urgence.
  kind: extradition
  transmission: advance_copy
  # Le repère de la personne dans les données d’affaire, plus bas.
  person: s1
  # accused : poursuivie, avec un mandat ; convicted : condamnée, avec un jugement, la peine et les mois restants.
  soughtAs: accused
  requestingAuthority: { name: Parquet du pôle judiciaire spécialisé de Bamako, function: Procureur, country: ML }
  centralAuthority: { name: Direction des affaires pénales et des grâces, country: ML }
  facts: De mars à juin 2026, la personne a organisé depuis Gao le passage de migrants vers l’Algérie contre paiement.
  offences:
    - { iccs: "08051", provision: Loi 2012-023 article 12, textOfLaw: Quiconque organise l’entrée illégale de personnes pour en tirer un avantage., penalty: 5 à 10 ans de réclusion, limitation: 10 ans }
  act: { kind: warrant, issuer: Juge d’instruction du pôle judiciaire spécialisé, issuedOn: "2026-07-15", reference: MA-2026-118 }
caseData:
  persons:
    - ref: s1
      categories: [suspect]
      evaluation: { source: A, information: "1", epistemic: fact, asOf: 2026-07-15 }
      name: { surname: Diarra, forenames: Moussa }
      birthDate: "1985-03-12"
      nationalities: [MLI]
`;

const extraditionEn = `# A complete request for extradition (United Nations Model Treaty, Article 5). Adapt it, then:
#   cop extradition request --file request.yaml
to: [SN-DNLTM]
caseReference: BRTMTH/2026/0142
handling: [H1]
form:
  # extradition, or provisional_arrest (with willRequest: true) in urgency.
  kind: extradition
  transmission: advance_copy
  # The reference of the person in the case data below.
  person: s1
  # accused, with a warrant; convicted, with a judgment, the sentence and the months that are left.
  soughtAs: accused
  requestingAuthority: { name: Prosecutor of the specialised judicial unit of Bamako, function: Prosecutor, country: ML }
  centralAuthority: { name: Directorate of criminal affairs, country: ML }
  facts: From March to June 2026 the person organised from Gao the passage of migrants to Algeria against payment.
  offences:
    - { iccs: "08051", provision: Law 2012-023 article 12, textOfLaw: Whoever organises the illegal entry of persons to obtain a benefit., penalty: 5 to 10 years of imprisonment, limitation: 10 years }
  act: { kind: warrant, issuer: Investigating judge of the specialised judicial unit, issuedOn: "2026-07-15", reference: MA-2026-118 }
caseData:
  persons:
    - ref: s1
      categories: [suspect]
      evaluation: { source: A, information: "1", epistemic: fact, asOf: 2026-07-15 }
      name: { surname: Diarra, forenames: Moussa }
      birthDate: "1985-03-12"
      nationalities: [MLI]
`;

/** By kind of request and language. */
export const requestExamples = {
  assistance_request: { fr: assistanceFr, en: assistanceEn },
  extradition_request: { fr: extraditionFr, en: extraditionEn },
} as const;
