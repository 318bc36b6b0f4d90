import { planFragment } from '@duthao/plan';
import * as Y from 'yjs';

/** The text of every block of a shared plan, in order, whether or not the plan fits today's schema. */
export function blockTexts(ydoc: Y.Doc): string[] {
  return planFragment(ydoc)
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlElement ? textsOf(child) : []));
}

function textsOf(element: Y.XmlElement): string[] {
  const own = element
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? plainText(child) : ''))
    .join('');
  const inner = element.toArray().flatMap((child) => (child instanceof Y.XmlElement ? textsOf(child) : []));
  return own.trim() === '' ? inner : [own, ...inner];
}

function plainText(text: Y.XmlText): string {
  const delta = text.toDelta() as { insert: unknown }[];
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}

/** Those of `texts` that `known` does not have, each as often as it is missing. */
export function withoutKnown(texts: readonly string[], known: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of known) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
