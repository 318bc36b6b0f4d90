import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const tools = (bar: HTMLElement): HTMLButtonElement[] =>
  [...bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')].filter(
    (tool) => tool.offsetParent !== null,
  );

/** A toolbar is one stop of the Tab key; arrows, Home and End move inside it. */
export function useRoving(bar: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useEffect(() => {
    if (!bar.current) return;
    const all = tools(bar.current);
    if (!all.some((tool) => tool.tabIndex === 0) && all[0]) all[0].tabIndex = 0;
  });
  return (event) => {
    if (!bar.current || !(event.target instanceof HTMLButtonElement)) return;
    const all = tools(bar.current);
    const at = all.indexOf(event.target);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    for (const tool of all) tool.tabIndex = -1;
    const next = all[(to + all.length) % all.length]!;
    next.tabIndex = 0;
    next.focus();
  };
}
