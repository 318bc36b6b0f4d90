import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../importError.ts';
import { textOf } from '../../lines/inline.ts';
import type { SourceDocument } from '../../source/sourceDocument.ts';
import { readWord } from '../readWord.ts';
import { makeDocx } from '../testing/makeDocx.ts';
import { p, r } from '../testing/wordXml.ts';

const texts = ({ blocks }: SourceDocument): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : block.kind));

function refusal(bytes: Uint8Array): string {
  try {
    readWord(bytes);
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
  return '';
}

const NOT_WORD = /không chứa văn bản Word/u;
const BROKEN = /bị hỏng/u;

const strict = (xml: string): string =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );

const renamed = (xml: string): string =>
  xml
    .replaceAll('<w:', '<ns0:')
    .replaceAll('</w:', '</ns0:')
    .replaceAll('xmlns:w=', 'xmlns:ns0=')
    .replace(/ w:(?=\w+=)/gu, ' ns0:');

const macro = (xml: string): string =>
  xml.replace(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  );

const withDoctype = (xml: string): string =>
  xml.replace('?>', '?><!DOCTYPE w:document [<!ENTITY a "aaaa">]>');

const withTypes = (type: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`,
    ),
    'x.xml': strToU8('<a/>'),
    ...more,
  });

describe('odd but right files', () => {
  it('name their parts as they like', () => {
    expect(texts(readWord(makeDocx({ main: 'word/document2.xml', body: p('a') })))).toEqual(['a']);
    expect(texts(readWord(makeDocx({ main: 'other/Body.XML', body: p('a') })))).toEqual(['a']);
  });

  it('may lack the relations and the content types', () => {
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('a')}</w:body></w:document>`;
    expect(texts(readWord(zipSync({ 'word/document.xml': strToU8(document) })))).toEqual(['a']);
  });

  it('are strict, or call the namespaces by other prefixes', () => {
    expect(texts(readWord(makeDocx({ body: p('a'), rewrite: strict })))).toEqual(['a']);
    expect(texts(readWord(makeDocx({ body: p(r('a', '<w:caps/>')), rewrite: renamed })))).toEqual(['A']);
  });

  it('are stored in UTF-8 with a mark, in UTF-16, and with comments that XML forbids', () => {
    const body = p('Kế hoạch');
    const marked = makeDocx({ body, rewrite: (xml) => `\ufeff${xml}` });
    const document = `<?xml version="1.0" encoding="UTF-16"?><!-- a -- b --><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
    const utf16 = new Uint8Array(
      Uint16Array.from([0xfeff, ...document.split('').map((char) => char.charCodeAt(0))]).buffer,
    );
    const wide = makeDocx({ body: '', files: { 'word/document.xml': utf16 } });
    for (const file of [marked, wide]) {
      const source = readWord(file);
      expect([texts(source), source.findings]).toEqual([['Kế hoạch'], []]);
    }
  });

  it('carry macros that are not looked at, and templates are documents', () => {
    expect(
      texts(readWord(makeDocx({ body: p('a'), rewrite: macro, files: { 'word/vbaProject.bin': 'x' } }))),
    ).toEqual(['a']);
  });

  it('never fetch what lies outside', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/styles" TargetMode="External" Target="https://example.org/styles.xml"/></Relationships>';
    expect(
      texts(readWord(makeDocx({ body: p('a'), files: { 'word/_rels/document.xml.rels': rels } }))),
    ).toEqual(['a']);
  });
});

describe('broken files', () => {
  it('are read as far as they go where only the XML is broken, and said to be so', () => {
    const source = readWord(
      makeDocx({
        body: p('một') + p('hai'),
        rewrite: (xml, name) => (name === 'word/document.xml' ? xml.slice(0, xml.indexOf('hai') + 3) : xml),
      }),
    );
    expect(texts(source)).toEqual(['một', 'hai']);
    expect(source.findings.map(({ rule }) => rule)).toEqual(['damagedPart']);
  });

  it('are refused where the archive is broken', () => {
    const bytes = makeDocx({ body: p('a'.repeat(2000)) });
    expect(refusal(bytes.subarray(0, bytes.length - 40))).toMatch(BROKEN);
    expect(refusal(strToU8('PK\u0003\u0004 not a zip at all'))).toMatch(BROKEN);
    const damaged = bytes.slice();
    damaged.fill(0x55, 60, 90);
    expect(refusal(damaged)).toMatch(BROKEN);
  });

  it('are refused where they hold a document type, and no entity is read', () => {
    expect(refusal(makeDocx({ body: p('a'), rewrite: withDoctype }))).toMatch(/DTD/u);
  });
});

describe('hostile files', () => {
  it('that unpack to more than 50 MB are refused before they fill the memory', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(52 * 1024 * 1024) }, { level: 6 });
    expect(refusal(bomb)).toMatch(/50 MB/u);
  });

  it('that nest without end are refused', () => {
    const body = '<w:sdt><w:sdtContent>'.repeat(50_000) + p('a');
    expect(refusal(makeDocx({ body }))).toMatch(/lồng nhau/u);
  });

  it('that span a million columns are a table of columns that can be', () => {
    const body = `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('a')}</w:tc></w:tr></w:tbl>`;
    const [table] = readWord(makeDocx({ body })).blocks;
    expect(table?.kind === 'table' ? table.widths.length : 0).toBeLessThanOrEqual(64);
  });

  it('whose pictures are larger than 50 MB are read without unpacking them', () => {
    const bytes = makeDocx({
      body: p('a'),
      files: { 'word/media/image1.bmp': new Uint8Array(51 * 1024 * 1024) },
    });
    expect(texts(readWord(bytes))).toEqual(['a']);
  });
});

describe('other files', () => {
  it('are told by what they hold, not by their names', () => {
    expect(refusal(withTypes('spreadsheetml.sheet.main+xml'))).toMatch(/Excel/u);
    expect(refusal(withTypes('presentationml.presentation.main+xml'))).toMatch(/PowerPoint/u);
    expect(
      refusal(
        zipSync({
          mimetype: strToU8('application/vnd.oasis.opendocument.text'),
          'content.xml': strToU8('<a/>'),
        }),
      ),
    ).toMatch(/OpenDocument/u);
    expect(refusal(zipSync({ 'readme.txt': strToU8('a') }))).toMatch(NOT_WORD);
  });

  it('of the old Word and with a password are told apart', () => {
    const ole = new Uint8Array(1024);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(refusal(ole)).toMatch(/kiểu cũ/u);
    ole.set(
      [...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]),
      512,
    );
    expect(refusal(ole)).toMatch(/mật khẩu/u);
  });

  it('that are empty are said to be', () => {
    expect(refusal(new Uint8Array(0))).toMatch(/rỗng/u);
  });
});
