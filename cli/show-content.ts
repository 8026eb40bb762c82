import type { BasisView, ContentView, IncidentView, MeetingRequestView, PlaceView, StepView, TermsView } from '#gateway/contract';
import { type Form, formRows } from '#protocol';
import { actLabel, reasonLabel } from '#protocol/procedure-words';
import type { AgreementKind, Purpose } from '#protocol/vocabulary';
import { contactLine } from './contact-line.ts';
import { outcomeTexts } from './show-outcome.ts';
import { type Clock, type Clocks, showDay, showSlot, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** A titled value; lines beyond the first are indented below it. */
export type Field = [title: string, ...lines: string[]];

/** The content of a message as fields; slots are shown with the clock of each unit of `units`. */
export function contentFields(content: ContentView, units: string[], clocks: Clocks, ui: Ui): Field[] {
  if ('incident' in content) return incidentFields(content.incident, clocks.own, ui);
  if ('meetingRequest' in content) return requestFields(content.meetingRequest, units, clocks, ui);
  if ('form' in content) return formFields(content.form, ui);
  if ('step' in content) return stepFields(content.step, units, clocks, ui);
  if ('agreementProposal' in content) return termsFields(content.agreementProposal, clocks, ui);
  if ('contactDirectory' in content) return [[ui.t('title.contacts'), ...content.contactDirectory.contacts.map((contact) => contactLine(contact, ui))]];
  return [...termsFields(content.agreementAcceptance, clocks, ui), [ui.t('title.proposalDigest'), content.agreementAcceptance.proposalDigest]];
}

/** A form as fields; what belongs to another field is indented below it. */
export function formFields(form: Form, { language }: Ui): Field[] {
  return formRows(form, language).map(({ depth, title, value }) => [`${'  '.repeat(depth)}${title}`, ...value.split('\n')]);
}

/** An incident as fields, times on `clock`. */
export function incidentFields(incident: IncidentView, clock: Clock, ui: Ui): Field[] {
  const { t, language } = ui;
  const until = incident.until ? ` – ${showTime(incident.until, clock, language)}` : '';
  return [
    [t('title.type'), t(`incident.${incident.type}`)],
    [t('title.when'), showTime(incident.from, clock, language) + until],
    [t('title.place'), showPlace(incident.place)],
    ...optional(t('title.route'), incident.route.map(showPlace).join(' → ')),
    ...optional(t('title.people'), showHeadCount(incident.headCount, ui)),
    ...optional(t('title.means'), incident.means.map((means) => t(`means.${means}`)).join(', ')),
  ];
}

/** A meeting request as fields. */
export function requestFields(request: MeetingRequestView, units: string[], clocks: Clocks, ui: Ui): Field[] {
  const { t } = ui;
  return [
    [t('title.purpose'), t(`purpose.${request.purpose}`)],
    [t('title.mode'), t(`mode.${request.mode}`)],
    ...optional(t('title.place'), request.place ? showPlace(request.place) : ''),
    [t('title.slots'), ...slotLines(request.slots, units, clocks, ui)],
  ];
}

function stepFields({ procedureId, act, slots, slot, reason, on, outcome }: StepView, units: string[], clocks: Clocks, ui: Ui): Field[] {
  const { t, language } = ui;
  return [
    [t('title.request'), procedureId],
    [t('title.step'), actLabel(act)[language]],
    ...(slots ? [[t('title.slots'), ...slotLines(slots, units, clocks, ui)] as Field] : []),
    ...optional(t('title.slot'), slot === undefined ? '' : t('text.slotOf', { n: slot })),
    ...optional(t('title.reason'), reason === undefined ? '' : reasonLabel(reason)[language]),
    ...optional(t('title.on'), on === undefined ? '' : showDay(on, language)),
    ...optional(t('title.outcome'), outcomeTexts(outcome, ui).join(', ')),
  ];
}

function slotLines(slots: readonly { start: string; end: string }[], units: string[], clocks: Clocks, ui: Ui): string[] {
  const readers = units.map((unit) => clocks.of(unit)).filter((clock) => clock !== undefined);
  return slots.map((slot, index) => `${index + 1}. ${showSlot(slot, readers.length > 0 ? readers : [clocks.own], ui.language)}`);
}

function termsFields(terms: TermsView, clocks: Clocks, ui: Ui): Field[] {
  const { t } = ui;
  return [
    [t('title.agreement'), terms.agreementId],
    [t('title.parties'), `${terms.proposer}, ${terms.accepter}`],
    ...scopeFields(terms, clocks, ui),
    ...optional(t('title.reference'), terms.instruments.map(({ instrument, article }) => `${instrument}, ${article}`).join('; ')),
    ...answerFields(terms, ui),
  ];
}

/** Kinds of message for people. */
export function showKinds(kinds: readonly AgreementKind[], { t }: Ui): string {
  return kinds.map((kind) => t(`agreementKind.${kind}`)).join(', ');
}

/** What an agreement or an entry covers, as fields. */
export function scopeFields(scope: { kinds: AgreementKind[]; purposes: Purpose[]; from: string; until: string }, clocks: Clocks, ui: Ui): Field[] {
  const { t, language } = ui;
  return [
    [t('title.validity'), `${showTime(scope.from, clocks.own, language)} – ${showTime(scope.until, clocks.own, language)}`],
    [t('title.covered'), showKinds(scope.kinds, ui)],
    [t('title.purposes'), scope.purposes.map((purpose) => `${purpose} (${t(`processing.${purpose}`)})`).join(', ')],
  ];
}

/** What a pair agreed about keeping and answering, as fields. */
export function answerFields(
  { retentionMonths, urgentHours, routineHours }: Pick<BasisView, 'retentionMonths' | 'urgentHours' | 'routineHours'>,
  { t }: Ui,
): Field[] {
  return [
    ...optional(t('title.retention'), retentionMonths === undefined ? '' : t('text.months', { n: retentionMonths })),
    ...optional(
      t('title.answerTimes'),
      urgentHours === undefined || routineHours === undefined ? '' : t('text.answerTimes', { urgent: urgentHours, routine: routineHours }),
    ),
  ];
}

/** Fields as aligned lines. */
export function fieldLines(fields: Field[]): string[] {
  const width = Math.max(0, ...fields.map(([title]) => [...title].length));
  return fields.flatMap(([title, ...lines]) => lines.map((line, index) => `  ${(index === 0 ? title : '').padEnd(width)}  ${line}`.trimEnd()));
}

/** A field, unless its value is empty. */
export function optional(title: string, value: string): Field[] {
  return value === '' ? [] : [[title, value]];
}

/** Octets for people: "3,1 ko". */
export function showOctets(octets: number, { t, language }: Ui): string {
  const number = (value: number) => new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
  if (octets < 1_000) return t('unit.octets', { n: number(octets) });
  return octets < 1_000_000 ? t('unit.kilooctets', { n: number(octets / 1_000) }) : t('unit.megaoctets', { n: number(octets / 1_000_000) });
}

function showPlace({ name, country, latitude, longitude, subdivision }: PlaceView): string {
  const position = latitude === undefined || longitude === undefined ? '' : ` [${latitude}, ${longitude}]`;
  // Outside the police a place has no name: its region is told, or its country alone.
  const region = subdivision === undefined ? country : subdivision;
  return name === '' ? region : `${name}, ${country}${position}`;
}

function showHeadCount(count: IncidentView['headCount'], { t }: Ui): string {
  return (['total', 'women', 'men', 'minors'] as const)
    .flatMap((name) => (count[name] === undefined ? [] : [`${count[name]} ${t(`word.${name}`)}`]))
    .join(', ');
}
