import type { Node } from 'prosemirror-model';
import { suggestable } from '../../blocks/suggestable.ts';
import { isSuggestable, readRecord, type SuggestionRecord, writeRecord } from '../record.ts';
import type { Merge } from './Merge.ts';

type Attrs = Node['attrs'];

/** The attributes of a node that stays; the same object when nothing changes. Ids never change. */
export function mergeAttrs(merge: Merge, before: Node, after: Node, free: boolean): Attrs {
  const names = Object.keys(before.attrs).filter(
    (name) => name !== 'id' && !(name in suggestable) && before.attrs[name] !== after.attrs[name],
  );
  if (names.length === 0) return before.attrs;
  const changed = { ...before.attrs, ...Object.fromEntries(names.map((name) => [name, after.attrs[name]])) };
  if (free || merge.source.elsewhere === 'form') return changed;
  if (merge.isClosed()) return before.attrs;
  const standing = readRecord(before, 'suggestedChange');
  if (!isSuggestable(before) || (standing && !merge.isOwn(standing))) {
    merge.problems.add(standing ? 'taken' : 'fixed');
    return before.attrs;
  }
  return { ...changed, suggestedChange: recordOf(merge, standing, before, changed) };
}

/** What is set back to what it was is no suggestion any more. */
function recordOf(
  merge: Merge,
  standing: SuggestionRecord | null,
  before: Node,
  changed: Attrs,
): string | null {
  const made = merge.record();
  const { id, author, time } = standing ?? made;
  const former: Record<string, unknown> = { ...before.attrs, ...standing?.former };
  const names = Object.keys(changed).filter((name) => name !== 'id' && !(name in suggestable));
  const differing = names.filter((name) => former[name] !== changed[name]);
  if (differing.length === 0) return null;
  return writeRecord({
    id,
    author,
    time,
    former: Object.fromEntries(differing.map((name) => [name, former[name]])),
  });
}
