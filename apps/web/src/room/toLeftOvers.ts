import type { RefusedPlace } from '@duthao/protocol';
import { type BlockEdit, type NodeJson, schema } from '@duthao/plan';
import type { LeftOver } from './LeftOver.ts';
import type { Merged, RefusedPart } from './mergeUnsent.ts';

/** What is known about a refusal beside the text. */
export interface RefusalFacts {
  /** Nobody writes in the plan now. */
  readonly isFrozen: boolean;
  /** Places as the server named them, with their owners. */
  readonly places: readonly RefusedPlace[];
}

/** The entries of a tray: one for each place that refused something, one for each text that found no place. */
export function toLeftOvers({ refused, leftOvers }: Merged, facts: RefusalFacts, at: Date): LeftOver[] {
  const parts = [
    ...refused.map((part) => toEntry(part, facts)),
    ...leftOvers.map((text) => ({ text, why: 'displaced', removed: '', place: null, edits: [] }) as const),
  ];
  return parts.map((part, index) => ({
    ...part,
    edits: [...part.edits],
    id: `${at.getTime()}-${index}`,
    at: at.toISOString(),
  }));
}

/** The same entry of other changes. */
export function withEdits(entry: LeftOver, edits: LeftOver['edits']): LeftOver {
  return { ...entry, edits, ...textsOf(edits) };
}

function textsOf(edits: readonly BlockEdit[]): Pick<LeftOver, 'text' | 'removed'> {
  return {
    text: linesOf(edits.map(({ after }) => after)),
    removed: linesOf(edits.map(({ before, after }) => (after === null ? before : null))),
  };
}

function toEntry({ placeId: id, name, above, edits }: RefusedPart, { isFrozen, places }: RefusalFacts) {
  const said = places.find((place) => place.id === id);
  return {
    ...textsOf(edits),
    why: isFrozen ? ('frozen' as const) : ('foreign' as const),
    place: { id, name: said?.name ?? name, owners: said?.owners ?? [], above: [...above] },
    edits: edits as BlockEdit[],
  };
}

function linesOf(nodes: readonly (NodeJson | null)[]): string {
  return nodes
    .flatMap((json) => (json === null ? [] : textsIn(json)))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** The text of each line of a block, in order. */
function textsIn(json: NodeJson): string[] {
  const lines: string[] = [];
  const node = schema.nodeFromJSON(json);
  if (node.isTextblock) return [node.textContent];
  node.descendants((child) => {
    if (!child.isTextblock) return true;
    lines.push(child.textContent);
    return false;
  });
  return lines;
}
