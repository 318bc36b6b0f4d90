import { plain, type Inline, slice, textOf, trim } from '../lines/inline.ts';
import type { SourceLine } from '../lines/sourceLine.ts';

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

const MANNER = 'Cách gửi';

/** A line in our style: its purpose stands in a style of its own, so that brackets of the text stay. */
export function readSetRecipient(line: SourceLine): Recipient {
  const lead = /^\s*-\s*(Lưu\s*:\s*)?/u.exec(textOf(line.runs));
  const own = slice(line.runs, lead?.[0].length ?? 0);
  const manner = own.filter((run) => run.kind === 'text' && run.style === MANNER);
  const text = trim(own.filter((run) => !manner.includes(run)));
  const bare = slice(text, 0, textOf(text).replace(/[;.]$/u, '').length);
  // Someone who went on drafting in the file types a purpose without its style.
  const typed = manner.length > 0 ? null : /\s*\(([^()]+)\)$/u.exec(textOf(bare));
  const isPurpose = typed !== null && PURPOSE.test(typed[1]!);
  const purpose =
    textOf(manner)
      .trim()
      .replace(/^\(|\)$/gu, '') || (isPurpose ? typed[1]! : null);
  return {
    text: isPurpose ? slice(bare, 0, typed.index) : bare,
    purpose,
    kind: lead?.[1] ? 'archive' : null,
  };
}

function withoutMark(text: string): string {
  return text.replace(/\s*(?:[;,.\s]|\.\/\.)+$/u, '');
}
