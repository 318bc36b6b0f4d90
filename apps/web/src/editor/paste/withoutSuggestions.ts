import { asAccepted, schema } from '@duthao/plan';
import { Slice } from '@tiptap/pm/model';

/** What is pasted reads as it was seen: with what was to be added, without what was to go, and nobody's suggestion. */
export function withoutSuggestions(slice: Slice): Slice {
  const before = schema.nodes.plan.create(null, slice.content);
  const after = asAccepted(before);
  if (after === before) return slice;
  if (after.childCount < before.childCount) return Slice.maxOpen(after.content);
  return new Slice(after.content, slice.openStart, slice.openEnd);
}
