// The closed word lists of the contract: the word used in JSON and on the command line, beside its
// number in the .proto files. One row, one word; both directions are derived.

import { words } from './words.ts';

/** Kinds of message, as they are listed; their numbers are those of the field in Content. */
export const messageKinds = words({
  incident: 10,
  meeting_request: 11,
  agreement_proposal: 13,
  agreement_acceptance: 14,
  contact_directory: 15,
  step: 16,
  assistance_request: 17,
  extradition_request: 18,
  arrest_report: 19,
  rectification_order: 20,
  permission_request: 21,
  operation_proposal: 22,
});
export const priorities = words({ urgent: 1, routine: 2 });
export const handlingCodes = words({ H0: 1, H1: 2, H2: 3, H3: 4 });
export const purposes = words({ XCHK: 1, STRAT: 2, OPAN: 3, EXCH: 4 });
export const classifications = words({ public: 1, official: 2, restricted: 3, confidential: 4 });
export const restrictionKinds = words({ access: 1, use: 2, transfer: 3, erasure: 4 });
export const agreementKinds = words({ incident: 1, meeting: 2, assistance: 3, extradition: 4, arrest: 5 });
export const incidentTypes = words({ smuggling_land: 1, smuggling_sea: 2, smuggling_air: 3, trafficking: 4, document_fraud: 5, transit_house: 6, distress: 7 });
export const meansOfTransport = words({ foot: 1, motorcycle: 2, car: 3, pickup: 4, bus: 5, truck: 6, boat: 7, train: 8, aircraft: 9 });
export const meetingPurposes = words({ case_coordination: 1, joint_operation: 2, route_analysis: 3, procedures: 4 });
export const meetingModes = words({ in_person: 1, telephone: 2, video: 3 });
export const receiptStatuses = words({ delivered: 1, read: 2, answered: 3, rejected: 4, expired: 5, undeliverable: 6 });
export const memberKinds = words({ partner_cop: 1, europol_channel: 2, interpol_ncb: 3, judicial: 4, non_police: 5 });
export const keyUses = words({ sign: 1, encrypt: 2, log: 3 });
/** What an audit entry records: Regulation (EU) 2018/1725, Article 88, and what keeps the gateway itself. */
export const auditOperations = words({ collect: 1, alter: 2, access: 3, consult: 4, disclose: 5, transfer: 6, combine: 7, erase: 8, administer: 9 });
export const lanes = words({ receipts: 1, urgent: 2, routine: 3 });
export const parcelStates = words({ held: 1, handed_over: 2, given_up: 3 });

export type MessageKind = (typeof messageKinds.all)[number];
export type Priority = (typeof priorities.all)[number];
export type HandlingCode = (typeof handlingCodes.all)[number];
export type Purpose = (typeof purposes.all)[number];
export type Classification = (typeof classifications.all)[number];
export type RestrictionKind = (typeof restrictionKinds.all)[number];
export type AgreementKind = (typeof agreementKinds.all)[number];
export type IncidentType = (typeof incidentTypes.all)[number];
export type Means = (typeof meansOfTransport.all)[number];
export type MeetingPurpose = (typeof meetingPurposes.all)[number];
export type MeetingMode = (typeof meetingModes.all)[number];
export type ReceiptStatus = (typeof receiptStatuses.all)[number];
export type MemberKind = (typeof memberKinds.all)[number];
export type KeyUse = (typeof keyUses.all)[number];
export type AuditOperation = (typeof auditOperations.all)[number];
export type ParcelState = (typeof parcelStates.all)[number];
export type Lane = (typeof lanes.all)[number];
