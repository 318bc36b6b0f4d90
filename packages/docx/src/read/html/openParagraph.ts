import { toUnicode } from '@duthao/plan';
import type { Inline } from '../lines/inline.ts';
import { cleanText } from '../lines/cleanText.ts';
import type { AutoNumber, Looks, SourceParagraph } from '../source/sourceDocument.ts';
import type { TextLook } from './textLook.ts';

/** What the boxes around a paragraph say of it. */
export interface BoxLook {
  readonly align: Looks['align'];
  readonly indent: number;
  readonly firstLine: number;
  readonly style: string | null;
  readonly outline: number | null;
}

/** A paragraph as it grows; white space is brought together as a browser does. */
export class OpenParagraph {
  readonly #runs: Inline[] = [];
  readonly #looks: { letters: number; look: TextLook; text: string }[] = [];
  #spaced = true;

  get isEmpty(): boolean {
    return this.#runs.every((run) => run.kind === 'text' && run.text.trim() === '');
  }

  text(raw: string, look: TextLook): void {
    const collapsed = look.keepsSpaces ? raw : raw.replace(/[ \n\r\t\f]+/gu, ' ');
    const shown = this.#spaced && !look.keepsSpaces ? collapsed.replace(/^ /u, '') : collapsed;
    if (shown === '') return;
    this.#spaced = shown.endsWith(' ');
    const unicode = look.encoding ? toUnicode(shown, look.encoding) : shown;
    const text = cleanText(look.capitals ? unicode.toUpperCase() : unicode);
    const parts = look.keepsSpaces ? text.split('\n') : [text];
    parts.forEach((part, index) => {
      if (index > 0) this.#runs.push({ kind: 'break' });
      if (part !== '') this.#push(part, look);
    });
  }

  #push(text: string, look: TextLook): void {
    const { review } = look;
    this.#runs.push({ kind: 'text', text, marks: [...look.marks], ...(review.length > 0 && { review }) });
    this.#looks.push({ letters: (text.match(/\p{L}/gu) ?? []).length, look, text });
  }

  note(content: readonly Inline[]): void {
    this.#runs.push({ kind: 'note', content });
    this.#spaced = false;
  }

  break(): void {
    this.#runs.push({ kind: 'break' });
    this.#spaced = true;
  }

  tab(look: TextLook): void {
    this.#push('\t', look);
    this.#spaced = true;
  }

  /** Breaks at the ends print nothing. */
  close(box: BoxLook, numbering: AutoNumber | null, opensPage: boolean, origin: number): SourceParagraph {
    const runs = [...this.#runs];
    while (runs.at(-1)?.kind === 'break') runs.pop();
    while (runs[0]?.kind === 'break') runs.shift();
    const { align, indent, firstLine, style, outline } = box;
    const looks = { align, indent, firstLine, opensPage, ...this.#lettersLook() };
    return { kind: 'paragraph', runs, style, outline, numbering, looks, origin };
  }

  #lettersLook(): Pick<Looks, 'bold' | 'italic' | 'capitals' | 'size'> {
    const written = this.#looks.filter(({ letters }) => letters > 0);
    const every = (is: (look: TextLook) => boolean): boolean =>
      written.length > 0 && written.every(({ look }) => is(look));
    const sizes = new Set(written.map(({ look }) => look.size));
    const shown = written.map(({ text }) => text).join('');
    return {
      bold: every(({ marks }) => marks.has('bold')),
      italic: every(({ marks }) => marks.has('italic')),
      capitals: shown !== '' && shown === shown.toUpperCase(),
      size: sizes.size === 1 ? [...sizes][0]! : null,
    };
  }
}
