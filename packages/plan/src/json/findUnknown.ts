import type { Block } from '../blocks/defineBlock.ts';
import { blocks } from '../blocks/index.ts';
import { marks } from '../marks/index.ts';
import type { DocJson } from '../migrations/migrate.ts';

/**
 * The first node, attribute or mark of a document that the schema does not have, by its name; null when all are
 * known. What is no node at all is left to the schema, which refuses it.
 */
export function findUnknown(node: DocJson): string | null {
  if (typeof node?.type !== 'string') return null;
  const block: Block | undefined = Object.entries(blocks).find(([name]) => name === node.type)?.[1];
  if (!block) return node.type;
  const attr = Object.keys(node.attrs ?? {}).find((key) => !(key in block.attrs));
  if (attr) return `${node.type}.${attr}`;
  return findUnknownMark(node.marks) ?? firstOf(node.content);
}

function findUnknownMark(written: unknown): string | null {
  if (!Array.isArray(written)) return null;
  const names = written.map((mark: { type?: unknown } | string) =>
    typeof mark === 'string' ? mark : String(mark?.type),
  );
  return names.find((name) => !Object.hasOwn(marks, name)) ?? null;
}

function firstOf(content: unknown): string | null {
  if (!Array.isArray(content)) return null;
  for (const child of content) {
    const unknown = findUnknown(child as DocJson);
    if (unknown) return unknown;
  }
  return null;
}
