import type { BlockName, BlockNode, Faces } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { Part } from '../part.ts';
import { bases } from './bases.ts';
import { decisionPart } from './decisionPart.ts';
import { docTitle } from './docTitle.ts';
import { endorsement } from './endorsement.ts';
import { letterhead } from './letterhead.ts';
import { narrative } from './narrative.ts';
import { sections } from './sections.ts';
import { plainTable } from './plainTable.ts';
import { taskTable } from './taskTable.ts';

type BlockFaces = Faces<[Context], Part[]>;

/**
 * How every node type comes into the document: by a face of its own, as a `section` of the .docx, or by the
 * file of the node that holds it. The compiler names a type that is missing here.
 */
type Writers = { readonly [N in BlockName]: BlockFaces[N] | 'wordSection' | 'byItsParent' | 'inline' };

const writers: Writers = {
  plan: 'wordSection',
  decisionPart,
  letterhead,
  docTitle,
  docType: 'byItsParent',
  subject: 'byItsParent',
  bases,
  basis: 'byItsParent',
  openings: narrative,
  sections,
  section: 'byItsParent',
  sectionTitle: 'byItsParent',
  closings: narrative,
  paragraph: 'byItsParent',
  article: 'byItsParent',
  taskTable,
  taskColumn: 'byItsParent',
  taskGroup: 'byItsParent',
  task: 'byItsParent',
  taskCell: 'byItsParent',
  table: plainTable,
  tableRow: 'byItsParent',
  tableCell: 'byItsParent',
  endorsement,
  recipients: 'byItsParent',
  recipient: 'byItsParent',
  signatures: 'byItsParent',
  signature: 'byItsParent',
  annexes: 'wordSection',
  annex: 'wordSection',
  annexTitle: 'byItsParent',
  text: 'inline',
  hardBreak: 'inline',
  footnote: 'inline',
  sectionRef: 'inline',
  unitRef: 'inline',
  dueDate: 'inline',
  suggestedSplit: 'inline',
};

/** Writes a block that has a face of its own. */
export function writeBlock(node: Node, context: Context): Part[] {
  const writer = writers[node.type.name as BlockName];
  if (typeof writer === 'string') throw new RangeError(`${node.type.name} is written ${writer}`);
  return (writer as (node: BlockNode<BlockName>, context: Context) => Part[])(
    node as unknown as BlockNode<BlockName>,
    context,
  );
}
