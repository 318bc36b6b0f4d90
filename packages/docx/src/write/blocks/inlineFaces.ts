import {
  type BlockName,
  type BlockNode,
  faceOf,
  type Faces,
  sectionRefText,
  toCapitals,
  writtenDate,
} from '@duthao/plan';
import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { refField } from '../marks/refField.ts';
import { pathMarks } from '../marks/sectionMarks.ts';
import { plainRun, type RunFormat } from '../plain/plainRun.ts';
import type { WordStyleId } from '../styles/wordStyles.ts';

export type InlineName =
  'text' | 'hardBreak' | 'footnote' | 'sectionRef' | 'unitRef' | 'dueDate' | 'suggestedSplit';

export interface RunLook {
  /** Prints in capitals whatever the case it is typed in. */
  readonly capitals?: boolean;
}

type Face<N extends BlockName> = (node: BlockNode<N>, context: Context, look: RunLook) => ParagraphChild[];

/** One writer for each inline node: `Faces` cut down to these, so the compiler names a missing one. */
export const inlineFaces: Pick<Faces<[Context, RunLook], ParagraphChild[]>, InlineName> = {
  text: (node, _, look) => [textRun(node.text ?? '', node, look)],
  hardBreak: () => [new TextRun({ break: 1 })],
  footnote,
  sectionRef,
  unitRef: (node, _, look) => [textRun(node.attrs.label ?? '', node, look, 'DonVi')],
  dueDate: (node, _, look) => [textRun(writtenDate(node.attrs.date), node, look, 'ThoiHan')],
  // A suggestion not yet accepted: the text stands as it is.
  suggestedSplit: () => [],
};

function footnote(node: Parameters<Face<'footnote'>>[0], context: Context): ParagraphChild[] {
  const runs = [new TextRun(' '), ...runsOf(node as unknown as Node, context)];
  context.footnotes.push(new Paragraph({ style: 'FootnoteText', children: runs }));
  return [new FootnoteReferenceRun(context.footnotes.length)];
}

/** "mục " and the numbers of its path, each a field of its own: they stay right when sections are moved in Word. */
function sectionRef(
  node: BlockNode<'sectionRef'>,
  { outline, numberMarks, findings }: Context,
  look: RunLook,
): ParagraphChild[] {
  const written = sectionRefText(outline, node.attrs.target);
  const index = outline.findIndex(({ id }) => id !== null && id === node.attrs.target);
  if (index < 0) {
    findings.push({
      rule: 'brokenReference',
      severity: 'warning',
      message: 'Có tham chiếu tới một mục đã bị xóa; cần sửa lại trước khi trình ký.',
      text: written,
    });
    return [textRun(written, node, look, 'ThamChieu')];
  }
  const word = written.slice(0, written.length - outline[index]!.path.length);
  const format: RunFormat = { ...formatOf(node), style: 'ThamChieu' };
  return pathMarks(outline, numberMarks, index).flatMap(({ name, text }, i) => [
    textRun(i === 0 ? word : '.', node, look, 'ThamChieu'),
    ...refField(name, text, format),
  ]);
}

function textRun(
  text: string,
  node: Pick<Node, 'marks'>,
  look: RunLook,
  style?: WordStyleId,
): ParagraphChild {
  return plainRun(look.capitals ? toCapitals(text) : text, {
    ...(node.marks.length > 0 && formatOf(node)),
    ...(style && { style }),
  });
}

function formatOf({ marks }: Pick<Node, 'marks'>): RunFormat {
  const has = (name: string): boolean => marks.some((mark) => mark.type.name === name);
  return {
    bold: has('bold'),
    italics: has('italic'),
    underline: has('underline'),
    ...(has('superscript') && { vertical: 'superscript' }),
    ...(has('subscript') && { vertical: 'subscript' }),
  };
}

/** The runs of a textblock's (or footnote's) own content. */
export function runsOf(node: Node, context: Context, look: RunLook = {}): ParagraphChild[] {
  const faces = inlineFaces as Faces<[Context, RunLook], ParagraphChild[]>;
  return node.children.flatMap((child) => faceOf(faces, child, context, look));
}

/** What a textblock prints, as plain text: for measuring, and to see how it ends. */
export function printedTextOf(node: Node, context: Context): string {
  return node.children.map((child) => pieceText(child, context)).join('');
}

/** What one inline node prints in the running text, as plain text. */
export function pieceText(node: Node, { outline }: Context): string {
  if (node.isText) return node.text!;
  if (node.type.name === 'footnote') return '';
  if (node.type.name === 'sectionRef') return sectionRefText(outline, node.attrs.target as string | null);
  if (node.type.name === 'dueDate') return writtenDate(node.attrs.date as string | null);
  return node.textContent || (node.type.spec.leafText?.(node) ?? '');
}
