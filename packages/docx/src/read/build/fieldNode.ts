import { schema } from '@duthao/plan';
import type { Inline } from '../lines/inline.ts';
import type { Builder } from './Builder.ts';
import { dueDateNode } from './dueDateNode.ts';
import { suggestedBy } from './suggested.ts';

type Node = ReturnType<typeof schema.node>;

const UNIT = 'Đơn vị';
const DUE = 'Thời hạn';
const REFERENCE = 'Tham chiếu';

/** The node that our writer's character styles stand for; `taken` for the later pieces of one reference. */
export function fieldNode(
  inlines: readonly Inline[],
  at: number,
  builder: Builder,
): Node | 'taken' | undefined {
  const style = styleAt(inlines, at);
  const piece = inlines[at]!;
  if (piece.kind !== 'text' || style === undefined) return undefined;
  if (style === UNIT)
    return schema.node('unitRef', { label: piece.text.trim(), ...suggestedBy(piece.review) });
  if (style === DUE) return dueDateNode(piece.text, suggestedBy(piece.review));
  if (style !== REFERENCE) return undefined;
  return styleAt(inlines, at - 1) === REFERENCE ? 'taken' : reference(inlines, at, builder);
}

/** "mục II.2" is one field for each part of the number; the last one points to the section itself. */
function reference(inlines: readonly Inline[], at: number, { sectionIds }: Builder): Node | undefined {
  const { review } = inlines[at]!;
  let last: string | undefined;
  for (let i = at; styleAt(inlines, i) === REFERENCE; i += 1) {
    const piece = inlines[i]!;
    if (piece.kind === 'text') last = piece.ref ?? last;
  }
  return schema.node('sectionRef', {
    target: (last && sectionIds.get(last)) ?? null,
    ...suggestedBy(review),
  });
}

function styleAt(inlines: readonly Inline[], at: number): string | undefined {
  const piece = inlines[at];
  return piece?.kind === 'text' ? piece.style : undefined;
}
