import { attrsBefore, formsBefore, toCapitals } from '@duthao/plan';
import type { ParagraphChild } from 'docx';
import type { Node } from 'prosemirror-model';
import { formatOf } from '../plain/formatOf.ts';
import { pieceText } from '../blocks/printedTextOf.ts';
import type { RunLook } from '../blocks/RunLook.ts';
import type { Context } from '../context.ts';
import type { RunFormat } from '../plain/plainRun.ts';
import type { Review } from './Review.ts';
import { type Both, type By, inside, isTakenBack, type Tracked } from './Tracked.ts';
import { changedBy, trackedOf } from './trackedOf.ts';
import { trackRuns } from './trackRuns.ts';

type Write = (
  node: Node,
  context: Context,
  look: RunLook & Pick<RunFormat, 'change'>,
) => readonly ParagraphChild[];

/** An inline node as tracked changes: inserted, deleted, of another form, or printing other words than before. */
export function reviewedRuns(
  node: Node,
  context: Context,
  review: Review,
  looks: Both<RunLook>,
  write: Write,
): ParagraphChild[] {
  const tracked = inside(context.within, trackedOf(node));
  if (isTakenBack(tracked)) return [];
  const runs = (of: Node, changes: Tracked, look: RunLook): ParagraphChild[] =>
    trackRuns(write(of, { ...context, within: changes }, look), changes, review);
  const now = runsNow(node, tracked, looks, review);
  if (tracked.inserted || tracked.deleted) return runs(node, tracked, now);
  const former = formerOf(node);
  const by = differs(node, former, looks, context) ? (changedBy(node) ?? review.cause()) : undefined;
  if (!by) return runs(node, tracked, now);
  return [...runs(former, { deleted: by }, looks.before), ...runs(node, { inserted: by }, looks.after)];
}

/** Words that go look as they did, unless they never stood. */
function runsNow(
  node: Node,
  tracked: Tracked,
  looks: Both<RunLook>,
  review: Review,
): RunLook & Pick<RunFormat, 'change'> {
  const look = tracked.deleted && !tracked.inserted ? looks.before : looks.after;
  const change = node.isText ? formChange(node, review) : undefined;
  return change ? { ...look, change } : look;
}

function formChange(node: Node, review: Review): RunFormat['change'] {
  const forms = formsBefore(node);
  if (!forms) return undefined;
  const former = formatOf({ marks: forms.marks });
  return isSame(former, formatOf(node)) ? undefined : { ...review.change(forms.last), former };
}

const isSame = (some: object, others: object): boolean => JSON.stringify(some) === JSON.stringify(others);

function formerOf(node: Node): Node {
  return node.isText || !changedBy(node)
    ? node
    : node.type.create(attrsBefore(node), node.content, node.marks);
}

/** Whether the same piece prints other words in the two texts: a day that was changed, a number, capitals. */
function differs(node: Node, former: Node, looks: Both<RunLook>, context: Context): boolean {
  const textOf = (of: Node, { capitals }: RunLook, text: keyof Both<By>): string => {
    const words = pieceText(of, context, text);
    return capitals ? toCapitals(words) : words;
  };
  return textOf(former, looks.before, 'before') !== textOf(node, looks.after, 'after');
}
