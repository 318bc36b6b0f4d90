import { strToU8, zipSync } from 'fflate';
import { makeDocx } from '../word/testing/makeDocx.ts';
import { makeRichDocx } from '../word/testing/richDocx.ts';
import { p } from '../word/testing/wordXml.ts';
import { makePaper, type Shapes } from './makePaper.ts';

const replaced = (from: string, to: string) => (xml: string) => xml.replaceAll(from, to);
const TYPES = (type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`;

function oleWith(stream: string): Uint8Array {
  const ole = new Uint8Array(2048);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ole.set(
    [...stream].flatMap((char) => [char.charCodeAt(0), 0]),
    1024,
  );
  return ole;
}

/** Files that are wrong in one of the many ways in which files are. */
export const wrongShapes: Shapes = {
  'main part document2.xml': () => makeDocx({ main: 'word/document2.xml', body: p('Nội dung.') }),
  'strict namespaces': () =>
    makePaper({
      rewrite: replaced(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    }),
  'byte order marks': () => makePaper({ rewrite: (xml) => `\ufeff${xml}` }),
  'comments that XML forbids': () =>
    makePaper({ rewrite: replaced('<w:body>', '<!-- a -- b --- --><w:body>') }),
  'no styles, numbers or relations': () =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('Nội dung.')}</w:body></w:document>`,
      ),
    }),
  'relations to parts that are not there': () =>
    makePaper({
      files: {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/styles" Target="styles.xml"/><Relationship Id="b" Type="x/footnotes" Target="../../out.xml"/></Relationships>',
      },
    }),
  'external links': () =>
    makePaper({
      files: {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/attachedTemplate" TargetMode="External" Target="file://server/evil.dotm"/></Relationships>',
      },
    }),
  macros: () =>
    makePaper({
      rewrite: replaced(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
      files: { 'word/vbaProject.bin': 'x' },
    }),
  'an embedded page of HTML': () => makePaper({ main: '<w:altChunk r:id="rId4"/>' }),
  'XML cut short': () =>
    makePaper({ rewrite: (xml, name) => (name === 'word/document.xml' ? xml.slice(0, -600) : xml) }),
  'tags that do not match': () => makePaper({ rewrite: replaced('</w:tr>', '</w:tc></w:r>') }),
  'an element nobody knows': () =>
    makePaper({ main: `<w:future>${p('Chữ trong thành phần lạ.')}</w:future>` }),
  '16,000 paragraphs': () =>
    makePaper({
      main: Array.from({ length: 16_000 }, (_, index) =>
        p(`${index + 1}. Phun hóa chất diệt muỗi tại thôn ${index + 1}.`),
      ).join(''),
    }),
  'something of everything': () => makeRichDocx(),
  'nothing at all': () => makeDocx({ body: '' }),
  'a zip bomb': () => zipSync({ 'word/document.xml': new Uint8Array(52 * 1024 * 1024) }),
  'nesting without end': () => makeDocx({ body: '<w:tbl><w:tr><w:tc>'.repeat(5000) }),
  'a document type': () =>
    makePaper({ rewrite: replaced('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>') }),
  'a broken archive': () => makePaper({}).subarray(0, -100),
  'no zip at all': () => strToU8('PK\u0003\u0004 không phải tệp nén'),
  'a password': () => oleWith('EncryptedPackage'),
  'the old format under a new name': () => oleWith('WordDocument'),
  'a spreadsheet under a wrong name': () =>
    zipSync({
      '[Content_Types].xml': strToU8(TYPES('spreadsheetml.sheet.main+xml')),
      'xl/workbook.xml': strToU8('<workbook/>'),
    }),
  'an OpenDocument text under a wrong name': () =>
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
  'another archive': () => zipSync({ 'readme.txt': strToU8('a') }),
};
