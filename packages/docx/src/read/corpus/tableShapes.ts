import { LINES, lvl, num, p, tbl, tc, tr } from '../word/testing/wordXml.ts';
import { bold, centred, makePaper, type Shapes } from './makePaper.ts';

const HEADER = '<w:tblHeader/>';
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';
const head = (...titles: string[]): string =>
  tr(
    titles.map((title) => tc(centred(title))),
    HEADER,
  );
const row = (...texts: string[]): string => tr(texts.map((text) => tc(text)));
const table =
  (rows: readonly string[], widths: readonly number[]): (() => Uint8Array) =>
  () =>
    makePaper({ main: p(bold('I. NHIỆM VỤ')) + tbl(rows, widths, LINES) + p('./.') });
const ordinary = head('TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn');
const WIDTHS = [600, 4000, 1800, 1800, 1400];

/** Task tables and others, in the ways that offices draw them. */
export const tableShapes: Shapes = {
  'task table': table(
    [
      ordinary,
      row('1', 'Phun hóa chất', 'Sở Y tế', 'UBND các xã', 'Quý II'),
      row('2', 'Truyền thông', 'Sở Văn hóa', 'Báo Lam Giang', '30/6/2026'),
    ],
    WIDTHS,
  ),
  'task table numbered by Word': () =>
    makePaper({
      numbering: `<w:abstractNum w:abstractNumId="1">${lvl(0, 'decimal', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      main: tbl(
        [
          ordinary,
          ...['Phun hóa chất', 'Truyền thông', 'Giám sát'].map((what) =>
            tr([tc(p('', num(1))), tc(what), tc('Sở Y tế'), tc(''), tc('Quý II')]),
          ),
        ],
        WIDTHS,
        LINES,
      ),
    }),
  'task table in another order': table(
    [
      head('STT', 'Thời gian', 'Đơn vị chủ trì', 'Nội dung công việc', 'Sản phẩm'),
      row('01', 'Tháng 5', 'Trạm Y tế', 'Khám sàng lọc', 'Báo cáo'),
    ],
    WIDTHS,
  ),
  'task table with two header rows': table(
    [
      tr(
        [tc('TT', START), tc('Nội dung', START), tc(centred('Đơn vị'), span(2)), tc('Thời hạn', START)],
        HEADER,
      ),
      tr([tc('', ON), tc('', ON), tc('Chủ trì'), tc('Phối hợp'), tc('', ON)], HEADER),
      row('1', 'Phun hóa chất', 'Sở Y tế', 'UBND các xã', 'Quý II'),
    ],
    WIDTHS,
  ),
  'task table with numbers of columns': table(
    [ordinary, row('(1)', '(2)', '(3)', '(4)', '(5)'), row('1', 'Phun hóa chất', 'Sở Y tế', '', 'Quý II')],
    WIDTHS,
  ),
  'task table with groups': table(
    [
      ordinary,
      tr([tc(p(bold('I. Phòng bệnh')), span(5))]),
      row('1', 'Phun hóa chất', 'Sở Y tế', '', 'Quý II'),
      tr([tc(p(bold('II'))), tc(p(bold('Chữa bệnh')), span(4))]),
      row('1', 'Thu dung', 'Bệnh viện tỉnh', '', 'Cả năm'),
    ],
    WIDTHS,
  ),
  'task table with merged units': table(
    [
      ordinary,
      tr([tc('1'), tc('Phun hóa chất'), tc('Sở Y tế', START), tc(''), tc('Quý II')]),
      tr([tc('2'), tc('Giám sát'), tc('', ON), tc(''), tc('Cả năm')]),
    ],
    WIDTHS,
  ),
  'table of figures': table(
    [
      head('Xã', 'Số hộ', 'Số ca'),
      row('Tân Hòa', '1.204', '3'),
      row('Tân Lập', '987', '0'),
      tr([tc('Cộng'), tc('2.191'), tc('3')]),
    ],
    [3000, 2000, 2000],
  ),
  'table within a table': table(
    [row('Ngoài', ''), tr([tc('Trong'), tc(tbl([row('a', 'b')], [500, 500], LINES) + p(''))])],
    [2000, 4000],
  ),
  'table in a content control': () =>
    makePaper({
      main: `<w:sdt><w:sdtPr/><w:sdtContent>${tbl([ordinary, `<w:sdt><w:sdtContent>${row('1', 'Phun hóa chất', 'Sở Y tế', '', 'Quý II')}</w:sdtContent></w:sdt>`], WIDTHS, LINES)}</w:sdtContent></w:sdt>`,
    }),
  'table with ragged rows': table(
    [
      ordinary,
      tr([tc('1'), tc('Phun hóa chất')]),
      tr([tc('2'), tc('Giám sát', span(2)), tc('Cả năm', span(9))]),
    ],
    WIDTHS,
  ),
  'table without a grid': () =>
    makePaper({ main: `<w:tbl>${ordinary}${row('1', 'Phun hóa chất', 'Sở Y tế', '', 'Quý II')}</w:tbl>` }),
  'cells of several paragraphs': table(
    [
      ordinary,
      tr([
        tc('1'),
        tc(p('- Phun hóa chất;') + p('- Diệt lăng quăng.')),
        tc('Sở Y tế'),
        tc(p('UBND xã') + p('Đoàn xã')),
        tc('Quý II'),
      ]),
    ],
    WIDTHS,
  ),
};
