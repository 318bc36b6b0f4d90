import * as Y from 'yjs';
import { type PlaceKind, placeKinds } from '../places/placesOf.ts';
import type { WritingRights } from '../places/WritingRights.ts';
import { attrOf } from '../ydoc/setAttr.ts';
import { planFragment } from '../ydoc/ydoc.ts';
import { nestedOf, parentsOf } from './nesting.ts';

/** A place in the shared document; one without an id of its own belongs to the place above it. */
export interface PlaceEntry {
  readonly element: Y.XmlElement;
  readonly kind: PlaceKind;
  /** Its own id, or that of the nearest place above; null when only the whole plan is above. */
  readonly placeId: string | null;
  /** It, or what it lies in, is only suggested: no place of its own yet. */
  readonly isSuggested: boolean;
  readonly parent: PlaceEntry | null;
}

/** The places of a Y.Doc at one moment, as `placesOf` finds them in the document. */
export interface PlaceTree {
  /** In the order of the text, each behind the one it lies in. */
  readonly entries: ReadonlyMap<Y.XmlElement, PlaceEntry>;
  readonly byId: ReadonlyMap<string, PlaceEntry>;
}

const kinds: ReadonlySet<string> = new Set(placeKinds);
export const isPlaceName = (name: string): name is PlaceKind => kinds.has(name);

/** Reads only what nests: sections, annexes, and the rows of task tables. */
export function readPlaceTree(ydoc: Y.Doc): PlaceTree {
  const entries = new Map<Y.XmlElement, PlaceEntry>();
  const byId = new Map<string, PlaceEntry>();
  const add = (element: Y.XmlElement, parent: PlaceEntry | null): PlaceEntry => {
    const isSuggested = parent?.isSuggested === true || Boolean(attrOf(element, 'suggestedInsert'));
    const own = isSuggested ? undefined : idOf(element);
    const placeId = own ?? parent?.placeId ?? null;
    const entry = { element, kind: element.nodeName as PlaceKind, placeId, isSuggested, parent };
    entries.set(element, entry);
    if (own !== undefined && !byId.has(own)) byId.set(own, entry);
    return entry;
  };
  for (const part of elementsIn(planFragment(ydoc))) {
    if (part.nodeName === 'sections') addSections(part, add);
    else if (part.nodeName === 'annexes') {
      for (const annex of elementsIn(part)) addTables(annex, add(annex, null), add);
    }
  }
  return { entries, byId };
}

type Add = (element: Y.XmlElement, parent: PlaceEntry | null) => PlaceEntry;

function addSections(sections: Y.XmlElement, add: Add): void {
  const elements = elementsIn(sections);
  const parents = parentsOf(elements.map((element) => nestedOf((key) => attrOf(element, key))));
  const entries: PlaceEntry[] = [];
  elements.forEach((element, index) => {
    const entry = add(element, entries[parents[index]!] ?? null);
    entries.push(entry);
    addTables(element, entry, add);
  });
}

function addTables(holder: Y.XmlElement, above: PlaceEntry, add: Add): void {
  for (const table of elementsIn(holder)) {
    if (table.nodeName !== 'taskTable') continue;
    const entry = add(table, above);
    let group: PlaceEntry | null = null;
    for (const row of elementsIn(table)) {
      if (row.nodeName === 'task') add(row, group ?? entry);
      if (row.nodeName !== 'taskGroup') continue;
      const added = add(row, entry);
      if (idOf(row) !== undefined && !attrOf(row, 'suggestedInsert')) group = added;
    }
  }
}

export function idOf(element: Y.XmlElement): string | undefined {
  const id = attrOf(element, 'id');
  return typeof id === 'string' ? id : undefined;
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  const found: Y.XmlElement[] = [];
  for (let item = parent._start; item; item = item.right) {
    const type = !item.deleted && item.content instanceof Y.ContentType ? item.content.type : undefined;
    if (type instanceof Y.XmlElement) found.push(type);
  }
  return found;
}

/** The nearest place around an element, or the element's own; null outside all places. */
export function entryAt(tree: PlaceTree, element: Y.XmlElement): PlaceEntry | null {
  for (let type: unknown = element; type instanceof Y.XmlElement; type = type.parent) {
    const entry = tree.entries.get(type);
    if (entry) return entry;
  }
  return null;
}

/** Whether the person may write what stands in a place; null is what lies outside all places. */
export function mayWriteIn({ places, rest }: WritingRights, at: PlaceEntry | null): boolean {
  for (let entry = at; entry; entry = entry.parent) {
    const { placeId } = entry;
    if (placeId !== null && Object.hasOwn(places, placeId)) return places[placeId]!;
  }
  return rest;
}
