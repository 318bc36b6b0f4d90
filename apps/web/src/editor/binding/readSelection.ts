import type { EditorView } from '@tiptap/pm/view';

/** What ProseMirror's view has for its own use; its types leave it out. */
interface SelectionReader {
  readonly domObserver: { forceFlush(): void; flush(): void };
}

/**
 * Takes a click or an arrow key in before something of the others is drawn. The browser tells of a new selection
 * a moment late, and a drawing in that moment would put the caret back to where it was.
 */
export function readSelection(view: EditorView): void {
  const { domObserver } = view as unknown as SelectionReader;
  domObserver.forceFlush();
  domObserver.flush();
}
