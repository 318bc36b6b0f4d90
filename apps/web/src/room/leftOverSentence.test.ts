import { expect, test } from 'vitest';
import { leftOverSchema } from './LeftOver.ts';
import { leftOverSentence } from './leftOverSentence.ts';

const entry = (part: object) => leftOverSchema.parse({ id: '1', text: 'Mở lớp.', at: '', ...part });
const place = { id: 'p', name: 'Mục III.4', owners: [], above: [] };

test('what was written in a place of others says whose place it is, and that nothing is lost', () => {
  expect(leftOverSentence(entry({ why: 'foreign', place }), ['Phòng Kế hoạch - Tài chính'])).toBe(
    'Mục III.4 do Phòng Kế hoạch - Tài chính chủ trì nên nội dung vừa nhập chưa được đưa vào văn bản. ' +
      'Nội dung này vẫn được giữ ở đây.',
  );
  expect(leftOverSentence(entry({ why: 'foreign', place }), [])).toMatch(
    /^Mục III.4 không thuộc phần anh\/chị được viết/,
  );
});

test('what was taken out of a place of others is said to be still there', () => {
  expect(leftOverSentence(entry({ why: 'foreign', place, text: '' }), ['Phòng Nội vụ'])).toBe(
    'Mục III.4 do Phòng Nội vụ chủ trì nên phần vừa bỏ vẫn còn trong văn bản.',
  );
});

test('what was written into a frozen text names the place', () => {
  expect(leftOverSentence(entry({ why: 'frozen', place }), [])).toMatch(
    /^Văn bản đã khóa nên ở mục III.4, nội/,
  );
});

test('an entry of an older version of the page is read as one whose place was changed', () => {
  expect(leftOverSentence(entry({}), [])).toMatch(/người khác sửa hoặc di chuyển/);
});
