import { plain, type Inline } from '../lines/inline.ts';

export interface Recipient {
  readonly text: readonly Inline[];
  readonly purpose: string | null;
  readonly kind: 'archive' | null;
}

const PURPOSE =
  /^(?:để|b\/c|t\/h|p\/h|đ\/b|báo cáo|thực hiện|phối hợp|chỉ đạo|theo dõi|biết|giám sát|kiểm tra|đăng tải|thay báo cáo)/iu;
const AT_END = /^(.*?)(\s*[;,.]\s*)?\(([^()]+)\)\s*[;,.]*$/u;

/** Reads one line of nơi nhận: dash, purpose in brackets (before or after the closing mark) and mark are taken off. */
export function readRecipient(line: string): Recipient {
  const typed = line.replace(/^[-–—•+*]\s*/u, '').trim();
  const archive = /^Lưu\s*:?\s+(.*)$/u.exec(typed);
  if (archive) return { text: plain(withoutMark(archive[1]!)), purpose: null, kind: 'archive' };
  const match = AT_END.exec(typed);
  if (match && (match[2] !== undefined || PURPOSE.test(match[3]!))) {
    return { text: plain(withoutMark(match[1]!)), purpose: match[3]!.trim(), kind: null };
  }
  return { text: plain(withoutMark(typed)), purpose: null, kind: null };
}

function withoutMark(text: string): string {
  return text.replace(/\s*(?:[;,.\s]|\.\/\.)+$/u, '');
}
