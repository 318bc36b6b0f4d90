import { textOf, type Inline } from '../../lines/inline.ts';
import type { Looks } from '../../source/sourceDocument.ts';
import { millimetresOf } from '../styles/measure.ts';
import type { ParagraphProps } from '../styles/paragraphProps.ts';
import { isDeleted } from './changes.ts';
import { isText, type Piece } from './piece.ts';

/** What a paragraph looks like; text that is to be deleted counts only where there is no other. */
export function looksOf(
  props: ParagraphProps,
  pieces: readonly Piece[],
  runs: readonly Inline[],
  opensPage: boolean,
): Looks {
  const words = pieces.filter(isText).filter(({ text }) => text.trim() !== '');
  const kept = words.filter(({ review }) => !isDeleted(review));
  const seen = (kept.length > 0 ? kept : words).map((piece) => piece.props);
  const sizes = new Set(seen.map(({ size }) => size ?? DEFAULT_SIZE));
  return {
    align: props.align ?? 'left',
    bold: seen.length > 0 && seen.every(({ bold }) => bold === true),
    italic: seen.length > 0 && seen.every(({ italic }) => italic === true),
    capitals: isCapitals(textOf(runs)),
    size: sizes.size === 1 ? [...sizes][0]! : null,
    indent: millimetresOf(props.left ?? 0),
    firstLine: millimetresOf(props.firstLine ?? 0),
    opensPage,
  };
}

/** Word's own, when a file says nothing (17.3.2.38). */
const DEFAULT_SIZE = 10;

function isCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}
