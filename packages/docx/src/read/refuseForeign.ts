import { QUOC_HIEU } from '@duthao/plan';
import { ImportError } from './importError.ts';
import { type SourceLine, wordsOfLine } from './lines/sourceLine.ts';

/** Marks of another manner of document stand near its top. */
const HEAD = 40;
const SECRET = /^(?:Độ mật\s*:\s*)?(MẬT|TỐI MẬT|TUYỆT MẬT|Tối mật|Tuyệt mật)$/u;
const PARTY = /ĐẢNG CỘNG SẢN VIỆT NAM/u;
const letters = (text: string): string =>
  text
    .replace(/[^\p{L}]/gu, '')
    .toLocaleUpperCase('vi')
    .replaceAll('HOÀ', 'HÒA');

/** Refuses what must not be drafted here, or follows another law; throws ImportError with the reason. */
export function refuseForeign(lines: readonly SourceLine[]): void {
  const head = lines.slice(0, HEAD).flatMap((line) => wordsOfLine(line).split(/\s{3,}/u));
  const secret = head.map((text) => SECRET.exec(text.trim())?.[1]).find(Boolean);
  if (secret) {
    const message = `Văn bản có dấu ${secret.toLocaleUpperCase('vi')}: bí mật nhà nước không được soạn thảo, lưu giữ trên máy nối mạng nên Dự Thảo không nhập tệp này.`;
    throw new ImportError('notAPlan', message);
  }
  const isState = head.some((text) => letters(text).includes(letters(QUOC_HIEU)));
  if (!isState && head.some((text) => PARTY.test(text) && text.trim().length < 60)) {
    const message =
      'Đây là văn bản của Đảng (tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM), có thể thức riêng; Dự Thảo chỉ soạn kế hoạch của cơ quan nhà nước theo Nghị định 30 nên không nhập tệp này.';
    throw new ImportError('notAPlan', message);
  }
}
