import * as Y from 'yjs';
import { textsIn } from './textsIn.ts';

/** An insertion that this copy has taken up: its mark, and the letters that were seen under it. */
export interface Accepted {
  readonly key: string;
  readonly value: object;
  /** For each client that wrote letters of it: from which clock on, and how many. */
  readonly letters: ReadonlyMap<number, readonly { readonly clock: number; readonly length: number }[]>;
}

/** More decisions than can have crossed with somebody's typing. */
const KEPT = 200;

/**
 * Who takes a suggestion up has not seen what its author types into it in the same moment: Yjs would have that stand
 * with it, without a mark. This remembers what was taken up, so that such letters can be told when they come.
 */
export class AcceptedLately {
  readonly #ydoc: Y.Doc;
  #accepted: Accepted[] = [];

  constructor(ydoc: Y.Doc) {
    this.#ydoc = ydoc;
  }

  /** Does something that may take suggestions up, and notes which. */
  deciding(decide: () => void): void {
    const before = insertionsIn(this.#ydoc);
    decide();
    if (before.size === 0) return;
    const left = insertionsIn(this.#ydoc);
    const gone = [...before.values()].filter(({ key }) => !left.has(key));
    this.#accepted = [...gone, ...this.#accepted.filter(({ key }) => !left.has(key))].slice(0, KEPT);
  }

  /** What was taken up and has not come back since. */
  known(): readonly Accepted[] {
    return this.#accepted;
  }
}

export function isLetterOf({ letters }: Accepted, id: Y.ID | null): boolean {
  const ranges = id ? (letters.get(id.client) ?? []) : [];
  return ranges.some(({ clock, length }) => id!.clock >= clock && id!.clock < clock + length);
}

function insertionsIn(ydoc: Y.Doc): Map<string, Accepted> {
  const found = new Map<string, Accepted & { letters: Map<number, { clock: number; length: number }[]> }>();
  for (const text of textsIn(ydoc)) {
    const marks = new Map<string, object>();
    for (let item = text._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      const { content, id, length } = item;
      if (content instanceof Y.ContentFormat) {
        if (!content.key.startsWith('insertion--')) continue;
        const value: unknown = content.value;
        if (value !== null && typeof value === 'object') marks.set(content.key, value);
        else marks.delete(content.key);
      } else if (content instanceof Y.ContentString) {
        for (const [key, value] of marks) {
          const one = found.get(key) ?? { key, value, letters: new Map() };
          one.letters.set(id.client, [...(one.letters.get(id.client) ?? []), { clock: id.clock, length }]);
          found.set(key, one);
        }
      }
    }
  }
  return found;
}
