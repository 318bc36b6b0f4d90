import { type Attrs, Fragment, type Node } from 'prosemirror-model';
import { type Place, placesOf } from '../places/placesOf.ts';
import type { BlockEdit, NodeJson, PlaceEdits } from './BlockEdit.ts';
import { mergeOrder } from './mergeOrder.ts';
import { type Entry, indexTree, ROOT, type TreeIndex } from './treeIndex.ts';

/** What one person may do to the text of a plan. */
export interface Bounds {
  /** Whether he may write in a place; null is what lies outside all of them. */
  mayWrite(placeId: string | null, parentOf: (placeId: string) => string | null): boolean;
  /** Whether a block differs only in what he suggests; one side is missing when it is new or gone. */
  isSuggestion(placeId: string | null, before: Node | undefined, after: Node | undefined): boolean;
}

/**
 * Takes out of one person's changes what he may not, or no longer, do: `doc` is `base` with the rest of them, `refused`
 * what was taken out, by places in the order of the text. `now` is the plan that says which place lies in which.
 */
export function withinRights(
  base: Node,
  mine: Node,
  now: Node,
  bounds: Bounds,
): { doc: Node; refused: PlaceEdits[] } {
  return new Within(base, mine, now, bounds).run();
}

const placeTypes = new Set(['section', 'annex', 'taskTable', 'taskGroup', 'task']);

class Within {
  private readonly base: TreeIndex;
  private readonly mine: TreeIndex;
  private readonly bounds: Bounds;
  private readonly parents: ReadonlyMap<string, string | null>;
  private readonly placed = new Set<string>();
  private readonly changed = new Set<string>();

  constructor(base: Node, mine: Node, now: Node, bounds: Bounds) {
    this.base = indexTree(base);
    this.mine = indexTree(mine);
    this.bounds = bounds;
    // What exists now counts; of new places only the writer knows.
    const known = [base, mine, now]
      .flatMap(placesOf)
      .map(({ id, parentId }: Place) => [id, parentId] as const);
    this.parents = new Map(known);
  }

  run(): { doc: Node; refused: PlaceEdits[] } {
    const doc = this.build(ROOT);
    return { doc, refused: this.refused() };
  }

  private build(key: string): Node {
    this.placed.add(key);
    const [base, mine] = [this.base.get(key), this.mine.get(key)];
    if (base && mine) return this.buildBoth(key, base, mine);
    const only = (mine ?? base)!;
    if (only.node.inlineContent || only.node.isLeaf) return only.node;
    const children = only.children.filter((child) => this.homeOf(child) === key);
    return only.node.copy(Fragment.from(children.map((child) => this.build(child))));
  }

  private buildBoth(key: string, base: Entry, mine: Entry): Node {
    if (mine.node.eq(base.node)) return this.take(key, mine);
    const place = this.placeIn(key);
    const may = this.may(place);
    if (!may && this.bounds.isSuggestion(place, base.node, mine.node)) return this.take(key, mine);
    const { type, marks } = mine.node;
    const attrs = this.attrsOf(key, base, mine);
    if (mine.node.isLeaf) return type.create(attrs, null, marks);
    if (mine.node.inlineContent) {
      const isFine = may || mine.node.content.eq(base.node.content);
      if (!isFine) this.changed.add(key);
      return type.create(attrs, (isFine ? mine : base).node.content, marks);
    }
    const order = may ? mine.children : inOrderOf(base.children, mine.children);
    const orders = { base: base.children, mine: order, theirs: base.children };
    const children = mergeOrder(orders, (child) => this.homeOf(child) === key);
    return type.create(attrs, Fragment.from(children.map((child) => this.build(child))), marks);
  }

  /** A block that is taken as it stands, with all below it. */
  private take(key: string, { node, children }: Entry): Node {
    this.placed.add(key);
    for (const child of children) this.take(child, this.mine.get(child)!);
    return node;
  }

  private attrsOf(key: string, base: Entry, mine: Entry): Attrs {
    const isSame = mine.node.sameMarkup(base.node);
    if (isSame || this.may(this.placeAround(key))) return mine.node.attrs;
    this.changed.add(key);
    return base.node.attrs;
  }

