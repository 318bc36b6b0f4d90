import type { MarkSpec } from 'prosemirror-model';
import { readAttrs, specOf, text, writeAttrs } from '../blocks/attr.ts';

const plain = (tag: string, parse: MarkSpec['parseDOM']): MarkSpec => ({
  parseDOM: parse,
  toDOM: () => [tag, 0],
});

const suggestionAttrs = { id: text(), author: text(), time: text() };
const changeAttrs = { ...suggestionAttrs, former: text() };
const commentAttrs = { thread: text() };

/** A mark of the review: several may lie on one text, and none grows with what is typed at its edge. */
function reviewMark(
  name: string,
  tag: string,
  attrs: typeof suggestionAttrs | typeof commentAttrs,
): MarkSpec {
  return {
    attrs: Object.fromEntries(Object.entries(attrs).map(([key, attr]) => [key, specOf(key, attr)])),
    excludes: '',
    inclusive: false,
    parseDOM: [{ tag: `${tag}[data-mark="${name}"]`, getAttrs: (dom) => readAttrs(attrs, dom) }],
    toDOM: (mark) => [tag, { 'data-mark': name, ...writeAttrs(attrs, mark.attrs) }, 0],
  };
}

export const marks = {
  bold: plain('strong', [
    { tag: 'strong' },
    { tag: 'b' },
    { style: 'font-weight=bold' },
    { style: 'font-weight=700' },
  ]),
  italic: plain('em', [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }]),
  underline: plain('u', [{ tag: 'u' }, { style: 'text-decoration=underline' }]),
  superscript: { ...plain('sup', [{ tag: 'sup' }]), excludes: 'superscript subscript' },
  subscript: { ...plain('sub', [{ tag: 'sub' }]), excludes: 'superscript subscript' },
  insertion: reviewMark('insertion', 'ins', suggestionAttrs),
  deletion: reviewMark('deletion', 'del', suggestionAttrs),
  /** `former` says of each form that changed whether the text had it before, as JSON: {"bold": false}. */
  formatChange: reviewMark('formatChange', 'span', changeAttrs),
  comment: reviewMark('comment', 'span', commentAttrs),
} as const satisfies Record<string, MarkSpec>;

export type MarkName = keyof typeof marks;
