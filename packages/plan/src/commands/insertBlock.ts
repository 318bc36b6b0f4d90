import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { textblockOf } from './ancestorOf.ts';

/**
 * Where a new block goes: after the line around the caret. An empty paragraph stays and ends up below the new
 * block, so that there is a line to go on with. Undefined where such a block may not stand.
 */
export function placeForBlock(state: EditorState, block: Node): number | undefined {
  const { $from } = state.selection;
  const line = textblockOf($from);
  if (!line || line.depth < 1) return undefined;
  const { contentMatch } = line.parent.type;
  let allowed = false;
  for (let i = 0; i < contentMatch.edgeCount; i += 1) {
    if (contentMatch.edge(i).type === block.type) allowed = true;
  }
  if (!allowed) return undefined;
  const isEmpty = line.name === 'paragraph' && line.node.content.size === 0;
  return isEmpty ? line.pos : line.end;
}
