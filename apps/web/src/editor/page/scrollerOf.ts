/** What scrolls around the page; null where the page is printed or not shown. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (getComputedStyle(each).overflowX === 'auto') return each;
  }
  return null;
}
