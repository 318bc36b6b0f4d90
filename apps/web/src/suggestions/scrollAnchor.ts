import type { ReviewView } from './reviewView.ts';

/** A block of the plan and how far below the top of the window it stands. */
export interface ScrollAnchor {
  readonly id: string;
  readonly top: number;
}

const blocksOf = (frame: HTMLElement, view: ReviewView): Iterable<HTMLElement> =>
  frame.querySelectorAll<HTMLElement>(`.plan-paper[data-view="${view}"] [data-id]`);

/** The first block whose end is still in sight. */
export function takeAnchor(frame: HTMLElement, view: ReviewView): ScrollAnchor | undefined {
  const edge = frame.parentElement?.getBoundingClientRect().top ?? 0;
  for (const block of blocksOf(frame, view)) {
    const { top, bottom, height } = block.getBoundingClientRect();
    const id = block.dataset['id'];
    if (id !== undefined && height > 0 && bottom > edge && top > edge - 400) return { id, top: top - edge };
  }
  return undefined;
}

/** Scrolls so that the same block stands where it stood. */
export function putAnchor(frame: HTMLElement, view: ReviewView, anchor: ScrollAnchor | undefined): void {
  const stage = frame.parentElement;
  const block = anchor && [...blocksOf(frame, view)].find(({ dataset }) => dataset['id'] === anchor.id);
  if (!stage || !block) return;
  const top = block.getBoundingClientRect().top - stage.getBoundingClientRect().top;
  stage.scrollTop += top - anchor.top;
}
