import type { PersonActedView, PersonActView, PersonFoundView, PersonMessageView, PersonOrderView } from '#gateway/contract';
import { rectificationReasons, rectifications, subjectCategories, wordLabel } from '#protocol';
import { reasonLabel, stateLabel } from '#protocol/procedure-words';
import type { MessageKind } from '#protocol/vocabulary';
import { type Field, fieldLines, optional } from './show-content.ts';
import { type Clock, showDay, showTime } from './times.ts';
import type { Ui } from './ui.ts';

const word = (list: Parameters<typeof wordLabel>[0], each: string, { language }: Ui) => wordLabel(list, each)[language];

/** Writes where somebody stands: each message, enough to tell homonyms apart, who holds a copy, and what was ordered about it. */
export function showPerson({ messages, drafts, acts, searched, withheld, unreadable }: PersonFoundView, own: Clock, ui: Ui): void {
  const { t, language } = ui;
  for (const message of messages) {
    showMessage(message, own, ui);
    ui.line();
  }
  for (const { id, kind, to, status } of drafts)
    ui.line(t('text.personDraft', { id, kind: t(`kind.${kind as MessageKind}`), to: to.join(', '), status: t(`status.${status}`) }));
  for (const { reference, because, at, by } of acts)
    ui.line(t('text.personBefore', { reference, because: word(rectificationReasons, because, ui), at: showTime(at, own, language), by }));
  ui.line(t('text.subjectSearched', { found: messages.length, searched }));
  if (withheld > 0) ui.line(t('text.searchedWithheld', { n: withheld }));
  if (unreadable > 0) ui.line(t('text.searchedUnreadable', { n: unreadable }));
}

function showMessage(
  { id, direction, kind, from, to, createdAt, caseReference, forwarded, erased, persons, copies }: PersonMessageView,
  own: Clock,
  ui: Ui,
): void {
  const { t, language } = ui;
  ui.title(titleOf({ id, direction, kind }, direction === 'in' ? from : to.join(', '), ui));
  const fields: Field[] = [
    [t('title.created'), showTime(createdAt, own, language)],
    ...optional(t('title.case'), caseReference ?? ''),
    ...optional(t('title.forwarded'), forwarded ? t('text.forwardedFrom', { unit: forwarded.from, id: forwarded.messageId }) : ''),
    [t('title.subjectPersons'), ...(persons.length === 0 ? [t('text.subjectElsewhere')] : persons.map((person) => personLine(person, ui)))],
    ...(erased ? ([[t('title.personHere'), t('text.personHere.erased')]] as Field[]) : []),
    ...(copies.length > 0 ? ([[t('title.personCopies'), ...copies.flatMap((copy) => copyLines(copy, ui))]] as Field[]) : []),
  ];
  for (const line of fieldLines(fields)) ui.line(line);
}

function titleOf({ id, direction, kind }: Pick<PersonMessageView, 'id' | 'direction' | 'kind'>, units: string, { t }: Ui): string {
  return `${t(`kind.${kind as MessageKind}`)} ${id} (${t(`direction.${direction}`)}${units === '' ? '' : `, ${units}`})`;
}

/** "s1: Moussa Diarra, mis en cause, 12 mars 1985, MLI". */
function personLine({ ref, categories, name, aliases, birthDate, nationalities }: PersonMessageView['persons'][number], ui: Ui): string {
  const whole = [name?.forenames, name?.surname].filter((part) => part !== undefined).join(' ') || (name?.asWritten ?? name?.maidenName ?? '');
  const said = [
    whole,
    ...(aliases ?? []).map((alias) => `« ${alias.name} »`),
    ...categories.map((category) => word(subjectCategories, category, ui)),
    birthDate === undefined ? '' : /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? showDay(birthDate, ui.language) : birthDate,
    ...(nationalities ?? []),
  ].filter((part) => part !== '');
  return said.length === 0 ? ref : ui.t('text.personLine', { ref, said: said.join(', ') });
}

function copyLines({ unit, orders }: PersonMessageView['copies'][number], ui: Ui): string[] {
  return orders.length === 0 ? [unit] : orders.map((order) => ui.t('text.personCopy', { unit, order: orderText(order, ui) }));
}

function orderText({ id, action, because, state, reason, replacedBy }: PersonOrderView, ui: Ui): string {
  const { t, language } = ui;
  return [
    t('text.personOrder', { action: word(rectifications, action, ui), because: word(rectificationReasons, because, ui), id }),
    stateLabel(state)[language],
    ...(reason === undefined ? [] : [reasonLabel(reason)[language]]),
    ...(replacedBy === undefined ? [] : [t('text.replacedBy', { id: replacedBy })]),
  ].join(', ');
}

/** Writes what came of an act, message by message: what was ordered of whom, what takes its place, what became of it here, whom to tell, and what could not be done. */
export function showPersonAct({ reference, because, messages, overtaken }: PersonActView, name: string, ui: Ui): void {
  const { t } = ui;
  ui.done(t('text.personActed', { reference, because: word(rectificationReasons, because, ui) }));
  for (const message of messages) {
    ui.line();
    ui.title(titleOf(message, message.persons.join(', '), ui));
    for (const line of fieldLines(actedFields(message, ui))) ui.line(line);
  }
  if (overtaken.length > 0) {
    ui.line();
    ui.line(t('text.personOvertaken', { ids: overtaken.join(', ') }));
  }
  ui.line();
  ui.line(t('text.personNext', { name }));
}

function actedFields({ orders, already, replacement, here, provider, unchanged, problem }: PersonActedView, ui: Ui): Field[] {
  const { t, language } = ui;
  const ordered = orders.map(({ id, to, action }) => t('text.personOrdered', { to, action: word(rectifications, action, ui), id }));
  return [
    ...(ordered.length > 0 ? ([[t('title.personOrders'), ...ordered]] as Field[]) : []),
    ...optional(t('title.personAlready'), already.join(', ')),
    ...optional(
      t('title.personReplacement'),
      !replacement ? '' : 'draft' in replacement ? t('text.personWaits', { id: replacement.draft }) : replacement.messages.join(', '),
    ),
    ...(here === undefined ? [] : ([[t('title.personHere'), t(`text.personHere.${here}`)]] as Field[])),
    ...(provider ? ([[t('title.personProvider'), t('text.personProvider', provider)]] as Field[]) : []),
    ...(unchanged ? ([[t('title.personUndone'), t('text.personUnchanged')]] as Field[]) : []),
    ...optional(t('title.personUndone'), problem?.[language] ?? ''),
  ];
}
