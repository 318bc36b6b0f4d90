export interface TypingOptions {
  sentences: number;
  binding: 'ours' | 'plain';
  clientIds: [number, number];
  /** The typist is a guest: what is typed becomes a suggestion. */
  suggests?: boolean;
}

/** What the test may ask of the page; it holds two editors of one plan, joined by a link that the test works. */
export interface TypingPage {
  /**
   * Opens a fresh plan with one section for each sentence. `binding` says what joins editor and document; the
   * client ids decide who comes first where both write at one place.
   */
  open(options: TypingOptions): void;
  /** How many of the typist's updates changed the text as it stands. */
  leaks(): number;
  /** Puts the typist's caret into the gap of a section's paragraph. */
  focusGap(section: number): void;
  /**
   * The other person edits around the gap of that section, having been sent all that was typed; with `seen` it
   * also stands on the screen there. False when there is nothing there to edit yet.
   */
  remoteEdit(kind: RemoteEdit, section: number, seen: boolean): Promise<boolean>;
  /** What the other person did reaches the typist. */
  arrive(): void;
  /** Resolves when the typist's editor shows all that has arrived. */
  shown(): Promise<void>;
  /** Hands everything to and fro until both sides have it and show it. */
  settle(): Promise<void>;
  blocks(side: 'typist' | 'other', section: number): BlockSeen[];
  /** Both editors and both documents read the same. */
  isEqual(): boolean;
  undo(): boolean;
  redo(): boolean;
  /** Main-thread time of one remote keystroke at the typist's editor, in ms, so many times. */
  timeRemoteKeys(times: number): Promise<number[]>;
  /** Time of one local keystroke and its layout while `others` people type in other sections, in ms. */
  timeLocalKeys(times: number, others: number): Promise<number[]>;
}

export interface BlockSeen {
  type: string;
  /** Its text, with † for a footnote. */
  text: string;
  marker: string | null;
  hasBold: boolean;
  hasComment: boolean;
}

export const remoteEdits = [
  'text left of the caret',
  'text right of the caret',
  'text inside the syllable',
  'deletion just before',
  'deletion of the open syllable',
  'bold over the paragraph',
  'comment on the paragraph',
  'Enter before, same paragraph',
  'Enter right before the sentence',
  'marker of the paragraph',
  'kind of the block',
  'footnote before',
  'footnote after',
  'split above',
  'edits elsewhere',
] as const;

export type RemoteEdit = (typeof remoteEdits)[number];

/** The text around the gap in which a sentence is typed. */
export const aroundGap = (
  section: number,
): { above: string; left: string; right: string; below: string } => ({
  above: `Đoạn trên ${section}.`,
  left: `Mở ${section} ~~~~~~~~`,
  right: `^^^^^^ hết ${section}.`,
  below: `Đoạn dưới ${section}.`,
});

/** What the other person types. */
export const TOKEN = '§';

declare global {
  interface Window {
    typing: TypingPage;
  }
}
