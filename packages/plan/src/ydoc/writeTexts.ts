import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { deleteChars } from './deleteChars.ts';
import { formatsOf } from './formatsOf.ts';
import { textEdits } from './textEdits.ts';
import { plainText, textSpans, type TextSpan } from './plainText.ts';

/**
 * Makes texts that stand side by side read as the given text nodes: characters first, then marks. `caret` is where
 * the caret stands in what they are to read.
 */
export function writeTexts(texts: readonly Y.XmlText[], nodes: readonly Node[], caret: number): void {
  const spans = nodes.map(({ text, marks }): TextSpan => ({ insert: text!, attributes: formatsOf(marks) }));
  const before = texts.map(plainText).join('');
  const after = spans.map((span) => span.insert).join('');
  for (const { index, remove, insert } of textEdits(before, after, caret)) {
    removeChars(texts, index, remove);
    if (insert !== '') insertChars(texts, index, insert);
  }
  let start = 0;
  for (const text of texts) {
    writeFormats(text, cutSpans(spans, start, start + text.length));
    start += text.length;
  }
}

function removeChars(texts: readonly Y.XmlText[], index: number, remove: number): void {
  let start = 0;
  for (const text of texts) {
    const end = start + text.length;
    const from = Math.max(index, start);
    const to = Math.min(index + remove, end);
    if (to > from) deleteChars(text, from - start, to - from);
    start = end;
  }
}

/** Between two texts the new characters go to the first, as the caret there does. */
function insertChars(texts: readonly Y.XmlText[], index: number, insert: string): void {
  let start = 0;
  for (const text of texts) {
    if (index <= start + text.length) return text.insert(index - start, insert);
    start += text.length;
  }
}

function cutSpans(spans: readonly TextSpan[], from: number, to: number): TextSpan[] {
  const cut: TextSpan[] = [];
  let start = 0;
  for (const { insert, attributes } of spans) {
    const part = insert.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (part !== '') cut.push({ insert: part, attributes });
    start += insert.length;
  }
  return cut;
}

function writeFormats(text: Y.XmlText, wanted: readonly TextSpan[]): void {
  const stored = textSpans(text);
  if (stored.length === wanted.length && stored.every((span, i) => isSame(span, wanted[i]!))) return;
  const none = Object.fromEntries(
    stored.flatMap((span) => Object.keys(span.attributes ?? {})).map((key) => [key, null]),
  );
  text.applyDelta(
    wanted.map(({ insert, attributes }) => ({
      retain: insert.length,
      attributes: { ...none, ...attributes },
    })),
  );
}

const isSame = (a: TextSpan, b: TextSpan): boolean =>
  a.insert === b.insert && isSameRecord(a.attributes ?? {}, b.attributes ?? {}, isSameAttrs);

const isSameAttrs = (a: unknown, b: unknown): boolean => isSameRecord(Object(a), Object(b), Object.is);

function isSameRecord(a: object, b: object, isEqual: (a: unknown, b: unknown) => boolean): boolean {
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)))
  );
}

interface Texts {
  readonly parent: Y.XmlElement;
  /** The element before the first text. */
  readonly after: Y.XmlElement | null;
  readonly texts: readonly Y.XmlText[];
}

/**
 * Puts an element into texts that stand side by side and returns those before it. At an edge no character
 * moves; inside a text what follows becomes a text of its own, for Yjs cannot move.
 */
export function cutText({ parent, after, texts }: Texts, offset: number, element: Y.XmlElement): Y.XmlText[] {
  let start = 0;
  const index = texts.findIndex((text) => {
    if (offset <= start + text.length) return true;
    start += text.length;
    return false;
  });
  const text = texts[index]!;
  const at = offset - start;
  if (at === 0 && text.length > 0) {
    const empty = new Y.XmlText();
    parent.insertAfter(texts[index - 1] ?? after, [empty, element]);
    return [...texts.slice(0, index), empty];
  }
  const behind = [element, ...(at < text.length || index === texts.length - 1 ? [tailOf(text, at)] : [])];
  if (at < text.length) text.delete(at, text.length - at);
  parent.insertAfter(text, behind);
  return texts.slice(0, index + 1);
}

function tailOf(text: Y.XmlText, from: number): Y.XmlText {
  const tail = new Y.XmlText();
  tail.applyDelta(cutSpans(textSpans(text), from, text.length));
  return tail;
}
