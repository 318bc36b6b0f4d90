import type { Package } from '../parts/openPackage.ts';
import { cleanText } from '../../lines/cleanText.ts';
import type { Report } from '../report.ts';
import { type Element, elementsOf, textIn } from '../xml/element.ts';

/** Headers and footers are no part of a plan, which numbers its own pages; other words in them are named. */
export function noteRunningHeads(file: Package, report: Report): void {
  const parts = [...file.related('header'), ...file.related('footer')];
  for (const words of new Set(parts.map(wordsOf))) {
    if (!/\p{L}/u.test(words.replace(/\b(?:trang|page|số|of)\b/giu, ''))) continue;
    report.note('runningHead', 'info', message, words);
  }
}

function message(count: number): string {
  return `Có ${count} đầu trang hoặc chân trang chứa chữ; phần này không thuộc nội dung kế hoạch nên không nhập.`;
}

function wordsOf(root: Element): string {
  return cleanText(textOf(root)).replace(/\s+/gu, ' ').trim();
}

function textOf(element: Element): string {
  if (element.name === 'w:t') return textIn(element);
  if (element.name === 'v:textpath') return ` ${element.attrs.string ?? ''} `;
  const inner = elementsOf(element).map(textOf).join('');
  return element.name === 'w:p' ? `${inner} ` : inner;
}
