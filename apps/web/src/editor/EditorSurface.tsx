import type { Editor } from '@tiptap/core';
import { useLayoutEffect, useRef } from 'react';

/** Where ProseMirror draws; React knows nothing of what is inside. */
export function EditorSurface({ editor }: { editor: Editor | null }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!editor || !ref.current) return;
    editor.mount({ mount: ref.current });
  }, [editor]);
  return <div ref={ref} key={editor?.instanceId} />;
}
