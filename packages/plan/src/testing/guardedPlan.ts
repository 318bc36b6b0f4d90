/** A plan with places of several owners, and people who write in copies of it under the guard. */
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { Guard } from '../guard/Guard.ts';
import type { GuardedWriter, GuardVerdict } from '../guard/Verdict.ts';
import { checkUpdate } from '../ydoc/checkUpdate.ts';
import type { UpdateRefusal } from '../ydoc/updateRefusal.ts';
import { childrenOf } from '../ydoc/cloneElement.ts';
import { attrOf } from '../ydoc/setAttr.ts';
import { fromYDoc, planFragment, toYDoc, updateYDoc } from '../ydoc/ydoc.ts';
import { footnote, node, plan } from './builders.ts';

export const par = (id: string, ...children: Parameters<typeof node>[2][]): Node =>
  node('paragraph', { id }, ...children);
export const sec = (id: string, level: number, ...blocks: Node[]): Node =>
  node('section', { id, level }, node('sectionTitle', null, `Tiêu đề ${id}`), ...blocks);
export const taskRow = (id: string, text: string): Node =>
  node('task', { id }, node('taskCell', { column: 'c1' }, par(`${id}p`, text)));

/** I > I.1; II with table T: r0, then group Q1: r1, r2; III; annex A. */
export const places = plan({
  subject: 'Trích yếu',
  openings: [par('o1', 'Mở đầu văn bản')],
  sections: [
    sec('I', 1, par('p1', 'Đoạn thứ nhất', footnote('Chú thích ở đây')), par('p1b', 'Đoạn kế tiếp')),
    sec('I.1', 2, par('p2', 'Đoạn thứ hai')),
    sec(
      'II',
      1,
      par('p3', 'Đoạn thứ ba'),
      node(
        'taskTable',
        { id: 'T' },
        node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung'),
        taskRow('r0', 'Việc đầu'),
        node('taskGroup', { id: 'Q1' }, 'Quý I'),
        taskRow('r1', 'Việc một'),
        taskRow('r2', 'Việc hai'),
      ),
      node(
        'table',
        { id: 'tb' },
        node('tableRow', { id: 'tr' }, node('tableCell', { id: 'tc' }, par('p4', 'Ô'))),
      ),
    ),
    sec('III', 1, par('p5', 'Đoạn cuối')),
  ],
  annexes: [node('annex', { id: 'A' }, node('annexTitle', null, 'Phụ lục'), par('p6', 'Trong phụ lục'))],
});

/** Who may write in the named places only, and suggest elsewhere. */
export const owner = (userId: string, ...own: string[]): GuardedWriter => ({
  userId,
  rights: {
    rest: false,
    places: { I: false, II: false, III: false, A: false, ...Object.fromEntries(own.map((id) => [id, true])) },
    elsewhere: 'suggest',
  },
  protectedAuthors: new Set(),
});
export const lead: GuardedWriter = {
  userId: 'lead',
  rights: { rest: true, places: { I: true, II: true, III: true, A: true }, elsewhere: 'suggest' },
  protectedAuthors: new Set(),
};

let clients = 100;

/** A server's document under a guard, and copies of it that edit. */
export class GuardedRoom {
  readonly ydoc: Y.Doc;
  readonly guard: Guard;
  /** Whose client ids they are. */
  readonly ownerOf = new Map<number, string>();

  constructor(doc: Node = places) {
    this.ydoc = toYDoc(doc);
    this.guard = new Guard(this.ydoc, { ownerOf: (client) => this.ownerOf.get(client) });
  }

  get doc(): Node {
    return fromYDoc(this.ydoc);
  }

  copy(): Y.Doc {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.ydoc));
    copy.clientID = clients += 1;
    return copy;
  }

  judge(update: Uint8Array, writer: GuardedWriter): GuardVerdict | UpdateRefusal {
    const checked = checkUpdate(this.ydoc, update);
    return checked.ok ? this.guard.judge(checked, writer) : checked;
  }

  /** Judges what `edit` does to a copy; applies it when it passes. Resolves to 'ok' or the reason. */
  write(writer: GuardedWriter, edit: (copy: Y.Doc) => void, copy = this.copy()): string {
    const update = updateOf(copy, edit);
    const verdict = this.judge(update, writer);
    if (verdict.ok) Y.applyUpdate(this.ydoc, update);
    return verdict.ok ? 'ok' : verdict.reason;
  }

  /** The same for a change of the document that keeps ids. */
  turn(writer: GuardedWriter, change: (doc: Node) => Node): string {
    return this.write(writer, (copy) => updateYDoc(copy, change(fromYDoc(copy))));
  }
}

/** All that `edit` changes, as one update. */
export function updateOf(ydoc: Y.Doc, edit: (ydoc: Y.Doc) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const take = (update: Uint8Array): void => void updates.push(update);
  ydoc.on('update', take);
  edit(ydoc);
  ydoc.off('update', take);
  return Y.mergeUpdates(updates);
}

/** The element with that id. */
export function byId(ydoc: Y.Doc, id: string): Y.XmlElement {
  const open = childrenOf(planFragment(ydoc));
  for (let child = open.pop(); child; child = open.pop()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (attrOf(child, 'id') === id) return child;
    open.push(...childrenOf(child));
  }
  throw new Error(`no ${id}`);
}

/** The first element of that name. */
export function byName(ydoc: Y.Doc, name: string): Y.XmlElement {
  const walk = (parent: Y.XmlFragment): Y.XmlElement | undefined => {
    for (const child of childrenOf(parent)) {
      if (!(child instanceof Y.XmlElement)) continue;
      const found = child.nodeName === name ? child : walk(child);
      if (found) return found;
    }
    return undefined;
  };
  const found = walk(planFragment(ydoc));
  if (!found) throw new Error(`no ${name}`);
  return found;
}

/** The first text in an element, footnotes aside. */
export function textIn(element: Y.XmlElement): Y.XmlText {
  const found = childrenOf(element).find((child) => child instanceof Y.XmlText);
  if (!found) throw new Error('no text');
  return found;
}

export const textOfId = (ydoc: Y.Doc, id: string): Y.XmlText => textIn(byId(ydoc, id));
