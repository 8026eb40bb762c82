import type { DecisionView, DraftView, PreviewView, ScreenedView } from '#gateway/contract';
import { columns, wrap } from './columns.ts';
import { frameItem } from './screened-frame.ts';
import { type ScreenedItem, screenedItems } from './screened-rows.ts';
import type { Clocks } from './times.ts';
import type { Span, Ui } from './ui.ts';

/** Characters of a line from which there is room for columns. */
const COLUMNS_FROM = 100;

/** Characters of a line at the most: a wider table is hard to read. */
const WIDTH_MAX = 160;

/** Why fields do not leave, each sentence once, counted from 1. */
type Notes = Map<string, number>;

/** Writes, for each group of addressees, what was written beside what leaves, and why the rest does not; then what a reason would release. */
export function showScreened({ written, views }: Pick<PreviewView | DraftView, 'written' | 'views'>, clocks: Clocks, ui: Ui): void {
  const { t } = ui;
  if (!written) return;
  for (const view of views) {
    ui.line();
    ui.title(t('text.screenedFor', { to: view.to.join(', '), class: view.recipientClass }));
    const bases = view.bases.length > 0 ? t('text.onBasis', { ids: view.bases.join(', ') }) : t('text.onNoBasis');
    for (const line of hanging('  ', bases, ui)) ui.line(line);
    const notes: Notes = new Map();
    showItems([frameItem(written, view, clocks, ui), ...(written.caseData ? screenedItems(written.caseData, view, ui) : [])], notes, ui);
    if (notes.size > 0) ui.line();
    for (const [text, number] of notes) for (const line of hanging(`  [${number}] `, text, ui)) ui.line(line);
  }
  showReleasable(views, ui);
}

/** Says whether it would be refused as it stands, or whether a second officer is needed, and why. */
export function showApproval({ approval, refusedFor }: Pick<PreviewView, 'approval' | 'refusedFor'>, ui: Ui): void {
  ui.line();
  if (refusedFor.length > 0) ui.title(ui.t('text.refusedFor', { to: refusedFor.join(', ') }));
  if (approval.length > 0) ui.title(ui.t('text.approvalNeeded'));
  else if (refusedFor.length === 0) ui.line(ui.t('text.noApproval'));
  for (const { why } of approval) ui.line(`  - ${why[ui.language]}`);
}

function showItems(items: readonly ScreenedItem[], notes: Notes, ui: Ui): void {
  const { t } = ui;
  const width = Math.min(ui.streams.stdout.columns ?? COLUMNS_FROM, WIDTH_MAX);
  const wide = width >= COLUMNS_FROM;
  const [label, action] = [Math.floor(width * 0.23), 20];
  const value = Math.floor((width - 2 - label - action - 6) / 2);
  const widths = [label, value, value, action];
  if (wide) {
    ui.line();
    for (const line of columns([[[], [{ text: t('title.written') }], [{ text: t('title.leaves') }], [{ text: t('title.decision') }]]], widths))
      ui.spans([{ text: '  ' }, ...line]);
  }
  for (const { title, rows } of items) {
    ui.line();
    ui.title(title);
    for (const row of rows) {
      const word = decided(row.decision, notes, ui);
      if (wide) {
        for (const line of columns([[[{ text: row.label }], row.written, [{ text: row.leaves }], [{ text: word }]]], widths))
          ui.spans([{ text: '  ' }, ...line]);
        continue;
      }
      ui.line(`  ${row.label}`);
      if (row.leaves === row.written.map(({ text }) => text).join('')) {
        stacked(t('title.asWritten'), row.written, width, ui);
        continue;
      }
      stacked(t('title.written'), row.written, width, ui);
      stacked(t('title.leaves'), [{ text: word === '' ? row.leaves : `${row.leaves} (${word})` }], width, ui);
    }
  }
}

function stacked(title: string, spans: readonly Span[], width: number, ui: Ui): void {
  const head = Math.max(...(['title.written', 'title.leaves', 'title.asWritten'] as const).map((key) => ui.t(key).length));
  wrap(spans, Math.max(20, width - head - 6)).forEach((line, index) => {
    ui.spans([{ text: `    ${(index === 0 ? title : '').padEnd(head)}  ` }, ...line]);
  });
}

/** "refusé [1]": the word of a decision, with the number of its reason when something does not leave as it was written. */
function decided(decision: DecisionView | undefined, notes: Notes, { t, language }: Ui): string {
  if (!decision) return '';
  const { action, reason, releasable, why, rule, article } = decision;
  const word = t(`action.${releasable && action === 'deny' ? 'hold' : action}`);
  if (action === 'allow') return word;
  const because = reason === undefined ? `(${rule}, ${article})` : t('text.becauseOf', { reason, article });
  const text = action === 'necessary' ? because : `${why[language]} ${because}`;
  const number = notes.get(text) ?? notes.size + 1;
  notes.set(text, number);
  return `${word} [${number}]`;
}

function hanging(head: string, text: string, ui: Ui): string[] {
  const width = Math.min(ui.streams.stdout.columns ?? COLUMNS_FROM, WIDTH_MAX);
  return wrap([{ text }], Math.max(20, width - head.length)).map((line, index) => {
    return `${index === 0 ? head : ' '.repeat(head.length)}${line.map((span) => span.text).join('')}`;
  });
}

function showReleasable(views: readonly ScreenedView[], ui: Ui): void {
  const { t } = ui;
  const paths = new Map<string, string[]>();
  for (const { to, decisions } of views)
    for (const { path, releasable } of decisions) if (releasable) paths.set(blockOf(path), [...(paths.get(blockOf(path)) ?? []), ...to]);
  if (paths.size === 0) return;
  ui.line();
  ui.title(t('text.releasable'));
  for (const [path, to] of paths) ui.line(`  ${path} (${[...new Set(to)].join(', ')})`);
  ui.line(`  ${t('text.releasableHow', { path: [...paths.keys()][0] ?? '' })}`);
}

/** As `--necessary` takes it, the whole block rather than each of its fields: persons[v1].name. */
function blockOf(path: string): string {
  const inside = path.replace(/^caseData\./, '');
  const [, item = inside] = /^(persons\[[^\]]+\]\.[A-Za-z]+|[A-Za-z]+\[[^\]]+\])/.exec(inside) ?? [];
  return item;
}
