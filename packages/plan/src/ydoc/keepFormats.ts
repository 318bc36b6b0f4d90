import type * as Y from 'yjs';

/**
 * Keeps Yjs from tidying what it receives: after a remote change it deletes marks without effect from the text they
 * stand in, whoever wrote them, as a change of its own. In the server that would be a change of nobody, which no journal
 * holds; in an editor one in places where the person may not write.
 */
export function keepFormats(ydoc: Y.Doc): Y.Doc {
  // Yjs asks for it while observers run, and looks right after this event.
  ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false;
  });
  return ydoc;
}
