import type { BlockAttrs } from '../blocks/defineBlock.ts';
import type { blocks } from '../blocks/index.ts';
import type { Command } from './command.ts';

type Marker = BlockAttrs<(typeof blocks)['paragraph']>['marker'];

/** Makes every selected paragraph a list item of that kind, or plain text when all of them are already. */
export function setMarker(marker: Marker): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const found: { pos: number; marker: Marker }[] = [];
    state.doc.nodesBetween(from, to, (node, pos) => {
      if (node.type.name === 'paragraph') found.push({ pos, marker: node.attrs.marker });
      return !node.isTextblock;
    });
    if (found.length === 0) return false;
    const wanted = found.every((item) => item.marker === marker) ? null : marker;
    const tr = state.tr;
    for (const item of found) if (item.marker !== wanted) tr.setNodeAttribute(item.pos, 'marker', wanted);
    if (tr.docChanged) dispatch?.(tr.scrollIntoView());
    return true;
  };
}
