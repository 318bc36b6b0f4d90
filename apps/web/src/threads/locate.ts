import { type OutlineEntry, outlineOf, suggestionsOf, toRoman } from '@duthao/plan';
import type { PlanThread } from '@duthao/protocol';
import type { Node } from '@tiptap/pm/model';
import { firstSpots } from './threadSpots.ts';

/** Where a thread stands in the text as it is now. */
export interface Where {
  readonly pos: number;
  /** "Mục II.1", "Phần căn cứ"; "" where the plan itself is meant. */
  readonly place: string;
  /** Of the section around it and of those above it, the innermost first. */
  readonly sections: readonly string[];
}

const PARTS: Readonly<Record<string, string>> = {
  decisionPart: 'Quyết định ban hành',
  letterhead: 'Phần đầu văn bản',
  docTitle: 'Tên loại, trích yếu',
  bases: 'Phần căn cứ',
  openings: 'Phần mở đầu',
  closings: 'Phần kết',
  endorsement: 'Nơi nhận, chữ ký',
};

/** Where each thread stands; those whose words are gone are missing. */
export function locate(doc: Node, threads: readonly PlanThread[]): Map<string, Where> {
  const outline = outlineOf(doc);
  const spots = firstSpots(doc);
  const nodes = nodePositions(doc, threads);
  const suggested = threads.some(({ anchor }) => anchor.kind === 'suggestion') ? suggestionsOf(doc) : [];
  const positions = new Map(suggested.map(({ id, pieces }) => [id, pieces[0]?.from]));
  const found = new Map<string, Where>();
  for (const { id, anchor } of threads) {
    const pos =
      anchor.kind === 'text'
        ? spots.get(id)?.from
        : anchor.kind === 'node'
          ? nodes.get(anchor.nodeId)
          : positions.get(anchor.suggestionId);
    if (pos !== undefined) found.set(id, whereIs(doc, outline, pos));
  }
  return found;
}

function nodePositions(doc: Node, threads: readonly PlanThread[]): Map<string, number> {
  const wanted = new Set(threads.flatMap(({ anchor }) => (anchor.kind === 'node' ? [anchor.nodeId] : [])));
  const found = new Map<string, number>();
  if (wanted.size === 0) return found;
  doc.descendants((node, pos) => {
    const id: unknown = node.attrs['id'] ?? node.type.name;
    if (typeof id === 'string' && wanted.has(id) && !found.has(id)) found.set(id, pos);
  });
  return found;
}

function whereIs(doc: Node, outline: readonly OutlineEntry[], pos: number): Where {
  const $pos = doc.resolve(pos);
  const part = $pos.nodeAfter && $pos.depth === 0 ? $pos.nodeAfter : $pos.node(Math.min(1, $pos.depth));
  if (part.type.name === 'sections') {
    const entry = outline.findLast((each) => each.pos <= pos);
    return { pos, place: entry ? `Mục ${entry.path}` : '', sections: entry ? chainOf(outline, entry) : [] };
  }
  if (part.type.name === 'annexes') {
    const index = $pos.index(1);
    const place = part.childCount > 1 ? `Phụ lục ${toRoman(index + 1)}` : 'Phụ lục';
    return { pos, place, sections: [] };
  }
  return { pos, place: PARTS[part.type.name] ?? '', sections: [] };
}

function chainOf(outline: readonly OutlineEntry[], entry: OutlineEntry): string[] {
  const chain: string[] = [];
  for (let each: OutlineEntry | undefined = entry; each; each = outline[each.parent]) {
    if (each.id !== null) chain.push(each.id);
  }
  return chain;
}
