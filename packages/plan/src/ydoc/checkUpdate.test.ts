import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bold, footnote, marked, node, p, plan, section } from '../testing/builders.ts';
import { checkUpdate } from './checkUpdate.ts';
import { moveSectionRun } from './moveSectionRun.ts';
import { fromYDoc, planFragment, toYDoc, updateYDoc } from './ydoc.ts';

const cell = (column: string, text: string) => node('taskCell', { column }, p(text));
const task = (id: string, text: string) => node('task', { id }, cell('c1', text), cell('c2', 'Văn phòng'));

const start = plan({
  subject: 'Tập huấn sử dụng phần mềm',
  bases: [node('basis', { id: 'b1' }, 'Căn cứ chương trình công tác')],
  sections: [
    section(1, 'Mục đích', p('Đoạn một', footnote('Chú thích'), ' phần sau')),
    section(
      1,
      'Phân công',
      node(
        'taskTable',
        { id: 'tb' },
        node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung'),
        node('taskColumn', { id: 'c2', kind: 'lead' }, 'Chủ trì'),
        task('r1', 'Mở lớp'),
      ),
    ),
    section(1, 'Thực hiện', p('Đoạn cuối')),
  ],
});

/** A server's document, and a client's whose updates are collected instead of sent. */
function pair() {
  const server = toYDoc(start);
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  const updates: Uint8Array[] = [];
  client.on('update', (update: Uint8Array) => updates.push(update));
  return { server, client, updates, frag: planFragment(client) };
}

const at = (parent: Y.XmlFragment, ...path: number[]): Y.XmlElement =>
  path.reduce<Y.XmlFragment>((type, i) => type.get(i) as Y.XmlElement, parent) as Y.XmlElement;
const textAt = (parent: Y.XmlFragment, ...path: number[]): Y.XmlText =>
  at(parent, ...path) as unknown as Y.XmlText;
const SECTIONS = 5;

/** What the server says to the updates of one act of a client. */
function verdict(act: (frag: Y.XmlFragment, client: Y.Doc) => void) {
  const { server, client, updates, frag } = pair();
  client.transact(() => act(frag, client));
  return checkUpdate(server, Y.mergeUpdates(updates));
}

/** What it says when the client changes the plan as the editor does. */
function edited(change: (state: EditorState) => ReturnType<EditorState['apply']>) {
  return verdict((_, client) =>
    updateYDoc(client, change(EditorState.create({ doc: fromYDoc(client) })).doc),
  );
}

function posOf(state: EditorState, text: string): number {
  let found = -1;
  state.doc.descendants((child, pos) => {
    if (child.isText && child.text!.includes(text)) found = pos + child.text!.indexOf(text);
  });
  return found;
}

