import type { SubjectCaseView, SubjectCloseInput, SubjectFoundView, SubjectInput, SubjectList, SubjectOutcome } from '#gateway/contract';
import type { MessageKind } from '#protocol/vocabulary';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseWholeDay } from '../parse.ts';
import { given } from '../scope.ts';
import { type Field, fieldLines } from '../show-content.ts';
import { type Clock, readClocks, showDay, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Opens a case about a request of a data subject. Throws USAGE, INPUT_INVALID. */
export async function subjectOpen(call: Call, options: { name?: string; number?: string[]; received?: string }): Promise<void> {
  const name = given(call, options.name, '--name');
  const received = parseWholeDay('--received', given(call, options.received, '--received'));
  const body: SubjectInput = { name, received, ...(options.number ? { numbers: options.number } : {}) };
  await withClient(call, async (client) => {
    const { ui } = call;
    const opened = await client.post<SubjectCaseView>('/v1/subjects', body);
    if (ui.json) return ui.document(opened);
    ui.done(ui.t('text.subjectOpened', { reference: opened.reference }));
    showCase(opened, ui);
    ui.line(ui.t('text.subjectOpenedNext', { reference: opened.reference }));
  });
}

/** Shows where data of the person is held, and to whom it went. Throws SUBJECT_UNKNOWN, SUBJECT_CLOSED. */
export async function subjectSearch(call: Call, reference: string): Promise<void> {
  await withClient(call, async (client) => {
    const found = await client.post<SubjectFoundView>(path(reference, 'search'), {});
    if (call.ui.json) return call.ui.document(found);
    showFound(found, (await readClocks(client)).own, call.ui);
  });
}

/** Records that a case was passed on or first answered. Throws SUBJECT_UNKNOWN, SUBJECT_CLOSED. */
export async function subjectForward(call: Call, reference: string): Promise<void> {
  await changed(call, path(reference, 'forward'), {});
}

/** Closes a case with what was decided. Throws USAGE, SUBJECT_UNKNOWN, SUBJECT_CLOSED. */
export async function subjectClose(call: Call, reference: string, options: { outcome?: SubjectOutcome; reason?: string }): Promise<void> {
  const body: SubjectCloseInput = { outcome: given(call, options.outcome, '--outcome'), reason: given(call, options.reason, '--reason') };
  await changed(call, path(reference, 'close'), body);
}

/** Shows the cases, their clocks, and what is late. */
export async function subjectList(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const { ui } = call;
    const list = await client.get<SubjectList>('/v1/subjects');
    if (ui.json) return ui.document(list);
    if (list.cases.length === 0) return ui.line(ui.t('text.noSubjects'));
    for (const each of list.cases) showCase(each, ui);
  });
}

async function changed(call: Call, to: string, body: object): Promise<void> {
  await withClient(call, async (client) => {
    const view = await client.post<SubjectCaseView>(to, body);
    if (call.ui.json) return call.ui.document(view);
    showCase(view, call.ui);
  });
}

function path(reference: string, act: string): string {
  return `/v1/subjects/${encodeURIComponent(reference)}/${act}`;
}

/** A case without who asks. Days are those of the law, in UTC. */
function showCase({ reference, received, firstBy, answerBy, late, forwardedAt, closed }: SubjectCaseView, ui: Ui): void {
  const { t, language } = ui;
  const day = (instant: string) => showDay(instant.slice(0, 10), language);
  const clock = (which: 'first' | 'answer', by: string, done: string | undefined) =>
    [
      t('text.subjectBy', { day: day(by) }),
      ...(done === undefined ? [] : [t('text.subjectDone', { day: day(done) })]),
      ...(late.includes(which) ? [t('text.subjectLate')] : []),
    ].join(', ');
  ui.title(reference);
  const fields: Field[] = [
    [t('title.subjectReceived'), day(received)],
    [t('title.subjectFirst'), clock('first', firstBy, forwardedAt ?? closed?.at)],
    [t('title.subjectAnswer'), clock('answer', answerBy, closed?.at)],
    ...(closed ? ([[t('title.subjectOutcome'), t('text.subjectClosed', { outcome: t(`subject.${closed.outcome}`), by: closed.by })]] as Field[]) : []),
  ];
  for (const line of fieldLines(fields)) ui.line(line);
}

function showFound({ name, numbers, messages, providers, recipients, searched, withheld, unreadable }: SubjectFoundView, own: Clock, ui: Ui): void {
  const { t, language } = ui;
  ui.title([name, ...numbers].join(', '));
  for (const { id, direction, kind, from, to, storedAt, persons, bases } of messages) {
    ui.line();
    ui.title(`${t(`kind.${kind as MessageKind}`)} ${id} (${t(`direction.${direction}`)}, ${direction === 'in' ? from : to.join(', ')})`);
    const fields: Field[] = [
      [t('title.stored'), showTime(storedAt, own, language)],
      [t('title.subjectPersons'), persons.length === 0 ? t('text.subjectElsewhere') : persons.map(({ ref }) => ref).join(', ')],
      [t('title.subjectBases'), ...(bases.length === 0 ? ['–'] : bases.map((basis) => `${t(`basis.${basis.kind}`)} ${basis.reference || basis.id}`))],
    ];
    for (const line of fieldLines(fields)) ui.line(line);
  }
  ui.line();
  const fields: Field[] = [
    [t('title.subjectProviders'), providers.join(', ') || '–'],
    [t('title.subjectRecipients'), recipients.join(', ') || '–'],
  ];
  for (const line of fieldLines(fields)) ui.line(line);
  ui.line(t('text.subjectSearched', { found: messages.length, searched }));
  if (withheld > 0) ui.line(t('text.searchedWithheld', { n: withheld }));
  if (unreadable > 0) ui.line(t('text.searchedUnreadable', { n: unreadable }));
}
