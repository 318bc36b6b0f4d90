/** A node of the plan as JSON. */
export type NodeJson = Readonly<Record<string, unknown>>;

/** One change of one block that was not taken: enough to read it, and to make it again in another version of the plan. */
export interface BlockEdit {
  /** Names the block in every version of the plan. */
  readonly key: string;
  /** Null when the block was added. */
  readonly before: NodeJson | null;
  /** Null when the block was taken out. */
  readonly after: NodeJson | null;
  /** The block it lies in, and the one it stands behind there; null at the beginning. */
  readonly parent: string;
  readonly behind: string | null;
}

/** What was changed in one place; null is what lies outside all places. */
export interface PlaceEdits {
  readonly placeId: string | null;
  readonly edits: readonly BlockEdit[];
}
