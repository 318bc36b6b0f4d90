import type { SectionMove } from '@duthao/plan';
import type { Line } from './lines.ts';

/** The move that puts a section and all below it before the line `target` (`lines.length`: at the end). */
export function moveTo(lines: readonly Line[], from: number, target: number): SectionMove | null {
  const line = lines[from];
  if (!line || line.id === null || (target >= from && target <= line.end && target !== line.end)) return null;
  const before = lines[target];
  const above = lines[target - 1];
  if (before && before.id === null) return null;
  const level = Math.min(before?.depth ?? line.depth, (above?.depth ?? 0) + 1);
  if (target === line.end && level === line.depth) return null;
  return { sectionId: line.id, beforeId: before?.id ?? null, level };
}

/** Alt+↑ and Alt+↓: past the neighbour of the same rank; null at the ends. */
export function moveByKey(lines: readonly Line[], from: number, by: -1 | 1): SectionMove | null {
  const line = lines[from];
  if (!line || line.id === null) return null;
  const neighbour = by < 0 ? lineBefore(lines, line) : lines[line.end];
  if (!neighbour || neighbour.depth !== line.depth) return null;
  const before = by < 0 ? neighbour : lines[neighbour.end];
  if (before && before.id === null) return null;
  return { sectionId: line.id, beforeId: before?.id ?? null, level: line.depth };
}

function lineBefore(lines: readonly Line[], line: Line): Line | undefined {
  for (let index = line.index - 1; index >= 0; index -= 1) {
    if (lines[index]!.depth <= line.depth) return lines[index];
  }
  return undefined;
}
