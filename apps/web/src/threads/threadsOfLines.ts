import type { PlanThread } from '@duthao/protocol';
import type { Node } from '@tiptap/pm/model';
import { locate } from './locate.ts';

/** The threads that stand in each of these lines, by its id: a line is a block of the plan, or a whole part of it. */
export function threadsOfLines(
  doc: Node,
  threads: readonly PlanThread[],
  lines: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [thread, { pos }] of locate(doc, threads)) {
    const line = lineAt(doc, pos, lines);
    if (line !== undefined) found.set(line, [...(found.get(line) ?? []), thread]);
  }
  return found;
}

function lineAt(doc: Node, pos: number, lines: ReadonlySet<string>): string | undefined {
  const $pos = doc.resolve(pos);
  const around = Array.from({ length: $pos.depth }, (_, up) => $pos.node($pos.depth - up));
  return [$pos.nodeAfter, ...around]
    .map((node) => String(node?.attrs['id'] ?? node?.type.name))
    .find((id) => lines.has(id));
}
