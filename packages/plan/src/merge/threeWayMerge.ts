import { type Attrs, Fragment, type Node } from 'prosemirror-model';
import { mergeInline } from './mergeInline.ts';
import { mergeOrder } from './mergeOrder.ts';
import { placeName } from './placeName.ts';
import { type Entry, indexTree, ROOT, type TreeIndex } from './treeIndex.ts';

/** Something of mine that found no place in the merged plan. */
export interface LeftOver {
  /** In words for people: "Mục II.1". */
  readonly where: string;
  readonly text: string;
}

/**
 * Merges two plans that come from one, block by block by their ids and word by word inside. A change on one
 * side stands, an equal change on both counts once, a block that I deleted and they changed stays. Where both
 * rewrote the same, theirs stands (it is on the server already) and mine goes to `leftOver`.
 *
 * @param settled lines that stay as theirs (see `changedLines`); words that only mine has there go to `leftOver`.
 */
export function threeWayMerge(
  base: Node,
  mine: Node,
  theirs: Node,
  settled: ReadonlySet<string> = new Set(),
): { doc: Node; leftOver: LeftOver[] } {
  return new Merge(base, mine, theirs, settled).run();
}

/** The lines of text that read otherwise in `after`, by names that hold in every version of the plan. */
export function changedLines(before: Node, after: Node): string[] {
  const former = indexTree(before);
  return [...indexTree(after)].flatMap(([key, { node }]) =>
    node.inlineContent && !former.get(key)?.node.content.eq(node.content) ? [key] : [],
  );
}

/** Words that were written into a line and stand in neither of the others, not even as the beginning of a word. */
function wordsOnlyIn(mine: Fragment, ...others: readonly Fragment[]): string[] {
  const known = others.map((line) => line.textBetween(0, line.size, ' ', ' '));
  const words = mine.textBetween(0, mine.size, ' ', ' ').split(/\s+/);
  return words.filter((word) => known.every((text) => !text.includes(word)));
}

class Merge {
  private readonly base: TreeIndex;
  private readonly mine: TreeIndex;
  private readonly theirs: TreeIndex;
  private readonly plan: Node;
  private readonly settled: ReadonlySet<string>;
  private readonly placed = new Set<string>();
  private readonly leftOver: LeftOver[] = [];

  constructor(base: Node, mine: Node, theirs: Node, settled: ReadonlySet<string>) {
    this.base = indexTree(base);
    this.mine = indexTree(mine);
    this.theirs = indexTree(theirs);
    this.plan = mine;
    this.settled = settled;
  }

  run(): { doc: Node; leftOver: LeftOver[] } {
    const doc = this.build(ROOT);
    for (const [key, entry] of this.mine) if (!this.placed.has(key)) this.keepUnplaced(key, entry);
    return { doc, leftOver: this.leftOver };
  }

  private build(key: string): Node {
    this.placed.add(key);
    const [base, mine, theirs] = [this.base.get(key), this.mine.get(key), this.theirs.get(key)];
    if (mine && theirs) return this.mergeBoth(key, base, mine, theirs);
    const only = (mine ?? theirs)!;
    if (only.node.inlineContent || only.node.isLeaf) return only.node;
    const children = only.children.filter((child) =>
      mine ? this.homeOf(child) === key : !this.mine.has(child) || this.homeOf(child) === key,
    );
    return only.node.copy(Fragment.from(children.map((child) => this.build(child))));
  }

  private mergeBoth(key: string, base: Entry | undefined, mine: Entry, theirs: Entry): Node {
    const attrs = this.mergeAttrs(
      key,
      base?.node.attrs ?? theirs.node.attrs,
      mine.node.attrs,
      theirs.node.attrs,
    );
    const { type, marks } = theirs.node;
    if (theirs.node.isLeaf) return type.create(attrs, null, marks);
    if (theirs.node.inlineContent) {
      const former = base?.node.type === type ? base.node.content : theirs.node.content;
      return type.create(attrs, this.mergeText(key, former, mine.node.content, theirs.node.content), marks);
    }
    const orders = { base: base?.children ?? [], mine: mine.children, theirs: theirs.children };
    const children = mergeOrder(orders, (child) => this.homeOf(child) === key);
    return type.create(attrs, Fragment.from(children.map((child) => this.build(child))), marks);
  }

  private mergeText(key: string, base: Fragment, mine: Fragment, theirs: Fragment): Fragment {
    if (mine.eq(base) || mine.eq(theirs)) return theirs;
    if (this.settled.has(key)) {
      const unseen = wordsOnlyIn(mine, base, theirs);
      this.keep(key, unseen.join(' '));
      return theirs;
    }
    if (theirs.eq(base)) return mine;
    const merged = mergeInline(base, mine, theirs, (b, m, t) => {
      const attrs = this.mergeAttrs(key, b.attrs, m.attrs, t.attrs);
      return t.type.create(attrs, this.mergeText(key, b.content, m.content, t.content), t.marks);
    });
    for (const text of merged.left) this.keep(key, text);
    return merged.content;
  }

  private mergeAttrs(key: string, base: Attrs, mine: Attrs, theirs: Attrs): Attrs {
    const attrs: Record<string, unknown> = {};
    for (const name of Object.keys(theirs)) {
      const isMine = mine[name] !== base[name];
      const isTheirs = theirs[name] !== base[name];
      attrs[name] = isMine && !isTheirs ? mine[name] : theirs[name];
      const isLost = isMine && isTheirs && mine[name] !== theirs[name];
      if (isLost && typeof mine[name] === 'string') this.keep(key, mine[name]);
    }
    return attrs;
  }

  /** The block that a block belongs to in the end; undefined when it is deleted. */
  private homeOf(key: string): string | undefined {
    const [base, mine, theirs] = [this.base.get(key), this.mine.get(key), this.theirs.get(key)];
    if (!base) return (theirs ?? mine)?.parent;
    if (mine && theirs) return mine.parent === base.parent ? theirs.parent : mine.parent;
    return theirs && !theirs.node.eq(base.node) ? theirs.parent : undefined;
  }

  /** What they deleted, or deleted around it, is kept for me where I had changed it. */
  private keepUnplaced(key: string, { node }: Entry): void {
    const former = this.base.get(key)?.node;
    if (!node.inlineContent || former?.eq(node) || this.settled.has(key)) return;
    if (former?.textContent !== node.textContent) this.keep(key, node.textContent);
  }

  private keep(key: string, text: string): void {
    if (text.trim() !== '') this.leftOver.push({ where: placeName(this.mine, this.plan, key), text });
  }
}
