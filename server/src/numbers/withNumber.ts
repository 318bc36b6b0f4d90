import type { Node } from 'prosemirror-model';
import { issuePart } from './issuePart.ts';

export interface LetterheadNumber {
  readonly number: string | null;
  /** Only written where the letterhead has none. */
  readonly code: string | null;
  /** ISO date; without it the day is blank again, and month and year stay. */
  readonly datedOn: string | null;
}

/** The document with number and date in the letterhead (ô 3, 4) that they belong to; everything else as it was. */
export function withNumber(doc: Node, wanted: LetterheadNumber): Node {
  const part = issuePart(doc);
  const fill = (head: Node): Node => head.type.create({ ...head.attrs, ...attrsOf(head, wanted) });
  const filled = withChildren(part, (child) => (child.type.name === 'letterhead' ? fill(child) : child));
  return part === doc ? filled : withChildren(doc, (child) => (child === part ? filled : child));
}

function attrsOf(head: Node, { number, code, datedOn }: LetterheadNumber): Record<string, unknown> {
  const named = { number, code: (head.attrs.code as string | null) || code };
  if (datedOn === null) return { ...named, day: null };
  const [year, month, day] = datedOn.split('-').map(Number);
  return { ...named, day, month, year };
}

function withChildren(parent: Node, change: (child: Node) => Node): Node {
  return parent.type.create(parent.attrs, parent.children.map(change), parent.marks);
}
