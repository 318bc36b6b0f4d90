import { toRoman } from '../numbering.ts';
import type { Place } from './placesOf.ts';

/** A place as it can stand in a sentence: "Mục II.1", "Phụ lục I", "Dòng 3 của bảng phân công ở mục IV". */
export function nameOfPlace(place: Place, places: readonly Place[]): string {
  const sameKind = (kind: Place['kind']): Place[] => places.filter((other) => other.kind === kind);
  const at = (among: readonly Place[]): number => among.findIndex(({ id }) => id === place.id) + 1;
  if (place.kind === 'section') return `Mục ${place.path}`;
  if (place.kind === 'annex') {
    const annexes = sameKind('annex');
    return annexes.length > 1 ? `Phụ lục ${toRoman(at(annexes))}` : 'Phụ lục';
  }
  if (place.kind === 'taskTable') return `Bảng phân công${whereIs(place, places)}`;
  const table = above(place, places, 'taskTable');
  const inTable = `của bảng phân công${table ? whereIs(table, places) : ''}`;
  if (place.kind === 'taskGroup') {
    return place.title === '' ? `Một nhóm ${inTable}` : `Nhóm “${shorten(place.title)}” ${inTable}`;
  }
  const rows = sameKind('task').filter((row) => above(row, places, 'taskTable') === table);
  return `Dòng ${at(rows)} ${inTable}`;
}

function above(place: Place, places: readonly Place[], kind: Place['kind']): Place | undefined {
  for (let id = place.parentId; id !== null;) {
    const parent = places.find((other) => other.id === id);
    if (!parent || parent.kind === kind) return parent;
    id = parent.parentId;
  }
  return undefined;
}

function whereIs(place: Place, places: readonly Place[]): string {
  const holder = above(place, places, 'section') ?? above(place, places, 'annex');
  if (!holder) return '';
  return holder.kind === 'section' ? ` ở mục ${holder.path}` : ' ở phụ lục';
}

function shorten(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
