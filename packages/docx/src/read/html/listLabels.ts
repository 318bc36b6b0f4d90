import { toRoman } from '@duthao/plan';
import type { AutoNumber } from '../source/sourceDocument.ts';
import { attr, elementChildren, type HtmlElement } from './htmlTree.ts';
import type { Css } from './readStyles.ts';

/** A list that is being read. */
export interface OpenList {
  readonly element: HtmlElement;
  readonly name: string;
  readonly level: number;
  readonly kind: string;
  next: number;
}

const KIND_OF_TYPE: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  '1': 'decimal',
};

export function openList(element: HtmlElement, css: Css, name: string, level: number): OpenList {
  const said = css['list-style-type'] ?? KIND_OF_TYPE[attr(element, 'type') ?? ''];
  const kind = said ?? (element.tagName === 'ol' ? 'decimal' : 'disc');
  const start = attr(element, 'start');
  const isReversed = attr(element, 'reversed') !== undefined;
  const first =
    start !== undefined && /^-?\d+$/u.test(start) ? Number(start) : isReversed ? countItems(element) : 1;
  return { element, name, level, kind, next: first };
}

/** The number that a browser would print before the next item; null where the page prints none. */
export function nextLabel(list: OpenList, item: HtmlElement): AutoNumber | null {
  const value = attr(item, 'value');
  if (value !== undefined && /^\d+$/u.test(value)) list.next = Number(value);
  const number = list.next;
  list.next += attr(list.element, 'reversed') === undefined ? 1 : -1;
  const { level, name, kind } = list;
  if (kind === 'none') return null;
  const written = printed(number, kind, attr(item, 'data-mark') ?? '.');
  return { label: written ?? '-', level, list: name, isBullet: written === undefined };
}

function printed(number: number, kind: string, mark: string): string | undefined {
  if (kind === 'decimal' || kind === 'decimal-leading-zero') return `${number}${mark}`;
  if (kind.endsWith('roman')) return `${toCase(toRoman(number), kind)}${mark}`;
  if (/alpha|latin/u.test(kind)) return `${toCase(toLetters(number), kind)}${mark}`;
  return undefined;
}

const toCase = (text: string, kind: string): string =>
  kind.startsWith('upper') ? text.toUpperCase() : text.toLowerCase();

/** a … z, aa, ab …: the Latin alphabet, as browsers and Word count. */
function toLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function countItems(list: HtmlElement): number {
  return elementChildren(list).filter(({ tagName }) => tagName === 'li').length;
}
