import * as Y from 'yjs';

/** One place of a shared text, deleted ones included. */
export interface Char {
  client: number;
  clock: number;
  /** Undefined once the document has forgotten what was deleted. */
  text: string | undefined;
  deleted: boolean;
  /** The character that its author saw on its right. */
  before: Y.ID | null;
}

/** A caret as a place in a shared text. */
export interface TextCaret {
  text: Y.XmlText;
  index: number;
}

/** The characters of a shared text in order; formats are left out. */
export function readChars(ytext: Y.XmlText): Char[] {
  const chars: Char[] = [];
  for (let item = ytext._start; item; item = item.right) {
    if (!item.countable && !(item.content instanceof Y.ContentDeleted)) continue;
    const text = item.content instanceof Y.ContentString ? item.content.str : undefined;
    for (let offset = 0; offset < item.length; offset += 1) {
      chars.push({
        client: item.id.client,
        clock: item.id.clock + offset,
        text: text?.[offset],
        deleted: item.deleted,
        before: item.rightOrigin,
      });
    }
  }
  return chars;
}

export const textOf = (chars: readonly Char[]): string =>
  chars.map((char) => (char.deleted ? '' : (char.text ?? '\u0000'))).join('');

export const isSameChar = (one: Char, other: Char): boolean =>
  one.client === other.client && one.clock === other.clock;

export function removeChars(ytext: Y.XmlText, chars: readonly Char[]): void {
  const standing = readChars(ytext).filter((char) => !char.deleted);
  for (let index = standing.length - 1; index >= 0; index -= 1) {
    if (chars.some((char) => isSameChar(char, standing[index]!))) ytext.delete(index, 1);
  }
}

export const isTextGone = (text: Y.XmlText): boolean => text._item === null || text._item.deleted;
