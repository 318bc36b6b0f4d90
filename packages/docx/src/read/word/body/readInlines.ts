import type { RunLayers } from '../styles/resolveRun.ts';
import { type Element, elementsOf, findChild, startOf, textIn } from '../xml/element.ts';
import { alternativeOf } from './alternativeOf.ts';
import { changeTypeOf } from './changes.ts';
import { passCommentRange } from './passCommentRange.ts';
import { codeField } from './fields.ts';
import type { Line, ReadInlines } from './line.ts';
import { readRun } from './readRun.ts';
import type { Place, Reader } from './reader.ts';

/** Elements around runs that add nothing to their text. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:bdo',
  'w:dir',
  'w:sdt',
  'w:sdtContent',
  'w:subDoc',
]);

/** Settings, never text. */
const SILENT = new Set([
  'w:pPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:fldData',
  'w:sectPr',
]);

/** Reads what a paragraph holds. What is not known is read for the texts inside. */
export function createInlineReader(reader: Reader, layers: RunLayers): ReadInlines {
  const readOne = (line: Line, element: Element, place: Place): void => {
    const { name } = element;
    const change = changeTypeOf(name);
    if (name === 'w:r') {
      readRun(reader, element, layers, line, place);
    } else if (change) {
      readAll(line, element.children, reader.changes.enter(change, element, place));
      reader.changes.leave();
    } else if (name === 'mc:AlternateContent') {
      readAll(line, alternativeOf(element), place);
    } else if (name === 'w:bookmarkStart') {
      line.add({ kind: 'bookmark', name: element.attrs['w:name'] ?? '' }, place);
    } else if (name === 'w:fldSimple') {
      readSimpleField(line, element, place);
    } else if (name === 'm:oMath' || name === 'm:oMathPara') {
      readFormula(reader, element, layers, line, place);
    } else if (!SILENT.has(name) && !passCommentRange(reader, element, place.story)) {
      readUnknown(line, element, place);
    }
  };
  const readSimpleField = (line: Line, field: Element, place: Place): void => {
    const { fields } = place.story;
    const depth = fields.length;
    fields.push({ begin: field, code: field.attrs['w:instr'] ?? '', isInResult: true, stash: [] });
    readAll(line, field.children, place);
    fields.length = Math.min(fields.length, depth);
  };
  const readUnknown = (line: Line, element: Element, place: Place): void => {
    const before = line.pieces.length;
    readAll(line, asRuns(element), place);
    if (TRANSPARENT.has(element.name) || line.pieces.length === before) return;
    reader.report.note('unknownElement', 'warning', unknownMessage, startOf(element));
  };
  const readAll: ReadInlines = (line, elements, place) => {
    for (const element of elements) if (typeof element !== 'string') readOne(line, element, place);
  };
  return readAll;
}

/** Text that stands where a run should be is read as if it were in one. */
function asRuns(element: Element): readonly (Element | string)[] {
  const isBare = element.name === 'w:t' || element.name === 'w:delText' || element.name === 'w:tab';
  return isBare ? [{ name: 'w:r', attrs: {}, children: [element] }] : element.children;
}

function readFormula(reader: Reader, formula: Element, layers: RunLayers, line: Line, place: Place): void {
  const text = formulaText(formula);
  if (text.trim() === '' || codeField(place.story)) return;
  reader.report.note('formula', 'warning', formulaMessage, text);
  line.addText(text, { props: reader.runs.resolve(findChild(formula, 'w:rPr'), layers) }, place);
}

function formulaText(element: Element): string {
  if (element.name === 'm:t') return textIn(element);
  // A fraction is read as it is said: the upper part over the lower one.
  if (element.name === 'm:den') return `/${elementsOf(element).map(formulaText).join('')}`;
  return elementsOf(element).map(formulaText).join('');
}

function formulaMessage(count: number): string {
  return `Có ${count} công thức toán được chuyển thành chữ thường; đề nghị xem lại.`;
}

function unknownMessage(count: number): string {
  return `Có ${count} thành phần lạ trong tệp; chữ bên trong được giữ thành đoạn văn.`;
}
