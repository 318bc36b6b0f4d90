import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { node } from '../testing/builders.ts';
import {
  byId,
  byName,
  GuardedRoom,
  lead,
  owner,
  par,
  sec,
  taskRow,
  textIn,
  textOfId,
} from '../testing/guardedPlan.ts';
import { cloneElement } from '../ydoc/cloneElement.ts';
import { setAttr } from '../ydoc/setAttr.ts';
import { toElement } from '../ydoc/toElement.ts';
import type { Node } from 'prosemirror-model';
import type { GuardedWriter } from './Verdict.ts';

type Edit = (copy: Y.Doc) => void;
const made = (of: Node): Y.XmlElement => toElement(of, new Map());
const an = (...own: string[]): GuardedWriter => owner('an', ...own);
const write = (writer: GuardedWriter, edit: Edit): string => new GuardedRoom().write(writer, edit);
const insertAt =
  (holder: string, index: number, of: Node): Edit =>
  (copy) =>
    byId(copy, holder).insert(index, [made(of)]);
const sectionAt =
  (index: number, of: Node): Edit =>
  (copy) =>
    byName(copy, 'sections').insert(index, [made(of)]);
const remove = (copy: Y.Doc, id: string): void => {
  const element = byId(copy, id);
  const parent = element.parent as Y.XmlElement;
  parent.delete(parent.toArray().indexOf(element), 1);
};
const moveParagraph =
  (id: string, to: string): Edit =>
  (copy) => {
    copy.transact(() => {
      const moved = cloneElement(byId(copy, id));
      remove(copy, id);
      byId(copy, to).insert(1, [moved]);
    });
  };

