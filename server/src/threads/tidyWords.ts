import { type CommentRef, LONGEST_COMMENT } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import { tidied } from '../tidied.ts';

export interface Words {
  readonly text: string;
  readonly refs: readonly CommentRef[];
}

/**
 * A comment as it is kept: composed characters (NFC), no blanks around it, nothing unseen. What its refs name stays
 * under them. Throws a Refusal when nothing is left, when it is too long, or when a ref lies beside the text.
 */
export function tidyWords({ text, refs }: Words): Words {
  const sorted = refs.toSorted((a, b) => a.from - b.from);
  let kept = '';
  let end = 0;
  const moved = sorted.map((ref) => {
    if (ref.from < end || ref.to <= ref.from || ref.to > text.length) {
      throw new Refusal(
        'badRequest',
        'Chỗ nhắc tên hoặc dẫn chiếu không khớp với lời viết; đề nghị xóa chỗ đó rồi chọn lại.',
      );
    }
    kept += tidied(text.slice(end, ref.from));
    const from = kept.length;
    kept += tidied(text.slice(ref.from, ref.to));
    end = ref.to;
    return { ...ref, from, to: kept.length };
  });
  return trimmed(kept + tidied(text.slice(end)), moved);
}

function trimmed(text: string, refs: readonly CommentRef[]): Words {
  const words = text.trim();
  if (words === '') {
    throw new Refusal('badRequest', 'Ý kiến chưa có nội dung; đề nghị viết ý kiến rồi gửi.');
  }
  refuseTooLong(words);
  const start = text.indexOf(words);
  const within = (offset: number): number => Math.min(Math.max(offset - start, 0), words.length);
  const kept = refs.map((ref) => ({ ...ref, from: within(ref.from), to: within(ref.to) }));
  return { text: words, refs: kept.filter(({ from, to }) => to > from) };
}

export function refuseTooLong(text: unknown): void {
  if (typeof text !== 'string' || text.length <= LONGEST_COMMENT) return;
  throw new Refusal(
    'tooLarge',
    `Ý kiến dài ${text.length.toLocaleString('vi-VN')} ký tự, nhiều hơn ${LONGEST_COMMENT.toLocaleString('vi-VN')} ký tự; đề nghị chia thành nhiều ý kiến.`,
  );
}
