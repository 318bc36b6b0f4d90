import { twoDigits } from '../ui/twoDigits.ts';

/** The largest text file that is taken; a plan of 200 pages has less than a twentieth of it. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Why a chosen file is not sent at all, as one sentence, or null. The server checks again. */
export function fileProblem(file: { name: string; size: number }): string | null {
  if (!/\.txt$/i.test(file.name)) {
    return `Tệp “${file.name}” không phải tệp văn bản .txt. Đề nghị mở tệp trong Word, chọn Lưu thành, kiểu Plain Text (.txt), mã UTF-8 rồi đưa tệp đó vào.`;
  }
  if (file.size === 0) return `Tệp “${file.name}” không có nội dung. Đề nghị kiểm tra và chọn tệp khác.`;
  if (file.size > MAX_FILE_BYTES) {
    const limit = twoDigits(MAX_FILE_BYTES / 1024 / 1024);
    return `Tệp “${file.name}” lớn hơn ${limit} MB nên không phải văn bản của một kế hoạch. Đề nghị chọn tệp khác.`;
  }
  return null;
}
