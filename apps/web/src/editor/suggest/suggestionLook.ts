import { type Suggestion, suggestionsOf } from '@duthao/plan';
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
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

interface Look {
  readonly drawn: DecorationSet;
  /** The suggestion that stands out: its card was chosen beside the page. */
  readonly current: string | null;
}

/** What a transaction says to it: names have come, or another suggestion stands out. */
type Said = { readonly names: true } | { readonly current: string | null };

const key = new PluginKey<Look>('suggestionLook');

function decorationsOf(
  doc: Node,
  { id, author, time, pieces }: Suggestion,
  nameOf: NameOf,
  current: string | null,
): Decoration[] {
  return pieces.map(({ kind, from, to, on }) => {
    const title = `${nameOf(author)} ${kindNames[kind]}, ${timeOf(time)}`;
    const attrs = { class: `plan-suggested is-${kind}${id === current ? ' is-current' : ''}`, title };
    return on === 'text' ? Decoration.inline(from, to, attrs) : Decoration.node(from, to, attrs);
  });
}

function draw(doc: Node, nameOf: NameOf, current: string | null): DecorationSet {
  const all = suggestionsOf(doc).flatMap((each) => decorationsOf(doc, each, nameOf, current));
  return DecorationSet.create(doc, all);
}

/** Only what touches the change is drawn again. */
function redraw(tr: Transaction, { drawn, current }: Look, nameOf: NameOf): DecorationSet {
  const { from, to } = changedStretch(tr);
  const kept = drawn.map(tr.mapping, tr.doc);
  const touches = (piece: { from: number; to: number }): boolean => piece.from <= to && piece.to >= from;
  const fresh = suggestionsOf(tr.doc, Math.max(0, from - 1), to + 1).flatMap((each) =>
    decorationsOf(tr.doc, { ...each, pieces: each.pieces.filter(touches) }, nameOf, current),
  );
  return kept.remove(kept.find(from, to)).add(tr.doc, fresh);
}

/** From the first to the last place that a transaction touched; attributes and marks change without moving anything. */
function changedStretch(tr: Transaction): { from: number; to: number } {
  const { doc, before } = tr;
  const start = before.content.findDiffStart(doc.content) ?? 0;
  const end = before.content.findDiffEnd(doc.content)?.b ?? 0;
  let [from, to] = [Math.min(start, end), Math.max(start, end)];
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      from = Math.min(from, later.map(newFrom, -1));
      to = Math.max(to, later.map(newTo, 1));
    });
  });
  return { from, to: Math.min(to + 1, doc.content.size) };
}

/** Shows what is suggested: added, removed, changed, and by whom. */
export const SuggestionLook = Extension.create<object, NamesStorage>({
  name: 'suggestionLook',
  addStorage: () => ({ nameOf: () => '' }),
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin<Look>({
        key,
        state: {
          init: (_, { doc }) => ({ drawn: draw(doc, storage.nameOf, null), current: null }),
          apply: (tr, former) => {
            const said = tr.getMeta(key) as Said | undefined;
            if (!said && !tr.docChanged) return former;
            if (!said) return { ...former, drawn: redraw(tr, former, storage.nameOf) };
            const current = 'current' in said ? said.current : former.current;
            return { drawn: draw(tr.doc, storage.nameOf, current), current };
          },
        },
        props: { decorations: (state) => key.getState(state)?.drawn },
      }),
    ];
  },
});

/** Names come later than the page; what is drawn already is drawn again. */
export function nameAuthors(editor: Editor, nameOf: NameOf): void {
  editor.storage.suggestionLook.nameOf = nameOf;
  const isDrawn = (key.getState(editor.state)?.drawn.find().length ?? 0) > 0;
  if (isDrawn && editor.isInitialized) say(editor, { names: true });
}

/** Has one suggestion stand out in the text; null for none. */
export function singleOut(editor: Editor, current: string | null): void {
  if (editor.isDestroyed || key.getState(editor.state)?.current === current) return;
  say(editor, { current });
}

function say(editor: Editor, said: Said): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, said).setMeta('addToHistory', false));
}
