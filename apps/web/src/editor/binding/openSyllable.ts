import type { EditorView } from '@tiptap/pm/view';

/** A composition is over when ProseMirror has read it from the page, some 20 ms after its end. */
const AFTER_COMPOSITION_MS = 40;
/**
 * Who rests longer than this in the middle of a syllable has left it as it is. Unikey presses Backspace and types the
 * new syllable within a few milliseconds, but a busy machine may take its time between the two.
 */
const AFTER_KEY_MS = 500;

const movesCaret = new Set(['Enter', 'Tab', 'Escape', 'Home', 'End', 'PageUp', 'PageDown']);
const endsInLetter = /[\p{L}\p{M}]$/u;

export interface OpenSyllable {
  /** Whether the syllable at the caret may still be rewritten by the input method. */
  isOpen(): boolean;
  destroy(): void;
}

/** Watches the input method; `onOpen` and `onClose` are told when a syllable begins and ends. */
export function watchSyllable(
  { dom }: EditorView,
  told: { onOpen: () => void; onClose: () => void },
): OpenSyllable {
  let composing = false;
  let open = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    clearTimeout(timer);
    if (!open || composing) return;
    open = false;
    told.onClose();
  };
  const keepOpen = (time: number | undefined): void => {
    clearTimeout(timer);
    if (time !== undefined) timer = setTimeout(close, time);
    if (open) return;
    open = true;
    told.onOpen();
  };
  const listeners: { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void } = {
    compositionstart: () => {
      composing = true;
      keepOpen(undefined);
    },
    compositionend: () => {
      composing = false;
      keepOpen(AFTER_COMPOSITION_MS);
    },
    keydown: (event) => {
      if (composing || event.isComposing) return;
      if (event.key === 'Backspace') keepOpen(AFTER_KEY_MS);
      else if (movesCaret.has(event.key) || event.key.startsWith('Arrow')) close();
    },
    beforeinput: (event) => {
      if (composing || event.isComposing || event.inputType !== 'insertText') return;
      if (endsInLetter.test(event.data ?? '')) keepOpen(AFTER_KEY_MS);
      else close();
    },
    mousedown: close,
    focusout: close,
  };
  const each = (change: 'addEventListener' | 'removeEventListener'): void => {
    for (const [name, listener] of Object.entries(listeners)) {
      dom[change](name, listener as EventListener, true);
    }
  };
  each('addEventListener');
  return {
    isOpen: () => open,
    destroy: () => {
      clearTimeout(timer);
      each('removeEventListener');
    },
  };
}
