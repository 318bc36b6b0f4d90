import * as Y from 'yjs';
import { schema } from '../schema.ts';

/**
 * Gives new, empty lines of text their shared text at once. y-prosemirror leaves it to the first who types, and
 * where several do so at the same time each makes a text of his own, which the bindings then join at cross
 * purposes and lose words. To be called at the end of a local transaction that may have made lines.
 */
export function openNewLines({ doc, beforeState }: Y.Transaction): void {
  const structs = doc.store.clients.get(doc.clientID);
  const from = beforeState.get(doc.clientID) ?? 0;
  if (!structs || from >= Y.getState(doc.store, doc.clientID)) return;
  for (const struct of structs.slice(Y.findIndexSS(structs, from))) {
    const type = struct instanceof Y.Item && struct.content instanceof Y.ContentType && struct.content.type;
    if (type instanceof Y.XmlElement && !(struct as Y.Item).deleted) openLine(type);
  }
}

/** The same for a whole document, where it is made. */
export function openLines(parent: Y.XmlFragment): void {
  if (parent instanceof Y.XmlElement) openLine(parent);
  for (const child of parent.toArray()) if (child instanceof Y.XmlElement) openLines(child);
}

function openLine(element: Y.XmlElement): void {
  const type = schema.nodes[element.nodeName as keyof typeof schema.nodes];
  if (type?.inlineContent && element.length === 0) element.insert(0, [new Y.XmlText()]);
}
