import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { dash, node, p, plan, runIn, section } from '../testing/builders.ts';
import { run, sketch, stateAt } from '../testing/carets.ts';
import { examples } from '../testing/examples.ts';
import { canTurnLine, type LineKind, turnLine } from './turnLine.ts';

let count = 0;
const newId = (): string => `turned${(count += 1)}`;
const turned = (doc: Node, into: LineKind): string[] => sketch(run(stateAt(doc), turnLine(into, newId)));
const column = (kind: string): Node => node('taskColumn', { id: kind, kind }, kind);
const recipientsOf = (...lines: Node[]): Node[] => [node('recipients', null, ...lines)];

it('a paragraph becomes a căn cứ at the end of them, without its closing sign', () => {
  const doc = plan({ bases: [node('basis', null, 'Một')], openings: [p('Căn cứ Luật‸ X;'), p('Mở')] });
  expect(turned(doc, 'basis')).toEqual(['basis: Một', 'basis: ‸Căn cứ Luật X', 'Mở']);
});

it('a heading that was none becomes a căn cứ; what stood below it stays', () => {
  const doc = plan({ sections: [section(1, 'Căn cứ‸ Luật X', p('Dưới'))] });
  expect(turned(doc, 'basis')).toEqual(['basis: ‸Căn cứ Luật X', 'Dưới']);
});

it('a căn cứ becomes a paragraph before the others, or a heading', () => {
  const doc = plan({ bases: [node('basis', null, 'Một'), node('basis', null, 'Ha‸i')], openings: [p('Mở')] });
  expect(turned(doc, 'paragraph')).toEqual(['basis: Một', '‸Hai', 'Mở']);
  expect(turned(doc, 'heading1')).toEqual(['basis: Một', '# ‸Hai', 'Mở']);
});

it('a closing paragraph becomes a nơi nhận, Lưu the archive line', () => {
  const doc = plan({ closings: [dash('UBND xã‸;'), p('Lưu: VT.')] });
  const first = run(stateAt(doc), turnLine('recipient', newId));
  expect(sketch(first)).toEqual(['Lưu: VT.', 'recipient: ‸UBND xã']);
  const second = run(at(first.doc, 'Lưu'), turnLine('recipient', newId));
  expect(second.doc.child(7).lastChild!.lastChild!.attrs.kind).toBe('archive');
});

it('a nơi nhận becomes a closing paragraph with every word it prints', () => {
  const lines = recipientsOf(node('recipient', { purpose: 'để b/c' }, 'UBND‸ xã'));
  expect(turned(plan({ closings: [p('Cuối')], endorsement: lines }), 'paragraph')).toEqual([
    'Cuối',
    '‸UBND xã (để b/c)',
  ]);
});

it('a paragraph beside a task table becomes its row, elsewhere a table of its own', () => {
  const table = node('taskTable', { id: 'b' }, column('tt'), column('content'), column('due'));
  const beside = plan({ sections: [section(1, 'Việc', table, p('Rà soát‸'))] });
  expect(turned(beside, 'task')).toEqual([
    '# Việc',
    'taskColumn: tt',
    'taskColumn: content',
    'taskColumn: due',
    '| ‸Rà soát',
    '| ',
  ]);
  const above = plan({ sections: [section(1, 'Việc', p('Rà soát‸'), table)] });
  expect(turned(above, 'task')).toContain('| ‸Rà soát');
  expect(turned(plan({ sections: [section(1, 'Việc', p('Rà soát‸'))] }), 'task')).toContain('| ‸Rà soát');
});

const cell = (id: string, text: string): Node => node('taskCell', { column: id }, p(text));

it('a task row becomes a paragraph behind its table', () => {
  const row = node('task', null, cell('content', 'Rà‸ soát'), cell('due', '30/6'));
  const table = node('taskTable', { id: 'b' }, column('content'), column('due'), row);
  expect(turned(plan({ sections: [section(1, 'Việc', table, p('Sau'))] }), 'paragraph').slice(-2)).toEqual([
    '‸Rà soát; 30/6',
    'Sau',
  ]);
});

it('a closing paragraph becomes a heading, what stood before it ends the last section', () => {
  const doc = plan({ sections: [section(1, 'Một')], closings: [p('Thêm'), p('Hai‸'), p('Hết')] });
  expect(turned(doc, 'heading1')).toEqual(['# Một', 'Thêm', '# Hai‸', 'Hết']);
});

it('a run-in paragraph becomes an ordinary one', () => {
  const doc = plan({ sections: [section(1, 'Một'), runIn(2, 'Hai‸')] });
  expect(turned(doc, 'paragraph')).toEqual(['# Một', 'Hai‸']);
});

it('says beforehand what a line can be turned into', () => {
  const state = stateAt(plan({ bases: [node('basis', null, 'Một‸')] }));
  expect(canTurnLine(state, 'basis')).toBe(false);
  expect(canTurnLine(state, 'recipient')).toBe(true);
  const heading = stateAt(plan({ sections: [section(2, 'Một‸')] }));
  expect([canTurnLine(heading, 'heading2'), canTurnLine(heading, 'heading1')]).toEqual([false, true]);
  expect(canTurnLine(stateAt(plan({ subject: 'Tên‸' })), 'heading1')).toBe(false);
});

function at(doc: Node, words: string): EditorState {
  let pos = 0;
  doc.descendants((line, at0) => {
    if (line.isTextblock && line.textContent.startsWith(words)) pos = at0 + 1;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, pos) });
}

const kinds: LineKind[] = ['paragraph', 'basis', 'recipient', 'task', 'heading1', 'heading3'];

/** Signs that are printed by the place of a line do not count as its words. */
const words = (doc: Node): string[] => {
  const texts: string[] = [];
  doc.descendants((line) => {
    if (line.isText) texts.push(line.text!);
    if (line.type.name === 'recipient')
      texts.push(` ${line.attrs.kind === 'archive' ? 'Lưu: ' : ''}${line.attrs.purpose ?? ''} `);
    if (!line.isText) texts.push(' ');
  });
  return texts
    .join('')
    .replace(/[;.()+–-]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean)
    .toSorted();
};

/** The headings that a new task table brings with it. */
const brought = [
  'TT',
  'Nội',
  'dung',
  'công',
  'việc',
  'Đơn',
  'vị',
  'chủ',
  'trì',
  'Thời',
  'gian',
  'hoàn',
  'thành',
];

const tablesIn = (doc: Node): number => {
  let tables = 0;
  doc.descendants(({ type }) => void (tables += type.name === 'taskTable' ? 1 : 0));
  return tables;
};

describe.each(Object.values(examples).flat())('every line of the example “$name”', ({ doc }) => {
  it.each(kinds)('turned into %s keeps all words', (into) => {
    const before = words(doc);
    doc.descendants((line, pos) => {
      if (!line.isTextblock || line.type.name === 'footnote') return true;
      const state = EditorState.create({ doc, selection: TextSelection.create(doc, pos + 1) });
      turnLine(into, newId)(state, (tr) => {
        tr.doc.check();
        const added = tablesIn(tr.doc) > tablesIn(doc) ? brought : [];
        expect(words(tr.doc)).toEqual([...before, ...added].toSorted());
      });
      return false;
    });
  });
});
