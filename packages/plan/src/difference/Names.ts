import { Fragment, type Node } from 'prosemirror-model';
import type { Item, Pairing } from './Pairing.ts';

/**
 * Which ids the new text takes: a block that was found again has the id that it had, what is new has one that nothing
 * had before. Cells and references follow the nodes they name.
 */
export class Names {
  private readonly former = new Set<string>();
  private readonly taken = new Set<string>();
  private readonly names = new Map<string, string>();

  constructor({ before, after }: Pairing) {
    before.descendants((node) => {
      const id = idOf(node);
      if (id !== null) this.former.add(id);
    });
    for (const doc of [before, after]) {
      doc.descendants((node) => {
        const id = idOf(node);
        if (id !== null) this.taken.add(id);
      });
    }
  }

  /** The id of something new: its own, unless something had it before. */
  freshId(id: string): string {
    if (!this.former.has(id)) return id;
    let count = 2;
    while (this.taken.has(`${id}~${count}`)) count += 1;
    this.taken.add(`${id}~${count}`);
    return `${id}~${count}`;
  }

  /** The same pairs with the ids that hold in the difference. Called once. */
  give(pairing: Pairing): Pairing {
    this.collect(pairing);
    return this.rename(pairing);
  }

  private collect({ before, after, items, cutOff }: Pairing): void {
    const [was, is] = [idOf(before), idOf(after)];
    if (was !== null && is !== null) this.names.set(is, was);
    if (after.inlineContent) this.collectNotes(before, after);
    if (cutOff) this.renewAll(cutOff);
    for (const item of items) {
      if (item.kind === 'stays') this.collect(item.pairing);
      if (item.kind === 'comes') this.renewAll(item.node);
    }
  }

  private renewAll(node: Node): void {
    this.renew(node);
    node.descendants((child) => this.renew(child));
  }

  /** Footnotes that came from another line. */
  private collectNotes(before: Node, after: Node): void {
    const own = new Set(before.children.map(idOf));
    for (const child of after.children) if (!own.has(idOf(child))) this.renew(child);
  }

  private renew(node: Node): void {
    const id = idOf(node);
    if (id !== null) this.names.set(id, this.freshId(id));
  }

  private rename({ before, after, items, cutOff, joined, isFixed }: Pairing): Pairing {
    const renamed = items.map((item): Item => {
      if (item.kind === 'stays') return { kind: 'stays', pairing: this.rename(item.pairing) };
      return item.kind === 'goes' ? item : { kind: 'comes', node: this.renamed(item.node) };
    });
    const named = after.inlineContent ? this.renamed(after) : this.withNames(after);
    const id = idOf(before);
    const kept = 'id' in named.attrs && id !== idOf(named) ? { ...named.attrs, id } : named.attrs;
    return {
      before,
      after: named.type.create(kept, named.content, named.marks),
      items: renamed,
      cutOff: cutOff && this.renamed(cutOff),
      joined,
      isFixed,
    };
  }

  private renamed(node: Node): Node {
    if (node.isText) return node;
    return this.withNames(node.copy(Fragment.from(node.children.map((child) => this.renamed(child)))));
  }

  private withNames(node: Node): Node {
    const changed: Record<string, unknown> = {};
    for (const attr of ['id', 'column', 'target']) {
      const known = this.names.get(node.attrs[attr]);
      if (known !== undefined && known !== node.attrs[attr]) changed[attr] = known;
    }
    if (Object.keys(changed).length === 0) return node;
    return node.type.create({ ...node.attrs, ...changed }, node.content, node.marks);
  }
}

function idOf({ attrs }: Node): string | null {
  const id: unknown = attrs['id'];
  return typeof id === 'string' ? id : null;
}
