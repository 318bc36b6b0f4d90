import type { SourceThread } from '../source/sourceDocument.ts';
import { attr, elementsBelow, type HtmlElement, type HtmlParent, textBelow } from './htmlTree.ts';
import type { Styles } from './readStyles.ts';

/** Comments as Word saves them in a page. */
export interface PageThreads {
  readonly threads: readonly SourceThread[];
  /** The list of comments and the marks "[AB1]": no text of the page. */
  readonly skipped: ReadonlySet<HtmlElement>;
}

/** The thread that an element's text is commented in; Word names it "AB_1" after initials and number. */
export function threadOf(element: HtmlElement, styles: Styles): string | undefined {
  return element.tagName === 'a' ? numberIn(styles.of(element)['mso-comment-reference']) : undefined;
}

export function findThreads(page: HtmlParent, styles: Styles): PageThreads {
  const skipped = new Set<HtmlElement>();
  const threads: SourceThread[] = [];
  const times = new Map<string, string | null>();
  for (const element of elementsBelow(page)) {
    const css = styles.of(element);
    const id = numberIn(css['mso-comment-reference']);
    if (id) times.set(id, toTime(css['mso-comment-date']));
    if (css['mso-element'] === 'comment-list' || attr(element, 'class') === 'MsoCommentReference')
      skipped.add(element);
    if (css['mso-element'] === 'comment') threads.push(toThread(element, styles, times));
  }
  return { threads: withOwnIds(threads), skipped };
}

function toThread(
  element: HtmlElement,
  styles: Styles,
  times: ReadonlyMap<string, string | null>,
): SourceThread {
  let id = '';
  let author = '';
  const paragraphs: string[] = [];
  for (const below of elementsBelow(element)) {
    author ||= (styles.of(below)['mso-comment-author'] ?? '').replace(/["']/gu, '');
    id ||= /^_msocom_(\d+)$/u.exec(attr(below, 'name') ?? '')?.[1] ?? '';
    if (below.tagName === 'p') paragraphs.push(textBelow(below).replace(/\s+/gu, ' ').trim());
  }
  const text = paragraphs
    .join('\n')
    .replace(/^\s*\[\p{L}*\d+\]\s*/u, '')
    .normalize('NFC');
  return { id, isDone: false, comments: [{ author, time: times.get(id) ?? null, text }] };
}

/** A damaged page names a comment twice or not at all; each is kept, and the first keeps the marks in the text. */
function withOwnIds(threads: readonly SourceThread[]): SourceThread[] {
  const taken = new Set(['']);
  return threads.map((thread, index) => {
    const id = taken.has(thread.id) ? `unmarked-${index + 1}` : thread.id;
    taken.add(id);
    return { ...thread, id };
  });
}

function numberIn(reference: string | undefined): string | undefined {
  return /(\d+)$/u.exec(reference ?? '')?.[1];
}

/** "20260105T1012" of Word. */
function toTime(text: string | undefined): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)$/u.exec(text ?? '');
  return match ? `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:00` : null;
}
