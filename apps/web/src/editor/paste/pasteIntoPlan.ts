import { schema } from '@duthao/plan';
import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { newId } from '../newId.ts';
import { cleanHTML } from './cleanHTML.ts';
import { freshIds } from './freshIds.ts';
import { insertPasted } from './insertPasted.ts';
import { joinBrokenLines } from './joinBrokenLines.ts';
import { withoutSuggestions } from './withoutSuggestions.ts';

function parseText(text: string): Slice {
  const lines = joinBrokenLines(text).map((line) =>
    schema.nodes.paragraph.create({ id: newId() }, schema.text(line)),
  );
  return new Slice(Fragment.from(lines), 1, 1);
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
        transformPasted: (slice) => freshIds(withoutSuggestions(slice)),
        handlePaste: (view, event, slice) => {
          const isOurs = event.clipboardData?.getData('text/html').includes('data-pm-slice') === true;
          const tr = insertPasted(view.state, slice, isOurs);
          if (tr) view.dispatch(tr.scrollIntoView());
          return tr !== null;
        },
      },
    }),
  ],
});
