import { describe, expect, it } from 'vitest';
import { textOf } from '../lines/inline.ts';
import type { SourceBlock, SourceDocument, SourceParagraph, SourceTable } from '../source/sourceDocument.ts';
import { readWord, type WordOptions } from './readWord.ts';
import { type DocxParts, makeDocx } from './testing/makeDocx.ts';
import { BOLD, CENTER, font, LINES, lvl, num, p, r, style, t, tbl, tc, tr } from './testing/wordXml.ts';

function read(parts: DocxParts | string, options?: WordOptions): SourceDocument {
  return readWord(makeDocx(typeof parts === 'string' ? { body: parts } : parts), options);
}

function paragraphs(source: SourceDocument): SourceParagraph[] {
  return source.blocks.filter((block) => block.kind === 'paragraph');
}

const texts = (source: SourceDocument): string[] => paragraphs(source).map(({ runs }) => textOf(runs));
const first = (source: SourceDocument): SourceParagraph => paragraphs(source)[0]!;
const labels = (source: SourceDocument): (string | undefined)[] =>
  paragraphs(source).map(({ numbering }) => numbering?.label);
const table = (source: SourceDocument): SourceTable => source.blocks.find((block) => block.kind === 'table')!;
const cellText = (blocks: readonly SourceBlock[]): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : block.kind)).join('|');
const grid = ({ rows }: SourceTable): string[][] =>
  rows.map(({ cells }) =>
    cells.map((cell) => `${cell.column}+${cell.columns}x${cell.rows} ${cellText(cell.blocks)}`),
  );

describe('text of paragraphs', () => {
  it('joins runs that look alike and keeps bold, italic and the like apart', () => {
    const { runs } = first(read(p(r('Tổ chức ') + r('thực hiện', BOLD) + r(' ngay', BOLD) + r('.'))));
    expect(runs).toEqual([
      { kind: 'text', text: 'Tổ chức ', marks: [] },
      { kind: 'text', text: 'thực hiện ngay', marks: ['bold'] },
      { kind: 'text', text: '.', marks: [] },
    ]);
  });

  it('reads tabs, breaks, hyphens and symbols as characters', () => {
    const special =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>c</w:t><w:br/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    expect(texts(read(p(special)))).toEqual(['a\tb-c\n✓']);
  });

  it('reads an optional hyphen in an old font as the letter that it was', () => {
    const water = `<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>n</w:t><w:softHyphen/><w:t>íc s¹ch</w:t></w:r>`;
    expect(texts(read(p(water)))).toEqual(['nước sạch']);
  });

  it('composes letters whose signs stand in the next run', () => {
    expect(
      texts(read(p(r('Kê\u0301 ho') + r('a', BOLD) + r('\u0323ch') + r(' \u00d0oàn')).normalize('NFD'))),
    ).toEqual(['Kế hoạch Đoàn']);
  });

  it('drops white space at the ends of a text that does not preserve it, as Word does', () => {
    expect(
      texts(read(p('<w:r><w:t> \n Kế hoạch </w:t></w:r><w:r><w:t xml:space="preserve"> năm</w:t></w:r>'))),
    ).toEqual(['Kế hoạch năm']);
  });

  it('cuts a paragraph at a page break inside it', () => {
    const source = read(
      p(`<w:r>${t('một')}<w:br w:type="page"/>${t('hai')}</w:r>`) +
        p('<w:r><w:br w:type="page"/></w:r>') +
        p('ba'),
    );
    expect(paragraphs(source).map(({ runs, looks }) => [textOf(runs), looks.opensPage])).toEqual([
      ['một', false],
      ['hai', true],
      ['ba', true],
    ]);
  });
});

