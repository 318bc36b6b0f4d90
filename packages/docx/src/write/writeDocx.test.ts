import { TIEU_NGU } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Element } from '@xmldom/xmldom';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { defaultLook, type Look } from '@duthao/plan';
import { widthOf } from './metrics/widthOf.ts';
import { attr, openDocx, type Opened, textOf, within } from './testing/openDocx.ts';
import { decisionWithPlan, longPlan, simplePlan } from './testing/samplePlans.ts';
import { writeDocx } from './writeDocx.ts';

const { node, p, plan, section } = build;

async function written(doc: Node, look: Look = defaultLook): Promise<Opened> {
  return openDocx((await writeDocx({ meta: {}, doc }, look)).value);
}

/** The text of the run right after a bookmark's start. */
const textAfter = (start: { nextSibling: unknown }): string => textOf(start.nextSibling as never);

const mmOfEmu = (emu: string | null): number => Number(emu) / 36000;

describe('page', () => {
  test('is A4 with margins of 20, 20, 30 and 20 mm', async () => {
    const { all } = await written(simplePlan());
    const [size] = all('w:pgSz');
    const [margins] = all('w:pgMar');
    expect([attr(size, 'w:w'), attr(size, 'w:h')]).toEqual(['11906', '16838']);
    expect(['top', 'bottom', 'left', 'right'].map((side) => attr(margins, `w:${side}`))).toEqual([
      '1134',
      '1134',
      '1701',
      '1134',
    ]);
  });

  test('carries its number in the header, not on the first page, from 1 in every section', async () => {
    const { all, names, part } = await written(longPlan());
    expect(all('w:sectPr')).toHaveLength(3);
    for (const section of all('w:sectPr')) {
      expect(within(section, 'w:titlePg')).toHaveLength(1);
      expect(attr(within(section, 'w:pgNumType')[0], 'w:start')).toBe('1');
      expect(within(section, 'w:headerReference')).toHaveLength(2);
    }
    const headers = names.filter((name) => /^word\/header\d+\.xml$/.test(name)).map(part);
    expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(3);
  });

  test('is turned for a landscape annex', async () => {
    const { all } = await written(longPlan());
    expect(all('w:pgSz').map((size) => [attr(size, 'w:orient'), attr(size, 'w:w')])).toEqual([
      ['portrait', '11906'],
      ['landscape', '16838'],
      ['portrait', '11906'],
    ]);
  });

  test('is not written with a margin that the decree does not allow', async () => {
    const look: Look = { ...defaultLook, margins: { ...defaultLook.margins, bottom: 12 } };
    await expect(writeDocx({ meta: {}, doc: simplePlan() }, look)).rejects.toThrow('Lề dưới 12 mm');
  });
});

describe('styles', () => {
  test('name Times New Roman in all four slots, vi-VN and black', async () => {
    const styles = (await written(simplePlan())).part('word/styles.xml');
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)![0];
    for (const slot of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
      expect(defaults).toContain(`w:${slot}="Times New Roman"`);
    }
    expect(defaults).toContain('w:val="vi-VN"');
    expect(defaults).toContain('<w:color w:val="000000"/>');
  });

  test.each([
    [14, 'QuocHieu', '26'],
    [14, 'TieuNgu', '28'],
    [14, 'ThanVan', '28'],
    [14, 'NoiNhanDong', '22'],
    [13, 'QuocHieu', '24'],
    [13, 'TieuNgu', '26'],
    [13, 'SoKyHieu', '26'],
    [13, 'ThanVan', '26'],
    [13, 'NoiNhanDong', '22'],
  ] as const)('set %i gives %s %s half-points', async (sizeSet, id, size) => {
    const styles = (await written(simplePlan(), { ...defaultLook, sizeSet })).part('word/styles.xml');
    const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)![0];
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
    expect(style).toContain(`<w:szCs w:val="${size}"/>`);
  });
});

const firstOf = async (doc: Node): Promise<Element> =>
  (await written(doc)).all('w:body')[0]!.firstChild as Element;

