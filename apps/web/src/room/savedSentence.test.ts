import { expect, test } from 'vitest';
import { savedMark, savedSentence } from './savedSentence.ts';
import type { SavedState } from './savedState.ts';

const saved: SavedState = {
  line: 'up',
  waiting: 0,
  settled: true,
  savedAt: new Date(2026, 0, 5, 10, 32),
  downSince: null,
};

test('saved is said with the time, and only when all is saved', () => {
  expect(savedSentence(saved)).toBe('Đã lưu trên máy chủ lúc 10:32.');
  expect(savedSentence({ ...saved, waiting: 3 })).toBe('Đang lưu, còn 03 thay đổi chưa gửi tới máy chủ.');
  expect(savedSentence({ ...saved, settled: false })).toBe('Đang kết nối với máy chủ.');
});

test('a broken line says since when, how much is kept here, and what not to do', () => {
  const offline = {
    ...saved,
    line: 'down',
    settled: false,
    waiting: 12,
    downSince: new Date(2026, 0, 5, 14, 5),
  } as const;
  expect(savedSentence(offline)).toMatch(
    /^Mất kết nối với máy chủ từ 14:05\. .*12 thay đổi đang giữ trên máy này/,
  );
  expect(savedSentence(offline)).toContain('không chuyển sang máy khác');
  expect(savedMark({ ...offline, waiting: 0 })).toBe('Mất kết nối');
});

test('the short mark never claims more than the sentence', () => {
  expect(savedMark({ ...saved, waiting: 1 })).toBe('Đang lưu, còn 01 thay đổi');
  expect(savedMark({ ...saved, line: 'down' })).not.toMatch(/Đã lưu/);
});
