import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { asItStands } from '../queries/asItStands.ts';
import { asAccepted } from '../suggestions/projections.ts';
import { suggestionsOf } from '../suggestions/suggestionsOf.ts';
import { mergeReturned } from './mergeReturned.ts';
import { asWordFile, lineOf, plainPiece } from './testing/asWordFile.ts';
import { start } from './testing/start.ts';
import { unfold } from './Unfolded.ts';
import type { WordFile, WordLine } from './WordFile.ts';

const base = start();
const signer = lineOf([plainPiece('Nguyễn Văn An')], { style: 'Họ tên' });
const copy: WordFile = { ...asWordFile(base), lines: [...asWordFile(base).lines, signer] };

const textOf = (line: WordLine): string => unfold(line, 0).text;
const at = (text: string): number => copy.lines.findIndex((line) => textOf(line).includes(text));
const edit = (text: string, ...now: WordLine[]): WordFile => ({
  ...copy,
  lines: copy.lines.toSpliced(at(text), 1, ...now),
});

function merge(file: WordFile, live = base) {
  let ids = 0;
  return mergeReturned({ doc: base, threads: [], file: copy }, file, live, {
    author: 'u1',
    now: new Date('2026-02-04T01:00:00Z'),
    newId: () => `n${(ids += 1)}`,
  });
}

/** A line in which these words look otherwise. */
function formed(text: string, words: string, forms: readonly string[]): WordLine {
  const line = copy.lines[at(text)]!;
  const [before, behind] = textOf(line).split(words) as [string, string];
  const pieces = [plainPiece(before), { ...plainPiece(words), forms }, plainPiece(behind)];
  return { ...line, pieces };
}

function nodesWith(doc: Node, name: string): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === name)) found.push(node.text ?? '');
  });
  return found;
}

test('words made bold or italic become suggestions of form', () => {
  const { doc, suggestions, isUnformed } = merge(
    edit('Gọn gàng', formed('Gọn gàng', 'từng buổi', ['bold', 'italic'])),
  );
  expect(isUnformed).toBe(false);
  expect(suggestions).toHaveLength(1);
  const made = suggestionsOf(doc).find(({ id }) => id === suggestions[0])!;
  expect(made).toMatchObject({ author: 'u1', added: '', removed: '', formed: 'từng buổi' });
  expect(nodesWith(asAccepted(doc), 'bold')).toEqual(['từng buổi']);
  expect(nodesWith(asAccepted(doc), 'italic')).toEqual(['từng buổi']);
  expect(nodesWith(asItStands(doc), 'bold')).toEqual([]);
});

test('a form that the plan does not hold, a title that is no longer bold, is told', () => {
  const title = copy.lines[at('Mục đích của lớp')]!;
  const pieces = title.pieces.map((piece) => ({ ...piece, forms: ['bold'] }));
  const handed = { ...copy, lines: copy.lines.toSpliced(at('Mục đích của lớp'), 1, { ...title, pieces }) };
  const { suggestions, isUnformed } = mergeReturned({ doc: base, threads: [], file: handed }, copy, base, {
    author: 'u1',
    now: new Date('2026-02-04T01:00:00Z'),
    newId: () => 'n',
  });
  expect({ suggestions, isUnformed }).toEqual({ suggestions: [], isUnformed: true });
});

const bold = (text: string): WordLine => lineOf([{ ...plainPiece(text), forms: ['bold'] }]);
const styled = (style: string, text: string): WordLine => lineOf([plainPiece(text)], { style });

const sectionsOf = (doc: Node): [number, boolean, string][] => {
  const found: [number, boolean, string][] = [];
  doc.descendants((node) => {
    if (node.type.name === 'section')
      found.push([
        Number(node.attrs['level']),
        Boolean(node.attrs['runIn']),
        node.textBetween(0, node.content.size, ' / '),
      ]);
  });
  return found;
};

test('headings that came in where a section ends become sections, with what stands below them', () => {
  const last = copy.lines[at('Đủ người')]!;
  const file = edit(
    'Đủ người',
    last,
    styled('Mục', 'III. Kinh phí'),
    styled('Thân văn', 'Từ dự toán đã giao'),
    styled('Khoản', '1. Nguồn chi'),
    styled('Khoản không tên', '2. Chi đúng chế độ'),
    bold('IV. Tổ chức'),
  );
  const { doc, tray } = merge(file);
  expect(tray).toEqual([]);
  expect(sectionsOf(asAccepted(doc)).slice(2, 6)).toEqual([
    [1, false, 'Kinh phí / Từ dự toán đã giao'],
    [2, false, 'Nguồn chi'],
    [2, true, ' / Chi đúng chế độ'],
    [1, false, 'Tổ chức'],
  ]);
  expect(sectionsOf(asItStands(doc))).toEqual(sectionsOf(asItStands(base)));
  expect(merge(file, doc).suggestions).toEqual([]);
});

test('a heading in the middle of a section comes as a paragraph, and that is told', () => {
  const first = copy.lines[at('Thiết thực')]!;
  const { doc, tray } = merge(edit('Thiết thực', first, styled('Khoản', '3. Kỷ luật của lớp')));
  expect(tray).toMatchObject([{ kind: 'heading', words: '3. Kỷ luật của lớp' }]);
  expect(sectionsOf(doc)).toHaveLength(sectionsOf(base).length);
  expect(asAccepted(doc).textContent).toContain('Kỷ luật của lớp');
});

test('a line that was made a heading is told with its words', () => {
  const line = copy.lines[at('Gọn gàng')]!;
  const { tray, suggestions } = merge(edit('Gọn gàng', { ...line, style: 'Khoản' }));
  expect(suggestions).toEqual([]);
  expect(tray).toMatchObject([{ kind: 'style', words: 'Gọn gàng từng buổi' }]);
});

test.each([
  ['struck and written anew', [{ ...plainPiece('Trần Thị Bình'), inserted: by() }], true],
  ['written over without tracking', [plainPiece('Trần Thị Bình')], false],
])('another signer is told as such: %s', (_name, now, isStruck) => {
  const old = isStruck ? [{ ...plainPiece('Nguyễn Văn An'), deleted: by() }] : [];
  const { tray, suggestions } = merge(edit('Nguyễn Văn An', { ...signer, pieces: [...old, ...now] }));
  expect(suggestions).toEqual([]);
  expect(tray).toMatchObject([
    { kind: 'field', field: 'signerName', line: 'Nguyễn Văn An', words: 'Trần Thị Bình' },
  ]);
});

function by() {
  return { author: 'Lãnh đạo', time: '2026-02-03T08:00:00Z' };
}
