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
import { formatOf } from '../plain/formatOf.ts';
import { plainRun, type RunFormat } from '../plain/plainRun.ts';
import { noAnchors } from '../review/comments/createAnchors.ts';
import { both, untouched } from '../review/Tracked.ts';
import { reviewedRuns } from '../review/reviewedRuns.ts';
import type { LineRunLook, RunLook } from './RunLook.ts';
import type { WordStyleId } from '../styles/wordStyles.ts';

export type InlineName =
  'text' | 'hardBreak' | 'footnote' | 'sectionRef' | 'unitRef' | 'dueDate' | 'suggestedSplit';

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

/** The text of a note goes and comes with its mark: only what is suggested inside it is said of its words. */
function footnote(node: Parameters<Face<'footnote'>>[0], context: Context): ParagraphChild[] {
  const runs = [new TextRun(' '), ...runsOf(node as unknown as Node, insideNote(context))];
  context.footnotes.push(new Paragraph({ style: 'FootnoteText', children: runs }));
  return [new FootnoteReferenceRun(context.footnotes.length)];
}

/** Comments on a note's words stand at its mark. */
function insideNote({ review, ...context }: Context): Context {
  return { ...context, within: untouched, ...(review && { review: { ...review, anchors: noAnchors } }) };
}

/** "mục " and the numbers of its path, each a field of its own: they stay right when sections are moved in Word. */
function sectionRef(
  node: BlockNode<'sectionRef'>,
  { texts, within, findings }: Context,
  look: RunLook,
): ParagraphChild[] {
  const { outline, numberMarks } = within.deleted ? texts.before : texts.after;
  const written = sectionRefText(outline, node.attrs.target);
  const index = outline.findIndex(({ id }) => id !== null && id === node.attrs.target);
  // What goes is plain text: taken back, a field would ask a bookmark that is around another number.
  if (within.deleted) return [textRun(written, node, look)];
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
  look: RunLook & Pick<RunFormat, 'change'>,
  style?: WordStyleId,
): ParagraphChild {
  const { change } = look;
  return plainRun(look.capitals ? toCapitals(text) : text, {
    ...(node.marks.length > 0 && formatOf(node)),
    ...(style && { style }),
    ...(change && { change }),
  });
}

/** The runs of a textblock's (or footnote's) own content. */
export function runsOf(node: Node, context: Context, look: LineRunLook = {}): ParagraphChild[] {
  return runsIn(node.children, context, look);
}

/** The runs of inline nodes; in a review copy with what is suggested about them, and the comments on them. */
export function runsIn(nodes: readonly Node[], context: Context, look: LineRunLook = {}): ParagraphChild[] {
  const looks = 'before' in look ? look : both(look);
  const { review } = context;
  if (!review) return nodes.flatMap((node) => faceRuns(node, context, looks.after));
  return nodes.flatMap((node) =>
    review.anchors.around(node, reviewedRuns(node, context, review, looks, faceRuns)),
  );
}

function faceRuns(node: Node, context: Context, look: RunLook): ParagraphChild[] {
  return faceOf(inlineFaces as Faces<[Context, RunLook], ParagraphChild[]>, node, context, look);
}
