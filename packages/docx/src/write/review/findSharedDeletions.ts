import { type Finding, type PlanMeta, recordOfMark } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import { nameOf } from './Review.ts';

/**
 * Words that several people suggest to delete: a deletion cannot stand in a deletion (17.13.5.14), so that Word names the
 * first of them only.
 */
export function findSharedDeletions(doc: Node, people: PlanMeta['people']): Finding[] {
  const places: { text: string; others: string[] }[] = [];
  doc.descendants((node) => {
    const authors = node.marks
      .filter(({ type }) => type.name === 'deletion')
      .map((mark) => recordOfMark(mark));
    const [first, ...more] = authors;
    const others = more.filter(({ author }) => author !== first!.author);
    if (others.length > 0)
      places.push({ text: node.text ?? '', others: others.map(({ author }) => nameOf(author, people)) });
  });
  if (places.length === 0) return [];
  const names = [...new Set(places.flatMap(({ others }) => others))].join('; ');
  const message = `Có ${places.length} chỗ nhiều người cùng đề nghị bỏ; Word chỉ ghi được tên một người, nên bản góp ý thiếu tên ở các chỗ ấy của: ${names}.`;
  return [{ rule: 'sharedDeletion', severity: 'info', message, text: places[0]!.text }];
}
