import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';

const QUIET_MS = 250;

/** The document of the page, a moment after its last change: for what must not be computed at every key. */
export function useDocSoon(editor: Editor): Node {
  const [doc, setDoc] = useState(editor.state.doc);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => setDoc(editor.state.doc);
    const wait = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(take, ms);
    };
    const changed = ({ transaction }: { transaction: Transaction }): void => {
      if (transaction.docChanged) wait(QUIET_MS);
    };
    wait(0);
    editor.on('transaction', changed);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', changed);
    };
  }, [editor]);
  return doc;
}
