import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  byId,
  byName,
  GuardedRoom,
  lead,
  owner,
  par,
  sec,
  taskRow,
  textOfId,
  updateOf,
} from '../testing/guardedPlan.ts';
import { toElement } from '../ydoc/toElement.ts';
import { planFragment } from '../ydoc/ydoc.ts';

const an = owner('an', 'I');
const remove = (copy: Y.Doc, id: string): void => {
  const element = byId(copy, id);
  const parent = element.parent as Y.XmlElement;
  parent.delete(parent.toArray().indexOf(element), 1);
};

/** An update that deletes one struct and says nothing of what lies in it. */
function deletionOf(room: GuardedRoom, id: string): Uint8Array {
  const { client, clock } = byId(room.ydoc, id)._item!.id;
  const encoder = encoding.createEncoder();
  // No structs; deletions of one client: one range, of one clock.
  for (const number of [0, 1, client, 1, clock, 1]) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

const undoing = (copy: Y.Doc): Y.UndoManager => new Y.UndoManager(planFragment(copy), { captureTimeout: 0 });

describe('undo', () => {
  it('of an own deletion brings the own block back, and redo takes it again', () => {
    const room = new GuardedRoom();
    const copy = room.copy();
    const undo = undoing(copy);
    expect(room.write(an, () => remove(copy, 'p1b'), copy)).toBe('ok');
    expect(room.write(an, () => undo.undo(), copy)).toBe('ok');
    expect(textOfId(room.ydoc, 'p1b').toString()).toBe('Đoạn kế tiếp');
    expect(room.write(an, () => undo.redo(), copy)).toBe('ok');
  });

  it('is refused when the place has gone to others meanwhile', () => {
    const room = new GuardedRoom();
    const copy = room.copy();
    const undo = undoing(copy);
    expect(room.write(an, () => remove(copy, 'p1b'), copy)).toBe('ok');
    expect(room.write(owner('an', 'II'), () => undo.undo(), copy)).toBe('foreignPlace');
  });

  it('of a section that the lead took away brings it back for the lead alone', () => {
    const room = new GuardedRoom();
    const copy = room.copy();
    const undo = undoing(copy);
    expect(room.write(lead, () => remove(copy, 'III'), copy)).toBe('ok');
    const again = updateOf(copy, () => undo.undo());
    expect(room.judge(again, lead)).toMatchObject({ ok: true });
    expect(room.judge(again, owner('an', 'III'))).toMatchObject({ ok: false });
  });
});

const mixedDay = (copy: Y.Doc): void => {
  textOfId(copy, 'p1').insert(0, 'Buổi sáng. ');
  textOfId(copy, 'p3').insert(0, 'x');
};

describe('what was gathered offline', () => {
  it('passes as one update when all of it may', () => {
    const room = new GuardedRoom();
    const copy = room.copy();
    room.write(lead, (c) => textOfId(c, 'p3').insert(0, 'Người khác viết trong lúc đó. '));
    expect(
      room.write(
        an,
        () => {
          textOfId(copy, 'p1').insert(0, 'Buổi sáng. ');
          byId(copy, 'I').insert(2, [toElement(par('n1', 'Buổi chiều.'), new Map())]);
          textOfId(copy, 'p1').delete(0, 4);
        },
        copy,
      ),
    ).toBe('ok');
  });

  it('is refused whole when one key of it may not', () => {
    const room = new GuardedRoom();
    const before = room.doc;
    expect(room.write(an, mixedDay)).toBe('foreignPlace');
    expect(room.doc.eq(before)).toBe(true);
  });

  it('may hold suggestions in foreign places beside words in own ones', () => {
    const mark = { 'insertion--abcdefgh': { id: 's1', author: 'an', time: '2026-03-02T07:40:00.000Z' } };
    const day = (copy: Y.Doc): void => {
      textOfId(copy, 'r1p').insert(0, 'Của mình ');
      textOfId(copy, 'r2p').insert(0, 'đề nghị ', mark);
    };
    expect(new GuardedRoom().write(owner('an', 'r1'), day)).toBe('ok');
  });
});

describe('an update made by hand', () => {
  it.each(['II', 'T', 'Q1', 'r1', 'p3', 'A'])('that deletes %s and keeps quiet about what is in it', (id) => {
    const room = new GuardedRoom();
    const update = deletionOf(room, id);
    expect(room.judge(update, an)).toMatchObject({ ok: false });
    expect(room.judge(update, lead)).toMatchObject({ ok: true });
  });

  it('that takes a table away in which others own a group', () => {
    const room = new GuardedRoom();
    const writer = {
      ...owner('an', 'II'),
      rights: { ...owner('an', 'II').rights, places: { II: true, Q1: false } },
    };
    expect(room.judge(deletionOf(room, 'T'), writer)).toMatchObject({
      reason: 'foreignPlace',
    });
  });

  it('that writes into what was deleted meanwhile does nothing', () => {
    const room = new GuardedRoom();
    const copy = room.copy();
    room.write(lead, (c) => remove(c, 'p3'));
    const before = room.doc;
    room.write(an, () => textOfId(copy, 'p3').insert(0, 'x'), copy);
    expect(room.doc.eq(before)).toBe(true);
  });
});

const falseThird = (copy: Y.Doc): void =>
  byName(copy, 'sections').insert(2, [toElement(sec('III', 2, par('n1', 'Giả')), new Map())]);

const moveRow = (text: string) => (copy: Y.Doc) => {
  remove(copy, 'r1');
  byId(copy, 'T').insert(4, [toElement(taskRow('r1', text), new Map())]);
};

describe('ids', () => {
  it('of a place that others had comes back only to who writes where it was', () => {
    const room = new GuardedRoom();
    room.write(lead, (c) => remove(c, 'III'));
    expect(room.write(an, falseThird)).not.toBe('ok');
    expect(room.write(owner('an', 'I', 'III'), falseThird)).not.toBe('ok');
  });

  it('of a row moved within an own group stay', () => {
    const room = new GuardedRoom();
    expect(room.write(owner('an', 'Q1'), moveRow('Việc một'))).toBe('ok');
  });

  it('of a foreign row do not cover new words when it is moved', () => {
    const writer = owner('an', 'Q1');
    const rights = { ...writer.rights, places: { ...writer.rights.places, r1: false } };
    expect(new GuardedRoom().write({ ...writer, rights }, moveRow('Việc một'))).toBe('ok');
    expect(new GuardedRoom().write({ ...writer, rights }, moveRow('Việc khác'))).toBe('foreignPlace');
  });

  it('that two people bring at once are named, for they are judged in turn', () => {
    const room = new GuardedRoom();
    const update = updateOf(room.copy(), (c) => byId(c, 'I').insert(1, [toElement(par('n1'), new Map())]));
    const verdict = room.judge(update, an);
    expect(verdict.ok && [...('brings' in verdict ? verdict.brings : [])]).toEqual(['node n1']);
  });
});
