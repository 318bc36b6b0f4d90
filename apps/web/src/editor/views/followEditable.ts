import type { Editor } from '@tiptap/core';

/** A plan can be locked, and opened again, while it is on the screen: who comes to a field finds it as it is then. */
export function followEditable(dom: HTMLElement, editor: Editor, set: (editable: boolean) => void): void {
  const follow = (): void => set(editor.options.editable);
  follow();
  dom.addEventListener('pointerenter', follow);
  dom.addEventListener('focusin', follow);
}
