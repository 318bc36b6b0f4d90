import { basisEnd, type BlockNode, isBlank } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import { computed } from '../review/computed.ts';
import { entriesOf } from '../review/entriesOf.ts';
import { type Ending, printedEntries } from '../review/printedEntries.ts';
import { endRun } from './endRun.ts';
import { lineOf } from './lineOf.ts';
import { printedLooks } from './looksOf.ts';

/** Căn cứ: italic, each on its own line, ";" after all but the last (II.6a). */
export function bases(node: BlockNode<'bases'>, context: Context): Part[] {
  const { all } = entriesOf([node as unknown as Node], context);
  const { entries, ends, count } = printedEntries(all, (basis) => !isBlank(basis));
  return entries.map((entry, i) => {
    const endOf = (ending: Ending | null, of: number): string | null =>
      ending && basisEnd(ending.ordinal, of);
    const end = { before: endOf(ends[i]!.before, count.before), after: endOf(ends[i]!.after, count.after) };
    const tail = (within: Context) => computed(end, within, (text) => [endRun(text, context)]);
    return paragraphPart(lineOf(entry, printedLooks(entry, { style: 'CanCu' }), context, { tail }));
  });
}
