import { defaultLook, type Look } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { attr, within } from './testing/openDocx.ts';
import { longPlan, simplePlan } from './testing/samplePlans.ts';
import { written } from './testing/written.ts';
import { writeDocx } from './writeDocx.ts';

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
