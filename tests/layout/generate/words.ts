import type { Random } from '../../support/random.ts';

const WORDS =
  'rà soát kiểm tra đôn đốc hướng dẫn tổ chức thực hiện công khai minh bạch tiếp nhận giải quyết hồ sơ cán bộ viên chức nhân dân khu phố thôn bản trường lớp y tế môi trường đất đai giao thông nông thôn chuyển đổi số an toàn trật tự phòng cháy rừng thủy lợi cây giống vật nuôi ngân sách dự toán quyết toán tài sản công đầu tư xây dựng sửa chữa nâng cấp bồi dưỡng kỹ năng nghiệp vụ tuyên truyền vận động khen thưởng kỷ luật đánh giá xếp loại thống kê lưu trữ văn thư nghỉ mát thuyền ghe ruộng vườn'.split(
    ' ',
  );

export const chance = (random: Random, share: number): boolean => random.below(1000) < share * 1000;

/** A whole number within a closed range. */
export const between = (random: Random, min: number, max: number): number =>
  min + random.below(max - min + 1);

export const listOf = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Words in a row, the first with a capital. */
export function words(random: Random, min: number, max: number): string {
  const text = listOf(between(random, min, max), () => random.pick(WORDS)).join(' ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

const TAILS = [
  ' giai đoạn 2026-2030',
  ' theo Nghị định số 30/2020/NĐ-CP',
  ' đạt 98,5%',
  ' (lần 2)',
  ' trước ngày 15/3/2026',
  '',
  '',
];

/** A sentence as plans write it, with figures and numbers of documents now and then; no mark at its end. */
export const phrase = (random: Random, min: number, max: number): string =>
  words(random, min, max) + random.pick(TAILS);

export const sentence = (random: Random, min = 8, max = 45): string => `${phrase(random, min, max)}.`;
