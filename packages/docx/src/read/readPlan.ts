import { PlanFileError, readPlanFile } from '@duthao/plan';
import { fileTypeOf, isUtf16 } from './fileTypeOf.ts';
import { decodeHtml } from './html/decodeHtml.ts';
import { readHtml } from './html/readHtml.ts';
import { ImportError } from './importError.ts';
import type { ImportedPlan } from './importedPlan.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';
import { type ReadOptions, readText } from './readText.ts';
import { recogniseSource } from './source/recogniseSource.ts';
import { findUnlike } from './findUnlike.ts';
import { hasChanges } from './source/settleChanges.ts';
import { readWord } from './word/readWord.ts';

/** Larger files are no plans: 50 MB. */
export const LARGEST_FILE = 50 * 1024 * 1024;

const OFFICE =
  'Tệp .doc, .rtf và .odt cần LibreOffice chuyển sang .docx trước; mở tệp bằng Word, lưu lại dạng .docx rồi nhập lại.';
const PDF =
  'Tệp PDF không giữ cấu trúc của văn bản nên không nhập được; đề nghị dùng tệp Word gốc của kế hoạch.';
const UNKNOWN =
  'Dự Thảo không đọc được loại tệp này; đề nghị dùng tệp .docx, .doc, .rtf, .odt, .html, .md, .txt hoặc .json của Dự Thảo.';
const NOT_UTF8 =
  'Tệp không phải văn bản Unicode (UTF-8); mở tệp bằng Word hoặc Notepad, lưu lại với bảng mã UTF-8 rồi nhập lại.';

/**
 * Reads a plan from the bytes of a file: .docx, HTML, Markdown, text or plan.json (see `fileTypeOf`). Throws
 * ImportError, one Vietnamese sentence each.
 */
export function readPlan(bytes: Uint8Array, fileName: string, options: ReadOptions): ImportedPlan {
  if (bytes.length === 0)
    throw new ImportError('emptyFile', 'Tệp rỗng, không có nội dung; đề nghị chọn tệp khác.');
  if (bytes.length > LARGEST_FILE)
    throw new ImportError('tooLarge', 'Tệp lớn hơn 50 MB; đề nghị chọn tệp nhỏ hơn.');
  switch (fileTypeOf(bytes, fileName)) {
    case 'txt':
      return readText(decode(bytes), options);
    case 'json':
      return readJson(decode(bytes));
    case 'docx':
      return readDocx(bytes, options);
    case 'html':
      return recogniseSource(readHtml(decodeHtml(bytes)), options);
    case 'md':
      return recogniseSource(readMarkdown(decode(bytes)), options);
    case 'doc':
    case 'rtf':
    case 'odt':
      throw new ImportError('unknownFileType', OFFICE);
    case 'pdf':
      throw new ImportError('unknownFileType', PDF);
    default:
      throw new ImportError('unknownFileType', UNKNOWN);
  }
}

/** Of the text before or after all changes the reader of Word knows more than which runs stay: rows and ends of lines. */
function readDocx(bytes: Uint8Array, options: ReadOptions): ImportedPlan {
  const source = readWord(bytes);
  const { changes = 'suggest' } = options;
  const readText = (text: 'original' | 'final'): ImportedPlan =>
    recogniseSource(readWord(bytes, { changes: text }), { ...options, changes: text });
  if (changes !== 'suggest') return { ...readText(changes), hasChanges: hasChanges(source.blocks) };
  const read = recogniseSource(source, options);
  if (!read.hasChanges) return read;
  const told = findUnlike(read.value.doc, readText('original').value.doc, readText('final').value.doc);
  return { ...read, findings: [...read.findings, ...told] };
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

function readJson(text: string): ImportedPlan {
  try {
    const plan = readPlanFile(text);
    return { value: plan, findings: [], recognised: [], threads: plan.threads ?? [], hasChanges: false };
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    throw new ImportError('notAPlan', error.message);
  }
}
