import { type Document, Packer } from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** The first time a ZIP can hold: files carry no time of their own, so that one plan always gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** The library's own step before it zips, which it keeps to itself. */
interface Compiler {
  readonly compile: (file: Document) => ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Packs the document; `writtenAt` becomes its time of creation and change, none is written without it. The public
 * `Packer` gives a finished zip with the present time in it: to undo and redo that cost a quarter of an export.
 */
export function pack(file: Document, writtenAt: Date | undefined): Uint8Array {
  const compiler: Compiler = Packer['compiler'];
  const files = compiler.compile(file);
  const packed: Zippable = {};
  // The list of contents comes first, where readers that sniff look for it.
  for (const name of [...files.keys()].sort(byPlace)) {
    const content = files.get(name)!;
    packed[name] = typeof content === 'string' ? strToU8(corrected(name, content, writtenAt)) : content;
  }
  return zipSync(packed, { mtime: NO_TIME, level: 6 });
}

function corrected(name: string, xml: string, writtenAt: Date | undefined): string {
  if (name === 'docProps/core.xml') return withTime(xml, writtenAt);
  return name === 'word/footnotes.xml' || name === 'word/endnotes.xml' ? withoutStrayMarks(xml) : xml;
}

/** The library puts a note's mark before the separating lines, which are no notes. */
function withoutStrayMarks(notes: string): string {
  const separators = /<w:(footnote|endnote) w:type="(?:s|continuationS)eparator".*?<\/w:\1>/g;
  const mark = /<w:r><w:rPr><w:rStyle [^>]*\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>/g;
  return notes.replace(separators, (separator) => separator.replace(mark, ''));
}

function byPlace(a: string, b: string): number {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** The library writes the present moment; a document says when it was made, or nothing. */
function withTime(core: string, writtenAt: Date | undefined): string {
  const time = writtenAt?.toISOString().replace(/\.\d+Z$/, 'Z');
  return core.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/g,
    (_, open: string, close: string) => (time ? open + time + close : ''),
  );
}
