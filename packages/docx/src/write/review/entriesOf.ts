import { asAccepted, asItStands, readRecord } from '@duthao/plan';
import { Fragment, type Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Both, both, type By, inside, isTakenBack, type Tracked, untouched } from './Tracked.ts';
import { joinedBy, trackedOf } from './trackedOf.ts';

/** A block as it stands in one of the two texts, and which child of its container it is there. */
export interface Begin {
  readonly node: Node;
  readonly index: number;
}

/** A block of a container, or a part of a textblock between two suggested splits. */
export interface Entry {
  readonly node: Node;
  /** What it holds, with its suggestions. */
  readonly children: readonly Node[];
  /** What is suggested about it as a whole. */
  readonly tracked: Tracked;
  /** Whether its words stand in a text at all. */
  readonly present: Both<boolean>;
  /** The block that begins here; null where a text goes on in the one before, or has none of it. */
  readonly begins: Both<Begin | null>;
  /** Who suggests that a paragraph begins here, or that none does any more. */
  readonly breaksBy?: By;
}

export interface Entries {
  readonly all: readonly Entry[];
  /** The container in either text; the same node where nothing is suggested. */
  readonly texts: Both<Node>;
}

interface Held {
  readonly node: Node;
  readonly tracked: Tracked;
}

/** The blocks of containers, one after the other, as they stand in both texts. */
export function entriesOf(containers: readonly Node[], context: Context, tracked = trackedOf): Entries {
  if (!context.review) return standing(merged(containers));
  const held = containers.map((node) => ({ node, tracked: tracked(node) }));
  const standsIn = held.filter((one) => !one.tracked.inserted).map(({ node }) => asItStands(node));
  const staysIn = held.filter((one) => !one.tracked.deleted).map(({ node }) => asAccepted(node));
  const empty = containers[0]!.copy(Fragment.empty);
  const texts = { before: merged(standsIn, empty), after: merged(staysIn, empty) };
  const next = { before: 0, after: 0 };
  const take = (text: keyof typeof next): Begin | null => {
    const index = next[text]++;
    const node = texts[text].maybeChild(index);
    return node ? { node, index } : null;
  };
  return { all: held.flatMap((one) => walk(one, take)), texts };
}

function standing(container: Node): Entries {
  const all = container.children.map((node, index): Entry => {
    const begins = both({ node, index });
    return { node, children: node.children, tracked: untouched, present: both(true), begins };
  });
  return { all, texts: both(container) };
}

function merged(containers: readonly Node[], empty?: Node): Node {
  const [first = empty!, ...more] = containers;
  if (more.length === 0) return first;
  return first.copy(Fragment.from(containers.flatMap(({ children }) => children)));
}

type Take = (text: 'before' | 'after') => Begin | null;

function walk({ node: container, tracked: around }: Held, take: Take): Entry[] {
  let above: Node | undefined;
  return container.children.flatMap((node) => {
    const tracked = inside(around, trackedOf(node));
    if (isTakenBack(tracked)) return [];
    const present = { before: !tracked.inserted, after: !tracked.deleted };
    const joiner = present.after && above?.isTextblock && above.type === node.type && joinedBy(node);
    return cut(node).map(({ children, splitter }, i): Entry => {
      const goesOn = i === 0 && joiner;
      const begins = {
        before: i === 0 && present.before ? take('before') : null,
        after: present.after && !goesOn ? take('after') : null,
      };
      if (begins.after) above = begins.after.node;
      const breaksBy = splitter ?? (goesOn || undefined);
      return { node, children, tracked, present, begins, ...(breaksBy && { breaksBy }) };
    });
  });
}

interface Segment {
  readonly children: Node[];
  readonly splitter?: By;
}

function cut(node: Node): Segment[] {
  if (!node.isTextblock) return [{ children: [...node.children] }];
  const segments: Segment[] = [{ children: [] }];
  for (const child of node.children) {
    const splitter = child.type.name === 'suggestedSplit' ? readRecord(child, 'suggestedInsert') : null;
    if (splitter) segments.push({ children: [], splitter });
    else segments.at(-1)!.children.push(child);
  }
  return segments;
}
