import { describe, expect, it } from 'vitest';
import type { Node } from 'prosemirror-model';
import type * as Y from 'yjs';
import { node } from '../testing/builders.ts';
import { byId, byName, GuardedRoom, lead, owner, par, textOfId, updateOf } from '../testing/guardedPlan.ts';
import {
  by,
  DEL,
  doc,
  INS,
  insertBlock,
  keyOf,
  made,
  record,
  reviewedText,
} from '../testing/reviewedPlan.ts';
import { checkUpdate } from '../ydoc/checkUpdate.ts';
import { attrOf, setAttr } from '../ydoc/setAttr.ts';
import { Guard } from './Guard.ts';

const an = owner('an', 'I');
type Edit = (copy: Y.Doc) => void;
const suggestedPar = (author: string): Node =>
  node('paragraph', { id: 'n1', suggestedInsert: record(author, 's1') }, 'Đề nghị thêm');

const cases: [name: string, edit: Edit, verdict: string][] = [
  ['own words suggested', (c) => textOfId(c, 'p3').insert(3, 'mới ', { [INS]: by('an', 'a1') }), 'ok'],
  ['words to be deleted', (c) => textOfId(c, 'p3').format(0, 4, { [DEL]: by('an', 'a1') }), 'ok'],
  [
    'words suggested in the name of another',
    (c) => textOfId(c, 'p3').insert(3, 'x', { [INS]: by('binh', 'z') }),
    'suggestion',
  ],
  [
    'a deletion in the name of another',
    (c) => textOfId(c, 'p3').format(0, 4, { [DEL]: by('binh', 'z') }),
    'suggestion',
  ],
  [
    'words under the id of another',
    (c) => textOfId(c, 'p3').insert(3, 'x', { [INS]: by('an', 'b1') }),
    'suggestion',
  ],
  [
    'words under the id and name of another',
    (c) => textOfId(c, 'p3').insert(3, 'x', { [INS]: by('binh', 'b1') }),
    'suggestion',
  ],
  [
    'a suggestion without an id',
    (c) => textOfId(c, 'p3').insert(3, 'x', { [INS]: { author: 'an' } }),
    'suggestion',
  ],
  [
    'what stands taken for an own suggestion',
    (c) => textOfId(c, 'p3').format(0, 4, { [INS]: by('an', 'a1') }),
    'foreignPlace',
  ],
  ["words inside another's suggestion", (c) => reviewedText(c).insert(6, 'x'), 'suggestion'],
  ["another's suggested words deleted", (c) => reviewedText(c).delete(4, 5), 'suggestion'],
  [
    "another's suggested words made to stand",
    (c) => reviewedText(c).format(4, 5, { [keyOf(reviewedText(c), 'insertion')]: null }),
    'foreignPlace',
  ],
  [
    "another's deletion taken back",
    (c) => reviewedText(c).format(9, 3, { [keyOf(reviewedText(c), 'deletion')]: null }),
    'suggestion',
  ],
  ["another's deletion carried out", (c) => reviewedText(c).delete(9, 3), 'foreignPlace'],
  [
    'a comment taken away',
    (c) => reviewedText(c).format(12, 8, { [keyOf(reviewedText(c), 'comment')]: null }),
    'suggestion',
  ],
  [
    'a comment of no thread',
    (c) => textOfId(c, 'p3').format(0, 4, { 'comment--abcdefgh': { thread: 'x' } }),
    'suggestion',
  ],
  [
    'a comment of a known thread elsewhere',
    (c) => textOfId(c, 'p3').format(0, 4, { 'comment--abcdefgh': { thread: 't1' } }),
    'suggestion',
  ],
  ["another's word deleted as well", (c) => reviewedText(c).format(4, 8, { [DEL]: by('an', 'a1') }), 'ok'],
  [
    'a form that was not what it says',
    (c) =>
      textOfId(c, 'p3').format(0, 4, {
        bold: {},
        'formatChange--abcdefgh': { ...by('an', 'a1'), former: '{"bold":true}' },
      }),
    'foreignPlace',
  ],
  [
    'a form that was what it says',
    (c) =>
      textOfId(c, 'p3').format(0, 4, {
        bold: {},
        'formatChange--abcdefgh': { ...by('an', 'a1'), former: '{"bold":false}' },
      }),
    'ok',
  ],
  ['a block suggested', (c) => insertBlock(c, 'II', 2, suggestedPar('an')), 'ok'],
  ['a block in the name of another', (c) => insertBlock(c, 'II', 2, suggestedPar('binh')), 'suggestion'],
  [
    'a block with a record that is none',
    (c) => insertBlock(c, 'II', 2, node('paragraph', { id: 'n1', suggestedInsert: 'x' })),
    'suggestion',
  ],
  ['a block to be deleted', (c) => setAttr(byId(c, 'p3'), 'suggestedDelete', record('an', 's1')), 'ok'],
  [
    'a marker changed as a suggestion',
    (c) => {
      setAttr(byId(c, 'p3'), 'marker', 'dash');
      setAttr(byId(c, 'p3'), 'suggestedChange', record('an', 's1', { former: { marker: null } }));
    },
    'ok',
  ],
  [
    'a marker changed with a false past',
    (c) => {
      setAttr(byId(c, 'p3'), 'marker', 'dash');
      setAttr(byId(c, 'p3'), 'suggestedChange', record('an', 's1', { former: { marker: 'plus' } }));
    },
    'foreignPlace',
  ],
  [
    'a row suggested',
    (c) =>
      insertBlock(
        c,
        'T',
        2,
        node(
          'task',
          { id: 'n', suggestedInsert: record('an', 's1') },
          node('taskCell', { column: 'c1' }, par('n2', 'x')),
        ),
      ),
    'ok',
  ],
  ['a row to be deleted', (c) => setAttr(byId(c, 'r1'), 'suggestedDelete', record('an', 's1')), 'ok'],
  [
    'a row to be deleted in the name of another',
    (c) => setAttr(byId(c, 'r1'), 'suggestedDelete', record('binh', 's1')),
    'suggestion',
  ],
  [
    'a section suggested above another',
    (c) =>
      byName(c, 'sections').insert(2, [
        made(
          node(
            'section',
            { id: 'n', level: 1, suggestedInsert: record('an', 's1') },
            node('sectionTitle', null, 'Mới'),
          ),
        ),
      ]),
    'ok',
  ],
  [
    'a level suggested',
    (c) => {
      setAttr(byId(c, 'II.1'), 'level', 1);
      setAttr(byId(c, 'II.1'), 'suggestedChange', record('an', 's1', { former: { level: 2 } }));
    },
    'ok',
  ],
  [
    'a level taken over by a false past',
    (c) => {
      setAttr(byId(c, 'II'), 'level', 2);
      setAttr(byId(c, 'II'), 'suggestedChange', record('an', 's1', { former: { level: 2 } }));
    },
    'placeOrder',
  ],
  // What the server's repairs would make of it counts too.
  [
    'a cell beside another of its column',
    (c) =>
      insertBlock(
        c,
        'r1',
        0,
        node('taskCell', { column: 'c1', suggestedInsert: record('an', 's1') }, par('n2', 'x')),
      ),
    'foreignPlace',
  ],
  [
    'a cell of no column',
    (c) =>
      insertBlock(
        c,
        'r1',
        0,
        node('taskCell', { column: 'none', suggestedInsert: record('an', 's1') }, par('n2', 'x')),
      ),
    'foreignPlace',
  ],
  [
    'a cell in one row only, which leaves the other rows as they are until it is taken up',
    (c) =>
      insertBlock(
        c,
        'tr1',
        1,
        node('tableCell', { id: 'n', suggestedInsert: record('an', 's1') }, par('n2', 'x')),
      ),
    'ok',
  ],
  ['a second title', (c) => insertBlock(c, 'II', 0, node('sectionTitle', null, 'Khác')), 'foreignPlace'],
  // Own places: free, but for names.
  [
    'words in an own place in the name of another',
    (c) => textOfId(c, 'p1').insert(0, 'x', { [INS]: by('binh', 'z') }),
    'suggestion',
  ],
  [
    'a comment of no thread in an own place',
    (c) => textOfId(c, 'p1').format(0, 2, { 'comment--abcdefgh': { thread: 'x' } }),
    'suggestion',
  ],
  [
    'a comment of a known thread pasted in an own place',
    (c) => textOfId(c, 'p1').format(0, 2, { 'comment--abcdefgh': { thread: 't1' } }),
    'ok',
  ],
  [
    "another's suggestion pasted in an own place",
    (c) => textOfId(c, 'p1').insert(0, 'thêm ', { [INS]: by('binh', 'b1') }),
    'ok',
  ],
];

