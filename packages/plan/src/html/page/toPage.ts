import type { Node } from 'prosemirror-model';
import { defaultLook, type Look } from '../../look/Look.ts';
import { asItStands } from '../../queries/asItStands.ts';
import { outlineOf } from '../../queries/outlineOf.ts';
import { escapeText } from '../escape.ts';
import { childrenOf, type Page } from './Page.ts';
import { pageStyle } from './pageStyle.ts';
import { partHTML } from './partHTML.ts';

/**
 * A plan as one HTML file to read, print and send on: everything that the pages print, computed words and numbers
 * included, headings and tables marked as such, links where the text refers. It needs nothing from outside, runs no
 * script, and is not read back (`toHTML` is). Suggestions are not taken.
 */
export function toPage(doc: Node, title: string, look: Look = defaultLook): string {
  const plan = asItStands(doc);
  const page: Page = { plan, outline: outlineOf(plan), document: 'plan', footnotes: [] };
  const body = plan.children.map((part) => partHTML(part, page)).join('\n');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title || titleOf(plan))}</title>
<style>${pageStyle(look)}</style>
</head>
<body>
<main>
${body}${notesHTML(page.footnotes)}
</main>
</body>
</html>
`;
}

const titleOf = (plan: Node): string =>
  childrenOf(plan, 'docTitle')
    .flatMap(({ children }) => children)
    .map(({ textContent }) => textContent)
    .join(' ');

function notesHTML(footnotes: readonly string[]): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map(
    (note, i) =>
      `<li id="chu-thich-${i + 1}">${note} <a href="#dau-${i + 1}" aria-label="Về chỗ có chú thích ${i + 1}">↩</a></li>`,
  );
  return `<section class="notes" aria-label="Chú thích"><ol>${items.join('')}</ol></section>`;
}
