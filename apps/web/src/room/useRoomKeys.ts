import { useEffect, useRef } from 'react';

interface Actions {
  save(): void;
  download(): void;
}

/** The keys that Word has taught: Ctrl+S and F12, wherever the focus is. */
export function useRoomKeys(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
      if (!isSave && event.key !== 'F12') return;
      event.preventDefault();
      // Heard before the editor, which knows the same keys: the answer is given once.
      event.stopPropagation();
      if (!event.repeat) latest.current[isSave ? 'save' : 'download']();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}
