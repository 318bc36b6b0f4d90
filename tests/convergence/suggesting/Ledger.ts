import type { Node } from 'prosemirror-model';
import { type CharState, readChars } from './readChars.ts';

/** What one act did to one letter, as the one who acted saw it. */
type Event =
  | { readonly kind: 'written'; readonly char: string; readonly insertion: string | null }
  | { readonly kind: 'taken'; readonly char: string }
  | { readonly kind: 'accepted'; readonly char: string }
  | { readonly kind: 'struck' | 'spared'; readonly char: string; readonly by: string };

/** Where a letter was put: behind which one, and before which. */
interface Spot {
  readonly char: string;
  readonly line: string;
  readonly behind: string | undefined;
  readonly before: string | undefined;
}

export interface Act {
  readonly events: readonly Event[];
  readonly spots: readonly Spot[];
  /** What it makes of the document, for the others. */
  readonly update: Uint8Array;
}

/** What changed between two states of one copy, letter by letter. */
export function actBetween(before: Node, after: Node, update: Uint8Array): Act {
  const [was, is] = [readChars(before).chars, readChars(after).chars];
  const events: Event[] = [];
  for (const char of was.keys()) if (!is.has(char)) events.push({ kind: 'taken', char });
  for (const [char, state] of is) events.push(...eventsOf(char, was.get(char), state));
  return { events, spots: spotsOf(was, is), update };
}

function eventsOf(char: string, was: CharState | undefined, is: CharState): Event[] {
  const events: Event[] = [];
  if (!was) events.push({ kind: 'written', char, insertion: is.insertion });
  else if (was.insertion !== null && is.insertion === null) events.push({ kind: 'accepted', char });
  const former = was?.deletions ?? [];
  for (const by of is.deletions) if (!former.includes(by)) events.push({ kind: 'struck', char, by });
  for (const by of former) if (!is.deletions.includes(by)) events.push({ kind: 'spared', char, by });
  return events;
}

function spotsOf(was: ReadonlyMap<string, CharState>, is: ReadonlyMap<string, CharState>): Spot[] {
  const order = [...is.keys()];
  return order.flatMap((char, index) => {
    const { line } = is.get(char)!;
    if (was.has(char)) return [];
    const near = (other: string | undefined): string | undefined =>
      other !== undefined && is.get(other)?.line === line ? other : undefined;
    return [{ char, line, behind: near(order[index - 1]), before: near(order[index + 1]) }];
  });
}

interface Expected {
  insertion: string | null;
  deletions: Set<string>;
}

/**
 * The reference: no document, only who wrote, took out, struck, accepted or spared which letter, having seen it. A letter
 * is there when somebody wrote it and nobody took it out; all else follows in the same way, whatever came first.
 */
export class Ledger {
  readonly acts: Act[] = [];

  /** Letters that are expected, and what is said about them. */
  expected(): Map<string, Expected> {
    const found = new Map<string, Expected>();
    const events = this.acts.flatMap((act) => act.events);
    for (const event of events) {
      const { kind, char } = event;
      if (kind === 'written') found.set(char, { insertion: event.insertion, deletions: new Set() });
      if (kind === 'taken') found.delete(char);
    }
    for (const event of events) {
      const char = found.get(event.char);
      if (event.kind === 'struck') char?.deletions.add(event.by);
      if (event.kind === 'accepted' && char) char.insertion = null;
    }
    for (const event of events) {
      if (event.kind === 'spared') found.get(event.char)?.deletions.delete(event.by);
    }
    return found;
  }

  /**
   * How the document differs from what was done, in sentences: letters that are there twice, or not, and those that came
   * under other suggestions, or to other places, than was meant.
   */
  differences(doc: Node): { gone: string[]; adrift: string[] } {
    const { chars, doubled } = readChars(doc);
    const expected = this.expected();
    const gone = doubled.map((char) => `${char} stands there twice`);
    const adrift: string[] = [];
    for (const [char, want] of expected) {
      const has = chars.get(char);
      const deletions = [...want.deletions].toSorted().join();
      if (!has) gone.push(`${char} is gone though nobody who saw it took it out`);
      else if (has.insertion !== want.insertion) {
        adrift.push(`${char} is ${has.insertion ?? 'standing'}, not ${want.insertion ?? 'standing'}`);
      } else if (has.deletions.join() !== deletions) {
        adrift.push(`${char} is struck by [${has.deletions.join()}], not [${deletions}]`);
      }
    }
    for (const char of chars.keys()) if (!expected.has(char)) adrift.push(`${char} is back`);
    return { gone, adrift: [...adrift, ...this.misplaced(chars)] };
  }

  private misplaced(chars: ReadonlyMap<string, CharState>): string[] {
    return this.acts.flatMap(({ spots }) =>
      spots.flatMap(({ char, line, behind, before }) => {
        const [own, left, right] = [char, behind, before].map((each) => each && chars.get(each));
        if (!own) return [];
        if (own.line !== line) return [`${char} came into another line`];
        if (left && left.line === line && left.at > own.at) return [`${char} stands before ${behind}`];
        if (right && right.line === line && right.at < own.at) return [`${char} stands behind ${before}`];
        return [];
      }),
    );
  }
}
