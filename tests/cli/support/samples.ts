import type {
  AgreementList,
  ArrestList,
  BasisView,
  DeliveryView,
  MeetingList,
  MessageList,
  MessageView,
  OfficerList,
  PeerList,
  PeerView,
  RequestList,
  RosterView,
  StatusView,
} from '#gateway/contract';

const reason = { code: 'LINK_UNREACHABLE', fr: 'Injoignable.', en: 'Unreachable.' };

export const messageId = '01a20b38-4761-7695-8dc3-097f5237e605';

export const roster: RosterView = {
  version: 3,
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2027-11-01T00:00:00.000Z',
  expired: false,
  threshold: 2,
  digest: 'd'.repeat(64),
  signedBy: ['ML-BRTMTH', 'NE-ECI'],
  members: [
    ['ML-BRTMTH', 'Bamako', 'ML', 'Africa/Bamako'] as const,
    ['SN-DNLTM', 'Dakar', 'SN', 'Africa/Dakar'] as const,
    ['NE-ECI', 'Niamey', 'NE', 'Africa/Niamey'] as const,
  ].map(([unit, city, country, timeZone]) => ({
    unit,
    nameFr: `Unité de ${city}`,
    nameEn: `Unit of ${city}`,
    country,
    city,
    timeZone,
    kind: 'partner_cop',
    urls: ['wss://127.0.0.1:1/cop/v1'],
    identityKey: 'k'.repeat(43),
    anchors: [{ fingerprint: 'f'.repeat(64), expiresAt: '2036-11-01T00:00:00.000Z' }],
  })),
};

export const peer: PeerView = {
  unit: 'NE-ECI',
  nameFr: 'Équipe conjointe d’investigation',
  nameEn: 'Joint investigation team',
  country: 'NE',
  city: 'Niamey',
  timeZone: 'Africa/Niamey',
  kind: 'partner_cop',
  link: 'waiting',
  since: '2026-11-24T09:00:00.000Z',
  queued: 2,
  reason,
  nextTryAt: '2026-11-24T09:30:00.000Z',
  urls: ['wss://127.0.0.1:1/cop/v1'],
  keysetVersion: 4,
  tls: {
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    group: 'X25519MLKEM768',
    resumed: true,
    certificateFingerprint: 'a'.repeat(64),
    certificateExpiresAt: '2027-11-01T00:00:00.000Z',
  },
  session: {
    dialledBy: 'ML-BRTMTH',
    roundTripMs: 612.4,
    clockOffsetMs: -94_000,
    octetsIn: 3_100,
    octetsOut: 2_500_000,
    framesIn: 4,
    framesOut: 5,
    lineOctetsIn: 9_800,
    lineOctetsOut: 2_600_000,
  },
  use: { today: { octetsIn: 12_000, octetsOut: 1_300_000 }, month: { octetsIn: 900_000, octetsOut: 2_600_000 } },
  cursors: [{ lane: 'urgent', sentThrough: 7, acknowledgedThrough: 6, receivedThrough: 5 }],
  messages: { out: 9, in: 8, outDelivered: 7 },
  lastSeenAt: '2026-11-24T08:59:00.000Z',
  parcels: [
    { relay: 'CI-SDPAF', state: 'held', at: '2026-11-24T08:20:00.000Z', urgent: true, octets: 4_100 },
    { relay: 'CI-SDPAF', state: 'given_up', at: '2026-11-24T08:10:00.000Z', urgent: false, octets: 250_000, reason },
  ],
  holds: { for: { parcels: 2, octets: 9_000, oldestAt: '2026-11-24T06:30:00.000Z' }, of: { parcels: 0, octets: 0 } },
  setAside: [{ reason, items: 3, latestAt: '2026-11-24T08:30:00.000Z' }],
  refusals: [{ at: '2026-11-24T08:00:00.000Z', direction: 'in', address: '127.0.0.1', reason, times: 4 }],
  strangers: [{ at: '2026-11-24T07:00:00.000Z', direction: 'in', address: '127.0.0.9', reason, times: 1 }],
};

