import { outlineOf } from '../queries/outlineOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { newSection } from './newNodes.ts';
import { sectionAt, sectionsIn } from './sectionsAt.ts';

/**
 * A new section with an empty title: after the one around the caret and all below it, on the same level, or
 * right behind it when `level` is deeper; elsewhere at the end (at the start, when the caret is above them).
 */
export function insertSection(newId: NewId, level?: number): Command {
  return (state, dispatch) => {
    const at = sectionAt(state);
    const sections = sectionsIn(state.doc);
    const isAbove = state.selection.from < sections.pos;
    const made = newSection(newId, { level: level ?? at?.depth ?? 1 });
    let pos = isAbove ? sections.pos + 1 : sections.pos + sections.node.nodeSize - 1;
    if (at) {
      const last = level !== undefined && level > at.depth ? at : outlineOf(state.doc)[at.end - 1]!;
      pos = last.pos + last.node.nodeSize;
    }
    dispatch?.(putCaret(state.tr.insert(pos, made), pos + 2));
    return true;
  };
}
