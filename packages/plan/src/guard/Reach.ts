import * as Y from 'yjs';
import type { ReadUpdate } from '../ydoc/checkUpdate.ts';
import { shapesPlaces, wholeAttrs } from './Memory.ts';
import { isPlaceName } from './PlaceTree.ts';

/** What an update reaches in the document as it is, before it is applied. */
export interface Reach {
  /** Living elements whose own text, attributes or children it changes. */
  readonly touched: ReadonlySet<Y.XmlElement>;
  /** Something that decides which places there are and what lies below what. */
  readonly isStructural: boolean;
  /** A column goes or becomes another: what stands in it in each row is mended after it. */
  readonly movesCells: boolean;
  /** It takes nothing away and formats nothing. */
  readonly onlyAdds: boolean;
  /** Attributes that come with it. */
  readonly attrs: readonly NewAttr[];
  /** Marks that come with it. */
  readonly marks: readonly Y.ContentFormat[];
  /** Stored attributes that it takes away or writes over. */
  readonly cleared: readonly { readonly element: Y.XmlElement; readonly key: string }[];
  readonly deletes: ReadUpdate['deletes'];
  /** Living elements and texts that it takes away. */
  readonly removed: readonly Y.Item[];
}

export interface NewAttr {
  readonly key: string;
  readonly value: unknown;
  readonly node: string;
  /** The element when the document has it, undefined when it comes with the same update. */
  readonly element: Y.XmlElement | undefined;
}

class Reaching {
  readonly touched = new Set<Y.XmlElement>();
  readonly attrs: NewAttr[] = [];
  readonly marks: Y.ContentFormat[] = [];
  readonly cleared: { element: Y.XmlElement; key: string }[] = [];
  readonly removed: Y.Item[] = [];
  isStructural = false;
  movesCells = false;
  onlyAdds = true;
  readonly #ydoc: Y.Doc;
  readonly deletes: ReadUpdate['deletes'];

  constructor(ydoc: Y.Doc, deletes: ReadUpdate['deletes']) {
    this.#ydoc = ydoc;
    this.deletes = deletes;
  }

  addStruct(struct: ReadUpdate['structs'][number], index: ReadUpdate['index']): void {
    const place = index.placeOf(struct);
    if (!(struct instanceof Y.Item) || place?.kind !== 'in') return;
    const { holder, sub } = place;
    const { content } = struct;
    if (content instanceof Y.ContentFormat) {
      this.marks.push(content);
      this.onlyAdds = false;
    }
    const type = holder.content instanceof Y.ContentType ? holder.content.type : undefined;
    const isNew = holder.id.clock >= Y.getState(this.#ydoc.store, holder.id.client);
    if (sub !== null && type instanceof Y.XmlElement && content instanceof Y.ContentAny) {
      const value: unknown = content.arr[0];
      this.attrs.push({ key: sub, value, node: type.nodeName, element: isNew ? undefined : type });
      this.onlyAdds &&= isNew;
    }
    if (isNew || holder.deleted || !type) return;
    const element = this.#touch(type);
    if (!element) return;
    const child = content instanceof Y.ContentType ? content.type : undefined;
    if (sub !== null) this.#changeAttr(element, sub);
    else this.isStructural ||= child instanceof Y.XmlElement && isPlaceName(child.nodeName);
  }

  addDelete(item: Y.Item): void {
    this.onlyAdds = false;
    if (!(item.parent instanceof Y.AbstractType)) return;
    const element = this.#touch(item.parent);
    if (item.content instanceof Y.ContentType) this.removed.push(item);
    if (shapesPlaces(item)) this.isStructural = true;
    const type = item.content instanceof Y.ContentType ? item.content.type : undefined;
    this.movesCells ||= type instanceof Y.XmlElement && type.nodeName === 'taskColumn';
    if (element && item.parentSub !== null) {
      this.cleared.push({ element, key: item.parentSub });
      this.#changeAttr(element, item.parentSub);
    }
  }

  #changeAttr({ nodeName }: Y.XmlElement, key: string): void {
    this.isStructural ||= isPlaceName(nodeName) && wholeAttrs.has(key);
    this.movesCells ||= nodeName === 'taskColumn' && (key === 'kind' || key === 'id');
  }

  /** The element that a type is, or that a text stands in. */
  #touch(type: Y.AbstractType<unknown>): Y.XmlElement | undefined {
    const element: unknown = type instanceof Y.XmlText ? type.parent : type;
    if (!(element instanceof Y.XmlElement)) return undefined;
    this.touched.add(element);
    return element;
  }
}

export function reachOf(ydoc: Y.Doc, { structs, deletes, index }: ReadUpdate): Reach {
  const reach = new Reaching(ydoc, deletes);
  for (const struct of structs) reach.addStruct(struct, index);
  for (const [client, ranges] of deletes) {
    const stored = ydoc.store.clients.get(client);
    if (!stored) continue;
    for (const { clock, len } of ranges) {
      if (clock >= Y.getState(ydoc.store, client)) continue;
      for (let i = Y.findIndexSS(stored as Y.Item[], clock); i < stored.length; i += 1) {
        const struct = stored[i]!;
        if (struct.id.clock >= clock + len) break;
        if (struct instanceof Y.Item && !struct.deleted) reach.addDelete(struct);
      }
    }
  }
  return reach;
}

/** Whether an element of the document goes with the update. */
export function isDeletedBy({ deletes }: Pick<Reach, 'deletes'>, element: Y.XmlElement): boolean {
  for (let type: unknown = element; type instanceof Y.XmlElement; type = type.parent) {
    const id = type._item?.id;
    if (id && deletes.get(id.client)?.some(({ clock, len }) => id.clock >= clock && id.clock < clock + len))
      return true;
  }
  return false;
}
