/** Parts of a page that are no text. */
const junk = 'style, script, meta, link, title, xml, img, svg, video, object, iframe, form, button, input';

const isOurs = (html: string): boolean => html.includes('data-pm-slice');

/**
 * Pasted HTML of Word, of web pages, of mail: words, bold, italic, underline and tables stay, the dress goes.
 * The list marks that Word writes as text become "- " or "1. " at the start of the line. Our own HTML stays.
 */
export function cleanHTML(html: string): string {
  if (isOurs(html)) return html;
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html');
  for (const part of page.querySelectorAll(junk)) part.remove();
  for (const mark of page.querySelectorAll<HTMLElement>('[style*="mso-list" i]')) {
    if (/mso-list:\s*ignore/i.test(mark.getAttribute('style') ?? '')) mark.replaceWith(writtenMark(mark));
  }
  for (const item of page.querySelectorAll('li')) markItem(item);
  for (const element of page.body.querySelectorAll('*')) undress(element);
  for (const element of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) toLine(element);
  return page.body.innerHTML;
}

/** Word's bullets (·, o, §) all read as a dash. */
function writtenMark(mark: HTMLElement): string {
  const text = (mark.textContent ?? '').replace(/\s+/g, ' ').trim();
  return /^(?:\d|[a-zđ]\)|[IVX]+\.)/.test(text) ? `${text} ` : '- ';
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
    if (name !== 'colspan' && name !== 'rowspan') element.removeAttribute(name);
  }
}

function wrap(element: Element, tag: string): void {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.append(made);
}

/** Headings are lines whose typed number makes them sections; their bold is the section's own. */
function toLine(element: Element): void {
  const line = element.ownerDocument.createElement('p');
  line.append(...element.childNodes);
  element.replaceWith(line);
}
