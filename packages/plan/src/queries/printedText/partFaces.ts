import type { Node } from 'prosemirror-model';
import type { BlockName, BlockNode, Faces } from '../../blocks/index.ts';
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
import { bodyText, withLead } from './bodyText.ts';
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
    ...underTitle(printing),
  ],
  bases: (node, printing) => {
    const written = node.children.map((basis) => inlineText(basis, printing)).filter((text) => text.trim());
    return written.map((text, i) => text + basisEnd(i, written.length));
  },
  openings: (node, printing) => bodyText(node as unknown as Node, printing),
  sections: (_, printing) => printing.outline.flatMap((entry) => sectionText(entry, printing)),
  closings: (node, printing) => bodyText(node as unknown as Node, printing),
  endorsement: (node, printing) => endorsementText(node as unknown as Node, printing),
  annexes: (node, printing) =>
    node.children.flatMap((annex, i) => annexText(annex, annexLabel(i, node.childCount), printing)),
};

function letterheadOf(parent: Node | null): BlockNode<'letterhead'>['attrs'] | undefined {
  const found = parent?.children.find(({ type }) => type.name === 'letterhead');
  return found?.attrs as BlockNode<'letterhead'>['attrs'] | undefined;
}

/** Under the title of a decision: who decides; under that of a plan which it issues: "(Ban hành kèm theo …)". */
function underTitle({ plan, document }: Printing): string[] {
  const head = isAttached(plan) ? letterheadOf(plan.firstChild) : undefined;
  if (!head) return [];
  return document === 'plan' ? [attachedLine(head)] : [toCapitals(head.authority ?? '')];
}

/** The parts as they stand, "QUYẾT ĐỊNH:" before the first article. */
function decisionText(decision: Node, printing: Printing): string[] {
  const articles = decision.children.filter(({ type }) => type.name === 'article');
  return decision.children.flatMap((part) => {
    if (part.type.name !== 'article') return partText(part, printing);
    const index = articles.indexOf(part);
    const lines = withLead(articleLabel(index).trim(), bodyText(part, printing));
    return index === 0 ? [DECIDES, ...lines] : lines;
  });
}

/** Any part of a plan or of a decision. */
export function partText(part: Node, printing: Printing): string[] {
  const face = partFaces[part.type.name as PartName] as (node: unknown, printing: Printing) => string[];
  return face(part, printing);
}

const isTitle = ({ type }: Node): boolean => type.name === 'annexTitle';

function annexText(annex: Node, label: string, printing: Printing): string[] {
  const titles = annex.children.filter(isTitle);
  const body = annex.type.create(
    annex.attrs,
    annex.children.filter((child) => !isTitle(child)),
  );
  return [
    label,
    ...titles.map((title) => toCapitals(inlineText(title, printing))),
    annexAttachedLine(printing.plan),
    ...bodyText(body, printing),
  ];
}
