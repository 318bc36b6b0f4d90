/** Everything the command says in Vietnamese; en.ts says the same in English. */
export const vi = {
  usage: `duthao: soạn kế hoạch chung của nhiều phòng, xuất .docx theo Nghị định 30/2020/NĐ-CP.

  duthao import TỆP.(docx|doc|rtf|odt|html|md|txt|json) [-o plan.json] [--changes suggest|final|original]
                                                  đưa kế hoạch cũ vào; báo cáo ghi ra stderr;
                                                  --changes: chỗ sửa thành đề nghị, bản cuối hay bản gốc
  duthao export TỆP.(json|docx|txt…) -o KQ.(docx|pdf|html|txt) [--look TỆP.json]
         [--copy sign|review] [--since TỆP_CŨ [--author TÊN]]
                                                  xuất kế hoạch thành tệp; --look: thể thức của cơ quan;
                                                  --copy review: bản góp ý, đề nghị sửa thành chỗ sửa và ý kiến của Word;
                                                  --since: những chỗ khác bản cũ, mang tên --author
  duthao serve  [--port N] [--data THƯ_MỤC] [--demo]
                                                  chạy máy chủ
  duthao agency list|add|rename|password [--data THƯ_MỤC]
                                                  các cơ quan dùng chung một máy chủ; viết duthao agency để xem cách dùng

  Dấu - thay cho tệp là đầu vào hoặc đầu ra chuẩn. --lang en: tiếng Anh. --version: phiên bản.
  Mã kết thúc: 0 xong, 2 tham số hoặc tệp không dùng được.
`,
  unknownCommand: (name: string) => `Không có lệnh “${name}”; xem duthao --help.`,
  notYet: (name: string) => `Phiên bản này chưa có lệnh “${name}”.`,
  badOption: (option: string) => `Tham số ${option} không dùng được; xem duthao --help.`,
  badLanguage: (name: string) => `Không có ngôn ngữ “${name}”; dùng vi hoặc en.`,
  oneFile: 'Cần đúng một tệp đầu vào; xem duthao --help.',
  noOutput: 'Cần -o và tên tệp kết quả (.docx, .pdf, .html hoặc .txt).',
  badOutput: (name: string) =>
    `Không xuất được thành “${name}”; tên tệp phải kết thúc bằng .docx, .pdf, .html hoặc .txt.`,
  badLook: (name: string) => `Tệp thể thức “${name}” không phải JSON; sửa lại tệp rồi thử lại.`,
  badCopy: (name: string) =>
    `Không có bản “${name}”; dùng --copy sign (bản trình ký) hoặc review (bản góp ý).`,
  reviewNeedsDocx: 'Bản góp ý chỉ xuất được thành .docx hoặc .pdf; đổi tên tệp kết quả rồi thử lại.',
  sinceNeedsReview: 'Chỗ khác bản cũ chỉ ghi được vào bản góp ý; bỏ --copy sign hoặc bỏ --since.',
  sinceNeedsFile: 'Sau --since phải là tên tệp của bản cũ, không dùng dấu -.',
  authorNeedsSince: 'Tham số --author chỉ dùng cùng --since: đó là tên ghi ở những chỗ khác bản cũ.',
  comparison: 'So sánh hai bản',
  notTracked: (part: string) =>
    `Phần ${part} khác bản cũ nhưng không ghi được thành chỗ sửa; tệp có nội dung của bản mới.`,
  noOffice:
    'Máy này chưa cài LibreOffice nên chưa xuất được .pdf; xuất .docx hoặc cài LibreOffice rồi thử lại.',
  noOfficeToRead: (type: string) =>
    `Máy này chưa cài LibreOffice nên chưa đọc được tệp .${type}; cài LibreOffice, hoặc mở tệp bằng Word và lưu lại dạng .docx.`,
  badChanges: (name: string) =>
    `Không có cách xử lý “${name}” cho chỗ sửa; dùng suggest, final hoặc original.`,
  threads: (n: number) => `Đã ghi ${n} ý kiến của tệp vào plan.json.`,
  notJson: (name: string) =>
    `Kết quả của import là tệp .json, không phải “${name}”; dùng duthao export để xuất.`,
  cannotRead: (name: string) => `Không đọc được tệp “${name}”: tệp không có hoặc không được phép đọc.`,
  cannotWrite: (name: string) => `Không ghi được tệp “${name}”: thư mục không có hoặc không được phép ghi.`,
  tooLarge: 'Tệp lớn hơn 50 MB; đề nghị chọn tệp nhỏ hơn.',
  noServer: 'Chưa thấy máy chủ: chạy npm install trong thư mục của Dự Thảo rồi thử lại.',
  failed: (detail: string) => `Lỗi trong phần mềm, đề nghị báo cho người quản trị: ${detail}`,
  read: 'Đã đưa vào',
  parts: {
    decision: (n: number) => `${n} quyết định ban hành`,
    level: (level: number, n: number) => `${n} mục cấp ${level}`,
    runIn: (n: number) => `${n} khoản không có tiêu đề`,
    basis: (n: number) => `${n} căn cứ`,
    footnote: (n: number) => `${n} chú thích`,
    taskTable: (n: number) => `${n} bảng nhiệm vụ`,
    task: (n: number) => `${n} nhiệm vụ`,
    table: (n: number) => `${n} bảng khác`,
    recipient: (n: number) => `${n} nơi nhận`,
    signature: (n: number) => `${n} người ký`,
    annex: (n: number) => `${n} phụ lục`,
  },
  kinds: {
    letterhead: 'phần đầu văn bản',
    docTitle: 'tên loại, trích yếu',
    basis: 'căn cứ',
    heading: 'mục',
    paragraph: 'đoạn văn',
    taskTable: 'bảng nhiệm vụ',
    table: 'bảng khác',
    recipient: 'nơi nhận',
    signature: 'người ký',
    annex: 'phụ lục',
    decision: 'quyết định ban hành',
  },
  sureness: { sure: 'chắc chắn', likely: 'khá chắc', unsure: 'chưa chắc' },
  severities: { error: 'lỗi', warning: 'cần xem', info: 'ghi chú' },
  nothingToSay: 'Không có gì cần xem lại.',
};

export type Words = typeof vi;
