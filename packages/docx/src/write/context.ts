import type { Finding, OutlineEntry } from '@duthao/plan';
import type { Paragraph } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Look } from './look.ts';
import type { Part } from './part.ts';
import type { Sizes } from './sizes.ts';

/** What the faces share while one document is written; made anew for every export. */
export interface Context {
  readonly plan: Node;
  readonly look: Look;
  readonly sizes: Sizes;
  readonly outline: readonly OutlineEntry[];
  /** Which document of the file is being written: the decision that issues the plan, or the plan. */
  readonly document: 'decision' | 'plan';
  /** Width of the text column of the present section, twips. */
  readonly textWidth: number;
  /** Footnotes so far; the first has the id 1. */
  readonly footnotes: Paragraph[];
  readonly findings: Finding[];
  /** Writes a block that has a face of its own; here, so that faces need not import the list of all faces. */
  readonly write: (node: Node, context: Context) => Part[];
  /** Ids of drawn shapes: Word draws wrongly where two are the same. */
  readonly nextShapeId: () => number;
}
