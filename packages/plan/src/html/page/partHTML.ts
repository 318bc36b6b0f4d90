import type { Node } from 'prosemirror-model';
import type { BlockName, Faces } from '../../blocks/index.ts';
import { isBlank } from '../../queries/isBlank.ts';
import type { OutlineEntry } from '../../queries/outlineOf.ts';
import {
  annexAttachedLine,
  annexLabel,
  articleLabel,
  basisEnd,
  DECIDES,
  toCapitals,
} from '../../queries/printed.ts';
import { escapeAttribute, escapeText } from '../escape.ts';
import { bodyHTML } from './bodyHTML.ts';
import { docTitleHTML, endorsementHTML, letterheadHTML } from './frameHTML.ts';
import { inlineHTML } from './inlineHTML.ts';
import { childrenOf, type Page, tag } from './Page.ts';

type PartName = Extract<
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

const asNode = (node: unknown): Node => node as Node;

const partFaces: Pick<Faces<[Page], string>, PartName> = {
  decisionPart: (node, page) => decisionHTML(asNode(node), { ...page, document: 'decision' }),
  letterhead: (node, page) => letterheadHTML(asNode(node), page),
  docTitle: (node, page) => docTitleHTML(asNode(node), page),
  bases: (node, page) => {
    const written = node.children.filter((basis) => !isBlank(basis));
    return written
      .map((basis, i) => `<p class="basis">${inlineHTML(basis, page)}${basisEnd(i, written.length)}</p>`)
      .join('');
  },
  openings: (node, page) => bodyHTML(asNode(node), page),
  sections: (_, page) => page.outline.map((entry) => sectionHTML(entry, page)).join(''),
  closings: (node, page) => bodyHTML(asNode(node), page),
  endorsement: (node, page) => endorsementHTML(asNode(node), page),
  annexes: (node, page) =>
    node.children.map((annex, i) => annexHTML(annex, annexLabel(i, node.childCount), page)).join(''),
};

/** Any part of a plan or of a decision. */
export function partHTML(part: Node, page: Page): string {
  const face = partFaces[part.type.name as PartName] as (node: unknown, page: Page) => string;
  return face(part, page);
}

/** Sections are headings of their depth, h2 to h5; one without a title is a numbered paragraph. */
function sectionHTML({ id, node, number, depth }: OutlineEntry, page: Page): string {
  const [title, ...more] = childrenOf(node, 'sectionTitle').filter(({ childCount }) => childCount > 0);
  const anchor = id === null ? '' : ` id="${escapeAttribute(id)}"`;
  if (!title) return `<div${anchor}>${runInHTML(node, number, page)}</div>`;
  const heading = (inner: string, attributes = ''): string =>
    `<h${depth + 1} class="d${depth}"${attributes}>${inner}</h${depth + 1}>`;
  const rest = more.map((one) => tag('p', `<strong>${inlineHTML(one, page)}</strong>`));
  return `${heading(`${number} ${inlineHTML(title, page)}`, anchor)}${rest.join('')}${bodyHTML(node, page)}`;
}

function runInHTML(section: Node, number: string, page: Page): string {
  const first = section.children.find(({ type }) => type.name !== 'sectionTitle');
  if (first?.type.name === 'paragraph') return bodyHTML(section, page, number);
  return `<p>${number}</p>${bodyHTML(section, page)}`;
}

/** Laid out as Phụ lục III, Mẫu 1.2, in whatever order the parts stand. */
function decisionHTML(decision: Node, page: Page): string {
  const parts = (name: PartName): string =>
    childrenOf(decision, name)
      .map((part) => partHTML(part, page))
      .join('');
  const authority = childrenOf(decision, 'letterhead').map(({ attrs }) =>
    tag('p', escapeText(toCapitals((attrs.authority as string | null) ?? '')), 'class="decides"'),
  );
  const articles = childrenOf(decision, 'article').map((article, i) =>
    bodyHTML(article, page, `<strong>${articleLabel(i).trim()}</strong>`),
  );
  const inner = [
    parts('letterhead'),
    parts('docTitle'),
    ...authority,
    parts('bases'),
    articles.length > 0 ? `<p class="decides">${DECIDES}</p>` : '',
    ...articles,
    parts('endorsement'),
  ];
  return tag('article', inner.join(''), 'class="decision"');
}

function annexHTML(annex: Node, label: string, page: Page): string {
  const titles = childrenOf(annex, 'annexTitle').map(
    (title) => `<span class="type">${inlineHTML(title, page)}</span>`,
  );
  const heading = [`<span>${label}</span>`, ...titles].join(' ');
  const note = tag('p', escapeText(annexAttachedLine(page.plan)), 'class="note"');
  return `<section class="annex"><h2>${heading}</h2>${note}${bodyHTML(annex, page)}</section>`;
}
