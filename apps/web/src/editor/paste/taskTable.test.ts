import { build } from '@duthao/plan/testing';
import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { afterEach, expect, test } from 'vitest';
import { PasteIntoPlan } from './pasteIntoPlan.ts';

let view: EditorView | undefined;
afterEach(() => view?.destroy());

/** An editor with the caret at `‸`, after pasting; the way of the editor's own clipboard. */
function paste(doc: Node, html: string): EditorView {
  let caret = 0;
  doc.descendants((node, pos) => {
    if (node.isText && node.text!.includes('‸')) caret = pos + node.text!.indexOf('‸');
  });
  const plugins = [...PasteIntoPlan.config.addProseMirrorPlugins!.call({} as never), history()];
  const empty = EditorState.create({ doc, plugins });
  const tr = empty.tr.delete(caret, caret + 1).setMeta('addToHistory', false);
  const bare = empty.apply(tr);
  const state = bare.apply(bare.tr.setSelection(TextSelection.create(bare.doc, caret)));
  view = new EditorView(null, { state });
  view.pasteHTML(html, new Event('paste') as ClipboardEvent);
  view.state.doc.check();
  return view;
}

const inSection = (): Node =>
  build.plan({ sections: [build.section(1, 'Việc', build.node('paragraph', { id: 'x' }, '‸'))] });
const cell = (text: string, attrs = ''): string =>
  `<td ${attrs} style='width:50pt;border:solid windowtext 1.0pt'><p class=MsoNormal><span lang=VI>${text}<o:p></o:p></span></p></td>`;
const row = (...texts: string[]): string => `<tr>${texts.map((text) => cell(text)).join('')}</tr>`;
const table = (...rows: string[]): string =>
  `<html><body><!--StartFragment--><table class=MsoTableGrid border=1>${rows.join('')}</table><!--EndFragment--></body></html>`;

/** Each row of the first table of the page, its cells by the kinds of their columns. */
function shown({ state }: EditorView): string[] {
  const lines: string[] = [];
  const kinds = new Map<string, string>();
  state.doc.descendants((node) => {
    const { name } = node.type;
    if (name === 'table') lines.push('a table');
    if (name === 'taskColumn') {
      kinds.set(node.attrs.id, node.attrs.kind);
      lines.push(`${node.attrs.kind}: ${node.textContent}`);
    }
    if (name === 'taskGroup') lines.push(`# ${node.textContent}`);
    if (name === 'task') {
      const cells = node.children.map(
        (it) => `${kinds.get(it.attrs.column)} ${it.children.map((line) => line.textContent).join('/')}`,
      );
      lines.push(cells.join('; '));
    }
  });
  return lines;
}

const heading = row('TT', 'Nội dung', 'Đơn vị <br>chủ trì', 'Thời hạn');

test('a table whose headings assign tasks becomes a task table, groups and tasks', () => {
  const html = table(
    heading.replaceAll('<span', '<b><span').replaceAll('</p>', '</b></p>'),
    row('(1)', '(2)', '(3)', '(4)'),
    `<tr>${cell('<b>Quý I</b>', 'colspan=4')}</tr>`,
    row('1', 'Rà soát', 'Phòng A', '15/3'),
    row('II', 'Quý II', '&nbsp;', ''),
    row('2.', '- Tập huấn', 'Phòng B', '&nbsp;'),
  );
  expect(shown(paste(inSection(), html))).toEqual([
    'tt: TT',
    'content: Nội dung',
    'lead: Đơn vị chủ trì',
    'due: Thời hạn',
    '# Quý I',
    'content Rà soát; lead Phòng A; due 15/3',
    '# II. Quý II',
    'content - Tập huấn; lead Phòng B; due ',
  ]);
});

test('headings in two rows name the columns below them, words merged downwards hold for every row', () => {
  const head =
    `<tr>${cell('Nội dung', 'rowspan=2')}${cell('Đơn vị thực hiện', 'colspan=2')}</tr>` +
    row('Chủ trì', 'Phối hợp');
  const html = table(
    head,
    `<tr>${cell('Một')}${cell('Phòng A', 'rowspan=2')}${cell('Xã B')}</tr>`,
    row('Hai', 'Xã C'),
  );
  expect(shown(paste(inSection(), html))).toEqual([
    'content: Nội dung',
    'lead: Đơn vị thực hiện - Chủ trì',
    'support: Đơn vị thực hiện - Phối hợp',
    'content Một; lead Phòng A; support Xã B',
    'content Hai; lead Phòng A; support Xã C',
  ]);
});

