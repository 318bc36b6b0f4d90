import { encodingOfFont, type MarkName, type OldEncoding } from '@duthao/plan';
import type { Review } from '../lines/inline.ts';
import { attr, type HtmlElement } from './htmlTree.ts';
import type { Css } from './readStyles.ts';
import { toPoints } from './toLength.ts';

/** How letters look, with all that they inherit. */
export interface TextLook {
  readonly marks: ReadonlySet<MarkName>;
  readonly capitals: boolean;
  /** Points; null when nothing says it. */
  readonly size: number | null;
  readonly isHidden: boolean;
  /** Set by a font of the days before Unicode. */
  readonly encoding: OldEncoding | undefined;
  readonly keepsSpaces: boolean;
  readonly review: readonly Review[];
}

export const plainLook: TextLook = {
  marks: new Set(),
  capitals: false,
  size: null,
  isHidden: false,
  encoding: undefined,
  keepsSpaces: false,
  review: [],
};

const MARK_OF_TAG: Record<string, MarkName> = {
  b: 'bold',
  strong: 'bold',
  h1: 'bold',
  h2: 'bold',
  h3: 'bold',
  h4: 'bold',
  h5: 'bold',
  h6: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
};

/** What an element adds to the look around it: its tag first, then what its style says. */
export function lookOf(element: HtmlElement, css: Css, around: TextLook): TextLook {
  const marks = new Set(around.marks);
  const tagMark = MARK_OF_TAG[element.tagName];
  if (tagMark) marks.add(tagMark);
  setMark(marks, 'bold', weightOf(css));
  setMark(marks, 'italic', css['font-style'] && /italic|oblique/iu.test(css['font-style']));
  if (/underline/iu.test(css['text-decoration'] ?? css['text-decoration-line'] ?? '')) marks.add('underline');
  if (css['vertical-align'] === 'super') marks.add('superscript');
  if (css['vertical-align'] === 'sub') marks.add('subscript');
  const transform = css['text-transform'];
  return {
    marks,
    capitals: transform ? transform === 'uppercase' : around.capitals,
    size: toPoints(css['font-size']) ?? around.size,
    encoding: encodingOf(element, css, around),
    isHidden: around.isHidden || css['display'] === 'none' || css['mso-hide'] === 'all',
    keepsSpaces:
      around.keepsSpaces || element.tagName === 'pre' || (css['white-space'] ?? '').startsWith('pre'),
    review: [...around.review, ...reviewOf(element)],
  };
}

function encodingOf(element: HtmlElement, css: Css, around: TextLook): OldEncoding | undefined {
  const said = css['font-family'] ?? (element.tagName === 'font' ? attr(element, 'face') : undefined);
  const font = said?.split(',')[0]!.replace(/["']/gu, '').trim();
  return font ? encodingOfFont(font) : around.encoding;
}

function weightOf(css: Css): boolean | undefined {
  const weight = css['font-weight'];
  return weight === undefined ? undefined : /bold/iu.test(weight) || Number(weight) >= 600;
}

function setMark(marks: Set<MarkName>, mark: MarkName, on: boolean | '' | undefined): void {
  if (on === true) marks.add(mark);
  else if (on === false) marks.delete(mark);
}

/** Word and web pages keep their tracked changes as <ins> and <del>. */
function reviewOf(element: HtmlElement): Review[] {
  const type = element.tagName === 'ins' ? 'insertion' : element.tagName === 'del' ? 'deletion' : null;
  if (type === null) return [];
  const author = decodeURIComponent(
    (attr(element, 'cite') ?? '').replace(/^mailto:/iu, '').replace(/%(?![\da-f]{2})/giu, '%25'),
  );
  const time = attr(element, 'datetime') ?? null;
  return [{ type, id: `${type}:${author}:${time ?? ''}`, author: author.trim(), time }];
}
