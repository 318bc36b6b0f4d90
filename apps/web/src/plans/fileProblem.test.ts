import { expect, test } from 'vitest';
import { FILE_ENDINGS, fileProblem, MAX_FILE_BYTES } from './fileProblem.ts';

test.each(FILE_ENDINGS)('a %s file of ordinary size is taken, whatever the case of its ending', (ending) => {
  expect(fileProblem({ name: `Kế hoạch 95${ending.toUpperCase()}`, size: 20_000 })).toBeNull();
  expect(fileProblem({ name: `kh${ending}`, size: MAX_FILE_BYTES })).toBeNull();
});

test('an unknown type, a PDF, an empty file and one of 50 MB are each refused by one sentence before anything is sent', () => {
  expect(fileProblem({ name: 'ảnh.jpg', size: 10 })).toMatch(/không thuộc loại nhập được/);
  expect(fileProblem({ name: 'kh.pdf', size: 10 })).toMatch(/tệp Word gốc/);
  expect(fileProblem({ name: 'kh.docx', size: 0 })).toMatch(/không có nội dung/);
  expect(fileProblem({ name: 'kh.docx', size: 50 * 1024 * 1024 })).toMatch(/lớn hơn 20 MB/);
});
