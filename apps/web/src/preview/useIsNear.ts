import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is in sight or will soon be; `within` selects what scrolls it. */
export function useIsNear(target: RefObject<HTMLElement | null>, within: string): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!target.current) return;
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      // A margin counts only around the element that scrolls.
      root: target.current.closest(within),
      rootMargin: '150% 0px',
    });
    watch.observe(target.current);
    return () => watch.disconnect();
  }, [target, within]);
  return near;
}
