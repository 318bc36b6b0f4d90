import { attrsBefore, type BlockNode } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import type { Line } from '../review/Ends.ts';
import type { Both } from '../review/Tracked.ts';
import { changedBy, trackedOf } from '../review/trackedOf.ts';
import { SIGNATURE_SPACE } from '../styles/footStyles.ts';
import { capitalLine } from './centredLine.ts';
import { computedLine } from './computedLine.ts';
import { withinOf } from './lineOf.ts';

type Attrs = BlockNode<'signature'>['attrs'];

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Ô 7a–7c: authority and title in capitals, room for the signature, then the name, a further title of the signer
 * above it (Phụ lục I, II.7c and the diagram's ô 7b).
 */
export function signatureLines(signature: Node, column: number, outer: Context): Line[] {
  const context = withinOf(outer, trackedOf(signature));
  const by = changedBy(signature);
  if (by) context.review?.pass(by);
  const attrs = { before: attrsBefore(signature) as Attrs, after: signature.attrs as Attrs };
  const capitals = (name: 'authority' | 'position' | 'post', style: CapitalStyle): Line[] =>
    paired(linesOf(attrs.before[name]), linesOf(attrs.after[name])).map((line) =>
      capitalLine(style, line, column, context),
    );
  const names = { before: attrs.before.name?.trim() ?? '', after: attrs.after.name?.trim() ?? '' };
  const lower = [...capitals('post', 'ChucVuKhac'), computedLine(names, { style: 'HoTen' }, context)];
  const [first, ...others] = lower;
  const titles = [...capitals('authority', 'QuyenHan'), ...capitals('position', 'ChucVu')];
  const lines = [...titles, { ...first!, spacing: { before: SIGNATURE_SPACE } }, ...others];
  return withComments(lines, signature, context);
}

type CapitalStyle = 'QuyenHan' | 'ChucVu' | 'ChucVuKhac';

/** Line beside line; null where one of the texts has fewer. */
function paired(before: readonly string[], after: readonly string[]): Both<string | null>[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({
    before: before[i] ?? null,
    after: after[i] ?? null,
  }));
}

/** A signature has no text to carry a comment: its first line does. */
function withComments([first, ...lines]: readonly Line[], signature: Node, { review }: Context): Line[] {
  if (!review) return [first!, ...lines];
  const children = review.anchors.onNode(String(signature.attrs['id']), first!.children ?? []);
  return [{ ...first!, children }, ...lines];
}
