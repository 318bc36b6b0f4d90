import { escapeXml } from './escapeXml.ts';

/** What the library has no option for. */
export interface Finish {
  /** Becomes the time of creation and change; none is written without it. */
  readonly writtenAt: Date | undefined;
  /** Tên loại, by which offices sort files. */
  readonly category: string;
  /** The whole of styles.xml. */
  readonly styles: string;
  /** What prints in capitals and was typed otherwise. */
  readonly typed: Iterable<string>;
}

/** Puts the library's XML of one part right. */
export function finishPart(name: string, xml: string, finish: Finish): string {
  switch (name) {
    case 'docProps/core.xml':
      return withTime(xml, finish.writtenAt).replace(
        '</cp:coreProperties>',
        `<cp:category>${escape(finish.category)}</cp:category><dc:language>vi-VN</dc:language></cp:coreProperties>`,
      );
    case 'word/settings.xml':
      return xml.replace(
        '</w:compat>',
        `</w:compat>${variables(finish.typed)}<w:themeFontLang w:val="vi-VN"/>`,
      );
    case 'word/styles.xml':
      return finish.styles;
    case 'word/footnotes.xml':
    case 'word/endnotes.xml':
      return withoutStrayMarks(xml);
    default:
      return xml;
  }
}

/** The library writes the present moment; a document says when it was made, or nothing. */
function withTime(core: string, writtenAt: Date | undefined): string {
  const time = writtenAt?.toISOString().replace(/\.\d+Z$/, 'Z');
  return core.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/g,
    (_, open: string, close: string) => (time ? open + time + close : ''),
  );
}

/** Variables of the document (ECMA-376, 17.15.1.33), which nobody sees: capitals alone do not tell names from words. */
function variables(typed: Iterable<string>): string {
  const written = Array.from(typed, (text, i) => `<w:docVar w:name="chu_${i + 1}" w:val="${escape(text)}"/>`);
  return written.length > 0 ? `<w:docVars>${written.join('')}</w:docVars>` : '';
}

/** The library puts a note's mark before the separating lines, which are no notes. */
function withoutStrayMarks(notes: string): string {
  const separators = /<w:(footnote|endnote) w:type="(?:s|continuationS)eparator".*?<\/w:\1>/g;
  const mark = /<w:r><w:rPr><w:rStyle [^>]*\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>/g;
  return notes.replace(separators, (separator) => separator.replace(mark, ''));
}

const escape = (text: string): string => escapeXml(text).replace(/[\n\t]/g, ' ');
