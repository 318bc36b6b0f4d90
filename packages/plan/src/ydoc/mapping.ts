import type { initProseMirrorDoc } from 'y-prosemirror';

/** y-prosemirror's memory of which node every shared type was read as or written from. */
export type Mapping = ReturnType<typeof initProseMirrorDoc>['mapping'];