describe('checkUpdate lets honest work pass', () => {
  const accepted = { ok: true, empty: false };

  it('typing, and it names who typed', () => {
    const { server, client, updates, frag } = pair();
    textAt(frag, SECTIONS, 0, 1, 0).insert(4, ' rất');
    expect(checkUpdate(server, updates[0]!)).toMatchObject({
      ok: true,
      empty: false,
      clients: new Set([client.clientID]),
      update: updates[0],
    });
  });

  it('deleting words', () => {
    const said = edited((s) => s.apply(s.tr.delete(posOf(s, 'cuối'), posOf(s, 'cuối') + 4)));
    expect(said).toMatchObject(accepted);
  });

  it('formatting, and comments that overlap', () => {
    const said = edited((s) => {
      const from = posOf(s, 'cuối');
      const tr = s.tr.addMark(from, from + 3, s.schema.mark('bold'));
      tr.addMark(from, from + 4, s.schema.mark('comment', { thread: 't1' }));
      return s.apply(tr.addMark(from + 1, from + 4, s.schema.mark('comment', { thread: 't2' })));
    });
    expect(said).toMatchObject(accepted);
  });

  it('splitting a paragraph that holds a footnote', () => {
    const said = edited((s) => s.apply(s.tr.split(posOf(s, 'phần sau') - 3)));
    expect(said).toMatchObject(accepted);
  });

  it('a new section and a new table row', () => {
    const rows = edited((s) => {
      const from = posOf(s, 'Mở lớp') - 3;
      return s.apply(s.tr.insert(from, task('r2', 'Chuẩn bị')).insert(from, task('r3', 'Tổng kết')));
    });
    expect(rows).toMatchObject(accepted);
    const sections = edited((s) => {
      const from = s.doc.resolve(posOf(s, 'Đoạn cuối')).before(2);
      return s.apply(
        s.tr.insert(from, section(2, 'Yêu cầu', p(bold('Đậm'), marked('comment', { thread: 'x' }, 'ý')))),
      );
    });
    expect(sections).toMatchObject(accepted);
  });

  it('a change of level, and of a letterhead field', () => {
    const said = verdict((frag) => {
      at(frag, SECTIONS, 1).setAttribute('level', 2 as unknown as string);
      at(frag, 1).setAttribute('place', 'Hà Nội');
    });
    expect(said).toMatchObject(accepted);
  });

  it('undo and redo', () => {
    const { server, client, updates, frag } = pair();
    const undo = new Y.UndoManager(frag);
    textAt(frag, SECTIONS, 0, 1, 0).insert(0, 'Thêm ');
    undo.stopCapturing();
    at(frag, SECTIONS, 2).delete(1, 1);
    undo.undo();
    undo.undo();
    undo.redo();
    expect(updates.length).toBeGreaterThan(3);
    for (const update of updates) {
      expect(checkUpdate(server, update)).toMatchObject(accepted);
      Y.applyUpdate(server, update);
    }
    expect(fromYDoc(server).eq(fromYDoc(client))).toBe(true);
  });

  it('what was sent before: nothing is new in it', () => {
    const { server, client, updates, frag } = pair();
    textAt(frag, SECTIONS, 0, 1, 0).insert(4, ' rất');
    at(frag, SECTIONS).delete(2, 1);
    for (const update of updates) Y.applyUpdate(server, update);
    for (const update of [...updates, Y.encodeStateAsUpdate(client)]) {
      expect(checkUpdate(server, update)).toMatchObject({ ok: true, empty: true, clients: new Set() });
    }
  });

  it('work done offline, sent whole, with parts already collected', () => {
    const { server, client, frag } = pair();
    at(frag, SECTIONS, 0).insert(2, [new Y.XmlElement('paragraph')]);
    at(frag, SECTIONS, 0, 2).insert(0, [new Y.XmlText('Tạm')]);
    at(frag, SECTIONS, 0).delete(2, 1);
    textAt(frag, SECTIONS, 0, 1, 0).insert(4, ' rất');
    const update = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server));
    expect(checkUpdate(server, update)).toMatchObject(accepted);
  });

  it('typing into what someone else deleted meanwhile', () => {
    const { server, updates, frag } = pair();
    at(planFragment(server), SECTIONS, 2).delete(1, 1);
    textAt(frag, SECTIONS, 2, 1, 0).insert(4, ' thêm');
    expect(checkUpdate(server, updates[0]!)).toMatchObject({ ok: true });
  });

  it('the work of several people in one update', () => {
    const { server, client, updates, frag } = pair();
    textAt(frag, SECTIONS, 0, 1, 0).insert(3, 'x');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(client));
    other.on('update', (update: Uint8Array) => updates.push(update));
    textAt(planFragment(other), SECTIONS, 0, 1, 0).insert(4, 'y');
    Y.applyUpdate(client, updates.at(-1)!);
    textAt(frag, SECTIONS, 0, 1, 0).insert(5, 'z');
    const said = checkUpdate(server, Y.mergeUpdates(updates));
    expect(said).toMatchObject({ ok: true, clients: new Set([client.clientID, other.clientID]) });
  });
});

