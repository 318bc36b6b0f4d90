import { articleLabel, type BlockNode, DECIDES } from '@duthao/plan';
import { TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import { capitalLine } from './centredLine.ts';
import { writeBlocks } from './writeBlocks.ts';

/** The Quyết định that issues the plan, laid out as Phụ lục III, Mẫu 1.2. */
export function decisionPart(node: BlockNode<'decisionPart'>, context: Context): Part[] {
  const all = (name: string): Node[] => node.children.filter(({ type }) => type.name === name);
  const write = (name: string): Part[] => all(name).flatMap((child) => context.write(child, context));
  const articles = all('article');
  return [
    ...write('letterhead'),
    ...write('docTitle'),
    ...authority(all('letterhead'), context),
    ...write('bases'),
    ...(articles.length ? [paragraphPart({ style: 'QuyetDinh', text: DECIDES })] : []),
    ...articles.flatMap((article, index) => writeArticle(article, index, context)),
    ...write('endorsement'),
  ];
}

/** Who decides, in capitals between the title and the bases. */
function authority(letterheads: readonly Node[], context: Context): Part[] {
  return letterheads
    .map(({ attrs }) => attrs.authority as string | null)
    .filter((written): written is string => Boolean(written?.trim()))
    .flatMap((written) => written.split('\n'))
    .map((line) => capitalLine('ThamQuyen', line, context.textWidth, context))
    .map(paragraphPart);
}

/** "Điều 1. " in bold before the first paragraph (II.6c). */
function writeArticle(article: Node, index: number, context: Context): Part[] {
  const run = new TextRun({ text: articleLabel(index), bold: true, style: 'DauDong' });
  if (article.childCount === 0) return [paragraphPart({ style: 'Dieu', children: [run] })];
  return writeBlocks(article, context, { lead: { style: 'Dieu', runs: [run] } });
}
