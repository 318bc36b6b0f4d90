import { annexAttachedLine, annexLabel } from '@duthao/plan';
import { type IParagraphOptions, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import { rule } from '../rule.ts';
import { mmToTwips } from '../units.ts';
import { centredLine } from './centredLine.ts';
import { centredText } from './docTitle.ts';
import { printedTextOf } from './inlineFaces.ts';
import { writeBlocks } from './writeBlocks.ts';

/** Phụ lục, with its heading (Phụ lục III, Mẫu 2.1): label, title in capitals, what it belongs to, a short rule. */
export function writeAnnex(annex: Node, index: number, count: number, context: Context): Part[] {
  const titles = annex.children.filter(({ type }) => type.name === 'annexTitle');
  const { bookmarks } = context;
  const label = new TextRun(annexLabel(index, count));
  const heading: IParagraphOptions[] = [
    { style: 'PhuLucSo', children: [bookmarks.around(bookmarks.reserve('phuluc', annex.attrs.id), [label])] },
    ...titles
      .filter((title) => printedTextOf(title, context).trim())
      .map((title) => centredText('PhuLucTen', title, context, true).options),
    centredLine('PhuLucKemTheo', annexAttachedLine(context.plan), 'italic', context.textWidth, context),
    rule(mmToTwips(40), context.textWidth, context),
  ];
  return [...heading.map(paragraphPart), ...writeBlocks(annex, context)];
}
