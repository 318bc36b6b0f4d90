import { writePlanFile } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { describe, expect, test } from 'vitest';
import { ImportError } from './importError.ts';
import { LARGEST_FILE, readPlan } from './readPlan.ts';
import { makeDocx } from './word/testing/makeDocx.ts';
import { p } from './word/testing/wordXml.ts';

const text =
  'KẾ HOẠCH\nTrồng cây đầu năm\n\nI. MỤC ĐÍCH\n\nTạo cảnh quan xanh cho khu dân cư.\n\nII. TỔ CHỨC\n\nĐội thanh niên thực hiện.\n';
const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);

function read(bytes: Uint8Array, fileName: string) {
  let count = 0;
  return readPlan(bytes, fileName, { newId: () => `n${(count += 1)}` });
}

function refusal(bytes: Uint8Array, fileName: string): ImportError {
  try {
    read(bytes, fileName);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error(`${fileName} was read`);
}

function utf16(value: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${value}`, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('readPlan', () => {
  test.each([
    ['with Windows line ends', utf8(text.replaceAll('\n', '\r\n'))],
    ['with a byte order mark', utf8(`\ufeff${text}`)],
    ['in UTF-16', utf16(text)],
    ['in decomposed letters', utf8(text.normalize('NFD'))],
    ['with the Icelandic letter for Đ', utf8(text.replaceAll('Đ', '\u00d0'))],
  ])('reads text %s', (_, bytes) => {
    expect(read(bytes, 'a.txt').value.doc.toJSON()).toEqual(read(utf8(text), 'a.txt').value.doc.toJSON());
  });

  test('reads plan.json back as it was written', () => {
    const doc = build.plan({
      subject: 'Trồng cây',
      sections: [build.section(1, 'Mục đích', build.p('Có cây.'))],
    });
    expect(read(utf8(writePlanFile({ meta: {}, doc })), 'plan.json').value.doc.eq(doc)).toBe(true);
  });

  const junk = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
  test.each([
    ['an empty file', new Uint8Array(0), 'a.txt', 'emptyFile'],
    ['a file of blanks', utf8(' \n\n\t\n'), 'a.txt', 'emptyFile'],
    ['a file of more than 50 MB', new Uint8Array(LARGEST_FILE + 1), 'a.txt', 'tooLarge'],
    ['binary junk', junk, 'a.txt', 'unknownFileType'],
    ['an unknown kind of file', utf8('a,b'), 'a.csv', 'unknownFileType'],
    ['a .docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'a.docx', 'unknownFileType'],
    ['a .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'a.doc', 'unknownFileType'],
    ['a .rtf', utf8('{\\rtf1 x}'), 'a.rtf', 'unknownFileType'],
    ['a PDF', utf8('%PDF-1.7 x'), 'a.pdf', 'unknownFileType'],
    ['a page with no plan in it', utf8('<html><p>Trời đẹp</p></html>'), 'a.html', 'notAPlan'],
    ['a page without words', utf8('<html><img src="x"></html>'), 'a.html', 'emptyFile'],
    [
      'text that is not Unicode',
      Uint8Array.of(0x4b, 0xd5, 0x20, 0xb5, 0xff, 0x20),
      'a.txt',
      'unknownFileType',
    ],
    ['a text with no plan in it', utf8('Hôm nay trời đẹp.\nMai có mưa.\n'), 'a.txt', 'notAPlan'],
    ['JSON that is no plan', utf8('{"a": 1}'), 'a.json', 'notAPlan'],
    ['broken JSON', utf8('{"format": "duthao/plan"'), 'a.json', 'notAPlan'],
  ])('refuses %s in one Vietnamese sentence', (_, bytes, fileName, kind) => {
    const error = refusal(bytes, fileName);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(/^\p{Lu}[^\n!]*\.$/u);
    expect(error.message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/u);
  });

  const lines = text.trim().split(/\n+/u);
  const page = `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
  test.each([
    ['HTML', utf8(page), 'a.html'],
    ['HTML under the name .doc', utf8(page), 'a.doc'],
    ['Markdown', utf8(lines.join('\n\n')), 'a.md'],
    ['Word', makeDocx({ body: lines.map((line) => p(line)).join('') }), 'a.docx'],
    ['Word without a name', makeDocx({ body: lines.map((line) => p(line)).join('') }), ''],
  ])('reads the same plan from %s as from text', (_, bytes, fileName) => {
    expect(read(bytes, fileName).value.doc.toJSON()).toEqual(read(utf8(text), 'a.txt').value.doc.toJSON());
  });

  test('tells what it took each line for, and how sure that is', () => {
    const { recognised, value } = read(utf8(page), 'a.html');
    expect(recognised.map(({ as }) => as)).toContain('heading');
    const ids = new Set<unknown>();
    value.doc.descendants(({ attrs }) => void ids.add(attrs.id));
    for (const { place } of recognised) if (place !== null) expect(ids).toContain(place);
  });
});
