import { type RefObject, useEffect, useRef } from 'react';

/** For the part of a page that shows something else: whoever was on what is gone goes on from its beginning. */
export function useFocusKept(shown: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) main.current?.focus();
  }, [shown]);
  return main;
}
