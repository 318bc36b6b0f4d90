// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { examples } from '../testing/examples.ts';
import { htmlLaw, laws } from '../testing/laws.ts';
import type { BlockName } from './index.ts';

interface Page {
  createElement(tag: string): { innerHTML: string; querySelector(selector: string): null };
}
const page = (globalThis as unknown as { document: Page }).document;
const all = [...laws, htmlLaw((html) => Object.assign(page.createElement('div'), { innerHTML: html }))];

function count(doc: Node, name: BlockName): number {
  let found = doc.type.name === name ? 1 : 0;
  doc.descendants((node) => {
    if (node.type.name === name) found += 1;
  });
  return found;
}

describe.each(Object.entries(examples))('%s', (name, some) => {
  test('has two to five examples with different names, most of them about it', () => {
    expect(some.length).toBeGreaterThanOrEqual(2);
    expect(some.length).toBeLessThanOrEqual(5);
    expect(new Set(some.map((one) => one.name)).size).toBe(some.length);
    expect(some.filter(({ doc }) => count(doc, name as BlockName) > 0)).toEqual(some);
  });

  describe.each(some)('$name', ({ doc }) => {
    test('is valid', () => doc.check());

    test.each(all)('$name', ({ thereAndBack }) => {
      expect(thereAndBack(doc).toJSON()).toEqual(doc.toJSON());
    });
  });
});
