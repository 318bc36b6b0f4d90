import type * as Y from 'yjs';
import { parseRecord } from '../suggestions/record.ts';
import { attrOf } from '../ydoc/setAttr.ts';
import type { Memory } from './Memory.ts';
import { entryAt, idOf, mayWriteIn } from './PlaceTree.ts';
import { isDeletedBy, type NewAttr, type Reach } from './Reach.ts';
import { guarded, type GuardedWriter, type GuardRefusal } from './Verdict.ts';

/** Letterhead fields that only issuing writes. */
const issued: ReadonlySet<string> = new Set(['number', 'day']);

/**
 * What holds everywhere, in own places too: ids stay and are not taken from others, a suggestion names its writer, a
 * comment belongs to a thread of this plan, and number and day are the register's. Adds to `brings` the ids that come.
 */
export function checkNews(
  reach: Reach,
  memory: Memory,
  writer: GuardedWriter,
  brings: Set<string>,
): GuardRefusal | undefined {
  for (const attr of reach.attrs) {
    const refused = checkAttr(attr, reach, memory, writer, brings);
    if (refused) return refused;
  }
  for (const { key, value } of reach.marks) {
    const refused = value === null ? undefined : checkMark(key, value as object, memory, writer, brings);
    if (refused) return refused;
  }
  for (const { element, key } of reach.cleared) {
    const matters = key === 'id' || (element.nodeName === 'letterhead' && issued.has(key));
    if (!matters || isDeletedBy(reach, element)) continue;
    const isKept = reach.attrs.some(
      (attr) => attr.element === element && attr.key === key && attr.value === attrOf(element, key),
    );
    if (!isKept) return key === 'id' ? guarded('schema', 'takes an id away') : numberRefused();
  }
  return undefined;
}

const numberRefused = (): GuardRefusal => guarded('foreignPlace', 'number and day come with issuing');

function checkAttr(
  attr: NewAttr,
  reach: Reach,
  memory: Memory,
  writer: GuardedWriter,
  brings: Set<string>,
): GuardRefusal | undefined {
  const { key, value, node, element } = attr;
  const stored = element && attrOf(element, key);
  if (key === 'id') {
    if (stored !== undefined) return stored === value ? undefined : guarded('schema', 'changes an id');
    return checkId(String(value), reach, memory, writer, brings);
  }
  if (key === 'suggestedInsert' || key === 'suggestedDelete' || key === 'suggestedChange') {
    const { id, author } = parseRecord(String(value));
    return checkSuggestion(id, author, memory, writer, brings);
  }
  if (node === 'letterhead' && issued.has(key) && stored !== value) return numberRefused();
  return undefined;
}

/**
 * Moves and undo make a node anew with the id it had, so an id may come again when nobody has it. While another node
 * has it, the person must be free to take that one away: the server names one of the two anew.
 */
function checkId(
  id: string,
  reach: Reach,
  { holders, tree }: Memory,
  { rights }: GuardedWriter,
  brings: Set<string>,
): GuardRefusal | undefined {
  brings.add(`node ${id}`);
  for (const holder of holders.get(id) ?? []) {
    if (!isLiving(holder) || idOf(holder) !== id || isDeletedBy(reach, holder)) continue;
    const at = entryAt(tree, holder);
    const isFree = mayWriteIn(rights, at) && (at?.element !== holder || mayWriteIn(rights, at.parent));
    if (!isFree) return guarded('schema', 'brings an id that another node has', at?.placeId);
  }
  return undefined;
}

const isLiving = ({ _item: item }: Y.XmlElement): boolean => item?.deleted === false;

function checkMark(
  key: string,
  value: object,
  memory: Memory,
  writer: GuardedWriter,
  brings: Set<string>,
): GuardRefusal | undefined {
  const { id, author, thread } = value as Record<string, unknown>;
  if (key.startsWith('comment--')) {
    const isKnown = typeof thread === 'string' && memory.threads.has(thread);
    return isKnown ? undefined : guarded('suggestion', 'a comment of no thread');
  }
  return key.includes('--') ? checkSuggestion(id, author, memory, writer, brings) : undefined;
}

function checkSuggestion(
  id: unknown,
  author: unknown,
  { authors }: Memory,
  { userId }: GuardedWriter,
  brings: Set<string>,
): GuardRefusal | undefined {
  if (typeof id !== 'string' || id === '') return guarded('suggestion', 'a suggestion without an id');
  brings.add(`suggestion ${id}`);
  const known = authors.get(id) ?? userId;
  return known === author ? undefined : guarded('suggestion', 'a suggestion in the name of somebody else');
}
