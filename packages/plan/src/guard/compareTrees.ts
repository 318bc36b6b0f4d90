import * as Y from 'yjs';
import { parseRecord } from '../suggestions/record.ts';
import { attrOf } from '../ydoc/setAttr.ts';
import { idOf, mayWriteIn, type PlaceEntry, type PlaceTree } from './PlaceTree.ts';
import { shellKey } from './readContent.ts';
import { guarded, type GuardedWriter, type GuardRefusal } from './Verdict.ts';

/**
 * Which places stand where: whether a place exists, in which order and how deep belongs to the place above it. So
 * wherever the person may not write, the places right below must be the same, his own suggestions taken out. A place
 * that comes under another one changes both, and thus needs the right at both ends.
 */
export function compareTrees(
  before: PlaceTree,
  after: PlaceTree,
  writer: GuardedWriter,
): GuardRefusal | undefined {
  const [former, now] = [listsOf(before, writer), listsOf(after, writer)];
  for (const key of new Set([...former.lists.keys(), ...now.lists.keys()])) {
    const parent = former.parents.get(key) ?? now.parents.get(key) ?? null;
    if (mayWriteIn(writer.rights, parent) || (parent && isOwnSuggestion(parent.element, writer))) continue;
    if (isSame(former.lists.get(key) ?? [], now.lists.get(key) ?? [])) continue;
    const isMoved = [...now.above].some(([child, above]) => (former.above.get(child) ?? above) !== above);
    return isMoved
      ? guarded('placeOrder', 'puts a place under another owner', parent?.placeId)
      : guarded('foreignPlace', 'adds, takes away or moves places', parent?.placeId);
  }
  return undefined;
}

const TOP = '';

interface Lists {
  /** What stands below each place, in order. */
  readonly lists: Map<string, string[]>;
  readonly parents: Map<string, PlaceEntry>;
  readonly above: Map<string, string>;
}

function listsOf({ entries }: PlaceTree, { userId, rights }: GuardedWriter): Lists {
  const found: Lists = { lists: new Map(), parents: new Map(), above: new Map() };
  for (const entry of entries.values()) {
    const key = keyOf(entry);
    found.parents.set(key, entry);
    const shell = shellKey(entry.element, rights.elsewhere === 'nothing' ? null : userId);
    if (shell === null) continue;
    const above = entry.parent ? keyOf(entry.parent) : TOP;
    found.above.set(key, above);
    const list = found.lists.get(above);
    if (list) list.push(key + shell);
    else found.lists.set(above, [key + shell]);
  }
  return found;
}

/** The same place in two states of the document: its id, or else its struct. */
function keyOf({ element }: PlaceEntry): string {
  const id = element._item!.id;
  return idOf(element) ?? `${id.client} ${id.clock}`;
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** Whether it stands in something that only this person suggests to insert. */
export function isOwnSuggestion(element: Y.XmlElement, { userId, rights }: GuardedWriter): boolean {
  if (rights.elsewhere === 'nothing') return false;
  for (let type: unknown = element; type instanceof Y.XmlElement; type = type.parent) {
    const record = attrOf(type, 'suggestedInsert');
    if (typeof record === 'string' && parseRecord(record).author === userId) return true;
  }
  return false;
}
