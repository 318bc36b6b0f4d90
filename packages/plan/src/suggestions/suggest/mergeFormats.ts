import type { Mark, Node } from 'prosemirror-model';
import { isFormat, recordOfMark } from '../record.ts';
import type { Merge } from './Merge.ts';

/** The marks of a text that stays: its new form, and what it was before. */
export function mergeFormats(merge: Merge, before: Node, after: Node): readonly Mark[] {
  const was = namesOf(before);
  const is = namesOf(after);
  const touched = [...new Set([...was, ...is])].filter((name) => was.has(name) !== is.has(name));
  if (touched.length === 0) return before.marks;
  if (merge.ownMark(before, 'insertion')) return withFormats(before, after);
  if (merge.source.elsewhere === 'form') return withFormats(before, after);
  if (merge.isClosed()) return before.marks;
  const own = merge.ownMark(before, 'formatChange');
  const { id, author, time } = own ? recordOfMark(own) : merge.record();
  merge.suggested += 1;
  const former: Record<string, unknown> = {
    ...Object.fromEntries(touched.map((name) => [name, was.has(name)])),
    ...(own ? recordOfMark(own).former : {}),
  };
  const changed = Object.entries(former).filter(([name, had]) => had !== is.has(name));
  const marks = own ? own.removeFromSet(withFormats(before, after)) : withFormats(before, after);
  if (changed.length === 0) return marks;
  const written = JSON.stringify(Object.fromEntries(changed));
  const type = before.type.schema.marks['formatChange']!;
  return type.create({ id, author, time, former: written }).addToSet(marks);
}

const namesOf = (node: Node): Set<string> =>
  new Set(node.marks.filter(isFormat).map(({ type }) => type.name));

/** The formats of the new, and all the rest of the old. */
function withFormats(before: Node, after: Node): readonly Mark[] {
  let marks: readonly Mark[] = before.marks.filter((mark) => !isFormat(mark));
  for (const mark of after.marks.filter(isFormat)) marks = mark.addToSet(marks);
  return marks;
}
