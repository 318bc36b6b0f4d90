// A process of its own, so that nothing an attacker does in the test's process slows it: writes a word and takes it
// back, waits for each to be acknowledged, and tells its parent how long that took. Arguments: url, plan id, cookie.
import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';
import { joinRoom } from '../support/joinRoom.ts';

/** A fast typist's pause between two keys. */
const PAUSE_MS = 40;

const [url, planId, cookie] = process.argv.slice(2) as [string, string, string];
const visitor = await joinRoom({ url, username: '', cookie }, planId);
const text = ownParagraph(visitor.ydoc);
await visitor.saved();
process.send!({ clientId: visitor.ydoc.clientID });
for (;;) {
  await change(() => text.insert(0, 'chữ '));
  await change(() => text.delete(0, 4));
  await new Promise((resume) => setTimeout(resume, PAUSE_MS));
}

async function change(act: () => void): Promise<void> {
  const start = performance.now();
  act();
  await visitor.saved();
  process.send!({ took: performance.now() - start });
}

/** A place of one's own, which only this typist touches. */
function ownParagraph(ydoc: Y.Doc): Y.XmlText {
  const openings = planFragment(ydoc)
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.nodeName === 'openings') as Y.XmlElement;
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText();
  ydoc.transact(() => {
    paragraph.setAttribute('id', 'cua-nguoi-trung-thuc');
    paragraph.insert(0, [words]);
    openings.push([paragraph]);
  });
  words.insert(0, 'Đoạn đang viết.');
  return words;
}
