import { useEffect, useState } from 'react';

/** Whether the dialog for files that came back is open, and the file that was dropped on the page. */
export interface ReturnedDesk {
  readonly isOpen: boolean;
  readonly file: File | null;
  /** A file is held over the page. */
  readonly isOver: boolean;
  open(file: File | null): void;
  close(): void;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/** A file may be dropped anywhere on the page: the editor would else take it for a picture, the browser open it. */
export function useReturnedDesk(): ReturnedDesk {
  const [state, setState] = useState<{ isOpen: boolean; file: File | null }>({ isOpen: false, file: null });
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) setState({ isOpen: true, file });
    };
    const capture = { capture: true };
    window.addEventListener('dragover', over, capture);
    window.addEventListener('dragleave', leave, capture);
    window.addEventListener('drop', drop, capture);
    return () => {
      window.removeEventListener('dragover', over, capture);
      window.removeEventListener('dragleave', leave, capture);
      window.removeEventListener('drop', drop, capture);
    };
  }, []);
  return {
    ...state,
    isOver,
    open: (file) => setState({ isOpen: true, file }),
    close: () => setState({ isOpen: false, file: null }),
  };
}
