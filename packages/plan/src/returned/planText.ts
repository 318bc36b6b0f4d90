import type { Node } from 'prosemirror-model';
import { outlineOf } from '../queries/outlineOf.ts';
import { sectionRefText, writtenDate } from '../queries/printed.ts';
import { NOTE_SIGN } from './WordFile.ts';

/** A line of a textblock of a plan, or of the words of a footnote, unit by unit. */
export interface PlanLine {
  readonly index: number;
  readonly node: Node;
  /** Before the node. */
  readonly pos: number;
  /** Where the line begins in the node: where somebody suggests to cut a paragraph, it is two lines. */
  readonly start: number;
  /** 0 for the first line of a node. */
  readonly part: number;
  /** Names the line in every version of the plan; two lines never have the same. */
  readonly key: string;
  readonly text: string;
  /** Where each unit stands; all units of an inline node at the node. */
  readonly units: readonly PlanUnit[];
  /** The nodes around it, the outermost first, with their positions. */
  readonly around: readonly { readonly node: Node; readonly pos: number }[];
}

export interface PlanUnit {
  readonly pos: number;
  /** The text or the inline node that it belongs to. */
  readonly node: Node;
}

/** All lines of a plan in the order in which they print; what is only suggested and what is to go are among them. */
export function planLines(doc: Node): PlanLine[] {
  const outline = outlineOf(doc);
  const lines: PlanLine[] = [];
  const used = new Map<string, number>();
  const nameOf = (base: string): string => {
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return `${base}#${count}`;
  };
  const wordsOf = (node: Node): string => {
    const { name } = node.type;
    if (node.isText) return node.text!;
    if (name === 'hardBreak') return '\n';
    if (name === 'footnote') return NOTE_SIGN;
    if (name === 'sectionRef') return sectionRefText(outline, node.attrs['target']);
    if (name === 'dueDate') return writtenDate(node.attrs['date']);
    return name === 'unitRef' ? String(node.attrs['label'] ?? '') : '';
  };
  const addLine = (node: Node, pos: number, around: PlanLine['around'], place: string): void => {
    const key = nameOf(ownKey(node) ?? `${place}/${node.type.name}`);
    let units: PlanUnit[] = [];
    let text = '';
    let start = pos + 1;
    let part = 0;
    const close = (): void => {
      const name = part === 0 ? key : `${key}/${part}`;
      lines.push({ index: lines.length, node, pos, start, part, key: name, text, units, around });
    };
    node.forEach((child, offset) => {
      const at = pos + 1 + offset;
      if (child.type.name === 'suggestedSplit') {
        close();
        [units, text, start, part] = [[], '', at + child.nodeSize, part + 1];
        return;
      }
      const words = wordsOf(child);
      text += words;
      for (let i = 0; i < words.length; i += 1) units.push({ pos: at + (child.isText ? i : 0), node: child });
    });
    close();
    node.forEach((child, offset) => {
      if (child.type.name !== 'footnote') return;
      addLine(child, pos + 1 + offset, [...around, { node, pos }], place);
    });
  };
  const visit = (node: Node, pos: number, around: PlanLine['around'], place: string): void => {
    if (node.isTextblock) return addLine(node, pos, around, place);
    const own = ownKey(node) ?? (node.type.name === 'taskCell' ? `${place}/${node.attrs['column']}` : null);
    const inner = own ?? (node.type.name === 'plan' ? '' : `${place}/${node.type.name}`);
    const inside = [...around, { node, pos }];
    for (const [child, offset] of inPrintedOrder(node, around.at(-1)?.node))
      if (!child.isLeaf) visit(child, pos + 1 + offset, inside, inner);
  };
  visit(doc, -1, [], '');
  return lines;
}

const ownKey = ({ attrs, type }: Node): string | null =>
  typeof attrs['id'] === 'string' ? `${type.name}:${attrs['id']}` : null;

/** The cells of a task print in the order of the columns. */
function inPrintedOrder(node: Node, table: Node | undefined): [Node, number][] {
  const children: [Node, number][] = [];
  node.forEach((child, offset) => void children.push([child, offset]));
  if (node.type.name !== 'task' || !table) return children;
  const columns = table.children.map(({ attrs }) => attrs['id'] as unknown);
  const placeOf = ([cell]: [Node, number]): number => columns.indexOf(cell.attrs['column']);
  return children.toSorted((a, b) => placeOf(a) - placeOf(b));
}
