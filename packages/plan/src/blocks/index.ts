import { annex, annexes, annexTitle } from './annexes/block.ts';
import { bases, basis } from './bases/block.ts';
import { article, decisionPart } from './decisionPart/block.ts';
import type { NodeOf } from './defineBlock.ts';
import { docTitle, docType, subject } from './docTitle/block.ts';
import { endorsement, recipient, recipients, signature, signatures } from './endorsement/block.ts';
import { footnote } from './footnote/block.ts';
import { dueDate, hardBreak, sectionRef, suggestedSplit, text, unitRef } from './inline/block.ts';
import { letterhead } from './letterhead/block.ts';
import { closings, openings } from './narrative/block.ts';
import { paragraph } from './paragraph/block.ts';
import { plan } from './plan/block.ts';
import { section, sections, sectionTitle } from './sections/block.ts';
import { table, tableCell, tableRow } from './table/block.ts';
import { task, taskCell, taskColumn, taskGroup, taskTable } from './taskTable/block.ts';

/** Every node type of a plan. `paragraph` stands before other textblocks: it is what ProseMirror fills gaps with. */
export const blocks = {
  plan,
  paragraph,
  decisionPart,
  article,
  letterhead,
  docTitle,
  docType,
  subject,
  bases,
  basis,
  openings,
  closings,
  sections,
  section,
  sectionTitle,
  taskTable,
  taskColumn,
  taskGroup,
  task,
  taskCell,
  table,
  tableRow,
  tableCell,
  endorsement,
  recipients,
  recipient,
  signatures,
  signature,
  annexes,
  annex,
  annexTitle,
  text,
  hardBreak,
  footnote,
  sectionRef,
  unitRef,
  dueDate,
  suggestedSplit,
} as const;

export type BlockName = keyof typeof blocks;
export type BlockNode<N extends BlockName> = NodeOf<(typeof blocks)[N]>;

/** One face of every node type (a writer, a view, a reader …); the compiler names the type that has none. */
export type Faces<Args extends unknown[], Result> = {
  readonly [N in BlockName]: (node: BlockNode<N>, ...args: Args) => Result;
};
