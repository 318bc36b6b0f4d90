import type { Node } from 'prosemirror-model';
import { isStruckBy } from './Draft.ts';
import type { Edit } from './Edit.ts';
import type { Placing } from './Placing.ts';
import type { PlanLine } from './planText.ts';

type Gone = Extract<Edit, { kind: 'deleteLine' }>;
type Joined = Extract<Edit, { kind: 'join' }>;

/** Rows, sections and tables that go as one when all that is in them goes. */
const WHOLE: ReadonlySet<string> = new Set([
  'section',
  'table',
  'taskTable',
  'tableRow',
  'task',
  'annex',
  'article',
]);

/** Lines that went: as blocks where nothing else is in them, else word by word. */
export function placeGoneLines(placing: Placing, edits: readonly Gone[]): void {
  const { ground } = placing;
  const gone = new Map<PlanLine, Gone>();
  for (const edit of edits) {
    const base = ground.baseLine(edit.line);
    const line = ground.liveLine(edit.line);
    if (!base) placing.keep('computed', ground.textOf(edit.line), edit.line, edit.by?.author);
    else if (!line) strikeWords(placing, edit);
    else if (!isStruckBy(line, placing.options.author)) gone.set(line, edit);
  }
  const isGone = (line: PlanLine): boolean => gone.has(line) && hasOnlyOld(placing, line, gone.get(line)!);
  const whole = wholesOf(placing, isGone);
  const done = new Set<number>();
  for (const [line, edit] of gone) {
    const around = line.around.find(({ pos }) => whole.has(pos));
    const at = around ?? (isGone(line) && mayGo(line) ? line : undefined);
    if (!at) strikeWords(placing, edit);
    else if (!done.has(at.pos)) {
      done.add(at.pos);
      if (!placing.draft.mark(at.pos, 'suggestedDelete', placing.recordOf(edit))) strikeWords(placing, edit);
    }
  }
}

/** The outermost nodes of which every line goes, by their positions. */
function wholesOf({ ground: { lines }, draft }: Placing, isGone: (line: PlanLine) => boolean): Set<number> {
  const left = new Map<number, boolean>();
  for (const line of lines) {
    const goes = isGone(line);
    for (const { node, pos } of line.around)
      if (WHOLE.has(node.type.name))
        left.set(pos, (left.get(pos) ?? !draft.opens(pos, node)) && (goes || isIdle(line)));
  }
  const some = new Set(lines.filter(isGone).flatMap(({ around }) => around.map(({ pos }) => pos)));
  return new Set([...left].flatMap(([pos, all]) => (all && some.has(pos) ? [pos] : [])));
}

/** An empty cell, or the title that a section without one keeps. */
const isIdle = ({ text }: PlanLine): boolean => text.trim() === '';

/** A block of its own that may go; not the only line of a cell. */
function mayGo({ node, around }: PlanLine): boolean {
  // Half of a paragraph goes word by word.
  if (node.children.some(({ type }) => type.name === 'suggestedSplit')) return false;
  if (!('suggestedDelete' in node.attrs) || node.type.name === 'footnote' || node.type.name === 'taskColumn')
    return false;
  const parent = around.at(-1)?.node;
  return !/cell$/iu.test(parent?.type.name ?? '') || (parent?.childCount ?? 0) > 1;
}

/** Whether all that stands in the live line stood in the copy, or is struck. */
function hasOnlyOld({ ground }: Placing, line: PlanLine, { line: word }: Gone): boolean {
  const old = new Set<number>();
  for (let unit = 0; unit < ground.textOf(word).length; unit += 1) {
    const found = ground.liveUnit(word, unit);
    if (found?.line === line) old.add(found.unit);
  }
  return line.units.every(
    ({ node }, unit) => old.has(unit) || line.text[unit]!.trim() === '' || isDeleted(node),
  );
}

const isDeleted = ({ marks }: Node): boolean => marks.some(({ type }) => type.name === 'deletion');

function strikeWords(placing: Placing, edit: Gone): void {
  const found = unitsOf(placing.ground, edit.line);
  if (found.length === 0) return;
  const record = placing.recordOf(edit);
  for (const { line, unit } of found) placing.draft.strike(line.units[unit]!, record);
}

function unitsOf(ground: Placing['ground'], word: number) {
  return Array.from({ length: ground.textOf(word).length }, (_, unit) => ground.liveUnit(word, unit)).filter(
    (found) => found !== undefined,
  );
}

/** Two paragraphs that became one; lines that go were placed before. */
export function placeJoin(placing: Placing, edit: Joined): void {
  const { ground, draft } = placing;
  const line = ground.liveLine(edit.line);
  const above = line && nodeAbove(placing, line);
  const fits = line !== undefined && above?.type === line.node.type && JOINED.has(line.node.type.name);
  if (fits && draft.mark(line.pos, 'suggestedDelete', { ...placing.recordOf(edit), join: true })) return;
  placing.keep('join', ground.textOf(edit.line), edit.line, edit.by?.author);
}

const JOINED: ReadonlySet<string> = new Set(['paragraph', 'basis']);

/** The line before it among its neighbours, those left out that go. */
function nodeAbove({ draft }: Placing, { around, pos: own }: PlanLine): Node | undefined {
  const parent = around.at(-1);
  let above: Node | undefined;
  parent?.node.forEach((node, offset) => {
    const pos = parent.pos + 1 + offset;
    if (pos < own && !draft.isStruck(pos)) above = node;
  });
  return above;
}
