import type { Node } from 'prosemirror-model';

const counted = new WeakMap<Node, { words: Map<string, number>; size: number }>();

/** How many of their words two nodes share: 0 none, 1 all of them. Two blank ones are alike. */
export function likeness(a: Node, b: Node): number {
  if (a === b) return 1;
  const [one, other] = [countWords(a), countWords(b)];
  const all = one.size + other.size;
  if (all === 0) return 1;
  if (2 * Math.min(one.size, other.size) < all * LEAST) return 0;
  let shared = 0;
  for (const [word, times] of one.words) shared += Math.min(times, other.words.get(word) ?? 0);
  return (2 * shared) / all;
}

/** What shares fewer of its words was written anew. */
export const LEAST = 0.4;

function countWords(node: Node): { words: Map<string, number>; size: number } {
  const known = counted.get(node);
  if (known) return known;
  const words = new Map<string, number>();
  let size = 0;
  const note = (text: string): void => {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      words.set(word, (words.get(word) ?? 0) + 1);
      size += 1;
    }
  };
  // Each line by itself: words of neighbouring blocks do not touch.
  node.descendants((child) => {
    if (child.isTextblock) note(child.textContent);
    return !child.isTextblock;
  });
  if (node.isTextblock) note(node.textContent);
  const found = { words, size };
  counted.set(node, found);
  return found;
}

/** How much of a document a node is, in words. */
export const weightOf = (node: Node): number => 1 + Math.sqrt(countWords(node).size);
