import { type ParagraphLook, paragraphLook, runLook, type RunLook } from './looks.ts';
import { isOn, propertiesOf, readStyles, resolveParagraph, resolveRun, type Styles } from './styles.ts';
import { attrOf, below, childOf, childrenOf, type Element, parseXml } from './xml.ts';
import type { Parts } from './zip.ts';

export interface Run {
  readonly text: string;
  readonly look: RunLook;
  readonly note: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly element: Element;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly look: ParagraphLook;
  readonly style: { readonly id: string | undefined; readonly name: string | undefined };
  /** Drawn shapes that are anchored here; a shape and its fallback count as one. */
  readonly shapes: readonly Element[];
}

export interface Cell {
  readonly element: Element;
  readonly paragraphs: readonly Paragraph[];
  readonly span: number;
  readonly width: number;
}

export interface Row {
  readonly element: Element;
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
  readonly unsplit: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly element: Element;
  readonly grid: readonly number[];
  readonly rows: readonly Row[];
}

export type Block = Paragraph | Table;

export interface Section {
  readonly properties: Element;
  readonly blocks: readonly Block[];
}

export interface WordFile {
  readonly parts: Parts;
  readonly styles: Styles;
  readonly sections: readonly Section[];
  /** Footnotes by id; separators are left out. */
  readonly footnotes: ReadonlyMap<string, readonly Paragraph[]>;
}

interface Reading {
  readonly styles: Styles;
  notes: number;
}

export function readWord(parts: Parts): WordFile {
  const reading: Reading = { styles: readStyles(parseXml(parts['word/styles.xml']!)), notes: 0 };
  const body = childOf(parseXml(parts['word/document.xml']!), 'body');
  const sections = readSections(body, reading);
  const notes = parts['word/footnotes.xml'];
  const footnotes = notes
    ? childrenOf(parseXml(notes), 'footnote').filter((note) => attrOf(note, 'type') === undefined)
    : [];
  return {
    parts,
    styles: reading.styles,
    sections,
    footnotes: new Map(
      footnotes.map((note) => [
        attrOf(note, 'id') ?? '',
        childrenOf(note, 'p').map((p) => readParagraph(p, reading)),
      ]),
    ),
  };
}

/** Paragraphs of a header or footer. */
export function readHeader(parts: Parts, name: string, styles: Styles): Paragraph[] {
  return below(parseXml(parts[name]!), 'p').map((p) => readParagraph(p, { styles, notes: 0 }));
}

function readSections(body: Element | undefined, reading: Reading): Section[] {
  const sections: Section[] = [];
  let blocks: Block[] = [];
  for (const child of childrenOf(body)) {
    if (child.localName === 'p') blocks.push(readParagraph(child, reading));
    if (child.localName === 'tbl') blocks.push(readTable(child, reading));
    const ending = child.localName === 'sectPr' ? child : childOf(childOf(child, 'pPr'), 'sectPr');
    if (!ending) continue;
    sections.push({ properties: ending, blocks });
    blocks = [];
  }
  return sections;
}

function readTable(element: Element, reading: Reading): Table {
  return {
    kind: 'table',
    element,
    grid: childrenOf(childOf(element, 'tblGrid'), 'gridCol').map((column) => Number(attrOf(column, 'w'))),
    rows: childrenOf(element, 'tr').map((row) => readRow(row, reading)),
  };
}

function readRow(element: Element, reading: Reading): Row {
  const properties = propertiesOf(childOf(element, 'trPr'));
  return {
    element,
    isHeader: isOn(properties, 'tblHeader'),
    unsplit: isOn(properties, 'cantSplit'),
    cells: childrenOf(element, 'tc').map((cell) => {
      const of = childOf(cell, 'tcPr');
      return {
        element: cell,
        paragraphs: childrenOf(cell, 'p').map((p) => readParagraph(p, reading)),
        span: Number(attrOf(childOf(of, 'gridSpan'), 'val') ?? 1),
        width: Number(attrOf(childOf(of, 'tcW'), 'w') ?? 0),
      };
    }),
  };
}

function readParagraph(element: Element, reading: Reading): Paragraph {
  const direct = childOf(element, 'pPr');
  const id = attrOf(childOf(direct, 'pStyle'), 'val');
  const runs = runsBelow(element).map((run): Run => {
    const look = runLook(resolveRun(reading.styles, id, propertiesOf(childOf(run, 'rPr'))));
    const note = childOf(run, 'footnoteReference') !== undefined;
    return { text: textOf(run, reading), look, note };
  });
  return {
    kind: 'paragraph',
    element,
    runs,
    text: runs.map(({ text }) => text).join(''),
    look: paragraphLook(resolveParagraph(reading.styles, id, propertiesOf(direct))),
    style: { id, name: reading.styles.byId.get(id ?? '')?.name },
    shapes: shapesIn(element),
  };
}

/** Runs of the paragraph itself, those in links and fields too; not those inside drawn shapes. */
function runsBelow(element: Element): Element[] {
  const holders = ['hyperlink', 'fldSimple', 'ins', 'smartTag', 'sdt', 'sdtContent'];
  return childrenOf(element).flatMap((child) =>
    child.localName === 'r' ? [child] : holders.includes(child.localName ?? '') ? runsBelow(child) : [],
  );
}

function textOf(run: Element, reading: Reading): string {
  return childrenOf(run)
    .map((child) => {
      if (child.localName === 't') return child.textContent ?? '';
      if (child.localName === 'tab') return '\t';
      if (child.localName === 'br' || child.localName === 'cr') return '\n';
      if (child.localName === 'noBreakHyphen') return '-';
      return child.localName === 'footnoteReference' ? String((reading.notes += 1)) : '';
    })
    .join('');
}

function shapesIn(paragraph: Element): Element[] {
  const chosen = below(paragraph, 'Choice').flatMap((choice) => below(choice, 'drawing'));
  if (chosen.length > 0) return chosen;
  return [...below(paragraph, 'drawing'), ...below(paragraph, 'pict')];
}
