import { isUtf16 } from '../fileTypeOf.ts';
import { ImportError } from '../importError.ts';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';
import type { SheetRow } from './SheetRow.ts';

const LARGEST_SHEET = 10 * 1024 * 1024;
const MOST_ROWS = 5000;

const sentences = {
  empty: 'Tệp rỗng, không có dòng nào; đề nghị chọn tệp khác.',
  tooLarge: 'Bảng tính quá lớn; đề nghị chỉ giữ danh sách cần nhập rồi nhập lại.',
  broken: 'Không đọc được bảng tính này; mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.',
  notUnicode: 'Tệp .csv không dùng bảng mã Unicode; mở bằng Excel, lưu thành .xlsx rồi nhập lại.',
};

/**
 * The rows that hold something, trimmed and NFC, of the first sheet of an .xlsx, or a .csv (comma, semicolon or tab; UTF-8 or UTF-16). Throws ImportError, one
 * Vietnamese sentence each.
 */
export function readSheet(bytes: Uint8Array): SheetRow[] {
  if (bytes.length > LARGEST_SHEET) throw new ImportError('tooLarge', sentences.tooLarge);
  const rows = (isZip(bytes) ? readArchive(bytes) : readCsv(decode(bytes))).map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => cell.normalize('NFC').replace(/\s+/gu, ' ').trim()),
  }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new ImportError('emptyFile', sentences.empty);
  if (filled.length > MOST_ROWS) throw new ImportError('tooLarge', sentences.tooLarge);
  return filled;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What is wrong with an archive is told in the words of Word files. */
function readArchive(bytes: Uint8Array): SheetRow[] {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (error.kind === 'tooLarge') throw new ImportError('tooLarge', sentences.tooLarge);
    throw new ImportError('unknownFileType', sentences.broken);
  }
}

function decode(bytes: Uint8Array): string {
  const encoding = isUtf16(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportError('unknownFileType', sentences.notUnicode);
  }
  if (text.includes('\0')) throw new ImportError('unknownFileType', sentences.broken);
  return text;
}
