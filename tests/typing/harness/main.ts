import { planFragment } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import { createSide, deliver, seedPlan, type Side } from './createPair.ts';
import type { BlockSeen } from './pageApi.ts';
import { timeLocalKeys, timeRemoteKeys } from './measure.ts';
import { gapOf, makeRemoteEdit } from './remoteEdit.ts';

let typist: Side;
let other: Side;

/** Asks at every frame. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resume) => requestAnimationFrame(resume));
}

function place(id: string): HTMLElement {
  window.document.getElementById(id)?.remove();
  const element = window.document.createElement('div');
  element.id = id;
  window.document.body.append(element);
  return element;
}

function seen(block: Node): BlockSeen {
  let text = '';
  let hasBold = false;
  let hasComment = false;
  block.forEach((child) => {
    text += child.isText ? child.text : '†';
    hasBold ||= child.marks.some((mark) => mark.type.name === 'bold');
    hasComment ||= child.marks.some((mark) => mark.type.name === 'comment');
  });
  return { type: block.type.name, text, marker: block.attrs.marker ?? null, hasBold, hasComment };
}

function sectionAt(side: Side, index: number): Node {
  let found: Node | undefined;
  let count = 0;
  side.editor.state.doc.descendants((node) => {
    if (node.type.name !== 'section') return !found;
    if (count === index) found = node;
    count += 1;
    return false;
  });
  if (!found) throw new Error(`no section ${index}`);
  return found;
}

window.typing = {
  open: ({ sentences, binding, clientIds, suggests }) => {
    typist?.destroy();
    other?.destroy();
    const seed = seedPlan(sentences);
    typist = createSide(seed, clientIds[0], binding, place('typist'), suggests);
    other = createSide(seed, clientIds[1], binding, place('other'));
  },
  leaks: () => typist.leaks(),
  focusGap: (section) => {
    typist.editor.commands.setTextSelection(gapOf(typist.editor, section));
    typist.editor.view.focus();
    typist.editor.commands.scrollIntoView();
  },
  remoteEdit: async (kind, section, seen) => {
    deliver(typist, other);
    if (seen) await until(() => other.held() === 0);
    return makeRemoteEdit(other, kind, section);
  },
  arrive: () => deliver(other, typist),
  shown: () => until(() => typist.held() === 0),
  settle: () =>
    until(() => {
      deliver(typist, other);
      deliver(other, typist);
      return typist.outbox.length + other.outbox.length + typist.held() + other.held() === 0;
    }),
  blocks: (side, section) => {
    const blocks: BlockSeen[] = [];
    sectionAt(side === 'typist' ? typist : other, section).forEach((block) => blocks.push(seen(block)));
    return blocks;
  },
  isEqual: () =>
    typist.editor.state.doc.eq(typist.editor.schema.nodeFromJSON(other.editor.getJSON())) &&
    planFragment(typist.net).toJSON() === planFragment(other.net).toJSON() &&
    planFragment(typist.ydoc).toJSON() === planFragment(other.ydoc).toJSON(),
  undo: () => typist.undo(),
  redo: () => typist.redo(),
  timeRemoteKeys: (times) => timeRemoteKeys(typist, other, times),
  timeLocalKeys: (times, others) => timeLocalKeys(typist, other, { times, others }),
};
