import type { Node } from 'prosemirror-model';
import { footnote, node, p, plan, runIn, section } from './builders.ts';
import { EditingRoom, type Editor } from './editingRoom.ts';
import { type Acted, createRandom } from './randomEdits.ts';

const cell = (column: string, text: string) => node('taskCell', { column }, p(text));
const start = plan({
  subject: 'Tập huấn',
  bases: [node('basis', { id: 'b1' }, 'Căn cứ chương trình')],
  openings: [p('Mở đầu.')],
  sections: [
    section(1, 'Mục đích', p('Nêu rõ việc.', footnote('Chú thích')), p('Đoạn hai')),
    section(2, 'Yêu cầu', p('Thiết thực.')),
    runIn(2, 'Đúng thời gian.'),
    section(
      1,
      'Phân công',
      node(
        'taskTable',
        { id: 'tb' },
        node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung'),
        node('taskColumn', { id: 'c2', kind: 'lead' }, 'Chủ trì'),
        node('task', { id: 'r1' }, cell('c1', 'Mở lớp'), cell('c2', 'Văn phòng')),
      ),
    ),
    section(1, 'Thực hiện', p('Các phòng.')),
  ],
  endorsement: [node('recipients', null, node('recipient', { id: 'n1' }, 'Như trên'))],
});

interface Line {
  readonly text: string;
  /** All that is around it: a line that gets other parents is deleted and made anew. */
  readonly path: string;
}

interface Inventory {
  readonly ids: ReadonlySet<string>;
  /** The path of every block with an id. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, Line>;
}

/** Ids of blocks (of lines when they say something), and all lines by their own id or their place. */
function inventory(doc: Node): Inventory {
  const ids = new Set<string>();
  const blocks = new Map<string, string>();
  const lines = new Map<string, Line>();
  const visit = (parent: Node, name: string, path: string): void => {
    parent.forEach((child) => {
      const own = typeof child.attrs.id === 'string' ? `${child.type.name}#${child.attrs.id}` : '';
      const key = own || `${name}/${child.type.name}${child.attrs.column ?? ''}`;
      const counts = child.isTextblock ? child.textContent !== '' : child.isBlock;
      if (own && counts) ids.add(own);
      if (own) blocks.set(own, path);
      // An undone deletion may stand beside the copy that was made of it, until the server gives it another id.
      const double = lines.get(key)?.text ?? '';
      if (child.isTextblock) lines.set(key, { text: double + child.textContent, path });
      else if (!child.isText) visit(child, key, `${path} ${key}`);
    });
  };
  visit(doc, '', '');
  return { ids, blocks, lines };
}

const textOf = ({ lines }: Inventory): string => [...lines.values()].map(({ text }) => text).join('\n');

/** Siblings that stand in another order than before: Yjs cannot move, so one of two is made anew. */
function reordered(former: Inventory, now: Inventory): Set<string> {
  const rank = new Map([...now.blocks.keys()].map((key, i) => [key, i]));
  const last = new Map<string, string>();
  const found = new Set<string>();
  for (const [key, path] of former.blocks) {
    if (now.blocks.get(key) !== path) continue;
    const before = last.get(path);
    if (before !== undefined && rank.get(before)! > rank.get(key)!) found.add(before).add(key);
    last.set(path, key);
  }
  return found;
}

type Noted = Pick<Acted, 'name' | 'gentle' | 'word'>;

/**
 * What each person did to others' places in one round. A word may only be missing when it was typed into a line
 * that someone cut, split, joined, moved or took away in the same round, alone or with a block around it (Yjs
 * deletes and makes anew there), and a block only when someone took it away, or moved it into what another took
 * away.
 */
class Ledger {
  readonly words: { word: string; line: string; path: string; who: string }[] = [];
  readonly disturbed = new Set<string>();
  readonly removed = new Set<string>();
  private decisions = 0;

  note(editor: Editor, before: Node, { name, gentle, word }: Noted): void {
    const [former, now] = [inventory(before), inventory(editor.doc)];
    for (const id of former.ids) if (!now.ids.has(id)) this.removed.add(id);
    if (word !== undefined) {
      const [line, { path }] = [...now.lines].find(([, { text }]) => text.includes(word))!;
      this.words.push({ word, line, path, who: editor.name });
    }
    // The server makes one decision of two, and what was typed into the other since then stays behind.
    if (name === 'decision' && !editor.doc.eq(before)) this.decisions += 1;
    if (this.decisions > 1) this.disturbed.add('/decisionPart');
    if (gentle) return;
    for (const [block, path] of former.blocks) if (now.blocks.get(block) !== path) this.disturbed.add(block);
    for (const block of reordered(former, now)) this.disturbed.add(block);
    for (const [line, { text, path }] of former.lines) {
      const same = now.lines.get(line);
      if (same?.text !== text || same.path !== path) this.disturbed.add(line);
    }
  }

  /** A cell goes with its column. */
  private isDisturbed(key: string): boolean {
    const column = key.split('/taskCell')[1];
    return this.disturbed.has(key) || this.disturbed.has(`taskColumn#${column}`);
  }

  /** Words typed this round that are nowhere, although nobody touched the line they were typed into. */
  lost(room: EditingRoom): string[] {
    const trays = room.editors.flatMap((editor) => editor.tray).join('\n');
    const kept = `${textOf(inventory(room.doc))}\n${trays}`;
    return this.words
      .filter(({ word }) => !kept.includes(word.slice(0, -1)))
      .filter(({ line, path }) => ![line, ...path.split(' ')].some((key) => this.isDisturbed(key)))
      .map(({ word, line, who }) => `${who} typed ${word} into ${line}`);
  }
}

const ROUNDS = 12;
const ACTS = 4;

/** One day of four people; what they lost to each other although nobody took it away must be empty. */
export function editTogether(seed: number) {
  const random = createRandom(seed);
  const room = new EditingRoom(start, ['an', 'binh', 'chi', 'yen']);
  const lost: string[] = [];
  let displaced = 0;
  let typed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const ledger = new Ledger();
    const before = inventory(room.doc).ids;
    for (let i = 0; i < ACTS; i += 1) {
      for (const editor of room.editors) {
        const doc = editor.doc;
        ledger.note(editor, doc, editor.act(random));
      }
    }
    room.deliver(random);
    const after = room.doc;
    after.check();
    for (const { name, doc } of room.editors) if (!doc.eq(after)) lost.push(`${name} sees another plan`);
    const now = inventory(after);
    for (const id of before) {
      const isExplained = ledger.removed.has(id) || ledger.disturbed.has(id);
      if (!now.ids.has(id) && !isExplained) lost.push(`block ${id}`);
    }
    lost.push(...ledger.lost(room));
    const text = textOf(now);
    typed += ledger.words.length;
    displaced += ledger.words.filter(({ word }) => !text.includes(word.slice(0, -1))).length;
  }
  return { room, lost, typed, displaced };
}
