import { expect, test } from 'vitest';
import { textOf } from '../lines/inline.ts';
import type { SourceBlock, SourceParagraph, SourceTable } from '../source/sourceDocument.ts';
import { decodeHtml } from './decodeHtml.ts';
import { readHtml } from './readHtml.ts';

const paragraphs = (html: string): SourceParagraph[] =>
  readHtml(html).blocks.filter((block): block is SourceParagraph => block.kind === 'paragraph');
const texts = (blocks: readonly SourceBlock[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : block.kind));
const table = (html: string): SourceTable =>
  readHtml(html).blocks.find((block): block is SourceTable => block.kind === 'table')!;

test('boxes become paragraphs, white space of the source does not count, line breaks do', () => {
  const page = '<div>Một\n  hai<p>ba<br>\nbốn</p>năm</div><p>&nbsp;</p><script>x()</script>';
  expect(texts(readHtml(page).blocks)).toEqual(['Một hai', 'ba\nbốn', 'năm']);
});

test('the look of a paragraph is what its letters and boxes say', () => {
  const [first, second] = paragraphs(
    '<style>p.MsoNormal {font-size:14.0pt} p.Mc {mso-style-name:"Mục"; mso-outline-level:1; font-weight:bold}</style>' +
      "<p class=Mc align=center style='text-indent:36.0pt'>I. MỤC ĐÍCH</p>" +
      '<p class=MsoNormal style="margin-left:1cm">Nêu <i>rõ</i></p>',
  );
  expect(first).toMatchObject({
    style: 'Mục',
    outline: 1,
    looks: { align: 'center', bold: true, capitals: true, firstLine: 12.7 },
  });
  expect(second).toMatchObject({ style: null, looks: { bold: false, italic: false, size: 14, indent: 10 } });
  expect(second!.runs.at(-1)).toMatchObject({ text: 'rõ', marks: ['italic'] });
});

test('the numbers of lists are computed as a browser prints them', () => {
  const page = '<ol start=3><li>Ba<ol type=a><li>a<li>b</ol><li>Bốn</ol><ul><li>gạch<p>tiếp</p></ul>';
  expect(paragraphs(page).map(({ numbering }) => numbering?.label ?? null)).toEqual([
    '3.',
    'a.',
    'b.',
    '4.',
    '-',
    null,
  ]);
  expect(paragraphs(page).map(({ numbering }) => numbering?.level ?? null)).toEqual([0, 1, 1, 0, 0, null]);
});

const wordItem = (mark: string, level: number, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;

test('the numbers that Word saved beside its lists are taken, with its bullets as dashes', () => {
  const read = paragraphs(
    wordItem('II.', 1, 'NỘI DUNG') + wordItem('2.1.', 2, 'Rà soát') + wordItem('·', 3, 'Tổng hợp'),
  );
  expect(read.map(({ numbering }) => numbering?.label)).toEqual(['II.', '2.1.', '-']);
  expect(texts(read)).toEqual(['NỘI DUNG', 'Rà soát', 'Tổng hợp']);
});

test.each([
  [
    'Word',
    '<p>Ba lớp<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p><div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Lớp A.</p><p>Lớp B.</p></div></div>',
  ],
  [
    'LibreOffice',
    '<p>Ba lớp<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Lớp A.</p><p>Lớp B.</p></div>',
  ],
  [
    'pandoc',
    '<p>Ba lớp<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p><section><ol><li id="fn1"><p>Lớp A.</p><p>Lớp B.<a href="#fnref1">↩︎</a></p></li></ol></section>',
  ],
])('a footnote of %s stands at its mark and not at the end', (_, page) => {
  const [line, ...rest] = paragraphs(page);
  expect(rest).toEqual([]);
  const note = line!.runs[1]!;
  expect(note.kind === 'note' && textOf(note.content).trim()).toBe('Lớp A.\nLớp B.');
});

test('links to headings and back are no notes', () => {
  const page = '<p><a href="#a" id="t">I</a></p><h2 id="a">Phần một <a href="#t">lên</a></h2>';
  expect(texts(readHtml(page).blocks)).toEqual(['I', 'Phần một lên']);
});

test('cells stand at their places in the grid', () => {
  const { rows, hasBorders, widths } = table(
    '<table border=1><thead><tr><th rowspan=2 width=50>TT<th colspan=2>Việc<tr><th width=150>Nội dung<th>Hạn</thead><tr><td>1<td>Rà soát<td>30/6</table>',
  );
  expect(rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
    [0, 1],
    [1, 2],
    [0, 1, 2],
  ]);
  expect(rows.map(({ isHeader }) => isHeader)).toEqual([true, true, false]);
  expect(rows[0]!.cells).toMatchObject([
    { columns: 1, rows: 2 },
    { columns: 2, rows: 1 },
  ]);
  expect({ hasBorders, first: widths[0] }).toEqual({ hasBorders: true, first: 50 });
  expect(texts(rows[2]!.cells[1]!.blocks)).toEqual(['Rà soát']);
});

