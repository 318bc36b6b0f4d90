/** Names a struct of the shared document. */
export interface StructId {
  readonly client: number;
  readonly clock: number;
}

export type IsMoved = (id: StructId) => boolean;

/** Why an update is refused whole; `detail` is for the log. */
export interface UpdateRefusal {
  readonly ok: false;
  /**
   * malformed: no Yjs update, or one that no client writes; schema: something a plan cannot hold; gap: what it
   * builds on never arrived; sectionMoved: it changes a section that was moved elsewhere meanwhile.
   */
  readonly reason: 'malformed' | 'schema' | 'gap' | 'sectionMoved';
  readonly detail: string;
}

export const refusal = (reason: UpdateRefusal['reason'], detail: string): UpdateRefusal => ({
  ok: false,
  reason,
  detail,
});
