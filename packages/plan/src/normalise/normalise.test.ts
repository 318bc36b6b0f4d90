import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bold, footnote, marked, node, p, plan } from '../testing/builders.ts';
import { fromYDoc, planFragment, toYDoc } from '../ydoc/ydoc.ts';
import { normalise } from './normalise.ts';

let count = 0;
const newId = (): string => `n${(count += 1)}`;

const par = (id: string, text = '') => node('paragraph', { id }, text);
const titled = (...children: Node[]) => node('section', { id: 's1', level: 1 }, ...children);
const title = (text = '') => node('sectionTitle', null, text);
const column = (id: string, kind: string) => node('taskColumn', { id, kind }, kind);
const cell = (columnId: string | null, ...children: Node[]) =>
  node('taskCell', { column: columnId }, ...children);
const task = (...cells: Node[]) => node('task', { id: 'r1' }, ...cells);
const table = (...children: Node[]) =>
  node(
    'taskTable',
    { id: 't1' },
    column('tt', 'tt'),
    column('c1', 'content'),
    column('c2', 'lead'),
    ...children,
  );

const half = (code: string) => [
  node('letterhead', { code }),
  node('docTitle', null, node('docType', null, 'QUYẾT ĐỊNH'), node('subject', null, `Về ${code}`)),
  node('article', { id: `a${code}` }, par(`p${code}`, 'Ban hành')),
  node(
    'endorsement',
    null,
    node('recipients', null),
    node('signatures', null, node('signature', { id: `s${code}`, name: code })),
  ),
];
const td = (id: string, attrs: object = {}) => node('tableCell', { id, ...attrs }, par(`p${id}`, id));
const row = (id: string, ...cells: Node[]) => node('tableRow', { id }, ...cells);

/** What was repaired, and the plan after; a second run must find nothing to do. */
function repaired(doc: Node, spoil: (frag: Y.XmlFragment) => void = () => {}) {
  const ydoc = toYDoc(doc);
  ydoc.transact(() => spoil(planFragment(ydoc)));
  const names = normalise(ydoc, newId);
  const before = Y.encodeStateVector(ydoc);
  expect(normalise(ydoc, newId)).toEqual([]);
  expect(Y.encodeStateVector(ydoc)).toEqual(before);
  return { names, doc: fromYDoc(ydoc) };
}
const inSection = (...children: Node[]) => plan({ sections: [titled(title('Việc'), ...children)] });
const at = (parent: Y.XmlFragment, ...path: number[]): Y.XmlElement =>
  path.reduce<Y.XmlFragment>((type, i) => type.get(i) as Y.XmlElement, parent) as Y.XmlElement;
const textOf = (children: Node, name: string): string[] => {
  const found: string[] = [];
  children.descendants((child) => {
    if (child.type.name === name) found.push(child.textContent);
  });
  return found;
};

describe('normalise', () => {
  it('finds nothing to do in a whole plan, and sends nothing', () => {
    const ydoc = toYDoc(inSection(par('p1', 'Đoạn')));
    let updates = 0;
    ydoc.on('update', () => (updates += 1));
    expect(normalise(ydoc, newId)).toEqual([]);
    expect(updates).toBe(0);
  });

  it('works in one transaction of the given origin', () => {
    const ydoc = toYDoc(plan({ sections: [node('section', null), node('section', null)] }));
    const origins: unknown[] = [];
    ydoc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    normalise(ydoc, newId, 'server');
    expect(origins).toEqual(['server']);
  });
});

describe('normalise keeps the fixed parts', () => {
  it('adds those that are missing, in order', () => {
    const { names, doc } = repaired(plan({ subject: 'Tên' }), (frag) => {
      frag.delete(7, 1);
      frag.delete(0, 2);
    });
    expect(names).toEqual(['containerAdded', 'containerAdded', 'containerAdded']);
    expect(textOf(doc, 'subject')).toEqual(['Tên']);
  });

  it('merges one that is there twice, and loses nothing of it', () => {
    const { names, doc } = repaired(inSection(par('p1', 'Một')), (frag) => {
      const extra = new Y.XmlElement('closings');
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('id', 'p2');
      paragraph.insert(0, [new Y.XmlText('Hai')]);
      extra.insert(0, [paragraph]);
      frag.insert(frag.length, [extra]);
    });
    expect(names).toEqual(['containerMerged']);
    expect(doc.child(6).textContent).toBe('Hai');
  });

  it('joins the two decisions that two people added at once', () => {
    const { doc } = repaired(plan({ decisionPart: [...half('A'), ...half('B')] }));
    const decision = doc.firstChild!;
    const kinds: string[] = [];
    decision.forEach((child) => kinds.push(child.type.name));
    expect(kinds).toEqual(['letterhead', 'docTitle', 'article', 'article', 'endorsement']);
    expect(textOf(decision, 'docType')).toEqual(['QUYẾT ĐỊNH']);
    expect(decision.lastChild!.lastChild!.childCount).toBe(2);
  });

  it('gives the title of the plan its type and its subject', () => {
    const { names, doc } = repaired(plan({ subject: 'Tên' }), (frag) => at(frag, 2).delete(0, 1));
    expect(names).toEqual(['titlePartAdded']);
    expect(doc.child(2).childCount).toBe(2);
    expect(doc.child(2).firstChild!.type.name).toBe('docType');
  });
});