describe('checkUpdate refuses what the schema does not know', () => {
  const hostile: Record<string, (frag: Y.XmlFragment, client: Y.Doc) => void> = {
    'another root type': (_, client) => client.getText('other').insert(0, 'x'),
    'a map in the place of the plan': (_, client) => client.getMap('other').set('x', 1),
    'an element of an unknown name': (frag) => at(frag, SECTIONS).insert(0, [new Y.XmlElement('script')]),
    'an element named like an object method': (frag) =>
      at(frag, SECTIONS).insert(0, [new Y.XmlElement('toString')]),
    'an unknown attribute': (frag) => at(frag, SECTIONS, 0).setAttribute('onclick', 'x'),
    'an attribute of another node': (frag) => at(frag, SECTIONS, 0).setAttribute('marker', 'dash'),
    'an attribute value out of range': (frag) =>
      at(frag, SECTIONS, 0).setAttribute('level', 9 as unknown as string),
    'an attribute value that is an object': (frag) =>
      at(frag, SECTIONS, 0).setAttribute('id', { a: 1 } as unknown as string),
    'an attribute that is a type': (frag) =>
      at(frag, SECTIONS, 0).setAttribute('id', new Y.XmlText('x') as unknown as string),
    'an attribute on text': (frag) => textAt(frag, SECTIONS, 0, 1, 0).setAttribute('id', 'x'),
    'a section in a paragraph': (frag) => at(frag, SECTIONS, 0, 1).insert(0, [new Y.XmlElement('section')]),
    'a paragraph among the sections': (frag) => at(frag, SECTIONS).insert(1, [new Y.XmlElement('paragraph')]),
    'a bad element below a new good one': (frag) => {
      const good = new Y.XmlElement('section');
      good.insert(0, [new Y.XmlElement('taskCell')]);
      at(frag, SECTIONS).insert(1, [good]);
    },
    'text in a node that holds none': (frag) => at(frag, SECTIONS, 0).insert(0, [new Y.XmlText('x')]),
    'a footnote in a footnote': (frag) =>
      at(frag, SECTIONS, 0, 1, 1).insert(0, [new Y.XmlElement('footnote')]),
    'an unknown mark': (frag) => textAt(frag, SECTIONS, 0, 1, 0).format(0, 2, { link: { href: 'x' } }),
    'a mark with unknown attributes': (frag) =>
      textAt(frag, SECTIONS, 0, 1, 0).format(0, 2, { bold: { style: 'x' } }),
    'a mark that is no record': (frag) => textAt(frag, SECTIONS, 0, 1, 0).format(0, 2, { bold: true }),
    'an overlapping mark without its hash': (frag) =>
      textAt(frag, SECTIONS, 0, 1, 0).format(0, 2, { comment: { thread: 'x' } }),
    'a mark that its node does not allow': (frag) => textAt(frag, 2, 0, 0).format(0, 2, { bold: {} }),
    'an embed in text': (frag) => textAt(frag, SECTIONS, 0, 1, 0).insertEmbed(0, { image: 'x' }),
    'a subdocument': (frag) => at(frag, SECTIONS, 0).insert(1, [new Y.Doc() as unknown as Y.XmlElement]),
    'binary content': (frag) =>
      at(frag, SECTIONS, 0).setAttribute('id', new Uint8Array([1]) as unknown as string),
    'a hook': (frag) => at(frag, SECTIONS, 0).insert(1, [new Y.XmlHook('x') as unknown as Y.XmlElement]),
    'a nested map': (frag) => at(frag, SECTIONS, 0).insert(1, [new Y.Map() as unknown as Y.XmlElement]),
    'one more container': (frag) => frag.insert(5, [new Y.XmlElement('sections')]),
    'a container taken away': (frag) => frag.delete(5, 1),
    'text among the containers': (frag) => frag.insert(0, [new Y.XmlText('x')]),
  };
  for (const [what, act] of Object.entries(hostile)) {
    it(what, () => expect(verdict(act)).toMatchObject({ ok: false, reason: 'schema' }));
  }
});

const varUint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];
const idBytes = (id: Y.ID): number[] => [...varUint(id.client), ...varUint(id.clock)];

/** One character of `client`, right of the first of `other`. */
const waiting = (client: number, other: number): number[] => [1, client, 0, 0x84, other, 0, 1, 97];

