import type { Suggestion, SuggestionPiece } from '@duthao/plan';
import { expect, it } from 'vitest';
import { toCardWords } from './toCardWords.ts';

const of = (pieces: readonly SuggestionPiece[], words: Partial<Suggestion> = {}): Suggestion => ({
  id: 's',
  author: 'lan',
  time: '2026-03-02T07:40:00.000Z',
  added: '',
  removed: '',
  formed: '',
  pieces,
  ...words,
});
const at = (kind: SuggestionPiece['kind'], on: string, from = 0, to = 9): SuggestionPiece => ({
  kind,
  on,
  from,
  to,
});

it('lets struck and added words speak for themselves', () => {
  const said = toCardWords(
    of([at('deletion', 'text'), at('insertion', 'text')], { added: ' sớm ', removed: 'muộn' }),
  );
  expect(said).toEqual({ act: '', struck: 'muộn', added: 'sớm', formed: '' });
});

it('names what comes or goes as a whole once, whatever stands in it', () => {
  const section = of([at('blockInsertion', 'section', 0, 50), at('insertion', 'text', 5, 9)]);
  expect(toCardWords(section).act).toBe('Thêm mục');
  const rows = of([at('blockDeletion', 'task', 0, 9), at('blockDeletion', 'task', 9, 19)]);
  expect(toCardWords(rows).act).toBe('Bỏ dòng phân công');
});

it('names what changes no words', () => {
  for (const [piece, act] of [
    [at('split', 'suggestedSplit'), 'Tách đoạn'],
    [at('join', 'paragraph'), 'Nối với đoạn trên'],
    [at('format', 'text'), 'Đổi kiểu chữ'],
    [at('change', 'section'), 'Đổi cách trình bày mục'],
    [at('insertion', 'footnote'), 'Thêm chú thích'],
  ] as const) {
    expect(toCardWords(of([piece])).act).toBe(act);
  }
});