describe('looks', () => {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;

  it('come from the style and all it is based on', () => {
    const source = read({ styles, body: p('Mục tiêu', style('H1')) + p('Nội dung') });
    expect(first(source)).toMatchObject({
      style: 'Heading 1',
      outline: 1,
      looks: { align: 'justify', bold: true, size: 14 },
    });
    expect(paragraphs(source)[1]).toMatchObject({ style: null, outline: null, looks: { bold: false } });
  });

  it('flip where two styles set the same switch', () => {
    const source = read({ styles, body: p(r('Mục tiêu', '<w:rStyle w:val="Strong"/>'), style('H1')) });
    expect(first(source).looks.bold).toBe(false);
  });

  it('survive styles that are based on each other in a circle', () => {
    const circle = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr></w:style>`;
    expect(first(read({ styles: circle, body: p('x', style('A')) })).looks).toMatchObject({
      bold: true,
      italic: true,
    });
  });

  it('give indents in millimetres, also where a strict file has units', () => {
    const source = read(p('x', '<w:ind w:start="1.27cm" w:firstLine="567"/>'));
    expect(first(source).looks).toMatchObject({ indent: 12.7, firstLine: 10 });
  });

  it('take capitals that the font makes as text', () => {
    const source = read(p(r('kế hoạch', '<w:caps/>'), CENTER));
    expect(texts(source)).toEqual(['KẾ HOẠCH']);
    expect(first(source).looks).toMatchObject({ capitals: true, align: 'center' });
  });

  it('know bold by the name of the font', () => {
    expect(first(read(p(r('KẾ HOẠCH', font('Times New Roman Bold'))))).looks.bold).toBe(true);
  });
});

describe('numbers of lists', () => {
  const numbering = `<w:abstractNum w:abstractNumId="1">${lvl(0, 'upperRoman', '%1.')}${lvl(1, 'decimal', '%2.')}${lvl(2, 'decimal', '%2.%3.')}${lvl(3, 'lowerLetter', '%4)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${lvl(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>')}${lvl(1, 'bullet', '-')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;

  it('are those that print', () => {
    const body = [0, 1, 1, 2, 2, 3, 0, 1].map((level) => p('x', num(1, level))).join('');
    expect(labels(read({ numbering, body }))).toEqual(['I.', '1.', '2.', '2.1.', '2.2.', 'a)', 'II.', '1.']);
  });

  it('begin anew in a list that says where it starts, which is then a list of its own', () => {
    const source = read({ numbering, body: p('x', num(1)) + p('y', num(3)) + p('z', num(3)) });
    expect(labels(source)).toEqual(['I.', 'V.', 'VI.']);
    const [one, two, three] = paragraphs(source).map((paragraph) => paragraph.numbering?.list);
    expect([one === two, two === three]).toEqual([false, true]);
  });

  it('are bullets as they look', () => {
    const source = read({ numbering, body: p('x', num(2)) + p('y', num(2, 1)) });
    expect(labels(source)).toEqual(['•', '-']);
    expect(first(source).numbering?.isBullet).toBe(true);
  });

  it('are switched off by the number 0', () => {
    expect(labels(read({ numbering, body: p('x', num(0)) }))).toEqual([undefined]);
  });
});

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('fields, controls and boxes', () => {
  it('keep what a field shows and drop its code', () => {
    expect(texts(read(p(r('Xem mục ') + field('REF _Ref1 \\h', '2.1') + r('.'))))).toEqual(['Xem mục 2.1.']);
  });

  it('keep the text of a field that never closes', () => {
    expect(texts(read(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('chữ')}`) + p('sau')))).toEqual([
      'chữ',
      'sau',
    ]);
  });

  it('read nested content controls, links and smart tags', () => {
    const inner = `<w:sdt><w:sdtPr/><w:sdtContent><w:smartTag>${r('trong')}</w:smartTag></w:sdtContent></w:sdt>`;
    const body = `<w:sdt><w:sdtContent><w:sdt><w:sdtContent>${p(`<w:hyperlink>${r('Ở ')}</w:hyperlink>${inner}`)}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`;
    expect(texts(read(body))).toEqual(['Ở trong']);
  });

  it('read a text box once, before the paragraph that it opens', () => {
    const box = `<w:txbxContent>${p('DỰ THẢO')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(texts(read(p(both + r('Thân'))))).toEqual(['DỰ THẢO', 'Thân']);
    expect(texts(read(p(r('Thân') + both)))).toEqual(['Thân', 'DỰ THẢO']);
  });

  it('keep the words inside an element that nobody knows, and name it', () => {
    const source = read(`<w:strange>${p('lạ')}</w:strange>${p(`<w:odd>${r('chữ')}</w:odd>`)}`);
    expect(texts(source)).toEqual(['lạ', 'chữ']);
    expect(source.findings).toEqual([expect.objectContaining({ rule: 'unknownElement' })]);
  });
});

describe('notes', () => {
  it('stand at their marks with their whole text', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>' + r(' Theo sổ') + r(' mới', BOLD))}${p('Dòng hai')}</w:footnote>`;
    const source = read({ footnotes, body: p(r('Số liệu') + '<w:r><w:footnoteReference w:id="2"/></w:r>') });
    const note = first(source).runs[1]!;
    expect(note.kind === 'note' ? textOf(note.content) : '').toBe('Theo sổ mới\nDòng hai');
  });

  it('drop the sign that a note brings along', () => {
    const footnotes = `<w:footnote w:id="1">${p('Ghi chú')}</w:footnote>`;
    const body = p(
      `${r('Số liệu')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>`,
    );
    expect(first(read({ footnotes, body })).runs.map(({ kind }) => kind)).toEqual(['text', 'note']);
  });

  it('without text are named', () => {
    const source = read(p(`${r('Số liệu')}<w:r><w:endnoteReference w:id="9"/></w:r>`));
    expect(source.findings.map(({ rule }) => rule)).toEqual(['noteWithoutText']);
  });
});

const chunk = (file: string): SourceDocument => {
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="x/aFChunk" Target="chunk.mht"/></Relationships>`;
  return read({
    body: p('trước') + '<w:altChunk r:id="c"/>' + p('sau'),
    files: { 'word/_rels/document.xml.rels': rels, 'word/chunk.mht': file },
  });
};

describe('parts put in whole', () => {
  it('are read where they are pages of the web, archived or not', () => {
    const page = '<html><body><p>Kế hoạch</p></body></html>';
    const archive = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><p>K=E1=BA=BF ho=\n=E1=BA=A1ch</p></body></html>\n--b--`;
    for (const file of [page, archive]) expect(texts(chunk(file))).toEqual(['trước', 'Kế hoạch', 'sau']);
  });

  it('are named where they are anything else', () => {
    const source = chunk('{\\rtf1 x}');
    expect([texts(source), source.findings.map(({ rule }) => rule)]).toEqual([
      ['trước', 'sau'],
      ['foreignPart'],
    ]);
  });
});

describe('tables', () => {
  it('give each cell its first column and what it spans', () => {
    const rows = [
      tr([tc('TT', '<w:vMerge w:val="restart"/>'), tc('Việc', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
      tr([tc('', '<w:vMerge/>'), tc('a'), tc('b')]),
      tr([tc('1'), tc('c'), tc(tbl([tr([tc('trong')])], [100]) + p(''))]),
    ];
    const found = table(read(tbl(rows, [500, 2000, 3000], LINES)));
    expect(found).toMatchObject({ widths: [500, 2000, 3000], hasBorders: true });
    expect(found.rows.map(({ isHeader }) => isHeader)).toEqual([true, false, false]);
    expect(grid(found)).toEqual([
      ['0+1x2 TT', '1+2x1 Việc'],
      ['1+1x1 a', '2+1x1 b'],
      ['0+1x1 1', '1+1x1 c', '2+1x1 table|'],
    ]);
  });

  it('without lines say so, and keep the text of a merge that has nothing above', () => {
    const found = table(read(tbl([tr([tc('x', '<w:vMerge/>')])], [100])));
    expect([found.hasBorders, grid(found)]).toEqual([false, [['0+1x1 x']]]);
  });

  it('read rows and cells inside content controls', () => {
    const row = tr([`<w:sdt><w:sdtContent>${tc('a')}</w:sdtContent></w:sdt>`, tc('b')]);
    expect(grid(table(read(tbl([`<w:sdt><w:sdtContent>${row}</w:sdtContent></w:sdt>`], [1, 1]))))).toEqual([
      ['0+1x1 a', '1+1x1 b'],
    ]);
  });
});

describe('pages', () => {
  const portrait = '<w:pgSz w:w="11906" w:h="16838"/>';
  const landscape = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';

  it('turn where a section of another kind begins', () => {
    const source = read(
      p('một', `<w:sectPr>${portrait}</w:sectPr>`) +
        p('hai', `<w:sectPr>${landscape}</w:sectPr>`) +
        p('ba') +
        `<w:sectPr>${portrait}</w:sectPr>`,
    );
    expect(source.blocks.map((block) => (block.kind === 'pages' ? block.landscape : block.kind))).toEqual([
      'paragraph',
      true,
      'paragraph',
      false,
      'paragraph',
    ]);
  });

  it('do not turn at a continuous section', () => {
    const source = read(
      p('một', `<w:sectPr>${portrait}</w:sectPr>`) +
        p('hai') +
        `<w:sectPr><w:type w:val="continuous"/>${portrait}</w:sectPr>`,
    );
    expect(source.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('name headers that hold more than the page number', () => {
    const page = p('<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>');
    expect(read({ body: p('x'), header: page, footer: p('Trang 3/5') }).findings).toEqual([]);
    expect(read({ body: p('x'), header: page, footer: p('Sở Y tế') }).findings).toEqual([
      expect.objectContaining({ rule: 'runningHead', text: 'Sở Y tế' }),
    ]);
  });
});

describe('what our own files carry', () => {
  it('comes by name: bookmarks, live references, character styles, properties and variables', () => {
    const styles = '<w:style w:type="character" w:styleId="TC"><w:name w:val="Tham chiếu"/></w:style>';
    const properties =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="x"><property name="Ký hiệu"><vt:lpwstr>KH-SYT</vt:lpwstr></property></Properties>';
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="x/custom-properties" Target="docProps/custom.xml"/></Relationships>`;
    const settings = `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docVars><w:docVar w:name="chu_1" w:val="Mục đích"/></w:docVars></w:settings>`;
    const reference = `<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkStart w:id="2" w:name="_muc_a"/>${r('mục ', '<w:rStyle w:val="TC"/>')}${field('REF _muc_b \\h', 'II')}`;
    const source = read({
      styles,
      body: p(reference),
      files: { '_rels/.rels': rels, 'docProps/custom.xml': properties, 'word/settings.xml': settings },
    });
    expect(first(source)).toMatchObject({
      bookmarks: ['_muc_a'],
      runs: [
        { kind: 'text', text: 'mục ', style: 'Tham chiếu' },
        { kind: 'text', text: 'II', ref: '_muc_b' },
      ],
    });
    expect(source).toMatchObject({ properties: { 'Ký hiệu': 'KH-SYT' }, variables: { chu_1: 'Mục đích' } });
  });
});
