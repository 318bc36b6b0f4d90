import { type Found, type Plan, PlanFileError, readPlanFile } from '@duthao/plan';
import { ImportError } from './importError.ts';
import { type ReadOptions, readText } from './readText.ts';

/** Larger files are no plans: 50 MB. */
export const LARGEST_FILE = 50 * 1024 * 1024;

const NOT_YET: Record<string, string> = {
  docx: 'Phiên bản này chưa hỗ trợ tệp .docx; mở tệp bằng Word, chọn Lưu thành dạng .txt (Unicode UTF-8) rồi nhập lại.',
  doc: 'Phiên bản này chưa hỗ trợ tệp .doc; mở tệp bằng Word, chọn Lưu thành dạng .txt (Unicode UTF-8) rồi nhập lại.',
  html: 'Phiên bản này chưa hỗ trợ tệp .html; mở tệp bằng trình duyệt, chép toàn bộ nội dung vào tệp .txt rồi nhập lại.',
};

const UNKNOWN = 'Dự Thảo không đọc được loại tệp này; đề nghị dùng tệp .txt hoặc .json của Dự Thảo.';
const NOT_UTF8 =
  'Tệp không phải văn bản Unicode (UTF-8); mở tệp bằng Word hoặc Notepad, lưu lại với bảng mã UTF-8 rồi nhập lại.';

/**
 * Reads a plan from the bytes of a file: text (.txt) or plan.json. What a file is, its content decides; the name
 * decides only between kinds that look alike. Throws ImportError, one Vietnamese sentence each.
 */
export function readPlan(bytes: Uint8Array, fileName: string, options: ReadOptions): Found<Plan> {
  if (bytes.length === 0)
    throw new ImportError('emptyFile', 'Tệp rỗng, không có nội dung; đề nghị chọn tệp khác.');
  if (bytes.length > LARGEST_FILE)
    throw new ImportError('tooLarge', 'Tệp lớn hơn 50 MB; đề nghị chọn tệp nhỏ hơn.');
  const type = typeOf(bytes, extensionOf(fileName));
  if (type !== 'txt' && type !== 'json') throw new ImportError('unknownFileType', NOT_YET[type] ?? UNKNOWN);
  const text = decode(bytes);
  return type === 'json' ? readJson(text) : readText(text, options);
}

function extensionOf(fileName: string): string {
  const match = /\.([^./\\]+)$/u.exec(fileName);
  return match ? match[1]!.toLowerCase() : '';
}

/** Zip and OLE files show themselves; other bytes that no text holds are junk. */
function typeOf(bytes: Uint8Array, extension: string): string {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return extension === 'docx' ? 'docx' : 'unknown';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return extension === 'doc' ? 'doc' : 'unknown';
  if (isUtf16(bytes)) return extension === 'txt' || extension === '' ? 'txt' : extension;
  if (bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 27))) return 'unknown';
  if (extension === 'htm' || extension === 'html') return 'html';
  if (extension === 'txt' || extension === 'text' || extension === 'md') return 'txt';
  if (extension === 'json') return 'json';
  return extension === '' ? typeOfText(bytes) : 'unknown';
}

/** Standard input has no name. */
function typeOfText(bytes: Uint8Array): string {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (start.startsWith('{')) return 'json';
  return /^<(?:!doctype|html)/iu.test(start) ? 'html' : 'txt';
}

function decode(bytes: Uint8Array): string {
  const encoding = isUtf16(bytes) ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportError('unknownFileType', NOT_UTF8);
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function readJson(text: string): Found<Plan> {
  try {
    return { value: readPlanFile(text), findings: [] };
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    throw new ImportError('notAPlan', error.message);
  }
}
