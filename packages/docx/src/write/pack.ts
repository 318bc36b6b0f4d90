import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first time a ZIP can hold: files carry no time of their own, so that one plan always gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs the document; `writtenAt` becomes its time of creation and change, none is written without it. */
export async function pack(file: Document, writtenAt: Date | undefined): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  const packed: Zippable = {};
  // The list of contents comes first, where readers that sniff look for it.
  for (const name of Object.keys(files).sort(byPlace)) {
    const bytes = files[name]!;
    packed[name] = corrected(name, bytes, writtenAt);
  }
  return zipSync(packed, { mtime: NO_TIME, level: 6 });
}

function corrected(name: string, bytes: Uint8Array, writtenAt: Date | undefined): Uint8Array {
  if (name === 'docProps/core.xml') return withTime(bytes, writtenAt);
  return name === 'word/footnotes.xml' || name === 'word/endnotes.xml' ? withoutStrayMarks(bytes) : bytes;
}

/** The library puts a note's mark before the separating lines, which are no notes. */
function withoutStrayMarks(notes: Uint8Array): Uint8Array {
  const separators = /<w:(footnote|endnote) w:type="(?:s|continuationS)eparator".*?<\/w:\1>/g;
  const mark = /<w:r><w:rPr><w:rStyle [^>]*\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>/g;
  return strToU8(strFromU8(notes).replace(separators, (separator) => separator.replace(mark, '')));
}

function byPlace(a: string, b: string): number {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const place = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** The library writes the present moment; a document says when it was made, or nothing. */
function withTime(core: Uint8Array, writtenAt: Date | undefined): Uint8Array {
  const time = writtenAt?.toISOString().replace(/\.\d+Z$/, 'Z');
  const xml = strFromU8(core).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/g,
    (_, open: string, close: string) => (time ? open + time + close : ''),
  );
  return strToU8(xml);
}