export const peers: PeerList = {
  unit: 'ML-BRTMTH',
  peers: [peer, { ...peer, unit: 'SN-DNLTM', city: 'Dakar', link: 'up', queued: 0, reason: undefined as never }],
  use: { today: { octetsIn: 12_000, octetsOut: 1_800_000 }, month: { octetsIn: 900_000, octetsOut: 2_600_000 }, dailyBudget: 2_000_000 },
};

export const status: StatusView = {
  unit: 'ML-BRTMTH',
  version: '0.1.0',
  officer: 'ol-1',
  role: 'liaison',
  startedAt: '2026-11-24T06:00:00.000Z',
  roster: { version: 3, expiresAt: '2026-11-01T00:00:00.000Z', expired: true, members: 3 },
  keyset: { version: 2, signingKey: 's'.repeat(43), encryptionKey: 'e'.repeat(43), encryptionKeyUntil: '2026-12-01T00:00:00.000Z' },
  certificate: { fingerprint: 'c'.repeat(64), expiresAt: '2027-11-01T00:00:00.000Z' },
  links: { up: 1, of: 2 },
  queue: { messages: 2, oldestAt: '2026-11-24T05:00:00.000Z' },
  store: { file: 'cop.sqlite', octets: 135_200, messagesIn: 8, messagesOut: 9 },
  audit: { generation: 1, size: 70, witnessed: 68, quorum: 2 },
  health: [{ severity: 'warning', reason }],
};

export const officers: OfficerList = {
  unit: 'ML-BRTMTH',
  officers: [
    { officer: 'admin-1', role: 'administrator', fingerprint: 'a'.repeat(64), enrolledAt: '2026-11-24T06:00:00.000Z' },
    {
      officer: 'ol-2',
      role: 'liaison',
      fingerprint: 'b'.repeat(64),
      enrolledAt: '2026-11-24T07:00:00.000Z',
      enrolledBy: 'admin-1',
      revoked: { at: '2026-11-24T08:00:00.000Z', by: 'admin-1', reason: 'Mutation' },
    },
  ],
};

export function delivery(to: string, status: DeliveryView['status']): DeliveryView {
  const receipt = {
    from: to,
    to: 'ML-BRTMTH',
    at: '2026-11-24T10:16:00.000Z',
    envelopeDigest: 'e'.repeat(64),
    digest: 'd'.repeat(64),
    verified: true,
  } as const;
  const receipts: DeliveryView['receipts'] = {
    queued: [],
    transmitted: [],
    delivered: [{ ...receipt, status: 'delivered' as const }],
    read: [{ ...receipt, status: 'read' as const, officer: 'ol-1' }],
    answered: [{ ...receipt, status: 'answered' as const }],
    refused: [{ ...receipt, status: 'rejected' as const, reason: { code: 'KIND_NOT_ACCEPTED', fr: 'Refusé.', en: 'Refused.' } }],
    expired: [],
  }[status];
  return {
    to,
    status,
    since: '2026-11-24T10:16:00.000Z',
    envelopeOctets: 498,
    receiptOctets: 268 * receipts.length,
    receipts,
    ...(receipts.length === 0 && { waiting: { reason, nextTryAt: '2026-11-24T10:20:00.000Z' } }),
  };
}

