import type { MarkName } from '@duthao/plan';

interface By {
  readonly id: string;
  readonly author: string;
  readonly time: string | null;
}

/** A tracked change that waits for a decision. */
export type Change =
  | (By & { readonly type: 'insertion' | 'deletion' })
  /** The whole block that the piece stands in comes in or goes. */
  | (By & { readonly type: 'blockInsertion' | 'blockDeletion' })
  /** The end of the paragraph above goes. */
  | (By & { readonly type: 'join'; readonly isSpaced: boolean })
  /** The piece, or its whole block, has another form: what it had before. */
  | (By & { readonly type: 'format' | 'form'; readonly former: Readonly<Record<string, unknown>> });

/** A change, or the thread that a piece of text is commented in. */
export type Review = Change | { readonly type: 'comment'; readonly thread: string };

/** A piece of a line. A note holds its whole text at the place of its mark. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly marks: readonly MarkName[];
      readonly review?: readonly Review[];
      /** The bookmark that a live reference points to; the text is what it showed last. */
      readonly ref?: string;
      /** Name of its character style. */
      readonly style?: string;
    }
  | { readonly kind: 'note'; readonly content: readonly Inline[]; readonly review?: readonly Review[] }
  | {
      readonly kind: 'break';
      readonly review?: readonly Review[];
      /** Only suggested: a new paragraph begins here, and this is what it is. */
      readonly begins?: Begins;
    };

export interface Begins {
  readonly marker: 'dash' | 'plus' | 'point' | 'number' | null;
  readonly indent: number | null;
}

/** Stands for a note in `textOf`, so that offsets into the text are offsets into the pieces. */
export const NOTE_CHAR = '\ufffc';

export function plain(text: string, marks: readonly MarkName[] = []): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text, marks }];
}

const charsOf = (inline: Inline): string =>
  inline.kind === 'text' ? inline.text : inline.kind === 'note' ? NOTE_CHAR : '\n';

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(charsOf).join('');
}

/** The words a reader sees in the line itself, notes left out. */
export function wordsOf(inlines: readonly Inline[]): string {
  return textOf(inlines).replaceAll(NOTE_CHAR, '').replace(/\s+/g, ' ').trim();
}

/** Offsets are those of `textOf`. */
export function slice(inlines: readonly Inline[], from: number, to = Infinity): Inline[] {
  const cut: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const chars = charsOf(inline);
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, chars.length);
    if (start < end) cut.push(inline.kind === 'text' ? { ...inline, text: chars.slice(start, end) } : inline);
    at += chars.length;
  }
  return cut;
}

export function trim(inlines: readonly Inline[]): Inline[] {
  const text = textOf(inlines);
  return slice(inlines, text.length - text.trimStart().length, text.trimEnd().length);
}

/** Splits at every match of a pattern without the global flag needed; the matches themselves are dropped. */
export function split(inlines: readonly Inline[], pattern: RegExp): Inline[][] {
  const parts: Inline[][] = [];
  let from = 0;
  for (const match of textOf(inlines).matchAll(new RegExp(pattern, 'gu'))) {
    parts.push(slice(inlines, from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, slice(inlines, from)];
}

const WEIGHTS: ReadonlySet<MarkName> = new Set(['bold', 'italic', 'underline']);

/** Titles and căn cứ carry their weight by what they are: marks over their whole length say nothing. */
export function dropOverallMarks(inlines: readonly Inline[]): Inline[] {
  const texts = inlines.filter((inline) => inline.kind === 'text' && inline.text.trim() !== '');
  const overall = new Set(
    texts
      .flatMap((inline) => (inline.kind === 'text' ? inline.marks : []))
      .filter(
        (mark) =>
          WEIGHTS.has(mark) && texts.every((inline) => inline.kind === 'text' && inline.marks.includes(mark)),
      ),
  );
  return inlines.map((inline) =>
    inline.kind === 'text' ? { ...inline, marks: inline.marks.filter((mark) => !overall.has(mark)) } : inline,
  );
}
