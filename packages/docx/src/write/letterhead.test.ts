import { defaultLook, TIEU_NGU } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Element } from '@xmldom/xmldom';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { widthOf } from './metrics/widthOf.ts';
import { attr, textOf, within } from './testing/openDocx.ts';
import { decisionWithPlan, longPlan, simplePlan } from './testing/samplePlans.ts';
import { written } from './testing/written.ts';
import { writeDocx } from './writeDocx.ts';

const { plan } = build;

const mmOfEmu = (emu: string | null): number => Number(emu) / 36000;
const firstOf = async (doc: Node): Promise<Element> =>
  (await written(doc)).all('w:body')[0]!.firstChild as Element;

const headed = (place: string): Node =>
  plan({ letterhead: { issuer: 'SỞ A', code: 'KH-TTKSBTHP', place, day: null, month: 4, year: 2026 } });

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
