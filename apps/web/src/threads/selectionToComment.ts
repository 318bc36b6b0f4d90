import type { NewThread } from '@duthao/protocol';
import { quoteOf } from '@duthao/plan';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { clingLeft, placeOf } from '../editor/binding/caretPlaces.ts';

export interface CommentPlace {
  readonly on: NewThread['on'];
  readonly quote: string;
}

/** More words than these are commented as the place they stand in. */
const LONGEST_QUOTE = 20_000;

/**
 * What a comment made now would be on: the selected words, the word at the caret, or the smallest part of the plan
 * around it that can be named. Undefined where there is nothing that can.
 */
export function selectionToComment(state: EditorState): CommentPlace | undefined {
  const { selection, doc } = state;
  const around = (): CommentPlace | undefined => placeAround(selection.$from);
  if (selection instanceof NodeSelection) return nodePlace(selection.node) ?? around();
  const stretch = selection.empty ? wordAt(state) : { from: selection.from, to: selection.to };
  const range = stretch && wordsIn(doc, stretch.from, stretch.to);
  if (!range || range.quote.length > LONGEST_QUOTE) return around();
  const from = firstCharacter(state, range.from);
  if (!from) return around();
  const to = clingLeft(state, range.to);
  return {
    on: { kind: 'text', from: toJSON(from), to: toJSON(to), quote: range.quote },
    quote: range.quote,
  };
}

const toJSON = (position: Y.RelativePosition): Record<string, unknown> => ({
  ...(Y.relativePositionToJSON(position) as Record<string, unknown>),
});

/** A comment on a part of the plan as a whole. */
export function nodePlace(node: Node, isPart = false): CommentPlace | undefined {
  // The fixed parts of a plan have no ids: each stands there once.
  const nodeId: unknown = isPart ? node.type.name : node.attrs['id'];
  if (typeof nodeId !== 'string') return undefined;
  const title = node.children.find(({ type }) => type.name.endsWith('Title'));
  const words = (title ?? node).textContent || node.textContent;
  const quote = words.normalize('NFC').slice(0, 300);
  return { on: { kind: 'node', nodeId }, quote };
}

/** The smallest part around a position that can be named. */
export function placeAround($pos: ResolvedPos): CommentPlace | undefined {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const place = nodePlace($pos.node(depth), depth === 1);
    if (place) return place;
  }
  return $pos.nodeAfter ? nodePlace($pos.nodeAfter, true) : undefined;
}

interface Words {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** From the first to the last character of text in a stretch; undefined when there is none. */
function wordsIn(doc: Node, from: number, to: number): Words | undefined {
  let start: number | undefined;
  let end = from;
  doc.nodesBetween(from, to, (node, pos) => {
    const [first, last] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)];
    if (node.isText && first < last) {
      start ??= first;
      end = last;
    }
    return !node.isInline;
  });
  if (start === undefined) return undefined;
  const quote = quoteOf(doc, start, end);
  return quote.trim() === '' ? undefined : { from: start, to: end, quote };
}

/** Like the words that Word takes when nothing is selected. */
function wordAt({ selection: { $from } }: EditorState): { from: number; to: number } | undefined {
  if (!$from.parent.inlineContent) return undefined;
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, ' ');
  if (text.length !== $from.parent.content.size) return undefined;
  const at = $from.parentOffset;
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, at))![0].length;
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(at))![0].length;
  return before + after === 0 ? undefined : { from: $from.pos - before, to: $from.pos + after };
}

/** The position of a character itself: what is written before it later is not taken in. */
function firstCharacter(state: EditorState, pos: number): Y.RelativePosition | undefined {
  const behind = placeOf(state, pos + 1);
  if (!(behind?.type instanceof Y.XmlText) || behind.index === 0) return undefined;
  return Y.createRelativePositionFromTypeIndex(behind.type, behind.index - 1, 0);
}
