import { type Suggestion, suggestionsOf } from '@duthao/plan';
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import './suggest.css';
import { kindNames, timeOf } from './suggestionWords.ts';

type NameOf = (author: string) => string;

interface NamesStorage {
  nameOf: NameOf;
}

declare module '@tiptap/core' {
  interface Storage {
    suggestionLook: NamesStorage;
  }
}

const key = new PluginKey<DecorationSet>('suggestionLook');

function draw(doc: Node, nameOf: NameOf): DecorationSet {
  return DecorationSet.create(
    doc,
    suggestionsOf(doc).flatMap((each) => decorationsOf(doc, each, nameOf)),
  );
}

function decorationsOf(doc: Node, { author, time, pieces }: Suggestion, nameOf: NameOf): Decoration[] {
  return pieces.map(({ kind, from, to }) => {
    const title = `${nameOf(author)} ${kindNames[kind]}, ${timeOf(time)}`;
    const attrs = { class: `plan-suggested is-${kind}`, title };
    const isText = doc.nodeAt(from)?.isText !== false;
    return isText ? Decoration.inline(from, to, attrs) : Decoration.node(from, to, attrs);
  });
}

/** Shows what is suggested: added, removed, changed, and by whom. */
export const SuggestionLook = Extension.create<object, NamesStorage>({
  name: 'suggestionLook',
  addStorage: () => ({ nameOf: () => '' }),
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => draw(doc, storage.nameOf),
          apply: (tr, drawn) =>
            tr.docChanged || tr.getMeta(key) === 'names' ? draw(tr.doc, storage.nameOf) : drawn,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Names come later than the page; what is drawn already is drawn again. */
export function nameAuthors(editor: Editor, nameOf: NameOf): void {
  editor.storage.suggestionLook.nameOf = nameOf;
  const isDrawn = (key.getState(editor.state)?.find().length ?? 0) > 0;
  if (isDrawn && editor.isInitialized) editor.view.dispatch(editor.state.tr.setMeta(key, 'names'));
}
