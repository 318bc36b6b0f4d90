import type { Node } from 'prosemirror-model';
import {
  AllSelection,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { NewId } from '../../commands/command.ts';
import { placesOf } from '../../places/placesOf.ts';
import { mayWrite, type WritingRights } from '../../places/WritingRights.ts';
import { holdersOf } from '../holdersOf.ts';
import { replaceDoc } from '../replaceDoc.ts';
import { Caret } from './Caret.ts';
import { type ChangedRange, changedRanges } from './changedRanges.ts';
import { idsIn } from './freshCopy.ts';
import { childrenAt } from './matchBlocks.ts';
import { Merge, type MergeSource, type SuggestProblem } from './Merge.ts';
import { mergeBlocks } from './mergeNode.ts';

export interface SuggestOptions {
  readonly rights: WritingRights;
  /** The id of the user who writes. */
  readonly author: string;
  readonly now: Date;
  readonly newId: NewId;
  /** The id of the suggestion; without it one's own suggestion beside the change goes on, or a new one begins. */
  readonly suggestionId?: string;
}

export interface Suggested {
  /** What is to be dispatched: the transaction itself when all of it may simply be written. */
  readonly tr: Transaction;
  /** What could be neither written nor suggested and is not in `tr`. */
  readonly problems: readonly SuggestProblem[];
  /** Whether something in `tr` is a suggestion. */
  readonly suggests: boolean;
}

/**
 * Takes what a person did and returns what it comes to by that person's rights: in own places as it is, elsewhere as
 * suggestions that leave the text as it stands and touch nobody else's suggestions.
 */
export function suggest(state: EditorState, tr: Transaction, options: SuggestOptions): Suggested {
  if (!tr.docChanged) return { tr, problems: [], suggests: false };
  const change: PlainChange = {
    before: state.doc,
    after: tr.doc,
    ranges: changedRanges(tr.mapping.maps),
    selection: tr.selection,
    caretBefore: state.selection.empty ? state.selection.head : null,
  };
  const made = suggestChange(change, options);
  if (!made) return { tr, problems: [], suggests: false };
  const result = replaceDoc(state.tr, made.doc);
  result.setSelection(made.selectionIn(result.doc));
  if (tr.storedMarksSet) result.setStoredMarks(tr.storedMarks);
  if (tr.scrolledIntoView) result.scrollIntoView();
  for (const key of kept) {
    const value: unknown = tr.getMeta(key);
    if (value !== undefined) result.setMeta(key, value);
  }
  return { tr: result, problems: made.problems, suggests: made.suggests };
}

const kept = ['uiEvent', 'paste', 'pointer', 'addToHistory', 'composition'];

/** What was done, without the transactions that did it. */
export interface PlainChange {
  readonly before: Node;
  readonly after: Node;
  readonly ranges: readonly ChangedRange[];
  readonly selection: Selection;
  /** Where the caret stood; null when something was selected. */
  readonly caretBefore: number | null;
}

export interface SuggestedChange {
  readonly doc: Node;
  readonly problems: readonly SuggestProblem[];
  readonly suggests: boolean;
  selectionIn(doc: Node): Selection;
}

/** Undefined when the change may be written as it is. */
export function suggestChange(change: PlainChange, options: SuggestOptions): SuggestedChange | undefined {
  const { before, after, selection } = change;
  const [was, is] = [placesOf(before), placesOf(after)];
  const parents = new Map([...is, ...was].map(({ id, parentId }) => [id, parentId]));
  const { rights } = options;
  const may = (id: string | null): boolean => mayWrite(rights, id, (place) => parents.get(place) ?? null);
  const known = idsIn(before);
  const run = (allowed: MergeSource['may']) => {
    const caret = new Caret([selection.anchor, selection.head, selection.from, selection.to]);
    const merge = new Merge({
      doc: before,
      ranges: change.ranges,
      before: holdersOf(before, was),
      after: holdersOf(after, is),
      may: allowed,
      elsewhere: rights.elsewhere,
      author: options.author,
      time: options.now.toISOString(),
      newId: options.newId,
      suggestionId: options.suggestionId,
      caret,
      known,
    });
    const top = { place: null, own: false };
    const children = [before, after].map((node) => childrenAt({ node, pos: -1 }));
    const content = mergeBlocks(merge, children[0]!, children[1]!, top);
    return { merge, caret, doc: before.copy(content) };
  };
  let done = run(may);
  // What moves between owners would be gone from the one before the other has accepted it.
  if (movesBetween(done.merge, done.doc) || nestsElsewhere(done, before, may)) done = run(() => false);
  const { merge, caret, doc } = done;
  if (merge.suggested === 0 && merge.problems.size === 0 && !merge.cleaned) return undefined;
  return {
    doc,
    problems: [...merge.problems],
    suggests: merge.suggested > 0,
    selectionIn: (target) => carried(target, change, caret),
  };
}

function movesBetween({ ids, copied, restructured }: Merge, doc: Node): boolean {
  const { dropped, struck, added, foreign } = ids;
  if ([...copied].some((id) => dropped.has(id))) return true;
  if ([...added].some((id) => struck.has(id) || foreign.has(id))) return true;
  return restructured && hasDoubles(doc);
}

function hasDoubles(doc: Node): boolean {
  const seen = new Set<string>();
  let found = false;
  doc.descendants((node) => {
    const id: unknown = node.attrs['id'];
    if (typeof id !== 'string') return;
    found ||= seen.has(id);
    seen.add(id);
  });
  return found;
}

/** Whether a place comes to lie below others than before, at one end or the other of which this person may not write. */
function nestsElsewhere(
  { merge, doc }: { merge: Merge; doc: Node },
  before: Node,
  may: MergeSource['may'],
): boolean {
  if (!merge.restructured) return false;
  const [was, is] = [before, doc].map(
    (each) => new Map(placesOf(each).map(({ id, parentId }) => [id, parentId])),
  ) as [Map<string, string | null>, Map<string, string | null>];
  const mayLeave = (parents: Map<string, string | null>, id: string): boolean =>
    !parents.has(id) || may(parents.get(id)!);
  return [...new Set([...was.keys(), ...is.keys()])].some(
    (id) => was.get(id) !== is.get(id) && !(mayLeave(was, id) && mayLeave(is, id)),
  );
}

function carried(doc: Node, { selection, ranges, caretBefore }: PlainChange, caret: Caret): Selection {
  if (selection instanceof AllSelection) return new AllSelection(doc);
  const isForward = ranges.length === 1 && caretBefore !== null && ranges[0]!.fromA === caretBefore;
  const isDeletion = ranges.every(({ fromB, toB }) => fromB === toB);
  const which = isForward && isDeletion ? 'last' : 'first';
  if (selection instanceof NodeSelection) {
    const from = caret.placeOf(selection.from, 'last');
    const node = from === undefined ? null : doc.nodeAt(from);
    if (from !== undefined && node && NodeSelection.isSelectable(node))
      return NodeSelection.create(doc, from);
  }
  const head = caret.placeOf(selection.head, which);
  const anchor = caret.placeOf(selection.anchor, which);
  const near = Math.min(head ?? caretBefore ?? ranges[0]?.fromA ?? 0, doc.content.size);
  if (head === undefined || anchor === undefined) return Selection.near(doc.resolve(near));
  return TextSelection.between(doc.resolve(anchor), doc.resolve(head));
}
