import type { Mark, Node } from 'prosemirror-model';
import type { Judge } from './Judge.ts';
import { isSuggestionMark, recordOfMark, type SuggestionRecord } from './record.ts';

/** The marks of a text after the judgement; null when the text goes. */
export function settleMarks(node: Node, judge: Judge): readonly Mark[] | null {
  if (!node.marks.some(isSuggestionMark)) return node.marks;
  const kept: Mark[] = [];
  const changes: { mark: Mark; record: SuggestionRecord }[] = [];
  for (const mark of node.marks) {
    if (!isSuggestionMark(mark)) {
      kept.push(mark);
      continue;
    }
    const record = recordOfMark(mark);
    const verdict = judge(record);
    const { name } = mark.type;
    if (name === 'formatChange') changes.push({ mark, record });
    else if (verdict === 'keep') kept.push(mark);
    else if ((name === 'insertion') === (verdict === 'reject')) return null;
  }
  return settleFormats(kept, changes, judge, node);
}

/** A text's marks as they were before all suggested changes of its form, and which of these was the last. */
export function formsBefore(node: Node): { marks: readonly Mark[]; last: SuggestionRecord } | null {
  const changes = node.marks
    .filter(({ type }) => type.name === 'formatChange')
    .map((mark) => ({ mark, record: recordOfMark(mark) }));
  const last = changes.toSorted((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1)).at(-1);
  if (!last) return null;
  const kept = node.marks.filter(({ type }) => type.name !== 'formatChange');
  return { marks: settleFormats(kept, changes, () => 'reject', node), last: last.record };
}

/**
 * Changes of form follow one another by their time. One that is rejected leaves the chain: the next one then
 * began from what was before it, and the last one's end is what stands.
 */
function settleFormats(
  kept: readonly Mark[],
  changes: readonly { mark: Mark; record: SuggestionRecord }[],
  judge: Judge,
  { type: { schema } }: Node,
): readonly Mark[] {
  let marks = kept;
  const sorted = changes.toSorted((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1));
  let pending: Record<string, unknown> = {};
  for (const { mark, record } of sorted) {
    const verdict = judge(record);
    const former = { ...record.former };
    for (const name of Object.keys(former)) {
      if (!Object.hasOwn(pending, name)) continue;
      former[name] = pending[name];
      delete pending[name];
    }
    if (verdict === 'reject') pending = { ...pending, ...former };
    else if (verdict === 'keep') marks = changed(mark, record, former).addToSet(marks);
  }
  for (const [name, was] of Object.entries(pending)) {
    const type = schema.marks[name];
    if (!type || type.name === 'comment' || type.name in mute) continue;
    marks = was === true ? type.create().addToSet(marks) : type.removeFromSet(marks);
  }
  return marks;
}

const mute = { insertion: true, deletion: true, formatChange: true };

const keyOf = ({ time, id }: SuggestionRecord): string => `${time} ${id}`;

function changed(mark: Mark, record: SuggestionRecord, former: object): Mark {
  const written = JSON.stringify(former);
  if (written === JSON.stringify(record.former ?? {})) return mark;
  return mark.type.create({ ...mark.attrs, former: written });
}
