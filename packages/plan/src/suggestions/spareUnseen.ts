import * as Y from 'yjs';
import { planFragment } from '../ydoc/ydoc.ts';

/** What a transaction has brought into one text, that a mark of this person covers although its writer wrote none. */
interface Covered {
  readonly index: number;
  readonly length: number;
  readonly keys: readonly string[];
}

/**
 * In Yjs a mark covers what others write into the marked text in the same moment. Somebody who suggested to take words
 * out has not seen those, so they are not to go with them: called whenever something of the others has come into the
 * person's copy, this takes the person's own deletion marks off it. Text that an undo brought back keeps its marks.
 *
 * @param seen the state vector of the copy before that.
 */
export function spareUnseen(
  ydoc: Y.Doc,
  seen: ReadonlyMap<number, number>,
  author: string,
  texts: Iterable<Y.XmlText> = textsIn(ydoc),
): void {
  const found = [...texts].flatMap((text) => {
    const covered = coveredIn(text, seen, author);
    return covered.length > 0 ? [{ text, covered }] : [];
  });
  if (found.length === 0) return;
  ydoc.transact(() => {
    for (const { text, covered } of found) {
      for (const { index, length, keys } of covered) {
        text.format(index, length, Object.fromEntries(keys.map((key) => [key, null])));
      }
    }
  });
}

/** The texts that a transaction has changed, as far as they still stand. */
export function changedTexts({ changed }: Y.Transaction): Y.XmlText[] {
  return [...(changed.keys() as Iterable<unknown>)].filter(
    (type): type is Y.XmlText => type instanceof Y.XmlText && type._item?.deleted === false,
  );
}

function* textsIn(ydoc: Y.Doc): Generator<Y.XmlText> {
  const open: Y.XmlFragment[] = [planFragment(ydoc)];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) yield child;
      else if (child instanceof Y.XmlFragment) open.push(child);
    }
  }
}

function coveredIn(text: Y.XmlText, seen: ReadonlyMap<number, number>, author: string): Covered[] {
  const isNew = ({ id }: Y.Item): boolean => id.clock >= (seen.get(id.client) ?? 0);
  const marks = new Set<string>();
  const covered: Covered[] = [];
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content, length } = item;
    if (content instanceof Y.ContentFormat) {
      const { key, value } = content;
      if (!key.startsWith('deletion--')) continue;
      const isOwn = authorOf(value) === author;
      if (isOwn && !isNew(item)) marks.add(key);
      else marks.delete(key);
    } else if (content instanceof Y.ContentString) {
      if (marks.size > 0 && isNew(item) && !isBroughtBack(item))
        covered.push({ index, length, keys: [...marks] });
      index += length;
    }
  }
  return covered;
}

const authorOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'author' in value ? value.author : undefined;

/** Undo puts text right before what it once was. */
const isBroughtBack = ({ right }: Y.Item): boolean =>
  right !== null && right.deleted && !(right.content instanceof Y.ContentFormat);
