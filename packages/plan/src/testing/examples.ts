import { annexesExamples } from '../blocks/annexes/examples.ts';
import { basesExamples } from '../blocks/bases/examples.ts';
import { decisionPartExamples } from '../blocks/decisionPart/examples.ts';
import { docTitleExamples } from '../blocks/docTitle/examples.ts';
import { endorsementExamples } from '../blocks/endorsement/examples.ts';
import { footnoteExamples } from '../blocks/footnote/examples.ts';
import type { BlockName } from '../blocks/index.ts';
import { inlineExamples } from '../blocks/inline/examples.ts';
import { letterheadExamples } from '../blocks/letterhead/examples.ts';
import { narrativeExamples } from '../blocks/narrative/examples.ts';
import { paragraphExamples } from '../blocks/paragraph/examples.ts';
import { planExamples } from '../blocks/plan/examples.ts';
import { sectionsExamples } from '../blocks/sections/examples.ts';
import { tableExamples } from '../blocks/table/examples.ts';
import { taskTableExamples } from '../blocks/taskTable/examples.ts';
import type { Example } from './example.ts';

/** Examples of every block; the compiler names the block that has none. */
export const examples: Record<BlockName, readonly Example[]> = {
  ...planExamples,
  ...paragraphExamples,
  ...decisionPartExamples,
  ...letterheadExamples,
  ...docTitleExamples,
  ...basesExamples,
  ...narrativeExamples,
  ...sectionsExamples,
  ...taskTableExamples,
  ...tableExamples,
  ...endorsementExamples,
  ...annexesExamples,
  ...inlineExamples,
  ...footnoteExamples,
};
