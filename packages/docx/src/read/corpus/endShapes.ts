import { LINES, p, r, tbl, tc, tr } from '../word/testing/wordXml.ts';
import { bold, centred, makePaper, type Shapes } from './makePaper.ts';

const WIDE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
const TALL = '<w:pgSz w:w="11906" w:h="16838"/>';
const section = (size: string): string => `<w:sectPr>${size}</w:sectPr>`;
const recipients = p(r('Nơi nhận:', '<w:b/><w:i/>')) + p('- Như trên;') + p('- Lưu: VT.');

/** Signatures, recipients, annexes and papers of other kinds. */
export const endShapes: Shapes = {
  'two signatories': () =>
    makePaper({
      end:
        tbl(
          [
            tr([
              tc(centred('SỞ Y TẾ') + centred('GIÁM ĐỐC') + p('') + centred('Phạm Văn Lộc')),
              tc(centred('SỞ GIÁO DỤC') + centred('GIÁM ĐỐC') + p('') + centred('Hồ Thị Mai')),
            ]),
          ],
          [4600, 4700],
        ) + recipients,
    }),
  'post under the name': () =>
    makePaper({
      end: tbl(
        [
          tr([
            tc(recipients),
            tc(
              centred('KT. TRƯỞNG BAN') +
                centred('PHÓ TRƯỞNG BAN') +
                p('') +
                centred('Hồ Thị Mai') +
                centred('Phó Giám đốc Sở Y tế'),
            ),
          ]),
        ],
        [4600, 4700],
      ),
    }),
  'recipients wrapped in one cell': () =>
    makePaper({
      end: tbl(
        [
          tr([
            tc(p(r('Nơi nhận:\n- Bộ Y tế (để báo cáo);\n- Ủy ban nhân dân các xã,\nphường;\n- Lưu: VT.'))),
            tc(centred('GIÁM ĐỐC\n\n\nPhạm Văn Lộc')),
          ]),
        ],
        [4600, 4700],
      ),
    }),
  'recipients and signature in tabs': () =>
    makePaper({ end: p('Nơi nhận:\tGIÁM ĐỐC') + p('- Bộ Y tế;') + p('- Lưu: VT.\tPhạm Văn Lộc') }),
  'no end at all': () => makePaper({ end: '' }),
  'an annex on a landscape page': () =>
    makePaper({
      end:
        tbl([tr([tc(recipients), tc(centred('GIÁM ĐỐC') + centred('Phạm Văn Lộc'))])], [4600, 4700]) +
        p('', section(TALL)) +
        centred('PHỤ LỤC') +
        centred('Danh mục xã trọng điểm') +
        tbl([tr([tc('TT'), tc('Xã')]), tr([tc('1'), tc('Tân Hòa')])], [900, 8000], LINES) +
        section(WIDE),
    }),
  'two annexes and a form': () =>
    makePaper({
      end:
        p('<w:r><w:br w:type="page"/></w:r>') +
        centred('PHỤ LỤC I') +
        p('Danh mục vật tư.') +
        p('Phụ lục II', '<w:pageBreakBefore/>') +
        p('Mẫu báo cáo: ……………') +
        p('Họ và tên: ______________'),
    }),
  'a decision with its plan': () =>
    makePaper({
      title:
        centred('QUYẾT ĐỊNH') +
        centred('Về việc ban hành Kế hoạch phòng, chống dịch') +
        centred('GIÁM ĐỐC SỞ Y TẾ'),
      main:
        centred('QUYẾT ĐỊNH:') +
        p(bold('Điều 1. ') + r('Ban hành kèm theo Quyết định này Kế hoạch phòng, chống dịch.')) +
        p(bold('Điều 2. ') + r('Quyết định có hiệu lực từ ngày ký.')),
      end:
        tbl([tr([tc(recipients), tc(centred('GIÁM ĐỐC') + centred('Phạm Văn Lộc'))])], [4600, 4700]) +
        p('', section(TALL)) +
        centred('KẾ HOẠCH') +
        centred('Phòng, chống dịch') +
        p(bold('I. MỤC TIÊU')) +
        p('Không để dịch lan rộng.') +
        section(TALL),
    }),
  'footnotes and endnotes': () =>
    makePaper({
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote><w:footnote w:id="1">${p('<w:r><w:footnoteRef/></w:r>' + r(' Số liệu của Chi cục Thống kê.'))}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p(r(' Theo báo cáo tháng 2.'))}</w:endnote>`,
      main: p(
        `${r('Năm trước có 312 ca')}<w:r><w:footnoteReference w:id="1"/></w:r>${r(', giảm 8%')}<w:r><w:endnoteReference w:id="1"/></w:r>${r('.')}`,
      ),
    }),
  'a paper of the Party': () =>
    makePaper({
      head: tbl(
        [
          tr([
            tc(centred('TỈNH ỦY LAM GIANG') + centred('Số 12-KH/TU')),
            tc(centred('ĐẢNG CỘNG SẢN VIỆT NAM') + centred('Lam Giang, ngày 5 tháng 2 năm 2026')),
          ]),
        ],
        [4600, 4700],
      ),
    }),
  'a secret paper': () =>
    makePaper({ head: p(r('MẬT', '<w:b/>')) + p('UBND TỈNH LAM GIANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') }),
};
