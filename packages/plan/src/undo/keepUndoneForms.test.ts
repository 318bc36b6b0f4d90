import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { GuardedRoom, textOfId } from '../testing/guardedPlan.ts';
import { hideMarks } from '../testing/hideMarks.ts';
import { by, INS } from '../testing/reviewedPlan.ts';
import { keepUndoneForms } from './keepUndoneForms.ts';

it('words that undo brings back between a guest’s marks are not the guest’s, as often as it is done', () => {
  const copy = new GuardedRoom().copy();
  const text = textOfId(copy, 'p3');
  const undo = new Y.UndoManager(text, { captureTimeout: 0 });
  keepUndoneForms(undo);
  text.delete(5, 4);
  copy.transact(() => {
    hideMarks(text, 2, { [INS]: null });
    hideMarks(text, 1, { [INS]: by('an', 'a1') });
  }, 'net');
  for (let turn = 0; turn < 2; turn += 1) {
    expect(text.toString()).toBe('Đoạn ba');
    undo.undo();
    expect(text.toString()).toBe('Đoạn thứ ba');
    undo.redo();
  }
});
