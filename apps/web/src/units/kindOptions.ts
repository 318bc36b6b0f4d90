import { type UnitKind, unitKinds } from '@duthao/protocol';

/** The kinds a unit may be of today; `kept` stays although it has ended. */
export function kindOptions(kept?: UnitKind): { value: string; label: string }[] {
  const kinds = Object.entries<{ name: string; until?: string }>(unitKinds);
  return kinds
    .filter(([kind, { until }]) => until === undefined || kind === kept)
    .map(([value, { name }]) => ({ value, label: name }));
}

/** The kind that a choice names; 'other' for a word that names none. */
export function toKind(value: string): UnitKind {
  return Object.hasOwn(unitKinds, value) ? (value as UnitKind) : 'other';
}
