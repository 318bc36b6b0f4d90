import { readRecord, type schema } from '@duthao/plan';
import type { Inline, Review } from '../lines/inline.ts';
import { asWords, type Suggested, suggestedBy, takeBlock } from './suggested.ts';

type Node = ReturnType<typeof schema.node>;
type Name = 'suggestedInsert' | 'suggestedDelete';

interface Container {
  readonly attrs: Suggested;
  readonly title: readonly Inline[];
  readonly blocks: Node[];
}

/**
 * What is suggested about a section or an annex: it comes in or goes when its title does and everything in it. Else the
 * title's words alone are suggested, for what stands below would come or go with it.
 */
export function takeContainer(
  title: readonly Inline[],
  blocks: readonly Node[],
  tracked: readonly Review[] = [],
): Container {
  const { attrs, runs } = takeBlock(title);
  const [first] = blocks;
  const suggestedChange = attrs.suggestedChange ?? (first && ofSection(first));
  const change = suggestedChange === undefined ? {} : { suggestedChange };
  const bare = suggestedBy(tracked);
  for (const name of ['suggestedInsert', 'suggestedDelete'] as const) {
    const record = title.length > 0 ? attrs[name] : (bare[name] ?? (first && attrOf(first, name)));
    if (!record || !blocks.every((block) => isWhole(block, name))) continue;
    const inside = blocks.map((block) => withoutSame(withoutSectionForm(block), name, record));
    return { attrs: { ...change, [name]: record }, title: runs, blocks: inside };
  }
  const isOfWords = attrs.suggestedInsert !== undefined || attrs.suggestedDelete !== undefined;
  return { attrs: change, title: isOfWords ? asWords(title) : runs, blocks: blocks.map(withoutSectionForm) };
}

/** The first paragraph of a section without a title carries its number, and with it what was its level. */
function ofSection(block: Node): string | undefined {
  const { former = {} } = readRecord(block, 'suggestedChange') ?? {};
  const record: unknown = block.attrs['suggestedChange'];
  return 'level' in former || 'runIn' in former ? String(record) : undefined;
}

function withoutSectionForm(block: Node): Node {
  if (!ofSection(block)) return block;
  return block.type.create({ ...block.attrs, suggestedChange: null }, block.content, block.marks);
}

function attrOf({ attrs }: Node, name: Name): string | undefined {
  const record: unknown = attrs[name];
  return typeof record === 'string' ? record : undefined;
}

function isWhole(block: Node, name: Name): boolean {
  const record = readRecord(block, name);
  return record !== null && record.join !== true;
}

/** What comes with the section is not said again; what others suggest in it is. */
function withoutSame(block: Node, name: Name, record: string): Node {
  const own = readRecord(block, name);
  const { author, time } = JSON.parse(record) as { author: string; time: string };
  if (own?.author !== author || own.time !== time) return block;
  return block.type.create({ ...block.attrs, [name]: null }, block.content, block.marks);
}
