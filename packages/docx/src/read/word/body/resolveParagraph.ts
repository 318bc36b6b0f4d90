import type { AutoNumber } from '../../source/sourceDocument.ts';
import { type ParagraphProps, readParagraphProps } from '../styles/paragraphProps.ts';
import type { Style } from '../styles/readStyles.ts';
import type { RunLayers } from '../styles/resolveRun.ts';
import { type Element, findChild, valueOf } from '../xml/element.ts';
import type { Reader, TableStyle } from './reader.ts';

export interface ResolvedParagraph {
  readonly style: Style | undefined;
  readonly props: ParagraphProps;
  readonly layers: RunLayers;
  /** Counts the paragraph in its list; to be called once, when it is known to be kept. */
  readonly count: () => AutoNumber | null;
}

/** The settings of a paragraph: defaults, table, style, list, and its own, each over the one before (17.7.2). */
export function resolveParagraph(reader: Reader, paragraph: Element, table: TableStyle): ResolvedParagraph {
  const pPr = propertiesOf(reader, paragraph);
  const { styles, numbers } = reader;
  const style = styles.find('paragraph', valueOf(pPr, 'w:pStyle')) ?? styles.standard('paragraph');
  const own = readParagraphProps(pPr);
  const numId = own.numId ?? style?.paragraph.numId;
  const level = own.level ?? levelByStyle(reader, numId, style);
  const isInList = numId !== undefined && numId !== '0' && level < 9;
  const ofList = isInList ? numbers.findLevel(numId, level)?.paragraph : undefined;
  const around = { ...styles.defaults.paragraph, ...table.paragraph };
  const styled =
    own.numId === undefined
      ? { ...around, ...ofList, ...style?.paragraph }
      : { ...around, ...style?.paragraph, ...ofList };
  return {
    style,
    props: { ...styled, ...own },
    layers: layersOf(table, style),
    count: () => (isInList ? numbers.count(numId, level) : null),
  };
}

/** The former ones where the text before all changes is read (17.13.5.29). */
function propertiesOf({ changes }: Reader, paragraph: Element): Element | undefined {
  const pPr = findChild(paragraph, 'w:pPr');
  if (changes.mode !== 'original') return pPr;
  return findChild(findChild(pPr, 'w:pPrChange'), 'w:pPr') ?? pPr;
}

function levelByStyle({ numbers }: Reader, numId: string | undefined, style: Style | undefined): number {
  if (numId === undefined || !style) return 0;
  return numbers.levelOfStyle(numId, style.id) ?? style.paragraph.level ?? 0;
}

const NO_RUN = {};
const known = new WeakMap<object, WeakMap<object, RunLayers>>();

/** The same layers for the same styles, so that what runs inherit is worked out once. */
function layersOf(table: TableStyle, style: Style | undefined): RunLayers {
  const ofTable = known.get(table.run) ?? new WeakMap<object, RunLayers>();
  known.set(table.run, ofTable);
  const run = style?.run ?? NO_RUN;
  const layers = ofTable.get(run) ?? [table.run, run];
  ofTable.set(run, layers);
  return layers;
}
