import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { afterEach, expect, it, vi } from 'vitest';
import { initProseMirrorDoc } from 'y-prosemirror';
import * as Y from 'yjs';
import { schema } from '../schema.ts';
import { p, plan, section } from '../testing/builders.ts';
import { writeNode } from './writeNode.ts';
import { fromYDoc, planFragment, toYDoc } from './ydoc.ts';

afterEach(() => vi.restoreAllMocks());

const sections = Array.from({ length: 20 }, (_, at) =>
  section(1, `Phần ${at}`, p(`Việc thứ ${at}`), p('Nộp đúng hạn')),
);

function endOf(doc: Node, words: string): number {
  let end = -1;
  doc.descendants((node, pos) => {
    if (node.isText && node.text === words) end = pos + node.nodeSize;
  });
  return end;
}

it('reads no line but the one that is typed in, however long the plan is', () => {
  const ydoc = toYDoc(plan({ sections }));
  const { doc, mapping } = initProseMirrorDoc(planFragment(ydoc), schema);
  const { tr } = EditorState.create({ doc });
  tr.insertText('!', endOf(doc, 'Việc thứ 7'));
  const reading = vi.spyOn(Y.XmlText.prototype, 'toDelta');
  writeNode(planFragment(ydoc), tr.doc, mapping);
  expect(new Set(reading.mock.contexts).size).toBeLessThanOrEqual(1);
  vi.restoreAllMocks();
  expect(fromYDoc(ydoc).textContent).toContain('Việc thứ 7!');
});
