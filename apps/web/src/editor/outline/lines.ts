import { type OutlineEntry, standingText } from '@duthao/plan';
import type { EditorState } from '@tiptap/pm/state';

/** What the panel shows of a section. */
export interface Line {
  readonly id: string | null;
  readonly index: number;
  readonly depth: number;
  readonly number: string;
  readonly title: string;
  /** Index after the last section below this one. */
  readonly end: number;
}

const LONGEST = 90;

export function linesOf(outline: readonly OutlineEntry[]): Line[] {
  return outline.map(({ id, index, depth, number, title, end, runIn, node }) => {
    const first = runIn ? node.maybeChild(1) : null;
    const text = runIn ? (first?.isTextblock ? standingText(first).slice(0, LONGEST) : '') : title;
    return { id, index, depth, number, title: text, end };
  });
}

/** The id of the section around the caret. */
export function currentSection(state: EditorState): string | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'section') return $from.node(depth).attrs.id;
  }
  return null;
}
