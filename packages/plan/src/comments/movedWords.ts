import * as Y from 'yjs';

/** Comment marks as they are stored, by key. */
export type Marks = ReadonlyMap<string, object>;

/** Words in a row, with the marks on each stretch of them. */
export interface Words {
  readonly text: Y.XmlText;
  /** Where they begin; for words that are gone, nothing. */
  readonly index: number;
  readonly said: string;
  readonly pieces: readonly Piece[];
  /** The line went or came as a whole: what is typed or deleted within one is not moved. */
  readonly isWholeLine: boolean;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly marks: Marks;
}

/** What a transaction took away, with the marks it had, and what it brought, with those it has. */
export function movedWords(transaction: Y.Transaction): { gone: Words[]; brought: Words[] } {
  const gone = textsOf((note) => Y.iterateDeletedStructs(transaction, transaction.deleteSet, note));
  if (gone.size === 0) return { gone: [], brought: [] };
  const brought = textsOf((note) => forEachNew(transaction, note));
  if (brought.size === 0) return { gone: [], brought: [] };
  const isNew = ({ id }: Y.Item): boolean => id.clock >= (transaction.beforeState.get(id.client) ?? 0);
  const isGone = (item: Y.Item): boolean => !isNew(item) && Y.isDeleted(transaction.deleteSet, item.id);
  const wasThere = (item: Y.Item): boolean => !isNew(item) && (!item.deleted || isGone(item));
  return {
    gone: [...gone].flatMap((text) => read(text, wasThere, isGone, text._item!.deleted)),
    brought: [...brought].flatMap((text) => read(text, ({ deleted }) => !deleted, isNew, isNew(text._item!))),
  };
}

type Note = (struct: Y.Item | Y.GC) => void;

function textsOf(each: (note: Note) => void): Set<Y.XmlText> {
  const texts = new Set<Y.XmlText>();
  each((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
    if (struct.parent instanceof Y.XmlText) texts.add(struct.parent);
  });
  return texts;
}

function forEachNew({ doc, beforeState, afterState }: Y.Transaction, note: Note): void {
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    if (end === start) continue;
    const structs = doc.store.clients.get(client)!;
    for (let at = structs.length - 1; at >= 0 && structs[at]!.id.clock >= start; at -= 1) {
      const struct = structs[at]!;
      if (!struct.deleted) note(struct);
    }
  }
}

/** The stretches of a text that are asked for, read as it was or is: what is not there counts nothing. */
function read(
  text: Y.XmlText,
  isThere: (item: Y.Item) => boolean,
  isAsked: (item: Y.Item) => boolean,
  isWholeLine: boolean,
): Words[] {
  const found: { index: number; said: string; pieces: Piece[] }[] = [];
  let marks: Marks = new Map();
  let index = 0;
  let isRunning = false;
  for (let item = text._start; item; item = item.right) {
    if (!isThere(item)) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) marks = withFormat(marks, content);
    if (!(content instanceof Y.ContentString)) continue;
    const isOne = isAsked(item);
    if (isOne && !isRunning) found.push({ index, said: '', pieces: [] });
    isRunning = isOne;
    const last = found.at(-1);
    if (isOne && last) {
      const from = last.said.length;
      last.said += content.str;
      last.pieces.push({ from, to: last.said.length, marks });
    }
    index += content.str.length;
  }
  return found.map((words) => ({ text, isWholeLine, ...words }));
}

function withFormat(marks: Marks, { key, value }: Y.ContentFormat): Marks {
  if (!key.startsWith('comment--')) return marks;
  const next = new Map(marks);
  const set: unknown = value;
  if (set !== null && typeof set === 'object') next.set(key, set);
  else next.delete(key);
  return next;
}
