import { type RefCallback, useCallback, useState } from 'react';

const STEP = 40;

/**
 * Draws a long list from its start, and more of it whenever its end comes near: what is not drawn costs nothing while
 * somebody types. `reach` is the index that must be there.
 */
export function useGrowing(length: number, reach: number): { count: number; end: RefCallback<Element> } {
  const [grown, setGrown] = useState(STEP);
  const count = Math.min(length, Math.max(grown, reach + STEP / 2));
  const end = useCallback(
    (element: Element | null) => {
      if (!element) return;
      const watch = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setGrown(count + STEP),
        { rootMargin: '400px' },
      );
      watch.observe(element);
      return () => watch.disconnect();
    },
    [count],
  );
  return { count, end };
}
