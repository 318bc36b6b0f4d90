import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { byId, byName, GuardedRoom, lead, owner, par, textOfId } from '../testing/guardedPlan.ts';
import { hideMarks } from '../testing/hideMarks.ts';
import { by, DEL, INS, record } from '../testing/reviewedPlan.ts';
import { cloneElement } from '../ydoc/cloneElement.ts';
import { setAttr } from '../ydoc/setAttr.ts';
import { toElement } from '../ydoc/toElement.ts';

/** May write in II, where "Đoạn thứ ba" is; the guest may only suggest there. */
const binh = owner('binh', 'II');
const guest = owner('an', 'I');
type Marks = Record<string, object | null>;

/** The owner's word "thứ " is deleted, and can come back. */
function start(): { room: GuardedRoom; undo: Y.UndoManager; copy: Y.Doc } {
  const room = new GuardedRoom();
  const copy = room.copy();
  const undo = new Y.UndoManager(textOfId(copy, 'p3'), { captureTimeout: 0 });
  expect(room.write(binh, (c) => textOfId(c, 'p3').delete(5, 4), copy)).toBe('ok');
  return { room, undo, copy };
}

const around = (marks: Marks, off: Marks) => (text: Y.XmlText) => {
  hideMarks(text, 2, off);
  hideMarks(text, 1, marks);
};
const NO_FORM = { 'formatChange--abcdefgh': null };
const hidden: [name: string, edit: (text: Y.XmlText) => void, verdict: string][] = [
  ['bold around deleted letters', around({ bold: {} }, { bold: null }), 'foreignPlace'],
  [
    'bold and its end before deleted letters',
    (t) => (hideMarks(t, 1, { bold: null }), hideMarks(t, 1, { bold: {} })),
    'foreignPlace',
  ],
  ['bold at the end', (t) => hideMarks(t, 9, { bold: {} }), 'foreignPlace'],
  [
    'bold at the end, in two goes',
    (t) => (hideMarks(t, 9, { bold: null }), hideMarks(t, 3, { bold: {} })),
    'foreignPlace',
  ],
  [
    'a false change of form around deleted letters',
    around(
      { bold: {}, 'formatChange--abcdefgh': { ...by('an', 'a1'), former: '{"bold":true}' } },
      { bold: null, ...NO_FORM },
    ),
    'foreignPlace',
  ],
  [
    'a true one',
    around(
      { bold: {}, 'formatChange--abcdefgh': { ...by('an', 'a1'), former: '{"bold":false}' } },
      { bold: null, ...NO_FORM },
    ),
    'ok',
  ],
  ['the wish that they go', around({ [DEL]: by('an', 'a1') }, { [DEL]: null }), 'ok'],
];

describe('nothing lies in wait in a place of others:', () => {
  it.each(hidden)('%s', (_name, edit, verdict) => {
    const { room } = start();
    expect(room.write(guest, (c) => edit(textOfId(c, 'p3')))).toBe(verdict);
    expect(start().room.write(owner('an', 'II'), (c) => edit(textOfId(c, 'p3')))).toBe('ok');
  });

  it('a block made anew with the same words would take what is being typed in it', () => {
    const anew = (c: Y.Doc): void => {
      const before = byId(c, 'p3');
      const index = byId(c, 'II').toArray().indexOf(before);
      c.transact(() => {
        const again = cloneElement(before);
        byId(c, 'II').delete(index, 1);
        byId(c, 'II').insert(index, [again]);
      });
    };
    expect(new GuardedRoom().write(guest, anew)).toBe('foreignPlace');
    expect(new GuardedRoom().write(binh, anew)).toBe('ok');
  });

  it.each(['III', 'T', 'r1'])('nor may the place %s be made anew', (id) => {
    const anew = (c: Y.Doc): void => {
      const before = byId(c, id);
      const holder = before.parent as Y.XmlElement;
      const index = holder.toArray().indexOf(before);
      c.transact(() => {
        const again = cloneElement(before);
        holder.delete(index, 1);
        holder.insert(index, [again]);
      });
    };
    expect(new GuardedRoom().write(guest, anew)).toBe('foreignPlace');
    expect(new GuardedRoom().write(lead, anew)).toBe('ok');
  });

  it('a text made anew as well, unless who does it brought it there', () => {
    const anew = (c: Y.Doc): void => {
      const block = byId(c, 'p3');
      c.transact(() => {
        const text = new Y.XmlText();
        text.insert(0, textOfId(c, 'p3').toString());
        block.delete(0, 1);
        block.insert(0, [text]);
      });
    };
    expect(new GuardedRoom().write(guest, anew)).toBe('foreignPlace');
    const marked = (c: Y.Doc): void => {
      const text = new Y.XmlText();
      byId(c, 'p3').insert(0, [text]);
      hideMarks(text, 0, { bold: {} });
    };
    expect(new GuardedRoom().write(guest, (c) => c.transact(() => marked(c)))).toBe('foreignPlace');
    const room = new GuardedRoom();
    const copy = room.copy();
    room.ownerOf.set(copy.clientID, 'an');
    expect(room.write(guest, (c) => byId(c, 'p3').insert(1, [new Y.XmlText()]), copy)).toBe('ok');
    expect(room.write(guest, (c) => byId(c, 'p3').delete(1, 1), copy)).toBe('ok');
  });

  it('a value written over itself would bar the undo of who wrote it', () => {
    const room = new GuardedRoom();
    const copy = room.copy();
    const undo = new Y.UndoManager(byId(copy, 'II'), { captureTimeout: 0 });
    expect(room.write(binh, (c) => setAttr(byId(c, 'p3'), 'marker', 'dash'), copy)).toBe('ok');
    expect(room.write(guest, (c) => setAttr(byId(c, 'p3'), 'marker', 'dash'))).toBe('foreignPlace');
    expect(room.write(binh, () => undo.undo(), copy)).toBe('ok');
    expect(byId(room.ydoc, 'p3').getAttribute('marker')).toBeUndefined();
  });
});

describe('what honest guests do passes:', () => {
  it('words beside deleted ones, bold ones too, and that they go again', () => {
    const { room } = start();
    const own = { [INS]: by('an', 'a1'), bold: {} };
    expect(room.write(guest, (c) => textOfId(c, 'p3').insert(5, 'xin ', own))).toBe('ok');
    expect(room.write(guest, (c) => textOfId(c, 'p3').insert(5, 'và ', own))).toBe('ok');
    expect(room.write(guest, (c) => textOfId(c, 'p3').delete(5, 7))).toBe('ok');
  });

  it('a block suggested and taken back by undo', () => {
    const room = new GuardedRoom();
    const copy = room.copy();
    const undo = new Y.UndoManager(byName(copy, 'sections'), { captureTimeout: 0 });
    const block = par('n1', 'Đề nghị thêm').type.create(
      { id: 'n1', suggestedInsert: record('an', 's1') },
      par('n1', 'Đề nghị thêm').content,
    );
    expect(room.write(guest, (c) => byId(c, 'II').insert(2, [toElement(block, new Map())]), copy)).toBe('ok');
    expect(room.write(guest, () => undo.undo(), copy)).toBe('ok');
    expect(room.write(guest, () => undo.redo(), copy)).toBe('ok');
  });
});
