import type { Node, ResolvedPos } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { type OutlineEntry, outlineOf } from '../queries/outlineOf.ts';
import { ancestorOf } from './ancestorOf.ts';

/** The section around the selection's start, with its place in the outline. */
export function sectionAt(state: EditorState): OutlineEntry | undefined {
  const section = ancestorOf(state.selection.$from, 'section');
  return section && outlineOf(state.doc).find((entry) => entry.pos === section.pos);
}

/** The container of sections: its node and the position before it. */
export function sectionsIn(plan: Node): { node: Node; pos: number } {
  let found: { node: Node; pos: number } | undefined;
  plan.forEach((node, pos) => {
    if (node.type.name === 'sections') found = { node, pos };
  });
  if (!found) throw new RangeError('a plan without sections');
  return found;
}

/** Whether the caret stands in what the number is printed before: a title, or a run-in's first paragraph. */
export function isAtHead(state: EditorState): boolean {
  return isHeadAt(state.selection.$from);
}

export function isHeadAt($from: ResolvedPos): boolean {
  const section = ancestorOf($from, 'section');
  if (!section) return false;
  const index = $from.index(section.depth);
  return index === 0 || (section.node.attrs.runIn === true && index === 1);
}
