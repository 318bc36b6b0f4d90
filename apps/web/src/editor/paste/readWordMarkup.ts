/**
 * Makes ordinary HTML of what only Word writes: notes at the end become footnotes at their marks, of tracked changes
 * the text as it now reads stays, comments, page breaks, blank lines and its own elements (o:p) go. Works on the page in place.
 */
export function readWordMarkup(page: Document): void {
  for (const element of page.body.querySelectorAll('*')) {
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
  }
  for (const gone of page.querySelectorAll('del')) gone.remove();
  for (const element of page.querySelectorAll<HTMLElement>('[style*="mso-" i], .MsoCommentReference')) {
    if (isOutside(element)) element.remove();
  }
  for (const br of page.querySelectorAll('br[style*="page-break" i]')) br.remove();
  for (const link of page.querySelectorAll('a[href^="#"]')) toFootnote(page, link);
  for (const list of page.querySelectorAll(
    '[style*="mso-element:footnote-list" i], [style*="mso-element:endnote-list" i]',
  )) {
    if ((list.textContent ?? '').trim() === '') list.remove();
  }
  for (const line of page.querySelectorAll('p')) if (isBlankLine(line)) line.remove();
}

/** The list of comments and the marks "[AB1]" stand outside the text. */
function isOutside(element: HTMLElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return /mso-element:\s*comment-list/i.test(style) || element.classList.contains('MsoCommentReference');
}

/** A mark and its note point at each other; a longer link is none. */
function toFootnote(page: Document, link: Element): void {
  const [to, from] = [targetOf(link), link.getAttribute('name') ?? link.id];
  if (to === '' || from === '' || (link.textContent ?? '').trim().length > 8) return;
  const back = [...page.querySelectorAll('a[href^="#"]')].find(
    (it) => it !== link && targetOf(it) === from && (it.getAttribute('name') ?? it.id) === to,
  );
  const body =
    back?.closest(
      '[style*="mso-element:footnote" i], [style*="mso-element:endnote" i], [id^="sdfootnote"]',
    ) ?? back?.closest('li, p');
  if (!back || !body || !(link.compareDocumentPosition(back) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
  back.remove();
  const note = page.createElement('span');
  note.dataset['node'] = 'footnote';
  const lines = body.querySelectorAll('p').length > 0 ? [...body.querySelectorAll('p')] : [body];
  lines.forEach((line, index) => {
    if (index > 0) note.append(page.createElement('br'));
    note.append(...line.childNodes);
  });
  trimStart(note);
  (link.closest('sup') ?? link).replaceWith(note);
  body.remove();
}

const targetOf = (link: Element): string => (link.getAttribute('href') ?? '').slice(1);

/** The space between the mark of a note and its text. */
function trimStart(note: Element): void {
  const texts = note.ownerDocument.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    text.nodeValue = (text.nodeValue ?? '').replace(/^\s+/, '');
    if (text.nodeValue !== '') return;
  }
}

/** Word puts a hard space into an empty line; in a cell the line is the cell's own. */
function isBlankLine(line: Element): boolean {
  if ((line.textContent ?? '').trim() !== '' || line.querySelector('img, [data-node]')) return false;
  return line.closest('td, th') === null;
}
