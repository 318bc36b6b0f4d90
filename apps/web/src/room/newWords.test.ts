import { expect, test } from 'vitest';
import { newWords } from './newWords.ts';

test('the new words of a changed line stand between what it keeps', () => {
  expect(newWords('Mở lớp bồi dưỡng', 'Mở hai lớp bồi dưỡng')).toEqual(['Mở ', 'hai ', 'lớp bồi dưỡng']);
  expect(newWords('', 'Mới hoàn toàn')).toEqual(['', 'Mới hoàn toàn', '']);
  expect(newWords('Mở lớp.', 'Mở lớp học.')).toEqual(['Mở lớp', ' học', '.']);
  expect(newWords('Mở lớp cho giáo viên', 'Mở lớp giáo viên')).toEqual(['Mở lớp ', '', 'giáo viên']);
  expect(newWords('một một', 'một một một').join('')).toBe('một một một');
});
