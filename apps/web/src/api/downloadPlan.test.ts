import { expect, test } from 'vitest';
import { fileNameOf } from './downloadPlan.ts';

test('the file keeps its Vietnamese name, falls back to the plain one, and survives nonsense', () => {
  expect(fileNameOf(`attachment; filename="KH.docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.docx`)).toBe(
    'Kế hoạch.docx',
  );
  expect(fileNameOf('attachment; filename="KH-95.docx"')).toBe('KH-95.docx');
  expect(fileNameOf("attachment; filename*=UTF-8''%E1%ZZ")).toBeNull();
  expect(fileNameOf(null)).toBeNull();
});
