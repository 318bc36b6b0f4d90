import type { SuggestProblem } from '@duthao/plan';

/** What is said when a part of a change could be neither written nor suggested. */
export const problemSentences: Readonly<Record<SuggestProblem, string>> = {
  fixed:
    'Phần này do đơn vị khác chủ trì và chưa ghi thành đề nghị sửa được, nên văn bản giữ nguyên. Đề nghị trao đổi với đơn vị chủ trì.',
  taken:
    'Chỗ này đang có đề nghị sửa của người khác chờ ý kiến, nên chưa ghi thêm được. Đề nghị chờ đơn vị chủ trì trả lời đề nghị đó.',
  closed: 'Anh/chị chỉ đọc được phần này, nên văn bản giữ nguyên.',
  formOnly:
    'Ở bước kiểm tra thể thức chỉ sửa được hình thức, chữ giữ nguyên. Nếu cần sửa chữ, đề nghị trả lại đơn vị soạn thảo.',
};
