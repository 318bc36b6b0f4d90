import { outlineOf, schema } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { DOMParser, type Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { cleanHTML } from './cleanHTML.ts';
import { joinBrokenLines } from './joinBrokenLines.ts';
import { structureLines } from './structureLines.ts';

test('lines that a PDF broke become one paragraph again, items stay apart', () => {
  const text = [
    'Các phòng chuyên môn phối hợp rà soát toàn bộ danh mục thiết bị hiện có',
    'tại các đơn vị trước ngày 15 tháng 3 và gửi kết quả về Văn phòng.',
    '- Phòng Tài chính thẩm định kinh phí mua sắm, sửa chữa theo đúng quy định',
    '- Văn phòng tổng hợp.',
  ].join('\n');
  expect(joinBrokenLines(text)).toHaveLength(3);
  expect(joinBrokenLines(text)[0]).toContain('hiện có tại các đơn vị');
});

test('short lines of a list stay lines', () => {
  expect(joinBrokenLines('Phòng A\nPhòng B\nPhòng C')).toEqual(['Phòng A', 'Phòng B', 'Phòng C']);
});

test('Word keeps its words, its bold and its list marks and loses its dress', () => {
  const html = cleanHTML(
    '<!--[if mso]><b>x</b><![endif]--><style>p{color:red}</style>' +
      '<p class=MsoNormal style="margin:0">Giao <span style="font-weight:bold;color:red">Phòng A</span></p>' +
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>  </span></span>Rà soát</p>',
  );
  expect(html).toBe('<p>Giao <span><strong>Phòng A</strong></span></p><p>- Rà soát</p>');
});

test('bold of Word is bold, and the wrapper of Google Docs is not', () => {
  expect(cleanHTML("<b style='mso-bidi-font-weight:normal'>Đậm</b>")).toBe('<b>Đậm</b>');
  expect(cleanHTML('<b style="font-weight:normal;">Thường</b>')).toBe('Thường');
});

test('nothing active of a web page comes in', () => {
  const html = cleanHTML(
    '<p onclick="x()">Một <img src=x onerror="x()"><script>x()</script></p><iframe></iframe>',
  );
  expect(html).toBe('<p>Một </p>');
});

const lines = (...texts: string[]): Node[] =>
  texts.map((text, index) => build.node('paragraph', { id: `p${index}` }, text));

test('typed numbers of pasted lines become sections and items in one transaction', () => {
  const doc = build.plan({ openings: lines('I. MỤC ĐÍCH', '1. Yêu cầu', '- Đúng hạn', 'Viết thêm') });
  const state = EditorState.create({ doc });
  const tr = structureLines(state.tr, state, ['p0', 'p1', 'p2', 'p3']);
  tr.doc.check();
  const outline = outlineOf(tr.doc);
  expect(outline.map(({ number, title }) => `${number} ${title}`)).toEqual(['I. MỤC ĐÍCH', '1. Yêu cầu']);
  expect(outline[1]!.node.child(1).attrs.marker).toBe('dash');
  expect(outline[1]!.node.child(1).textContent).toBe('Đúng hạn');
  expect(outline[1]!.node.child(2).textContent).toBe('Viết thêm');
});

test('what the page shows reads back from cleaned HTML as paragraphs and tables', () => {
  const holder = window.document.createElement('div');
  holder.innerHTML = cleanHTML('<h2>II. Nội dung</h2><table><tr><td colspan="2"><p>Ô</p></td></tr></table>');
  const slice = DOMParser.fromSchema(schema).parseSlice(holder);
  const names: string[] = [];
  slice.content.descendants((node) => void names.push(node.type.name));
  expect(names).toContain('table');
  expect(names).not.toContain('sectionTitle');
});
