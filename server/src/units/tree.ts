/** What is needed of a unit to place it. */
export interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** Each before those below it; siblings keep the order in which they came. What names no known parent stands on top. */
export function inTreeOrder<Unit extends Placed>(units: readonly Unit[]): Unit[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parentId, [...(below.get(parentId) ?? []), unit]);
  }
  const walk = (parentId: string | null): Unit[] =>
    (below.get(parentId) ?? []).flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk(null);
}

/** The ids of all units below the given ones, without these themselves. */
export function idsBelow(units: readonly Placed[], ids: readonly string[]): string[] {
  const found = new Set(ids);
  for (const { id, parentId } of inTreeOrder(units)) {
    if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return [...found].filter((id) => !ids.includes(id));
}

/** The tree in order with one unit moved, those below it along; null when the unit would stand below itself. */
export function withMoved<Unit extends Placed>(
  units: readonly Unit[],
  id: string,
  { parentId, beforeId }: { parentId: string | null; beforeId: string | null },
): Unit[] | null {
  const unit = units.find((one) => one.id === id);
  if (!unit || parentId === id || (parentId !== null && idsBelow(units, [id]).includes(parentId)))
    return null;
  const others = units.filter((one) => one !== unit);
  const at = others.findIndex((one) => one.id === beforeId && one.parentId === parentId);
  return inTreeOrder(others.toSpliced(at < 0 ? others.length : at, 0, { ...unit, parentId }));
}
