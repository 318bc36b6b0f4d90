import type { Node } from 'prosemirror-model';

/** What is said about one letter in one copy of a plan. Every letter that is written in a day is written once. */
export interface CharState {
  /** The suggestion that would bring it; null where it stands. */
  readonly insertion: string | null;
  /** The suggestions that would take it out. */
  readonly deletions: readonly string[];
  /** Its paragraph. */
  readonly line: string;
  readonly at: number;
}

export const FIRST_CHAR = 0x4e00;
const isCounted = (char: string): boolean => char.codePointAt(0)! >= FIRST_CHAR;

/** All letters of a plan that the day has written, and those of them that stand there twice. */
export function readChars(doc: Node): { chars: Map<string, CharState>; doubled: string[] } {
  const chars = new Map<string, CharState>();
  const doubled: string[] = [];
  doc.descendants((node, pos, parent) => {
    if (!node.isText) return;
    const idsOf = (name: string): string[] =>
      node.marks.filter(({ type }) => type.name === name).map(({ attrs }) => String(attrs['id']));
    const insertion = idsOf('insertion')[0] ?? null;
    const deletions = idsOf('deletion').toSorted();
    const line = String(parent?.attrs['id']);
    [...node.text!].forEach((char, index) => {
      if (!isCounted(char)) return;
      if (chars.has(char)) doubled.push(char);
      chars.set(char, { insertion, deletions, line, at: pos + index });
    });
  });
  return { chars, doubled };
}
