import { toClock } from '../ui/clock.ts';
import { twoDigits } from '../ui/twoDigits.ts';
import { isSaved, type SavedState } from './savedState.ts';

/** The whole truth about where the text is, as one or two sentences. */
export function savedSentence(state: SavedState): string {
  const count = twoDigits(state.waiting);
  if (isSaved(state) && state.savedAt !== null) return `Đã lưu trên máy chủ lúc ${toClock(state.savedAt)}.`;
  if (state.line === 'down' && state.downSince !== null)
    return offlineSentence(state.downSince, state.waiting);
  if (state.waiting > 0) return `Đang lưu, còn ${count} thay đổi chưa gửi tới máy chủ.`;
  return 'Đang kết nối với máy chủ.';
}

/** The same in the few words that fit a header. */
export function savedMark(state: SavedState): string {
  if (isSaved(state) && state.savedAt !== null) return `Đã lưu trên máy chủ lúc ${toClock(state.savedAt)}`;
  const count = twoDigits(state.waiting);
  if (state.line === 'down') return state.waiting > 0 ? `Mất kết nối, giữ ${count} thay đổi` : 'Mất kết nối';
  return state.waiting > 0 ? `Đang lưu, còn ${count} thay đổi` : 'Đang kết nối';
}

function offlineSentence(since: Date, waiting: number): string {
  const lost = `Mất kết nối với máy chủ từ ${toClock(since)}.`;
  if (waiting === 0)
    return `${lost} Anh/chị vẫn soạn tiếp được; thay đổi được giữ trên máy này và tự gửi khi có mạng.`;
  return (
    `${lost} Anh/chị vẫn soạn tiếp được; ${twoDigits(waiting)} thay đổi đang giữ trên máy này và tự gửi khi có mạng. ` +
    'Trước khi có dòng “Đã lưu trên máy chủ”, không xóa dữ liệu duyệt web và không chuyển sang máy khác.'
  );
}
