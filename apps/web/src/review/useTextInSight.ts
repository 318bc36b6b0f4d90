import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

/** Kept free beside the text. */
const ROOM = 16;

/** Where page and panel do not fit side by side, the panel pushes the page's left margin out of sight, not its text. */
export function useTextInSight(editor: Editor): void {
  useEffect(() => {
    if (editor.isDestroyed) return;
    const paper = editor.view.dom.closest<HTMLElement>('.plan-paper');
    const stage = paper && scrollerOf(paper);
    if (!paper || !stage || stage.scrollWidth <= stage.clientWidth) return;
    const margin = Number.parseFloat(getComputedStyle(editor.view.dom.firstElementChild!).paddingLeft);
    const left = paper.getBoundingClientRect().left - stage.getBoundingClientRect().left + stage.scrollLeft;
    stage.scrollLeft = left + (margin || 0) - ROOM;
  }, [editor]);
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (getComputedStyle(each).overflowX === 'auto') return each;
  }
  return null;
}
