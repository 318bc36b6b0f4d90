import * as Y from 'yjs';

/** Origin of what gives restored letters their former marks; no step of undo by itself. */
const FORMS = Symbol('former marks');

type Formats = ReadonlyMap<string, object>;

/** Letters of one client, and the marks they have or had. */
interface Run {
  readonly client: number;
  readonly clock: number;
  readonly len: number;
  readonly formats: Formats;
}

/**
 * Letters that undo brings back come with the marks they had. Yjs puts them between what stands there by now, and has
 * them take its marks on: beside a guest's suggestion the owner's own words came back as the guest's. Comments are
 * left as they are now.
 */
export function keepUndoneForms(manager: Y.UndoManager): () => void {
  const { doc } = manager;
  let gone: Run[] = [];
  const note = (transaction: Y.Transaction): void => {
    if (!manager.trackedOrigins.has(transaction.origin)) return;
    for (const text of textsWithDeletions(transaction)) gone.push(...deletedRuns(text, transaction));
  };
  const mend = (): void => {
    const back = gone.flatMap((run) => restored(doc, run));
    if (back.length === 0) return;
    gone = gone.filter((run) => restored(doc, run).length === 0);
    doc.transact(() => back.forEach((run) => reform(doc, run)), FORMS);
  };
  doc.on('afterTransaction', note);
  manager.on('stack-item-popped', mend);
  manager.on('stack-cleared', ({ undoStackCleared, redoStackCleared }) => {
    if (undoStackCleared && redoStackCleared) gone = [];
  });
  const stop = (): void => doc.off('afterTransaction', note);
  doc.on('destroy', stop);
  return stop;
}

function textsWithDeletions({ deleteSet, doc }: Y.Transaction): Set<Y.XmlText> {
  const texts = new Set<Y.XmlText>();
  for (const [client, ranges] of deleteSet.clients) {
    for (const { clock, len } of ranges) {
      for (const { content, parent } of itemsIn(doc, client, clock, len)) {
        const isWords = content instanceof Y.ContentString && parent instanceof Y.XmlText;
        if (isWords && parent._item?.deleted === false) texts.add(parent);
      }
    }
  }
  return texts;
}

function* itemsIn(doc: Y.Doc, client: number, clock: number, len: number): Iterable<Y.Item> {
  const structs = doc.store.clients.get(client) ?? [];
  if (clock >= Y.getState(doc.store, client)) return;
  for (let i = Y.findIndexSS(structs as Y.Item[], clock); i < structs.length; i += 1) {
    const struct = structs[i]!;
    if (struct.id.clock >= clock + len) return;
    if (struct instanceof Y.Item) yield struct;
  }
}

function* formatted(
  text: Y.XmlText,
  counts: (item: Y.Item) => boolean,
): Iterable<{ item: Y.Item; formats: Formats }> {
  let formats: Formats = new Map();
  for (let item = text._start; item; item = item.right) {
    if (item.content instanceof Y.ContentString) yield { item, formats };
    if (!(item.content instanceof Y.ContentFormat) || !counts(item)) continue;
    const { key, value } = item.content;
    const next = new Map(formats);
    if (value === null) next.delete(key);
    else if (!key.startsWith('comment')) next.set(key, value);
    formats = next;
  }
}

/** What a change deleted in a text, with the marks of the moment before. */
function deletedRuns(text: Y.XmlText, { deleteSet, beforeState }: Y.Transaction): Run[] {
  const stood = (item: Y.Item): boolean =>
    item.id.clock < (beforeState.get(item.id.client) ?? 0) &&
    (!item.deleted || Y.isDeleted(deleteSet, item.id));
  return [...formatted(text, stood)].flatMap(({ item, formats }) => {
    const isGone = item.deleted && Y.isDeleted(deleteSet, item.id);
    return isGone ? [{ ...item.id, len: item.length, formats }] : [];
  });
}

/** The letters that stand for those of a run now. */
function restored(doc: Y.Doc, { client, clock, len, formats }: Run): Run[] {
  return [...itemsIn(doc, client, clock, len)].flatMap(({ redone, length }) =>
    redone ? [{ client: redone.client, clock: redone.clock, len: length, formats }] : [],
  );
}

function reform(doc: Y.Doc, { client, clock, len, formats }: Run): void {
  const isIn = ({ id }: Y.Item): boolean =>
    id.client === client && id.clock >= clock && id.clock < clock + len;
  const texts = new Set([...itemsIn(doc, client, clock, len)].map(({ parent }) => parent));
  for (const text of texts) {
    if (!(text instanceof Y.XmlText)) continue;
    let index = 0;
    const wrong: { index: number; length: number; marks: Record<string, object | null> }[] = [];
    for (const { item, formats: now } of formatted(text, ({ deleted }) => !deleted)) {
      if (item.deleted) continue;
      const marks = isIn(item) ? differing(now, formats) : {};
      if (Object.keys(marks).length > 0) wrong.push({ index, length: item.length, marks });
      index += item.length;
    }
    for (const { index: at, length, marks } of wrong) text.format(at, length, marks);
  }
}

function differing(now: Formats, wanted: Formats): Record<string, object | null> {
  const isSame = (key: string): boolean => JSON.stringify(now.get(key)) === JSON.stringify(wanted.get(key));
  const keys = [...new Set([...now.keys(), ...wanted.keys()])].filter((key) => !isSame(key));
  return Object.fromEntries(keys.map((key) => [key, wanted.get(key) ?? null]));
}
