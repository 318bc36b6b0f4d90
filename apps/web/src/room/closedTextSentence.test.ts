import { expect, test } from 'vitest';
import { closedTextSentence } from './closedTextSentence.ts';

test('a text that nobody writes names the step it is in and for whom it waits', () => {
  expect(closedTextSentence('headApproval', ['Trưởng đơn vị chủ trì'])).toBe(
    'Chờ trưởng đơn vị duyệt: văn bản đã khóa, chỉ đọc. Đang chờ: Trưởng đơn vị chủ trì.',
  );
  expect(closedTextSentence('issued', [])).toBe('Đã phát hành: văn bản đã khóa, chỉ đọc.');
  expect(closedTextSentence('checks', [])).toMatch(/chỉ người kiểm tra thể thức sửa được/);
  expect(closedTextSentence('drafting', [])).toMatch(/không được giao viết/);
  expect(closedTextSentence('drafting', [], true)).toMatch(/nêu ý kiến được, không sửa lời văn/);
});
