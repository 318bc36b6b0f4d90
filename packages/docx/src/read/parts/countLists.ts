import { slice, trim } from '../lines/inline.ts';
import type { Block } from './recognised.ts';

/** Numbered lists: lines whose numbers are those that the plan would count itself; others keep theirs as typed. */
export function countLists(blocks: readonly Block[]): Block[] {
  let count = 0;
  return blocks.map((block): Block => {
    if (block.kind !== 'paragraph' || (block.marker === null && block.typed === undefined)) {
      count = 0;
      return block;
    }
    if (block.typed === undefined) return block;
    const { typed, sure: _, ...paragraph } = block;
    if (typed.n !== count + 1) {
      count = 0;
      return block;
    }
    count = typed.n;
    return { ...paragraph, marker: 'number', runs: trim(slice(block.runs, typed.length)) };
  });
}
