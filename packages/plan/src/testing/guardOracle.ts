/**
 * The rule again, written the slow way: the whole plan is read before and after, drawn place by place, and wherever the
 * person may not write the two drawings must be the same.
 */
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { contentKey } from '../guard/readContent.ts';
import type { GuardedWriter } from '../guard/Verdict.ts';
import { placesOf } from '../places/placesOf.ts';
import { mayWrite } from '../places/WritingRights.ts';
import { attrsBefore } from '../suggestions/settle.ts';
import { withoutSuggestionsOf } from '../suggestions/projections.ts';
import { fromYDoc } from '../ydoc/ydoc.ts';

const REST = '';
/** Where the places right below one are drawn. */
const below = (place: string): string => `${place} >`;
type Portrait = Map<string, string[]>;

const shell = ({ type, attrs }: Node): string => {
  const { id, level, suggestedInsert, suggestedDelete, suggestedChange } = attrs;
  return JSON.stringify([type.name, id, level, suggestedInsert, suggestedDelete, suggestedChange]);
};
const key = (node: Node): string => contentKey(node, null);

/** What stands in each place itself, and which places stand right below it. */
function portrait(doc: Node): Portrait {
  const drawn: Portrait = new Map();
  const parents = new Map(placesOf(doc).map(({ id, parentId }) => [id, parentId]));
  const draw = (place: string, line: string): void =>
    void drawn.set(place, [...(drawn.get(place) ?? []), line]);
  const inPlace = (node: Node, around: string): string =>
    parents.has(node.attrs.id) ? node.attrs.id : around;
  const above = (node: Node, around: string): string =>
    parents.has(node.attrs.id) ? (parents.get(node.attrs.id) ?? REST) : around;

  const drawTable = (table: Node, around: string): void => {
    const own = inPlace(table, around);
    let group = own;
    draw(
      own,
      `${JSON.stringify({ ...table.attrs, id: null, suggestedInsert: null, suggestedDelete: null, suggestedChange: null })}`,
    );
    table.forEach((row) => {
      if (row.type.name === 'taskColumn') return draw(own, key(row));
      const isGroup = row.type.name === 'taskGroup';
      draw(below(above(row, isGroup ? own : group)), shell(row));
      const place = inPlace(row, isGroup ? own : group);
      draw(place, key(row));
      if (isGroup && parents.has(row.attrs.id)) group = row.attrs.id;
    });
  };
  const drawHolder = (holder: Node, own: string): void => {
    const { numbering, runIn, orientation } = holder.attrs;
    draw(own, JSON.stringify([numbering, runIn, orientation]));
    holder.forEach((block) => {
      if (block.type.name !== 'taskTable') return draw(own, key(block));
      draw(own, 'table');
      draw(below(own), shell(block));
      drawTable(block, own);
    });
  };
  doc.forEach((part) => {
    let nearest: string[] = [REST];
    part.forEach((child) => {
      if (part.type.name === 'sections') {
        const level = Math.max(1, attrsBefore(child).level ?? 1);
        const around = nearest.slice(0, level).at(-1)!;
        draw(below(around), shell(child));
        drawHolder(child, inPlace(child, around));
        if (!child.attrs.suggestedInsert) nearest = [...nearest.slice(0, level), inPlace(child, around)];
      } else if (part.type.name === 'annexes') {
        draw(below(REST), shell(child));
        drawHolder(child, inPlace(child, REST));
      } else draw(REST, key(child));
    });
    if (part.isAtom) draw(REST, key(part));
  });
  return drawn;
}

/** The places that an update would change although its writer may not; null when the plan cannot be read after it. */
export function trespasses(ydoc: Y.Doc, update: Uint8Array, writer: GuardedWriter): string[] | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  const before = fromYDoc(copy);
  Y.applyUpdate(copy, update);
  let after: Node;
  try {
    after = fromYDoc(copy);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const parents = new Map(
    [...placesOf(after), ...placesOf(before)].map(({ id, parentId }) => [id, parentId]),
  );
  const may = (place: string): boolean =>
    mayWrite(writer.rights, place === REST ? null : place, (id) => parents.get(id) ?? null);
  const [former, now] = [before, after].map((doc) => portrait(withoutSuggestionsOf(doc, writer.userId)));
  const all = new Set([...former!.keys(), ...now!.keys()]);
  const gone = new Set(placesOf(before).map(({ id }) => id));
  for (const { id } of placesOf(after)) gone.delete(id);
  const isFree = (drawing: string): boolean => {
    const place = drawing.replace(/ >$/, '');
    // With the right on what it stands in, a place may be taken away as a whole.
    const isTaken = drawing === place && gone.has(place) && may(parents.get(place) ?? REST);
    return isTaken || may(place);
  };
  return [...all].filter(
    (drawing) => !isFree(drawing) && former!.get(drawing)?.join() !== now!.get(drawing)?.join(),
  );
}