export function message(...deliveries: DeliveryView[]): MessageView {
  return {
    id: messageId,
    exchangeId: messageId,
    direction: 'out',
    kind: 'incident',
    from: 'ML-BRTMTH',
    to: deliveries.map(({ to }) => to),
    createdAt: '2026-11-24T10:15:00.000Z',
    storedAt: '2026-11-24T10:15:00.000Z',
    expiresAt: '2026-12-01T10:15:00.000Z',
    priority: 'urgent',
    training: true,
    status: deliveries[0]?.status ?? 'queued',
    author: 'ol-1',
    caseReference: 'DOS/12',
    handling: ['H1', 'H2'],
    content: {
      incident: {
        type: 'smuggling_land',
        from: '2026-11-24T09:30:00.000Z',
        until: '2026-11-24T09:45:00.000Z',
        place: { name: 'Gao', country: 'ML', latitude: 16.27, longitude: -0.04 },
        route: [{ name: 'Kidal', country: 'ML' }],
        headCount: { total: 31, minors: 4 },
        means: ['pickup', 'truck'],
      },
    },
    deliveries,
    receipts: [],
    story: [{ what: 'sent', at: '2026-11-24T10:15:00.000Z', unit: 'ML-BRTMTH', to: deliveries.map(({ to }) => to) }],
    log: { entries: 2, witnessed: false },
  };
}

export const messages: MessageList = { messages: [message(delivery('NE-ECI', 'delivered'))], next: messageId };

const slots = [
  { start: '2026-11-24T09:00:00.000Z', end: '2026-11-24T10:00:00.000Z' },
  { start: '2026-11-24T23:00:00.000Z', end: '2026-11-24T23:30:00.000Z' },
];

export const meetings: MeetingList = {
  meetings: [
    {
      id: messageId,
      direction: 'in',
      from: 'NE-ECI',
      to: ['ML-BRTMTH', 'SN-DNLTM'],
      createdAt: '2026-11-23T10:15:00.000Z',
      request: { purpose: 'joint_operation', mode: 'in_person', place: { name: 'Dakar', country: 'SN' }, slots },
      procedures: [
        {
          kind: 'meeting_request',
          unit: 'NE-ECI',
          side: 'asked',
          state: 'countered',
          possible: ['accept', 'decline'],
          steps: [
            { messageId, unit: 'ML-BRTMTH', side: 'asked', act: 'accept', at: '2026-11-23T11:00:00.000Z', counts: false, step: { slot: 2 } },
            { messageId, unit: 'ML-BRTMTH', side: 'asked', act: 'counter', at: '2026-11-23T12:00:00.000Z', counts: true, step: { slots, reason: 'deployed' } },
          ],
        },
      ],
    },
  ],
};

const listed = {
  ...{
    id: messageId,
    exchangeId: messageId,
    createdAt: '2026-11-23T10:15:00.000Z',
    storedAt: '2026-11-23T10:15:00.000Z',
    expiresAt: '2026-11-30T10:15:00.000Z',
  },
  ...{ direction: 'in', status: 'read', from: 'NE-ECI', to: ['ML-BRTMTH'], priority: 'routine', training: false, procedures: [] },
} as const satisfies Partial<RequestList['requests'][number]>;

export const operations: RequestList = {
  requests: [
    {
      ...listed,
      ...{ kind: 'operation_proposal', to: ['ML-BRTMTH'] },
      form: {
        kind: 'operation_proposal',
        form: { kinds: ['checks', 'rescue'], from: '2026-12-08', until: '2026-12-10', countries: ['ML', 'NE'], units: ['ML-BRTMTH', 'NE-ECI'] },
      },
      procedures: [
        {
          ...{ kind: 'operation_proposal', unit: 'NE-ECI', side: 'asked', state: 'held', possible: ['record'] },
          steps: [
            { messageId, unit: 'ML-BRTMTH', side: 'asked', act: 'accept', at: '2026-11-23T11:00:00.000Z', counts: true, step: {} },
            {
              ...{ messageId, unit: 'NE-ECI', side: 'asking', act: 'record', at: '2026-12-11T09:00:00.000Z', counts: true },
              step: { outcome: { victimsAssisted: 12, seizures: 0 } },
            },
          ],
        },
      ],
    },
  ],
};

const arrestForm = {
  kind: 'arrest_report',
  form: {
    ...{ exchanges: [messageId], on: '2026-11-20', country: 'NE', subdivision: 'NE-1' },
    arrests: [{ iccs: '08051', sex: 'male', age: 'adult', count: 2 }],
  },
} as const;

