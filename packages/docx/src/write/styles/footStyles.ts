import { LineRuleType } from 'docx';
import type { Sizes } from '../sizes.ts';
import { mmToTwips } from '../units.ts';
import { centred, flush, heading } from './style.ts';

/** Room for the signature and its seal, at least 28 mm; the decree leaves it open (II.7). */
const SIGNATURE_MM = 29;

export function tableStyles(sizes: Sizes) {
  const keepNext = { keepNext: true };
  return {
    BangDau: centred('Bảng - đầu cột', sizes.table, { bold: true }, keepNext),
    BangNhom: flush('Bảng - nhóm', sizes.table, { bold: true }, keepNext),
    BangO: flush('Bảng - ô', sizes.table),
    NganCach: flush('Ngăn cách', 4, {}, { spacing: { line: 120, lineRule: LineRuleType.EXACT } }),
  };
}

/** Ô 9b and 7, the headings of annexes, the page number. */
export function footStyles(sizes: Sizes) {
  const bold = { bold: true };
  const keepNext = { keepNext: true };
  return {
    // Lowered by the difference of the ascents, so that it stands on one line with the signer's authority.
    NoiNhan: flush(
      'Nơi nhận',
      sizes.recipientsLabel,
      { bold: true, italics: true },
      { spacing: { before: Math.round((sizes.body - sizes.recipientsLabel) * 8.9) } },
    ),
    NoiNhanDong: flush('Nơi nhận - dòng', sizes.recipient),
    QuyenHan: centred('Quyền hạn', sizes.body, bold, keepNext),
    ChucVu: centred('Chức vụ', sizes.body, bold, keepNext),
    ChucVuKhac: centred('Chức vụ khác', sizes.body, bold, keepNext),
    HoTen: centred('Họ tên', sizes.body, bold),
    PhuLucSo: centred('Phụ lục - số', sizes.annexLabel, bold, heading(0)),
    PhuLucTen: centred('Phụ lục - tên', sizes.body, bold, keepNext),
    PhuLucKemTheo: centred('Phụ lục - kèm theo', sizes.body, { italics: true }, keepNext),
    SoTrang: centred('Số trang', sizes.body),
  };
}

/** Space above the first line under a signature, twips. */
export const SIGNATURE_SPACE = mmToTwips(SIGNATURE_MM);
