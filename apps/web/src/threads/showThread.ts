import type { PlanThread } from '@duthao/protocol';
import type { Editor } from '@tiptap/core';
import { bringToMiddle } from '../editor/report/showPlace.ts';

/** Scrolls the page to a thread; caret and selection stay where they are. */
export function showThread(editor: Editor, { id, anchor }: PlanThread, pos: number | undefined): void {
  const { view } = editor;
  const words = view.dom.querySelector<HTMLElement>(`.plan-comment[data-thread="${CSS.escape(id)}"]`);
  const dom = anchor.kind === 'text' ? words : pos === undefined ? null : view.nodeDOM(pos);
  const element = dom instanceof HTMLElement ? dom : dom?.parentElement;
  if (element) bringToMiddle(element);
}
