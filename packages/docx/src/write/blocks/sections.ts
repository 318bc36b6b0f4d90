import type { BlockNode, OutlineEntry } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context, PlanText } from '../context.ts';
import { type Lead, numberLead } from '../marks/sectionMarks.ts';
import { type Part, paragraphPart } from '../part.ts';
import { entriesOf, type Entry } from '../review/entriesOf.ts';
import { printedEntries } from '../review/printedEntries.ts';
import type { Both } from '../review/Tracked.ts';
import { changedBy } from '../review/trackedOf.ts';
import type { StyleId } from '../styles/allStyles.ts';
import { noteTyped } from '../noteTyped.ts';
import { printedTextOf } from './printedTextOf.ts';
import { type LineLook, lineOf, withinOf } from './lineOf.ts';
import { type FirstLook, isTitle, writeBlocks } from './writeBlocks.ts';

const titled: readonly StyleId[] = ['Muc', 'Khoan', 'TieuKhoan', 'TieuKhoanCon'];
const untitled: readonly StyleId[] = [
  'MucKhongTen',
  'KhoanKhongTen',
  'TieuKhoanKhongTen',
  'TieuKhoanConKhongTen',
];

export function sections(node: BlockNode<'sections'>, context: Context): Part[] {
  const { all } = entriesOf([node as unknown as Node], context);
  return all.flatMap((entry) => writeSection(entry, withinOf(context, entry.tracked)));
}

/** Where the number of a section stands in one of the texts. */
interface Head {
  readonly entry: OutlineEntry;
  readonly number: Lead;
  readonly kind: 'title' | 'firstParagraph' | 'alone';
}

/** A titled section prints its number before the title, one without a title before its first paragraph. */
function writeSection(section: Entry, context: Context): Part[] {
  const by = changedBy(section.node);
  if (by) context.review?.pass(by);
  const heads = {
    before: headOf(section, 'before', context.texts.before),
    after: headOf(section, 'after', context.texts.after),
  };
  const first = { before: firstLook(heads.before), after: firstLook(heads.after) };
  return [
    ...writeTitles(section, heads, context),
    ...writeAlone(section, heads, context),
    ...writeBlocks(section.node, context, { first }),
  ];
}

function headOf(
  { begins }: Entry,
  text: keyof Both<unknown>,
  { outline, numberMarks }: PlanText,
): Head | null {
  const begin = begins[text];
  const entry = begin && outline[begin.index];
  if (!entry) return null;
  const isTitled = begin.node.children.some((child) => isTitle(child) && child.childCount > 0);
  const first = begin.node.children.find((child) => !isTitle(child));
  const isLed = first?.type.name === 'paragraph';
  const kind = isTitled ? 'title' : isLed ? 'firstParagraph' : 'alone';
  return { entry, kind, number: numberLead(entry, numberMarks[entry.index]!, kind === 'alone' ? '' : ' ') };
}

const untitledLook = ({ entry, number }: Head): FirstLook => ({
  style: untitled[entry.depth - 1]!,
  lead: number,
});

const firstLook = (head: Head | null): FirstLook | undefined =>
  head?.kind === 'firstParagraph' ? untitledLook(head) : undefined;

/** A number with nothing beside it. */
function writeAlone(section: Entry, { before, after }: Both<Head | null>, context: Context): Part[] {
  const looks = {
    before: before?.kind === 'alone' ? untitledLook(before) : null,
    after: after?.kind === 'alone' ? untitledLook(after) : null,
  };
  if (!looks.before && !looks.after) return [];
  return [paragraphPart(lineOf({ ...section, children: [] }, looks, context))];
}

function titleStyle({ depth, number }: OutlineEntry): StyleId {
  if (number.endsWith(')')) return depth === 3 ? 'DiemCoTen' : 'DiemCoTenCon';
  return titled[depth - 1]!;
}

/** Level 1 prints in capitals (Phụ lục I, II.6đ); a second title, left by concurrent edits, has no number. */
function writeTitles(section: Entry, heads: Both<Head | null>, context: Context): Part[] {
  const { all } = entriesOf([section.node], context);
  const titles = printedEntries(
    all.filter(({ node }) => isTitle(node)),
    ({ childCount }) => childCount > 0,
  );
  const numbered = { before: false, after: false };
  const lookIn = (entry: Entry, text: keyof Both<unknown>): LineLook | null => {
    const head = heads[text];
    if (!head || !entry.present[text] || !entry.begins[text]) return null;
    const lead = numbered[text] ? undefined : head.number;
    numbered[text] = true;
    return { style: titleStyle(head.entry), lead };
  };
  const capitals = { before: heads.before?.entry.depth === 1, after: heads.after?.entry.depth === 1 };
  const look = { before: { capitals: capitals.before }, after: { capitals: capitals.after } };
  return titles.entries.map((entry) => {
    for (const shown of [entry.begins.after, entry.begins.before])
      if (shown && (capitals.before || capitals.after))
        noteTyped(printedTextOf(shown.node, context), context);
    const looks = { before: lookIn(entry, 'before'), after: lookIn(entry, 'after') };
    return paragraphPart(lineOf(entry, looks, context, { look }));
  });
}