describe('checkUpdate refuses what Yjs could not take in at once', () => {
  it.each([
    ['nothing at all', []],
    ['rubbish', [1, 2, 3, 4]],
    ['a count without content', [255, 255, 255, 255, 15]],
    ['a struct of no length', [1, 1, 5, 0, 0, 0, 0]],
    ['a deletion of no length', [0, 1, 5, 1, 0, 0]],
  ])('%s', (_, bytes) => {
    expect(checkUpdate(toYDoc(start), new Uint8Array(bytes))).toMatchObject({
      ok: false,
      reason: 'malformed',
    });
  });

  it('a gap in the clock of a client', () => {
    const { server, updates, frag } = pair();
    const text = textAt(frag, SECTIONS, 0, 1, 0);
    text.insert(0, 'a');
    textAt(frag, SECTIONS, 2, 1, 0).insert(0, 'b');
    expect(checkUpdate(server, updates[1]!)).toMatchObject({ ok: false, reason: 'gap' });
    text.insert(0, 'c');
    const torn = Y.mergeUpdates([updates[0]!, updates[2]!]);
    expect(checkUpdate(server, torn)).toMatchObject({ ok: false, reason: 'gap' });
  });

  it('what stands beside something of another client that never arrived', () => {
    const { server, client, updates, frag } = pair();
    textAt(frag, SECTIONS, 0, 1, 0).insert(0, 'a');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(client));
    other.on('update', (update: Uint8Array) => updates.push(update));
    textAt(planFragment(other), SECTIONS, 0, 1, 0).insert(1, 'b');
    expect(checkUpdate(server, updates.at(-1)!)).toMatchObject({ ok: false, reason: 'gap' });
  });

  it('the deletion of what never arrived', () => {
    const { server, updates, frag } = pair();
    const text = textAt(frag, SECTIONS, 0, 1, 0);
    text.insert(0, 'a');
    text.delete(0, 1);
    expect(checkUpdate(server, updates[1]!)).toMatchObject({ ok: false, reason: 'gap' });
  });

  it('structs that wait for each other', () => {
    const update = new Uint8Array([2, ...waiting(1, 2), ...waiting(2, 1), 0]);
    expect(Y.decodeUpdate(update).structs).toHaveLength(2);
    expect(checkUpdate(toYDoc(start), update)).toMatchObject({ ok: false, reason: 'gap' });
  });

  it('a struct that stands beside its own successor', () => {
    const update = new Uint8Array([1, 1, 9, 0, 0x84, 9, 5, 1, 97, 0]);
    expect(Y.decodeUpdate(update).structs).toHaveLength(1);
    expect(checkUpdate(toYDoc(start), update)).toMatchObject({ ok: false, reason: 'gap' });
  });

  it('neighbours in two different paragraphs', () => {
    const { server, updates, frag } = pair();
    textAt(frag, SECTIONS, 2, 1, 0).insert(2, 'x');
    const { structs } = Y.decodeUpdate(updates[0]!);
    const honest = structs[0] as Y.Item;
    const far = textAt(frag, SECTIONS, 0, 1, 0)._start!.id;
    const update = [1, 1, 9, 0, 0xc4, ...idBytes(honest.origin!), ...idBytes(far), 1, 97, 0];
    expect(checkUpdate(server, new Uint8Array(update))).toMatchObject({ ok: false, reason: 'malformed' });
  });
});

/** A pair of documents whose server has just moved the first section to the end. */
function moved() {
  const { server, client, updates, frag } = pair();
  const id = at(frag, SECTIONS, 0).getAttribute('id')!;
  const ranges = moveSectionRun(server, { sectionId: id, beforeId: null, level: 1 })!.moved;
  const isMoved = (struct: { client: number; clock: number }): boolean =>
    ranges.some(
      (r) => r.client === struct.client && r.clock <= struct.clock && struct.clock < r.clock + r.len,
    );
  return { server, client, updates, frag, isMoved };
}

describe('checkUpdate knows sections that were moved away', () => {
  const acts: Record<string, (frag: Y.XmlFragment) => void> = {
    'typing into its text': (frag) => textAt(frag, SECTIONS, 0, 1, 0).insert(4, 'x'),
    'typing into its footnote': (frag) => textAt(frag, SECTIONS, 0, 1, 1, 0).insert(4, 'x'),
    'a new paragraph': (frag) => at(frag, SECTIONS, 0).insert(2, [new Y.XmlElement('paragraph')]),
    'a new level': (frag) => at(frag, SECTIONS, 0).setAttribute('level', 2 as unknown as string),
    'a marker': (frag) => at(frag, SECTIONS, 0, 1).setAttribute('marker', 'dash'),
    'a deleted word': (frag) => textAt(frag, SECTIONS, 0, 1, 0).delete(1, 3),
    'a deleted paragraph': (frag) => at(frag, SECTIONS, 0).delete(1, 1),
  };
  for (const [what, act] of Object.entries(acts)) {
    it(`refuses ${what}`, () => {
      const { server, updates, frag, isMoved } = moved();
      act(frag);
      const said = checkUpdate(server, updates[0]!, { isMoved });
      expect(said).toMatchObject({ ok: false, reason: 'sectionMoved' });
    });
  }

  it('lets work elsewhere pass, and all work of a client that has seen the move', () => {
    const { server, client, updates, frag, isMoved } = moved();
    textAt(frag, SECTIONS, 2, 1, 0).insert(4, 'x');
    expect(checkUpdate(server, updates[0]!, { isMoved })).toMatchObject({ ok: true });
    Y.applyUpdate(server, updates[0]!);
    Y.applyUpdate(client, Y.encodeStateAsUpdate(server, Y.encodeStateVector(client)));
    textAt(frag, SECTIONS, 2, 1, 0).insert(4, 'y');
    expect(checkUpdate(server, updates.at(-1)!, { isMoved })).toMatchObject({ ok: true, empty: false });
    expect(checkUpdate(server, Y.encodeStateAsUpdate(client), { isMoved })).toMatchObject({ ok: true });
  });
});
