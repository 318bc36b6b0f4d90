import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { asAccepted } from '../suggestions/projections.ts';
import { createRandom, randomEdit } from '../testing/randomEdits.ts';
import { mergeReturned } from './mergeReturned.ts';
import { planLines } from './planText.ts';
import { acceptedText, asWordFile } from './testing/asWordFile.ts';
import { editInWord } from './testing/editInWord.ts';
import { start } from './testing/start.ts';
import type { Tracking, WordFile, WordLine, WordPiece } from './WordFile.ts';

const by = { author: 'Lãnh đạo', time: '2026-02-03T08:00:00Z' };
const options = (newId: () => string) => ({ author: 'u1', now: new Date('2026-02-04T01:00:00Z'), newId });

const words = (text: string): string =>
  text
    .replace(/(^|\n)(?:II\.|-|\+|a\)|1\.)\s/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
const wordsOf = (doc: Node): string =>
  planLines(doc)
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .map(words)
    .join('\n');

function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}

const SEEDS = Array.from({ length: 120 }, (_, i) => i + 1);

test('with nobody typing meanwhile, all accepted reads as the file that came back, word for word', () => {
  for (const seed of SEEDS) {
    const random = createRandom(seed);
    const base = start();
    const file = asWordFile(base);
    const hand = { random, by, newWord: counter(`w${seed}x`), untracked: seed % 3 === 0 ? 0.3 : 0 };
    const back = editInWord(file, hand, 1 + Math.floor(random() * 8));
    const merged = mergeReturned({ doc: base, threads: [], file }, back, base, options(counter('id')));
    const wanted = acceptedText(back).slice(2).map(words).filter(Boolean).join('\n');
    // A title takes no line of text into itself: such a join is listed, and the words stand as they were.
    const joins = merged.tray.filter(({ kind }) => kind === 'join').length;
    expect(
      merged.tray.filter(({ kind }) => kind !== 'join'),
      `seed ${seed}`,
    ).toEqual([]);
    const flat = (text: string): string => text.replace(/\s+/gu, joins > 0 ? '' : ' ');
    expect(flat(wordsOf(asAccepted(merged.doc))), `seed ${seed}`).toBe(flat(wanted));
  }
});

/** As a program saves it that forgets times and styles, and cuts stretches in two. */
function savedAgain(file: WordFile): WordFile {
  const timeless = ({ inserted, deleted }: Tracking): Tracking => ({
    inserted: inserted && { ...inserted, time: null },
    deleted: deleted && { ...deleted, time: null },
  });
  const halves = (piece: WordPiece): WordPiece[] => {
    const half = piece.text.length >> 1;
    const own = { ...piece, ...timeless(piece) };
    return half < 2
      ? [own]
      : [
          { ...own, text: piece.text.slice(0, half) },
          { ...own, text: piece.text.slice(half) },
        ];
  };
  const again = (line: WordLine): WordLine => ({
    ...line,
    style: null,
    pieces: line.pieces.flatMap(halves),
    end: timeless(line.end),
  });
  return { ...file, identity: null, lines: file.lines.map(again) };
}

test('dropped twice, saved again by another program or not, it adds nothing the second time', () => {
  // 316 and 1073: a cut between words that its author put in.
  for (const seed of [...SEEDS, 316, 1073]) {
    const random = createRandom(seed);
    const base = start();
    const copy = { doc: base, threads: [], file: asWordFile(base) };
    const back = editInWord(copy.file, { random, by, newWord: counter(`w${seed}x`), untracked: 0.2 }, 6);
    const newId = counter('id');
    const once = mergeReturned(copy, back, base, options(newId));
    for (const file of [back, savedAgain(back)]) {
      const twice = mergeReturned(copy, file, once.doc, options(newId));
      expect(twice.suggestions, `seed ${seed}`).toEqual([]);
      expect(twice.doc.eq(once.doc), `seed ${seed}`).toBe(true);
      // Known as well when its suggestions were all rejected meanwhile.
      const rejected = mergeReturned(copy, file, base, options(newId), once.taken);
      expect({ seed, ids: rejected.suggestions, tray: rejected.tray }).toEqual({ seed, ids: [], tray: [] });
    }
  }
});

test('while others go on typing, every word that came is in the text or in the tray, and none of theirs goes', () => {
  for (const seed of SEEDS) {
    const random = createRandom(seed);
    const base = start();
    const file = asWordFile(base);
    const back = editInWord(file, { random, by, newWord: counter(`w${seed}x`), untracked: 0.2 }, 6);
    let state = EditorState.create({ doc: base });
    const typed: string[] = [];
    const newId = counter(`n${seed}y`);
    for (let i = 0; i < 12; i += 1) {
      const { changes, word } = randomEdit(state, { random, newId });
      for (const tr of changes) state = state.apply(tr);
      if (word && changes.length > 0) typed.push(word);
    }
    const live = state.doc;
    const left = typed.filter((word) => live.textContent.includes(word));
    const merged = mergeReturned({ doc: base, threads: [], file }, back, live, options(counter('id')));
    const now = wordsOf(asAccepted(merged.doc));
    const said = merged.tray.map((item) => item.words).join('\n');
    const came =
      acceptedText(back)
        .join(' ')
        .match(/w\d+x\d+/gu) ?? [];
    for (const word of came) {
      const times = [now, said]
        .join('\n')
        .split(/(?<!\d)(?=w\d+x)|\s+/u)
        .filter((each) => each.startsWith(word)).length;
      expect(times, `seed ${seed}: ${word}`).toBeGreaterThan(0);
    }
    const after = planLines(merged.doc)
      .map(({ text }) => text)
      .join('\n');
    for (const word of left) expect(after, `seed ${seed}: ${word}`).toContain(word);
  }
});
