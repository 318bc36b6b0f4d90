import type { Unit, UnitMove } from '@duthao/protocol';

/** How many units stand above each, of a list in the order of the tree. */
export function depthsOf(units: readonly Unit[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of units) {
    depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1);
  }
  return depths;
}

/** Where a unit may stand: below any but itself and those below it. */
export function parentsFor(units: readonly Unit[], id: string): Unit[] {
  const out = new Set([id]);
  for (const unit of units) if (unit.parentId !== null && out.has(unit.parentId)) out.add(unit.id);
  return units.filter((unit) => !out.has(unit.id));
}

/** One place up or down among the siblings; null at the end. */
export function stepOf(units: readonly Unit[], unit: Unit, step: 'up' | 'down'): UnitMove | null {
  const siblings = units.filter(({ parentId }) => parentId === unit.parentId);
  const at = siblings.indexOf(unit);
  const { parentId } = unit;
  if (step === 'up') return at === 0 ? null : { parentId, beforeId: siblings[at - 1]!.id };
  return at === siblings.length - 1 ? null : { parentId, beforeId: siblings[at + 2]?.id ?? null };
}

/** The choice of a unit, in which the tree shows. */
export function unitOptions(units: readonly Unit[]): { value: string; label: string }[] {
  const depths = depthsOf(units);
  return units.map(({ id, name }) => ({ value: id, label: '\u2003'.repeat(depths.get(id) ?? 0) + name }));
}
