import { articleLabel, type BlockNode, DECIDES } from '@duthao/plan';
import type { Node } from 'prosemirror-model';
import type { Context } from '../context.ts';
import { type Part, paragraphPart } from '../part.ts';
import { entriesOf, type Entry } from '../review/entriesOf.ts';
import { type Ending, printedEntries } from '../review/printedEntries.ts';
import { both, type Both } from '../review/Tracked.ts';
import { capitalLine } from './centredLine.ts';
import { computedLine } from './computedLine.ts';
import { lineOf, withinOf } from './lineOf.ts';
import { type FirstLook, writeBlocks } from './writeBlocks.ts';

/** The Quyết định that issues the plan, laid out as Phụ lục III, Mẫu 1.2. */
export function decisionPart(node: BlockNode<'decisionPart'>, context: Context): Part[] {
  const all = (name: string): Node[] => node.children.filter(({ type }) => type.name === name);
  const write = (name: string): Part[] => all(name).flatMap((child) => context.write(child, context));
  const entries = entriesOf([node as unknown as Node], context).all;
  const articles = printedEntries(
    entries.filter((entry) => entry.node.type.name === 'article'),
    () => true,
  );
  return [
    ...write('letterhead'),
    ...write('docTitle'),
    ...authority(all('letterhead'), context),
    ...write('bases'),
    ...decides(articles.count, context),
    ...articles.entries.flatMap((entry, i) => writeArticle(entry, articles.ends[i]!, context)),
    ...write('endorsement'),
  ];
}

function decides({ before, after }: Both<number>, context: Context): Part[] {
  if (before + after === 0) return [];
  const texts = { before: before ? DECIDES : null, after: after ? DECIDES : null };
  return [paragraphPart(computedLine(texts, { style: 'QuyetDinh' }, context))];
}

/** Who decides, in capitals between the title and the bases. */
function authority(letterheads: readonly Node[], context: Context): Part[] {
  return letterheads
    .map(({ attrs }) => attrs.authority as string | null)
    .filter((written): written is string => Boolean(written?.trim()))
    .flatMap((written) => written.split('\n'))
    .map((line) => capitalLine('ThamQuyen', both(line), context.textWidth, context))
    .map(paragraphPart);
}

/** "Điều 1. " in bold before the first paragraph (II.6c). */
function writeArticle(entry: Entry, { before, after }: Both<Ending | null>, outer: Context): Part[] {
  const context = withinOf(outer, entry.tracked);
  const alone = { before: lookOf(before, true) ?? null, after: lookOf(after, true) ?? null };
  const first = { before: lookOf(before, false), after: lookOf(after, false) };
  const label =
    alone.before || alone.after ? [paragraphPart(lineOf({ ...entry, children: [] }, alone, context))] : [];
  return [...label, ...writeBlocks(entry.node, context, { first })];
}

function lookOf(ending: Ending | null, isAlone: boolean): FirstLook | undefined {
  if (!ending || (ending.node.childCount === 0) !== isAlone) return undefined;
  return { style: 'Dieu', lead: { text: articleLabel(ending.ordinal), bold: true } };
}
