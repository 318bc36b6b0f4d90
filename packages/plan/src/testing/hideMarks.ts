import * as Y from 'yjs';

/** Puts bare marks into a text, before the struct that is the `at`th of all, deleted ones too. */
export function hideMarks(text: Y.XmlText, at: number, marks: Record<string, object | null>): void {
  text.doc!.transact((tr) => {
    let left: Y.Item | null = null;
    for (let right = text._start; right && at > 0; right = right.right, at -= 1) left = right;
    for (const [key, value] of Object.entries(marks)) {
      const right: Y.Item | null = left ? left.right : text._start;
      const id = Y.createID(text.doc!.clientID, Y.getState(text.doc!.store, text.doc!.clientID));
      const content = new Y.ContentFormat(key, value!);
      const struct = new Y.Item(
        id,
        left,
        left?.lastId ?? null,
        right,
        right?.id ?? null,
        text,
        null,
        content,
      );
      struct.integrate(tr, 0);
      left = struct;
    }
  });
}
