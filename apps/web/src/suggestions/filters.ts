import { nameOfPlace, placesOf, placesOfSuggestions, type Suggestion } from '@duthao/plan';
import type { Node } from '@tiptap/pm/model';
import type { SuggestionPeople } from '../editor/suggest/useSuggestionPeople.ts';

/** A suggestion with what it is sorted by. */
export interface Entry {
  readonly suggestion: Suggestion;
  readonly unitId: string | undefined;
  readonly placeId: string | null;
  readonly isOwn: boolean;
  /** This person may accept or reject it. */
  readonly isMine: boolean;
}

/** Which suggestions are shown, and decided together: "all", "answerable", "own", "selected" or "unit:", "person:", "place:". */
export type Filter = string;

export interface FilterGroup {
  readonly group: string;
  readonly items: readonly { readonly value: Filter; readonly label: string }[];
}

interface Selected {
  readonly from: number;
  readonly to: number;
}

export function isIn(filter: Filter, entry: Entry, selected: Selected): boolean {
  const { suggestion } = entry;
  const [kind, id] = [filter.slice(0, filter.indexOf(':')), filter.slice(filter.indexOf(':') + 1)];
  if (filter === 'answerable') return entry.isMine;
  if (filter === 'own') return entry.isOwn;
  if (filter === 'selected')
    return suggestion.pieces.some(({ from, to }) => from < selected.to && to > selected.from);
  if (kind === 'unit') return entry.unitId === id;
  if (kind === 'person') return suggestion.author === id;
  if (kind === 'place') return (entry.placeId ?? '') === id;
  return true;
}

export interface PlaceNames {
  placeOf(suggestion: Suggestion): string | null;
  nameOf(placeId: string | null): string;
}

/** Where suggestions lie, in words, in one reading of the plan. */
export function readPlaces(doc: Node): PlaceNames {
  const places = placesOf(doc);
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    placeOf: placesOfSuggestions(doc),
    nameOf: (id) => {
      const place = id === null ? undefined : byId.get(id);
      return place ? nameOfPlace(place, places) : 'Phần chung';
    },
  };
}

/** What can be chosen: only what has suggestions, each with their number. */
export function filterGroups(
  entries: readonly Entry[],
  people: SuggestionPeople,
  places: PlaceNames,
  hasSelection: boolean,
): FilterGroup[] {
  const counted = (label: string, test: (entry: Entry) => boolean): string =>
    `${label} (${entries.filter(test).length})`;
  const general = [
    { value: 'all', label: counted('Tất cả đề nghị', () => true) },
    { value: 'answerable', label: counted('Tôi được trả lời', ({ isMine }) => isMine) },
    { value: 'own', label: counted('Của tôi', ({ isOwn }) => isOwn) },
    ...(hasSelection ? [{ value: 'selected', label: 'Trong phần đang chọn' }] : []),
  ];
  const unique = <T>(read: (entry: Entry) => T): T[] => [...new Set(entries.map(read))];
  return [
    { group: 'Đề nghị', items: general },
    {
      group: 'Của đơn vị',
      items: unique(({ unitId }) => unitId).flatMap((id) => {
        const unit = people.unitNamed(id);
        return unit
          ? [{ value: `unit:${unit.id}`, label: counted(unit.name, (entry) => entry.unitId === id) }]
          : [];
      }),
    },
    {
      group: 'Của người',
      items: unique(({ suggestion }) => suggestion.author).map((author) => ({
        value: `person:${author}`,
        label: counted(people.personOf(author), ({ suggestion }) => suggestion.author === author),
      })),
    },
    {
      group: 'Ở',
      items: unique(({ placeId }) => placeId).map((id) => ({
        value: `place:${id ?? ''}`,
        label: counted(places.nameOf(id), ({ placeId }) => placeId === id),
      })),
    },
  ].filter(({ items }) => items.length > 0);
}
