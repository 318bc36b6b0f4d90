import { Fragment } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { type Ancestor, ancestorOf, textblockOf } from './ancestorOf.ts';
import { type Command, type NewId, putCaret } from './command.ts';
import { newParagraph } from './newNodes.ts';
import { isAtHead } from './sectionsAt.ts';

/**
 * Takes number and title away: the section's text goes to the end of the section before it, or to the opening
 * paragraphs when it is the first. A list item becomes plain text.
 */
export function toParagraph(newId: NewId): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const block = textblockOf($from);
    const section = ancestorOf($from, 'section');
    const tr = state.tr;
    if (section && isAtHead(state)) dissolveSection(tr, section, newId);
    else if (block?.name === 'paragraph') {
      for (const attr of ['marker', 'indent'] as const) {
        if (block.node.attrs[attr] !== null) tr.setNodeAttribute(block.pos, attr, null);
      }
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Ends a section and keeps all it holds; the caret stays where it was in the text. */
export function dissolveSection(tr: Transaction, section: Ancestor, newId: NewId): void {
  const { content } = section.node;
  const title = content.firstChild?.type.name === 'sectionTitle' ? content.firstChild : undefined;
  let kept = title ? content.cut(title.nodeSize) : content;
  const offset = tr.selection.from - section.pos;
  const inTitle = title !== undefined && offset < title.nodeSize + 1;
  const asParagraph = title && (title.content.size > 0 || kept.size === 0);
  if (asParagraph) kept = Fragment.from(newParagraph(newId, {}, title.content)).append(kept);
  const target = section.index > 0 ? section.pos - 1 : endOfOpenings(tr);
  tr.delete(section.pos, section.end);
  tr.insert(target, kept);
  const shift = asParagraph || !title ? 1 : title.nodeSize + 1;
  putCaret(tr, target + (inTitle && !asParagraph ? 1 : offset - shift));
}

function endOfOpenings(tr: Transaction): number {
  let end = -1;
  tr.doc.forEach((child, pos) => {
    if (child.type.name === 'openings') end = pos + child.nodeSize - 1;
  });
  return end;
}
