import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { rewritePart } from './wordHand.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
let ids = 980_000;

/** Who has tracking on in Word. */
export interface Hand {
  readonly author: string;
  readonly date: string;
}

/** Does to the body of a .docx what somebody would do in Word; each act finds its place by its words. */
export function inWord(docx: Uint8Array, ...acts: readonly ((doc: Document) => void)[]): Uint8Array {
  return rewritePart(docx, 'word/document.xml', (xml) => {
    const doc = new DOMParser().parseFromString(xml, 'text/xml');
    for (const act of acts) act(doc);
    return new XMLSerializer().serializeToString(doc);
  });
}

/** Types behind these words, tracked. */
export const typedBehind = (words: string, text: string, hand: Hand) => (doc: Document) => {
  const [first] = cut(doc, words);
  const made = copyOf(first!, text);
  first!.parentNode!.insertBefore(tracked(doc, made, hand), first!.nextSibling);
};

/** Makes these words bold, as Word does it without a trace. */
export const madeBold = (words: string) => (doc: Document) => {
  const [run] = cut(doc, words, true);
  const props = run!.getElementsByTagNameNS(W, 'rPr')[0] ?? doc.createElementNS(W, 'w:rPr');
  props.appendChild(doc.createElementNS(W, 'w:b'));
  run!.insertBefore(props, run!.firstChild);
};

/** Writes other words over these. */
export const writtenOver = (words: string, text: string) => (doc: Document) => {
  const [run] = cut(doc, words, true);
  run!.parentNode!.replaceChild(copyOf(run!, text), run!);
};

/** New paragraphs behind the one with these words, each in a style of the file. */
export const addedBehind =
  (words: string, ...lines: readonly (readonly [style: string, text: string])[]) =>
  (doc: Document) => {
    const paragraph = runWith(doc, words).parentNode!;
    for (const [style, text] of lines.toReversed()) {
      const made = doc.createElementNS(W, 'w:p');
      const props = made.appendChild(doc.createElementNS(W, 'w:pPr'));
      const named = props.appendChild(doc.createElementNS(W, 'w:pStyle')) as Element;
      named.setAttributeNS(W, 'w:val', style);
      made.appendChild(textRun(doc, text));
      paragraph.parentNode!.insertBefore(made, paragraph.nextSibling);
    }
  };

function runWith(doc: Document, words: string): Element {
  const found = Array.from(doc.getElementsByTagNameNS(W, 'r')).find((run) =>
    (run.textContent ?? '').includes(words),
  );
  if (!found) throw new Error(`no run of the file has “${words}”`);
  return found;
}

/** The run with these words, cut behind them; with `alone` before them too. */
function cut(doc: Document, words: string, alone = false): Element[] {
  const run = runWith(doc, words);
  const text = run.textContent ?? '';
  const at = text.indexOf(words);
  const parts = alone
    ? [text.slice(0, at), words, text.slice(at + words.length)]
    : [text.slice(0, at + words.length), text.slice(at + words.length)];
  const made = parts.map((part) => copyOf(run, part));
  for (const part of made) if (part.textContent !== '') run.parentNode!.insertBefore(part, run);
  run.parentNode!.removeChild(run);
  return alone ? made.slice(1, 2) : made;
}

function copyOf(run: Element, text: string): Element {
  const copy = textRun(run.ownerDocument!, text);
  const props = run.getElementsByTagNameNS(W, 'rPr')[0];
  if (props) copy.insertBefore(props.cloneNode(true), copy.firstChild);
  return copy;
}

function textRun(doc: Document, text: string): Element {
  const run = doc.createElementNS(W, 'w:r');
  const made = doc.createElementNS(W, 'w:t');
  made.setAttribute('xml:space', 'preserve');
  made.appendChild(doc.createTextNode(text));
  run.appendChild(made);
  return run;
}

function tracked(doc: Document, run: Element, { author, date }: Hand): Element {
  const change = doc.createElementNS(W, 'w:ins');
  change.setAttributeNS(W, 'w:id', String((ids += 1)));
  change.setAttributeNS(W, 'w:author', author);
  change.setAttributeNS(W, 'w:date', date);
  change.appendChild(run);
  return change;
}
