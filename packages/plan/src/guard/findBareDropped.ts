import type { Node } from 'prosemirror-model';
import { asItStands } from '../queries/asItStands.ts';
import { recordsOf, type SuggestionRecord } from '../suggestions/record.ts';

/** Something suggested in which no words tell whether it was taken up: a break in a line, an empty block, a join. */
interface Bare {
  readonly suggestion: string;
  readonly comes: boolean;
  /** The id that the block has, or will have; undefined for what has none. */
  readonly id: string | undefined;
  readonly type: string;
}

/** Whether what is suggested about a node leaves its words alone. */
export const isBare = (node: Node, { join }: SuggestionRecord): boolean =>
  join === true || node.textContent === '';

/** The bare suggestions of these authors in some content, as text that differs when they do. */
export function bareIn(content: Node, authors: ReadonlySet<string>): ReadonlyMap<string, Bare> {
  const found = new Map<string, Bare>();
  content.descendants((node) => {
    for (const { name, record } of node.isText ? [] : recordsOf(node)) {
      if (name === 'suggestedChange' || !authors.has(record.author) || !isBare(node, record)) continue;
      const isSplit = node.type.name === 'suggestedSplit';
      const id: unknown = isSplit ? record.attrs?.['id'] : node.attrs['id'];
      const type = isSplit || record.join ? LINE : node.type.name;
      const bare = { suggestion: record.id, comes: name === 'suggestedInsert', type };
      const known = typeof id === 'string' ? id : undefined;
      found.set(`${name} ${record.id} ${known ?? found.size}`, { ...bare, id: known });
    }
  });
  return found;
}

const LINE = 'line';

/**
 * The first bare suggestion that is gone from a whole plan without having been taken up. What should come is there by
 * its id, what should go is not; where there is no id, there is more of its kind or less.
 */
export function findBareDropped(before: Node, after: Node, authors: ReadonlySet<string>): string | undefined {
  const [former, now] = [bareIn(before, authors), bareIn(after, authors)];
  const gone = [...former].filter(([key]) => !now.has(key)).map(([, bare]) => bare);
  if (gone.length === 0) return undefined;
  const [stood, stands] = [before, after].map((doc) => standing(asItStands(doc))) as [Standing, Standing];
  const isTakenUp = ({ comes, id, type }: Bare): boolean => {
    if (id !== undefined) return stands.ids.has(id) === comes;
    const more = (stands.counts.get(type) ?? 0) - (stood.counts.get(type) ?? 0);
    return comes ? more > 0 : more < 0;
  };
  return gone.find((bare) => !isTakenUp(bare))?.suggestion;
}

interface Standing {
  readonly ids: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
}

function standing(doc: Node): Standing {
  const [ids, counts] = [new Set<string>(), new Map<string, number>()];
  const add = (type: string): void => void counts.set(type, (counts.get(type) ?? 0) + 1);
  doc.descendants((node) => {
    const id: unknown = node.attrs['id'];
    if (typeof id === 'string') ids.add(id);
    add(node.type.name);
    if (node.isTextblock) add(LINE);
  });
  return { ids, counts };
}
