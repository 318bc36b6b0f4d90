import type { IParagraphOptions } from 'docx';
import type { Both, By, Tracked } from './Tracked.ts';

/** What decides about the mark that ends a paragraph in a review copy. */
export interface Ends {
  readonly tracked: Tracked;
  /** Whether the words stand in a text. */
  readonly present: Both<boolean>;
  /** The style of the paragraph that begins here; null where a text goes on in the one above. */
  readonly begins: Both<string | null>;
  /** Who suggests the break before it, or that it goes. */
  readonly breaksBy?: By;
  /** Who suggests another form of the paragraph. */
  readonly changedBy?: By;
}

/** A paragraph still as data. */
export interface Line extends IParagraphOptions {
  readonly ends?: Ends;
}
