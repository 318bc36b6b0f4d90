import type { CSSProperties } from 'react';
import type { Line } from '../editor/outline/lines.ts';
import { toDay } from '../units/toDay.ts';
import { type Assignment } from '@duthao/protocol';
import type { ParentOf, PlacesOf } from './PlacesOf.ts';
import { statusNames, statusOf } from './statusOf.ts';

/** What a line of the outline shows of who writes the section. */
export interface LineEdge {
  readonly style: CSSProperties | undefined;
  /** For screen readers: whose it is. */
  readonly words: string;
  /** How far its own units are; only where it was given out by itself. */
  readonly status: string;
}

const nothing: LineEdge = { style: undefined, words: '', status: '' };

export function edgeOf(places: PlacesOf | null, lines: readonly Line[], line: Line): LineEdge {
  if (!places?.isShared || line.id === null) return nothing;
  const parentOf = parentsIn(lines);
  const owners = places.ownersOf(line.id, parentOf);
  const style = { '--edge': owners[0] ? `var(--unit-${owners[0].color})` : 'transparent' } as CSSProperties;
  const words = `do ${owners.map(({ name }) => name).join(', ')} viết`;
  return { style, words, status: statusWord(places.at(line.id)) };
}

/** The slowest of the units. */
function statusWord(given: readonly Assignment[]): string {
  const statuses = given.map(statusOf);
  const slowest = (['waiting', 'writing', 'done', 'confirmed'] as const).find((one) =>
    statuses.includes(one),
  );
  if (slowest === undefined) return '';
  const due = given[0]?.due;
  if (slowest === 'waiting' && due) return `hạn ${toDay(due).slice(0, 5)}`;
  return statusNames[slowest].toLowerCase();
}

/** Of the sections alone: the outline knows no tables. */
function parentsIn(lines: readonly Line[]): ParentOf {
  return (id) => {
    const at = lines.findIndex((one) => one.id === id);
    const own = lines[at];
    if (!own) return null;
    return (
      lines.slice(0, at).findLast(({ depth, id: above }) => depth < own.depth && above !== null)?.id ?? null
    );
  };
}
