import * as Y from 'yjs';
import { entryAt, mayWriteIn, readPlaceTree } from '../guard/PlaceTree.ts';
import type { WritingRights } from '../places/WritingRights.ts';
import { type Accepted, isLetterOf } from './AcceptedLately.ts';

/** A stretch of letters, by their ids, and the marks that it is to have (null: not to have). */
interface Mend {
  /** Whether it takes the right to write there: what stands is touched. */
  readonly isText: boolean;
  readonly id: Y.ID;
  readonly length: number;
  readonly marks: Readonly<Record<string, object | null>>;
}

interface Person {
  readonly author: string;
  readonly rights: WritingRights;
  /** What this person has just taken up in this copy. */
  readonly accepted?: readonly Accepted[];
  /** What this person has seen, when the copy is a fresh one. */
  readonly seen?: ReadonlyMap<number, number>;
}

/**
 * In Yjs a mark covers what others write into the marked text in the same moment, and reaches on when its end is lost.
 * Nobody meant that, so whatever brings something of the others into a person's copy goes through here, which writes:
 * - letters that this person had not seen are not struck by what he suggested to take out. Text that an undo brought
 *   back keeps its marks;
 * - letters that this person wrote as text do not become a part of somebody's suggestion;
 * - letters that somebody typed into his suggestion while this person took it up go on being suggested, and those taken
 *   up do not become suggestions again.
 */
export function spareUnseen(
  ydoc: Y.Doc,
  { author, rights, accepted = [], seen }: Person,
  receive: () => void,
): void {
  const mends = new Map<Y.XmlText, Mend[]>();
  const note = (transaction: Y.Transaction): void => {
    for (const text of changedTexts(transaction)) {
      const { deleteSet, beforeState } = transaction;
      const look = { deleteSet, seen: seen ?? beforeState, author, accepted, client: ydoc.clientID };
      const found = mendsIn(text, look);
      if (found.length > 0) mends.set(text, [...(mends.get(text) ?? []), ...found]);
    }
  };
  ydoc.on('afterTransaction', note);
  receive();
  ydoc.off('afterTransaction', note);
  if (mends.size === 0) return;
  const tree = readPlaceTree(ydoc);
  const mayWrite = ({ parent }: Y.XmlText): boolean =>
    parent instanceof Y.XmlElement && mayWriteIn(rights, entryAt(tree, parent));
  ydoc.transact(() => {
    for (const [text, found] of mends) {
      for (const mend of found) if (!mend.isText || mayWrite(text)) write(text, mend);
    }
  });
}

/** The texts that a transaction has changed, as far as they still stand. */
function changedTexts({ changed }: Y.Transaction): Y.XmlText[] {
  return [...(changed.keys() as Iterable<unknown>)].filter(
    (type): type is Y.XmlText => type instanceof Y.XmlText && type._item?.deleted === false,
  );
}

interface Look {
  readonly seen: ReadonlyMap<number, number>;
  readonly deleteSet: Y.Transaction['deleteSet'];
  readonly author: string;
  readonly accepted: readonly Accepted[];
  readonly client: number;
}

/** A mark that begins in a text, and whether it did before. */
interface Begun {
  readonly value: object;
  readonly isNew: boolean;
}

function mendsIn(text: Y.XmlText, look: Look): Mend[] {
  const { seen, deleteSet } = look;
  const [was, is] = [new Set<string>(), new Map<string, Begun>()];
  const mends: Mend[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    const known = Math.min(item.length, Math.max(0, (seen.get(item.id.client) ?? 0) - item.id.clock));
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      const { key } = content;
      const value: unknown = content.value;
      const begins = value !== null && typeof value === 'object';
      if (known > 0 && (!item.deleted || Y.isDeleted(deleteSet, item.id))) {
        if (begins) was.add(key);
        else was.delete(key);
      }
      if (item.deleted) continue;
      if (begins) is.set(key, { value, isNew: known === 0 });
      else is.delete(key);
    } else if (content instanceof Y.ContentString && !item.deleted) {
      // Letters that were typed one after another are one item, of which the first may be known.
      const { client, clock } = item.id;
      const add = (marks: Marks, isText: boolean, from: number, to: number): void => {
        if (from >= to || Object.keys(marks).length === 0) return;
        mends.push({ id: { client, clock: clock + from }, length: to - from, marks, isText });
      };
      add(ofKnown(item, was, is, look), true, 0, known);
      add(struckUnseen(item, is, look), false, known, item.length);
      add(typedInto(item, is, look), true, known, item.length);
    }
  }
  return mends;
}

type Marks = Record<string, object | null>;

function ofKnown(item: Y.Item, was: ReadonlySet<string>, is: ReadonlyMap<string, Begun>, look: Look): Marks {
  const marks: Marks = {};
  const insertions = [...is].filter(([key]) => key.startsWith('insertion--'));
  // What was suggested itself is not this person's to put right.
  if (insertions.some(([, { value }]) => authorOf(value) === look.author)) return marks;
  for (const [key] of insertions) {
    const isTaken = look.accepted.some((each) => each.key === key && isLetterOf(each, item.id));
    if (!was.has(key) && (isTaken || item.id.client === look.client)) marks[key] = null;
  }
  return marks;
}

function struckUnseen(item: Y.Item, is: ReadonlyMap<string, Begun>, { author }: Look): Marks {
  if (isBroughtBack(item)) return {};
  const own = [...is].filter(
    ([key, { value, isNew }]) => key.startsWith('deletion--') && !isNew && authorOf(value) === author,
  );
  return Object.fromEntries(own.map(([key]) => [key, null]));
}

/** What the author of an insertion that was taken up has typed beside its letters, when no mark lies on it. */
function typedInto(item: Y.Item, is: ReadonlyMap<string, Begun>, { accepted }: Look): Marks {
  if ([...is.keys()].some((key) => key.startsWith('insertion--'))) return {};
  const near = [nearest(item, 'left')?.lastId ?? null, nearest(item, 'right')?.id ?? null];
  const into = accepted.find(
    (each) => each.letters.has(item.id.client) && near.some((id) => isLetterOf(each, id)),
  );
  return into ? { [into.key]: into.value } : {};
}

function nearest(item: Y.Item, side: 'left' | 'right'): Y.Item | null {
  let next = item[side];
  while (next !== null && !(next.content instanceof Y.ContentString)) next = next[side];
  return next;
}

const authorOf = (value: object): unknown => ('author' in value ? value.author : undefined);

/** Undo puts text right before what it once was. */
const isBroughtBack = ({ right }: Y.Item): boolean =>
  right !== null && right.deleted && !(right.content instanceof Y.ContentFormat);

function write(text: Y.XmlText, { id, length, marks }: Mend): void {
  let index = 0;
  const stretches: { index: number; length: number }[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const from = Math.max(0, id.clock - item.id.clock);
    const to = Math.min(item.length, id.clock + length - item.id.clock);
    if (item.id.client === id.client && from < to) stretches.push({ index: index + from, length: to - from });
    index += item.length;
  }
  for (const each of stretches) text.format(each.index, each.length, marks);
}
