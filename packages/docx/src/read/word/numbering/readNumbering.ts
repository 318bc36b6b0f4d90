import { childrenNamed, type Element, findChild, numberOf, switchOf, valueOf } from '../xml/element.ts';
import { type ParagraphProps, readParagraphProps } from '../styles/paragraphProps.ts';
import type { ThemeFonts } from '../styles/readTheme.ts';
import { readRunProps, type RunProps } from '../styles/runProps.ts';

/** Word's dialog takes fewer. */
const LONGEST_LABEL = 100;

/** One level of a list (ECMA-376 17.9.6). */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** The label, with %1 to %9 for the numbers of the levels. */
  readonly text: string;
  /** It starts anew after a level of this rank or higher, from 1; 0 for never, absent for any higher level. */
  readonly restart?: number;
  /** All numbers in Arabic digits. */
  readonly isLegal: boolean;
  /** The style whose paragraphs are on this level. */
  readonly style?: string;
  readonly paragraph: ParagraphProps;
  readonly run: RunProps;
}

export interface AbstractList {
  readonly id: string;
  readonly levels: readonly (Level | undefined)[];
  /** The style of lists whose levels it uses instead of its own. */
  readonly borrows?: string;
}

export interface ListInstance {
  readonly abstract: AbstractList;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Lists by the id that paragraphs name. */
export function readNumbering(root: Element | undefined, theme: ThemeFonts): Map<string, ListInstance> {
  const abstracts = new Map<string, AbstractList>();
  for (const element of childrenNamed(root, 'w:abstractNum')) {
    const id = element.attrs['w:abstractNumId'] ?? '';
    const borrows = valueOf(element, 'w:numStyleLink');
    abstracts.set(id, { id, levels: readLevels(element, theme), borrows });
  }
  const lists = new Map<string, ListInstance>();
  for (const element of childrenNamed(root, 'w:num')) {
    const id = element.attrs['w:numId'];
    const abstract = abstracts.get(valueOf(element, 'w:abstractNumId') ?? '');
    if (id !== undefined && abstract) lists.set(id, { abstract, ...readOverrides(element, theme) });
  }
  return lists;
}

function readLevels(element: Element, theme: ThemeFonts): Level[] {
  const levels: Level[] = [];
  for (const lvl of childrenNamed(element, 'w:lvl')) {
    const index = numberOf(lvl.attrs['w:ilvl']) ?? -1;
    if (index >= 0 && index < 9) levels[index] = readLevel(lvl, theme);
  }
  return levels;
}

function readOverrides(element: Element, theme: ThemeFonts): Pick<ListInstance, 'starts' | 'levels'> {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of childrenNamed(element, 'w:lvlOverride')) {
    const index = numberOf(override.attrs['w:ilvl']) ?? 0;
    const start = numberOf(valueOf(override, 'w:startOverride'));
    if (start !== undefined) starts.set(index, start);
    const lvl = findChild(override, 'w:lvl');
    if (lvl) levels.set(index, readLevel(lvl, theme));
  }
  return { starts, levels };
}

function readLevel(lvl: Element, theme: ThemeFonts): Level {
  return {
    start: numberOf(valueOf(lvl, 'w:start')) ?? 0,
    format: formatOf(lvl),
    text: (valueOf(lvl, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL),
    restart: numberOf(valueOf(lvl, 'w:lvlRestart')),
    isLegal: switchOf(lvl, 'w:isLgl') ?? false,
    style: valueOf(lvl, 'w:pStyle'),
    paragraph: readParagraphProps(findChild(lvl, 'w:pPr')),
    run: readRunProps(findChild(lvl, 'w:rPr'), theme),
  };
}

/** Newer formats stand in an alternative, with an older one for those who do not know them. */
function formatOf(lvl: Element): string {
  const fallback = findChild(findChild(lvl, 'mc:AlternateContent'), 'mc:Fallback');
  return valueOf(lvl, 'w:numFmt') ?? valueOf(fallback, 'w:numFmt') ?? 'decimal';
}
