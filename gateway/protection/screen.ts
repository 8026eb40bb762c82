// The data-protection filter: what each addressee may get of a draft, and why. It can only reduce.
import { createHash, hash } from 'node:crypto';
import { type Content, CopError, type HandlingCode, holdsText, type Member, type Purpose, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Draft } from '../outbound/draft.ts';
import type { Store } from '../store/database.ts';
import { caseItems } from './case-items.ts';
import { bearsName } from './free-text/names.ts';
import { valuesOf } from './hidden-values.ts';
import { basisInForce, basisKinds, type LegalBasis, loadBases } from './legal-basis.ts';
import { checkMapped, rowOfKind } from './mapped.ts';
import { decide } from './policy/decide.ts';
import { inAnnexOne, type MessageFacts } from './policy/overlays.ts';
import { classesOf, type Recipient } from './policy/recipients.ts';
import { CaseScreen, type CaseScreening, type FieldDecision, type NecessityClaim, type ScreenedCase } from './screen-case.ts';
import { type FrameFinding, frameTexts } from './screen-frame.ts';
import { generaliseIncident } from './screen-incident.ts';
import { scrubbedOf } from './scrub.ts';
import type { FilterSettings } from './settings.ts';
import { TextScan } from './text-scan.ts';

declare const stage: unique symbol;

/** Why one officer is not enough. */
export type ApprovalReason = 'recipient' | 'strictly_necessary' | 'suspect_under_15' | 'place_like_name' | 'judicial_request';

/** What a group of addressees gets: the same octets, by the same decisions. */
export interface View {
  to: UnitId[];
  /** Columns of the matrix, joined by " + ". */
  recipientClass: string;
  content: Content;
  decisions: FieldDecision[];
  /** Ids of the legal bases that cover it. */
  bases: string[];
  /** The same by addressee: what covers one is not told to another. */
  basesOf: ReadonlyMap<UnitId, readonly string[]>;
  /** Personal data was taken out because no legal basis covers it. */
  lacksBasis: boolean;
}

/** A draft reduced for each addressee. Only `screen` makes one, and only this type can be approved. */
export interface ScreenedDraft {
  readonly [stage]: 'screened';
  draft: Draft;
  views: View[];
  /** Empty when one officer is enough. */
  reasons: ApprovalReason[];
  /** SHA-256 over views, decisions and legal bases, hex: what an approver saw. */
  digest: string;
}

/** What screening looks at beside the draft. */
export interface ScreenDeps {
  self: UnitId;
  directory: Directory;
  store: Store;
  now: () => Date;
  filter: FilterSettings;
}

/**
 * Screens a draft for each of its addressees; `lifted`: codes that a permission of the provider lifts from what is passed on.
 * Throws MEMBER_UNKNOWN; SCREENING_REFUSED when a rule closes the whole message to an addressee; LEGAL_BASIS_MISSING when
 * personal data has no basis there and the officer has not asked for the view without it.
 */
export async function screen(draft: Draft, deps: ScreenDeps, lifted: readonly HandlingCode[] = []): Promise<ScreenedDraft> {
  const bases = await loadBases(deps.store);
  const at = deps.now();
  const items = caseItems(draft.content.caseData ?? {}, at);
  const frame = frameTexts(draft.content);
  const values = once(() => valuesOf(items.fields));
  const claims = draft.necessary.map(({ field, reason }) => ({ field, reason: scrubbedOf(reason, values(), frame.places) }));
  const shared = { bases, at, claims, lifted: [...lifted], texts: new TextScan(frame, items.fields, values), cases: new CaseScreen(items), parts: new Map() };
  const screened = draft.to.map((unit) => viewFor(draft, deps.directory.member(unit), shared, deps));
  const groups = Map.groupBy(screened, ({ key }) => key);
  const views = [...groups.values()].map((group): View => {
    const all = group.map(({ view }) => view);
    return {
      ...(all[0] as View),
      to: all.flatMap(({ to }) => to),
      bases: [...new Set(all.flatMap((view) => view.bases))],
      basesOf: new Map(all.flatMap((view) => [...view.basesOf])),
    };
  });
  const reasons = [...new Set(screened.flatMap(({ reasons: some }) => some))].sort();
  const fields = hash('sha256', items.fields.map(({ path }) => path).join('\n'));
  const digest = hash('sha256', JSON.stringify([fields, ...screened.map(({ view, key }) => [view.to, view.bases, key])]));
  return { draft, views, reasons, digest } as ScreenedDraft;
}

/** Called when it is needed, and once. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What the recipients of one message have in common. */
interface Shared {
  bases: readonly LegalBasis[];
  at: Date;
  /** With the reasons as they are recorded. */
  claims: readonly NecessityClaim[];
  lifted: HandlingCode[];
  texts: TextScan;
  cases: CaseScreen;
  /** What follows from a screened case and the recipients' class, which is one. */
  parts: Map<ScreenedCase, ViewPart>;
}

