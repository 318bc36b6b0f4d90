import * as Y from 'yjs';
import { childrenOf, cloneElement } from './cloneElement.ts';
import { type IdRange, idRanges } from './idRanges.ts';
import { attrOf, setAttr } from './setAttr.ts';
import { planFragment } from './ydoc.ts';

export interface SectionMove {
  readonly sectionId: string;
  /** The section that will follow the moved run; null puts it at the end. */
  readonly beforeId: string | null;
  /** The new level of the section, 1–4; those below it change by the same difference. */
  readonly level: number;
}

const MAX_LEVEL = 4;

/**
 * Moves a section with everything below it in the outline, as a copy with the same ids: the server's own
 * operation, in the room's queue. `moved` names the structs left behind, for `checkUpdate`'s `isMoved`; it is
 * empty when only levels changed. Null when there is nothing to do, an id is unknown, or the target lies in the
 * moved run.
 */
export function moveSectionRun(
  ydoc: Y.Doc,
  { sectionId, beforeId, level }: SectionMove,
  origin?: unknown,
): { moved: IdRange[] } | null {
  const parent = sectionsOf(ydoc);
  const all = parent ? childrenOf(parent).filter((child) => child instanceof Y.XmlElement) : [];
  const depths = depthsOf(all);
  const from = all.findIndex((section) => section.getAttribute('id') === sectionId);
  const target = beforeId === null ? all.length : all.findIndex((s) => s.getAttribute('id') === beforeId);
  if (!parent || from < 0 || target < 0) return null;
  let end = from + 1;
  while (end < all.length && depths[end]! > depths[from]!) end += 1;
  if (target >= from && target < end && target !== from) return null;
  const inPlace = target === end || target === from;
  if (target === from || (inPlace && level === depths[from])) return null;

  const run = all.slice(from, end);
  const shift = level - depths[from]!;
  const levels = depths.slice(from, end).map((depth) => Math.min(Math.max(depth + shift, 1), MAX_LEVEL));
  if (inPlace) {
    ydoc.transact(() => run.forEach((section, i) => setAttr(section, 'level', levels[i]!)), origin);
    return { moved: [] };
  }
  const moved = idRanges(run);
  ydoc.transact(() => {
    const copies = run.map((section) => cloneElement(section));
    copies.forEach((copy, i) => setAttr(copy, 'level', levels[i]!));
    const before = all[target];
    for (const section of run) parent.delete(parent.toArray().indexOf(section), 1);
    parent.insert(before ? parent.toArray().indexOf(before) : parent.length, copies);
  }, origin);
  return { moved };
}

function sectionsOf(ydoc: Y.Doc): Y.XmlElement | undefined {
  return childrenOf(planFragment(ydoc)).find(
    (child) => child instanceof Y.XmlElement && child.nodeName === 'sections',
  ) as Y.XmlElement | undefined;
}

/** The depth in the outline, as `outlineOf` computes it: a level that skips one counts as one deeper. */
function depthsOf(sections: readonly Y.XmlElement[]): number[] {
  let depth = 0;
  return sections.map((section) => {
    const level = attrOf(section, 'level');
    depth = Math.min(typeof level === 'number' ? level : 1, depth + 1);
    return depth;
  });
}