export const arrests: ArrestList = {
  requests: [
    { ...listed, kind: 'arrest_report', to: ['ML-BRTMTH'], form: structuredClone(arrestForm) as never },
    { ...listed, kind: 'arrest_report', to: ['ML-BRTMTH'], training: true, withheld: { code: 'HANDLING_UNACKNOWLEDGED', fr: 'Texte H3.', en: 'Text of H3.' } },
  ],
  totals: {
    ...{ reports: 4, uncounted: 1 },
    arrests: [
      { iccs: '0204', sex: 'unknown', age: 'minor', own: 0, partners: 3 },
      { iccs: '08051', sex: 'male', age: 'adult', own: 7, partners: 2 },
    ],
  },
  next: messageId,
};

export const jose = {
  messageId,
  exchangeId: messageId,
  from: 'ML-BRTMTH',
  to: 'NE-ECI',
  envelopeDigest: 'e'.repeat(64),
  jwe: {},
  jws: {},
  header: 'AA',
  content: 'AA',
  payload: 'AA',
  signerKey: {},
  decoded: { header: {}, content: {} },
};

const agreementEntry: BasisView = {
  id: '01a20b38-4761-7695-8dc3-0000000000a1',
  kind: 'agreement',
  peer: 'SN-DNLTM',
  state: 'in_force',
  kinds: ['incident', 'arrest'],
  purposes: ['XCHK', 'EXCH'],
  from: '2026-11-24T00:00:00.000Z',
  until: '2027-12-31T23:59:59.999Z',
  reference: 'UNTOC, art. 27(1)',
  retentionMonths: 24,
  urgentHours: 24,
  routineHours: 120,
  signatures: [
    { unit: 'ML-BRTMTH', at: '2026-11-20T10:00:00.000Z', messageId, digest: 'd'.repeat(64) },
    { unit: 'SN-DNLTM', at: '2026-11-21T10:00:00.000Z', messageId, digest: 'e'.repeat(64) },
  ],
  addedBy: 'chef-1',
  addedAt: '2026-11-20T10:00:00.000Z',
};

export const agreements: AgreementList = {
  unit: 'ML-BRTMTH',
  entries: [
    agreementEntry,
    {
      ...agreementEntry,
      ...{ id: '01a20b38-4761-7695-8dc3-0000000000a2', peer: 'NE-ECI', state: 'proposed_there', reference: undefined as never, addedBy: undefined as never },
      signatures: [{ unit: 'NE-ECI', at: '2026-11-22T10:00:00.000Z', messageId, digest: 'f'.repeat(64) }],
    },
    {
      ...{ id: '01a20b38-4761-7695-8dc3-0000000000a3', kind: 'authorisation', peer: 'NE-ECI', state: 'ended', kinds: ['incident'], purposes: ['EXCH'] },
      ...{ from: '2026-11-24T00:00:00.000Z', until: '2027-11-24T00:00:00.000Z', reference: 'APDP, n° 2026-14', signatures: [], addedBy: 'dpd-1' },
      addedAt: '2026-11-20T10:00:00.000Z',
      ended: { at: '2026-11-25T08:00:00.000Z', by: 'chef-1', reason: 'Mutation' },
    },
  ],
  peers: [
    {
      ...{ unit: 'SN-DNLTM', regime: 'third', instrumentNeeded: true, covered: ['incident', 'arrest'] },
      missing: [
        { kind: 'meeting', lacks: 'instrument' },
        { kind: 'assistance', lacks: 'basis' },
        { kind: 'extradition', lacks: 'basis' },
      ],
    },
    { unit: 'NE-ECI', regime: 'malabo', instrumentNeeded: false, covered: ['incident', 'meeting', 'assistance', 'extradition', 'arrest'], missing: [] },
  ],
};
