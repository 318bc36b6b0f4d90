import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

type KeyHandler = (key: string) => boolean;

/** Where the open slash menu hears the keys of the page before the page does. */
export interface SlashControl {
  /** Hands keys to the menu until the returned function is called. */
  listen(handler: KeyHandler): () => void;
  /** True when the key was the menu's. */
  onKey(key: string): boolean;
}

export function createSlashControl(): SlashControl {
  let current: KeyHandler | null = null;
  return {
    listen: (handler) => {
      current = handler;
      return () => {
        if (current === handler) current = null;
      };
    },
    onKey: (key) => current?.(key) === true,
  };
}

/** Arrows, Enter, Tab and Esc belong to the open slash menu before they belong to the page. */
export const SlashKeys = Extension.create<{ control: SlashControl }>({
  name: 'slashKeys',
  priority: 900,
  addOptions: () => ({ control: createSlashControl() }),
  addProseMirrorPlugins() {
    const { control } = this.options;
    return [
      new Plugin({
        props: { handleKeyDown: (view, event) => !view.composing && control.onKey(event.key) },
      }),
    ];
  },
});
