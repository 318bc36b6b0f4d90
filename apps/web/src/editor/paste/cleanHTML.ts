import { cleanTable } from './cleanTable.ts';
import { decodeFonts } from './decodeFonts.ts';
import { readSheetFonts } from './readSheetFonts.ts';
import { readWordMarkup } from './readWordMarkup.ts';
import { toLines } from './toLines.ts';
import { toTaskTable } from './toTaskTable.ts';

/** Parts of a page that are no text. */
const junk =
  'style, script, meta, link, title, xml, img, svg, video, object, iframe, form, button, input, hr';

const isOurs = (html: string): boolean => html.includes('data-pm-slice');

/**
 * Pasted HTML of Word, of web pages, of mail: words, bold, italic, underline, footnotes and tables stay, the dress
 * goes; letters of fonts from before Unicode are decoded. The list marks that Word writes as text become "- " or "1. " at the start of the line. Our own HTML stays.
 */
export function cleanHTML(html: string): string {
  if (isOurs(html)) return html;
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html');
  for (const part of page.querySelectorAll(junk)) part.remove();
  for (const element of page.querySelectorAll('[data-node]')) element.removeAttribute('data-node');
  decodeFonts(page, readSheetFonts(html));
  readWordMarkup(page);
  for (const mark of page.querySelectorAll<HTMLElement>('[style*="mso-list" i]')) {
    if (/mso-list:\s*ignore/i.test(mark.getAttribute('style') ?? '')) mark.replaceWith(writtenMark(mark));
  }
  for (const item of page.querySelectorAll('li')) markItem(item);
  for (const table of page.querySelectorAll('table')) cleanTable(table);
  for (const element of page.body.querySelectorAll('*')) undress(element);
  toLines(page);
  for (const table of page.querySelectorAll('table')) toTaskTable(table);
  return page.body.innerHTML;
}

/** Word's bullets (·, §, an "o" of Courier) all read as a dash; any other mark stays as it is written. */
function writtenMark(mark: HTMLElement): string {
  const text = (mark.textContent ?? '').replace(/\s+/g, ' ').trim();
  const isBullet = !/[\p{L}\d]/u.test(text) || /^[oØü]$/.test(text);
  return isBullet ? '- ' : `${text} `;
}

function markItem(item: HTMLLIElement): void {
  const list = item.parentElement;
  const index = list ? [...list.children].indexOf(item) + 1 : 1;
  item.prepend(list?.tagName === 'OL' ? `${index}. ` : '- ');
}

/** Bold and italic that only a style says are kept as elements before the style goes. */
function undress(element: Element): void {
  const style = element.getAttribute('style') ?? '';
  if (element.tagName === 'SPAN' && style) {
    if (/(?<!-)font-weight:\s*(?:bold|[6-9]00)/i.test(style)) wrap(element, 'strong');
    if (/(?<!-)font-style:\s*italic/i.test(style)) wrap(element, 'em');
    if (/text-decoration[^;]*underline/i.test(style)) wrap(element, 'u');
  }
  // Google Docs wraps everything in a <b> that says it is not bold; Word's mso-bidi-font-weight says nothing of it.
  if (element.tagName === 'B' && /(?<!-)font-weight:\s*normal/i.test(style)) {
    element.replaceWith(...element.childNodes);
    return;
  }
  for (const name of element.getAttributeNames()) {
    if (!KEPT.has(name)) element.removeAttribute(name);
  }
}

/** Set by ourselves: what a page names like this itself was taken away before. */
const KEPT = new Set(['data-node', 'data-colspan', 'data-rowspan', 'data-header']);

function wrap(element: Element, tag: string): void {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.append(made);
}
