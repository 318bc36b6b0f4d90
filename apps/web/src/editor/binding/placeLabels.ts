import classes from './carets.module.css';

/** Names near the right edge of the sheet stand to the left of their caret, so that the edge does not cut them. */
export function placeLabels(root: HTMLElement): void {
  const labels = [...root.querySelectorAll<HTMLElement>(`.${classes.label}`)];
  if (labels.length === 0) return;
  const edge = root.getBoundingClientRect().right;
  const overhangs = labels.map((label) => {
    const { left } = label.parentElement!.getBoundingClientRect();
    return left + label.offsetWidth > edge - 4;
  });
  labels.forEach((label, i) => label.classList.toggle(classes.toLeft ?? '', overhangs[i]));
}
