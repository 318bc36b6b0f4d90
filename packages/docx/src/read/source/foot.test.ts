import { outlineOf } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { all, attrsOf, motto, planBody, planTitle, read, rulesOf } from '../testing/importing.ts';
import { bold, centred, grid, para, text } from '../testing/sources.ts';
import type { SourceBlock } from './sourceDocument.ts';

describe('nơi nhận and signatures', () => {
  const ended = (...blocks: SourceBlock[]) => read(...planTitle, ...planBody, ...blocks).value.doc;
  const recipients = [
    para('Nơi nhận:', { bold: true, italic: true }),
    para('- UBND huyện (để b/c);'),
    para('- Các thôn, các đoàn thể'),
    para('trên địa bàn xã;'),
    para('- Lưu: VT, KT.'),
  ];
  const chairman = [
    para('TM. ỦY BAN NHÂN DÂN', centred),
    para('CHỦ TỊCH', centred),
    para(''),
    para(''),
    para('Vàng A Sử', centred),
  ];

  test('are read out of one row', () => {
    const doc = ended(grid([[recipients, chairman]], { hasBorders: false }));
    expect(all(doc, 'recipient').map((node) => [node.textContent, attrsOf(node)])).toEqual([
      ['UBND huyện', { purpose: 'để b/c' }],
      ['Các thôn, các đoàn thể trên địa bàn xã', {}],
      ['VT, KT', { kind: 'archive' }],
    ]);
    expect(all(doc, 'signature').map(attrsOf)).toEqual([
      { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Vàng A Sử' },
    ]);
  });

  test('are read when nơi nhận is one paragraph of broken lines', () => {
    const doc = ended(
      grid([[[para('Nơi nhận:\n- UBND huyện;\n- Lưu: VT.')], chairman]], { hasBorders: false }),
    );
    expect(all(doc, 'recipient').map((node) => node.textContent)).toEqual(['UBND huyện', 'VT']);
  });

  test('of two who sign side by side are two', () => {
    const doctor = [para('GIÁM ĐỐC SỞ Y TẾ', centred), para('Lò Thị Mai', centred)];
    const teacher = [
      para('KT. GIÁM ĐỐC SỞ NỘI VỤ', centred),
      para('PHÓ GIÁM ĐỐC', centred),
      para('Đỗ Văn An', centred),
    ];
    const doc = ended(
      grid(
        [
          [doctor, teacher],
          [recipients, ''],
        ],
        { hasBorders: false },
      ),
    );
    expect(all(doc, 'signature').map(({ attrs }) => attrs.name)).toEqual(['Lò Thị Mai', 'Đỗ Văn An']);
    expect(all(doc, 'recipient')).toHaveLength(3);
  });

  test('with titles and names in rows of their own', () => {
    const doc = ended(
      grid(
        [
          [[para('GIÁM ĐỐC SỞ Y TẾ', centred)], [para('GIÁM ĐỐC SỞ NỘI VỤ', centred)]],
          ['', ''],
          [[para('Lò Thị Mai', centred)], [para('Đỗ Văn An', centred)]],
        ],
        { hasBorders: false },
      ),
    );
    expect(all(doc, 'signature').map(({ attrs }) => [attrs.position, attrs.name])).toEqual([
      ['GIÁM ĐỐC SỞ Y TẾ', 'Lò Thị Mai'],
      ['GIÁM ĐỐC SỞ NỘI VỤ', 'Đỗ Văn An'],
    ]);
  });

  test('keep the post under the name', () => {
    const signer = [
      para('TRƯỞNG BAN CHỈ ĐẠO', centred),
      para('Vàng A Sử', centred),
      para('Chủ tịch UBND xã', centred),
    ];
    const doc = ended(grid([[recipients, signer]], { hasBorders: false }));
    expect(attrsOf(all(doc, 'signature')[0]!)).toEqual({
      position: 'TRƯỞNG BAN CHỈ ĐẠO',
      name: 'Vàng A Sử',
      post: 'Chủ tịch UBND xã',
    });
  });

  test.each(['above', 'below'])('are read when nơi nhận stands %s the table of the signatures', (where) => {
    const table = grid([[chairman, chairman]], { hasBorders: false });
    const doc =
      where === 'above' ? ended(...recipients.filter((_, i) => i !== 3), table) : ended(table, ...recipients);
    expect(all(doc, 'recipient')).toHaveLength(3);
    expect(all(doc, 'signature')).toHaveLength(2);
    expect(all(doc, 'annex')).toHaveLength(0);
  });

  test('are read from paragraphs one under the other', () => {
    const doc = ended(...recipients, ...chairman);
    expect(all(doc, 'recipient')).toHaveLength(3);
    expect(all(doc, 'signature').map(({ attrs }) => attrs.name)).toEqual(['Vàng A Sử']);
  });
});

describe('annexes', () => {
  const tail = grid(
    [
      [
        [para('Nơi nhận:'), para('- Lưu: VT.')],
        [para('CHỦ TỊCH', centred), para('Vàng A Sử', centred)],
      ],
    ],
    { hasBorders: false },
  );

  test('with titles, attached lines, forms and wide pages', () => {
    const result = read(
      ...planTitle,
      ...planBody,
      tail,
      para('Phụ lục 01: DANH MỤC KÊNH', centred),
      para('(Kèm theo Kế hoạch số 5/KH-UBND của UBND xã)', { align: 'center', italic: true }),
      para('Gồm 03 tuyến.'),
      { kind: 'pages', landscape: true },
      para('Biểu mẫu số 2', centred),
      para('BÁO CÁO KHỐI LƯỢNG', centred),
      grid([
        ['Tuyến', 'Mét'],
        ['Kênh chính', '300'],
      ]),
    );
    expect(
      all(result.value.doc, 'annex').map((annex) => [
        annex.firstChild!.textContent,
        annex.childCount,
        annex.attrs.orientation,
      ]),
    ).toEqual([
      ['DANH MỤC KÊNH', 2, null],
      ['BÁO CÁO KHỐI LƯỢNG', 2, 'landscape'],
    ]);
    expect(rulesOf(result)).not.toContain('lostWords');
  });

  test('what follows the signatures without a heading is kept and said to be unsure', () => {
    const result = read(
      ...planTitle,
      ...planBody,
      tail,
      para('Bảng kê bổ sung'),
      grid([
        ['Tuyến', 'Mét'],
        ['Kênh phụ', '40'],
      ]),
    );
    const annex = all(result.value.doc, 'annex')[0]!;
    expect(annex.textContent).toContain('Bảng kê bổ sung');
    expect(result.recognised.find(({ as }) => as === 'annex')).toMatchObject({
      place: annex.attrs.id,
      sure: 'unsure',
    });
  });
});

test('a decision with its plan is both', () => {
  const head = [para('ỦY BAN NHÂN DÂN\nXÃ BẢN LẦU', centred), ...motto];
  const { value, findings } = read(
    grid(
      [
        [[head[0]!], motto],
        ['Số: 7/QĐ-UBND', 'Bản Lầu, ngày 05 tháng 02 năm 2026'],
      ],
      { hasBorders: false },
    ),
    para('QUYẾT ĐỊNH', centred),
    para('Về việc ban hành Kế hoạch nạo vét kênh', centred),
    para('ỦY BAN NHÂN DÂN XÃ BẢN LẦU', centred),
    para('Căn cứ Luật Thủy lợi;', { italic: true }),
    para('QUYẾT ĐỊNH:', centred),
    para([bold('Điều 1.'), text(' Ban hành kèm theo Quyết định này Kế hoạch nạo vét kênh.')]),
    para([bold('Điều 2.'), text(' Các thôn thi hành Quyết định này./.')]),
    grid(
      [
        [
          [para('Nơi nhận:'), para('- Như Điều 2;'), para('- Lưu: VT.')],
          [para('CHỦ TỊCH', centred), para('Vàng A Sử', centred)],
        ],
      ],
      { hasBorders: false },
    ),
    grid([[[para('ỦY BAN NHÂN DÂN\nXÃ BẢN LẦU', centred)], motto]], { hasBorders: false }),
    ...planTitle,
    para(
      '(Ban hành kèm theo Quyết định số 7/QĐ-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Bản Lầu)',
      { align: 'center', italic: true },
    ),
    ...planBody,
  );
  const decision = value.doc.child(0);
  expect(all(decision, 'article')).toHaveLength(2);
  expect(all(decision, 'recipient')).toHaveLength(2);
  expect(attrsOf(decision.child(0))).toMatchObject({
    number: '7',
    code: 'QĐ-UBND',
    issuerInText: 'Ủy ban nhân dân xã Bản Lầu',
  });
  expect(outlineOf(value.doc)).toHaveLength(2);
  expect(findings.map(({ rule }) => rule)).not.toContain('lostWords');
});
