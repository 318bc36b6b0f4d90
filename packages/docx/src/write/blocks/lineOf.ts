import type { IParagraphOptions, ParagraphChild } from 'docx';
import type { Context } from '../context.ts';
import { bookmarkName } from '../marks/bookmarkName.ts';
import { type Lead, leadRuns } from '../marks/sectionMarks.ts';
import { computed } from '../review/computed.ts';
import type { Line } from '../review/Ends.ts';
import type { Entry } from '../review/entriesOf.ts';
import { type Both, inside, type Tracked } from '../review/Tracked.ts';
import { changedBy } from '../review/trackedOf.ts';
import { runsIn } from './inlineFaces.ts';
import type { LineRunLook } from './RunLook.ts';

/** What a line looks like in one of the two texts. */
export interface LineLook {
  readonly style: string;
  readonly lead?: Lead | undefined;
}

interface More {
  readonly look?: LineRunLook;
  /** What stands computed after the words. */
  readonly tail?: (context: Context) => readonly ParagraphChild[];
  readonly options?: IParagraphOptions;
  /** Replaces the words, to hold their spaces. */
  readonly children?: Entry['children'];
}

/** The context for what lies in something that is suggested. */
export function withinOf(context: Context, tracked: Tracked): Context {
  context.review?.pass(tracked);
  const within = inside(context.within, tracked);
  return within === context.within ? context : { ...context, within };
}

/** One paragraph: its computed lead, its words, its computed tail. Null: the text has no such line, or goes on in it. */
export function lineOf(entry: Entry, looks: Both<LineLook | null>, outer: Context, more: More = {}): Line {
  const context = withinOf(outer, entry.tracked);
  noteStructure(entry, context);
  const { before, after } = looks;
  const children = [
    ...leadOf({ before: before?.lead ?? null, after: after?.lead ?? null }, context),
    ...runsIn(more.children ?? entry.children, context, more.look),
    ...(more.tail?.(context) ?? []),
  ];
  const style = (after ?? before)?.style;
  const options = { ...(style && { style }), ...more.options };
  if (!context.review) return { ...options, children };
  return {
    ...options,
    children: [...nameOf(entry, context), ...children],
    ends: endsOf(entry, looks, context),
  };
}

function noteStructure({ node, breaksBy }: Entry, { review }: Context): void {
  if (!review) return;
  review.anchors.nextLine();
  const by = breaksBy ?? changedBy(node);
  if (by) review.pass(by);
}

function leadOf({ before, after }: Both<Lead | null>, context: Context): ParagraphChild[] {
  const texts = { before: before?.text ?? null, after: after?.text ?? null };
  // Of two numbers only the new one is in the bookmark, for there can be one.
  const old = before && after && before.text !== after.text && !isGone(context) ? bare(before) : before;
  return computed(texts, context, (text) =>
    leadRuns(after && text === after.text ? after : old!, context.bookmarks),
  );
}

const isGone = ({ within }: Context): boolean => within.deleted !== undefined;
const bare = ({ text, bold, plain }: Lead): Lead => ({
  text,
  ...(bold && { bold }),
  ...(plain && { plain }),
});

/** A hidden bookmark that carries the id of the block, where it is short enough to be taken. */
function nameOf({ node, begins }: Entry, { bookmarks }: Context): ParagraphChild[] {
  const id = node.attrs['id'] as string | null | undefined;
  const isFirst = begins.before !== null || begins.after !== null;
  if (!id || !isFirst || !node.isTextblock || !bookmarkName('dt', id)) return [];
  return [bookmarks.around(bookmarks.reserve('dt', id), [])];
}

function endsOf(
  { present, begins, breaksBy, node }: Entry,
  looks: Both<LineLook | null>,
  { within, review }: Context,
) {
  const isOther = looks.before?.style !== looks.after?.style;
  const by = changedBy(node) ?? (isOther ? review?.cause() : undefined);
  const stands = { before: present.before && !within.inserted, after: present.after && !within.deleted };
  const isIn = (text: keyof Both<unknown>): boolean =>
    stands[text] && (begins[text] === null || looks[text] !== null);
  return {
    tracked: within,
    present: { before: isIn('before'), after: isIn('after') },
    begins: {
      before: stands.before ? (looks.before?.style ?? null) : null,
      after: stands.after ? (looks.after?.style ?? null) : null,
    },
    ...(breaksBy && { breaksBy }),
    ...(by && { changedBy: by }),
  };
}
