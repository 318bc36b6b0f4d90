import type { Node } from 'prosemirror-model';
import type { BlockAttrs } from '../blocks/defineBlock.ts';
import type { blocks } from '../blocks/index.ts';
import { toPointLetter, toRoman } from '../numbering.ts';
import { standingText } from './standingText.ts';

type SectionAttrs = BlockAttrs<(typeof blocks)['section']>;

/** One section of the computed tree. */
export interface OutlineEntry {
  readonly id: string | null;
  /** Index among the children of `sections`. */
  readonly index: number;
  /** Position before the section in the plan. */
  readonly pos: number;
  readonly node: Node;
  /** 1–4: the stored level, lowered where it would skip one (a level 3 right under a level 1 counts as 2). */
  readonly depth: number;
  /** The number as printed before the title: "II.", "1.", "1.1.", "a)". */
  readonly number: string;
  /** The path as referred to in text: "II", "II.1", "II.1.1", "II.1.a". */
  readonly path: string;
  /** As it stands: nothing that is only suggested. */
  readonly title: string;
  readonly runIn: boolean;
  /** Index of the parent among the sections, -1 at the top. */
  readonly parent: number;
  /** Index after the last section below this one. */
  readonly end: number;
}

interface Open {
  index: number;
  depth: number;
  count: number;
  decimal: string;
  path: string;
  numbering: SectionAttrs['numbering'];
}

/** Computes tree and numbers of `sections` (a node of that type); `start` is its position in the plan. */
export function outlineOfSections(sections: Node, start: number): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const root: Open = { index: -1, depth: 0, count: 0, decimal: '', path: '', numbering: null };
  let stack: Open[] = [root];
  sections.forEach((node, offset, index) => {
    const attrs = node.attrs as SectionAttrs;
    const level = attrs.level ?? 1;
    stack = stack.slice(0, Math.min(level, stack.length));
    const parent = stack[stack.length - 1]!;
    parent.count += 1;
    const entry = numberUnder(parent, attrs.numbering, index);
    stack.push(entry.open);
    const title = node.firstChild?.type.name === 'sectionTitle' ? standingText(node.firstChild) : '';
    entries.push({
      id: attrs.id,
      index,
      pos: start + 1 + offset,
      node,
      depth: entry.open.depth,
      number: entry.number,
      path: entry.open.path,
      title,
      runIn: attrs.runIn === true,
      parent: parent.index,
      end: index + 1,
    });
  });
  return entries.map((entry) => ({ ...entry, end: endOf(entries, entry) }));
}

function endOf(entries: readonly OutlineEntry[], entry: OutlineEntry): number {
  let end = entry.index + 1;
  while (end < entries.length && entries[end]!.depth > entry.depth) end += 1;
  return end;
}

function numberUnder(
  parent: Open,
  numbering: SectionAttrs['numbering'],
  index: number,
): { open: Open; number: string } {
  const depth = parent.depth + 1;
  const open = { index, depth, count: 0, numbering };
  const n = parent.count;
  if (depth === 1) {
    const roman = toRoman(n);
    return { open: { ...open, decimal: '', path: roman }, number: `${roman}.` };
  }
  if (depth > 2 && (parent.numbering === 'letter' || parent.decimal === '')) {
    const letter = toPointLetter(n);
    return { open: { ...open, decimal: '', path: `${parent.path}.${letter}` }, number: `${letter})` };
  }
  const decimal = depth === 2 ? String(n) : `${parent.decimal}.${n}`;
  const path = depth === 2 ? `${parent.path}.${n}` : `${parent.path.split('.')[0]}.${decimal}`;
  return { open: { ...open, decimal, path }, number: `${decimal}.` };
}

/** The tree of a whole plan. */
export function outlineOf(plan: Node): OutlineEntry[] {
  let found: OutlineEntry[] = [];
  plan.forEach((child, offset) => {
    if (child.type.name === 'sections') found = outlineOfSections(child, offset);
  });
  return found;
}
