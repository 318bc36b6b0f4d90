import * as Y from 'yjs';

/** Letters that came under a suggestion without its author's doing. */
interface Drift {
  readonly text: Y.XmlText;
  readonly id: Y.ID;
  readonly length: number;
  readonly key: string;
}

export interface DriftWatch {
  /** Whether there is something to set right. */
  hasDrift(): boolean;
  /** Takes the marks off again, in one transaction. */
  settle(origin?: unknown): void;
  stop(): void;
}

/**
 * In Yjs a mark runs from one sign to another, so hands that meet in one text may push each other's letters under marks
 * that nobody put there. For the server, which alone knows what came when: whoever writes brings no letter under a
 * deletion, nor under the suggestion of somebody else, and gives no old letter a suggestion in another's name; only undo
 * does, and puts back where it takes marks from. `ownerOf` says whose a client id is.
 */
export function watchDrift(ydoc: Y.Doc, ownerOf: (clientId: number) => string | undefined): DriftWatch {
  let found: Drift[] = [];
  const look = (transaction: Y.Transaction): void => {
    for (const type of transaction.changed.keys() as Iterable<unknown>) {
      if (!(type instanceof Y.XmlText) || type._item?.deleted !== false) continue;
      if (type._hasFormatting) found.push(...driftIn(type, transaction, ownerOf));
    }
  };
  ydoc.on('afterTransaction', look);
  return {
    hasDrift: () => found.length > 0,
    settle: (origin) => {
      const drifts = found;
      found = [];
      ydoc.transact(() => drifts.forEach(takeOff), origin);
    },
    stop: () => ydoc.off('afterTransaction', look),
  };
}

function driftIn(
  text: Y.XmlText,
  transaction: Y.Transaction,
  ownerOf: (clientId: number) => string | undefined,
): Drift[] {
  const { beforeState, deleteSet } = transaction;
  const isNew = ({ id }: Y.Item): boolean => id.clock >= (beforeState.get(id.client) ?? 0);
  const items = [...itemsOf(text)];
  const writers = new Set(
    items.filter((item) => isNew(item) && isText(item) && !isBroughtBack(item)).map(({ id }) => id.client),
  );
  if (writers.size === 0) return [];
  const [before, after] = [new Map<string, Y.Item>(), new Map<string, Y.Item>()];
  const drifts: Drift[] = [];
  for (const item of items) {
    if (item.content instanceof Y.ContentFormat) {
      const { key } = item.content;
      if (!isSuggestion(key)) continue;
      const wasThere = !isNew(item) && (!item.deleted || Y.isDeleted(deleteSet, item.id));
      if (wasThere) note(before, item, item.content);
      if (!item.deleted) note(after, item, item.content);
    } else if (isText(item)) {
      const isOld = !isNew(item);
      if (!isOld && isBroughtBack(item)) continue;
      for (const [key, sign] of after) {
        if (isOld && before.has(key)) continue;
        const isMeant = isOld
          ? !isNew(sign) || !writers.has(sign.id.client) || isInOwnName(sign, ownerOf)
          : (isNew(sign) && sign.id.client === item.id.client) ||
            (key.startsWith('insertion--') && ownerOf(item.id.client) === authorOf(sign));
        if (!isMeant) drifts.push({ text, id: item.id, length: item.length, key });
      }
    }
  }
  return drifts;
}

/** The server writes in the names of others. */
function isInOwnName(sign: Y.Item, ownerOf: (clientId: number) => string | undefined): boolean {
  const owner = ownerOf(sign.id.client);
  return owner === undefined || owner === authorOf(sign);
}

function* itemsOf(text: Y.XmlText): Generator<Y.Item> {
  for (let item = text._start; item !== null; item = item.right) yield item;
}

const isText = (item: Y.Item): boolean => !item.deleted && item.content instanceof Y.ContentString;
const isSuggestion = (key: string): boolean => key.startsWith('insertion--') || key.startsWith('deletion--');

/** Undo puts text right before what it once was. */
const isBroughtBack = ({ right }: Y.Item): boolean =>
  right !== null && right.deleted && right.content.isCountable();

function note(marks: Map<string, Y.Item>, item: Y.Item, { key, value }: Y.ContentFormat): void {
  if (value === null) marks.delete(key);
  else marks.set(key, item);
}

function authorOf({ content }: Y.Item): unknown {
  const value: unknown = content instanceof Y.ContentFormat ? content.value : null;
  return value !== null && typeof value === 'object' && 'author' in value ? value.author : undefined;
}

/** The letters may have moved since, or gone. */
function takeOff({ text, id, length, key }: Drift): void {
  if (text._item?.deleted !== false) return;
  let index = 0;
  const ranges: [number, number][] = [];
  for (const item of itemsOf(text)) {
    if (!isText(item)) continue;
    const from = Math.max(item.id.clock, id.clock);
    const to = Math.min(item.id.clock + item.length, id.clock + length);
    if (item.id.client === id.client && from < to) ranges.push([index + from - item.id.clock, to - from]);
    index += item.length;
  }
  for (const [start, count] of ranges) text.format(start, count, { [key]: null });
}
