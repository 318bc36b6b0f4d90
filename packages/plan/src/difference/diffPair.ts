import { Fragment, type Node } from 'prosemirror-model';
import { suggestable } from '../blocks/suggestable.ts';
import type { Changes } from './Changes.ts';
import { partsOf, withSplit } from './diffCut.ts';
import { diffLine } from './diffLine.ts';
import type { Item, Pairing } from './Pairing.ts';

type FreshId = (id: string) => string;

/** The node as it is after, with all that became of it as suggestions. */
export function diffPair(changes: Changes, pairing: Pairing, freshId: FreshId): Node {
  const { before, after, items, cutOff, isFixed } = pairing;
  if (isFixed) {
    const children = items.flatMap((item) => (item.kind === 'comes' ? [item.node] : []));
    changes.fixed.push({ before, after });
    return after.copy(Fragment.from(children));
  }
  const node = withFormer(changes, before, after);
  if (node.isLeaf) return node;
  if (node.inlineContent) {
    const line = cutOff ? withSplit(after, cutOff) : after;
    return node.copy(diffLine(changes, before, line, freshId));
  }
  return node.copy(Fragment.from(items.flatMap((item) => shown(changes, item, freshId))));
}

function withFormer(changes: Changes, before: Node, after: Node): Node {
  const names = Object.keys(after.attrs).filter(
    (name) => name !== 'id' && !(name in suggestable) && before.attrs[name] !== after.attrs[name],
  );
  if (names.length === 0) return after;
  const former = Object.fromEntries(names.map((name) => [name, before.attrs[name]]));
  const changed = changes.withRecord(after, 'suggestedChange', { former });
  if (!changed) changes.fixed.push({ before, after });
  return changed ?? after;
}

function shown(changes: Changes, item: Item, freshId: FreshId): Node[] {
  if (item.kind === 'stays') return shownLine(changes, item.pairing, freshId);
  const { node, kind } = item;
  const name = kind === 'goes' ? 'suggestedDelete' : 'suggestedInsert';
  const marked = changes.withRecord(node, name, {}, changes.columnOf(node));
  if (marked) return [marked];
  changes.fixed.push(kind === 'goes' ? { before: node, after: null } : { before: null, after: node });
  return kind === 'goes' ? [] : [node];
}

/** Two lines that were joined stand there both; nothing restructures before it is accepted. */
function shownLine(changes: Changes, pairing: Pairing, freshId: FreshId): Node[] {
  const { before, after, joined } = pairing;
  if (!joined) return [diffPair(changes, pairing, freshId)];
  const [first, second] = partsOf(before, joined, after);
  const end = joined.copy(diffLine(changes, joined, second, freshId));
  return [
    diffPair(changes, { before, after: first, items: [] }, freshId),
    changes.withRecord(end, 'suggestedDelete', { join: true })!,
  ];
}
