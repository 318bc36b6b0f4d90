import { type Suggestion, suggestionsOf } from '@duthao/plan';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import './suggest.css';
import { kindNames, timeOf } from './suggestionWords.ts';

type NameOf = (author: string) => string;

interface Drawn {
  readonly set: DecorationSet;
  readonly nameOf: NameOf;
}

export const suggestionLookKey = new PluginKey<Drawn>('suggestionLook');

const nameless: NameOf = () => '';

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

/** Shows what is suggested: added, removed, changed, and by whom. Names come later than the page. */
export const SuggestionLook = Extension.create({
  name: 'suggestionLook',
  addProseMirrorPlugins: () => [
    new Plugin<Drawn>({
      key: suggestionLookKey,
      state: {
        init: (_, { doc }) => ({ set: draw(doc, nameless), nameOf: nameless }),
        apply: (tr, drawn) => {
          const nameOf: NameOf = tr.getMeta(suggestionLookKey) ?? drawn.nameOf;
          if (!tr.docChanged && nameOf === drawn.nameOf) return drawn;
          return { set: draw(tr.doc, nameOf), nameOf };
        },
      },
      props: { decorations: (state) => suggestionLookKey.getState(state)?.set },
    }),
  ],
});
