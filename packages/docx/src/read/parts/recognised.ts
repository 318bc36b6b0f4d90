import type { ColumnKind } from '@duthao/plan';
import type { Inline } from '../lines/inline.ts';
import type { LetterheadAttrs } from './readLetterhead.ts';
import type { Signature } from './readSignature.ts';
import type { Recipient } from './readRecipient.ts';

type Runs = readonly Inline[];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly marker: 'dash' | 'plus' | 'point' | null;
  readonly runs: Runs;
  /** The letter of a point as typed in the source. */
  readonly label?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Runs[])[];
}

export type TaskRow =
  | { readonly kind: 'group'; readonly title: Runs }
  | { readonly kind: 'task'; readonly cells: readonly Runs[] };

export interface TaskTable {
  readonly kind: 'taskTable';
  readonly columns: readonly { readonly kind: ColumnKind; readonly title: Runs }[];
  readonly rows: readonly TaskRow[];
}

export type Block = Paragraph | Table | TaskTable;

export interface Section {
  readonly level: number;
  readonly numbering: 'letter' | null;
  readonly runIn: boolean;
  readonly title: Runs;
  readonly blocks: readonly Block[];
  /** The number as typed in the source. */
  readonly label: string;
}

export interface Endorsement {
  readonly recipients: readonly Recipient[];
  readonly signatures: readonly Signature[];
}

interface Headed {
  readonly letterhead: LetterheadAttrs;
  readonly docType: string;
  readonly subject: Runs;
  readonly bases: readonly Runs[];
  readonly endorsement: Endorsement;
}

export interface Decision extends Headed {
  readonly articles: readonly (readonly Paragraph[])[];
}

/** Everything that was found in a source, before it becomes nodes. */
export interface Recognised extends Headed {
  readonly decision: Decision | null;
  readonly openings: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly closings: readonly Paragraph[];
  readonly annexes: readonly { readonly title: Runs; readonly blocks: readonly Block[] }[];
}

/** A section as it grows: a), b) below it are still points. */
export interface OpenSection {
  readonly level: number;
  readonly label: string;
  readonly text: Runs;
  readonly blocks: Block[];
}
