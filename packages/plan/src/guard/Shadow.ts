import * as Y from 'yjs';
import { keepFormats } from '../ydoc/keepFormats.ts';

/** So many updates may wait before a new copy is cheaper. */
const MAX_BEHIND = 1000;

/**
 * A copy of a live document on which an update is tried. It is made when it is first needed, catches up when it is
 * needed again, and is thrown away when what was tried is not to be.
 */
export class Shadow {
  readonly #live: Y.Doc;
  readonly #hear = (update: Uint8Array): void => this.#note(update);
  #copy: Y.Doc | null = null;
  #behind: Uint8Array[] = [];

  constructor(live: Y.Doc) {
    this.#live = live;
  }

  /** The live document as it is now, to be tried on. */
  get ydoc(): Y.Doc {
    if (!this.#copy) {
      this.#copy = keepFormats(new Y.Doc({ gc: this.#live.gc }));
      this.#behind = [Y.encodeStateAsUpdate(this.#live)];
      this.#live.on('update', this.#hear);
    }
    const behind = this.#behind;
    this.#behind = [];
    const copy = this.#copy;
    copy.transact(() => {
      for (const update of behind) Y.applyUpdate(copy, update);
    });
    return copy;
  }

  /** The copy holds what the live document will not. */
  discard(): void {
    this.#live.off('update', this.#hear);
    this.#copy?.destroy();
    this.#copy = null;
    this.#behind = [];
  }

  /** The same element in the copy; undefined when it is deleted there. */
  static find(copy: Y.Doc, element: Y.XmlElement): Y.XmlElement | undefined {
    const id = element._item?.id;
    const structs = id && copy.store.clients.get(id.client);
    if (!structs || id.clock >= Y.getState(copy.store, id.client)) return undefined;
    const item = structs[Y.findIndexSS(structs as Y.Item[], id.clock)];
    const type =
      item instanceof Y.Item && !item.deleted && item.content instanceof Y.ContentType
        ? item.content.type
        : undefined;
    return type instanceof Y.XmlElement ? type : undefined;
  }

  #note(update: Uint8Array): void {
    this.#behind.push(update);
    if (this.#behind.length > MAX_BEHIND) this.discard();
  }
}
