import type { Finding, OutlineEntry } from '@duthao/plan';
import type { Paragraph } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Look } from '@duthao/plan';
import type { Bookmarks } from './marks/createBookmarks.ts';
import type { NumberMark } from './marks/sectionMarks.ts';
import type { Part } from './part.ts';
import type { Review } from './review/Review.ts';
import type { Both, Tracked } from './review/Tracked.ts';
import type { Sizes } from './sizes.ts';
import type { LevelledStyles } from './styles/levelledStyles.ts';

/** What must be unique, in order or known at the end within one file. */
export interface FileState {
  /** Footnotes so far; the first has the id 1. */
  readonly footnotes: Paragraph[];
  readonly findings: Finding[];
  /** Ids of drawn shapes: Word draws wrongly where two are the same. */
  readonly nextShapeId: () => number;
  readonly bookmarks: Bookmarks;
  readonly levels: LevelledStyles;
  /** What prints in capitals and was typed otherwise: kept beside the text, so that names keep their letters. */
  readonly typed: Set<string>;
}

/** What a plan reads as, its sections counted. */
export interface PlanText {
  readonly plan: Node;
  readonly outline: readonly OutlineEntry[];
  /** The bookmark around the number of each section, in the order of the outline. */
  readonly numberMarks: readonly NumberMark[];
}

/** What the faces share while one document is written; made anew for every export. */
export interface Context extends FileState {
  /** What is written: in a review copy with its suggestions. */
  readonly plan: Node;
  readonly look: Look;
  readonly sizes: Sizes;
  /** The plan as it stands and with all suggestions accepted; the same in a copy for signature. */
  readonly texts: Both<PlanText>;
  /** Which document of the file is being written: the decision that issues the plan, or the plan. */
  readonly document: 'decision' | 'plan';
  /** Width and height of the text column of the present section, twips. */
  readonly textWidth: number;
  readonly textHeight: number;
  /** Present while a review copy is written. */
  readonly review?: Review;
  /** What is suggested about everything that is being written. */
  readonly within: Tracked;
  /** Writes a block that has a face of its own; here, so that faces need not import the list of all faces. */
  readonly write: (node: Node, context: Context) => Part[];
}
