import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';
import { bookmarkName } from './bookmarkName.ts';

/** The bookmarks of one file. All are hidden in Word, as their names begin with "_". */
export interface Bookmarks {
  /** A name that no other bookmark of the file has: made of the id where it can be, else of a number. */
  readonly reserve: (kind: string, id: string | null) => string;
  readonly around: (name: string, children: readonly ParagraphChild[]) => Bookmark;
}

/** The library numbers bookmarks through the whole process; one plan is to give the same bytes at every export. */
class Numbered extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;
  constructor(name: string, children: readonly ParagraphChild[], id: number) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, id);
    this.end = new BookmarkEnd(id);
  }
}

export function createBookmarks(): Bookmarks {
  // Word does not tell capitals from small letters in names.
  const taken = new Set<string>();
  let ids = 0;
  const take = (name: string | undefined): name is string => {
    if (!name || taken.has(name.toLowerCase())) return false;
    taken.add(name.toLowerCase());
    return true;
  };
  return {
    reserve: (kind, id) => {
      let name = bookmarkName(kind, id);
      for (let n = taken.size + 1; !take(name); n += 1) name = `_${kind}_n${n}`;
      return name;
    },
    around: (name, children) => new Numbered(name, children, (ids += 1)),
  };
}
