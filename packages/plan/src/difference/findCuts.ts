import { Fragment, type Node } from 'prosemirror-model';
import { isSuggestable } from '../suggestions/record.ts';
import { likeness } from './likeness.ts';
import type { Item, Pairing } from './Pairing.ts';

/** So much of a line must stand in the two that it was cut into, or that were joined to it. */
const SAME = 0.8;
/** And so much more than in the one that it is paired with. */
const MORE = 0.05;

/** A line that came beside one that stayed may be the rest of it; one that went may be a part of it now. */
export function findCuts(items: readonly Item[]): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    const last = found.at(-1);
    const joined = last && (together(last, item, true) ?? together(item, last, false));
    if (joined) found[found.length - 1] = { kind: 'stays', pairing: joined };
    else found.push(item);
  }
  return found;
}

/** `isAbove`: the line that stayed stands above the other one. */
function together(stayed: Item, other: Item, isAbove: boolean): Pairing | undefined {
  if (stayed.kind !== 'stays' || other.kind === 'stays') return undefined;
  const { before, after, cutOff, joined } = stayed.pairing;
  const { kind, node } = other;
  if (cutOff || joined || !isLine(node, before)) return undefined;
  if (kind === 'comes') {
    const [first, second] = isAbove ? [after, node] : [node, after];
    if (!mayBeCut(before) || !isMade(before, first, second, after)) return undefined;
    return { before, after: first, cutOff: second, items: [] };
  }
  const [first, second] = isAbove ? [before, node] : [node, before];
  return isMade(after, first, second, before)
    ? { before: first, joined: second, after, items: [] }
    : undefined;
}

const isLine = (node: Node, other: Node): boolean =>
  node.type === other.type && node.isTextblock && isSuggestable(node) && node.textContent.trim() !== '';

function mayBeCut({ type }: Node): boolean {
  return type.validContent(Fragment.from(type.schema.node('suggestedSplit')));
}

function isMade(whole: Node, first: Node, second: Node, paired: Node): boolean {
  const alike = likeness(whole, first.copy(first.content.append(second.content)));
  return alike >= SAME && alike > likeness(whole, paired) + MORE;
}
