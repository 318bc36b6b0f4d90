const LINES = 'p, h1, h2, h3, h4, h5, h6, pre';
const BOXES =
  'div, section, article, main, header, footer, aside, blockquote, center, address, ul, ol, li, dl, dt, dd';

/**
 * Every line of a page as a paragraph: a box without a paragraph, words between two boxes, a heading (its typed
 * number makes it a section, and its bold is the section's own). Without it the first bare words would be taken for
 * the title of a section.
 */
export function toLines(page: Document): void {
  const boxes = [page.body, ...page.body.querySelectorAll<HTMLElement>(BOXES)];
  for (const box of boxes) if (box.querySelector(`${LINES}, ${BOXES}, table`)) wrapLooseWords(box);
  for (const element of page.body.querySelectorAll(`${LINES}, ${BOXES}`)) {
    if (element.tagName !== 'P' && !element.querySelector(`${LINES}, ${BOXES}, table`)) toLine(element);
  }
}

const isBlock = (node: Node): boolean =>
  node instanceof Element &&
  (node.matches(`${LINES}, ${BOXES}, table`) || node.querySelector(`${LINES}, table`) !== null);

function wrapLooseWords(box: HTMLElement): void {
  let line: HTMLParagraphElement | null = null;
  // The list of children is a live one.
  const nodes = Array.from(box.childNodes);
  for (const node of nodes) {
    if (isBlock(node)) line = null;
    else if (line) line.append(node);
    else if ((node.textContent ?? '').trim() !== '') {
      line = box.ownerDocument.createElement('p');
      node.replaceWith(line);
      line.append(node);
    }
  }
}

function toLine(element: Element): void {
  const line = element.ownerDocument.createElement('p');
  line.append(...element.childNodes);
  element.replaceWith(line);
}
