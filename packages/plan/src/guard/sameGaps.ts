import type { Mark } from 'prosemirror-model';
import * as Y from 'yjs';
import { schema } from '../schema.ts';
import { settleMarks } from '../suggestions/settleMarks.ts';

/** Attributes of marks, as JSON, by the marks' keys. */
type Formats = ReadonlyMap<string, string>;

/** Where a letter may come to stand, by typing, offline work or undo: which marks it had, and would have now. */
interface Slot {
  readonly before: Formats;
  readonly after: Formats;
}

/** What lies between two letters that stand, deleted ones among it. */
interface Gap {
  readonly start: Formats;
  readonly slots: Slot[];
  /** Keys of the marks that came. */
  readonly fresh: Set<string>;
  /** A mark came that says what holds there already: it would hold on when the other one goes. */
  isIdle: boolean;
}

/**
 * Whether a letter that comes to stand anywhere in a text, a deleted one that returns too, would have the form it had
 * before, `author`'s suggestions aside: what nobody sees now must not show later. Standard clients tidy marks without
 * effect away: what is gone from between two letters may leave there what holds at one of them.
 */
export function sameGaps(live: Y.Doc, text: Y.XmlText, author: string | null): boolean {
  const isNew = !isIn(live, text._item!.id);
  const found = gapsOf(live, text, author);
  // What begins in a new text ends in it.
  if (isNew && settledOf(found.at(-1)!.slots.at(-1)!.after, author)?.size !== 0) return false;
  return found.every((gap, index, gaps) => {
    const end = gaps[index + 1]?.start ?? gap.slots.at(-1)!.after;
    return !gap.isIdle && gap.slots.every((slot) => isSame(slot, { ...gap, end, isNew }, author));
  });
}

function gapsOf(live: Y.Doc, text: Y.XmlText, author: string | null): Gap[] {
  let [before, after]: [Formats, Formats] = [new Map(), new Map()];
  let gap: Gap = { start: after, slots: [{ before, after }], fresh: new Set(), isIdle: false };
  const gaps = [gap];
  for (let item = text._start; item; item = item.right) {
    for (const mark of formatsIn(live, item)) before = changed(before, mark);
    const mark = !item.deleted && item.content instanceof Y.ContentFormat ? item.content : undefined;
    if (mark && !isIn(live, item.id)) {
      gap.fresh.add(mark.key);
      gap.isIdle ||= isIdle(after, mark, author);
    }
    if (mark) after = changed(after, mark);
    const isLetter = !item.deleted && item.countable;
    if (isLetter) gaps.push((gap = { start: after, slots: [], fresh: new Set(), isIdle: false }));
    if (isLetter || !isChained(item)) gap.slots.push({ before, after });
  }
  return gaps;
}

const isIn = (ydoc: Y.Doc, { client, clock }: Y.ID): boolean => clock < Y.getState(ydoc.store, client);

function changed(formats: Formats, { key, value }: Y.ContentFormat): Formats {
  const next = new Map(formats);
  if (value === null) next.delete(key);
  else next.set(key, JSON.stringify(value));
  return next;
}

function isIdle(formats: Formats, { key, value }: Y.ContentFormat, author: string | null): boolean {
  const said = value === null ? undefined : JSON.stringify(value);
  return formats.get(key) === said && settledOf(formats, author) !== null;
}

/** The marks that stood there before; those that go with the update are only known to the live document. */
function formatsIn(live: Y.Doc, { id, length, content }: Y.Item): Y.ContentFormat[] {
  if (content instanceof Y.ContentString || !isIn(live, id)) return [];
  const structs = live.store.clients.get(id.client) as Y.Item[];
  const found: Y.ContentFormat[] = [];
  const end = id.clock + length;
  for (let i = Y.findIndexSS(structs, id.clock); i < structs.length && structs[i]!.id.clock < end; i += 1) {
    const struct = structs[i]!;
    if (!struct.deleted && struct.content instanceof Y.ContentFormat) found.push(struct.content);
  }
  return found;
}

/** Marks written in one go stand as one: nothing that comes from elsewhere gets between them. */
function isChained({ content, lastId, right }: Y.Item): boolean {
  return (
    content instanceof Y.ContentFormat &&
    right?.content instanceof Y.ContentFormat &&
    right.id.client === lastId.client &&
    right.id.clock === lastId.clock + 1 &&
    Y.compareIDs(right.origin, lastId)
  );
}

interface Around extends Gap {
  readonly end: Formats;
  readonly isNew: boolean;
}

function isSame(
  { before, after }: Slot,
  { start, end, fresh, isNew }: Around,
  author: string | null,
): boolean {
  if (!isNew && isEqual(before, after)) return true;
  const [was, is] = [settledOf(before, author), settledOf(after, author)];
  if (is === null) return true;
  const edges = [start, end].map((edge) => settledOf(edge, author));
  return [...new Set([...(was ?? is).keys(), ...is.keys()])].every((key) => {
    const said = is.get(key);
    // What others suggested there stays when the author's own words end earlier than before.
    const isOthers = was === null && said !== undefined && said !== '{}';
    const stays =
      !isNew && (isOthers ? [...before.values()].includes(said) : was !== null && was.get(key) === said);
    const isTidied = isNew || !fresh.has(key);
    return stays || (isTidied && edges.some((edge) => edge && edge.get(key) === is.get(key)));
  });
}

const isEqual = (some: Formats, others: Formats): boolean =>
  some.size === others.size && [...some].every(([key, value]) => others.get(key) === value);

/** The marks without the author's suggestions; null inside of what he suggests to insert. */
function settledOf(formats: Formats, author: string | null): Formats | null {
  if (author === null || formats.size === 0) return formats;
  const marks = [...formats].map(([key, said]) =>
    schema.mark(key.replace(/--.{8}$/, ''), JSON.parse(said) as Mark['attrs']),
  );
  const settled = settleMarks(schema.text('x', marks), (by) => (by.author === author ? 'reject' : 'keep'));
  return settled && new Map(settled.map(entryOf));
}

function entryOf({ type, attrs }: Mark): [key: string, said: string] {
  const said = JSON.stringify(attrs);
  return [type.excludes(type) ? type.name : type.name + said, said];
}
