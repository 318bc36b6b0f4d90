import { type Suggestion, suggestionsOf } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import type { Entry } from './filters.ts';

/** The same suggestions as they stand in the plan now; what was decided meanwhile is not among them. */
export function suggestionsNamed(doc: Node, entries: readonly Entry[]): Suggestion[] {
  const ids = new Set(entries.map(({ suggestion: { id } }) => id));
  return suggestionsOf(doc).filter(({ id }) => ids.has(id));
}
