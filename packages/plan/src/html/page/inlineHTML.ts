import type { Node } from 'prosemirror-model';
import type { BlockName, Faces } from '../../blocks/index.ts';
import { faceOf } from '../../faceOf.ts';
import { sectionRefText, writtenDate } from '../../queries/printed.ts';
import { escapeAttribute, escapeText } from '../escape.ts';
import type { Page } from './Page.ts';

type InlineName = Extract<
  BlockName,
  'text' | 'hardBreak' | 'footnote' | 'sectionRef' | 'unitRef' | 'dueDate' | 'suggestedSplit'
>;

const inlineFaces: Pick<Faces<[Page], string>, InlineName> = {
  text: (node) => escapeText(node.text ?? ''),
  hardBreak: () => '<br>',
  footnote: (node, page) => {
    const n = page.footnotes.push('');
    page.footnotes[n - 1] = inlineHTML(node as unknown as Node, page);
    return `<sup><a href="#chu-thich-${n}" id="dau-${n}" aria-label="Chú thích ${n}">${n}</a></sup>`;
  },
  sectionRef: (node, { outline }) => {
    const { target } = node.attrs;
    const text = escapeText(sectionRefText(outline, target));
    const isThere = target !== null && outline.some(({ id }) => id === target);
    return isThere ? `<a href="#${escapeAttribute(target)}">${text}</a>` : text;
  },
  unitRef: (node) => escapeText(node.attrs.label ?? ''),
  dueDate: ({ attrs: { date } }) =>
    date ? `<time datetime="${escapeAttribute(date)}">${escapeText(writtenDate(date))}</time>` : '',
  suggestedSplit: () => '',
};

const tags: Record<string, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** The words of a textblock or of a footnote, with their looks. */
export function inlineHTML(textblock: Node, page: Page): string {
  const faces = inlineFaces as Faces<[Page], string>;
  return textblock.children
    .map((child) => {
      const names = child.marks.flatMap(({ type }) => tags[type.name] ?? []);
      return names.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, faceOf(faces, child, page));
    })
    .join('');
}
