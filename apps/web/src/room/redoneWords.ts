import type { Room } from './Room.ts';

/** What became of something that was sent from the tray. */
export const redoneWords: Readonly<Record<ReturnType<Room['redo']>, string>> = {
  suggested: 'Đã gửi thành đề nghị sửa; nội dung vào văn bản khi đơn vị chủ trì mục đó tiếp thu.',
  written: 'Đã đưa vào văn bản.',
  partly: 'Đã gửi một phần; phần còn lại không còn chỗ trong văn bản nên vẫn giữ ở khung.',
  nothing:
    'Chưa gửi được: chỗ của nội dung này không còn hoặc đã được viết lại. Đề nghị sao chép vào chỗ thích hợp.',
};
