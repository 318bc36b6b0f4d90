import type { NewLine } from './Edit.ts';

/** What a new line says of itself as a heading, or as a point that is a section of its own. */
export interface Heading {
  readonly level: number;
  /** A numbered paragraph without a title. */
  readonly runIn: boolean;
  /** Without its number. */
  readonly words: string;
}

/** Levels of the styles that our copies have, and of Word's own. */
const TITLED: ReadonlyMap<string, number> = new Map([
  ['Mục', 1],
  ['Khoản', 2],
  ['Tiểu khoản', 3],
  ['Tiểu khoản con', 4],
  ['Điểm có tên', 3],
  ['Điểm có tên con', 4],
]);
const RUN_IN: ReadonlyMap<string, number> = new Map([
  ['Mục không tên', 1],
  ['Khoản không tên', 2],
  ['Tiểu khoản không tên', 3],
  ['Tiểu khoản con không tên', 4],
]);

const NUMBER = /^\s*(?:[IVXLC]{1,6}\.|\d+(?:\.\d+)*[.)]|[a-zđ]\))\s+/u;
const ROMAN = /^\s*[IVXLC]{1,6}\.\s+/u;

/** Undefined for a line of plain text: only its style, or a number with the weight of a heading, makes it one. */
export function headingOf({ style, label, text, source }: NewLine): Heading | undefined {
  const whole = label === '' ? text : `${label} ${text}`;
  const words = whole.replace(NUMBER, '').replace(/\s+/gu, ' ').trim();
  if (words === '') return undefined;
  const titled = levelOf(style);
  if (titled !== undefined) return { level: titled, runIn: false, words };
  const isNumbered = NUMBER.test(whole);
  const running = RUN_IN.get(style ?? '');
  if (running !== undefined && isNumbered) return { level: running, runIn: true, words };
  const isBold = source.pieces.every(
    ({ text: own, forms, deleted }) => deleted || own.trim() === '' || forms.includes('bold'),
  );
  const isLoud = isBold || (words === words.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(words));
  return ROMAN.test(whole) && isLoud ? { level: 1, runIn: false, words } : undefined;
}

/** The level of a style of headings. */
export function levelOf(style: string | null): number | undefined {
  const own = /^heading ([1-4])$/iu.exec(style ?? '')?.[1];
  return own ? Number(own) : TITLED.get(style ?? '');
}