type Case = [name: string, writer: GuardedWriter, edit: Edit, verdict: string];
const cases: Case[] = [
  ['typing in an own section', an('I'), (c) => textOfId(c, 'p1').insert(3, 'xin'), 'ok'],
  ['typing in a section below an own one', an('I'), (c) => textOfId(c, 'p2').insert(3, 'xin'), 'ok'],
  ['typing in a foreign section', an('I'), (c) => textOfId(c, 'p3').insert(3, 'x'), 'foreignPlace'],
  ['typing at the start of a foreign text', an('I'), (c) => textOfId(c, 'p3').insert(0, 'x'), 'foreignPlace'],
  ['typing outside all places', an('I'), (c) => textOfId(c, 'o1').insert(0, 'x'), 'foreignPlace'],
  ['typing in an own row', an('r1'), (c) => textOfId(c, 'r1p').insert(0, 'x'), 'ok'],
  ['typing in a row of an own group', an('Q1'), (c) => textOfId(c, 'r1p').insert(0, 'x'), 'ok'],
  [
    'typing in a row before the own group',
    an('Q1'),
    (c) => textOfId(c, 'r0p').insert(0, 'x'),
    'foreignPlace',
  ],
  ['typing in the row beside an own one', an('r1'), (c) => textOfId(c, 'r2p').insert(0, 'x'), 'foreignPlace'],
  ['deleting in an own section', an('I'), (c) => textOfId(c, 'p1').delete(0, 4), 'ok'],
  ['deleting in a foreign section', an('I'), (c) => textOfId(c, 'p3').delete(0, 4), 'foreignPlace'],
  ['bold in an own section', an('I'), (c) => textOfId(c, 'p1').format(0, 4, { bold: {} }), 'ok'],
  ['bold in a foreign section', an('I'), (c) => textOfId(c, 'p3').format(0, 4, { bold: {} }), 'foreignPlace'],
  ['a marker in a foreign section', an('I'), (c) => setAttr(byId(c, 'p3'), 'marker', 'dash'), 'foreignPlace'],
  ['the numbering of an own section', an('I'), (c) => setAttr(byId(c, 'I'), 'numbering', 'letter'), 'ok'],
  [
    'the numbering of a foreign section',
    an('I'),
    (c) => setAttr(byId(c, 'II'), 'numbering', 'letter'),
    'foreignPlace',
  ],
  ['a new paragraph with text in an own section', an('I'), insertAt('I', 1, par('n1', 'Mới')), 'ok'],
  ['a new paragraph in a foreign section', an('I'), insertAt('II', 1, par('n1', 'Mới')), 'foreignPlace'],
  ['a paragraph moved out, right at one end', an('I'), moveParagraph('p1b', 'II'), 'foreignPlace'],
  ['a paragraph moved in, right at one end', an('II'), moveParagraph('p1b', 'II'), 'foreignPlace'],
  ['a paragraph moved, right at both ends', an('I', 'II'), moveParagraph('p1b', 'II'), 'ok'],
  ['a footnote in a foreign section', an('I'), (c) => textIn(byName(c, 'footnote')).insert(0, 'x'), 'ok'],
  [
    'a footnote of an own section',
    an('II'),
    (c) => textIn(byName(c, 'footnote')).insert(0, 'x'),
    'foreignPlace',
  ],
  ['a cell of another table', an('I'), (c) => textOfId(c, 'p4').insert(0, 'x'), 'foreignPlace'],
  [
    'the title of a foreign section',
    an('I'),
    (c) => textIn(byId(c, 'II').get(0) as Y.XmlElement).insert(0, 'x'),
    'foreignPlace',
  ],
  ['text in a foreign annex', an('I'), (c) => textOfId(c, 'p6').insert(0, 'x'), 'foreignPlace'],
  // Structure.
  ['a new section at the top', an('I'), sectionAt(0, sec('n', 1)), 'foreignPlace'],
  ['a new section below an own one', an('I'), sectionAt(2, sec('n', 2, par('n1', 'Mới'))), 'ok'],
  ['a new section behind an own one, beside it', an('I'), sectionAt(2, sec('n', 1)), 'foreignPlace'],
  ['a new section that takes one over', an('III'), sectionAt(1, sec('n', 1)), 'placeOrder'],
  ['a new section by the lead', lead, sectionAt(1, sec('n', 1)), 'ok'],
  ['an own section deleted', an('I'), (c) => remove(c, 'I'), 'placeOrder'],
  ['a section below an own one deleted', an('I'), (c) => remove(c, 'I.1'), 'ok'],
  [
    'a foreign section put under the own one',
    an('II'),
    (c) => setAttr(byId(c, 'III'), 'level', 2),
    'placeOrder',
  ],
  [
    'an own section put under a foreign one',
    an('III'),
    (c) => setAttr(byId(c, 'III'), 'level', 2),
    'placeOrder',
  ],
  [
    'a section below an own one put beside it',
    an('I'),
    (c) => setAttr(byId(c, 'I.1'), 'level', 1),
    'placeOrder',
  ],
  ['the same with the right at both ends', lead, (c) => setAttr(byId(c, 'I.1'), 'level', 1), 'ok'],
  ['a row in an own table', an('II'), insertAt('T', 2, taskRow('n', 'Mới')), 'ok'],
  ['a row in an own group', an('Q1'), insertAt('T', 4, taskRow('n', 'Mới')), 'ok'],
  ['a row before the own group', an('Q1'), insertAt('T', 1, taskRow('n', 'Mới')), 'foreignPlace'],
  ['a row beside an own one', an('r1'), insertAt('T', 4, taskRow('n', 'Mới')), 'foreignPlace'],
  ['an own row deleted', an('r1'), (c) => remove(c, 'r1'), 'foreignPlace'],
  ['a row of the own group deleted', an('Q1'), (c) => remove(c, 'r1'), 'ok'],
  ['a group before foreign rows', an('T'), insertAt('T', 1, node('taskGroup', { id: 'n' }, 'Nhóm')), 'ok'],
  [
    'a column in a foreign table',
    an('r1'),
    insertAt('T', 1, node('taskColumn', { id: 'c9', kind: 'note' }, 'Ghi chú')),
    'foreignPlace',
  ],
  // Ids.
  ['a section stolen by its id', an('I'), (c) => setAttr(byId(c, 'II'), 'id', 'I'), 'schema'],
  ['an own id changed', an('I'), (c) => setAttr(byId(c, 'p1'), 'id', 'new'), 'schema'],
  ['an own id taken away', an('I'), (c) => byId(c, 'p1').removeAttribute('id'), 'schema'],
  ['a node with the id of a foreign place', an('I'), sectionAt(1, sec('II', 2)), 'schema'],
  ['a node with the id of a foreign paragraph', an('I'), insertAt('I', 1, par('p3', 'x')), 'schema'],
  ['a place with the id of an own row elsewhere', an('I', 'r1'), sectionAt(1, sec('r1', 2)), 'schema'],
  // The register's.
  ['a number by the lead', lead, (c) => setAttr(byName(c, 'letterhead'), 'number', '15'), 'foreignPlace'],
  ['a place name by the lead', lead, (c) => setAttr(byName(c, 'letterhead'), 'place', 'Huế'), 'ok'],
];

describe('the guard', () => {
  it.each(cases)('%s', (_name, writer, edit, verdict) => {
    expect(write(writer, edit)).toBe(verdict);
  });

  it('says which place', () => {
    const room = new GuardedRoom();
    const copy = room.copy();
    const updates: Uint8Array[] = [];
    copy.on('update', (update: Uint8Array) => updates.push(update));
    textOfId(copy, 'r2p').insert(0, 'x');
    expect(room.judge(updates[0]!, owner('an', 'r1', 'II', 'Q1'))).toMatchObject({ ok: true });
    expect(room.judge(updates[0]!, owner('an', 'r1'))).toMatchObject({
      reason: 'foreignPlace',
      placeId: 'r2',
    });
  });
});
