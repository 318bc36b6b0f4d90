import type { Node } from 'prosemirror-model';
import { writtenDate } from '../queries/printed.ts';
import { readRecord } from '../suggestions/record.ts';
import type { ChangedPiece, PieceKind } from './ChangedLine.ts';

/** Says how a reference to a section reads. */
export type RefText = (target: string | null) => string;

/** The pieces of a line, of a row or of one who signs; `kind` is what happened to the whole of it. */
export function linePieces(node: Node, kind: PieceKind, refText: RefText): ChangedPiece[] {
  if (node.type.name === 'signature') return signaturePieces(node, kind);
  if (node.inlineContent) {
    const pieces = inlinePieces(node, kindOfNode(node, kind), refText);
    return isJoined(node) ? [{ kind: 'gone', text: BREAK }, ...pieces] : pieces;
  }
  const parts = node.children.map((child) => linePieces(child, kindOfNode(child, kind), refText));
  const sign = node.type.name === 'task' || node.type.name === 'tableRow' ? ' | ' : ' ';
  return parts.flatMap((pieces, index) =>
    index === 0 ? pieces : [{ kind: kind === 'form' ? 'same' : kind, text: sign }, ...pieces],
  );
}

/** Where a line was cut, or joined to the one above it. */
const BREAK = '¶ ';

const isJoined = (node: Node): boolean => readRecord(node, 'suggestedDelete')?.join === true;

/** What a node's own records say about all that is in it. */
export function kindOfNode(node: Node, around: PieceKind): PieceKind {
  if (around === 'gone' || around === 'come') return around;
  if (readRecord(node, 'suggestedDelete') && !isJoined(node)) return 'gone';
  if (readRecord(node, 'suggestedInsert')) return 'come';
  return readRecord(node, 'suggestedChange') ? 'form' : around;
}

function inlinePieces(line: Node, kind: PieceKind, refText: RefText): ChangedPiece[] {
  return line.children.flatMap((child): ChangedPiece[] => {
    const own = child.isText ? kindOfText(child, kind) : kindOfNode(child, kind);
    if (child.type.name === 'footnote') return notePieces(child, own, refText);
    return [{ kind: own, text: textOf(child, refText) }];
  });
}

function kindOfText({ marks }: Node, around: PieceKind): PieceKind {
  if (around === 'gone' || around === 'come') return around;
  const has = (name: string): boolean => marks.some(({ type }) => type.name === name);
  if (has('deletion')) return 'gone';
  if (has('insertion')) return 'come';
  return has('formatChange') ? 'form' : around;
}

function textOf(node: Node, refText: RefText): string {
  const { name } = node.type;
  if (name === 'hardBreak') return ' ';
  if (name === 'suggestedSplit') return BREAK;
  if (name === 'sectionRef') return refText(node.attrs['target']);
  return name === 'dueDate' ? writtenDate(node.attrs['date']) : node.textContent || (node.text ?? '');
}

/** A footnote is told of only where something in it changed. */
function notePieces(note: Node, kind: PieceKind, refText: RefText): ChangedPiece[] {
  const inner = inlinePieces(note, kind, refText);
  if (inner.every((piece) => piece.kind === 'same')) return [];
  const around = kind === 'form' ? 'same' : kind;
  return [{ kind: around, text: ' [Chú thích: ' }, ...inner, { kind: around, text: ']' }];
}

const titles = ['authority', 'position', 'post', 'name'];

const said = (attrs: Readonly<Record<string, unknown>>): string =>
  titles
    .map((name) => attrs[name])
    .filter(Boolean)
    .join(' ')
    .replaceAll('\n', ' ');

function signaturePieces(node: Node, kind: PieceKind): ChangedPiece[] {
  const former = readRecord(node, 'suggestedChange')?.former;
  const own = kindOfNode(node, kind);
  if (own !== 'form' || !former) return [{ kind: own, text: said(node.attrs) }];
  return [
    { kind: 'gone', text: said({ ...node.attrs, ...former }) },
    { kind: 'come', text: said(node.attrs) },
  ];
}
