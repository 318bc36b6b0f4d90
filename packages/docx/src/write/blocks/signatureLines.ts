import type { BlockNode } from '@duthao/plan';
import type { IParagraphOptions } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { SIGNATURE_SPACE } from '../styles/footStyles.ts';
import { capitalLine } from './centredLine.ts';

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Ô 7a–7c: authority and title in capitals, room for the signature, then the name, a further title of the signer
 * above it (Phụ lục I, II.7c and the diagram's ô 7b).
 */
export function signatureLines(signature: Node, column: number, context: Context): IParagraphOptions[] {
  const { authority, position, name, post } = signature.attrs as BlockNode<'signature'>['attrs'];
  const titles = [
    ...linesOf(authority).map((line) => capitalLine('QuyenHan', line, column, context)),
    ...linesOf(position).map((line) => capitalLine('ChucVu', line, column, context)),
  ];
  const [first, ...others] = [
    ...linesOf(post).map((line) => capitalLine('ChucVuKhac', line, column, context)),
    { style: 'HoTen', text: name?.trim() ?? '' },
  ];
  return [...titles, { ...first!, spacing: { before: SIGNATURE_SPACE } }, ...others];
}