const column = (c: Y.Doc): void => {
  insertBlock(c, 'T', 1, node('taskColumn', { id: 'c2', kind: 'note', suggestedInsert: record('an', 's1') }));
  insertBlock(
    c,
    'r1',
    1,
    node('taskCell', { column: 'c2', suggestedInsert: record('an', 's1') }, par('n2', 'lén')),
  );
};

describe('in a foreign place the guard takes suggestions, and nothing that only looks like one', () => {
  it.each(cases)('%s', (_name, edit, verdict) => {
    expect(new GuardedRoom(doc).write(an, edit)).toBe(verdict);
  });

  it('lets who suggested go on, and take it back, but not make it stand', () => {
    const room = new GuardedRoom(doc);
    expect(room.write(an, (c) => insertBlock(c, 'II', 2, suggestedPar('an')))).toBe('ok');
    expect(room.write(an, (c) => textOfId(c, 'n1').insert(0, 'Viết tiếp '))).toBe('ok');
    expect(room.write(owner('binh'), (c) => textOfId(c, 'n1').insert(0, 'Xen vào '))).toBe('suggestion');
    expect(room.write(an, (c) => byId(c, 'n1').removeAttribute('suggestedInsert'))).toBe('foreignPlace');
    expect(room.write(owner('binh'), (c) => byId(c, 'n1').removeAttribute('suggestedInsert'))).toBe(
      'foreignPlace',
    );
    const copy = room.copy();
    expect(room.write(an, (c) => byId(c, 'II').delete(2, 1), copy)).toBe('ok');
    expect(room.doc.eq(doc)).toBe(true);
  });

  it('lets the owner take it up, and the lead', () => {
    for (const writer of [owner('chi', 'II'), lead]) {
      const room = new GuardedRoom(doc);
      room.write(an, (c) => insertBlock(c, 'II', 2, suggestedPar('an')));
      expect(room.write(writer, (c) => byId(c, 'n1').removeAttribute('suggestedInsert'))).toBe('ok');
      expect(attrOf(byId(room.ydoc, 'n1'), 'suggestedInsert')).toBeUndefined();
    }
  });

  it('knows whose suggestion it was when it is gone from the text, and tells whose came', () => {
    const room = new GuardedRoom(doc);
    room.guard.stop();
    const guard = new Guard(room.ydoc, { authors: new Map([['gone', 'binh']]) });
    const suggestAs = (id: string): boolean => {
      const update = updateOf(room.copy(), (c) => textOfId(c, 'p3').insert(3, 'x', { [INS]: by('an', id) }));
      const checked = checkUpdate(room.ydoc, update);
      return checked.ok && guard.judge(checked, an).ok;
    };
    expect(suggestAs('gone')).toBe(false);
    expect(suggestAs('new')).toBe(true);
    const fresh = guard.freshAuthors()!;
    expect([...fresh]).toEqual([
      ['b1', 'binh'],
      ['b2', 'binh'],
    ]);
    guard.forgetFresh(fresh);
    expect(guard.freshAuthors()).toBeUndefined();
  });

  it('keeps words from a foreign row when a suggested column goes again', () => {
    const room = new GuardedRoom(doc);
    expect(room.write(an, column)).toBe('ok');
    expect(room.write(an, (c) => byId(c, 'T').delete(1, 1))).toBe('foreignPlace');
  });
});