  /** The block that a block belongs to in the end; undefined when it is not there. */
  private homeOf(key: string): string | undefined {
    const [base, mine] = [this.base.get(key), this.mine.get(key)];
    if (base && mine && base.parent === mine.parent) return base.parent;
    const isFine = (!base || this.mayTake(key)) && (!mine || this.may(this.placeAround(key)));
    if (isFine) return mine?.parent;
    const isSuggested =
      !(base && mine) && this.bounds.isSuggestion(this.placeAround(key), base?.node, mine?.node);
    if (isSuggested) return mine?.parent;
    return base?.parent;
  }

  /** Whether a block may be taken from where it stood: with it goes what others have in it. */
  private mayTake(key: string): boolean {
    const { node, parent, children } = this.base.get(key)!;
    const id = idOfPlace(node);
    const around = id === null ? this.placeIn(parent) : (this.parents.get(id) ?? null);
    return this.may(around) && this.may(id ?? around) && children.every((child) => this.mayTake(child));
  }

  private may(placeId: string | null): boolean {
    return this.bounds.mayWrite(placeId, (id) => this.parents.get(id) ?? null);
  }

  /** The place that what a block holds belongs to. */
  private placeIn(key: string): string | null {
    for (
      let at = key, entry = this.find(at);
      entry && at !== ROOT;
      at = entry.parent, entry = this.find(at)
    ) {
      const id = idOfPlace(entry.node);
      if (id !== null) return id;
    }
    return null;
  }

  /** The place that a block itself belongs to: whether it is there, where, and at which level. */
  private placeAround(key: string): string | null {
    const id = idOfPlace(this.find(key)!.node);
    return id === null ? this.placeIn(key) : (this.parents.get(id) ?? null);
  }

  private find(key: string): Entry | undefined {
    return this.mine.get(key) ?? this.base.get(key);
  }

  private refused(): PlaceEdits[] {
    const found = new Map<string | null, BlockEdit[]>();
    const add = (placeId: string | null, edit: BlockEdit): void => {
      found.set(placeId, [...(found.get(placeId) ?? []), edit]);
    };
    for (const [key, entry] of this.mine) {
      const before = this.base.get(key)?.node;
      if (this.changed.has(key)) add(this.placeOfChange(key), toEdit(key, this.mine, before, entry.node));
      else if (!before && !this.placed.has(key) && this.isTop(key, this.mine, this.base)) {
        add(this.placeAround(key), toEdit(key, this.mine, undefined, entry.node));
      }
    }
    for (const [key, { node }] of this.base) {
      const isKept = !this.mine.has(key) && this.placed.has(key) && this.isTop(key, this.base, this.mine);
      if (isKept) add(this.placeAround(key), toEdit(key, this.base, node, undefined));
    }
    return [...found].map(([placeId, edits]) => ({ placeId, edits }));
  }

  /** What lies in something new or gone goes with it. */
  private isTop(key: string, inOne: TreeIndex, inOther: TreeIndex): boolean {
    return inOther.has(inOne.get(key)!.parent);
  }

  private placeOfChange(key: string): string | null {
    return this.find(key)!.node.inlineContent ? this.placeIn(key) : this.placeAround(key);
  }
}

function idOfPlace({ type, attrs }: Node): string | null {
  return placeTypes.has(type.name) && typeof attrs['id'] === 'string' ? attrs['id'] : null;
}

/** What both hold in the order of the first; what only the second holds stays behind what it stands behind. */
function inOrderOf(first: readonly string[], second: readonly string[]): string[] {
  const both = first.filter((key) => second.includes(key));
  const known = new Set(both);
  let next = 0;
  return second.map((key) => (known.has(key) ? both[next++]! : key));
}

function toEdit(key: string, index: TreeIndex, before: Node | undefined, after: Node | undefined): BlockEdit {
  const { parent } = index.get(key)!;
  const siblings = index.get(parent)?.children ?? [];
  const behind = siblings[siblings.indexOf(key) - 1] ?? null;
  const isWhole = !before || !after;
  const toJson = (node: Node | undefined) => (node ? jsonOf(node, isWhole) : null);
  return { key, before: toJson(before), after: toJson(after), parent, behind };
}

/** Of a block that only changed, what lies in blocks of its own is left out. */
function jsonOf(node: Node, isWhole: boolean): NodeJson {
  return isWhole || node.inlineContent || node.isLeaf
    ? (node.toJSON() as NodeJson)
    : { type: node.type.name, attrs: node.attrs };
}
