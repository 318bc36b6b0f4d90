import { chooseWords } from '@duthao/plan';
import type * as Y from 'yjs';
import type { CommentPlace } from './selectionToComment.ts';

/** What a reader has pointed at: a line, and words of it when some are selected. */
export interface ChosenLine {
  readonly id: string;
  /** What is printed there. */
  readonly line: string;
  readonly words: string;
  /** Which of those that say the same in the line, from 0. */
  readonly nth: number;
}

/** The words that a selection takes in one line of the page; null when it takes none, or several lines. */
export function wordsSelected(page: HTMLElement): ChosenLine | null {
  const selection = page.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [first, last] = [lineAround(range.startContainer), lineAround(range.endContainer)];
  if (!first || first !== last || !page.contains(first)) return null;
  const said = range.toString();
  const words = said.trim();
  if (words === '') return null;
  const before = range.cloneRange();
  before.setStart(first, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const nth = before.toString().split(words).length - 1;
  return { ...lineOf(first), words, nth };
}

export function lineOf(element: HTMLElement): ChosenLine {
  return { id: element.dataset['line']!, line: element.textContent, words: '', nth: 0 };
}

function lineAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-line]') ?? null;
}

/** On the words where they stand in the plan in one piece, else on the line that they were selected in. */
export function placeOfChosen(ydoc: Y.Doc, { id, line, words, nth }: ChosenLine): CommentPlace {
  const found = chooseWords(ydoc, id, words.normalize('NFC'), nth);
  if (!found) return { on: { kind: 'node', nodeId: id }, quote: line };
  const { from, to, quote } = found;
  return { on: { kind: 'text', from: { ...from }, to: { ...to }, quote }, quote };
}
