import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';

/** Whether a change stays inside lines of text, so that no place came, went or moved. */
export function isWordsOnly({ steps, docs }: Transaction): boolean {
  return steps.every((step, index) => staysInLine(step, docs[index]!));
}

function staysInLine(step: Step, doc: Transaction['doc']): boolean {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
  if (!(step instanceof ReplaceStep)) return false;
  const { from, to, slice } = step;
  if (slice.openStart > 0 || slice.openEnd > 0) return false;
  if (slice.content.firstChild?.isInline === false) return false;
  const $from = doc.resolve(from);
  return $from.parent.inlineContent && $from.sameParent(doc.resolve(to));
}
