import { changedText, type Difference, type Thread, writePlanFile } from '@duthao/plan';

/**
 * A difference as plan.json for the copy for review. What cannot be tracked (fields of the letterhead) is told in a
 * comment at the head of the page.
 */
export function toTrackedCopy(
  difference: Difference,
  { title, author, time }: { title: string; author: string; time: string },
): string {
  const { doc, fixed } = difference;
  const told = changedText({ doc: difference.doc, fixed }).slice(0, fixed.length);
  const lines = told.map(({ place, pieces }) => {
    const said = (kind: string): string =>
      pieces.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])).join(' ') || '(không có)';
    return `${place}: trước là “${said('gone')}”, nay là “${said('come')}”.`;
  });
  const comments = [{ author, time, text: lines.join('\n') }];
  const threads: Thread[] =
    lines.length > 0 ? [{ id: 'phan-dau', isDone: false, nodeId: 'letterhead', comments }] : [];
  return writePlanFile({ meta: { title }, doc, threads });
}
