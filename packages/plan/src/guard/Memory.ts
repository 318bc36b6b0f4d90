import * as Y from 'yjs';
import { parseRecord } from '../suggestions/record.ts';
import { type PlaceTree, isPlaceName, readPlaceTree } from './PlaceTree.ts';

/** The attributes of a place that the place above answers for: whether, where and how deep it stands. */
export const wholeAttrs: ReadonlySet<string> = new Set([
  'id',
  'level',
  'suggestedInsert',
  'suggestedDelete',
  'suggestedChange',
]);

/**
 * What the guard knows of a document beside its text, kept in step with every transaction: who has which id, whose
 * suggestions were ever seen, which threads of comments there are, where the places lie and where those that are gone
 * once lay. Costs in proportion to what changes.
 */
export class Memory {
  /** The living and the dead that ever had an id, as far as they are still in memory. */
  readonly holders = new Map<string, Set<Y.XmlElement>>();
  /** Whose each suggestion is or was. */
  readonly authors: Map<string, string>;
  /** Those of them that are new since it was asked last. */
  readonly fresh = new Map<string, string>();
  readonly suggesters = new Set<string>();
  readonly threads = new Set<string>();
  /** The place above each place that was ever seen. */
  readonly lastParents = new Map<string, string | null>();
  readonly #ydoc: Y.Doc;
  readonly #note = (tr: Y.Transaction): void => this.#noteTransaction(tr);
  #tree: PlaceTree | null = null;

  /** `authors` are those that are known from former days. */
  constructor(ydoc: Y.Doc, authors: ReadonlyMap<string, string> = new Map()) {
    this.#ydoc = ydoc;
    this.authors = new Map(authors);
    for (const structs of ydoc.store.clients.values()) for (const struct of structs) this.#noteStruct(struct);
    ydoc.on('afterTransaction', this.#note);
  }

  stop(): void {
    this.#ydoc.off('afterTransaction', this.#note);
  }

  get tree(): PlaceTree {
    if (!this.#tree) {
      this.#tree = readPlaceTree(this.#ydoc);
      for (const [id, { parent }] of this.#tree.byId) this.lastParents.set(id, parent?.placeId ?? null);
    }
    return this.#tree;
  }

  #noteTransaction({ beforeState, afterState, deleteSet, doc }: Y.Transaction): void {
    for (const [client, end] of afterState) {
      const start = beforeState.get(client) ?? 0;
      if (end > start)
        this.#each(doc.store.clients.get(client)!, start, end, (struct) => this.#noteStruct(struct));
    }
    for (const [client, ranges] of this.#tree ? deleteSet.clients : []) {
      const structs = doc.store.clients.get(client)!;
      for (const { clock, len } of ranges) {
        this.#each(structs, clock, clock + len, (struct) => {
          if (struct instanceof Y.Item && shapesPlaces(struct)) this.#tree = null;
        });
      }
    }
  }

  #each(
    structs: readonly (Y.Item | Y.GC)[],
    from: number,
    to: number,
    visit: (struct: Y.Item | Y.GC) => void,
  ): void {
    for (
      let i = Y.findIndexSS(structs as Y.Item[], from);
      i < structs.length && structs[i]!.id.clock < to;
      i += 1
    ) {
      visit(structs[i]!);
    }
  }

  #noteStruct(struct: Y.Item | Y.GC): void {
    if (!(struct instanceof Y.Item)) return;
    const { content, parent, parentSub } = struct;
    if (this.#tree && shapesPlaces(struct)) this.#tree = null;
    if (content instanceof Y.ContentFormat) this.#noteMark(content.key, content.value);
    if (parentSub === null || !(content instanceof Y.ContentAny) || !(parent instanceof Y.XmlElement)) return;
    const value: unknown = content.arr[0];
    if (typeof value !== 'string') return;
    if (parentSub === 'id') this.#noteHolder(value, parent);
    else if (parentSub.startsWith('suggested')) {
      const { id, author } = parseRecord(value);
      this.#noteSuggestion(id, author);
    }
  }

  #noteHolder(id: string, element: Y.XmlElement): void {
    const known = this.holders.get(id);
    if (!known) this.holders.set(id, new Set([element]));
    else {
      for (const other of known) if (other._item?.deleted !== false) known.delete(other);
      known.add(element);
    }
  }

  #noteMark(key: string, value: unknown): void {
    if (value === null || typeof value !== 'object') return;
    const { id, author, thread } = value as Record<string, unknown>;
    if (key.startsWith('comment')) {
      if (typeof thread === 'string') this.threads.add(thread);
    } else if (typeof id === 'string') this.#noteSuggestion(id, typeof author === 'string' ? author : '');
  }

  #noteSuggestion(id: string, author: string): void {
    if (id === '') return;
    this.suggesters.add(this.authors.get(id) ?? author);
    if (this.authors.has(id)) return;
    this.authors.set(id, author);
    this.fresh.set(id, author);
  }
}

/** Whether a struct is a place, or decides what lies below what. */
export function shapesPlaces({ content, parent, parentSub }: Y.Item): boolean {
  if (parentSub !== null) {
    return parent instanceof Y.XmlElement && isPlaceName(parent.nodeName) && wholeAttrs.has(parentSub);
  }
  const type = content instanceof Y.ContentType ? content.type : undefined;
  return type instanceof Y.XmlElement && isPlaceName(type.nodeName);
}
