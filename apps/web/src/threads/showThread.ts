import type { PlanThread } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import { locate } from './locate.ts';
import { bringToMiddle } from '../editor/page/bringToMiddle.ts';

/** Scrolls the page to a thread; caret and selection stay where they are. */
export function showThread(editor: Editor, thread: PlanThread): void {
  const { view, state } = editor;
  const { id, anchor } = thread;
  const pos = anchor.kind === 'text' ? undefined : locate(state.doc, [thread]).get(id)?.pos;
  const words = view.dom.querySelector<HTMLElement>(`.plan-comment[data-thread="${CSS.escape(id)}"]`);
  const dom = anchor.kind === 'text' ? words : pos === undefined ? null : view.nodeDOM(pos);
  const element = dom instanceof HTMLElement ? dom : dom?.parentElement;
  if (element) bringToMiddle(element);
}
