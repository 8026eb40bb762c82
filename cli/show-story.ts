import type { StoryItem } from '#gateway/contract';
import { actLabel, stateLabel } from '#protocol/procedure-words';
import { table } from './table.ts';
import { type Clocks, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** Writes the story of a message, one line each: when, which unit, what it did, and the message to open. */
export function showStory(story: readonly StoryItem[], clocks: Clocks, ui: Ui): void {
  ui.line();
  ui.title(ui.t('title.story'));
  // Ids stand behind the words, not in a column: some lines have none, and words differ much in length.
  const rows = story.map((item) => [showTime(item.at, clocks.own, ui.language), item.unit, [whatText(item, ui), ...(item.id ? [item.id] : [])].join('  ')]);
  for (const line of table(rows)) ui.line(`  ${line}`);
}

/** What happened, in the present tense behind the name of the unit. */
function whatText(item: StoryItem, ui: Ui): string {
  const { t, language } = ui;
  switch (item.what) {
    case 'sent':
      return t('text.story.sent', { to: item.to.join(', ') });
    case 'opening':
    case 'subject':
    case 'source':
      return t(`text.story.${item.what}`, { kind: t(`kind.${item.kind}`) });
    case 'receipt':
      return receiptText(item, ui);
    case 'expired':
      return t('text.story.expired', { to: item.to });
    case 'step':
      return `${actLabel(item.act, item.kind)[language]}${item.counts ? '' : `, ${t('text.overtaken')}`}`;
    case 'forward':
      return t('text.story.forward', { to: item.to.join(', ') });
    case 'order':
      return stated(item, t(`text.storyOrder.${item.action ?? 'any'}`, { to: item.to }), ui);
    case 'permission':
      return stated(item, t(`text.storyPermission.${item.use ?? 'any'}`, { to: item.to }), ui);
    case 'replacement':
      return t('text.story.replacement');
    case 'erased':
      return t('text.story.erased');
    case 'assigned':
      return item.officer === undefined ? t('text.story.released', { by: item.by }) : t('text.story.assigned', { officer: item.officer, by: item.by });
  }
}

// The sentence of a refusal stands with the receipt itself: here a line is a line.
function receiptText({ status, officer, reason }: Extract<StoryItem, { what: 'receipt' }>, { t }: Ui): string {
  const text = t(`text.storyReceipt.${status}`);
  const signed = officer === undefined ? text : t('text.receiptOfficer', { receipt: text, officer });
  return reason ? `${signed} (${reason.code})` : signed;
}

/** With the state of the procedure, and why no more is told. */
function stated({ state, withheld }: Extract<StoryItem, { what: 'order' | 'permission' }>, text: string, { language }: Ui): string {
  return [`${text} (${stateLabel(state)[language]})`, ...(withheld ? [withheld[language]] : [])].join(', ');
}
