import type { Node } from 'prosemirror-model';
import type { OutlineEntry } from '../outlineOf.ts';

/** What the faces share while one plan is put into words; made anew for every call. */
export interface Printing {
  readonly plan: Node;
  readonly outline: readonly OutlineEntry[];
  /** Which document of the file is being printed: the decision that issues the plan, or the plan. */
  readonly document: 'decision' | 'plan';
  /** Texts of the footnotes met so far, in printed order. */
  readonly footnotes: string[];
  /** What stands in the text for footnote n. */
  readonly footnoteMark: (n: number) => string;
}