/** What a view says beside to whom it goes and on what basis. */
interface ViewPart extends Pick<View, 'recipientClass' | 'content' | 'decisions' | 'lacksBasis'> {
  /** SHA-256 over class, decisions and content: recipients with the same one get the same view. */
  key: string;
}

interface Screened {
  view: View;
  /** Of its part. */
  key: string;
  reasons: ApprovalReason[];
}

function viewFor(draft: Draft, member: Member, shared: Shared, { self, directory, filter }: ScreenDeps): Screened {
  const { bases, at, claims, lifted, texts, cases, parts } = shared;
  const { content } = draft;
  const recipient: Recipient = { unit: member.unit, kind: member.kind, country: member.country };
  const message = messageFacts(draft, filter, lifted);
  const { caseData: _, ...rest } = content;
  checkMapped(rest, member.unit);
  checkWhole(content, recipient, message, filter);
  const own = directory.member(self);
  const inForce = basisInForce(bases, { self: own, peer: member, kinds: basisKinds(content), purposes: purposesAsked(message.purposes, recipient), at });
  const screening: CaseScreening = {
    recipient,
    recipientClass: classesOf(recipient, message.purposes).join(' + ') || member.kind,
    message,
    claims,
    basis: inForce.length > 0,
    unitRules: filter.unitRules,
    pseudonyms: filter.pseudonyms,
    now: at,
    texts,
    frame: {
      handlingText: content.handlingText,
      restrictions: content.restrictions,
      caseReference: content.caseReference,
      attachments: content.attachments,
      body: content.body,
    },
  };
  const screenedCase = cases.for(screening);
  // A request without its facts is none: there is no view of it without personal data.
  const bare = holdsText(content) && inForce.length === 0;
  if (bare || (screenedCase.lacksBasis && !draft.nonPersonal)) throw new CopError('LEGAL_BASIS_MISSING', { peer: member.unit });
  checkReference(screenedCase.findings, member.unit);
  const part = parts.get(screenedCase) ?? partOf(screenedCase, content, screening);
  parts.set(screenedCase, part);
  const { key, ...same } = part;
  const covering = screenedCase.decisions.length > 0 || holdsText(content) ? inForce.map(({ id }) => id) : [];
  const view: View = { to: [member.unit], ...same, bases: covering, basesOf: new Map([[member.unit, covering]]) };
  return { view, key, reasons: reasonsFor(view, recipient, screenedCase.youngSuspect) };
}

/** What recipients get who share a screened case, and so are of one class. */
function partOf(screenedCase: ScreenedCase, content: Content, { recipient, recipientClass, now }: CaseScreening): ViewPart {
  const { caseData: _, ...rest } = content;
  const { data, frame, findings, told, lacksBasis } = screenedCase;
  const body: Content = { ...bodyFor({ ...rest, ...frame }, recipient, now), ...(data ? { caseData: data } : {}) };
  const beside = [...bodyDecisions(content, recipient), ...placeDecisions(findings)];
  // What was decided is hashed as it was told of each field in turn: the paths of the fields are the same for all, and hashed once.
  const key = createHash('sha256')
    .update(JSON.stringify([recipientClass, beside, body]))
    .update(told)
    .digest('hex');
  return { recipientClass, content: body, decisions: [...beside, ...screenedCase.decisions], lacksBasis, key };
}

/** Purposes that a basis must cover: towards EUROPOL those of the message; police use between units is what an agreement is for. */
function purposesAsked(purposes: readonly Purpose[], { kind }: Recipient): readonly Purpose[] {
  return kind === 'europol_channel' ? purposes : [];
}

function messageFacts({ content }: Draft, filter: FilterSettings, lifted: HandlingCode[]): MessageFacts {
  return {
    purposes: content.purposes ?? [],
    offences: content.caseData?.offences ?? [],
    handling: content.handling,
    forwarded: content.forwarded !== undefined,
    lifted,
    classification: content.classification ?? 'official',
    classificationCap: filter.classificationCap,
  };
}