test('tables that assign nothing, and those that would lose words, stay tables', () => {
  const tables = [
    table(row('TT', 'Nội dung', 'Số lượng'), row('1', 'Bàn', '5')),
    table(heading, row('1.1', 'Rà soát', 'Phòng A', '15/3')),
    table(heading, `<tr>${cell('1')}${cell('Rà soát', 'colspan=2')}${cell('15/3')}</tr>`),
    table(
      heading,
      `<tr>${cell('1')}${cell('Rà soát', 'rowspan=2')}${cell('A')}${cell('B')}</tr>`,
      '<tr></tr>',
    ),
    table(heading, row('1', `Gồm <table>${row('Một')}</table>`, 'Phòng A', '15/3')),
  ];
  for (const html of tables) {
    const { dom } = paste(inSection(), html);
    expect(shown(view!)[0], dom.innerHTML).toBe('a table');
    view!.destroy();
  }
});

test('two task tables keep to their own columns', () => {
  const one = table(heading, row('1', 'Rà soát', 'Phòng A', '15/3'));
  const { state } = paste(inSection(), `<p>Một</p>${one}<p>Hai</p>${one}<p>Ba</p>`);
  const ids: string[] = [];
  state.doc.descendants((node) => void (node.type.name === 'taskColumn' && ids.push(node.attrs.id)));
  expect(new Set(ids).size).toBe(8);
  expect(shown(view!).filter((line) => line === 'content Rà soát; lead Phòng A; due 15/3')).toHaveLength(2);
});

test('one undo gives back the page as it was', () => {
  const html = `<p>Một</p>${table(heading, row('1', '- Rà soát', 'Phòng A', '15/3'))}<p>- Hai</p>`;
  const before = build.plan({
    sections: [build.section(1, 'Việc', build.node('paragraph', { id: 'x' }, 'Trước ‸ sau'))],
  });
  const pasted = paste(before, html);
  expect(pasted.state.doc.textContent).toContain('Rà soát');
  undo(pasted.state, (tr) => pasted.updateState(pasted.state.apply(tr)));
  expect(pasted.state.doc.textContent).toBe(before.textContent.replace('‸', ''));
  expect(shown(pasted)).toEqual([]);
});

test('a task table pasted into a cell stands behind the table of that cell', () => {
  const paragraph = build.node('paragraph', { id: 'x' }, '‸');
  const outer = build.node(
    'table',
    { id: 't' },
    build.node('tableRow', { id: 'r' }, build.node('tableCell', { id: 'c' }, paragraph)),
  );
  const doc = build.plan({ sections: [build.section(1, 'Việc', outer)] });
  expect(shown(paste(doc, table(heading, row('1', 'Rà soát', 'Phòng A', '15/3'))))).toEqual([
    'a table',
    'tt: TT',
    'content: Nội dung',
    'lead: Đơn vị chủ trì',
    'due: Thời hạn',
    'content Rà soát; lead Phòng A; due 15/3',
  ]);
});

test('a table pasted into the middle of another one stands behind it, with the lines after it', () => {
  const cellOf = (id: string, text: string): Node =>
    build.node('tableCell', { id }, build.node('paragraph', { id: `p${id}` }, text));
  const outer = build.node(
    'table',
    { id: 't' },
    build.node('tableRow', { id: 'r1' }, cellOf('c1', 'A‸'), cellOf('c2', 'B')),
    build.node('tableRow', { id: 'r2' }, cellOf('c3', 'C'), cellOf('c4', 'D')),
  );
  const doc = build.plan({ sections: [build.section(1, 'Việc', outer)] });
  const { state } = paste(doc, `<p>Một</p>${table(row('X', 'Y'))}<p>Hai</p>`);
  const tables: string[] = [];
  state.doc.descendants((node) => {
    if (node.type.name === 'table') tables.push(node.textBetween(0, node.content.size, '|'));
  });
  expect(tables).toEqual(['AMột|B|C|D', 'X|Y']);
  expect(state.doc.textBetween(0, state.doc.content.size, '|')).toMatch(/X\|Y\|Hai$/);
});

test('a table pasted where none may stand goes into a section of its own, and no line is lost', () => {
  const paragraph = build.node('paragraph', { id: 'x' }, '‸');
  const html = `<p>Một</p>${table(row('A', 'B'), row('1', 'Bàn'))}<p>Hai</p><p>Ba</p>`;
  const section = build.section(1, 'Việc', build.node('paragraph', { id: 'y' }, 'Cũ'));
  const text = (doc: Node): string =>
    paste(doc, html).state.doc.textBetween(0, view!.state.doc.content.size, '|', '|');
  expect(text(build.plan({ openings: [paragraph], sections: [section] }))).toMatch(
    /Một\|+A\|B\|1\|Bàn\|Hai\|Ba\|Việc\|Cũ$/,
  );
  view!.destroy();
  expect(text(build.plan({ sections: [section], closings: [paragraph] }))).toMatch(
    /Việc\|Cũ\|+A\|B\|1\|Bàn\|Hai\|Ba\|Một$/,
  );
  view!.destroy();
  expect(shown(paste(build.plan({ openings: [paragraph] }), table(row('A', 'B'))))).toEqual(['a table']);
});
