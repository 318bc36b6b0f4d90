import { schema } from '@duthao/plan';
import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { newId } from '../newId.ts';
import { cleanHTML } from './cleanHTML.ts';
import { freshIds } from './freshIds.ts';
import { joinBrokenLines } from './joinBrokenLines.ts';
import { structureLines } from './structureLines.ts';

const { paragraph } = schema.nodes;

function parseText(text: string): Slice {
  const lines = joinBrokenLines(text).map((line) => paragraph.create({ id: newId() }, schema.text(line)));
  return new Slice(Fragment.from(lines), 1, 1);
}

/** Whole sections go behind the one around the caret; they cannot stand inside it. */
function insertSections(tr: Transaction, state: EditorState, sections: readonly Node[]): Transaction {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'section') return tr.insert($from.after(depth), sections);
  }
  let end = 0;
  state.doc.forEach((part, pos) => {
    if (part.type.name === 'sections') end = pos + part.nodeSize - 1;
  });
  return tr.insert(end, sections);
}

function sectionsOf(slice: Slice): Node[] {
  const found: Node[] = [];
  slice.content.descendants((node) => {
    if (node.type.name === 'section') found.push(node);
    return !node.isTextblock && node.type.name !== 'section';
  });
  return found;
}

/** The paragraphs that now begin with pasted text; the first only where nothing stood before the caret. */
function pastedLines({ selection: { $from } }: EditorState, tr: Transaction): string[] {
  const ids: string[] = [];
  tr.doc.nodesBetween($from.pos, tr.selection.to, (node, pos) => {
    const isPasted = pos + 1 > $from.pos || (pos + 1 === $from.pos && $from.parentOffset === 0);
    if (isPasted && node.type === paragraph && typeof node.attrs.id === 'string') ids.push(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}

/** Pasting and dropping: words and structure come in, the dress of other programs stays outside. */
export const PasteIntoPlan = Extension.create({
  name: 'pasteIntoPlan',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanHTML,
        clipboardTextParser: parseText,
        clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n', '\n'),
        transformPasted: freshIds,
        handlePaste: (view, event, slice) => {
          const sections = sectionsOf(slice);
          const { state } = view;
          if (sections.length > 1 || (sections.length === 1 && slice.openStart < 2)) {
            view.dispatch(insertSections(state.tr, state, sections).scrollIntoView());
            return true;
          }
          const isOurs = event.clipboardData?.getData('text/html').includes('data-pm-slice') === true;
          if (isOurs || slice.content.childCount < 2) return false;
          const tr = state.tr.replaceSelection(slice);
          view.dispatch(structureLines(tr, state, pastedLines(state, tr)).scrollIntoView());
          return true;
        },
      },
    }),
  ],
});
