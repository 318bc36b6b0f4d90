import { asAccepted, asItStands, replaceDoc } from '@duthao/plan';
import { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useLayoutEffect, useRef } from 'react';
import { blockExtensions } from '../editor/blockExtension.ts';
import { ModelSchema } from '../editor/ModelSchema.ts';
import { PrintedWords } from '../editor/printed/printedWords.ts';
import { views } from '../editor/views/index.ts';

/** What others write appears when the keys rest. */
const PAUSE_MS = 300;

interface Props {
  editor: Editor;
  view: 'final' | 'original';
}

/**
 * A page of its own with the settled text, so that lines that are cut or joined, levels and numbers read as they would:
 * hiding marks on the page that is written could not show that, and letters typed there would land in hidden text.
 */
export function ProjectedPage({ editor, view }: Props) {
  const mount = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const project = (): Node =>
      view === 'final' ? asAccepted(editor.state.doc) : asItStands(editor.state.doc);
    const page = createPage(mount.current!, project(), view);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = (): void => {
      if (editor.isDestroyed) return;
      const tr = replaceDoc(page.state.tr, project());
      if (tr.docChanged) page.view.dispatch(tr);
    };
    const wait = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(update, PAUSE_MS);
    };
    editor.on('transaction', wait);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', wait);
      page.destroy();
    };
  }, [editor, view]);
  return <div ref={mount} />;
}

const names = { final: 'Bản cuối của kế hoạch', original: 'Bản gốc của kế hoạch' };

function createPage(element: HTMLElement, doc: Node, view: Props['view']): Editor {
  return new Editor({
    element,
    extensions: [ModelSchema, ...blockExtensions(views), PrintedWords],
    content: doc.toJSON() as object,
    editable: false,
    enableCoreExtensions: false,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: { attributes: { role: 'document', 'aria-label': names[view], tabindex: '0' } },
  });
}
