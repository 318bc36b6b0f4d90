import { expect, test } from 'vitest';
import { firstSteps } from './firstSteps.ts';

const blank = { name: '', superior: '', code: '', place: '' };
const open = (...known: Parameters<typeof firstSteps>): string[] =>
  firstSteps(...known)
    .filter(({ isDone }) => !isDone)
    .map(({ title }) => title);

test('a new agency is named, given units and people, in this order, and then left alone', () => {
  expect(open({ agency: blank, units: 0, users: 1 })).toEqual([
    'Ghi tên cơ quan, cơ quan chủ quản, ký hiệu, địa danh',
    'Thêm các phòng, đơn vị',
    'Thêm người dùng, giao chức danh',
  ]);
  expect(open({ agency: { ...blank, name: 'Sở Nội vụ' }, units: 2, users: 1 })).toEqual([
    'Thêm người dùng, giao chức danh',
  ]);
  expect(open({ agency: { ...blank, name: 'Sở Nội vụ' }, units: 2, users: 2 })).toEqual([]);
});
