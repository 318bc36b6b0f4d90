/** A phiếu trình for tests, as full as a hurried week makes it. */
import type { SubmissionSheet } from './SubmissionSheet.ts';

export function sampleSheet(change: Partial<SubmissionSheet> = {}): SubmissionSheet {
  return {
    head: {
      superior: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      issuer: 'PHÒNG GIÁO DỤC MẦM NON',
      place: 'An Bình',
      month: 3,
      year: 2026,
    },
    subject: 'Về việc ban hành Kế hoạch bồi dưỡng giáo viên mầm non năm học 2026 - 2027',
    to: 'Lãnh đạo Sở Giáo dục và Đào tạo',
    rows: [
      { label: 'Đơn vị trình', lines: ['Phòng Giáo dục Mầm non; soạn thảo: Trần Thị Mai.'] },
      {
        label: 'Bản trình',
        lines: ['Bản trình 2, lập lúc 16 giờ 40 phút ngày 12/3/2026.', `SHA-256: ${'0f'.repeat(32)}`],
      },
      {
        label: 'Việc vượt bước',
        lines: ['Nguyễn Thị Lan vẫn trình, lý do: hỏa tốc.', '- Mục II.3 (Phòng Tài chính): chưa báo xong.'],
        isGrave: true,
      },
      { label: 'Ý kiến của lãnh đạo', lines: [], blankLines: 4 },
    ],
    signer: { authority: '', position: 'TRƯỞNG PHÒNG', name: 'Nguyễn Thị Lan' },
    ...change,
  };
}
