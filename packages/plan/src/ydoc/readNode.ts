import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { schema } from '../schema.ts';
import { childrenOf } from './cloneElement.ts';
import { textSpans } from './plainText.ts';

/**
 * Reads what stands in a shared type. y-prosemirror's reader deletes what does not fit the schema and joins
 * texts that stand side by side; this one changes nothing and throws RangeError instead.
 */
export function readNodes(parent: Y.XmlFragment): Node[] {
  return childrenOf(parent).flatMap((child) =>
    child instanceof Y.XmlText
      ? readText(child)
      : schema.node(child.nodeName, child.getAttributes(), readNodes(child)),
  );
}

export const readText = (text: Y.XmlText): Node[] =>
  textSpans(text).map(({ insert, attributes }) =>
    schema.text(
      insert,
      Object.entries(attributes ?? {}).map(([key, attrs]) => schema.mark(key.replace(/--.{8}$/, ''), attrs)),
    ),
  );
