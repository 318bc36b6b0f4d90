import { font, lvl, num, p, r, style } from '../word/testing/wordXml.ts';
import { bold, makePaper, type Shapes } from './makePaper.ts';

const SYMBOL = `<w:rPr>${font('Symbol')}</w:rPr>`;
const LIST = `<w:abstractNum w:abstractNumId="1">${lvl(0, 'upperRoman', '%1.')}${lvl(1, 'decimal', '%2.')}${lvl(2, 'lowerLetter', '%3)')}${lvl(3, 'bullet', '-')}</w:abstractNum>`;
const BULLETS = `<w:abstractNum w:abstractNumId="2">${lvl(0, 'bullet', '\uf0b7', SYMBOL)}${lvl(1, 'bullet', '\uf0d8', `<w:rPr>${font('Wingdings')}</w:rPr>`)}${lvl(2, 'bullet', '+')}</w:abstractNum>`;
const use = (numId: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const headings = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  )
  .join('');
const typed =
  (...lines: string[]): (() => Uint8Array) =>
  () =>
    makePaper({
      main: lines.map((line) => (/^[A-ZĐ0-9IVX. ]+$/u.test(line) ? p(bold(line)) : p(line))).join(''),
    });

/** Headings and lists, typed, styled and numbered by Word. */
export const bodyShapes: Shapes = {
  'typed A, I, 1, a, dash': typed(
    'A. PHẦN CHUNG',
    'I. MỤC TIÊU',
    '1. Mục tiêu chung',
    'a) Về số lượng',
    '- Trồng 20.000 cây.',
    '+ Trong đó có 2.000 cây ăn quả.',
  ),
  'typed 1, 1.1, 1.1.1': typed(
    '1. MỤC TIÊU',
    '1.1. Mục tiêu chung',
    '1.1.1. Về diện tích',
    '1.1.2 Về tỷ lệ sống',
  ),
  'typed Phần and Mục': typed(
    'Phần A',
    'Mục 1. MỤC TIÊU',
    'Nội dung của mục một.',
    'Phần B',
    'Mục 1. GIẢI PHÁP',
  ),
  'typed 1), a. and (i)': typed('1) Mục tiêu', 'a. Chung', '(i) Diện tích', '(ii) Tỷ lệ', '2) Giải pháp'),
  'headings with text on their line': () =>
    makePaper({
      main:
        p(bold('1. Mục tiêu: ') + r('trồng mới 12 ha rừng phòng hộ.')) +
        p(bold('2. Yêu cầu.') + r(' Đúng thời vụ.')),
    }),
  'headings by style, numbers typed': () =>
    makePaper({
      styles: headings,
      main:
        p('I. Mục tiêu', style('H1')) +
        p('1. Chung', style('H2')) +
        p('Nội dung.') +
        p('a) Riêng', style('H3')),
    }),
  'headings by style with numbers of the style': () =>
    makePaper({
      styles: headings.replace('<w:pPr>', `<w:pPr>${num(1)}`),
      numbering: LIST + use(1, 1),
      main: p('Mục tiêu', style('H1')) + p('Nội dung.') + p('Giải pháp', style('H1')),
    }),
  'numbers by Word on four levels': () =>
    makePaper({
      numbering: LIST + use(1, 1),
      main:
        p('MỤC TIÊU', num(1)) +
        p('Chung', num(1, 1)) +
        p('Riêng', num(1, 1)) +
        p('Về rừng', num(1, 2)) +
        p('trồng mới', num(1, 3)) +
        p('GIẢI PHÁP', num(1)) +
        p('Vốn', num(1, 1)),
    }),
  'numbers that begin anew': () =>
    makePaper({
      numbering:
        LIST +
        use(1, 1) +
        use(2, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>') +
        use(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
      main:
        p('a', num(1)) +
        p('b', num(1, 1)) +
        p('c', num(2, 1)) +
        p('d', num(1, 1)) +
        p('e', num(3)) +
        p('f', num(3, 1)),
    }),
  'numbers borrowed from a list style': () =>
    makePaper({
      styles:
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="Danh mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: `${LIST}<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>${use(1, 1)}${use(5, 5)}`,
      main: p('MỤC TIÊU', num(5)) + p('Chung', num(5, 1)),
    }),
  'bullets from symbol fonts': () =>
    makePaper({
      numbering: BULLETS + use(2, 2),
      main: p('một', num(2)) + p('hai', num(2, 1)) + p('ba', num(2, 2)),
    }),
  'a number in bold and its text plain': () =>
    makePaper({ main: p(bold('1. ') + r('Trồng cây phân tán.')) + p(bold('2. ') + r('Chăm sóc rừng.')) }),
  'a table of contents first': () =>
    makePaper({
      styles: `${headings}<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>`,
      main:
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('MỤC LỤC')}${p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1"><w:r><w:t>I. Mục tiêu</w:t><w:tab/><w:t>2</w:t></w:r></w:hyperlink>', style('T1'))}${p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:sdtContent></w:sdt>` +
        p('I. Mục tiêu', style('H1')) +
        p('Nội dung.'),
    }),
};
