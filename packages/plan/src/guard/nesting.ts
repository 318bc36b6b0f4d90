import { parseRecord } from '../suggestions/record.ts';

/** What decides below which section another one stands. */
export interface Nested {
  /** 1–4; a level that skips one counts as one deeper. */
  readonly level: number;
  /** Only suggested so far: it has a place of its own, but nothing comes under it. */
  readonly isSuggested: boolean;
}

/** For each of a flat list of sections the index of the one above it, -1 at the top. */
export function parentsOf(sections: readonly Nested[]): number[] {
  const open: number[] = [];
  return sections.map(({ level, isSuggested }, index) => {
    const depth = Math.min(level - 1, open.length);
    const parent = depth > 0 ? open[depth - 1]! : -1;
    if (!isSuggested) {
      open.length = depth;
      open.push(index);
    }
    return parent;
  });
}

/**
 * Until a suggestion is accepted a section keeps its former level and a suggested one holds nothing: a suggestion
 * must not put a text under other people.
 */
export function nestedOf(attr: (key: string) => unknown): Nested {
  const level = formerLevel(attr('suggestedChange')) ?? attr('level');
  return {
    level: typeof level === 'number' ? Math.max(1, level) : 1,
    isSuggested: Boolean(attr('suggestedInsert')),
  };
}

function formerLevel(json: unknown): unknown {
  if (typeof json !== 'string' || json === '') return undefined;
  const former = parseRecord(json).former ?? {};
  return Object.hasOwn(former, 'level') ? (former['level'] ?? 1) : undefined;
}
