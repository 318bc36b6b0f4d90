import type { Node } from 'prosemirror-model';
import { type Child, p, plan, section } from './builders.ts';

/** A small whole plan that shows one thing a block can be; the laws run on every one. */
export interface Example {
  readonly name: string;
  readonly doc: Node;
}

/** Examples of one family of blocks, by the block each is about. */
export type ExamplesOf<Name extends string> = Record<Name, readonly Example[]>;

export const example = (name: string, doc: Node): Example => ({ name, doc });

/** A plan with one section that holds these blocks. */
export const inSection = (...blocks: Child[]): Node =>
  plan({ sections: [section(1, 'Tổ chức thực hiện', ...blocks)] });

/** A plan with one paragraph of these words. */
export const inParagraph = (...words: Child[]): Node => inSection(p(...words));

/** What a suggestion leaves in an attribute; `former` for a change. */
export const suggested = (id: string, former?: Record<string, unknown>): string =>
  JSON.stringify({ id, author: 'u-lan', time: '2026-03-02T07:40:00.000Z', ...(former ? { former } : {}) });

/** Attributes of an insertion or a deletion mark. */
export const by = (author: string, id: string): Record<string, string> => ({
  id,
  author,
  time: '2026-03-02T07:40:00.000Z',
});
