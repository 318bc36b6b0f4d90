import * as Y from 'yjs';

/**
 * Deletes characters and nothing else. Yjs' own `delete` also takes away the marks around what it deletes, and with them
 * those of letters that somebody types there in the same moment: a guest's letter would stand as if it had been accepted.
 */
export function deleteChars(text: Y.XmlText, index: number, length: number): void {
  const gone = Y.createDeleteSet();
  let start = 0;
  for (let item = text._start; item !== null && start < index + length; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const from = Math.max(index, start);
    const to = Math.min(index + length, start + item.length);
    if (from < to) add(gone, item.id, from - start, to - from);
    start += item.length;
  }
  text.doc?.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, gone, (struct) => {
      if (struct instanceof Y.Item) struct.delete(transaction);
    });
    // It remembers where in the text some characters stand.
    if (text._searchMarker) text._searchMarker.length = 0;
  });
}

function add(set: ReturnType<typeof Y.createDeleteSet>, id: Y.ID, offset: number, len: number): void {
  const ranges = set.clients.get(id.client) ?? [];
  set.clients.set(id.client, ranges);
  ranges.push({ clock: id.clock + offset, len });
}
