import { type BlockNode, type OutlineEntry, toCapitals } from '@duthao/plan';
import { TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import type { StyleId } from '../styles.ts';
import { runsOf } from './inlineFaces.ts';
import { isTitle, writeBlocks } from './writeBlocks.ts';

export function sections(node: BlockNode<'sections'>, context: Context): Part[] {
  return node.children.flatMap((section, index) => {
    const entry = context.outline[index];
    return entry ? writeSection(section, entry, context) : [];
  });
}

/** A titled section prints its number before the title, one without a title before its first paragraph. */
function writeSection(section: Node, entry: OutlineEntry, context: Context): Part[] {
  const titles = section.children.filter((child) => isTitle(child) && child.childCount > 0);
  const parts = titles.map((title, i) => writeTitle(title, i === 0 ? entry : null, entry.depth, context));
  if (titles.length > 0) return [...parts, ...writeBlocks(section, context)];
  const first = section.children.find((child) => !isTitle(child));
  if (first?.type.name !== 'paragraph') {
    const alone = paragraphPart({ style: 'KhoanKhongTen', text: entry.number });
    return [alone, ...writeBlocks(section, context)];
  }
  const run = new TextRun(`${entry.number} `);
  return writeBlocks(section, context, { style: 'KhoanKhongTen', run });
}

function titleStyle({ depth, number }: OutlineEntry): StyleId {
  if (depth === 1) return 'Muc';
  if (depth === 2) return 'Khoan';
  if (number.endsWith(')')) return 'DiemCoTen';
  return depth === 3 ? 'TieuKhoan' : 'TieuKhoanCon';
}

/** Level 1 prints in capitals (Phụ lục I, II.6đ); a second title, left by concurrent edits, has no number. */
function writeTitle(title: Node, entry: OutlineEntry | null, depth: number, context: Context): Part {
  const capitals = depth === 1;
  const number = entry ? `${capitals ? toCapitals(entry.number) : entry.number} ` : '';
  const style: StyleId = entry ? titleStyle(entry) : capitals ? 'Muc' : 'Khoan';
  const lead = number ? [new TextRun(number)] : [];
  return paragraphPart({
    style,
    widowControl: true,
    children: [...lead, ...runsOf(title, context, { capitals })],
  });
}
