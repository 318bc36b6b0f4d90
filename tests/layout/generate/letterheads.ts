import type { Random } from '../../support/random.ts';
import { between, chance } from './words.ts';

export interface Agency {
  readonly superior: string | null;
  readonly issuer: string;
  readonly issuerInText: string;
  readonly code: string;
  readonly place: string;
}

/** Names from the shortest to those that fill four lines. */
export const agencies: readonly Agency[] = [
  {
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH',
    issuerInText: 'Ủy ban nhân dân tỉnh An Bình',
    code: 'UBND',
    place: 'An Bình',
  },
  {
    superior: 'UBND TỈNH AN BÌNH',
    issuer: 'SỞ NỘI VỤ',
    issuerInText: 'Sở Nội vụ',
    code: 'SNV',
    place: 'An Bình',
  },
  {
    superior: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    issuer: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    issuerInText: 'Sở Nông nghiệp và Môi trường',
    code: 'SNNMT',
    place: 'An Bình',
  },
  {
    superior: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN THỚI HIỆP',
    issuer: 'TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ SỐ 2 BẢN KHOANG',
    issuerInText: 'Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở số 2 Bản Khoang',
    code: 'PTDTBT',
    place: 'Tân Thới Hiệp',
  },
  {
    superior: 'UBND THÀNH PHỐ HỒ CHÍ MINH',
    issuer: 'BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG',
    issuerInText: 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông',
    code: 'BQLDA',
    place: 'Thành phố Hồ Chí Minh',
  },
  { superior: null, issuer: 'BỘ Y TẾ', issuerInText: 'Bộ Y tế', code: 'BYT', place: 'Hà Nội' },
  {
    superior: 'UBND ĐẶC KHU CÔ TÔ',
    issuer: 'VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN',
    issuerInText: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    code: 'VP',
    place: 'Cô Tô',
  },
];

/** By the month: a roll of its own would make other plans of all seeds. */
const urgencies: Readonly<Record<number, string>> = { 4: 'KHẨN', 8: 'THƯỢNG KHẨN', 12: 'HỎA TỐC' };

/** Ô 1 to 4: number and day blank or given. */
export function letterhead(random: Random, agency: Agency, type: 'KH' | 'QĐ'): Record<string, unknown> {
  const issued = chance(random, 0.6);
  const drawn = {
    superior: agency.superior,
    issuer: agency.issuer,
    issuerInText: agency.issuerInText,
    number: issued ? String(random.pick([1, 7, 9, 10, 88, 125, 1204])) : null,
    code: `${type}-${agency.code}`,
    place: agency.place,
    day: issued ? between(random, 1, 28) : null,
    month: between(random, 1, 12),
    year: between(random, 2025, 2027),
  };
  return { ...drawn, urgency: urgencies[drawn.month] ?? null };
}
