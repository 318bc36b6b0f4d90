import type { Node } from 'prosemirror-model';
import { outlineOf } from '../queries/outlineOf.ts';
import { ROOT, type TreeIndex } from './treeIndex.ts';

const names: Readonly<Record<string, string>> = {
  decisionPart: 'Quyết định ban hành',
  letterhead: 'Phần đầu văn bản',
  docTitle: 'Tên loại, trích yếu',
  bases: 'Căn cứ',
  openings: 'Phần mở đầu',
  closings: 'Phần kết',
  endorsement: 'Nơi nhận, chữ ký',
  annexes: 'Phụ lục',
};

/** Where a block stands, in words for the person who wrote it: "Mục II.1", "Căn cứ". */
export function placeName(index: TreeIndex, plan: Node, key: string): string {
  let at = key;
  for (let entry = index.get(at); entry && entry.parent !== ROOT; entry = index.get(at)) {
    if (entry.node.type.name === 'section') {
      const found = outlineOf(plan).find(({ node }) => node === entry?.node);
      return found ? `Mục ${found.path}` : 'Một mục';
    }
    at = entry.parent;
  }
  return names[index.get(at)?.node.type.name ?? ''] ?? 'Nội dung';
}
