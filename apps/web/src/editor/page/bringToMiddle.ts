import { scrollerOf } from './scrollerOf.ts';

/**
 * Scrolls a piece of the page into sight, if it is not; the keyboard may be elsewhere. At once, without gliding:
 * sections out of sight have only a guessed height, so that the place moves while those on the way are laid out, and
 * a gliding scroll ends where it no longer is. Looked at again until it stands still.
 */
export function bringToMiddle(dom: HTMLElement, former = NaN, looks = 5): void {
  const { top, bottom } = dom.getBoundingClientRect();
  const paper = dom.closest<HTMLElement>('.plan-paper');
  const stage = paper && scrollerOf(paper)?.getBoundingClientRect();
  const isSeen = stage && top > stage.top + 20 && bottom < stage.bottom - 20;
  if (!isSeen) dom.scrollIntoView({ block: 'center' });
  if (looks > 0 && top !== former) requestAnimationFrame(() => bringToMiddle(dom, top, looks - 1));
}
