import { type DocxParts, makeDocx } from '../word/testing/makeDocx.ts';
import { BOLD, CENTER, p, r, tbl, tc, tr } from '../word/testing/wordXml.ts';

/** Files by what is special about them. */
export type Shapes = Readonly<Record<string, () => Uint8Array>>;

/** The parts of a plan in the order of the page, as XML of the body; what is left out is ordinary. */
export interface Paper extends Omit<Partial<DocxParts>, 'main'> {
  readonly head?: string;
  readonly title?: string;
  readonly bases?: string;
  readonly main?: string;
  readonly end?: string;
}

export const bold = (text: string): string => r(text, BOLD);
export const centred = (text: string, props = BOLD): string => p(r(text, props), CENTER);
export const italic = (text: string): string => p(r(text, '<w:i/>'), '<w:jc w:val="both"/>');

const left = ['UBND TỈNH LAM GIANG', 'SỞ Y TẾ', 'Số: 214/KH-SYT'].map((line) => centred(line)).join('');
const right =
  centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
  centred('Độc lập - Tự do - Hạnh phúc') +
  centred('Lam Giang, ngày 12 tháng 3 năm 2026', '<w:i/>');

const ORDINARY = {
  head: tbl([tr([tc(left), tc(right)])], [3600, 5700]),
  title: centred('KẾ HOẠCH') + centred('Phòng, chống sốt xuất huyết năm 2026'),
  bases:
    italic('Căn cứ Luật Phòng, chống bệnh truyền nhiễm ngày 21 tháng 11 năm 2007;') +
    p('Sở Y tế xây dựng kế hoạch như sau:'),
  main:
    p(bold('I. MỤC TIÊU')) +
    p('Số ca mắc thấp hơn năm trước.') +
    p(bold('II. NHIỆM VỤ')) +
    p('1. Diệt lăng quăng hằng tuần.') +
    p('2. Giám sát ca bệnh tại trạm y tế./.'),
  end: tbl(
    [
      tr([
        tc(p(r('Nơi nhận:', '<w:b/><w:i/>')) + p('- Bộ Y tế;') + p('- Lưu: VT, NVY.')),
        tc(centred('GIÁM ĐỐC') + p('') + centred('Phạm Văn Lộc')),
      ]),
    ],
    [4600, 4700],
  ),
} as const;

/** Makes a Word file of a plan in which one part is as given. */
export function makePaper({ head, title, bases, main, end, ...parts }: Paper): Uint8Array {
  const body = [
    head ?? ORDINARY.head,
    title ?? ORDINARY.title,
    bases ?? ORDINARY.bases,
    main ?? ORDINARY.main,
    end ?? ORDINARY.end,
  ].join('');
  return makeDocx({ ...parts, body: parts.body ?? body });
}
