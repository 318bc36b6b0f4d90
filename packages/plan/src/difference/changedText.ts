import type { Node } from 'prosemirror-model';
import { asItStands } from '../queries/asItStands.ts';
import { outlineOf } from '../queries/outlineOf.ts';
import { annexLabel, sectionRefText } from '../queries/printed.ts';
import { asAccepted } from '../suggestions/projections.ts';
import type { ChangedLine, PieceKind } from './ChangedLine.ts';
import type { FixedChange } from './Changes.ts';
import { kindOfNode, linePieces, type RefText } from './linePieces.ts';
import { tidyPieces } from './tidyPieces.ts';
import type { Difference } from './withDifference.ts';

const partNames: Readonly<Record<string, string>> = {
  decisionPart: 'Quyết định ban hành',
  letterhead: 'Phần đầu văn bản',
  docTitle: 'Tên văn bản',
  bases: 'Căn cứ',
  openings: 'Phần mở đầu',
  closings: 'Phần kết thúc',
  endorsement: 'Nơi nhận, người ký',
};

/** A difference to be read without its document: paragraph by paragraph, and row by row, what changed where. */
export function changedText({ doc, fixed }: Difference): ChangedLine[] {
  const [now, before] = [asAccepted(doc), asItStands(doc)];
  const names = new Map([before, now].flatMap((plan) => [...namesOf(plan)]));
  const outlines = [outlineOf(now), outlineOf(before)] as const;
  const refText: RefText = (target) => {
    const known = outlines.find((outline) => outline.some(({ id }) => id === target)) ?? outlines[0];
    return sectionRefText(known, target);
  };
  const lines = doc.children.flatMap((part) =>
    linesIn(part, partNames[part.type.name] ?? '', 'same', names, refText),
  );
  return [...fixed.flatMap(fixedLine), ...lines];
}

/** What sections and annexes are called, by their ids. */
function namesOf(plan: Node): Map<unknown, string> {
  const names = new Map<unknown, string>();
  for (const { id, path, title } of outlineOf(plan)) names.set(id, `Mục ${path} ${title}`.trim());
  const annexes = plan.children.find(({ type }) => type.name === 'annexes')?.children ?? [];
  annexes.forEach(({ attrs }, index) => names.set(attrs['id'], annexLabel(index, annexes.length)));
  return names;
}

const isLine = (node: Node): boolean =>
  node.inlineContent || ['task', 'tableRow', 'signature'].includes(node.type.name);

function linesIn(
  node: Node,
  place: string,
  around: PieceKind,
  names: ReadonlyMap<unknown, string>,
  refText: RefText,
): ChangedLine[] {
  const kind = kindOfNode(node, around);
  if (isLine(node)) {
    const pieces = tidyPieces(linePieces(node, kind, refText));
    return pieces.some((piece) => piece.kind !== 'same') ? [{ place, pieces }] : [];
  }
  const own = names.get(node.attrs['id']) ?? place;
  // A section that changed its depth is shown by its title.
  const inner = (index: number): PieceKind => (kind === 'form' && index > 0 ? 'same' : kind);
  return node.children.flatMap((child, index) => linesIn(child, own, inner(index), names, refText));
}

function fixedLine({ before, after }: FixedChange): ChangedLine[] {
  const name = (after ?? before)!.type.name;
  const place = partNames[name] ?? 'Phần khác';
  const differs = (attr: string): boolean => !before || !after || before.attrs[attr] !== after.attrs[attr];
  const said = (node: Node | null): string => {
    if (!node) return '';
    if (!node.isLeaf) return node.textBetween(0, node.content.size, ' ');
    return Object.keys(node.attrs)
      .filter(differs)
      .map((attr) => node.attrs[attr])
      .filter((value) => value !== null)
      .join(', ')
      .replaceAll('\n', ' ');
  };
  const pieces = tidyPieces([
    { kind: 'gone', text: said(before) },
    { kind: 'come', text: said(after) },
  ]);
  return pieces.length > 0 ? [{ place, pieces }] : [];
}
