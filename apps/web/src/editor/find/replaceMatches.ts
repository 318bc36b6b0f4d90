import { schema } from '@duthao/plan';
import type { Transaction } from '@tiptap/pm/state';
import type { Match } from './findMatches.ts';

/** Puts `text` in the place of every match, in the look of the first letter replaced; one step of undo. */
export function replaceMatches(tr: Transaction, matches: readonly Match[], text: string): Transaction {
  const written = text.normalize('NFC');
  for (const { from, to } of matches.toReversed()) {
    const marks = tr.doc.nodeAt(from)?.marks ?? [];
    if (written === '') tr.delete(from, to);
    else tr.replaceWith(from, to, schema.text(written, marks));
  }
  return tr;
}
