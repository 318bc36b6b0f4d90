import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheet } from './readSheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbook(rows: string, strings = ''): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="A" r:id="r7"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r7" Type="${REL}/worksheet" Target="worksheets/list.xml"/><Relationship Id="r8" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`),
    'xl/worksheets/list.xml': strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}

describe('an .xlsx', () => {
  it('gives the first sheet: shared, inline and rich strings, numbers, gaps between columns and rows', () => {
    const strings =
      '<si><t>Họ và tên</t></si><si><r><t>Trần </t></r><r><t>Thị Hà</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Đơn vị</t></is></c></row>' +
      '<row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5"><v>7</v></c></row><row r="6"><c r="A6"/></row>';
    expect(readSheet(workbook(rows, strings))).toEqual([
      { row: 2, cells: ['Họ và tên', '', 'Đơn vị'] },
      { row: 5, cells: ['Trần Thị Hà', '7'] },
    ]);
  });

  it('that is another archive, or torn, is refused in the words of spreadsheets', () => {
    expect(() => readSheet(zipSync({ 'a.txt': strToU8('a') }))).toThrow('mở bằng Excel');
    expect(() => readSheet(workbook('<row/>').subarray(0, 200))).toThrow('mở bằng Excel');
    const entity = strToU8(
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"/>`,
    );
    expect(() => readSheet(zipSync({ 'xl/worksheets/sheet1.xml': entity }))).toThrow('mở bằng Excel');
  });
});

describe('a .csv', () => {
  it('is read with any of the usual separators, quotes and a mark of order', () => {
    const rows = [
      { row: 1, cells: ['Họ tên', 'Đơn vị'] },
      { row: 2, cells: ['Hà; "An"', 'Văn phòng'] },
    ];
    for (const separator of [',', ';', '\t']) {
      const text = `\uFEFFHọ tên${separator}Đơn vị\r\n"Hà; ""An"""${separator} Văn  phòng \r\n\r\n`;
      expect(readSheet(strToU8(text))).toEqual(rows);
      expect(readSheet(new Uint8Array(Buffer.from(text, 'utf16le')))).toEqual(rows);
    }
  });

  it('that is no Unicode, empty or no text at all is refused', () => {
    expect(() => readSheet(Uint8Array.of(0x48, 0xe0, 0x0a))).toThrow('Unicode');
    expect(() => readSheet(strToU8(' ,\n'))).toThrow('rỗng');
    expect(() => readSheet(Uint8Array.of(0x41, 0, 0, 0x42))).toThrow('mở bằng Excel');
  });
});
