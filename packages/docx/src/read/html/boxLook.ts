import { attr, type HtmlElement } from './htmlTree.ts';
import type { BoxLook } from './openParagraph.ts';
import type { Css } from './readStyles.ts';
import { toMillimetres } from './toLength.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p pre section summary ul caption td th'.split(
    ' ',
  ),
);

/** Class names that say nothing of what a paragraph is. */
const COMMON = /^(?:MsoNormal(?:Table)?|MsoNoSpacing|western|standard|default|cjk|ctl)$/iu;

export const plainBox: BoxLook = { align: 'left', indent: 0, firstLine: 0, style: null, outline: null };

export function isBlock({ tagName }: HtmlElement, css: Css): boolean {
  if (css['display'] === 'inline') return false;
  return BLOCKS.has(tagName) || css['display'] === 'block';
}

/** What a box says of the paragraphs in it: alignment and indent are inherited, a first-line indent too. */
export function boxLookOf(element: HtmlElement, css: Css, around: BoxLook): BoxLook {
  const heading = /^h([1-6])$/u.exec(element.tagName)?.[1];
  return {
    align: alignOf(element, css) ?? around.align,
    indent: around.indent + toMillimetres(css['margin-left']) + toMillimetres(css['padding-left']),
    firstLine: css['text-indent'] ? toMillimetres(css['text-indent']) : around.firstLine,
    style: styleName(element, css) ?? around.style,
    outline: heading ? Number(heading) : (outlineOf(css) ?? around.outline),
  };
}

function alignOf(element: HtmlElement, css: Css): BoxLook['align'] | undefined {
  if (element.tagName === 'center') return 'center';
  const said = (css['text-align'] ?? attr(element, 'align') ?? '').toLowerCase();
  return said === 'left' || said === 'center' || said === 'right' || said === 'justify' ? said : undefined;
}

function outlineOf(css: Css): number | undefined {
  const level = Number(css['mso-outline-level']);
  return level >= 1 && level <= 9 ? level : undefined;
}

/** Word writes the name as the user sees it beside a class of bare letters. */
function styleName(element: HtmlElement, css: Css): string | undefined {
  const said = css['mso-style-name'];
  if (said) return said.replace(/["']/gu, '').replace(/\\(.)/gu, '$1').normalize('NFC');
  const name = (attr(element, 'class') ?? '').split(/\s+/u)[0]!;
  return element.tagName === 'p' && name !== '' && !COMMON.test(name) ? name : undefined;
}

export function startsPage(css: Css): boolean {
  return /always|page|left|right/iu.test(css['page-break-before'] ?? css['break-before'] ?? '');
}
