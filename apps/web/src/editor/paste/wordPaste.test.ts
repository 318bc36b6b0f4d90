import { schema } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { DOMParser, type Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { cleanHTML } from './cleanHTML.ts';
import { freshIds } from './freshIds.ts';
import { insertPasted } from './insertPasted.ts';

/** The page after pasting where `‸` stands; the way of the editor's own clipboard, without its window. */
function pasteAt(doc: Node, html: string): Transaction {
  let caret = 0;
  doc.descendants((node, pos) => {
    if (node.isText && node.text!.includes('‸')) caret = pos + node.text!.indexOf('‸');
  });
  const empty = EditorState.create({ doc });
  const bare = empty.apply(empty.tr.delete(caret, caret + 1));
  const state = bare.apply(bare.tr.setSelection(TextSelection.create(bare.doc, caret)));
  const holder = window.document.createElement('div');
  holder.innerHTML = cleanHTML(html);
  const parsed = DOMParser.fromSchema(schema).parseSlice(holder, {
    preserveWhitespace: true,
    context: state.selection.$from,
  });
  const slice = freshIds(parsed);
  const tr = insertPasted(state, slice, false) ?? state.tr.replaceSelection(slice);
  tr.doc.check();
  return tr;
}

const paste = (doc: Node, html: string): Node => pasteAt(doc, html).doc;

const marks: Record<string, string> = { dash: '- ', plus: '+ ', point: 'a) ', number: '1. ' };

/** Every line with its kind; a note stands in square brackets. */
function shown(doc: Node): string[] {
  const lines: string[] = [];
  doc.descendants((node, _pos, parent) => {
    if (!node.isTextblock || parent?.type.name === 'docTitle' || node.type.name === 'footnote') return true;
    const text = node.children
      .map((it) => (it.type.name === 'footnote' ? `[${it.textContent}]` : (it.text ?? '\n')))
      .join('');
    const { name } = node.type;
    if (name === 'sectionTitle')
      lines.push(`${'#'.repeat(parent!.attrs.level)}${text === '' ? '.' : ` ${text}`}`);
    else if (name === 'paragraph')
      lines.push(`${parent!.type.name.endsWith('Cell') ? '| ' : ''}${marks[node.attrs.marker] ?? ''}${text}`);
    else lines.push(`${name}: ${text}`);
    return false;
  });
  return lines;
}

const inSection = (): Node =>
  build.plan({ sections: [build.section(1, 'Việc', build.node('paragraph', { id: 'x' }, '‸'))] });
const item = (level: number, mark: string, text: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span style='font-family:Symbol;mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><!--[endif]--><span lang=VI>${text}<o:p></o:p></span></p>`;
const line = (text: string): string =>
  `<p class=MsoNormal style='text-align:justify'><span lang=VI style='font-size:14.0pt'>${text}<o:p></o:p></span></p>`;
const page = (body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

test('lists of Word become sections and items at their levels', () => {
  const body =
    item(1, 'II.', 'NHIỆM VỤ') +
    item(2, '1.', 'Rà soát') +
    item(3, '1.1.', 'Danh mục') +
    item(4, '·', 'Tổng hợp') +
    item(4, 'a)', 'Điểm');
  expect(shown(paste(inSection(), page(body)))).toEqual([
    '# Việc',
    '# NHIỆM VỤ',
    '## Rà soát',
    '### Danh mục',
    '- Tổng hợp',
    'a) Điểm',
  ]);
});

test('marks of a list that are no numbers of ours stay as words', () => {
  const body = item(1, 'A.', 'Một') + item(1, '(i)', 'Hai') + item(1, 'o', 'Ba') + item(1, 'Điều 4.', 'Bốn');
  expect(shown(paste(inSection(), page(body)))).toEqual([
    '# Việc',
    'A. Một',
    '(i) Hai',
    '- Ba',
    'Điều 4. Bốn',
  ]);
});

test('typed numbers behind tabs and hard spaces are numbers', () => {
  const tab = "<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp; </span>";
  const body = line(`1.${tab}Rà soát`) + line('-&nbsp;Đúng hạn');
  expect(shown(paste(inSection(), page(body)))).toEqual(['# Việc', '## Rà soát', '- Đúng hạn']);
});

test('căn cứ pasted before the first section, or among căn cứ, are căn cứ', () => {
  const body = line('Căn cứ Luật Một;') + line('Thực hiện Quyết định Hai;') + line('Phòng Ba lập kế hoạch.');
  const opening = build.plan({ openings: [build.node('paragraph', { id: 'x' }, '‸')] });
  expect(shown(paste(opening, page(body)))).toEqual([
    'basis: Căn cứ Luật Một',
    'basis: Thực hiện Quyết định Hai',
    'Phòng Ba lập kế hoạch.',
  ]);
  const among = build.plan({ bases: [build.node('basis', { id: 'b' }, '‸')] });
  const two = line('Căn cứ Luật Một;') + line('Theo đề nghị của Phòng Hai.');
  expect(shown(paste(among, page(two)))).toEqual([
    'basis: Căn cứ Luật Một',
    'basis: Theo đề nghị của Phòng Hai',
  ]);
});

test('nơi nhận pasted among them are lines of it', () => {
  const recipients = build.node('recipients', null, build.node('recipient', { id: 'r' }, '‸'));
  const body = line('- Như trên;') + line('- Lưu: VT.');
  expect(shown(paste(build.plan({ endorsement: [recipients] }), page(body)))).toEqual([
    'recipient: Như trên',
    'recipient: Lưu: VT',
  ]);
});

test('a table keeps its spans and every word of its cells', () => {
  const cell = (attrs: string, text: string): string =>
    `<td ${attrs} style='border:solid windowtext 1.0pt;width:50pt'>${line(text)}</td>`;
  const body = `${line('Trước')}<table class=MsoTableGrid border=1><thead><tr>${cell('rowspan=2', 'TT')}${cell('colspan=2', 'Việc')}</tr><tr>${cell('', 'Đồ dùng')}${cell('', 'Hỏng')}</tr></thead><tr>${cell('', '1')}${cell('', 'Rà soát')}${cell('', '30/6')}</tr></table>${line('Sau')}`;
  const doc = paste(inSection(), page(body));
  expect(shown(doc)).toEqual([
    '# Việc',
    'Trước',
    ...['TT', 'Việc', 'Đồ dùng', 'Hỏng', '1', 'Rà soát', '30/6'].map((text) => `| ${text}`),
    'Sau',
  ]);
  const spans: unknown[] = [];
  doc.descendants(
    ({ type, attrs }) => void (type.name === 'tableCell' && spans.push([attrs.colspan, attrs.rowspan])),
  );
  expect(spans.slice(0, 2)).toEqual([
    [null, 2],
    [2, null],
  ]);
});

test('a footnote of Word is a footnote at its mark', () => {
  const body =
    line(
      'Ba lớp<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style="mso-special-character:footnote">[1]</span></span></a> mở.',
    ) +
    line('Sau.') +
    '<div style="mso-element:footnote-list"><br clear=all><hr align=left size=1 width="33%"><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Lớp lá.</p></div></div>';
  expect(shown(paste(inSection(), page(body)))).toEqual(['# Việc', 'Ba lớp[Lớp lá.] mở.', 'Sau.']);
});

test('of tracked changes the text as it now reads comes in, comments stay outside', () => {
  const body =
    line(
      'Hạn <del cite="mailto:A" datetime="2026-01-05T10:12">tháng 5</del><ins cite="mailto:A" datetime="2026-01-05T10:12">tháng 6</ins> <a style="mso-comment-reference:A_1">này</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>.',
    ) +
    line('Sau.') +
    "<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Xem lại</p></div></div>";
  expect(shown(paste(inSection(), page(body)))).toEqual(['# Việc', 'Hạn tháng 6 này.', 'Sau.']);
});

test('blank lines and page breaks of Word leave nothing behind', () => {
  const body =
    line('Một') +
    line('&nbsp;') +
    "<span><br clear=all style='mso-special-character:line-break;page-break-before:always'></span>" +
    line('Hai');
  expect(shown(paste(inSection(), page(body)))).toEqual(['# Việc', 'Một', 'Hai']);
});

test('a foreign page names no parts of a plan', () => {
  const html = '<div data-node="letterhead" data-issuer="X">Một</div><p data-node="basis">Hai</p>';
  expect(shown(paste(inSection(), html))).toEqual(['# Việc', 'Một', 'Hai']);
});

test('lines of mail and chat that are only boxes are paragraphs', () => {
  const html = '<div>Một<div>- Hai</div><b>Ba</b> bốn<ul><li>Năm</li></ul></div><h2>1. Sáu</h2>';
  expect(shown(paste(inSection(), html))).toEqual(['# Việc', 'Một', '- Hai', 'Ba bốn', '- Năm', '## Sáu']);
});

test('the caret stands behind the last pasted words, though lines before it became sections', () => {
  const doc = build.plan({
    sections: [build.section(1, 'Việc', build.node('paragraph', { id: 'x' }, 'trước‸sau'))],
  });
  const tr = pasteAt(
    doc,
    page(line(' một') + line('II. NHIỆM VỤ') + line('1. Tuyên truyền') + line('Hết, ')),
  );
  const { $head } = tr.selection;
  expect($head.parent.textContent).toBe('Hết, sau');
  expect($head.parent.textBetween(0, $head.parentOffset)).toBe('Hết, ');
});
