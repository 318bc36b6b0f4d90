import { expect, it } from 'vitest';
import { attachmentHeader } from './attachmentHeader.ts';

it('names a file plainly for old programs and exactly for the others', () => {
  expect(attachmentHeader('Đào tạo (đợt 1)', 'docx')).toBe(
    'attachment; filename="dao-tao-dot-1.docx"; ' +
      "filename*=UTF-8''%C4%90%C3%A0o%20t%E1%BA%A1o%20%28%C4%91%E1%BB%A3t%201%29.docx",
  );
});

it('never lets a title break out of the header or out of the folder', () => {
  const header = attachmentHeader('a"; x=1\r\nSet-Cookie: b/../c', 'docx');
  expect(header).toBe(
    `attachment; filename="a-x-1-set-cookie-b-c.docx"; filename*=UTF-8''${'a-%3B%20x%3D1-Set-Cookie-%20b-..-c'}.docx`,
  );
  expect(attachmentHeader('“”', 'docx')).toContain('filename="ke-hoach.docx"');
});
