import { twoDigits } from '../ui/twoDigits.ts';

/** The largest file that is taken; a plan of 200 pages with its pictures has less. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The files that can become a plan, by their endings. */
export const FILE_ENDINGS = [
  '.docx',
  '.doc',
  '.rtf',
  '.odt',
  '.html',
  '.htm',
  '.md',
  '.txt',
  '.json',
] as const;

/** Why a chosen file is not sent at all, as one sentence, or null. The server checks again. */
export function fileProblem(file: { name: string; size: number }): string | null {
  const name = file.name.toLowerCase();
  if (name.endsWith('.pdf')) {
    return `Tệp “${file.name}” là PDF nên không giữ cấu trúc của văn bản. Đề nghị chọn tệp Word gốc của kế hoạch.`;
  }
  if (!FILE_ENDINGS.some((ending) => name.endsWith(ending))) {
    return `Tệp “${file.name}” không thuộc loại nhập được. Đề nghị chọn tệp Word (.docx, .doc), .rtf, .odt, .html, .md, .txt hoặc .json.`;
  }
  if (file.size === 0) return `Tệp “${file.name}” không có nội dung. Đề nghị kiểm tra và chọn tệp khác.`;
  if (file.size > MAX_FILE_BYTES) {
    const limit = twoDigits(MAX_FILE_BYTES / 1024 / 1024);
    return `Tệp “${file.name}” lớn hơn ${limit} MB nên không phải văn bản của một kế hoạch. Đề nghị chọn tệp khác.`;
  }
  return null;
}
