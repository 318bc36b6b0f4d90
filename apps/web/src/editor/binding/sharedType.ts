import type * as Y from 'yjs';

/** Any shared type of a document. */
export type SharedType = Parameters<Y.Transaction['changed']['get']>[0];
