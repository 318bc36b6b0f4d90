import { makeDocx } from './makeDocx.ts';
import { BOLD, CENTER, font, LINES, lvl, num, p, r, style, tbl, tc, tr } from './wordXml.ts';

const BY = 'w:author="Lê Thị Hà" w:date="2026-05-04T08:30:00Z"';

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr>${num(1)}<w:outlineLvl w:val="0"/></w:pPr><w:rPr>${BOLD}</w:rPr></w:style>
<w:style w:type="table" w:styleId="T"><w:name w:val="Table Grid"/><w:tblPr>${LINES}</w:tblPr></w:style>`;

const numbering = `<w:abstractNum w:abstractNumId="1">${lvl(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>')}${lvl(1, 'decimal', '%2.')}${lvl(2, 'lowerLetter', '%3)')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;

const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('DỰ THẢO')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`;
const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('II')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:hyperlink>${r('Cổng thông tin')}</w:hyperlink>`)}</w:sdtContent></w:sdt>`;

const body = [
  tbl(
    [tr([tc(p('UBND HUYỆN A', CENTER)), tc(p(r('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', BOLD), CENTER))])],
    [4000, 5000],
  ),
  p(box + r('KẾ HOẠCH', BOLD), CENTER),
  p('Mục tiêu', style('H1')),
  p(`${r('Xem phần ')}${field}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  p(
    `<w:ins w:id="1" ${BY}>${r('thêm')}</w:ins><w:del w:id="2" ${BY}><w:r><w:delText>bớt</w:delText></w:r></w:del>`,
  ),
  p(
    `<w:commentRangeStart w:id="0"/>${r('Giao Sở Y tế')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    num(2, 1),
  ),
  p(r('Tr×nh H§ND', font('.VnTime')) + r(' duyeät', font('VNI-Times'))),
  control,
  tbl(
    [
      tr([tc('TT', '<w:vMerge w:val="restart"/>'), tc('Việc', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
      tr([tc('', '<w:vMerge/>'), tc(p('', num(2, 2))), tc(tbl([tr([tc('trong')])], [10]) + p(''))]),
    ],
    [500, 2000, 3000],
    '<w:tblStyle w:val="T"/>',
  ),
  p('hết', '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'),
  p('Phụ lục'),
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>',
].join('');

/** A small file with something of everything, to be mutated. */
export function makeRichDocx(rewrite?: (xml: string, name: string) => string): Uint8Array {
  return makeDocx({
    body,
    styles,
    numbering,
    rewrite,
    isStored: rewrite !== undefined,
    footnotes: `<w:footnote w:id="2">${p('Theo số liệu năm trước')}</w:footnote>`,
    comments: `<w:comment w:id="0" w:author="A">${p('Thời hạn?').replace('<w:p>', '<w:p w14:paraId="1">')}</w:comment>`,
    commentsExtended: '<w15:commentEx w15:paraId="1" w15:done="0"/>',
    theme:
      '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>',
    footer: p('Trang 1'),
  });
}
