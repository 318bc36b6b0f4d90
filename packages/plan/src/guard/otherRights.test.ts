import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { marked, node, plan } from '../testing/builders.ts';
import {
  byId,
  byName,
  GuardedRoom,
  lead,
  owner,
  par,
  places,
  sec,
  textOfId,
  updateOf,
} from '../testing/guardedPlan.ts';
import { by, doc, INS, keyOf, record, reviewedText } from '../testing/reviewedPlan.ts';
import type { Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import { settle } from '../suggestions/settle.ts';
import { fromYDoc, updateYDoc } from '../ydoc/ydoc.ts';
import { setAttr } from '../ydoc/setAttr.ts';
import type { GuardedWriter } from './Verdict.ts';

type Edit = (copy: Y.Doc) => void;

const room = (): GuardedRoom => new GuardedRoom(doc);
const mark = (copy: Y.Doc, name: string): Record<string, null> => ({
  [keyOf(reviewedText(copy), name)]: null,
});

describe('a suggestion of those above', () => {
  const above: GuardedWriter = { ...owner('an', 'II'), protectedAuthors: new Set(['binh']) };
  it('is taken up, not dropped', () => {
    expect(room().write(above, (c) => reviewedText(c).format(4, 5, mark(c, 'insertion')))).toBe('ok');
    expect(room().write(above, (c) => reviewedText(c).delete(9, 3))).toBe('ok');
    expect(room().write(above, (c) => reviewedText(c).delete(4, 5))).toBe('suggestion');
    expect(room().write(above, (c) => reviewedText(c).format(9, 3, mark(c, 'deletion')))).toBe('suggestion');
    expect(room().write(above, (c) => byId(c, 'II').delete(2, 1))).toBe('suggestion');
    expect(room().write(above, (c) => byName(c, 'sections').delete(1, 1))).not.toBe('ok');
  });

  const struck = (author: string): GuardedRoom =>
    new GuardedRoom(
      plan({
        sections: [
          sec(
            'II',
            1,
            node(
              'paragraph',
              { id: 'p7' },
              'Còn ',
              ...marked('insertion', by('an', 'a1'), 'lời '),
              schema.text('thừa ', [
                schema.mark('insertion', by('an', 'a1')),
                schema.mark('deletion', by(author, 'b1')),
              ]),
              ...marked('insertion', by('an', 'a1'), 'của mình'),
            ),
          ),
        ],
      }),
    );

  it('that words go is taken up by who takes his own suggested words back, some or all of them', () => {
    for (const writer of [above, { ...above, ...owner('an'), protectedAuthors: above.protectedAuthors }]) {
      expect(struck('binh').write(writer, (c) => reviewedText(c).delete(4, 17))).toBe('ok');
      expect(struck('binh').write(writer, (c) => reviewedText(c).delete(6, 5))).toBe('ok');
      expect(
        struck('binh').write(writer, (c) => reviewedText(c).format(8, 5, mark(c, 'deletion'))),
        'the strike alone taken off',
      ).toBe('suggestion');
    }
  });

  it('that words come in is not taken up because the same words stand elsewhere', () => {
    const twice = new GuardedRoom(
      plan({ sections: [sec('II', 1, par('p7', 'và ', ...marked('insertion', by('binh', 'b1'), 'và ')))] }),
    );
    expect(twice.write(above, (c) => reviewedText(c).delete(3, 3))).toBe('suggestion');
    expect(twice.write(above, (c) => reviewedText(c).format(3, 3, mark(c, 'insertion')))).toBe('ok');
  });

  it('that has no words of its own is not dropped either', () => {
    const empty = node('paragraph', { id: 'p8', suggestedInsert: record('binh', 'b2') });
    const split = node('suggestedSplit', {
      suggestedInsert: record('binh', 'b3', { attrs: { id: 'p9' } }),
    });
    const joined = node(
      'paragraph',
      { id: 'p10', suggestedDelete: record('binh', 'b4', { join: true }) },
      'Sau',
    );
    const start = (): GuardedRoom =>
      new GuardedRoom(plan({ sections: [sec('II', 1, par('p7', 'Một ', split, 'hai'), joined, empty)] }));
    const drop = (attr: string, id: string) => (c: Y.Doc) => byId(c, id).removeAttribute(attr);
    expect(
      start().write(above, (c) => byId(c, 'II').delete(3, 1)),
      'the block',
    ).toBe('suggestion');
    expect(
      start().write(above, (c) => byId(c, 'p7').delete(1, 1)),
      'the break',
    ).toBe('suggestion');
    expect(start().write(above, drop('suggestedDelete', 'p10')), 'the join').toBe('suggestion');
    expect(start().write(above, drop('suggestedInsert', 'p8')), 'the block taken up').toBe('ok');
    for (const id of ['b2', 'b3', 'b4']) {
      const accept = (doc: Node): Node => settle(doc, (by) => (by.id === id ? 'accept' : 'keep'));
      const reject = (doc: Node): Node => settle(doc, (by) => (by.id === id ? 'reject' : 'keep'));
      expect(start().turn(above, accept), `${id} taken up`).toBe('ok');
      expect(start().turn(above, reject), `${id} dropped`).toBe('suggestion');
      const typed = (c: Y.Doc): void => textOfId(c, 'p7').insert(0, 'Và ');
      const room = start();
      const both = updateOf(room.copy(), (c) => {
        updateYDoc(c, accept(fromYDoc(c)));
        typed(c);
      });
      expect(room.judge(both, above), `${id} taken up while something else is typed`).toMatchObject({
        ok: true,
      });
    }
  });

  it('hinders nothing else', () => {
    expect(room().write(above, (c) => textOfId(c, 'p3').delete(0, 4))).toBe('ok');
    expect(room().write(above, (c) => reviewedText(c).insert(0, 'Đầu '))).toBe('ok');
  });
});

describe('who fixes the form', () => {
  const checker: GuardedWriter = {
    userId: 'an',
    rights: { rest: false, places: {}, elsewhere: 'form' },
    protectedAuthors: new Set(),
  };
  const fixes: [string, Edit, string][] = [
    ['bold', (c) => textOfId(c, 'p3').format(0, 4, { bold: {} }), 'ok'],
    ['a marker', (c) => setAttr(byId(c, 'p3'), 'marker', 'dash'), 'ok'],
    ['a sign', (c) => textOfId(c, 'p3').insert(4, ','), 'ok'],
    [
      'a capital',
      (c) => {
        textOfId(c, 'p3').delete(0, 1);
        textOfId(c, 'p3').insert(0, 'đ');
      },
      'ok',
    ],
    ['another word', (c) => textOfId(c, 'p3').insert(4, ' không'), 'foreignPlace'],
    ['a word less', (c) => textOfId(c, 'p3').delete(0, 5), 'foreignPlace'],
    ['two words made one', (c) => textOfId(c, 'p3').delete(4, 1), 'foreignPlace'],
    ['a digit', (c) => textOfId(c, 'p3').insert(4, ' 5'), 'foreignPlace'],
    ['an own suggestion', (c) => textOfId(c, 'p3').insert(4, 'x', { [INS]: by('an', 'a1') }), 'ok'],
    ["another's suggestion", (c) => reviewedText(c).delete(4, 5), 'suggestion'],
    ['a level', (c) => setAttr(byId(c, 'II.1'), 'level', 1), 'placeOrder'],
    [
      'a field of the letterhead',
      (c) => setAttr(byName(c, 'letterhead'), 'issuer', 'SỞ KHÁC'),
      'foreignPlace',
    ],
  ];
  it.each(fixes)('%s', (_name, edit, verdict) => {
    expect(new GuardedRoom(doc).write(checker, edit)).toBe(verdict);
  });
});

describe('nobody', () => {
  const nobody: GuardedWriter = {
    userId: 'an',
    rights: { rest: false, places: { I: false }, elsewhere: 'nothing' },
    protectedAuthors: new Set(),
  };
  it.each<Edit>([
    (c) => textOfId(c, 'p1').insert(0, 'x'),
    (c) => textOfId(c, 'p1').delete(0, 1),
    (c) => textOfId(c, 'p1').insert(0, 'x', { [INS]: by('an', 'a1') }),
    (c) => setAttr(byId(c, 'p1'), 'marker', 'dash'),
    (c) => byName(c, 'sections').delete(0, 1),
  ])('writes when the text is frozen (%#)', (edit) => {
    expect(new GuardedRoom(places).write(nobody, edit)).toBe('frozen');
  });

  it('but a standard client may tidy marks that say nothing', () => {
    const room = new GuardedRoom(doc);
    room.write(lead, (c) => textOfId(c, 'p3').format(0, 12, { bold: {} }));
    const stranger = room.copy();
    const [one, other] = [room.copy(), room.copy()];
    const tidied: Uint8Array[] = [];
    stranger.on('update', (update: Uint8Array, origin: unknown) => origin !== 'net' && tidied.push(update));
    const form = (copy: Y.Doc, edit: (text: Y.XmlText) => void): void => {
      const update = updateOf(copy, () => edit(textOfId(copy, 'p3')));
      Y.applyUpdate(room.ydoc, update);
      Y.applyUpdate(stranger, update, 'net');
    };
    form(one, (text) => {
      text.delete(0, 8);
      text.insert(0, 'abc', { bold: {} });
      text.format(0, 3, { bold: null });
      text.format(0, 6, { italic: {} });
    });
    form(other, (text) => {
      text.format(0, 12, { bold: null });
      text.format(2, 4, { bold: {} });
    });
    expect(tidied.length).toBeGreaterThan(0);
    for (const update of tidied) expect(room.judge(update, nobody)).toMatchObject({ ok: true });
  });
});
