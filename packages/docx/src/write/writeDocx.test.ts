import { TIEU_NGU } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { defaultLook, type Look } from './look.ts';
import { widthOf } from './metrics/widthOf.ts';
import { attr, openDocx, type Opened, textOf, within } from './testing/openDocx.ts';
import { decisionWithPlan, longPlan, simplePlan } from './testing/samplePlans.ts';
import { writeDocx } from './writeDocx.ts';

const { node, p, plan, section } = build;

async function written(doc: Node, look: Look = defaultLook): Promise<Opened> {
  return openDocx((await writeDocx({ meta: {}, doc }, look)).value);
}

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
    const closing = styled('ThanVan').at(-1)!;
    expect(textOf(closing)).toMatch(/\.\/\.$/);
    expect(within(closing, 'w:keepNext')).toHaveLength(1);
  });

  test('says when no words can stay with it, for a table ends the text', async () => {
    const doc = plan({
      sections: [
        section(1, 'Bảng', node('table', null, node('tableRow', null, node('tableCell', null, p('Ô'))))),
      ],
      endorsement: [node('recipients', null, node('recipient', null, 'Các phòng'))],
    });
    const { findings } = await writeDocx({ meta: {}, doc });
    expect(findings.map(({ rule }) => rule)).toEqual(['signaturesAfterTable']);
    expect((await writeDocx({ meta: {}, doc: simplePlan() })).findings).toEqual([]);
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
    expect(styled('ThanVan').map(textOf)).toEqual(['Giữ nguyên văn bản']);
    expect(names.filter((name) => name.includes('comments'))).toEqual([]);
  });

  test('is the same, byte for byte, at every export, and names a time only when told', async () => {
    const at = new Date('2026-02-05T03:00:00Z');
    const [first, second] = await Promise.all([
      writeDocx({ meta: {}, doc: longPlan() }, defaultLook, at),
      writeDocx({ meta: {}, doc: longPlan() }, defaultLook, at),
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

  test('reports a reference to a section that is gone', async () => {
    const doc = plan({ openings: [p('Theo ', node('sectionRef', { target: 'mat' }), '.')] });
    const { findings } = await writeDocx({ meta: {}, doc });
    expect(findings.map(({ rule }) => rule)).toEqual(['brokenReference']);
  });
});
