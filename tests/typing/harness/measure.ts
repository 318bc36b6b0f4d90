import type { Editor } from '@tiptap/core';
import { deliver, type Side } from './createPair.ts';

const frame = (): Promise<number> =>
  new Promise((resume) => requestAnimationFrame(() => resume(performance.now())));

/** Types one character at the end of a paragraph of a section. */
function typeIn(editor: Editor, index: number): void {
  const ends: number[] = [];
  editor.state.doc.descendants((block, pos) => {
    if (block.type.name === 'paragraph') ends.push(pos + 1 + block.content.size);
  });
  editor.view.dispatch(editor.state.tr.insertText('x', ends[(index * 7) % ends.length]!));
}

/** The callbacks of one frame run in the order in which they were asked for: the binding's is the second. */
export async function timeRemoteKeys(typist: Side, other: Side, times: number): Promise<number[]> {
  const costs: number[] = [];
  for (let index = 0; index < times; index += 1) {
    typeIn(other.editor, index);
    await frame();
    const before = frame();
    const begun = performance.now();
    deliver(other, typist);
    const delivered = performance.now() - begun;
    const flushed = frame();
    const layout = flushed.then(() => {
      void typist.editor.view.dom.offsetHeight;
      return performance.now();
    });
    const start = await before;
    costs.push((await layout) - start + delivered);
    await frame();
  }
  return costs;
}

export async function timeLocalKeys(
  typist: Side,
  other: Side,
  { times, others }: { times: number; others: number },
): Promise<number[]> {
  const costs: number[] = [];
  for (let index = 0; index < times; index += 1) {
    for (let person = 0; person < others; person += 1) typeIn(other.editor, index + person * 3);
    const start = performance.now();
    deliver(other, typist);
    typeIn(typist.editor, Math.floor(times / 2));
    void typist.editor.view.dom.offsetHeight;
    const own = performance.now() - start;
    const before = await frame();
    costs.push(own + Math.max(0, performance.now() - before));
    await frame();
  }
  return costs;
}
