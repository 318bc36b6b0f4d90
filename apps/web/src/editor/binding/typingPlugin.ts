import { spareUnseen, stripInlineMarks, type WritingRights } from '@duthao/plan';
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { bindingOf, clingLeft, clingRight, placeOf, posOf, textCaretOf } from './caretPlaces.ts';
import { acceptedIn } from './acceptedIn.ts';
import { bridgeOf, type Gate } from './createEditorDoc.ts';
import { narrowChanges } from './narrowChanges.ts';
import { watchSyllable } from './openSyllable.ts';
import type { OwnTyping } from './ownTyping.ts';
import { preparePutBack } from './putBack.ts';
import { readSelection } from './readSelection.ts';
import type { TextCaret } from './textChars.ts';
import { touchesBlock } from './touchesBlock.ts';

/** What was typed within this time was perhaps still being typed when the others made the arriving change. */
const RECENT_MS = 3000;

/**
 * Lets remote changes in without disturbing who types: they wait for the end of a syllable when they touch its
 * block, the caret keeps its left neighbour, and text whose place they took away is put back.
 */
export function typingPlugin(ydoc: Y.Doc, own: OwnTyping, writer?: Writer): Plugin {
  let narrowed = false;
  return new Plugin({
    appendTransaction: (_changes, before, state) => stripInlineMarks(before.doc, state),
    props: {
      handleDOMEvents: {
        // A key may follow a click or an End so closely that the new place of the caret is not known yet.
        keydown: (view) => {
          if (!view.composing) readSelection(view);
          return false;
        },
      },
    },
    view: (view) => {
      if (!narrowed) narrowChanges(bindingOf(view.state));
      narrowed = true;
      const bridge = bridgeOf(ydoc);
      if (!bridge) return {};
      const gate = createGate({ view, ydoc, own, bridge, writer });
      bridge.setGate(gate);
      return {
        destroy: () => {
          gate.destroy();
          bridge.setGate(undefined);
        },
      };
    },
  });
}

interface GateParts {
  readonly view: EditorView;
  readonly ydoc: Y.Doc;
  readonly own: OwnTyping;
  readonly bridge: NonNullable<ReturnType<typeof bridgeOf>>;
  /** Who writes here, by whose suggestions and decisions nothing unseen is to go or to stand. */
  readonly writer: Writer | undefined;
}

interface Writer {
  readonly author: string;
  writing(): WritingRights;
}

function createGate({ view, ydoc, own, bridge, writer }: GateParts): Gate & { destroy(): void } {
  /** When the last syllables began, and the own clock at that time. */
  let begun: { at: number; clock: number }[] = [];
  let interrupted: { clock: number } | undefined;
  const syllable = watchSyllable(view, {
    onOpen: () => {
      const at = performance.now();
      begun = begun.filter((syllable) => at - syllable.at < RECENT_MS);
      begun.push({ at, clock: Y.getState(ydoc.store, ydoc.clientID) });
    },
    onClose: bridge.release,
  });
  return {
    destroy: syllable.destroy,
    mustWait: (netDoc, touched) => {
      if (!syllable.isOpen()) return false;
      const block = blockAtCaret(view.state);
      if (!block || !touchesBlock(block, netDoc, touched)) return false;
      interrupted ??= begun.at(-1);
      return true;
    },
    apply: (update, apply) => {
      readSelection(view);
      const oldest = performance.now() - RECENT_MS;
      const recent = begun.find((syllable) => syllable.at >= oldest) ?? interrupted;
      const clock = Math.min(recent?.clock ?? Infinity, interrupted?.clock ?? Infinity);
      const since = recent && clock;
      interrupted = undefined;
      const putBack = preparePutBack(ydoc, update, own, textCaretOf(view.state), since);
      keepSelection(view);
      receive(ydoc, writer, () => {
        apply();
        keepSelection(view);
      });
      const before = view.state.doc;
      bridge.hold(() => {});
      const moved = putBack();
      forgetSelection(view);
      if (moved) moveCaret(view, moved);
      if (view.state.doc !== before) bridge.rescued();
      bridge.letGo();
    },
  };
}

function receive(ydoc: Y.Doc, writer: Writer | undefined, apply: () => void): void {
  if (!writer) return apply();
  const { author } = writer;
  spareUnseen(ydoc, { author, rights: writer.writing(), accepted: acceptedIn(ydoc).known() }, apply);
}

function blockAtCaret(state: EditorState): Y.XmlElement | undefined {
  const type = placeOf(state, state.selection.head)?.type;
  const block = type instanceof Y.XmlText ? type.parent : type;
  return block instanceof Y.XmlElement ? block : undefined;
}

/** Has the binding keep the selection by its left neighbour; by itself it would cling to the right one. */
function keepSelection({ state }: EditorView): void {
  const { selection } = state;
  if (!(selection instanceof TextSelection)) return;
  const { anchor, head, empty } = selection;
  const clings = (pos: number): Y.RelativePosition =>
    empty || pos === selection.to ? clingLeft(state, pos) : clingRight(state, pos);
  bindingOf(state).beforeTransactionSelection = { type: 'text', anchor: clings(anchor), head: clings(head) };
}

function forgetSelection({ state }: EditorView): void {
  Object.assign(bindingOf(state), { beforeTransactionSelection: null });
}

function moveCaret(view: EditorView, caret: TextCaret): void {
  const pos = posOf(view.state, caret);
  if (pos === null) return;
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, pos)).setMeta('addToHistory', false));
}
