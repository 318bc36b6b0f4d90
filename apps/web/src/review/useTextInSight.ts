import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { scrollerOf } from '../editor/page/scrollerOf.ts';

/** Kept free beside the text. */
const ROOM = 16;

/** Where the page does not fit beside outline or panel, its left margin goes out of sight, not its text. */
export function useTextInSight(editor: Editor): void {
  useEffect(() => {
    if (editor.isDestroyed) return;
    const { dom } = editor.view;
    const paper = dom.closest<HTMLElement>('.plan-paper');
    const stage = paper && scrollerOf(paper);
    if (!paper || !stage) return;
    const watch = new ResizeObserver(() => {
      if (stage.scrollWidth <= stage.clientWidth) return;
      const margins = [...dom.children].map((part) => Number.parseFloat(getComputedStyle(part).paddingLeft));
      const left = paper.getBoundingClientRect().left - stage.getBoundingClientRect().left + stage.scrollLeft;
      stage.scrollLeft = left + Math.max(0, ...margins.filter(Number.isFinite)) - ROOM;
    });
    watch.observe(stage);
    return () => watch.disconnect();
  }, [editor]);
}
