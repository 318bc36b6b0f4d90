import { expect, test } from 'vitest';
import { groupReminder, roundReminder } from './roundReminder.ts';

const asked = { planTitle: 'Trồng cây', name: 'Sở Tài chính', due: '2026-11-20', address: null };

test('names the one who is asked, the plan and the day', () => {
  const text = roundReminder({ ...asked, today: '2026-11-18' });
  expect(text).toMatch(/^Kính gửi Sở Tài chính,\n/);
  expect(text).toContain('“Trồng cây”');
  expect(text).toContain('hạn trả lời là ngày 20/11/2026');
});

test('says that the day has gone by only when it has', () => {
  expect(roundReminder({ ...asked, today: '2026-11-20' })).not.toContain('quá hạn');
  expect(roundReminder({ ...asked, today: '2026-11-21' })).toContain('đã quá hạn trả lời ngày 20/11/2026');
});

test('leads whoever has an account to the page, and nobody else', () => {
  const text = roundReminder({ ...asked, today: '2026-11-18', address: 'http://may-chu/ke-hoach/k/y-kien' });
  expect(text).toContain('http://may-chu/ke-hoach/k/y-kien');
  expect(roundReminder({ ...asked, today: '2026-11-18' })).not.toContain('http');
});

test('one text can go to all who are silent, each on a line of its own', () => {
  const text = groupReminder({
    planTitle: 'Trồng cây',
    names: ['Sở Tài chính', 'Công an tỉnh'],
    due: '2026-11-20',
    today: '2026-11-18',
  });
  expect(text).toMatch(/^Kính gửi:\n- Sở Tài chính;\n- Công an tỉnh\.\n/);
});
