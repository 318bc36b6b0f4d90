import type { ColumnKind } from '@duthao/plan';
import type { Sureness } from '../importedPlan.ts';
import type { Inline, Review } from '../lines/inline.ts';
import type { LetterheadAttrs } from './readLetterhead.ts';
import type { Signature } from './readSignature.ts';
import type { Recipient } from './readRecipient.ts';

type Runs = readonly Inline[];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly marker: 'dash' | 'plus' | 'point' | 'number' | null;
  readonly runs: Runs;
  /** The letter of a point as typed in the source. */
  readonly label?: string;
  readonly indent?: number;
  /** A number at its start that may be one of a list: which, and how long it is in `runs`. */
  readonly typed?: { readonly n: number; readonly length: number };
  /** Set where the line was not understood and is kept as it stood. */
  readonly sure?: Sureness;
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly tracked?: readonly Review[] | undefined;
}

export interface TableRow {
  readonly header: boolean;
  readonly cells: readonly Cell[];
  readonly tracked?: readonly Review[] | undefined;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
  /** Shares of the columns in percent, separated by spaces. */
  readonly widths?: string;
}

export type TaskRow = (
  | { readonly kind: 'group'; readonly title: Runs }
  | { readonly kind: 'task'; readonly cells: readonly (readonly Paragraph[])[] }
) & { readonly tracked?: readonly Review[] | undefined };

export interface TaskColumn {
  readonly kind: ColumnKind;
  readonly title: Runs;
  readonly tracked?: readonly Review[] | undefined;
}

export interface TaskTable {
  readonly kind: 'taskTable';
  readonly columns: readonly TaskColumn[];
  /** What is tracked of the row that heads it. */
  readonly tracked?: readonly Review[] | undefined;
  readonly rows: readonly TaskRow[];
}

export type Block = Paragraph | Table | TaskTable;

export interface Section {
  readonly level: number;
  readonly numbering: 'letter' | null;
  readonly runIn: boolean;
  readonly title: Runs;
  readonly blocks: readonly Block[];
  /** The number as typed in the source; empty when it had none. */
  readonly label: string;
  readonly sure: Sureness;
  readonly bookmarks: readonly string[];
  /** What is tracked of its number, where no words stand beside it. */
  readonly tracked?: readonly Review[] | undefined;
}

export interface Endorsement {
  readonly recipients: readonly Recipient[];
  readonly signatures: readonly Signature[];
}

export interface Basis {
  readonly runs: Runs;
  readonly sure: Sureness;
}

interface Headed {
  readonly letterhead: LetterheadAttrs;
  readonly docType: string;
  readonly typed?: Runs | undefined;
  readonly subject: Runs;
  readonly bases: readonly Basis[];
  readonly endorsement: Endorsement;
}

export interface Decision extends Headed {
  readonly articles: readonly (readonly Paragraph[])[];
}

export interface Annex {
  readonly title: Runs;
  /** What is tracked of its label, where no title says it. */
  readonly tracked?: readonly Review[];
  readonly blocks: readonly Block[];
  readonly landscape: boolean;
  readonly sure: Sureness;
}

/** Everything that was found in a source, before it becomes nodes. */
export interface Recognised extends Headed {
  readonly decision: Decision | null;
  readonly openings: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly closings: readonly Paragraph[];
  readonly annexes: readonly Annex[];
}

/** A section as it grows: a), b) below it are still points. */
export interface OpenSection {
  readonly level: number;
  readonly label: string;
  readonly text: Runs;
  readonly blocks: Block[];
  readonly sure: Sureness;
  readonly bookmarks: readonly string[];
  readonly tracked?: readonly Review[];
  /** Whether its style says that it has no title of its own; undefined where only its words can tell. */
  readonly runIn?: boolean;
  /** Whether its style says that letters number it. */
  readonly lettered?: boolean;
}
