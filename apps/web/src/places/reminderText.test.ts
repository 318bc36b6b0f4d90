import type { Assignment } from '@duthao/protocol';
import { expect, it } from 'vitest';
import { reminderText } from './reminderText.ts';

const part = (over: Partial<Assignment>): Assignment => ({
  placeId: 'p',
  unitId: 'u',
  userIds: [],
  due: null,
  startedAt: null,
  done: null,
  confirmed: null,
  isGone: false,
  name: 'Mục II.1',
  title: 'Tập huấn',
  ...over,
});

it('says what is owed, by whom, until when, and where it is done', () => {
  const text = reminderText({
    planTitle: 'Kế hoạch cải cách',
    unitName: 'Phòng Nội vụ',
    owed: [
      part({ due: '2026-11-20' }),
      part({ name: 'Dòng 3 của bảng phân công', title: '', due: '2026-11-25' }),
      part({ name: 'Mục III', title: '', done: { at: '2026-11-20T00:00:00.000Z', by: null, forWhom: null } }),
    ],
    today: '2026-11-22',
    address: 'http://192.168.1.10/ke-hoach/1',
  });
  expect(text.split('\n')).toEqual([
    'Kính gửi Phòng Nội vụ,',
    'Dự thảo “Kế hoạch cải cách” còn phần của đơn vị chưa gửi:',
    '- Mục II.1 Tập huấn, quá hạn từ 20/11/2026',
    '- Dòng 3 của bảng phân công, hạn gửi 25/11/2026',
    '- Mục III: đã viết, chờ đơn vị xác nhận',
    'Đề nghị Phòng Nội vụ hoàn thành và xác nhận trên phần mềm: http://192.168.1.10/ke-hoach/1',
  ]);
});
