import type { Change, Review } from '../../lines/inline.ts';
import type { Element } from '../xml/element.ts';
import { timeOf } from '../xml/timeOf.ts';

/** Which text of a file with tracked changes is read: all of it with its marks, the new one, or the old one. */
export type ChangesToRead = 'suggestions' | 'final' | 'original';

/** What tracked changes say of a place. */
export interface Tracked {
  /** Changes it lies in. */
  readonly changes: readonly Review[];
  /** Not part of the text that is read. */
  readonly isDropped: boolean;
}

/** Gives tracked changes their ids; Word cuts one change into many, at each run and each paragraph. */
export interface Changes {
  readonly mode: ChangesToRead;
  /** The place inside an element that tracks a change. */
  readonly enter: <T extends Tracked>(type: 'insertion' | 'deletion', element: Element, place: T) => T;
  /** Another form that runs have, and what they had before (17.13.5.31). */
  readonly form: (element: Element, former: Readonly<Record<string, unknown>>) => Change;
  /** To be called when the element is behind. */
  readonly leave: () => void;
  /** To be called with each text, so that changes with text between them stay apart. */
  readonly passText: () => void;
}

const TYPES: Readonly<Record<string, 'insertion' | 'deletion'>> = {
  'w:ins': 'insertion',
  'w:moveTo': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'deletion',
};

export function changeTypeOf(name: string): 'insertion' | 'deletion' | undefined {
  return Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
}

export function createChanges(mode: ChangesToRead): Changes {
  let count = 0;
  let texts = 0;
  const forms = new Map<string, string>();
  let last = { key: '', id: '', endedAt: -1 };
  const idOf = (key: string): string => {
    if (last.key === key && last.endedAt === texts) return last.id;
    count += 1;
    return `change-${count}`;
  };
  return {
    mode,
    enter: (type, { attrs }, place) => {
      if (mode !== 'suggestions') return { ...place, isDropped: place.isDropped || isDropped(type, mode) };
      const { author, time } = whoOf({ attrs });
      // A row and its words may both be marked: that is one change.
      const isKnown = place.changes.some(
        (change) => change.type === type && change.author === author && change.time === time,
      );
      if (isKnown) return place;
      const key = [type, author, time].join('\n');
      last = { key, id: idOf(key), endedAt: -1 };
      return { ...place, changes: [...place.changes, { type, id: last.id, author, time }] };
    },
    form: (element, former) => {
      const who = whoOf(element);
      const key = ['format', who.author, who.time, JSON.stringify(former)].join('\n');
      if (!forms.has(key)) forms.set(key, `form-${forms.size + 1}`);
      return { type: 'format', id: forms.get(key)!, ...who, former };
    },
    leave: () => {
      last.endedAt = texts;
    },
    passText: () => {
      texts += 1;
    },
  };
}

/** Who changed something, and when, as the file has it. */
export function whoOf({ attrs }: Pick<Element, 'attrs'>): { author: string; time: string | null } {
  return {
    author: attrs['w:author']?.normalize('NFC').trim() || 'Không rõ',
    time: timeOf(attrs['w:date']),
  };
}

function isDropped(type: 'insertion' | 'deletion', mode: ChangesToRead): boolean {
  return type === (mode === 'final' ? 'deletion' : 'insertion');
}

/** The innermost change decides how often one text may be changed: an inserted text that was deleted is both. */
export function isDeleted(review: readonly Review[]): boolean {
  return review.some(({ type }) => type === 'deletion');
}
