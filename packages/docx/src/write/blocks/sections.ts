import type { BlockNode, OutlineEntry } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { numberRuns } from '../marks/sectionMarks.ts';
import { type Part, paragraphPart } from '../part.ts';
import type { StyleId } from '../styles/allStyles.ts';
import { noteTyped } from '../noteTyped.ts';
import { printedTextOf, runsOf } from './inlineFaces.ts';
import { isTitle, writeBlocks } from './writeBlocks.ts';

const titled: readonly StyleId[] = ['Muc', 'Khoan', 'TieuKhoan', 'TieuKhoanCon'];
const untitled: readonly StyleId[] = [
  'MucKhongTen',
  'KhoanKhongTen',
  'TieuKhoanKhongTen',
  'TieuKhoanConKhongTen',
];

export function sections(node: BlockNode<'sections'>, context: Context): Part[] {
  return node.children.flatMap((section, index) => {
    const entry = context.outline[index];
    return entry ? writeSection(section, entry, context) : [];
  });
}

/** A titled section prints its number before the title, one without a title before its first paragraph. */
function writeSection(section: Node, entry: OutlineEntry, context: Context): Part[] {
  const titles = section.children.filter((child) => isTitle(child) && child.childCount > 0);
  const parts = titles.map((title, i) => writeTitle(title, i === 0, entry, context));
  if (titles.length > 0) return [...parts, ...writeBlocks(section, context)];
  const first = section.children.find((child) => !isTitle(child));
  const style = untitled[entry.depth - 1]!;
  if (first?.type.name !== 'paragraph') {
    const alone = paragraphPart({ style, children: leadOf(entry, context, '') });
    return [alone, ...writeBlocks(section, context)];
  }
  return writeBlocks(section, context, { lead: { style, runs: leadOf(entry, context) } });
}

const leadOf = (entry: OutlineEntry, { numberMarks, bookmarks }: Context, end?: string) =>
  numberRuns(entry, numberMarks[entry.index]!, bookmarks, end);

function titleStyle({ depth, number }: OutlineEntry): StyleId {
  if (number.endsWith(')')) return depth === 3 ? 'DiemCoTen' : 'DiemCoTenCon';
  return titled[depth - 1]!;
}

/** Level 1 prints in capitals (Phụ lục I, II.6đ); a second title, left by concurrent edits, has no number. */
function writeTitle(title: Node, first: boolean, entry: OutlineEntry, context: Context): Part {
  const capitals = entry.depth === 1;
  if (capitals) noteTyped(printedTextOf(title, context), context);
  return paragraphPart({
    style: titleStyle(entry),
    children: [...(first ? leadOf(entry, context) : []), ...runsOf(title, context, { capitals })],
  });
}
