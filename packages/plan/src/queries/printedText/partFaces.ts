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
import { bodyText } from './bodyText.ts';
import { endorsementText, letterheadText } from './frameText.ts';
import { inlineText } from './inlineText.ts';
import type { Printing } from './Printing.ts';
import { sectionText } from './sectionText.ts';

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
export const partFaces: Pick<Faces<[Printing], string[]>, PartName> = {
  decisionPart: (node, printing) =>
    decisionText(node as unknown as Node, { ...printing, document: 'decision' }),
  letterhead: letterheadText,
  docTitle: (node, printing) => [
    ...node.children.map((child) =>
      child.type.name === 'docType' ? toCapitals(inlineText(child, printing)) : inlineText(child, printing),
    ),
    ...attachedLines(printing),
  ],
  bases: (node, printing) => {
    const written = node.children.filter((basis) => !isBlank(basis));
    return written.map((basis, i) => inlineText(basis, printing) + basisEnd(i, written.length));
  },
  openings: (node, printing) => bodyText(node as unknown as Node, printing),
  sections: (_, printing) => printing.outline.flatMap((entry) => sectionText(entry, printing)),
  closings: (node, printing) => bodyText(node as unknown as Node, printing),
  endorsement: (node, printing) => endorsementText(node as unknown as Node, printing),
  annexes: (node, printing) =>
    node.children.flatMap((annex, i) => annexText(annex, annexLabel(i, node.childCount), printing)),
};

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
function decisionText(decision: Node, printing: Printing): string[] {
  const parts = (name: PartName): string[] =>
    childrenOf(decision, name).flatMap((part) => partText(part, printing));
  const articles = childrenOf(decision, 'article');
  return [
    ...parts('letterhead'),
    ...parts('docTitle'),
    ...childrenOf(decision, 'letterhead').map((head) => toCapitals(attrsOf(head).authority ?? '')),
    ...parts('bases'),
    ...(articles.length > 0 ? [DECIDES] : []),
    ...articles.flatMap((article, i) => articleText(article, articleLabel(i).trim(), printing)),
    ...parts('endorsement'),
  ];
}

function articleText(article: Node, label: string, printing: Printing): string[] {
  return article.childCount > 0 ? bodyText(article, printing, label) : [label];
}

/** Any part of a plan or of a decision. */
export function partText(part: Node, printing: Printing): string[] {
  const face = partFaces[part.type.name as PartName] as (node: unknown, printing: Printing) => string[];
  return face(part, printing);
}

function annexText(annex: Node, label: string, printing: Printing): string[] {
  return [
    label,
    ...childrenOf(annex, 'annexTitle').map((title) => toCapitals(inlineText(title, printing))),
    annexAttachedLine(printing.plan),
    ...bodyText(annex, printing),
  ];
}