/** What closes the message as a whole is said before anything is looked at in detail. */
function checkWhole(content: Content, recipient: Recipient, message: MessageFacts, { unitRules }: FilterSettings): void {
  // Handling code H0: only for preventing and combating crime.
  if (recipient.kind === 'non_police' && content.handling.includes('H0'))
    throw new CopError('SCREENING_REFUSED', { peer: recipient.unit, field: 'handling', detail: 'H0' });
  // A step says little; the documents that it brings are what a request is answered with.
  const row = content.attachments ? 'request' : rowOfKind[content.body.kind];
  // An agreement is what makes a lawful exchange possible; rules on case data say nothing of it.
  if (row === 'agreement') return;
  const item = { origin: 'own', handling: [], rightsViolation: false } as const;
  // A meeting or a point of contact is no information on a crime: no purpose of Article 18 is asked for it.
  const facts = (row === 'meeting' || row === 'poc') && message.purposes.length === 0 ? { ...message, purposes: ['EXCH'] as const } : message;
  const decision = decide({ row, recipient, message: facts, subjects: [], item: { ...item, handling: [] } }, { basis: true, unitRules });
  // Counts by sex and age point at persons when they are small, and a report has no coarser form yet: it stays with the police.
  if (decision.action === 'generalise' && content.body.kind === 'arrest_report')
    throw new CopError('SCREENING_REFUSED', { peer: recipient.unit, field: content.body.kind, detail: `${decision.rule}, ${decision.article}` });
  if (decision.action !== 'deny') return;
  const field =
    decision.rule === 'O3'
      ? 'purposes'
      : decision.rule === 'O1'
        ? `offences (${message.offences
            .map(({ iccs }) => iccs)
            .filter((iccs) => !inAnnexOne(iccs))
            .join(', ')})`
        : content.body.kind;
  throw new CopError('SCREENING_REFUSED', { peer: recipient.unit, field, detail: `${decision.rule}, ${decision.article}` });
}

/** The body and the frame as the recipient's class gets them. */
function bodyFor(content: Omit<Content, 'caseData'>, { kind }: Recipient, now: Date): Content {
  if (kind !== 'non_police' || content.body.kind !== 'incident') return content;
  // The unit's file reference is for the police (row "case").
  return { ...content, caseReference: '', body: generaliseIncident(content.body, now) };
}

/** What was made coarser of the incident itself, for recipients outside the police. */
function bodyDecisions({ body, caseReference }: Content, { kind }: Recipient): FieldDecision[] {
  if (kind !== 'non_police' || body.kind !== 'incident') return [];
  const none = { reason: '', passages: [], releasable: false };
  const coarser = ['occurredFrom', 'place', ...(body.route.length > 0 ? ['route'] : []), 'headCount'];
  return [
    ...(caseReference === '' ? [] : [{ path: 'caseReference', action: 'deny' as const, rule: 'case', article: '(EU) 2018/1725 Art 85', ...none }]),
    ...coarser.map((name) => ({ path: `incident.${name}`, action: 'generalise' as const, rule: 'incident', article: '(EU) 2016/794 Art 23(2)', ...none })),
  ];
}

/** Throws SCREENING_REFUSED when the case reference holds what this recipient does not get of a person. */
function checkReference(findings: readonly FrameFinding[], peer: UnitId): void {
  const found = findings.find(({ path }) => path === 'caseReference');
  const because = found?.passages.map((passage) => passage.because).find((path) => path !== undefined);
  if (found) throw new CopError('SCREENING_REFUSED', { peer, field: 'caseReference', detail: because ?? 'hidden' });
}

/** Places whose names are those of persons whom the recipient does not get. */
function placeDecisions(findings: readonly FrameFinding[]): FieldDecision[] {
  const coarser = { action: 'generalise', rule: 'hidden', article: '(EU) 2018/1725 Art 74', reason: '', releasable: false } as const;
  return findings.map(({ path, passages }) => ({ path, passages, ...coarser }));
}

// Kinds that say something of a case or a plan, also without case data: beyond the partner units a second officer looks.
const lookedAt: ReadonlySet<Content['body']['kind']> = new Set<Content['body']['kind']>(['incident', 'meeting_request', 'arrest_report', 'operation_proposal']);

function reasonsFor({ decisions, content }: View, { kind }: Recipient, youngSuspect: boolean): ApprovalReason[] {
  // Agreements, and answers without case data, carry word lists and dates; the head of unit alone signs an agreement.
  const { kind: sort } = content.body;
  const judicial = holdsText(content);
  if (!lookedAt.has(sort) && !judicial && !content.caseData) return [];
  return [
    ...(judicial ? (['judicial_request'] as const) : []),
    ...(kind !== 'partner_cop' ? (['recipient'] as const) : []),
    ...(decisions.some(({ reason }) => reason !== '') ? (['strictly_necessary'] as const) : []),
    ...(youngSuspect ? (['suspect_under_15'] as const) : []),
    // A meeting has no persons whose names its place could be compared with; many a place is called after somebody, so a person looks.
    ...(content.body.kind === 'meeting_request' && bearsName(content.body.place?.name ?? '') ? (['place_like_name'] as const) : []),
  ];
}

export type { FieldDecision, NecessityClaim };
