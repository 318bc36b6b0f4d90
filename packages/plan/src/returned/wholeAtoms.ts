import type { Edit } from './Edit.ts';
import type { Ground } from './Ground.ts';

type Span = readonly [number, number];
type WordEdit = Extract<Edit, { kind: 'delete' | 'insert' }>;

/**
 * A date, a unit or a reference is one thing in the plan and many letters in Word: where some of its letters were
 * changed it goes as a whole, and what it then reads comes in as text.
 */
export function wholeAtoms(ground: Ground, edits: readonly Edit[]): Edit[] {
  const lines = new Map<number, WordEdit[]>();
  for (const edit of edits)
    if (edit.kind === 'delete' || edit.kind === 'insert')
      lines.set(edit.line, [...(lines.get(edit.line) ?? []), edit]);
  const instead = new Map<number, readonly Edit[]>();
  for (const [line, own] of lines) {
    const torn = atomsIn(ground, line).filter((span) => own.some((edit) => tears(edit, span)));
    if (torn.length > 0)
      instead.set(
        line,
        torn.reduce((left, span) => rewritten(ground, left, span), own),
      );
  }
  if (instead.size === 0) return [...edits];
  const done = new Set<number>();
  return edits.flatMap((edit) => {
    if ((edit.kind !== 'delete' && edit.kind !== 'insert') || !instead.has(edit.line)) return [edit];
    if (done.has(edit.line)) return [];
    done.add(edit.line);
    return instead.get(edit.line)!;
  });
}

function atomsIn(ground: Ground, line: number): Span[] {
  const spans: Span[] = [];
  const size = ground.textOf(line).length;
  let start = 0;
  while (start < size) {
    const first = ground.liveUnit(line, start);
    const node = first?.line.units[first.unit]?.node;
    let end = start + 1;
    if (node && !node.isText) {
      const isSame = (unit: number): boolean => {
        const found = ground.liveUnit(line, unit);
        return found?.line.units[found.unit]?.node === node;
      };
      while (end < size && isSame(end)) end += 1;
      if (end - start > 1) spans.push([start, end]);
    }
    start = end;
  }
  return spans;
}

function tears(edit: WordEdit, [from, to]: Span): boolean {
  if (edit.kind === 'insert') return edit.at > from && edit.at < to;
  return edit.from < to && edit.to > from && (edit.from > from || edit.to < to);
}

function rewritten(ground: Ground, edits: readonly WordEdit[], [from, to]: Span): WordEdit[] {
  const isIn = (edit: WordEdit): boolean =>
    edit.kind === 'insert' ? edit.at > from && edit.at < to : edit.from < to && edit.to > from;
  const inside = edits.filter(isIn);
  const [{ line, by }] = inside as [WordEdit];
  const isGone = (unit: number): boolean =>
    inside.some((edit) => edit.kind === 'delete' && edit.from <= unit && unit < edit.to);
  let text = '';
  for (let unit = from; unit < to; unit += 1) {
    for (const edit of inside) if (edit.kind === 'insert' && edit.at === unit) text += edit.text.text;
    if (!isGone(unit)) text += ground.textOf(line)[unit];
  }
  const threads = inside.flatMap((edit) => (edit.kind === 'insert' ? edit.text.threads : []));
  const outer = inside.flatMap((edit): WordEdit[] => {
    if (edit.kind !== 'delete') return [];
    const parts = [
      { ...edit, to: Math.min(edit.to, from) },
      { ...edit, from: Math.max(edit.from, to) },
    ];
    return parts.filter((part) => part.from < part.to);
  });
  const kept = [...edits.filter((edit) => !isIn(edit)), ...outer];
  const made: WordEdit[] = [
    { kind: 'delete', line, from, to, by },
    ...(text === ''
      ? []
      : [{ kind: 'insert' as const, line, at: to, by, text: { text, notes: [], threads } }]),
  ];
  const startOf = (edit: WordEdit): number => (edit.kind === 'insert' ? edit.at : edit.from);
  return [...made, ...kept].toSorted((a, b) => startOf(a) - startOf(b) || (a.kind === 'delete' ? -1 : 1));
}
