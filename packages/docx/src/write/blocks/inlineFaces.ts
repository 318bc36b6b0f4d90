import {
  type BlockName,
  type BlockNode,
  faceOf,
  type Faces,
  sectionRefText,
  toCapitals,
  writtenDate,
} from '@duthao/plan';
import { FootnoteReferenceRun, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';

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
  sectionRef: (node, { outline, findings }, look) => {
    const written = sectionRefText(outline, node.attrs.target);
    if (!outline.some(({ id }) => id !== null && id === node.attrs.target)) {
      findings.push({
        rule: 'brokenReference',
        severity: 'warning',
        message: 'Có tham chiếu tới một mục đã bị xóa; cần sửa lại trước khi trình ký.',
        text: written,
      });
    }
    return [textRun(written, node, look)];
  },
  unitRef: (node, _, look) => [textRun(node.attrs.label ?? '', node, look)],
  dueDate: (node, _, look) => [textRun(writtenDate(node.attrs.date), node, look)],
  // A suggestion not yet accepted: the text stands as it is.
  suggestedSplit: () => [],
};

function footnote(node: Parameters<Face<'footnote'>>[0], context: Context): ParagraphChild[] {
  const runs = [new TextRun(' '), ...runsOf(node as unknown as Node, context)];
  context.footnotes.push(new Paragraph({ style: 'FootnoteText', children: runs }));
  return [new FootnoteReferenceRun(context.footnotes.length)];
}

function textRun(text: string, { marks }: Pick<Node, 'marks'>, look: RunLook): TextRun {
  const has = (name: string): boolean => marks.some((mark) => mark.type.name === name);
  const options: IRunOptions = {
    text: look.capitals ? toCapitals(text) : text,
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...(has('underline') && { underline: {} }),
    ...(has('superscript') && { superScript: true }),
    ...(has('subscript') && { subScript: true }),
  };
  return new TextRun(options);
}

/** The runs of a textblock's (or footnote's) own content. */
export function runsOf(node: Node, context: Context, look: RunLook = {}): ParagraphChild[] {
  const faces = inlineFaces as Faces<[Context, RunLook], ParagraphChild[]>;
  return node.children.flatMap((child) => faceOf(faces, child, context, look));
}

/** What a textblock prints, as plain text: for measuring, and to see how it ends. */
export function printedTextOf(node: Node, { outline }: Context): string {
  return node.children
    .map((child) => {
      if (child.type.name === 'sectionRef')
        return sectionRefText(outline, child.attrs.target as string | null);
      if (child.type.name === 'dueDate') return writtenDate(child.attrs.date as string | null);
      return child.type.name === 'footnote'
        ? ''
        : child.isText
          ? child.text!
          : child.textContent || leafText(child);
    })
    .join('');
}

const leafText = (node: Node): string => node.type.spec.leafText?.(node) ?? '';
