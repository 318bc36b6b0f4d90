import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { GuardedWriter } from '../guard/Verdict.ts';
import { byId, GuardedRoom, owner, par, textOfId } from '../testing/guardedPlan.ts';
import { by, DEL, INS } from '../testing/reviewedPlan.ts';
import { toElement } from '../ydoc/toElement.ts';
import { keepFormats } from '../ydoc/keepFormats.ts';
import { fromYDoc, planFragment } from '../ydoc/ydoc.ts';
import { tryUndo } from './tryUndo.ts';

const an = owner('an', 'II');
/** The same person when II has gone to others. */
const later = owner('an', 'I');

interface Desk {
  readonly room: GuardedRoom;
  readonly copy: Y.Doc;
  readonly undo: Y.UndoManager;
  write(writer: GuardedWriter, edit: (copy: Y.Doc) => void): void;
}

function start(): Desk {
  const room = new GuardedRoom();
  const copy = keepFormats(room.copy());
  room.ownerOf.set(copy.clientID, 'an');
  const undo = new Y.UndoManager(planFragment(copy), { captureTimeout: 0 });
  const write = (writer: GuardedWriter, edit: (copy: Y.Doc) => void): void =>
    expect(room.write(writer, edit, copy)).toBe('ok');
  return { room, copy, undo, write };
}

it('lets pass what lies in own places, typed, deleted or made of blocks, and redo as well', () => {
  const { room, copy, undo, write } = start();
  write(an, (c) => textOfId(c, 'p3').insert(0, 'Xin '));
  write(an, (c) => textOfId(c, 'p3').delete(0, 6));
  write(an, (c) => byId(c, 'II').insert(2, [toElement(par('n1', 'Mới'), new Map())]));
  for (let step = 0; step < 3; step += 1) {
    expect(tryUndo(undo, 'undo', an)).toEqual({ ok: true });
    expect(room.write(an, () => undo.undo(), copy)).toBe('ok');
  }
  for (let step = 0; step < 3; step += 1) {
    expect(tryUndo(undo, 'redo', an)).toEqual({ ok: true });
    expect(room.write(an, () => undo.redo(), copy)).toBe('ok');
  }
});

it('says what would be refused since the place has gone to others, and changes nothing by asking', () => {
  const { copy, undo, write } = start();
  write(an, (c) => textOfId(c, 'p3').delete(0, 5));
  write(an, (c) => textOfId(c, 'p3').insert(0, 'Xin '));
  const before = Y.encodeStateVector(copy);
  const trial = tryUndo(undo, 'undo', later);
  expect(trial).toMatchObject({ ok: false, steps: 1 });
  expect(!trial.ok && trial.after.textContent).not.toContain('Xin ');
  expect(Y.encodeStateVector(copy)).toEqual(before);
  expect(undo.undoStack).toHaveLength(2);
  undo.undoStack.pop();
  const next = tryUndo(undo, 'undo', later);
  expect(!next.ok && next.after.textContent).toContain('Đoạn Xin thứ ba');
});

it('lets a guest take back what he suggested, and make it again', () => {
  const { room, copy, undo, write } = start();
  write(later, (c) => textOfId(c, 'p3').insert(4, ' mới', { [INS]: by('an', 'a1') }));
  write(later, (c) => textOfId(c, 'p3').format(0, 4, { [DEL]: by('an', 'a2') }));
  for (const which of ['undo', 'undo', 'redo', 'undo'] as const) {
    expect(tryUndo(undo, which, later)).toEqual({ ok: true });
    expect(room.write(later, () => undo[which](), copy)).toBe('ok');
  }
});

it('knows what was undone before: a step in own places that was made again is judged as it would come out', () => {
  const { room, copy, undo, write } = start();
  write(an, (c) => byId(c, 'II').insert(2, [toElement(par('n1', 'Mới viết'), new Map())]));
  write(an, (c) => textOfId(c, 'n1').insert(0, 'Rất '));
  for (const which of ['undo', 'undo', 'redo', 'redo'] as const)
    expect(room.write(an, () => undo[which](), copy)).toBe('ok');
  const trial = tryUndo(undo, 'undo', later);
  expect(!trial.ok && trial.after.textContent).toContain('Mới viết');
  expect(!trial.ok && trial.after.textContent).not.toContain('Rất Mới viết');
  expect(fromYDoc(copy).textContent).toContain('Rất Mới viết');
});
