import * as Y from 'yjs';
import type { ReadUpdate } from '../ydoc/checkUpdate.ts';
import { checkNews } from './checkNews.ts';
import { compareTrees } from './compareTrees.ts';
import { Memory } from './Memory.ts';
import { entryAt, mayWriteIn, readPlaceTree } from './PlaceTree.ts';
import { type Reach, reachOf } from './Reach.ts';
import { Shadow } from './Shadow.ts';
import {
  guarded,
  type GuardedWriter,
  type GuardRefusal,
  type GuardVerdict,
  type OwnerOf,
} from './Verdict.ts';
import { weigh } from './weigh.ts';

/** An update that `checkUpdate` has passed. */
export interface Checked {
  readonly update: Uint8Array;
  readonly read: ReadUpdate;
}

/** What is known beside the document. */
export interface Known {
  /** Threads of comments; those in the text are known anyway. */
  readonly threads?: Iterable<string>;
  /** Whose suggestions are or were; those in the text are known anyway. */
  readonly authors?: ReadonlyMap<string, string>;
  readonly ownerOf?: OwnerOf;
}

/**
 * Holds one rule over one document: an update is accepted when everything it changes lies where its writer may write,
 * or reads the same as before with the writer's own suggestions taken out, so that what stands, what others suggested
 * and every comment are what they were. It judges before anything is applied. What lies in own places passes by a look
 * at the update alone; only otherwise it is tried on a copy of the document and judged by what comes of it.
 */
export class Guard {
  readonly #live: Y.Doc;
  readonly #memory: Memory;
  readonly #shadow: Shadow;
  readonly #ownerOf: OwnerOf;

  constructor(live: Y.Doc, { threads = [], authors, ownerOf = () => undefined }: Known = {}) {
    this.#live = live;
    this.#ownerOf = ownerOf;
    this.#memory = new Memory(live, authors);
    this.#shadow = new Shadow(live);
    for (const thread of threads) this.#memory.threads.add(thread);
  }

  /** The verdict counts for the document as it is now. */
  judge({ update, read }: Checked, writer: GuardedWriter): GuardVerdict {
    const reach = reachOf(this.#live, read);
    // Standard clients tidy marks without effect away from whatever they receive: that may pass, when it is no more.
    if (writesNowhere(writer) && read.structs.length > 0) return this.#frozen(reach);
    const brings = new Set<string>();
    const refused = checkNews(reach, this.#memory, writer, brings);
    if (refused) return refused;
    const mustBeTried = this.#mustBeTried(reach, writer);
    const tried = mustBeTried ? this.#try(update, reach, writer) : undefined;
    if (tried && writesNowhere(writer)) return this.#frozen(reach);
    return tried ?? { ok: true, alone: mustBeTried || reach.isStructural, brings };
  }

  /** Judges what the server is asked to do for a person, such as moving a section: only which places stand where. */
  judgeWork(work: (ydoc: Y.Doc) => void, writer: GuardedWriter): GuardRefusal | undefined {
    if (writesNowhere(writer)) return guarded('frozen', 'this person writes nowhere now');
    if (writesEverywhere(writer)) return undefined;
    try {
      const copy = this.#shadow.ydoc;
      work(copy);
      return compareTrees(this.#memory.tree, readPlaceTree(copy), writer);
    } finally {
      this.#shadow.discard();
    }
  }

  /** Authors of suggestions that nobody has written down yet; undefined when there are none. */
  freshAuthors(): ReadonlyMap<string, string> | undefined {
    const { fresh } = this.#memory;
    return fresh.size === 0 ? undefined : new Map(fresh);
  }

  /** They have been written down. */
  forgetFresh(authors: ReadonlyMap<string, string>): void {
    for (const id of authors.keys()) this.#memory.fresh.delete(id);
  }

  stop(): void {
    this.#memory.stop();
    this.#shadow.discard();
  }

  #frozen({ touched }: Reach): GuardRefusal {
    const [first] = touched;
    const at = first && entryAt(this.#memory.tree, first);
    return guarded('frozen', 'this person writes nowhere now', at?.placeId);
  }

  #mustBeTried({ touched, isStructural, movesCells, onlyAdds }: Reach, writer: GuardedWriter): boolean {
    const { suggesters, tree } = this.#memory;
    if (!onlyAdds && [...writer.protectedAuthors].some((author) => suggesters.has(author))) return true;
    if (writesEverywhere(writer)) return false;
    if (isStructural || movesCells) return true;
    for (const element of touched) if (!mayWriteIn(writer.rights, entryAt(tree, element))) return true;
    return false;
  }

  #try(update: Uint8Array, reach: Reach, writer: GuardedWriter): GuardRefusal | undefined {
    let spoilt = true;
    try {
      const copy = this.#shadow.ydoc;
      Y.applyUpdate(copy, update);
      const weighed = weigh({
        live: this.#live,
        copy,
        memory: this.#memory,
        reach,
        writer,
        ownerOf: this.#ownerOf,
      });
      ({ spoilt } = weighed);
      return weighed.refused;
    } finally {
      if (spoilt) this.#shadow.discard();
    }
  }
}

const writesEverywhere = ({ rights: { rest, places } }: GuardedWriter): boolean =>
  rest && Object.values(places).every(Boolean);

const writesNowhere = ({ rights: { rest, places, elsewhere } }: GuardedWriter): boolean =>
  elsewhere === 'nothing' && !rest && !Object.values(places).some(Boolean);
