/** Papers for tests, as large and as awkward as offices have them. */
import type { OpinionRow, OpinionTable } from './OpinionTable.ts';
import type { RequestLetter } from './RequestLetter.ts';

const head = {
  superior: 'UBND TỈNH AN BÌNH',
  issuer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  place: 'An Bình',
  month: 3,
  year: 2026,
};

const signer = { authority: '', position: 'TRƯỞNG PHÒNG', name: 'Nguyễn Thị Lan' };

export function sampleRow(change: Partial<OpinionRow> = {}): OpinionRow {
  return {
    giver: 'Phòng Kế hoạch - Tài chính',
    source: '',
    group: 'II. NHIỆM VỤ, GIẢI PHÁP',
    place: 'Mục II.3 Giáo dục mầm non',
    words: 'Bổ sung nguồn kinh phí thực hiện.',
    verdict: 'Tiếp thu',
    response: 'Đã bổ sung vào mục IV của dự thảo.',
    ...change,
  };
}

export function sampleTable(rows: readonly OpinionRow[]): OpinionTable {
  return {
    head: { ...head, superior: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', issuer: 'PHÒNG GIÁO DỤC MẦM NON' },
    title: 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
    subject: 'đối với dự thảo Kế hoạch bồi dưỡng giáo viên mầm non năm học 2026 - 2027',
    summary: [
      'Tổng số cơ quan, đơn vị được lấy ý kiến: 25; đã trả lời: 21 (nhất trí: 15; có ý kiến: 06); chưa trả lời: 04.',
      'Số liệu đến 10 giờ 30 phút ngày 12 tháng 3 năm 2026; việc lấy ý kiến còn tiếp tục đến hết ngày 20 tháng 3 năm 2026.',
    ],
    rows,
    groups: ['I. MỤC ĐÍCH, YÊU CẦU', 'II. NHIỆM VỤ, GIẢI PHÁP', 'Toàn văn bản'],
    signer,
  };
}

export function sampleLetter(
  addressees: readonly string[],
  change: Partial<RequestLetter> = {},
): RequestLetter {
  return {
    head,
    code: 'SGDĐT-GDMN',
    issuer: 'Sở Giáo dục và Đào tạo',
    leadUnit: 'Phòng Giáo dục Mầm non',
    archive: 'VT, GDMN',
    planTitle: 'Kế hoạch bồi dưỡng giáo viên mầm non năm học 2026 - 2027',
    source: 'Chương trình công tác năm 2026 của Ủy ban nhân dân tỉnh',
    due: '2026-03-20',
    note: 'Đề nghị tập trung cho ý kiến về nguồn kinh phí và thời gian mở lớp.',
    silence: 'Quá thời hạn trên, cơ quan, đơn vị không có văn bản trả lời được coi là nhất trí với dự thảo.',
    addressees,
    isInside: false,
    isLegal: false,
    signer: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Văn Bình' },
    ...change,
  };
}
