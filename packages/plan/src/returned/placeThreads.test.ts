import { expect, test } from 'vitest';
import { mergeReturned } from './mergeReturned.ts';
import { asWordFile } from './testing/asWordFile.ts';
import { start } from './testing/start.ts';
import type { WordFile, WordLine, WordThread } from './WordFile.ts';

const said = (text: string, author = 'Hòa') => ({ author, time: '2026-02-03T08:00:00Z', text });
const known = { id: 't1', isDone: false, comments: [said('Xem lại ngày.')] };
const base = start();

function copyWith(threads: readonly WordThread[]): WordFile {
  return { ...asWordFile(base), threads };
}

/** The line with these words carries the thread on all of them. */
function marked(file: WordFile, words: string, thread: string): WordFile {
  const on = (line: WordLine): WordLine => ({
    ...line,
    pieces: line.pieces.map((piece) =>
      piece.text.includes(words) ? { ...piece, threads: [thread] } : piece,
    ),
  });
  return { ...file, lines: file.lines.map(on) };
}

const merge = (file: WordFile) =>
  mergeReturned({ doc: base, threads: [known], file: copyWith([{ ...known, id: 'a' }]) }, file, base, {
    author: 'u1',
    now: new Date('2026-02-04T01:00:00Z'),
    newId: () => 'x',
  });

test('a new comment stands on its words in the plan', () => {
  const fresh = { id: 'b', isDone: false, comments: [said('Bỏ câu này.', 'Lãnh đạo')] };
  const { threads, answers, doc, authors } = merge(
    marked(copyWith([{ ...known, id: 'a' }, fresh]), 'Gọn gàng từng buổi', 'b'),
  );
  expect(answers).toEqual([]);
  expect(authors).toEqual(['Lãnh đạo']);
  expect(threads).toMatchObject([{ quote: 'Gọn gàng từng buổi', comments: [{ text: 'Bỏ câu này.' }] }]);
  const on = threads[0]!.on;
  expect('from' in on && doc.textBetween(on.from, on.to)).toBe('Gọn gàng từng buổi');
});

test('an answer in a thread of the copy is told from what had been said', () => {
  const answered = {
    ...known,
    id: 'a',
    isDone: true,
    comments: [...known.comments, said('Đã xem.', 'Lãnh đạo')],
  };
  const { threads, answers, tray } = merge(copyWith([answered]));
  expect(threads).toEqual([]);
  expect(answers).toMatchObject([{ threadId: 't1', comments: [{ text: 'Đã xem.' }] }]);
  expect(tray).toMatchObject([{ kind: 'done', words: 'Xem lại ngày.' }]);
});

test('a comment that was deleted in Word, and one on nothing, are listed with their words', () => {
  const loose = { id: 'b', isDone: false, comments: [said('Chung cho cả văn bản.', 'Lãnh đạo')] };
  const { threads, tray } = merge(copyWith([loose]));
  expect(threads).toEqual([]);
  expect(tray.map(({ kind, words }) => [kind, words])).toEqual([
    ['comment', 'Chung cho cả văn bản.'],
    ['commentGone', 'Xem lại ngày.'],
  ]);
});
