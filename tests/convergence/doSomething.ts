import {
  fromYDoc,
  mayWrite,
  placesOf,
  planFragment,
  schema,
  suggest,
  writeNode,
  type WritingRights,
} from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type * as Y from 'yjs';
import type { Random } from '../support/random.ts';

/**
 * Words begin with a letter that hardly ever begins two: else what is written beside another word could as well stand
 * inside it, for a document keeps the difference of two texts.
 */
export const words = /[一-鿿][a-z]+\d+/g;
export const firstLetter = (random: Random): string => String.fromCharCode(0x4e00 + random.below(20_000));

/** What somebody did, to be looked for in the end. */
export interface Deed {
  readonly kind: 'wrote' | 'dropped' | 'formed';
  /** The one word that was written, or is no more. */
  readonly word: string;
}

export interface Doer {
  readonly random: Random;
  readonly newWord: () => string;
  /** For suggestions; never one that anybody had. */
  readonly newId: () => string;
  readonly rights: WritingRights;
  readonly userId: string;
}

interface Block {
  readonly node: Node;
  readonly start: number;
  /** Where the person may write as it is; elsewhere it becomes a suggestion. */
  readonly isOwn: boolean;
}

type Mapping = Parameters<typeof writeNode>[2];

const FOREIGN_SHARE = 5;

/** One act at a random place: a word, a paragraph, a section, a word dropped, a word in bold, another marker. */
export function doSomething(ydoc: Y.Doc, doer: Doer): Deed | undefined {
  const { random, newWord } = doer;
  const state = EditorState.create({ doc: fromYDoc(ydoc) });
  const blocks = blocksOf(state.doc, doer.rights);
  const own = blocks.filter(({ isOwn }) => isOwn);
  const wanted = own.length > 0 && random.below(FOREIGN_SHARE) > 0 ? own : blocks;
  const block = random.pick(wanted);
  const turn = random.below(20);
  const tr = state.tr;
  let deed: Deed;
  if (turn < 11) deed = write(tr, block, random, newWord());
  else if (turn < 13 && block.isOwn) deed = addParagraph(tr, block, newWord());
  else if (turn < 16) deed = drop(tr, block, random) ?? write(tr, block, random, newWord());
  else if (turn < 18 && block.isOwn) deed = bold(tr, block, newWord());
  else deed = write(tr, block, random, newWord());
  if (!tr.docChanged) return undefined;
  const { rights, userId: author, newId } = doer;
  const done = suggest(state, tr, { rights, author, now: new Date(0), newId });
  if (done.problems.length > 0) return undefined;
  const { doc, selection } = done.tr;
  const shared = planFragment(ydoc);
  const read = readAs(shared, state.doc);
  ydoc.transact(() => writeNode(shared, doc, read, selection.head));
  return deed;
}

/** Which node every shared block was read as, so that only the changed ones are looked at when writing. */
function readAs(shared: Y.XmlFragment, node: Node, read: Mapping = new Map()): Mapping {
  read.set(shared, node);
  if (node.inlineContent) return read;
  shared.toArray().forEach((child, i) => readAs(child as Y.XmlElement, node.child(i), read));
  return read;
}

function blocksOf(doc: Node, rights: WritingRights): Block[] {
  const places = placesOf(doc);
  const parents = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const spans = places.map(({ id, pos }) => ({ id, from: pos, to: pos + doc.nodeAt(pos)!.nodeSize }));
  const parentOf = (id: string): string | null => parents.get(id) ?? null;
  const blocks: Block[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'paragraph') return true;
    const place = spans.findLast(({ from, to }) => from < pos && pos < to)?.id ?? null;
    blocks.push({ node, start: pos + 1, isOwn: mayWrite(rights, place, parentOf) });
    return false;
  });
  return blocks;
}

/** Where a word may stand without cutting another one in two. */
function gapIn({ node, start }: Block, random: Random): number {
  const gaps = [0, node.content.size];
  node.forEach((child, offset) => {
    for (const { index } of child.text?.matchAll(/ /g) ?? []) gaps.push(offset + index + 1);
  });
  return start + random.pick(gaps);
}

function write(tr: Transaction, block: Block, random: Random, word: string): Deed {
  const at = gapIn(block, random);
  const text = ` ${word}. `;
  tr.insert(at, schema.text(text)).setSelection(TextSelection.create(tr.doc, at + text.length));
  return { kind: 'wrote', word };
}

function addParagraph(tr: Transaction, { node, start }: Block, word: string): Deed {
  const made = schema.nodes.paragraph.create({ id: `p-${word}` }, schema.text(`${word}.`));
  tr.insert(start + node.content.size + 1, made);
  return { kind: 'wrote', word };
}

/** Takes out a word that somebody wrote before. */
function drop(tr: Transaction, { node, start }: Block, random: Random): Deed | undefined {
  const words: { from: number; word: string }[] = [];
  node.forEach((child, offset) => {
    const isSuggested = child.marks.some(({ type }) => type.name === 'insertion' || type.name === 'deletion');
    if (isSuggested) return;
    for (const { index, 1: word } of child.text?.matchAll(/([一-鿿][a-z]+\d+)\. /g) ?? []) {
      words.push({ from: start + offset + index, word: word! });
    }
  });
  if (words.length === 0) return undefined;
  const { from, word } = random.pick(words);
  tr.delete(from, from + word.length + 2);
  return { kind: 'dropped', word };
}

function bold(tr: Transaction, { node, start }: Block, word: string): Deed {
  tr.addMark(start, start + Math.min(4, node.content.size), schema.mark('bold'));
  return { kind: 'formed', word };
}