test('tracked changes and comments of Word come with author and time', () => {
  const { blocks, threads } = readHtml(
    '<p>Trước <ins cite="mailto:L%C3%AA%20B%C3%ACnh" datetime="2026-01-05T10:12"><a style="mso-comment-reference:LB_1;mso-comment-date:20260105T1012">ngày 30</a></ins><span class=MsoCommentReference>[LB1]</span><del>tháng</del></p>' +
      '<div style="mso-element:comment-list"><div style="mso-element:comment"><span style=\'mso-comment-author:"Lê Bình"\'><a name="_msocom_1"></a></span><p class=MsoCommentText>[LB1]Xem lại hạn.</p></div></div>',
  );
  expect(texts(blocks)).toEqual(['Trước ngày 30tháng']);
  const [, inserted] = (blocks[0] as SourceParagraph).runs;
  expect(inserted).toMatchObject({
    review: [
      { type: 'insertion', author: 'Lê Bình', time: '2026-01-05T10:12' },
      { type: 'comment', thread: '1' },
    ],
  });
  expect(threads).toEqual([
    {
      id: '1',
      isDone: false,
      comments: [{ author: 'Lê Bình', time: '2026-01-05T10:12:00', text: 'Xem lại hạn.' }],
    },
  ]);
});

test('comments that a damaged page names twice or not at all are each kept under an id of their own', () => {
  const comment = (name: string): string =>
    `<div style="mso-element:comment"><a name="${name}"></a><p>Xem lại.</p></div>`;
  const list = ['_msocom_1', '_msocom_1', '', ''].map(comment).join('');
  const { threads } = readHtml(`<p>Hạn nộp</p><div style="mso-element:comment-list">${list}</div>`);
  expect(threads.map(({ comments }) => comments[0]!.text)).toEqual(
    Array.from({ length: 4 }, () => 'Xem lại.'),
  );
  expect(threads[0]!.id).toBe('1');
  expect(new Set(threads.map(({ id }) => id)).size).toBe(4);
  expect(threads.every(({ id }) => id !== '')).toBe(true);
});

test.each([
  ['paragraphs', '<p>Cây</p>'.repeat(130_000)],
  ['breaks', `<p>Cây${'<br>'.repeat(130_000)}</p>`],
  ['rows', `<table>${'<tr><td>Cây</td></tr>'.repeat(130_000)}</table>`],
])('a page as wide as you like is read: %s', (_, body) => {
  expect(readHtml(body).blocks.length).toBeGreaterThan(0);
});

test('a landscape part of a Word page opens a new section of pages, a forced break a new page', () => {
  const { blocks } = readHtml(
    '<style>@page S1 {size:595pt 842pt} @page S2 {size:842pt 595pt; mso-page-orientation:landscape} div.S1 {page:S1} div.S2 {page:S2}</style>' +
      "<div class=S1><p>Một</p></div><br clear=all style='page-break-before:always'><div class=S2><p>Hai</p></div>",
  );
  expect(texts(blocks)).toEqual(['Một', 'pages', 'Hai']);
  expect(blocks[1]).toEqual({ kind: 'pages', landscape: true });
  expect((blocks[2] as SourceParagraph).looks.opensPage).toBe(true);
});

test('pictures and hidden words are named, nothing else is dropped', () => {
  const { findings, blocks } = readHtml(
    '<p>Một<img alt="Sơ đồ" src="http://a.b/c.png"><span style="display:none">x</span></p>',
  );
  expect(texts(blocks)).toEqual(['Một']);
  expect(findings.map(({ rule, text }) => [rule, text])).toEqual([
    ['picture', 'Sơ đồ'],
    ['hidden', 'x'],
  ]);
});

test('a page nested without measure keeps its words and ends', () => {
  const depth = 20_000;
  const { blocks } = readHtml(`${'<div><b>'.repeat(depth)}Đáy${'</b></div>'.repeat(depth)}`);
  expect(texts(blocks).join(' ')).toContain('Đáy');
});

test('old encodings are read as the page declares them', () => {
  const bytes = Uint8Array.from(
    [...'<meta charset=windows-1252><p>x'].map((c) => c.charCodeAt(0)).concat(0xe9),
  );
  expect(decodeHtml(bytes)).toContain('xé');
  expect(decodeHtml(new TextEncoder().encode('<p>Mục'))).toContain('Mục');
  expect(decodeHtml(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toBe('A');
});

test('letters of old fonts become Unicode, capitals of a style become capitals', () => {
  const [old, upper] = paragraphs(
    '<p><font face=".VnTime">K\u00d5 ho\u00b9ch</font> n\u0103m</p><p style="text-transform:uppercase">Mục đích</p>',
  );
  expect(textOf(old!.runs)).toBe('Kế hoạch năm');
  expect(textOf(upper!.runs)).toBe('MỤC ĐÍCH');
});

test('a page of 16,000 paragraphs with a note each is read within seconds', () => {
  const numbers = Array.from({ length: 16_000 }, (_, index) => index);
  const text = numbers.map((n) => `<p class=MsoNormal>Việc<a href="#n${n}" name="m${n}">[${n}]</a></p>`);
  const notes = numbers.map((n) => `<div id=b${n}><p><a href="#m${n}" name="n${n}">[${n}]</a> Chú</p></div>`);
  const start = performance.now();
  expect(readHtml([...text, ...notes].join('')).blocks).toHaveLength(16_000);
  expect(performance.now() - start).toBeLessThan(20_000);
});
