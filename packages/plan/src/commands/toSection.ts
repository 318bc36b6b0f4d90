import { Fragment } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { type Ancestor, ancestorOf, textblockOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { newSection } from './newNodes.ts';
import { isAtHead, sectionsIn } from './sectionsAt.ts';

/** The paragraph becomes the title of a section of the given level, with what follows below it. */
export const toSection = (level: number, newId: NewId): Command => start(level, false, newId);

/** The paragraph becomes a numbered one ("1. …") without a title of its own. */
export const toRunIn = (level: number, newId: NewId): Command => start(level, true, newId);

function start(level: number, runIn: boolean, newId: NewId): Command {
  return (state, dispatch) => {
    const tr = startSection(state.tr, state, level, runIn, newId);
    if (!tr) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The work of `toSection` on a transaction whose document still has the lines of `state`. */
export function startSection(
  tr: Transaction,
  state: EditorState,
  level: number,
  runIn: boolean,
  newId: NewId,
): Transaction | undefined {
  const { $from } = tr.selection;
  const block = textblockOf($from);
  const section = ancestorOf($from, 'section');
  if (section && isAtHead(state)) return changeHead(tr, section, level, runIn, newId);
  if (block?.name !== 'paragraph') return undefined;
  const holder = $from.node(block.depth - 1).type.name;
  if (holder === 'section' && section) return cutSection(tr, block, section, level, runIn, newId);
  if (holder === 'openings') return takeFrom(tr, block, level, runIn, newId, 'openings');
  if (holder === 'closings' && block.index === 0) return takeFrom(tr, block, level, runIn, newId, 'closings');
  return undefined;
}

/** A section already: only its level, and whether its number stands before a title or before text, may change. */
function changeHead(
  tr: Transaction,
  section: Ancestor,
  level: number,
  runIn: boolean,
  newId: NewId,
): Transaction {
  const { attrs, content } = section.node;
  if (attrs.level !== level) tr.setNodeAttribute(section.pos, 'level', level);
  if ((attrs.runIn === true) === runIn) return tr;
  tr.setNodeAttribute(section.pos, 'runIn', runIn ? true : null);
  const title = content.firstChild!;
  const offset = tr.selection.$from.parentOffset;
  const titleEnd = section.pos + 1 + title.nodeSize;
  if (runIn) {
    const paragraph = section.node.type.schema.nodes['paragraph']!.create({ id: newId() }, title.content);
    tr.insert(titleEnd, paragraph).delete(section.pos + 2, titleEnd - 1);
    return putCaret(tr, section.pos + 4 + offset);
  }
  const first = content.maybeChild(1);
  if (first?.type.name === 'paragraph') {
    tr.delete(titleEnd, titleEnd + first.nodeSize).insert(titleEnd - 1, first.content);
  }
  return putCaret(tr, section.pos + 2 + offset);
}

function cutSection(
  tr: Transaction,
  block: Ancestor,
  section: Ancestor,
  level: number,
  runIn: boolean,
  newId: NewId,
): Transaction {
  const offset = tr.selection.$from.parentOffset;
  const after = section.node.content.cut(block.end - section.pos - 1);
  const made = sectionOf(block, after, level, runIn, newId);
  // Out first, in second: no id stands twice in between.
  tr.delete(block.pos, section.end - 1).insert(block.pos + 1, made);
  return putCaret(tr, block.pos + 1 + headOffset(runIn) + offset);
}

/** An opening paragraph starts the first section, and those after it go with it; a closing one the last. */
function takeFrom(
  tr: Transaction,
  block: Ancestor,
  level: number,
  runIn: boolean,
  newId: NewId,
  from: 'openings' | 'closings',
): Transaction {
  const { $from } = tr.selection;
  const offset = $from.parentOffset;
  const sections = sectionsIn(tr.doc);
  if (from === 'closings') {
    const target = sections.pos + sections.node.nodeSize - 1;
    tr.delete(block.pos, block.end).insert(target, sectionOf(block, Fragment.empty, level, runIn, newId));
    return putCaret(tr, target + headOffset(runIn) + offset);
  }
  const end = $from.end(block.depth - 1);
  const after = $from.node(block.depth - 1).content.cut(block.end - $from.start(block.depth - 1));
  const target = sections.pos + 1 - (end - block.pos);
  tr.delete(block.pos, end).insert(target, sectionOf(block, after, level, runIn, newId));
  return putCaret(tr, target + headOffset(runIn) + offset);
}

/** From before a section to the start of its title, or of its first paragraph behind an empty title. */
const headOffset = (runIn: boolean): number => (runIn ? 4 : 2);

function sectionOf(block: Ancestor, after: Fragment, level: number, runIn: boolean, newId: NewId) {
  if (!runIn) return newSection(newId, { level, title: block.node.content, blocks: after });
  const { type, attrs, content } = block.node;
  const first = type.create({ ...attrs, marker: null, indent: null }, content);
  return newSection(newId, { level, runIn, blocks: Fragment.from(first).append(after) });
}
