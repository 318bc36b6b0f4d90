import type { Random } from '../../support/random.ts';
import { type Node, node } from './nodes.ts';
import { chance, listOf, words } from './words.ts';

/** The forms of nd30 4.7.3. */
const forms: readonly Record<string, string | null>[] = [
  { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn An' },
  { authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Lê Thị Bích Ngọc' },
  { authority: null, position: 'GIÁM ĐỐC', name: 'Phạm Quốc Ưng' },
  { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Thị Hồng Thắm' },
  { authority: 'Q. GIÁM ĐỐC', position: null, name: 'Vũ Đức Ỷ' },
  { authority: 'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG', position: 'PHÓ CHÁNH VĂN PHÒNG', name: 'Đỗ Mạnh Hùng' },
  { authority: 'TUQ. GIÁM ĐỐC', position: 'TRƯỞNG PHÒNG KẾ HOẠCH - TÀI CHÍNH', name: 'Hồ Thị Ế' },
  { authority: null, position: 'HIỆU TRƯỞNG', name: 'Công Tằng Tôn Nữ Thị Diễm Quỳnh' },
  {
    authority: 'TM. BAN CHỈ ĐẠO',
    position: 'TRƯỞNG BAN',
    post: 'PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
    name: 'Hoàng Văn Ước',
  },
  {
    authority: 'KT. TRƯỞNG BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ KHU KINH TẾ CỬA KHẨU',
    position: 'PHÓ TRƯỞNG BAN',
    name: 'Bùi Thị Ánh',
  },
];

const purposes = ['để b/c', 'để t/h', 'để p/h', 'để biết', null, null];

export interface Ends {
  readonly recipients: number;
  readonly signers: 0 | 1 | 2;
  /** Which form of authority and title; left to chance if not given. */
  readonly form?: number;
}

export function endorsement(random: Random, { recipients, signers, form }: Ends): Node[] {
  const lines = listOf(recipients, () =>
    node('recipient', { purpose: random.pick(purposes) }, words(random, 2, chance(random, 0.2) ? 14 : 6)),
  );
  const archive =
    recipients > 0
      ? [node('recipient', { kind: 'archive' }, random.pick(['VT', 'VT, TH', 'VT, KHTC (05)']))]
      : [];
  const signatures = listOf(signers, () =>
    node('signature', form === undefined ? random.pick(forms) : forms[form]!),
  );
  return [node('recipients', null, lines, archive), node('signatures', null, signatures)];
}
