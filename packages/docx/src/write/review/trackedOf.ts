import { readRecord, recordOfMark } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { type By, type Tracked, untouched } from './Tracked.ts';

/** What is suggested about a node itself: about a text by its marks, about others by their attributes. */
export function trackedOf(node: Node): Tracked {
  if (node.isText) return node.marks.length > 0 ? trackedByMarks(node) : untouched;
  if (!('suggestedInsert' in node.attrs)) return untouched;
  const inserted = readRecord(node, 'suggestedInsert');
  const deleted = readRecord(node, 'suggestedDelete');
  const isGone = deleted !== null && deleted.join !== true;
  return toTracked(inserted ?? undefined, isGone ? deleted : undefined);
}

/** Of two people who deleted the same words one is named: Word keeps one. */
function trackedByMarks({ marks }: Node): Tracked {
  const by = (name: string): By | undefined => {
    const mark = marks.find(({ type }) => type.name === name);
    return mark && recordOfMark(mark);
  };
  return toTracked(by('insertion'), by('deletion'));
}

function toTracked(inserted: By | undefined, deleted: By | undefined): Tracked {
  if (!inserted && !deleted) return untouched;
  return { ...(inserted && { inserted }), ...(deleted && { deleted }) };
}

/** Who suggests to join a block to the one above it. */
export function joinedBy(node: Node): By | undefined {
  const record = 'suggestedDelete' in node.attrs ? readRecord(node, 'suggestedDelete') : null;
  return record?.join ? record : undefined;
}

/** Who suggests other attributes of a node. */
export function changedBy(node: Node): By | undefined {
  if (!('suggestedChange' in node.attrs)) return undefined;
  return readRecord(node, 'suggestedChange') ?? undefined;
}
