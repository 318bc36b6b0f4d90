import * as Y from 'yjs';
import { entryAt, mayWriteIn, type PlaceTree, readPlaceTree } from '../guard/PlaceTree.ts';
import type { WritingRights } from '../places/WritingRights.ts';
import { suggestable } from '../blocks/suggestable.ts';
import { parseRecord, suggestionMarks } from '../suggestions/record.ts';
import { plainText } from '../ydoc/plainText.ts';
import { attrOf } from '../ydoc/setAttr.ts';
import { planFragment } from '../ydoc/ydoc.ts';

/** Where something stands in a plan at one moment. */
export interface Spot {
  /** Grows through the text. */
  readonly order: number;
  readonly element: Y.XmlElement;
  /** The words that are marked; for a node, see `wordsAt`. */
  readonly words: string;
}

/** What comments can hang on, and where those that hang on words stand now. */
export interface Spots {
  /** By thread, its marked words; a thread whose words are gone is not there. */
  readonly threads: ReadonlyMap<string, Spot>;
  /** Everything with an id, and the fixed parts of the plan by the names of their types. */
  readonly nodes: ReadonlyMap<string, Spot>;
  readonly suggestions: ReadonlyMap<string, Spot>;
  /** Whether a person with these rights may write what stands at the spot. */
  isOwn(rights: WritingRights, spot: Spot): boolean;
}

/** Walks the plan once; it takes some milliseconds for a hundred pages. */
export function readSpots(ydoc: Y.Doc): Spots {
  const walk = new Walk();
  walk.through(planFragment(ydoc), null);
  let tree: PlaceTree | null = null;
  const isOwn = (rights: WritingRights, { element }: Spot): boolean => {
    tree ??= readPlaceTree(ydoc);
    return mayWriteIn(rights, entryAt(tree, element));
  };
  return { ...walk.found, isOwn };
}

class Walk {
  readonly found = {
    threads: new Map<string, Spot>(),
    nodes: new Map<string, Spot>(),
    suggestions: new Map<string, Spot>(),
  };
  #order = 0;

  through(parent: Y.XmlFragment, line: Y.XmlElement | null): void {
    for (let item = parent._start; item; item = item.right) {
      const type = !item.deleted && item.content instanceof Y.ContentType ? item.content.type : undefined;
      if (type instanceof Y.XmlText && line) this.#read(type, line);
      if (!(type instanceof Y.XmlElement)) continue;
      this.#note(type, line === null);
      this.through(type, type);
    }
  }

  #note(element: Y.XmlElement, isPart: boolean): void {
    const spot = { order: (this.#order += 1), element, words: '' };
    const { nodes, suggestions } = this.found;
    const id = isPart ? element.nodeName : attrOf(element, 'id');
    if (typeof id === 'string' && !nodes.has(id)) nodes.set(id, spot);
    for (const name of suggestableNames) {
      const written = attrOf(element, name);
      if (typeof written === 'string' && written !== '') add(suggestions, parseRecord(written).id, spot);
    }
  }

  /** Marks stand between the characters, one where it begins and one where it ends. */
  #read(text: Y.XmlText, line: Y.XmlElement): void {
    const order = (this.#order += 1);
    const open = new Map<string, object>();
    for (let item = text._start; item; item = item.right) {
      if (item.deleted) continue;
      const { content } = item;
      if (content instanceof Y.ContentFormat) {
        const value: unknown = content.value;
        if (value === null || typeof value !== 'object') open.delete(content.key);
        else open.set(content.key, value);
      } else if (content instanceof Y.ContentString) {
        for (const [key, value] of open) this.#mark(key, value, { order, element: line, words: content.str });
      }
    }
  }

  #mark(key: string, value: object, spot: Spot): void {
    const name = key.slice(0, key.indexOf('--'));
    const { thread, id } = value as Record<string, unknown>;
    if (name === 'comment') {
      if (typeof thread === 'string') add(this.found.threads, thread, spot);
    } else if (suggestionMarks.includes(name) && typeof id === 'string') {
      add(this.found.suggestions, id, spot);
    }
  }
}

const suggestableNames = Object.keys(suggestable);

/** The first place counts; the words of all are gathered. */
function add(spots: Map<string, Spot>, id: string, spot: Spot): void {
  const known = spots.get(id);
  if (id !== '') spots.set(id, known ? { ...known, words: known.words + spot.words } : spot);
}

/** What a node says in short: a section by its title, anything else by its own words. */
export function wordsAt({ element }: Spot, most = 300): string {
  const title = element
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.nodeName.endsWith('Title')) as
    Y.XmlElement | undefined;
  const words = plainText(title ?? element).trim();
  const said = words === '' ? plainText(element).trim() : words;
  return said.length > most ? `${said.slice(0, most).trimEnd()}…` : said;
}
