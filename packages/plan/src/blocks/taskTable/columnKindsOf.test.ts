import { expect, it } from 'vitest';
import { assignsTasks, columnKindsOf } from './columnKindsOf.ts';

it('knows the columns of a task table by their headings, each kind once', () => {
  const kinds = columnKindsOf([
    'STT',
    'Nội dung công việc',
    'Đơn vị chủ trì',
    'Phối hợp',
    'Thời hạn',
    'Thời gian họp',
    'Sản phẩm',
    'Kinh phí',
    'Ghi chú',
  ]);
  expect(kinds).toEqual(['tt', 'content', 'lead', 'support', 'due', 'free', 'product', 'budget', 'note']);
  expect(assignsTasks(kinds)).toBe(true);
});

it('takes a table that names no one and no day for no task table', () => {
  expect(assignsTasks(columnKindsOf(['TT', 'Nội dung', 'Số lượng']))).toBe(false);
  expect(assignsTasks(columnKindsOf(['Họ và tên', 'Thời hạn']))).toBe(false);
});
