// The part of the contract about agreements and the legal-basis register; see contract.ts.
import { z } from 'zod';
import { type AgreementKind, agreementKinds, limits, type Purpose, purposes } from '#protocol';
import type { BasisState, Regime } from '../protection/legal-basis.ts';

const instant = z.iso.datetime({ offset: true });

const scope = {
  /** Unit id of the peer. */
  with: z.string().max(64),
  kinds: z.array(z.enum(agreementKinds.all)).min(1).max(agreementKinds.all.length),
  purposes: z.array(z.enum(purposes.all)).min(1).max(purposes.all.length),
  /** Default: now. */
  from: instant.optional(),
  /** Last instant. */
  until: instant,
};

/** POST /v1/agreements → BasisView */
export const agreementInput = z.strictObject({
  ...scope,
  /** Months after which the receiving unit reviews or erases what it was sent. */
  retentionMonths: z.number().int().min(1).max(limits.RETENTION_MAX_MONTHS),
  /** Hours within which an urgent request is answered. */
  urgentHours: z.number().int().min(1).max(limits.ANSWER_MAX_HOURS),
  routineHours: z.number().int().min(1).max(limits.ANSWER_MAX_HOURS),
  /** Legal instruments that are cited; needed towards another data-protection regime and other than partner units. */
  instruments: z
    .array(z.strictObject({ instrument: z.string().max(200), article: z.string().max(200) }))
    .max(20)
    .optional(),
});

/** POST /v1/agreements/:id/accept → BasisView */
export const acceptanceInput = z.strictObject({});

/** POST /v1/agreements/:id/end → BasisView */
export const endInput = z.strictObject({ reason: z.string().trim().min(1).max(200) });

/** POST /v1/legal-bases → BasisView */
export const basisInput = z.strictObject({
  ...scope,
  kind: z.enum(['treaty', 'authorisation']),
  /** Instrument and article, or authority and number. */
  reference: z.string().trim().min(1).max(200),
});

export type AgreementInput = z.infer<typeof agreementInput>;
export type EndInput = z.infer<typeof endInput>;
export type BasisInput = z.infer<typeof basisInput>;
export type { BasisState, Regime };

/** The terms of an agreement, as they stand in a message. */
export interface TermsView {
  agreementId: string;
  proposer: string;
  accepter: string;
  kinds: AgreementKind[];
  purposes: Purpose[];
  from: string;
  until: string;
  retentionMonths: number;
  urgentHours: number;
  routineHours: number;
  instruments: { instrument: string; article: string }[];
}

/** The acceptance of an agreement. */
export interface AcceptanceView extends TermsView {
  /** SHA-256 of the proposer's signed terms, hex. */
  proposalDigest: string;
}

/** One unit's verified signature under the terms of an agreement. */
export interface TermsSignatureView {
  unit: string;
  at: string;
  /** The message that carried it. */
  messageId: string;
  /** SHA-256 of the signed terms, hex. */
  digest: string;
}

/** An entry of the legal-basis register. */
export interface BasisView {
  id: string;
  kind: 'agreement' | 'treaty' | 'authorisation';
  peer: string;
  state: BasisState;
  kinds: AgreementKind[];
  purposes: Purpose[];
  from: string;
  until: string;
  /** Instrument and article, or authority and number. */
  reference?: string;
  /** Agreements only. */
  retentionMonths?: number;
  urgentHours?: number;
  routineHours?: number;
  /** Of an agreement, the proposer's first; empty for the others. */
  signatures: TermsSignatureView[];
  /** Officer of this unit who proposed, accepted or entered it. */
  addedBy?: string;
  addedAt: string;
  ended?: { at: string; by: string; reason: string };
}

/** What may go to one member today. */
export interface CoverageView {
  unit: string;
  /** Data-protection regime that both countries share. */
  regime: Regime;
  /** An entry must name a treaty article or an authorisation. */
  instrumentNeeded: boolean;
  /** Kinds of which personal data may go, by the register. */
  covered: AgreementKind[];
  /** The others: only the non-personal view of them is offered. `instrument`: an entry covers it but names none. */
  missing: { kind: AgreementKind; lacks: 'basis' | 'instrument' }[];
}

/** GET /v1/agreements */
export interface AgreementList {
  unit: string;
  entries: BasisView[];
  peers: CoverageView[];
}
