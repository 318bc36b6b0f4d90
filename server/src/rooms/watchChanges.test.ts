import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { SERVER_CLIENT_ID } from '../plans/clientIds.ts';
import { watchChanges } from './watchChanges.ts';

type Write = (list: Y.XmlFragment) => void;

/** Two blocks, each with a text: one copy for what is written elsewhere, one for what happens meanwhile. */
function meet(elsewhere: Write, meanwhile: Write): boolean {
  const start = new Y.Doc();
  const list = start.getXmlFragment('plan');
  for (const name of ['a', 'b']) {
    const block = new Y.XmlElement('block');
    block.insert(0, [new Y.XmlText(name)]);
    list.push([block]);
  }
  const state = Y.encodeStateAsUpdate(start);
  const [copy, live] = [new Y.Doc(), new Y.Doc()];
  for (const each of [copy, live]) Y.applyUpdate(each, state);
  const [far, near] = [watchChanges(copy), watchChanges(live)];
  elsewhere(copy.getXmlFragment('plan'));
  meanwhile(live.getXmlFragment('plan'));
  return near.isApartFrom(far.reach());
}

const block = (list: Y.XmlFragment, index: number): Y.XmlElement => list.get(index) as Y.XmlElement;
const text = (list: Y.XmlFragment, index: number): Y.XmlText => block(list, index).get(0) as Y.XmlText;

it.each<[string, boolean, Write, Write]>([
  ['words in another block', true, (to) => text(to, 0).insert(0, 'x'), (to) => text(to, 1).insert(0, 'y')],
  ['words in the same text', false, (to) => text(to, 0).insert(0, 'x'), (to) => text(to, 0).insert(1, 'y')],
  ['the block of the words is gone', false, (to) => text(to, 0).insert(0, 'x'), (to) => to.delete(0)],
  [
    'words inside what is spoken of as a whole',
    false,
    (to) => block(to, 0).setAttribute('suggestedDelete', 'x'),
    (to) => text(to, 0).insert(0, 'y'),
  ],
  [
    'words beside a block that came in',
    true,
    (to) => to.insert(1, [new Y.XmlElement('block')]),
    (to) => text(to, 1).insert(0, 'y'),
  ],
  [
    'a change of the server',
    false,
    (to) => text(to, 0).insert(0, 'x'),
    (to) => {
      to.doc!.clientID = SERVER_CLIENT_ID;
      text(to, 1).insert(0, 'y');
    },
  ],
])('tells whether an update still means the same: %s', (_name, isApart, elsewhere, meanwhile) => {
  expect(meet(elsewhere, meanwhile)).toBe(isApart);
});
