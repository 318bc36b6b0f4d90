import type { Node } from 'prosemirror-model';

/** The text that each thread of comments was made on, by the thread's id, in the order of the plan. */
export function quotesIn(doc: Node): Map<string, string> {
  const quotes = new Map<string, string>();
  doc.descendants((node) => {
    if (!node.isText) return;
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'comment' || typeof attrs.thread !== 'string') continue;
      quotes.set(attrs.thread, (quotes.get(attrs.thread) ?? '') + node.text!);
    }
  });
  return quotes;
}
