import type { Plan } from '@duthao/plan';
import type { OpenPoint } from '@duthao/protocol';

type Node = Plan['doc'];

/** What the decree asks every document to say (Điều 8.1 Nghị định 30/2020/NĐ-CP) and this one does not yet. */
export function decreeGaps(doc: Node): OpenPoint[] {
  const gaps: string[] = [];
  const letterheads = nodesNamed(doc, 'letterhead');
  const [letterhead] = letterheads;
  if (!letterhead || isEmpty(letterhead, 'issuer')) gaps.push('Chưa có tên cơ quan ban hành (ô số 2).');
  if (!letterhead || isEmpty(letterhead, 'code')) gaps.push('Chưa có ký hiệu văn bản (ô số 3).');
  if (!letterhead || isEmpty(letterhead, 'place')) gaps.push('Chưa có địa danh (ô số 4).');
  if (nodesNamed(doc, 'subject').every(({ textContent }) => textContent.trim() === '')) {
    gaps.push('Chưa có trích yếu nội dung (ô số 5).');
  }
  const signers = nodesNamed(doc, 'signature');
  if (signers.length === 0 || signers.some((signer) => isEmpty(signer, 'position'))) {
    gaps.push('Chưa có chức vụ của người ký (ô số 7a).');
  }
  if (signers.some((signer) => isEmpty(signer, 'name'))) gaps.push('Chưa có họ tên người ký (ô số 7b).');
  if (nodesNamed(doc, 'recipient').length === 0) gaps.push('Chưa có nơi nhận (ô số 9b).');
  return gaps.map((text) => ({ kind: 'decree', text, holds: true }));
}

function nodesNamed(doc: Node, name: string): Node[] {
  const found: Node[] = [];
  doc.descendants((node) => {
    if (node.type.name === name) found.push(node);
  });
  return found;
}

const isEmpty = ({ attrs }: Node, name: string): boolean =>
  typeof attrs[name] !== 'string' || attrs[name].trim() === '';
