import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect } from 'react';

/** F6 goes from the text into the panel and back, as between the panes of Word; Esc only back. */
export function useReviewKeys(panel: RefObject<HTMLElement | null>, editor: Editor): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const inside = panel.current?.contains(window.document.activeElement) ?? false;
      const isEscape = event.key === 'Escape' && inside && !event.defaultPrevented;
      if ((event.key !== 'F6' && !isEscape) || event.isComposing) return;
      event.preventDefault();
      if (inside) editor.view.dom.focus({ preventScroll: true });
      else
        panel.current?.querySelector<HTMLElement>('[data-current] button, [role=tab][tabindex="0"]')?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [panel, editor]);
}
