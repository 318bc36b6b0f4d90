/** Why a plan is not shown any more. */
export const closedSentences = {
  disabled:
    'Tài khoản này đã ngừng sử dụng nên không soạn tiếp được. Nội dung chưa gửi, nếu có, được giữ ở dưới để sao chép; đề nghị liên hệ người quản trị.',
  forbidden:
    'Anh/chị không còn quyền mở kế hoạch này. Nếu vẫn cần làm việc với kế hoạch, liên hệ đơn vị chủ trì soạn thảo.',
  refused:
    'Máy chủ không nhận nội dung gửi lên từ trang này. Nội dung chưa gửi được giữ ở dưới; đề nghị sao chép, tải lại trang rồi báo người quản trị.',
} as const;