describe('normalise keeps sections titled', () => {
  it('turns a second title that says something into a paragraph', () => {
    const { names, doc } = repaired(
      plan({ sections: [titled(title('Một'), title('Hai'), par('p1', 'Ba'))] }),
    );
    expect(names).toEqual(['sectionTitleExtra']);
    expect(doc.child(5).firstChild!.child(1).type.name).toBe('paragraph');
    expect(doc.child(5).textContent).toBe('MộtHaiBa');
  });

  it('removes an empty second title, also when it comes first', () => {
    const { names, doc } = repaired(plan({ sections: [titled(title(), title('Hai'))] }));
    expect(names).toEqual(['sectionTitleExtra']);
    expect(textOf(doc, 'sectionTitle')).toEqual(['Hai']);
  });

  it('puts a missing title in, and a title that slipped down at the start', () => {
    const sections = [
      node('section', { id: 'a', level: 1 }, par('p1', 'Một')),
      node('section', { id: 'b', level: 1 }, par('p2', 'Hai'), title('Tên')),
    ];
    const { names, doc } = repaired(plan({ sections }));
    expect(names).toEqual(['sectionTitleAdded', 'sectionTitleMoved']);
    expect(doc.child(5).lastChild!.firstChild!.textContent).toBe('Tên');
  });

  it('gives every section a level', () => {
    const { names, doc } = repaired(plan({ sections: [node('section', { id: 'a' }, title('Tên'))] }));
    expect(names).toEqual(['levelAdded']);
    expect(doc.child(5).firstChild!.attrs.level).toBe(1);
  });
});

describe('normalise keeps ids', () => {
  it('gives missing ones, and a new one to the later of two', () => {
    const { names, doc } = repaired(inSection(par('x', 'Một'), par('x', 'Hai'), p('Ba', footnote('Chú'))));
    expect(names).toEqual(['idReplaced', 'idAdded', 'idAdded']);
    const ids: unknown[] = [];
    doc.child(5).firstChild!.forEach((child) => ids.push(child.attrs.id));
    expect(ids[1]).toBe('x');
    expect(new Set(ids).size).toBe(4);
  });
});

describe('normalise keeps tables whole', () => {
  it('fills the missing cells of a task, none for the computed numbers', () => {
    const { names, doc } = repaired(inSection(table(task(cell('c1', par('p1', 'Mở lớp'))))));
    expect(names).toEqual(['cellAdded']);
    expect(textOf(doc, 'taskCell')).toEqual(['Mở lớp', '']);
  });

  it('joins two cells of one column', () => {
    const row = task(cell('c1', par('p1', 'Một')), cell('c2', par('p2', 'A')), cell('c1', par('p3', 'Hai')));
    const { names, doc } = repaired(inSection(table(row)));
    expect(names).toEqual(['cellMerged']);
    expect(textOf(doc, 'taskCell')).toEqual(['MộtHai', 'A']);
  });

  it('keeps the words of a column that is gone, and removes its empty cells', () => {
    const lost = [cell('gone', par('p3', 'Kinh phí')), cell('other', par('p4')), cell(null)];
    const row = task(cell('c1', par('p1', 'Một')), cell('c2', par('p2', 'A')), ...lost);
    const { names, doc } = repaired(inSection(table(row)));
    expect(names).toEqual(['cellMoved', 'cellRemoved', 'cellRemoved']);
    expect(textOf(doc, 'taskCell')).toEqual(['MộtKinh phí', 'A']);
  });

  it('gives an empty cell a paragraph', () => {
    const { names } = repaired(inSection(table(task(cell('c1'), cell('c2', par('p2', 'A'))))));
    expect(names).toEqual(['paragraphAdded']);
  });

  it('fills up short rows, cells that span rows and columns counted', () => {
    const ragged = node(
      'table',
      { id: 'x' },
      row('r1', td('a', { rowspan: 2 }), td('b', { colspan: 2 })),
      row('r2', td('c')),
      row('r3'),
    );
    const { names, doc } = repaired(inSection(ragged));
    expect(names).toEqual(['rowFilled', 'rowFilled']);
    const counts: number[] = [];
    doc
      .child(5)
      .firstChild!.child(1)
      .forEach((child) => counts.push(child.childCount));
    expect(counts).toEqual([2, 2, 3]);
  });

  it('leaves rows and cells that are suggested to come or go as they are', () => {
    const suggested = JSON.stringify({ id: 's', author: 'an', time: '' });
    const come = { suggestedInsert: suggested };
    const gone = { suggestedDelete: suggested };
    const half = node(
      'table',
      { id: 'x' },
      row('r1', td('a'), td('b', gone)),
      row('r2', td('c'), td('d', gone)),
      node('tableRow', { id: 'r3', ...come }, td('e')),
      node('tableRow', { id: 'r4', ...gone }, td('f'), td('g', gone)),
    );
    expect(repaired(inSection(half)).names).toEqual([]);
    const wide = node('table', { id: 'x' }, row('r1', td('a'), td('b', come)), row('r2', td('c')));
    expect(repaired(inSection(wide)).names).toEqual([]);
    const short = node('table', { id: 'x' }, row('r1', td('a'), td('b'), td('c', come)), row('r2', td('d')));
    expect(repaired(inSection(short)).names).toEqual(['rowFilled']);
  });
});

it('normalise separates a word that one person raised and another lowered', () => {
  const ydoc = toYDoc(inSection(par('p1', 'm2')));
  const text = at(planFragment(ydoc), 5, 0, 1, 0) as unknown as Y.XmlText;
  text.format(1, 1, { superscript: {}, subscript: {} });
  expect(() => fromYDoc(ydoc)).toThrow();
  expect(normalise(ydoc, newId)).toEqual(['marksSeparated']);
  const raised = node('paragraph', { id: 'p1' }, 'm', marked('superscript', null, '2'));
  expect(fromYDoc(ydoc).eq(inSection(raised))).toBe(true);
});

it('normalise leaves formatted text as it is', () => {
  const text = node('paragraph', { id: 'p1' }, 'Rất ', bold('quan trọng'));
  expect(repaired(inSection(text)).doc.eq(inSection(text))).toBe(true);
});
