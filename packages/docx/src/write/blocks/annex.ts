import { annexAttachedLine, annexLabel } from '@duthao/plan';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import { type Line } from '../review/Ends.ts';
import { entriesOf, type Entry } from '../review/entriesOf.ts';
import { printedEntries } from '../review/printedEntries.ts';
import type { Both } from '../review/Tracked.ts';
import { rule } from '../rule.ts';
import { mmToTwips } from '../units.ts';
import { centredLine } from './centredLine.ts';
import { centredText } from './docTitle.ts';
import { printedTextOf } from './printedTextOf.ts';
import { lineOf, withinOf } from './lineOf.ts';
import { isTitle, writeBlocks } from './writeBlocks.ts';

/** Phụ lục, with its heading (Phụ lục III, Mẫu 2.1): label, title in capitals, what it belongs to, a short rule. */
export function writeAnnex(annex: Entry, count: Both<number>, outer: Context): Part[] {
  const context = withinOf(outer, annex.tracked);
  const { all } = entriesOf([annex.node], context);
  const titles = printedEntries(
    all.filter(({ node }) => isTitle(node)),
    (title) => printedTextOf(title, context).trim() !== '',
  );
  const { texts, textWidth } = context;
  const attached = {
    before: annexAttachedLine(texts.before.plan),
    after: annexAttachedLine(texts.after.plan),
  };
  const heading: Line[] = [
    labelOf(annex, count, context),
    ...titles.entries.map((title) => centredText('PhuLucTen', title, context, true).options),
    centredLine('PhuLucKemTheo', attached, 'italic', textWidth, context),
    rule(mmToTwips(40), textWidth, context),
  ];
  return [...heading.map(paragraphPart), ...writeBlocks(annex.node, context)];
}

function labelOf(annex: Entry, count: Both<number>, context: Context): Line {
  const name = context.bookmarks.reserve('phuluc', annex.node.attrs['id']);
  const lookIn = (text: keyof Both<unknown>) => {
    const begin = annex.begins[text];
    if (!begin) return null;
    const label = annexLabel(begin.index, count[text]);
    return { style: 'PhuLucSo', lead: { text: label, mark: { name, text: label }, plain: true } } as const;
  };
  const looks = { before: lookIn('before'), after: lookIn('after') };
  return lineOf({ ...annex, children: [] }, looks, context);
}
