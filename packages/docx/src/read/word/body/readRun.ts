import { symbolOf } from '@duthao/plan';
import type { RunLayers } from '../styles/resolveRun.ts';
import type { RunProps } from '../styles/runProps.ts';
import { type Element, elementsOf, findChild, textIn, valueOf } from '../xml/element.ts';
import { alternativeOf } from './alternativeOf.ts';
import { passFieldMark } from './fields.ts';
import type { Line, RunLooks } from './line.ts';
import { readDrawing } from './readDrawing.ts';
import { takeNote } from './takeNote.ts';
import { type Place, type Reader, reviewOf } from './reader.ts';

/** Reads one run: texts that share their looks, and the marks that stand among them. */
export function readRun(reader: Reader, run: Element, layers: RunLayers, line: Line, place: Place): void {
  const rPr = findChild(run, 'w:rPr');
  const change = findChild(rPr, 'w:rPrChange');
  const former = change && findChild(change, 'w:rPr');
  const own = change && reader.changes.mode === 'original' ? former : rPr;
  const looks = { props: reader.runs.resolve(own, layers), style: styleNameOf(reader, rPr) };
  const forms = change && formerForms(looks.props, reader.runs.resolve(former, layers));
  const inside =
    change && forms && reader.changes.mode === 'suggestions'
      ? { ...place, changes: [...place.changes, reader.changes.form(change, forms)] }
      : place;
  const parts = elementsOf(run);
  const mark = parts.findIndex(hasOwnMark);
  for (const part of mark < 0 ? parts : parts.slice(0, mark + 1)) readPart(reader, part, looks, line, inside);
}

/** Which forms of a plan were there or not before the change; undefined when they are the same. */
function formerForms(now: RunProps, before: RunProps): Record<string, boolean> | undefined {
  const has = (props: RunProps): Record<string, boolean> => ({
    bold: props.bold === true,
    italic: props.italic === true,
    underline: props.underline === true,
    superscript: props.raised === 'superscript',
    subscript: props.raised === 'subscript',
  });
  const is = has(now);
  const differing = Object.entries(has(before)).filter(([name, value]) => is[name] !== value);
  return differing.length > 0 ? Object.fromEntries(differing) : undefined;
}

/** Styles that say only what is plain to see: marks of notes and comments, links. */
const PLAIN_STYLE = /^(?:(?:footnote|endnote|annotation) reference|(?:followed)?hyperlink)$/iu;

function styleNameOf({ styles }: Reader, rPr: Element | undefined): string | undefined {
  const style = styles.find('character', valueOf(rPr, 'w:rStyle'));
  return !style || style.isDefault || PLAIN_STYLE.test(style.name) ? undefined : style.name;
}

/** A note may bring the sign to show for it, which is the rest of its run (17.11.8). */
function hasOwnMark({ name, attrs }: Element): boolean {
  const isNote = name === 'w:footnoteReference' || name === 'w:endnoteReference';
  return isNote && ['1', 'true', 'on'].includes(attrs['w:customMarkFollows'] ?? '');
}

function readPart(reader: Reader, part: Element, looks: RunLooks, line: Line, place: Place): void {
  const text = textOfPart(part);
  if (text !== undefined) {
    line.addText(text, looks, place);
    return;
  }
  switch (part.name) {
    case 'w:br':
      if (part.attrs['w:type'] === 'page') line.add({ kind: 'page' }, place);
      else line.add({ kind: 'break', ...reviewOf(place) }, place);
      return;
    case 'w:cr':
      line.add({ kind: 'break', ...reviewOf(place) }, place);
      return;
    case 'w:fldChar':
      line.addText(passFieldMark(part, place.story), looks, place);
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      takeNote(reader, part, line, place);
      return;
    case 'w:commentReference':
      line.anchorComment(part.attrs['w:id'] ?? '');
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawing(reader, part, line, place);
      return;
    case 'mc:AlternateContent':
      for (const child of alternativeOf(part)) readPart(reader, child, looks, line, place);
      return;
    default:
      readOther(reader, part, looks, line, place);
  }
}

/** Parts that are text themselves; undefined for all others. */
function textOfPart(part: Element): string | undefined {
  switch (part.name) {
    case 'w:t':
    case 'w:delText':
      return wordsOf(part);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbolAt(part);
    default:
      return undefined;
  }
}

/** White space at the ends counts only where the file says so, and a line end is a space. */
function wordsOf(part: Element): string {
  const text = textIn(part).replace(/[\r\n]+/gu, ' ');
  return part.attrs['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/gu, '');
}

function symbolAt({ attrs }: Element): string {
  const code = Number.parseInt(attrs['w:char'] ?? '', 16);
  if (Number.isNaN(code) || code <= 0 || code > 0xffff) return '';
  const font = attrs['w:font'] ?? '';
  return symbolOf(font, code) ?? (code >= 0xe000 ? '•' : String.fromCharCode(code));
}

/** Parts that print nothing in a plan, or that Word computes anew. */
const SILENT = new Set([
  'w:rPr',
  'w:lastRenderedPageBreak',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:annotationRef',
  'w:separator',
  'w:continuationSeparator',
  'w:pgNum',
]);

function readOther(reader: Reader, part: Element, looks: RunLooks, line: Line, place: Place): void {
  if (SILENT.has(part.name)) return;
  if (part.name === 'w:instrText' || part.name === 'w:delInstrText') {
    const field = place.story.fields.at(-1);
    if (field && !field.isInResult) field.code += textIn(part);
    return;
  }
  // The reading that stands above a word (17.3.3.25) explains it; the word itself is the text.
  const inner = part.name === 'w:ruby' ? findChild(part, 'w:rubyBase') : part;
  for (const child of elementsOf(inner)) {
    if (child.name === 'w:r') line.readInlines([child], place);
    else readPart(reader, child, looks, line, place);
  }
}
