import { encodingOfFont, fromSymbols, toUnicode } from '@duthao/plan';
import type { AutoNumber } from '../../source/sourceDocument.ts';
import type { Styles } from '../styles/readStyles.ts';
import { formatNumber } from './formatNumber.ts';
import type { AbstractList, Level, ListInstance } from './readNumbering.ts';

export interface Numbers {
  /** Definition of a level of a list, without counting. */
  readonly findLevel: (numId: string, level: number) => Level | undefined;
  /** The level that a style has in the list it names. */
  readonly levelOfStyle: (numId: string, styleId: string) => number | undefined;
  /** Counts one paragraph of a list and gives its printed number. */
  readonly count: (numId: string, level: number) => AutoNumber | null;
}

interface Counter {
  /** What each level counted last. */
  readonly values: (number | undefined)[];
  /** How often the first level began anew: each time another list begins. */
  restarts: number;
  readonly begun: Set<string>;
}

/** The counters of one document. Lists with one definition count on together, as in Word. */
export function createNumbers(lists: ReadonlyMap<string, ListInstance>, styles: Styles): Numbers {
  const counters = new Map<string, Counter>();
  const findLevel = (numId: string, index: number): Level | undefined => {
    const list = lists.get(numId);
    return list && (list.levels.get(index) ?? definition(list.abstract, lists, styles).levels[index]);
  };
  const count = (numId: string, index: number): AutoNumber | null => {
    const list = lists.get(numId);
    const level = findLevel(numId, index);
    if (!list || !level) return null;
    const id = definition(list.abstract, lists, styles).id;
    const counter = counters.get(id) ?? { values: [], restarts: 0, begun: new Set() };
    counters.set(id, counter);
    begin(counter, numId, list);
    const levels = Array.from({ length: 9 }, (_, one) => findLevel(numId, one));
    advance(counter.values, index, levels, list.starts);
    const label = labelOf(level, levels, counter.values);
    const name = counter.restarts === 0 ? id : `${id}.${counter.restarts}`;
    return label === '' ? null : { label, level: index, list: name, isBullet: level.format === 'bullet' };
  };
  const levelOfStyle = (numId: string, styleId: string): number | undefined => {
    const list = lists.get(numId);
    const index = list
      ? definition(list.abstract, lists, styles).levels.findIndex((level) => level?.style === styleId)
      : -1;
    return index < 0 ? undefined : index;
  };
  return { findLevel, levelOfStyle, count };
}

/** A list may use the levels of a style of lists, which names another list (17.9.21); one step, never a circle. */
function definition(
  abstract: AbstractList,
  lists: ReadonlyMap<string, ListInstance>,
  styles: Styles,
): AbstractList {
  if (abstract.borrows === undefined) return abstract;
  const numId = styles.find('numbering', abstract.borrows)?.paragraph.numId;
  return (numId === undefined ? undefined : lists.get(numId)?.abstract) ?? abstract;
}

/** The first paragraph of a list that says where its levels start begins them anew. */
function begin(counter: Counter, numId: string, list: ListInstance): void {
  if (counter.begun.has(numId)) return;
  counter.begun.add(numId);
  if (list.starts.has(0)) {
    if (counter.values[0] !== undefined) counter.restarts += 1;
    counter.values.length = 0;
  }
  for (const level of list.starts.keys()) {
    if (level > 0 && level < 9) counter.values[level] = undefined;
  }
}

function advance(
  values: (number | undefined)[],
  index: number,
  levels: readonly (Level | undefined)[],
  starts: ReadonlyMap<number, number>,
): void {
  const startOf = (level: number): number => starts.get(level) ?? levels[level]?.start ?? 1;
  for (let upper = 0; upper < index; upper += 1) values[upper] ??= startOf(upper);
  const last = values[index];
  values[index] = last === undefined ? startOf(index) : last + 1;
  for (let lower = index + 1; lower < 9; lower += 1) {
    const restart = levels[lower]?.restart;
    if (restart === undefined || index < restart) values[lower] = undefined;
  }
}

function labelOf(
  level: Level,
  levels: readonly (Level | undefined)[],
  values: readonly (number | undefined)[],
): string {
  const font = level.run.letterFont ?? level.run.asciiFont ?? '';
  if (level.format === 'bullet') return fromSymbols(level.text, font).normalize('NFC').trim();
  const encoding = encodingOfFont(font);
  const around = encoding ? toUnicode(level.text, encoding) : level.text;
  const label = around.normalize('NFC').replace(/%([1-9])/gu, (_, digit) => {
    const index = Number(digit) - 1;
    const value = values[index];
    if (value === undefined) return '';
    const format = levels[index]?.format ?? 'decimal';
    return formatNumber(value, level.isLegal && format !== 'none' ? 'decimal' : format);
  });
  return (level.run.capitals ? label.toUpperCase() : label).trim();
}