describe('letterhead', () => {
  test('stands in two rows of a table without borders and padding, as wide as the text', async () => {
    const { all } = await written(simplePlan());
    const [table] = all('w:tbl');
    expect(within(table, 'w:tr')).toHaveLength(2);
    const grid = within(table, 'w:gridCol').map((column) => Number(attr(column, 'w:w')));
    expect(grid.reduce((a, b) => a + b, 0)).toBe(9071);
    expect(
      new Set(
        within(table, 'w:tcBorders')
          .flatMap(({ childNodes }) => Array.from(childNodes))
          .map((border) => attr(border as never, 'w:val')),
      ),
    ).toEqual(new Set(['none']));
  });

  test('draws the rules: Tiêu ngữ as long as its text, the others a third to a half of theirs', async () => {
    const { all } = await written(simplePlan());
    const lengths = all('wp:extent').map((extent) => mmOfEmu(attr(extent, 'cx')));
    const tieuNgu = (widthOf(TIEU_NGU, 28, 'bold') * 25.4) / 1440;
    const issuer = (widthOf('SỞ GIÁO DỤC VÀ ĐÀO TẠO', 26, 'bold') * 25.4) / 1440;
    expect(lengths).toHaveLength(3);
    expect(lengths[0]! / issuer).toBeGreaterThan(1 / 3);
    expect(lengths[0]! / issuer).toBeLessThan(1 / 2);
    expect(lengths[1]! / tieuNgu).toBeCloseTo(1, 2);
  });

  test('draws them as borders of empty paragraphs where the agency wants no shapes', async () => {
    const { all, styled } = await written(simplePlan(), { ...defaultLook, rules: 'border' });
    expect(all('w:drawing')).toEqual([]);
    const [issuer, motto] = styled('DuongKe').map((line) => {
      const [indent] = within(line, 'w:ind');
      expect(within(line, 'w:pBdr')).toHaveLength(1);
      return Number(attr(indent, 'w:left')) + Number(attr(indent, 'w:right'));
    });
    const [left, right] = all('w:gridCol').map((column) => Number(attr(column, 'w:w')));
    expect((right! - motto!) / widthOf(TIEU_NGU, 28, 'bold')).toBeCloseTo(1, 2);
    expect((left! - issuer!) / widthOf('SỞ GIÁO DỤC VÀ ĐÀO TẠO', 26, 'bold')).toBeCloseTo(0.42, 1);
  });

  test('is opened by a line of 1 pt in a file with footnotes, and by nothing in another', async () => {
    expect((await firstOf(simplePlan())).nodeName).toBe('w:tbl');
    const line = within(await firstOf(longPlan()), 'w:spacing')[0];
    expect([attr(line, 'w:line'), attr(line, 'w:lineRule')]).toEqual(['20', 'exact']);
  });

  test('gives every shape an id of its own', async () => {
    const ids = (await written(longPlan())).all('wp:docPr').map((shape) => attr(shape, 'id'));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('makes room for a long date on one line', async () => {
    const { all } = await written(decisionWithPlan());
    const [, lower] = within(all('w:tbl')[0], 'w:tr');
    const width = Number(attr(within(within(lower, 'w:tc')[1], 'w:tcW')[0], 'w:w'));
    expect(width).toBeGreaterThan(widthOf('Thành phố Hồ Chí Minh, ngày 31 tháng 12 năm 2025', 28, 'italic'));
  });

  test('sets a date that would just not fit a little closer, and says where that does not help', async () => {
    const headed = (place: string): Node =>
      plan({ letterhead: { issuer: 'SỞ A', code: 'KH-TTKSBTHP', place, day: null, month: 4, year: 2026 } });
    const spacing = async (place: string): Promise<string | null> => {
      const [line] = (await written(headed(place))).styled('DiaDanhNgay');
      return attr(within(line, 'w:spacing')[0], 'w:val');
    };
    expect(await spacing('Lào Cai')).toBeNull();
    expect(Number(await spacing('Thành phố Hồ Chí Minh'))).toBeLessThan(0);
    const { findings } = await writeDocx({
      meta: {},
      doc: headed('Một nơi có tên dài không giấy nào chứa hết'),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['dateLineTooLong']);
  });

  test('of an attached plan has no number, place and date', async () => {
    const { all, styled } = await written(decisionWithPlan());
    expect(all('w:sectPr')).toHaveLength(2);
    expect(styled('SoKyHieu')).toHaveLength(1);
    expect(styled('QuocHieu')).toHaveLength(2);
    expect(styled('NoiNhan')).toHaveLength(1);
    expect(styled('BanHanhKemTheo').map(textOf)[0]).toMatch(/^\(Ban hành kèm theo Quyết định số 03\/QĐ-UBND/);
  });
});

describe('text', () => {
  test('numbers a section before its title, and one without a title before its words', async () => {
    const { styled } = await written(simplePlan());
    expect(styled('Muc').map(textOf)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NỘI DUNG',
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(styled('Khoan').map(textOf)).toEqual(['1. Mục đích', '2. Yêu cầu', '1. Văn phòng Sở']);
    expect(styled('KhoanKhongTen').map(textOf)[0]).toMatch(/^1\. Treo băng rôn/);
    expect(styled('Diem').map((point) => textOf(point).slice(0, 3))).toEqual(['a) ', 'b) ']);
  });

  test('refers to sections by fields that print the numbers in their bookmarks', async () => {
    const doc = plan({
      sections: [
        node('section', { id: 'p-1', level: 1 }, node('sectionTitle', null, 'Một')),
        node('section', { id: 'k', level: 2 }, node('sectionTitle', null, 'Hai')),
        node('section', { id: 't', level: 3, numbering: 'letter' }, node('sectionTitle', null, 'Ba')),
        node('section', { id: 'x', level: 4 }, node('sectionTitle', null, 'Bốn')),
        section(
          1,
          'Năm',
          p('Xem ', node('sectionRef', { target: 'x' }), ' và ', node('sectionRef', { target: 'p-1' })),
        ),
      ],
    });
    const { all, styled } = await written(doc);
    expect(styled('ThanVan').map(textOf)).toEqual(['Xem mục I.1.1.a và phần I']);
    const marked = new Map(all('w:bookmarkStart').map((start) => [attr(start, 'w:name'), textAfter(start)]));
    const fields = all('w:instrText').map((field) => /REF (\S+)/.exec(field.textContent ?? '')![1]!);
    expect(fields).toEqual(['_muc_p_002d1', '_muc_t', '_muc_x', '_muc_p_002d1']);
    expect(fields.map((name) => marked.get(name))).toEqual(['I', '1.1', 'a', 'I']);
  });

  test('opens and closes in styles of its own, and names the level of an indented line by its style', async () => {
    const doc = plan({
      openings: [p('Mở.')],
      sections: [section(1, 'Việc', node('paragraph', { marker: 'plus', indent: 2 }, 'sâu'))],
      closings: [p('Đóng./.')],
    });
    const { styled, part } = await written(doc);
    expect(['MoDau', 'DauCongBac2', 'KetThuc'].map((id) => styled(id).map(textOf))).toEqual([
      ['Mở.'],
      ['+ sâu'],
      ['Đóng./.'],
    ]);
    expect(part('word/styles.xml')).toContain('<w:name w:val="Dấu cộng bậc 2"/><w:basedOn w:val="DauCong"/>');
  });

  test('has no empty paragraphs and no line breaks for spacing', async () => {
    const { all } = await written(simplePlan());
    const empty = all('w:p').filter((p) => textOf(p) === '' && within(p, 'w:drawing').length === 0);
    expect(empty.map((p) => attr(within(p, 'w:pStyle')[0], 'w:val'))).toEqual(['NganCach']);
    expect(all('w:br')).toEqual([]);
  });

  test('keeps a line that ends in Shift+Enter from being torn to the full width', async () => {
    const doc = plan({ openings: [p('Dòng một', node('hardBreak', null), 'dòng hai')] });
    const { part, all } = await written(doc);
    expect(all('w:br')).toHaveLength(1);
    expect(part('word/settings.xml')).toContain('<w:doNotExpandShiftReturn/>');
  });
});

describe('tables', () => {
  test('repeat their header, never split a row, and agree with their grid', async () => {
    const { all } = await written(longPlan());
    const table = all('w:tbl').find((candidate) => within(candidate, 'w:tblHeader').length === 1)!;
    const rows = within(table, 'w:tr');
    expect(rows).toHaveLength(1 + 4 + 40);
    expect(rows.every((row) => within(row, 'w:cantSplit').length === 1)).toBe(true);
    expect(within(rows[0], 'w:tblHeader')).toHaveLength(1);
    const grid = within(table, 'w:gridCol').map((column) => attr(column, 'w:w'));
    expect(within(rows[2], 'w:tcW').map((width) => attr(width, 'w:w'))).toEqual(grid);
    expect(attr(within(rows[1], 'w:gridSpan')[0], 'w:val')).toBe('6');
  });

  test('number the tasks of each group anew', async () => {
    const { all } = await written(longPlan());
    const table = all('w:tbl').find((candidate) => within(candidate, 'w:tblHeader').length === 1)!;
    const numbers = within(table, 'w:tr').map((row) => textOf(within(row, 'w:tc')[0]!).trim());
    expect(numbers.slice(1, 4)).toEqual(['Quý I/2026', '1', '2']);
    expect(numbers.slice(12, 14)).toEqual(['Quý II/2026', '1']);
  });

  test('let a row that no page holds break, and no other', async () => {
    const row = (words: number): Node =>
      node('task', null, node('taskCell', { column: 'nd' }, p('việc '.repeat(words))));
    const column = node('taskColumn', { id: 'nd', kind: 'content' }, 'Nội dung');
    const doc = plan({ sections: [section(1, 'Việc', node('taskTable', null, column, row(50), row(3000)))] });
    const { all } = await written(doc);
    const split = within(all('w:tbl')[1], 'w:tr').map((line) => within(line, 'w:cantSplit').length);
    expect(split).toEqual([1, 1, 0]);
  });

  test('side by side are kept apart', async () => {
    const table = node('table', null, node('tableRow', null, node('tableCell', null, p('Ô'))));
    const { all } = await written(plan({ sections: [section(1, 'Hai bảng', table, table)] }));
    const [, first] = all('w:tbl');
    expect(first?.nextSibling?.nodeName).toBe('w:p');
  });
});

describe('endorsement', () => {
  test('is one unsplit row, and the last words of the text stay with it', async () => {
    const { all, styled } = await written(simplePlan());
    const table = all('w:tbl').at(-1)!;
    expect(within(table, 'w:tr')).toHaveLength(1);
    expect(within(table, 'w:cantSplit')).toHaveLength(1);
    const closing = styled('KetThuc').at(-1)!;
    expect(textOf(closing)).toMatch(/\.\/\.$/);
    expect(within(closing, 'w:keepNext')).toHaveLength(1);
  });

  test('keeps the last row of a table with it where a table ends the text', async () => {
    const row = (text: string): Node => node('tableRow', null, node('tableCell', null, p(text)));
    const doc = plan({
      sections: [section(1, 'Bảng', node('table', null, row('Một'), row('Hai')))],
      endorsement: [node('recipients', null, node('recipient', null, 'Các phòng'))],
    });
    const { all } = await written(doc);
    const kept = within(all('w:tbl')[1], 'w:tr').map((line) => within(line, 'w:keepNext').length);
    expect(kept).toEqual([0, 1]);
    const gap = all('w:tbl')[1]!.nextSibling as Element;
    expect(within(gap, 'w:keepNext')).toHaveLength(1);
    expect((await writeDocx({ meta: {}, doc })).findings).toEqual([]);
  });

  test('puts a further title of the signer between the signature and the name', async () => {
    const signer = {
      authority: 'TM. BAN CHỈ ĐẠO',
      position: 'Trưởng ban',
      name: 'Lý A Chu',
      post: 'Giám đốc Sở',
    };
    const doc = plan({ endorsement: [node('signatures', null, node('signature', signer))] });
    const { all } = await written(doc);
    const [, cell] = within(all('w:tbl').at(-1), 'w:tc');
    const lines = within(cell, 'w:p');
    expect(lines.map(textOf)).toEqual(['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN', 'GIÁM ĐỐC SỞ', 'Lý A Chu']);
    const before = lines.map((line) => Number(attr(within(line, 'w:spacing')[0], 'w:before')));
    expect(before.map((twips) => (twips * 25.4) / 1440 >= 28)).toEqual([false, false, true, false]);
  });

  test('lets a list of recipients longer than a page go on under the signature', async () => {
    const recipients = Array.from({ length: 80 }, (_, i) =>
      node('recipient', null, `Ủy ban nhân dân xã thứ ${i}`),
    );
    const signature = node('signature', { position: 'GIÁM ĐỐC', name: 'Lò Văn Ơn' });
    const doc = plan({
      endorsement: [node('recipients', null, ...recipients), node('signatures', null, signature)],
    });
    const { all } = await written(doc);
    const rows = within(all('w:tbl').at(-1), 'w:tr');
    expect(rows.map((row) => within(row, 'w:cantSplit').length)).toEqual([1, 0]);
    expect(textOf(rows[0]!)).toContain('Lò Văn Ơn');
    expect(textOf(rows[1]!)).toContain('xã thứ 79.');
  });

  test('puts two who sign side by side above nơi nhận', async () => {
    const signature = (name: string): Node => node('signature', { position: 'GIÁM ĐỐC', name });
    const doc = plan({
      endorsement: [
        node('recipients', null, node('recipient', null, 'Hai Sở')),
        node('signatures', null, signature('Lò Văn Ơn'), signature('Hà Thị Ứng')),
      ],
    });
    const { all } = await written(doc);
    const rows = within(all('w:tbl').at(-1), 'w:tr').map((row) => within(row, 'w:tc').map(textOf));
    expect(rows[0]?.join()).toContain('Hà Thị Ứng');
    expect(rows[1]?.join()).toContain('Hai Sở');
  });
});

describe('file', () => {
  test('holds footnotes as footnotes of Word', async () => {
    const { all, part } = await written(longPlan());
    expect(all('w:footnoteReference').map((mark) => attr(mark, 'w:id'))).toEqual(['1', '2']);
    const notes = part('word/footnotes.xml');
    expect(notes).toContain('35 tuần thực học');
    expect(notes.match(/<w:footnoteRef\/>/g)).toHaveLength(2);
  });

  test('keeps suggestions and comments to itself', async () => {
    const by = { id: 's1', author: 'an', time: '2026-01-05T02:00:00.000Z' };
    const doc = plan({
      openings: [
        p('Giữ ', build.marked('deletion', by, 'nguyên '), build.marked('insertion', by, 'mới '), 'văn bản'),
        node('paragraph', { suggestedInsert: JSON.stringify(by) }, 'Đoạn chờ duyệt'),
      ],
    });
    const { styled, names } = await written(doc);
    expect(styled('MoDau').map(textOf)).toEqual(['Giữ nguyên văn bản']);
    expect(names.filter((name) => name.includes('comments'))).toEqual([]);
  });

  test('is the same, byte for byte, at every export, and names a time only when told', async () => {
    const at = new Date('2026-02-05T03:00:00Z');
    const doc = longPlan();
    const [first, second] = await Promise.all([
      writeDocx({ meta: {}, doc }, defaultLook, at),
      writeDocx({ meta: {}, doc }, defaultLook, at),
    ]);
    expect(Buffer.from(first.value).equals(Buffer.from(second.value))).toBe(true);
    expect(openDocx(first.value).part('docProps/core.xml')).toContain('2026-02-05T03:00:00Z');
    expect((await written(longPlan())).part('docProps/core.xml')).not.toContain('dcterms:created>');
  });

  test('says in its properties what it is, who issues and who signs it', async () => {
    const { part } = await written(decisionWithPlan());
    const custom = part('docProps/custom.xml');
    for (const value of ['KẾ HOẠCH', 'QĐ-UBND', '03', 'Trần Văn Ước', 'PHÓ CHỦ TỊCH']) {
      expect(custom).toContain(`<vt:lpwstr>${value}</vt:lpwstr>`);
    }
  });

  test('names who receives it and when it was issued, or no day before that', async () => {
    const custom = (await written(decisionWithPlan())).part('docProps/custom.xml');
    expect(custom).toContain('<vt:lpwstr>2025-12-31</vt:lpwstr>');
    expect(custom).toContain('<vt:lpwstr>Như Điều 3; Thường trực Thành ủy; Lưu: VT, TH</vt:lpwstr>');
    expect((await written(simplePlan())).part('docProps/custom.xml')).not.toContain('Ngày ban hành');
    const core = (await written(simplePlan())).part('docProps/core.xml');
    expect(core).toContain('<cp:category>KẾ HOẠCH</cp:category><dc:language>vi-VN</dc:language>');
  });

  test('remembers how words printed in capitals were typed', async () => {
    const settings = (await written(simplePlan())).part('word/settings.xml');
    expect(settings).toContain('w:val="Mục đích, yêu cầu"');
    const risky = plan({ sections: [section(1, 'Sở "A" & B <c>')] });
    expect((await written(risky)).part('word/settings.xml')).toContain(
      'w:val="Sở &quot;A&quot; &amp; B &lt;c&gt;"',
    );
  });

  test('offers the styles of an administrative document and no others, headings in its outline', async () => {
    const styles = (await written(simplePlan())).part('word/styles.xml');
    const ids = [...styles.matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id!);
    expect(ids).toEqual(
      expect.arrayContaining(['Normal', 'DefaultParagraphFont', 'FootnoteText', 'Muc', 'DauDong']),
    );
    expect(ids.filter((id) => /Heading|TOC|Title/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const outline = ['Muc', 'Khoan', 'TieuKhoan', 'TieuKhoanCon', 'PhuLucSo'].map((id) => {
      const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)![0];
      return /outlineLvl w:val="(\d)"/.exec(style)![1];
    });
    expect(outline).toEqual(['0', '1', '2', '3', '0']);
  });

  test('reports a reference to a section that is gone', async () => {
    const doc = plan({ openings: [p('Theo ', node('sectionRef', { target: 'mat' }), '.')] });
    const { findings } = await writeDocx({ meta: {}, doc });
    expect(findings.map(({ rule }) => rule)).toEqual(['brokenReference']);
  });
});
