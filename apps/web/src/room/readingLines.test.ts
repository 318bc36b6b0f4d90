import { build } from '@duthao/plan/testing';
import { expect, test } from 'vitest';
import { readingLines, readingNotes } from './readingLines.ts';

test('headings, paragraphs and footnotes of a plan are told apart for reading', () => {
  const { section, p, footnote } = build;
  const plan = build.plan({
    sections: [
      section(1, 'Mục đích', p('Nêu rõ việc', footnote('Theo số liệu năm trước.'), '.')),
      section(2, 'Yêu cầu', p('Đúng hạn.')),
    ],
  });
  const lines = readingLines(plan);
  const headings = lines.filter(({ kind }) => kind === 'heading');
  expect(headings.map(({ depth }) => depth)).toEqual([1, 2]);
  expect(lines.some(({ kind, cells }) => kind === 'text' && cells[0]?.startsWith('Nêu rõ việc'))).toBe(true);
  expect(lines.some(({ cells }) => cells[0]?.includes('[1]'))).toBe(true);
  expect(readingNotes(plan)).toEqual(['Theo số liệu năm trước.']);
});
