import { font, p, r, t } from '../word/testing/wordXml.ts';
import { bold, centred, makePaper, type Shapes } from './makePaper.ts';

const old = (text: string, name: string, more = ''): string => r(text, `${font(name)}${more}`);
const complexField = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = `<w:txbxContent>${p('DỰ THẢO LẦN 2')}</w:txbxContent>`;

/** Text in old encodings, and all that may stand in a paragraph besides text. */
export const textShapes: Shapes = {
  'TCVN3 throughout': () =>
    makePaper({
      title:
        p(old('KÕ ho¹ch', '.VnTimeH', '<w:b/>'), '<w:jc w:val="center"/>') +
        p(old('Trång c©y n¨m 2026', '.VnTime', '<w:b/>'), '<w:jc w:val="center"/>'),
      main:
        p(old('I. Môc tiªu', '.VnTimeH')) +
        p(old('Trång míi 12 ha rõng phßng hé, ®¶m b¶o tû lÖ sèng.', '.VnTime')),
    }),
  'VNI throughout': () =>
    makePaper({
      main:
        p(old('I. MUÏC TIEÂU', 'VNI-Times')) +
        p(old('Troàng môùi 12 ha röøng phoøng hoä, ñaûm baûo tyû leä soáng.', 'VNI-Times')),
    }),
  'old and new runs mixed': () =>
    makePaper({
      main: p(
        r('Sở Nội vụ ') +
          old('phèi hîp', '.VnTime') +
          r(' với ') +
          old('Sôû Y teá', 'VNI-Helve') +
          r(' thực hiện.'),
      ),
    }),
  'a VNI word over two runs': () =>
    makePaper({
      main: p(
        old('thöïc hie', 'VNI-Times') + old('än nga', 'VNI-Times', '<w:b/>') + old('øy mai', 'VNI-Times'),
      ),
    }),
  'old font, Unicode letters': () =>
    makePaper({ main: p(old('Đã gõ bằng bộ gõ mới nhưng quên đổi phông.', '.VnTime')) }),
  'decomposed letters': () => makePaper({ main: p(r('Kế hoạch được gõ trên máy Mac'.normalize('NFD'))) }),
  'Icelandic letters for Đ': () => makePaper({ main: p('\u00d0ại hội \u00d0oàn \u00f0ịa phương') }),
  'bold as the name of a font': () =>
    makePaper({
      title: p(r('KẾ HOẠCH', font('Times New Roman Bold')), '<w:jc w:val="center"/>') + centred('Năm 2026'),
    }),
  'hyphens, symbols and spaces': () =>
    makePaper({
      main: p(
        `<w:r>${t('Từ\u00a0ngày 1\u20132/4')}<w:noBreakHyphen/>${t('hết')}<w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>`,
      ),
    }),
  'references and page numbers': () =>
    makePaper({
      main: p(
        `${r('Như mục ')}${complexField('REF _Ref88 \\h', '2.1')}${r(', trang ')}${complexField('PAGEREF _Ref88', '4')}${r('.')}`,
      ),
    }),
  'form fields and check boxes': () =>
    makePaper({
      main: p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' Đồng ý')}<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${r(' ☐')}</w:sdtContent></w:sdt>${r(' Không')}`,
      ),
    }),
  'nested content controls': () =>
    makePaper({
      main: `${'<w:sdt><w:sdtPr/><w:sdtContent>'.repeat(12)}${p(`<w:sdt><w:sdtContent><w:sdt><w:sdtContent>${r('Ở trong cùng')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`)}${'</w:sdtContent></w:sdt>'.repeat(12)}`,
    }),
  'links and smart tags': () =>
    makePaper({
      main: p(
        `${r('Gửi về ')}<w:hyperlink r:id="rId9">${r('soyte@lamgiang.example')}</w:hyperlink><w:smartTag w:element="date">${r(' trước 15/6')}</w:smartTag>`,
      ),
    }),
  'a text box in both forms': () =>
    makePaper({
      title: p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${bold('KẾ HOẠCH')}`,
        '<w:jc w:val="center"/>',
      ),
    }),
  'word art and a watermark': () =>
    makePaper({
      main: p(
        `<w:r><w:pict><v:shape><v:textpath string="HỎA TỐC"/></v:shape></w:pict></w:r>${r('Nội dung.')}`,
      ),
      header: p('<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>'),
    }),
  'headers with words': () => makePaper({ header: p('Sở Y tế tỉnh Lam Giang'), footer: p('Trang 2') }),
  'hidden and struck text': () =>
    makePaper({
      main: p(
        r('Kinh phí') +
          r(' 50 triệu', '<w:strike/>') +
          r(' 60 triệu') +
          r(' (hỏi lại kế toán)', '<w:vanish/>'),
      ),
    }),
  'a formula': () => makePaper({ main: p(`${r('Tỷ lệ ')}<m:oMath><m:r><m:t>p=a/b</m:t></m:r></m:oMath>`) }),
  'pictures and a chart': () =>
    makePaper({
      main:
        p(
          '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="rId7"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
        ) + p('Hình 1'),
    }),
  'page breaks everywhere': () =>
    makePaper({
      main:
        p(`<w:r>${t('trước')}<w:br w:type="page"/>${t('sau')}</w:r>`) +
        p('', '<w:pageBreakBefore/>') +
        p('cuối'),
    }),
  'empty paragraphs for space': () => makePaper({ main: p('') + p('') + p('Nội dung.') + p('   ') + p('') }),
};
