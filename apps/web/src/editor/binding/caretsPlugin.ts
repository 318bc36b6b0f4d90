import type { Presence } from '@duthao/protocol';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { caretElement, selectionAttrs } from './caretElement.ts';
import { bindingOf, clingLeft } from './caretPlaces.ts';
import { frameTask } from './frameTask.ts';
import { placeLabels } from './placeLabels.ts';
import { readSelection } from './readSelection.ts';
import { throttle } from './throttle.ts';

/** At most one caret message in this time. */
const PUBLISH_MS = 100;

interface Caret {
  clientId: number;
  user: Presence;
  anchor: Y.RelativePosition;
  head: Y.RelativePosition;
}

const key = new PluginKey<DecorationSet>('carets');

function readCarets(awareness: Awareness): Caret[] {
  const carets: Caret[] = [];
  awareness.getStates().forEach((state, clientId) => {
    if (clientId === awareness.clientID || !state.cursor || !state.user) return;
    carets.push({
      clientId,
      user: state.user,
      anchor: Y.createRelativePositionFromJSON(state.cursor.anchor),
      head: Y.createRelativePositionFromJSON(state.cursor.head),
    });
  });
  return carets;
}

function drawCarets(state: EditorState, carets: readonly Caret[]): DecorationSet {
  const { doc: ydoc, type, mapping } = bindingOf(state);
  const end = state.doc.content.size;
  const posOf = (position: Y.RelativePosition): number | null => {
    const pos = relativePositionToAbsolutePosition(ydoc, type, position, mapping);
    return pos === null ? null : Math.max(0, Math.min(pos, end));
  };
  const decorations = carets.flatMap(({ clientId, user, anchor, head }) => {
    const from = posOf(anchor);
    const to = posOf(head);
    if (from === null || to === null) return [];
    const widget = Decoration.widget(to, () => caretElement(user), {
      key: `caret-${clientId}-${user.name}`,
      side: 10,
      ignoreSelection: true,
      stopEvent: () => false,
    });
    if (from === to) return [widget];
    return [widget, Decoration.inline(Math.min(from, to), Math.max(from, to), selectionAttrs(user))];
  });
  return DecorationSet.create(state.doc, decorations);
}

function publish(view: EditorView, awareness: Awareness): void {
  const before = awareness.getLocalState();
  if (!before || view.isDestroyed) return;
  if (!view.hasFocus()) {
    if (before.cursor) awareness.setLocalStateField('cursor', null);
    return;
  }
  const { anchor, head } = view.state.selection;
  const cursor = { anchor: clingLeft(view.state, anchor), head: clingLeft(view.state, head) };
  if (JSON.stringify(before.cursor) !== JSON.stringify(cursor)) {
    awareness.setLocalStateField('cursor', cursor);
  }
}

/** Draws the carets and selections of the others, and tells them where the own one is. */
export function caretsPlugin(awareness: Awareness, user?: Presence): Plugin<DecorationSet> {
  // A caret drawn into the block of a composition would end it.
  let composing = false;
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown, _before, state) => {
        const remote = ySyncPluginKey.getState(state)?.isChangeOrigin;
        if (!composing && (remote || tr.getMeta(key))) return drawCarets(state, readCarets(awareness));
        return tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      if (user) awareness.setLocalStateField('user', user);
      const redraw = frameTask(() => {
        if (view.isDestroyed) return;
        readSelection(view);
        view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
      });
      const place = frameTask(() => placeLabels(view.dom));
      const tell = throttle(() => publish(view, awareness), PUBLISH_MS);
      const changed = (change: Record<'added' | 'updated' | 'removed', number[]>): void => {
        const ids = [...change.added, ...change.updated, ...change.removed];
        if (ids.some((id) => id !== awareness.clientID)) redraw.schedule();
      };
      const compose = (event: Event): void => {
        composing = event.type === 'compositionstart';
        if (!composing) redraw.schedule();
      };
      awareness.on('change', changed);
      view.dom.addEventListener('compositionstart', compose);
      view.dom.addEventListener('compositionend', compose);
      view.dom.addEventListener('focusin', tell.run);
      view.dom.addEventListener('focusout', tell.run);
      return {
        update: (_view, before) => {
          const { selection, doc } = view.state;
          if (key.getState(view.state) !== key.getState(before)) place.schedule();
          if (selection !== before.selection || doc !== before.doc) tell.run();
        },
        destroy: () => {
          redraw.cancel();
          place.cancel();
          tell.cancel();
          awareness.off('change', changed);
          view.dom.removeEventListener('compositionstart', compose);
          view.dom.removeEventListener('compositionend', compose);
          view.dom.removeEventListener('focusin', tell.run);
          view.dom.removeEventListener('focusout', tell.run);
        },
      };
    },
  });
}
