import { outlineOf, printedText } from '@duthao/plan';
import { describe, expect, test } from 'vitest';
import { all, heading, motto, planBody, planTitle, read, readSource, rulesOf } from '../testing/importing.ts';
import { centred, grid, note, para, sourceOf, text } from '../testing/sources.ts';
import { recogniseSource } from './recogniseSource.ts';
import type { SourceBlock } from './sourceDocument.ts';

describe('review', () => {
  const by = { id: 'c1', author: 'Lan', time: '2026-01-05T08:00:00Z' };
  const changed = para([
    text('Vét '),
    text('300', { type: 'deletion', ...by }),
    text('350', { type: 'insertion', ...by, id: 'c2' }),
    text(' m kênh', { type: 'comment', thread: 't1' }),
    note('Kênh chính.'),
  ]);
  const threads = [{ id: 't1', isDone: true, comments: [{ author: 'Hải', time: null, text: 'Đo lại?' }] }];
  const source = sourceOf(
    [...planTitle, para('I. VIỆC', heading), changed, para('II. KẾT QUẢ', heading), para('Sạch.')],
    { threads },
  );

  test('comes in as suggestions and comments, with their threads', () => {
    const { value, threads: kept, hasChanges } = readSource(source);
    const pieces = all(value.doc, 'text').flatMap((node) =>
      node.marks.map((mark) => [node.text, mark.type.name, mark.attrs]),
    );
    expect(pieces).toEqual(
      [
        ['300', 'deletion', by],
        ['350', 'insertion', { ...by, id: 'c2' }],
        ['m kênh', 'comment', { thread: 't1' }],
      ].map(([words, ...rest]) => [words === 'm kênh' ? ' m kênh' : words, ...rest]),
    );
    expect(kept).toEqual(threads);
    expect(hasChanges).toBe(true);
  });

  test.each([
    ['final', 'Vét 350 m kênh'],
    ['original', 'Vét 300 m kênh'],
  ] as const)('comes in as the %s text by choice', (changes, expected) => {
    const { value } = recogniseSource(source, { newId: () => 'n', changes });
    expect(printedText(value.doc).join('\n')).toContain(expected);
    expect(all(value.doc, 'text').flatMap((node) => node.marks.map(({ type }) => type.name))).toEqual([
      'comment',
    ]);
  });
});

describe('papers of another kind', () => {
  const refusal = (...blocks: SourceBlock[]): string => {
    try {
      read(...blocks);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  test.each([
    ['of the Party', [para('ĐẢNG CỘNG SẢN VIỆT NAM', centred)], 'văn bản của Đảng'],
    ['that are secret', [grid([[[para('UBND TỈNH X'), para('TUYỆT MẬT', centred)], motto]])], 'TUYỆT MẬT'],
  ])('%s are refused in one sentence that says why', (_, head, expected) => {
    const message = refusal(...head, ...planTitle, ...planBody);
    expect(message).toContain(expected);
    expect(message.match(/[.!?](?=\s|$)/gu)).toHaveLength(1);
  });

  test('of mass organisations are read with a warning', () => {
    const result = read(para('ĐOÀN TNCS HỒ CHÍ MINH', centred), ...planTitle, ...planBody);
    expect(rulesOf(result)).toContain('otherManner');
  });

  test('without a word, or with words no one can read, are refused', () => {
    expect(refusal(para(''))).toContain('ảnh quét');
    const garbled = Array.from({ length: 80 }, () => para('K£ ho¹ch n¹o v\ufffdt k\ufffdnh'));
    expect(refusal(...planTitle, ...garbled)).toContain('bị hỏng');
  });
});

test('the report says what each part was taken for and how sure that is', () => {
  const { recognised, value } = read(...planTitle, ...planBody);
  expect(recognised.map(({ as, sure, text: words }) => [as, sure, words])).toEqual([
    ['letterhead', 'unsure', ''],
    ['docTitle', 'sure', 'KẾ HOẠCH Nạo vét kênh mương năm 2026'],
    ['heading', 'sure', 'I. MỤC ĐÍCH'],
    ['heading', 'sure', 'II. TỔ CHỨC'],
  ]);
  const ids = outlineOf(value.doc).map(({ id }) => id);
  expect(recognised.filter(({ as }) => as === 'heading').map(({ place }) => place)).toEqual(ids);
});

test('a line that was not understood stays in its place and is named as unsure', () => {
  const { recognised, value } = read(
    ...planTitle,
    para('I. VIỆC', { bold: true }),
    para('2) Kênh phụ'),
    para('II. TỔ CHỨC', { bold: true }),
    para('1. Các thôn.'),
  );
  const kept = recognised.filter(({ as }) => as === 'paragraph');
  expect(kept).toMatchObject([{ sure: 'unsure', text: '2) Kênh phụ' }]);
  const line = all(value.doc, 'paragraph').find(({ attrs }) => attrs.id === kept[0]!.place);
  expect(line!.textContent).toBe('2) Kênh phụ');
});

test('a table of contents is left out by name', () => {
  const result = read(
    ...planTitle,
    para('MỤC LỤC', { bold: true }),
    para('I. MỤC ĐÍCH\t1', { style: 'Toc 1' }),
    ...planBody,
  );
  expect(result.findings).toContainEqual(expect.objectContaining({ rule: 'removed.contents' }));
  expect(rulesOf(result)).not.toContain('lostWords');
  expect(all(result.value.doc, 'section')).toHaveLength(2);
});

test('a table before any heading stands in a section that is still to be named', () => {
  const result = read(
    ...planTitle,
    para('Phân công như sau:'),
    grid([
      ['TT', 'Nội dung', 'Chủ trì'],
      ['1', 'Vét bùn', 'Thôn Đông'],
    ]),
  );
  expect(all(result.value.doc, 'taskTable')).toHaveLength(1);
  expect(rulesOf(result)).toContain('sectionAdded');
});
