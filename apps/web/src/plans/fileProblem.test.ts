import { expect, test } from 'vitest';
import { fileProblem, MAX_FILE_BYTES } from './fileProblem.ts';

test('a text file of ordinary size is taken, whatever the case of its ending', () => {
  expect(fileProblem({ name: 'Kế hoạch 95.TXT', size: 20_000 })).toBeNull();
  expect(fileProblem({ name: 'kh.txt', size: MAX_FILE_BYTES })).toBeNull();
});

test('an unknown type, an empty file and one of 50 MB are each refused by one sentence before anything is sent', () => {
  expect(fileProblem({ name: 'ảnh.jpg', size: 10 })).toMatch(/không phải tệp văn bản \.txt/);
  expect(fileProblem({ name: 'kh.txt', size: 0 })).toMatch(/không có nội dung/);
  expect(fileProblem({ name: 'kh.txt', size: 50 * 1024 * 1024 })).toMatch(/lớn hơn 10 MB/);
});
