import { expect, it } from 'vitest';
import { bold, footnote, node, plan } from '../testing/builders.ts';
import { fromYDoc, toYDoc } from '../ydoc/ydoc.ts';
import { chooseWords } from './chooseWords.ts';
import { markThread } from './markThread.ts';
import { readSpots } from './readSpots.ts';

const line = node(
  'paragraph',
  { id: 'dong' },
  'Nộp báo cáo, rồi ',
  bold('nộp'),
  ' báo cáo',
  footnote('Theo mẫu báo cáo'),
  ' lần hai.',
);
const other = node('paragraph', { id: 'khac' }, 'Xem báo cáo.');
const ydoc = toYDoc(
  plan({
    sections: [node('section', { id: 'muc', level: 1 }, node('sectionTitle', null, 'Việc'), line, other)],
  }),
);

it('finds words of a line by what they say, so that a comment can be made on them', () => {
  const chosen = chooseWords(ydoc, 'dong', 'nộp báo cáo')!;
  expect(chosen.quote).toBe('nộp báo cáo');
  expect(markThread(ydoc, { threadId: 't', ...chosen })).toBe('nộp báo cáo');
  expect(readSpots(ydoc).threads.get('t')!.words).toBe('nộp báo cáo');
  expect(fromYDoc(ydoc).textContent).toContain('Nộp báo cáo, rồi nộp báo cáo');
});

it('tells those that stand there twice apart, and never leaves the line or enters a footnote', () => {
  const [first, second] = [0, 1].map((nth) => chooseWords(ydoc, 'dong', 'báo cáo', nth)!);
  expect(first!.from).not.toEqual(second!.from);
  expect(chooseWords(ydoc, 'dong', 'báo cáo', 2)).toBe(null);
  expect(chooseWords(ydoc, 'dong', 'Theo mẫu')).toBe(null);
  expect(chooseWords(ydoc, 'khong-co', 'báo cáo')).toBe(null);
  expect(chooseWords(ydoc, 'dong', '')).toBe(null);
});
