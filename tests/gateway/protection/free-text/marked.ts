import { expect } from 'vitest';
import { type HiddenFinder, redact } from '../../../../gateway/protection/free-text/redact.ts';

/** Takes a sentence in which every passage that must be hidden stands in ⟦ ⟧, and checks that exactly these are hidden. */
export function expectHidden(sentence: string, finder: HiddenFinder): void {
  const text = sentence.replace(/[⟦⟧]/g, '');
  let shown = '';
  let from = 0;
  for (const { start, end } of redact(text, finder).passages) {
    shown += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`;
    from = end;
  }
  expect(shown + text.slice(from)).toBe(sentence);
}
