import type * as Y from 'yjs';
import type { Repairing } from './repair.ts';

interface Run {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Two people can raise and lower one word at the same time; ProseMirror refuses text that is both. */
export function repairMarks(text: Y.XmlText, { repaired }: Repairing): void {
  if (text.length === 0) return;
  let index = 0;
  for (const { insert, attributes } of text.toDelta() as Run[]) {
    const length = typeof insert === 'string' ? insert.length : 1;
    if (attributes?.['superscript'] && attributes['subscript']) {
      repaired.push('marksSeparated');
      text.format(index, length, { subscript: null });
    }
    index += length;
  }
}
