/** Tracked changes carried out or taken back by the rules of ECMA-376, 17.13.5: what Word's two buttons do, for tests. */
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

export type Verdict = 'accept' | 'reject';

/** The body of a document.xml with all changes settled. */
export function settleXml(xml: string, verdict: Verdict): Document {
  const document = new DOMParser().parseFromString(asKept(xml), 'text/xml');
  const [gone, kept] = verdict === 'accept' ? ['w:del', 'w:ins'] : ['w:ins', 'w:del'];
  const all = (name: string): Element[] => Array.from(document.getElementsByTagName(name));
  for (const row of all('w:tr')) if (propertyOf(row, 'w:trPr', gone!)) remove(row);
  for (const name of ['w:cellIns', 'w:cellDel']) {
    const goes = name === (verdict === 'accept' ? 'w:cellDel' : 'w:cellIns');
    for (const mark of all(name)) if (goes) remove(mark.parentNode!.parentNode!);
  }
  for (const table of all('w:tbl')) if (table.getElementsByTagName('w:tr').length === 0) remove(table);
  for (const change of all(gone!)) if (isAroundRuns(change)) remove(change);
  for (const change of all(kept!)) if (isAroundRuns(change)) unwrap(change);
  for (const paragraph of all('w:p')) if (isMarkGone(paragraph, gone!)) joinWithNext(paragraph);
  return document;
}

/** Of what is deleted and stands after all the text is text. */
const asKept = (xml: string): string =>
  xml.replace(
    /(<\/?w:)del(Text|InstrText)\b/g,
    (_, tag: string, name: string) => tag + (name === 'Text' ? 't' : 'instrText'),
  );

const isAroundRuns = (change: Element): boolean =>
  change.parentNode?.nodeName !== 'w:rPr' && change.parentNode?.nodeName !== 'w:trPr';

function propertyOf(element: Element, properties: string, name: string): Element | undefined {
  const holder = childrenOf(element).find(({ nodeName }) => nodeName === properties);
  return holder && childrenOf(holder).find(({ nodeName }) => nodeName === name);
}

const childrenOf = (element: Node): Element[] =>
  Array.from(element.childNodes).filter((child) => child.nodeType === 1) as Element[];

const remove = (node: Node): void => {
  node.parentNode?.removeChild(node);
};

function unwrap(element: Element): void {
  for (const child of childrenOf(element)) element.parentNode!.insertBefore(child, element);
  remove(element);
}

function isMarkGone(paragraph: Element, gone: string): boolean {
  const pPr = childrenOf(paragraph).find(({ nodeName }) => nodeName === 'w:pPr');
  return pPr !== undefined && propertyOf(pPr, 'w:rPr', gone) !== undefined;
}

/** The words go to the front of the next paragraph, whose properties hold; before a table only an empty one goes. */
function joinWithNext(paragraph: Element): void {
  let next = paragraph.nextSibling as Element | null;
  while (next && /^w:(?:bookmark|comment)/.test(next.nodeName)) next = next.nextSibling as Element | null;
  const content = childrenOf(paragraph).filter(({ nodeName }) => nodeName !== 'w:pPr');
  if (next?.nodeName !== 'w:p') {
    if (content.every((part) => part.nodeName !== 'w:r')) remove(paragraph);
    return;
  }
  const own = childrenOf(next).find(({ nodeName }) => nodeName === 'w:pPr');
  const before = own ? own.nextSibling : next.firstChild;
  for (const part of content) next.insertBefore(part, before);
  remove(paragraph);
}
