import { defaultLook } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { describe, expect, test } from 'vitest';
import { attr, openDocx, textOf } from './testing/openDocx.ts';
import { decisionWithPlan, longPlan, simplePlan } from './testing/samplePlans.ts';
import { written } from './testing/written.ts';
import { writeDocx } from './writeDocx.ts';

const { node, p, plan, section } = build;

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
