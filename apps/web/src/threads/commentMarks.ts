import { type Editor, Extension } from '@tiptap/core';
import type { Mark, Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import './comments.css';
import { comeForward, createThreadDesk, type ThreadDeskStore } from './ThreadDesk.ts';
import { threadSpots, threadsOf } from './threadSpots.ts';
import { withoutCopies } from './withoutCopies.ts';

/** Which threads are drawn. */
export interface ShownThreads {
  /** On words, by id. */
  readonly open: ReadonlySet<string>;
  readonly active: string | null;
  /** On nodes: the thread, and where its node is looked for. */
  readonly nodes: readonly { readonly thread: string; readonly nodeId: string }[];
}

interface CommentStorage {
  desk: ThreadDeskStore;
  show(shown: ShownThreads): void;
}

declare module '@tiptap/core' {
  interface Storage {
    commentMarks: CommentStorage;
  }
}

const key = new PluginKey<DecorationSet>('commentMarks');
const nothing: ShownThreads = { open: new Set(), active: null, nodes: [] };

/**
 * Draws comments on the page. What lies on words is drawn by views of the marks themselves, which only change their
 * class: no transaction, so that a syllable that is being composed is left alone, and no work for a key, however many
 * threads there are.
 */
export const CommentMarks = Extension.create<{ desk: ThreadDeskStore }, CommentStorage>({
  name: 'commentMarks',
  addOptions: () => ({ desk: createThreadDesk({ draft: () => null, keepDraft: () => {} }) }),
  addStorage() {
    return { desk: this.options.desk, show: () => {} };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    const drawn = new Map<string, Set<HTMLElement>>();
    let shown = nothing;
    const paint = (dom: HTMLElement, thread: string): void => {
      dom.classList.toggle('is-open', shown.open.has(thread));
      dom.classList.toggle('is-active', shown.active === thread);
    };
    const viewOf = (mark: Mark) => {
      const thread: string = mark.attrs.thread;
      const dom = window.document.createElement('span');
      dom.className = 'plan-comment';
      dom.dataset['mark'] = 'comment';
      dom.dataset['thread'] = thread;
      paint(dom, thread);
      const same = drawn.get(thread) ?? new Set();
      drawn.set(thread, same.add(dom));
      return {
        dom,
        contentDOM: dom,
        // A class of its own is no change of the text.
        ignoreMutation: ({ type }: { type: string }) => type === 'attributes',
        destroy: () => void same.delete(dom),
      };
    };
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, former) => {
            const nodes = tr.getMeta(key) as ShownThreads | undefined;
            return nodes ? drawNodes(tr.doc, nodes) : former.map(tr.mapping, tr.doc);
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          transformPasted: (slice, view) =>
            view.dragging?.move ? slice : withoutCopies(slice, (thread) => isCut(view, thread, drawn)),
          markViews: { comment: viewOf },
          handleDOMEvents: { click: (view, event) => activate(view, event, storage.desk, shown) },
        },
        view: (view) => {
          storage.show = (next) => {
            const former = shown;
            shown = next;
            const touched = new Set([...former.open, ...next.open, former.active ?? '', next.active ?? '']);
            for (const thread of touched) for (const dom of drawn.get(thread) ?? []) paint(dom, thread);
            if (isSameNodes(former, next)) return;
            view.dispatch(view.state.tr.setMeta(key, next).setMeta('addToHistory', false));
          };
          return { destroy: () => (storage.show = () => {}) };
        },
      }),
    ];
  },
});

/** Was on this page and is no more: what is pasted now is that text itself, and not a copy of it. */
function isCut(view: EditorView, thread: string, drawn: ReadonlyMap<string, unknown>): boolean {
  return drawn.has(thread) && !threadSpots(view.state.doc).some((spot) => spot.thread === thread);
}

/** What lies on nodes changes seldom, and is drawn by decorations, which a key only moves along. */
function isSameNodes(former: ShownThreads, next: ShownThreads): boolean {
  const text = ({ nodes, active }: ShownThreads): string =>
    JSON.stringify([nodes, nodes.some(({ thread }) => thread === active) ? active : null]);
  return text(former) === text(next);
}

function drawNodes(doc: Node, { nodes, active }: ShownThreads): DecorationSet {
  if (nodes.length === 0) return DecorationSet.empty;
  const wanted = new Map(nodes.map(({ nodeId }) => [nodeId, false]));
  for (const { nodeId, thread } of nodes) if (thread === active) wanted.set(nodeId, true);
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    const isActive = wanted.get(node.attrs['id'] ?? node.type.name);
    if (isActive === undefined) return;
    const look = `plan-commented${isActive ? ' is-active' : ''}`;
    found.push(Decoration.node(pos, pos + node.nodeSize, { class: look }));
  });
  return DecorationSet.create(doc, found);
}

/** A click on words with a comment brings its thread forward; the caret goes where it would anyway. */
function activate(view: EditorView, event: MouseEvent, desk: ThreadDeskStore, shown: ShownThreads): boolean {
  if (!(event.target instanceof Element) || !view.state.selection.empty) return false;
  for (
    let dom = event.target.closest('.plan-comment');
    dom;
    dom = dom.parentElement!.closest('.plan-comment')
  ) {
    const thread = dom instanceof HTMLElement ? dom.dataset['thread'] : undefined;
    if (thread === undefined || !shown.open.has(thread)) continue;
    comeForward(desk, { active: thread });
    return false;
  }
  return false;
}

export const deskOf = (editor: Editor): ThreadDeskStore => editor.storage.commentMarks.desk;

/** The threads on the words at the caret, for keys. */
export function threadsAtCaret({ state: { selection } }: Editor): string[] {
  const { nodeBefore, nodeAfter } = selection.$from;
  return [nodeAfter, nodeBefore].flatMap((node) => (node ? threadsOf(node) : []));
}
