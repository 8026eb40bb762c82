// What a message says beside its case data, as it was written beside what one group of addressees gets.
import type { ContentView, DecisionView, ScreenedView, WrittenView } from '#gateway/contract';
import { type ScreenedItem, type ScreenedRow, writtenSpans } from './screened-rows.ts';
import { contentFields, type Field, optional } from './show-content.ts';
import { attachedFields } from './show-documents.ts';
import { markingFields } from './show-marking.ts';
import type { Clocks } from './times.ts';
import type { Span, Ui } from './ui.ts';

/** The message itself: its reference, its marking, its kind's own fields. Empty when the two are not of one kind. */
export function frameItem(written: WrittenView, view: ScreenedView, clocks: Clocks, ui: Ui): ScreenedItem {
  const [left, right] = [written, view].map((each) => fieldsOf(each, view.to, clocks, ui)) as [Field[], Field[]];
  const got = new Map(placed(right).map(([place, [, ...lines]]) => [place, lines.join(' ')]));
  const rows = placed(left).map(([place, [label, ...lines]]): ScreenedRow => {
    const decision = decisionOn(label, view, ui);
    return { label, written: spansOf(label, lines, written, view, ui), leaves: got.get(place) ?? '—', decision };
  });
  return { title: ui.t('title.message'), rows };
}

function fieldsOf({ content, ...rest }: WrittenView, units: string[], clocks: Clocks, ui: Ui): Field[] {
  return [
    ...optional(ui.t('title.case'), rest.caseReference ?? ''),
    ...markingFields(rest, ui),
    ...contentFields(content as ContentView, units, clocks, ui),
    ...attachedFields(rest.documents, ui),
  ];
}

/** Fields with the place of each: the field under which it stands, its own title, and which of that name it is; three authorities have a function each. */
function placed(fields: readonly Field[]): [place: string, field: Field][] {
  const seen = new Map<string, number>();
  let above = '';
  return fields.map((field) => {
    const [title] = field;
    const under = title.startsWith(' ');
    const name = under ? `${above}\n${title}` : title;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const place = `${name}\n${count}`;
    if (!under) above = place;
    return [place, field];
  });
}

/** The decision that says most of a field: one line may stand for several, such as the stages of a route. */
function decisionOn(label: string, view: ScreenedView, { t }: Ui): DecisionView | undefined {
  const paths: Readonly<Record<string, RegExp>> = {
    [t('title.case')]: /^caseReference$/,
    [t('title.handlingText')]: /^handlingText$/,
    [t('title.restrictions')]: /^restrictions\[/,
    [t('title.when')]: /^incident\.occurredFrom$/,
    [t('title.place')]: /^incident\.place$/,
    [t('title.route')]: /^incident\.route/,
    [t('title.people')]: /^incident\.headCount$/,
  };
  const found = view.decisions.filter(({ path }) => paths[label]?.test(path));
  return found.find(({ action }) => action !== 'allow');
}

/** The text of H3 and those of restrictions with the passages shown that are hidden in them. */
function spansOf(label: string, lines: readonly string[], { handlingText, restrictions }: WrittenView, view: ScreenedView, ui: Ui): Span[] {
  const { t } = ui;
  const decisionAt = (path: string) => view.decisions.find((decision) => decision.path === path);
  if (label === t('title.handlingText')) return writtenSpans(true, handlingText ?? '', decisionAt('handlingText'), ui);
  if (label !== t('title.restrictions')) return [{ text: lines.join(' ') }];
  return (restrictions ?? []).flatMap(({ kind, text, eraseBy }, index) => {
    const parts = [
      [{ text: t(`restriction.${kind}`) }],
      text === '' ? [] : writtenSpans(true, text, decisionAt(`restrictions[${kind}].text`), ui),
      eraseBy === undefined ? [] : [{ text: eraseBy }],
    ].filter((part) => part.length > 0);
    return [...(index > 0 ? [{ text: ' ' }] : []), ...parts.flatMap((part, at) => (at > 0 ? [{ text: ', ' }, ...part] : part))];
  });
}
