import type { Node } from 'prosemirror-model';
import type { BlockName, BlockNode, Faces } from '../../blocks/index.ts';
import { isBlank } from '../isBlank.ts';
import {
  annexAttachedLine,
  annexLabel,
  articleLabel,
  attachedLine,
  basisEnd,
  DECIDES,
  isAttached,
  toCapitals,
} from '../printed.ts';
import { bodyLines } from './bodyLines.ts';
import { endorsementText, letterheadText } from './frameText.ts';
import { inlineText } from './inlineText.ts';
import { linesOf, type PrintedLine, withId } from './PrintedLine.ts';
import type { Printing } from './Printing.ts';
import { sectionLines } from './sectionLines.ts';

export type PartName = Extract<
  BlockName,
  | 'decisionPart'
  | 'letterhead'
  | 'docTitle'
  | 'bases'
  | 'openings'
  | 'sections'
  | 'closings'
  | 'endorsement'
  | 'annexes'
>;

/** What each part of a plan prints, in lines. */
export const partFaces: Pick<Faces<[Printing], PrintedLine[]>, PartName> = {
  decisionPart: (node, printing) =>
    decisionLines(node as unknown as Node, { ...printing, document: 'decision' }),
  letterhead: (node, printing) => linesOf('letterhead', letterheadText(node, printing)),
  docTitle: (node, printing) =>
    linesOf('title', [...titleTexts(node.children, printing), ...attachedLines(printing)]),
  bases: (node, printing) => {
    const written = node.children.filter((basis) => !isBlank(basis));
    return written.flatMap((basis, i) =>
      withId(basis, linesOf('text', [inlineText(basis, printing) + basisEnd(i, written.length)])),
    );
  },
  openings: (node, printing) => bodyLines(node as unknown as Node, printing),
  sections: (_, printing) => printing.outline.flatMap((entry) => sectionLines(entry, printing)),
  closings: (node, printing) => bodyLines(node as unknown as Node, printing),
  endorsement: (node, printing) => linesOf('endorsement', endorsementText(node as unknown as Node, printing)),
  annexes: (node, printing) =>
    node.children.flatMap((annex, i) => annexLines(annex, annexLabel(i, node.childCount), printing)),
};

function titleTexts(titles: readonly Node[], printing: Printing): string[] {
  return titles.map((title) => {
    const text = inlineText(title, printing);
    return title.type.name === 'docType' ? toCapitals(text) : text;
  });
}

const childrenOf = (parent: Node | null, name: BlockName): Node[] =>
  parent?.children.filter(({ type }) => type.name === name) ?? [];

const attrsOf = (letterhead: Node): BlockNode<'letterhead'>['attrs'] =>
  letterhead.attrs as BlockNode<'letterhead'>['attrs'];

/** "(Ban hành kèm theo …)" under the title of a plan that a decision issues. */
function attachedLines({ plan, document }: Printing): string[] {
  if (document === 'decision' || !isAttached(plan)) return [];
  return childrenOf(plan.firstChild, 'letterhead').slice(0, 1).map(attrsOf).map(attachedLine);
}

/** Laid out as Phụ lục III, Mẫu 1.2, in whatever order the parts stand. */
function decisionLines(decision: Node, printing: Printing): PrintedLine[] {
  const parts = (name: PartName): PrintedLine[] =>
    childrenOf(decision, name).flatMap((part) => partLines(part, printing));
  const articles = childrenOf(decision, 'article');
  return [
    ...parts('letterhead'),
    ...parts('docTitle'),
    ...linesOf(
      'title',
      childrenOf(decision, 'letterhead').map((head) => toCapitals(attrsOf(head).authority ?? '')),
    ),
    ...parts('bases'),
    ...linesOf('title', articles.length > 0 ? [DECIDES] : []),
    ...articles.flatMap((article, i) => articleLines(article, articleLabel(i).trim(), printing)),
    ...parts('endorsement'),
  ];
}

function articleLines(article: Node, label: string, printing: Printing): PrintedLine[] {
  return article.childCount > 0 ? bodyLines(article, printing, label) : linesOf('text', [label]);
}

/** Any part of a plan or of a decision. */
export function partLines(part: Node, printing: Printing): PrintedLine[] {
  const face = partFaces[part.type.name as PartName] as (node: unknown, printing: Printing) => PrintedLine[];
  return withId(part, face(part, printing));
}

function annexLines(annex: Node, label: string, printing: Printing): PrintedLine[] {
  const titles = childrenOf(annex, 'annexTitle').map((title) => toCapitals(inlineText(title, printing)));
  return [
    ...linesOf('title', [label, ...titles, annexAttachedLine(printing.plan)]),
    ...bodyLines(annex, printing),
  ];
}
