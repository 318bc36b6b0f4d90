import { planFragment } from '@duthao/plan';
import { hideMarks } from '@duthao/plan/testing';
import * as Y from 'yjs';
import type { Attack } from '../Attack.ts';
import type { Scene } from '../Scene.ts';
import { forged, refusedWhen } from './forge.ts';

/** The first element with that id or that name below another one. */
function find(parent: Y.XmlFragment, is: (element: Y.XmlElement) => boolean): Y.XmlElement {
  const open = [...parent.toArray()];
  for (let child = open.shift(); child; child = open.shift()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (is(child)) return child;
    open.push(...child.toArray());
  }
  throw new Error('not in the plan');
}

/** A paragraph of a section that mai's unit may only make suggestions in. */
const foreign = (ydoc: Y.Doc, { sections }: Scene): Y.XmlElement => {
  const section = find(planFragment(ydoc), (element) => element.getAttribute('id') === sections.son);
  return find(section, ({ nodeName }) => nodeName === 'paragraph');
};
const textOf = (element: Y.XmlElement): Y.XmlText =>
  element.toArray().find((child) => child instanceof Y.XmlText)!;

function madeAnew(element: Y.XmlElement): void {
  const parent = element.parent as Y.XmlElement;
  const index = parent.toArray().indexOf(element);
  const again = element.clone() as Y.XmlElement;
  parent.delete(index, 1);
  parent.insert(index, [again]);
}

/** What nobody sees, and somebody would see when letters come back, are typed or sent from afar. */
const tries: Record<string, (paragraph: Y.XmlElement) => void> = {
  'bold and its end with nothing between': (paragraph) => {
    hideMarks(textOf(paragraph), 1, { bold: null });
    hideMarks(textOf(paragraph), 1, { bold: {} });
  },
  'italic behind the last letter': (paragraph) => hideMarks(textOf(paragraph), 1000, { italic: {} }),
  'the end of a form that holds nowhere': (paragraph) => hideMarks(textOf(paragraph), 1, { bold: null }),
  'the same paragraph made anew': madeAnew,
  'its id written once more': (paragraph) => paragraph.setAttribute('id', paragraph.getAttribute('id')!),
  'an empty text before its own': (paragraph) => {
    const text = new Y.XmlText();
    paragraph.insert(0, [text]);
    hideMarks(text, 0, { bold: {} });
  },
};

export const lurking: readonly Attack[] = Object.entries(tries).map(([name, edit]) => ({
  name: `what lies in wait in a foreign section: ${name}`,
  act: async (scene) =>
    refusedWhen(
      scene,
      await scene.as('mai'),
      (clientId) => forged(scene, (ydoc) => edit(foreign(ydoc, scene)), clientId),
      ['foreignPlace'],
    ),
}));
