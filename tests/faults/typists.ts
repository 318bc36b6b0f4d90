// A process of its own, killed together with the server: it writes to standard output, synchronously, each word
// that the server has acknowledged. Arguments: url, plan id, name of this round, then one cookie a typist.
import { writeSync } from 'node:fs';
import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';
import { joinRoom } from '../support/joinRoom.ts';

const [url, planId, round, ...cookies] = process.argv.slice(2) as [string, string, string, ...string[]];

await Promise.all(cookies.map((cookie, index) => type(cookie, `${round}t${index}`)));

async function type(cookie: string, name: string): Promise<never> {
  const visitor = await joinRoom({ url, username: name, cookie }, planId);
  const place = ownParagraph(visitor.ydoc, name);
  for (let count = 1; ; count += 1) {
    const word = `${name}w${count}`;
    // Said first: killed in between, it would have sent what it never told of.
    writeSync(1, `sent ${word}\n`);
    place.insert(place.length, `${word} `);
    await visitor.saved();
    writeSync(1, `acknowledged ${word}\n`);
  }
}

/** A new opening paragraph: each typist has a place of its own. */
function ownParagraph(ydoc: Y.Doc, name: string): Y.XmlText {
  const openings = planFragment(ydoc)
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.nodeName === 'openings') as Y.XmlElement;
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  ydoc.transact(() => {
    paragraph.setAttribute('id', name);
    paragraph.insert(0, [text]);
    openings.push([paragraph]);
  });
  return text;
}
