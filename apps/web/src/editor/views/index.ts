import type { BlockName } from '@duthao/plan';
import type { NodeViewRenderer } from '@tiptap/core';
import { dueDateView, sectionRefView, unitRefView } from './atomViews.ts';
import { footnoteView } from './footnoteView.ts';
import { letterheadView } from './letterheadView.ts';
import { recipientView } from './recipientView.ts';
import { signatureView } from './signatureView.ts';
import { taskTableView } from './taskTableView.ts';

/** Blocks that show more than their own HTML; the others are drawn by the model's `toDOM` and the style sheets. */
export const views: Partial<Record<BlockName, NodeViewRenderer>> = {
  letterhead: letterheadView,
  signature: signatureView,
  recipient: recipientView,
  taskTable: taskTableView,
  footnote: footnoteView,
  sectionRef: sectionRefView,
  unitRef: unitRefView,
  dueDate: dueDateView,
};
