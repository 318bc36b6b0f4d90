import { p, r, t, tbl, tc, tr } from '../word/testing/wordXml.ts';
import { bold, centred, italic, makePaper, type Shapes } from './makePaper.ts';

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const lines = (...texts: string[]): string => texts.map((text) => centred(text)).join('');
const DATE = 'Tân Hòa, ngày 02 tháng 4 năm 2026';

const withNumber =
  (number: string, date = DATE): (() => Uint8Array) =>
  () =>
    makePaper({
      head: tbl([tr([tc(lines('UBND XÃ TÂN HÒA', number)), tc(lines(COUNTRY, MOTTO, date))])], [3500, 5800]),
    });

/** Letterheads, titles and căn cứ in the ways that offices set them. */
export const headShapes: Shapes = {
  'letterhead in two rows': () =>
    makePaper({
      head: tbl(
        [
          tr([tc(lines('UBND XÃ TÂN HÒA')), tc(lines(COUNTRY, MOTTO))]),
          tr([tc(lines('Số: 7/KH-UBND')), tc(lines(DATE))]),
        ],
        [3500, 5800],
      ),
    }),
  'letterhead in three columns': () =>
    makePaper({
      head: tbl(
        [tr([tc(lines('UBND XÃ TÂN HÒA', 'Số: 7/KH-UBND')), tc(''), tc(lines(COUNTRY, MOTTO, DATE))])],
        [3500, 300, 5500],
      ),
    }),
  'letterhead in four columns': () =>
    makePaper({
      head: tbl(
        [
          tr([tc(''), tc(lines('UBND XÃ TÂN HÒA')), tc(''), tc(lines(COUNTRY, MOTTO))]),
          tr([
            tc(lines('Số: 7/KH-UBND'), '<w:gridSpan w:val="2"/>'),
            tc(lines(DATE), '<w:gridSpan w:val="2"/>'),
          ]),
        ],
        [200, 3300, 300, 5500],
      ),
    }),
  'letterhead in tabs and spaces': () =>
    makePaper({
      head:
        p(bold(`UBND XÃ TÂN HÒA\t${COUNTRY}`)) +
        p(bold(`      Số: 7/KH-UBND\t\t${MOTTO}`)) +
        p(r(`\t\t\t${DATE}`, '<w:i/>')),
    }),
  'letterhead in text boxes': () =>
    makePaper({
      head: p(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${lines('UBND XÃ TÂN HÒA', 'Số: 7/KH-UBND')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${lines(COUNTRY, MOTTO, DATE)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    }),
  'letterhead with lines as drawings': () =>
    makePaper({
      head: tbl(
        [
          tr([
            tc(
              lines('UBND XÃ TÂN HÒA') + p('<w:r><w:pict><v:line/></w:pict></w:r>') + lines('Số: 7/KH-UBND'),
            ),
            tc(lines(COUNTRY, MOTTO) + p('_______________') + lines(DATE)),
          ]),
        ],
        [3500, 5800],
      ),
    }),
  'issuer of three lines': () =>
    makePaper({
      head: tbl(
        [
          tr([
            tc(
              lines('SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'PHÒNG GIÁO DỤC MẦM NON', 'TỔ CÔNG TÁC SỐ 2', 'Số: 15/KH-TCT'),
            ),
            tc(lines(COUNTRY, MOTTO, DATE)),
          ]),
        ],
        [3900, 5400],
      ),
    }),
  'two issuers': () =>
    makePaper({
      head: tbl(
        [
          tr([
            tc(lines('SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Số: 31/KHLT-SYT-SGDĐT')),
            tc(lines(COUNTRY, MOTTO, DATE)),
          ]),
        ],
        [4100, 5200],
      ),
    }),
  'number after a dash': withNumber('Số: 3260-KH/ĐĐQH15'),
  'number with blanks before the slash': withNumber('Số: 447     /KH-UBND'),
  'number and date left blank': withNumber('Số:        /KH-UBND', 'Tân Hòa, ngày      tháng      năm 2026'),
  'number of dots': withNumber('Số: ……/KH-UBND', 'Tân Hòa, ngày … tháng … năm 2026'),
  'title in one line': () => makePaper({ title: centred('KẾ HOẠCH Tổ chức Tết trồng cây năm 2026') }),
  'title over four lines': () =>
    makePaper({
      title: lines(
        'KẾ HOẠCH',
        'Tổ chức Tết trồng cây',
        'và chăm sóc rừng phòng hộ',
        'trên địa bàn xã năm 2026',
      ),
    }),
  'title with line breaks': () =>
    makePaper({
      title: p(r('KẾ HOẠCH\nTổ chức Tết trồng cây\nnăm 2026', '<w:b/>'), '<w:jc w:val="center"/>'),
    }),
  'title in capitals by the font': () =>
    makePaper({
      title: p(r('Kế hoạch', '<w:b/><w:caps/>'), '<w:jc w:val="center"/>') + centred('Tổ chức Tết trồng cây'),
    }),
  'bases of all kinds': () =>
    makePaper({
      bases:
        italic('Căn cứ Luật Lâm nghiệp số 16/2017/QH14;') +
        italic('Thực hiện Chỉ thị số 45/CT-TTg của Thủ tướng Chính phủ;') +
        italic('Theo đề nghị của Trưởng phòng Kinh tế tại Tờ trình số 12/TTr-KT,') +
        p('Ủy ban nhân dân xã ban hành kế hoạch như sau:'),
    }),
  'bases in one paragraph': () =>
    makePaper({
      bases: p(
        `<w:r><w:rPr><w:i/></w:rPr>${t('Căn cứ Luật Lâm nghiệp số 16/2017/QH14;\nCăn cứ Nghị định số 156/2018/NĐ-CP; Xét tờ trình của Phòng Kinh tế,')}</w:r>`,
      ),
    }),
};
