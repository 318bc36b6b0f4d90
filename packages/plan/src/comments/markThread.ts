import * as Y from 'yjs';
import { schema } from '../schema.ts';
import { formatsOf } from '../ydoc/formatsOf.ts';
import { findStretch, type PositionJson, type Stretch } from './findStretch.ts';
import { isSameQuote } from './quoteOf.ts';
import { stretchAt } from './stretchAt.ts';

export interface WordsOfThread {
  readonly threadId: string;
  readonly from: PositionJson;
  readonly to: PositionJson;
  /** What stood there when the comment was written. */
  readonly quote: string;
}

/**
 * Puts a thread's mark on words of the plan, by formatting the shared texts and touching nothing else; several marks
 * may lie over each other. Answers the words as they stand, or null, and changes nothing, when they no longer read as
 * the quote.
 */
export function markThread(
  ydoc: Y.Doc,
  { threadId, from, to, quote }: WordsOfThread,
  origin?: unknown,
): string | null {
  const found = findStretch(ydoc, from, to);
  return found && isSameQuote(found.quote, quote) ? markRuns(ydoc, threadId, found, origin) : null;
}

/** The same for positions in the document as `fromYDoc` reads it at this moment; null when there are no words. */
export function markThreadAt(
  ydoc: Y.Doc,
  { threadId, from, to }: { threadId: string; from: number; to: number },
  origin?: unknown,
): string | null {
  const found = stretchAt(ydoc, from, to);
  return found && markRuns(ydoc, threadId, found, origin);
}

function markRuns(ydoc: Y.Doc, threadId: string, { runs, quote }: Stretch, origin: unknown): string {
  const format = formatsOf([schema.mark('comment', { thread: threadId })]);
  ydoc.transact(() => {
    for (const { text, from, to } of runs) text.format(from, to - from, format);
  }, origin);
  return quote;
}

/** Takes a thread's mark out of the text, wherever it stands; the words stay. */
export function unmarkThread(ydoc: Y.Doc, threadId: string, origin?: unknown): boolean {
  const [key] = Object.keys(formatsOf([schema.mark('comment', { thread: threadId })]));
  const texts = textsWith(ydoc, key!);
  ydoc.transact(() => {
    for (const text of texts) text.format(0, text.length, { [key!]: null });
  }, origin);
  return texts.size > 0;
}

function textsWith(ydoc: Y.Doc, key: string): Set<Y.XmlText> {
  const texts = new Set<Y.XmlText>();
  for (const structs of ydoc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentFormat))
        continue;
      const { parent } = struct;
      if (struct.content.key === key && parent instanceof Y.XmlText && parent.length > 0) texts.add(parent);
    }
  }
  return texts;
}
