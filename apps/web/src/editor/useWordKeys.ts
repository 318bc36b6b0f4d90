import { useEffect, useRef } from 'react';

export interface WordKeys {
  onSave(): void;
  onDownload(): void;
  onPrint(): void;
  onFind(withReplace: boolean): void;
}

/** Keys that Word has taught and the browser would take for itself; wherever the focus is on the page. */
export function useWordKeys(keys: WordKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229 || event.altKey) return;
      const { onSave, onDownload, onPrint, onFind } = latest.current;
      const ctrl = event.ctrlKey || event.metaKey;
      const acts: Record<string, () => void> = ctrl
        ? { s: onSave, p: onPrint, f: () => onFind(false), h: () => onFind(true) }
        : { F12: onDownload };
      const act = acts[ctrl ? event.key.toLowerCase() : event.key];
      if (!act || event.shiftKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
