import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addTaskColumn, removeTaskColumn } from '../commands/taskColumns.ts';
import { normalise } from '../normalise/normalise.ts';
import { asItStands } from '../queries/asItStands.ts';
import { suggest } from '../suggestions/suggest/suggest.ts';
import { asAccepted } from '../suggestions/projections.ts';
import { node, plan } from '../testing/builders.ts';
import { byId, GuardedRoom, lead, owner, par, sec } from '../testing/guardedPlan.ts';
import { setAttr } from '../ydoc/setAttr.ts';
import type { GuardedWriter } from './Verdict.ts';

const row = (id: string, note: string): Node =>
  node(
    'task',
    { id },
    node('taskCell', { column: 'c1' }, par(`${id}p`, `Việc ${id}`)),
    node('taskCell', { column: 'c2' }, par(`${id}n`, note)),
  );
/** Table T of II; row r2 is of others. */
const doc = (note: string): Node =>
  plan({
    sections: [
      sec(
        'II',
        1,
        node(
          'taskTable',
          { id: 'T' },
          node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung'),
          node('taskColumn', { id: 'c2', kind: 'note' }, 'Ghi chú'),
          row('r1', 'Của bảng'),
          row('r2', note),
        ),
      ),
    ],
  });
const base = owner('an', 'II');
const an: GuardedWriter = {
  ...base,
  rights: { ...base.rights, places: { ...base.rights.places, r2: false } },
};

const drop = (c: Y.Doc): void => byId(c, 'T').delete(1, 1);
const number = (c: Y.Doc): void => setAttr(byId(c, 'c2'), 'kind', 'tt');
const rename = (c: Y.Doc): void => setAttr(byId(c, 'c2'), 'kind', 'product');

describe('a column of a table belongs to who writes the table,', () => {
  it('but not the words that others have in it', () => {
    for (const edit of [drop, number]) {
      expect(new GuardedRoom(doc('Lời người khác')).write(an, edit)).toBe('foreignPlace');
      expect(new GuardedRoom(doc('Lời người khác')).write(lead, edit)).toBe('ok');
      expect(new GuardedRoom(doc('Lời người khác')).write(base, edit)).toBe('ok');
    }
  });

  it('so an empty one may go, and its heading and kind may change', () => {
    for (const edit of [drop, number]) expect(new GuardedRoom(doc('')).write(an, edit)).toBe('ok');
    expect(new GuardedRoom(doc('Lời người khác')).write(an, rename)).toBe('ok');
  });

  it('and when the lead removes one, its words go to the cell of the content', () => {
    const room = new GuardedRoom(doc('Lời người khác'));
    room.write(lead, drop);
    normalise(room.ydoc, () => 'new');
    expect(room.doc.textContent).toContain('Việc r2Lời người khác');
  });
});

/** What an editor makes of a command by these rights. */
function command(room: GuardedRoom, run: Command, writer: GuardedWriter): string {
  let state = EditorState.create({ doc: room.doc });
  let at = 0;
  state.doc.descendants(({ text }, pos) => void (text === 'Ghi chú' && (at = pos)));
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  let made: Transaction | undefined;
  run(state, (tr) => (made = tr));
  const options = { rights: writer.rights, author: writer.userId, now: new Date(0), newId: () => 's1' };
  return room.turn(writer, () => suggest(state, made!, options).tr.doc);
}

describe('in the editor', () => {
  it('a column with words of others is suggested to go, and goes with their words when they agree', () => {
    const room = new GuardedRoom(doc('Lời người khác'));
    expect(command(room, removeTaskColumn, an)).toBe('ok');
    expect(normalise(room.ydoc, () => 'new')).toEqual([]);
    expect(asItStands(room.doc).textContent).toContain('Lời người khác');
    expect(room.turn(lead, asAccepted)).toBe('ok');
    normalise(room.ydoc, () => 'new');
    expect(room.doc.textContent).not.toContain('Ghi chú');
  });

  it('an empty column goes at once, and a new one comes', () => {
    const room = new GuardedRoom(doc(''));
    expect(command(room, removeTaskColumn, an)).toBe('ok');
    expect(room.doc.textContent).not.toContain('Ghi chú');
    expect(
      command(
        new GuardedRoom(doc('')),
        addTaskColumn('due', () => 'c3'),
        an,
      ),
    ).toBe('ok');
  });
});
