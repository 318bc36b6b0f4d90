import { type Finding, fromPointLetter, fromRoman, markersOf, outlineOf, type Plan } from '@duthao/plan';
import type { Recognised, Section } from './parts/recognised.ts';
import { removed } from './removed.ts';

type Doc = Plan['doc'];
type Pair = {
  readonly id: string | null;
  /** As it stands in the source, "Phần thứ nhất" with its words. */
  readonly label: string;
  readonly typed: string;
  readonly computed: string;
  readonly name: string;
  readonly level: number;
};

const bare = (label: string): string => label.replace(/[^\p{L}\p{N}.]/gu, '').replace(/\.$/u, '');

/** Names every number of the source that the plan computes differently, with both numbers. */
export function findRenumbered(found: Recognised, doc: Doc): Finding[] {
  const outline = outlineOf(doc);
  const pairs = found.sections.map((section, index): Pair => {
    const entry = outline[index]!;
    return {
      id: entry.id,
      label: section.label,
      typed: bare(section.label),
      computed: bare(entry.number),
      name: entry.title,
      level: entry.depth,
    };
  });
  // What had no number has lost none.
  const wrong = pairs.filter(({ typed, computed }) => typed !== '' && typed !== computed);
  const restyled = wrong.filter(({ typed, computed }) => styleOf(typed) !== styleOf(computed));
  const renumbered = wrong.filter((pair) => !restyled.includes(pair)).map(renumberedSection);
  const points = found.sections.flatMap((section, index) => wrongPoints(section, outline[index]!.node));
  return [...renumbered, ...byLevel(restyled), ...points];
}

function renumberedSection({ id, typed, computed, name }: Pair): Finding {
  const named = name ? ` (${name})` : '';
  const message = `Mục ${typed}${named} được đánh số lại thành ${computed}.`;
  return { ...removed('sectionNumber', message, typed, 'warning'), ...(id && { place: id }) };
}

/** A level that is numbered in another manner throughout is one thing to say. */
function byLevel(pairs: readonly Pair[]): Finding[] {
  const levels = [...new Set(pairs.map(({ level }) => level))];
  return levels.map((level) => {
    const here = pairs.filter((pair) => pair.level === level);
    const list = here.map(({ label, computed }) => `${label.replace(/[.)]$/u, '')} → ${computed}`).join(', ');
    const message = `Các mục cấp ${level} được đánh số lại theo cách của kế hoạch: ${list}.`;
    return removed('numberStyle', message, here.map(({ label }) => label).join(' '), 'warning');
  });
}

function wrongPoints(section: Section, node: Doc): Finding[] {
  const computed = markersOf(node).slice(1);
  return section.blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || !block.label) return [];
    const typed = bare(block.label);
    const now = bare(computed[index] ?? '');
    if (typed === now) return [];
    const place = node.child(index + 1).attrs.id as string | null;
    const finding = removed('pointLetter', `Điểm ${typed}) được đánh lại thành ${now}).`, typed, 'warning');
    return [{ ...finding, ...(place && { place }) }];
  });
}

function styleOf(label: string): string {
  if (/^\d+$/u.test(label)) return 'arabic';
  if (label.includes('.')) return 'decimal';
  if (fromRoman(label) !== null) return 'roman';
  return fromPointLetter(label) !== null ? 'letter' : 'upper';
}
