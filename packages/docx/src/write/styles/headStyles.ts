import { LineRuleType } from 'docx';
import type { Sizes } from '../sizes.ts';
import { centred } from './style.ts';

const level = { spacing: { before: 120 } };
/** Holds a drawn rule and no text: as high as the air around the rule. */
const thin = { spacing: { line: 120, lineRule: LineRuleType.EXACT }, keepNext: true };
const apart = { spacing: { before: 200, after: 80 } };

/** Ô 1–5a, and what a decision has between its title and its first article. */
export function headStyles(sizes: Sizes) {
  const bold = { bold: true };
  return {
    QuocHieu: centred('Quốc hiệu', sizes.quocHieu, bold),
    TieuNgu: centred('Tiêu ngữ', sizes.tieuNgu, bold),
    CoQuanChuQuan: centred('Cơ quan chủ quản', sizes.issuer),
    CoQuanChuQuanTiep: centred('Cơ quan chủ quản - dòng tiếp', sizes.issuer),
    CoQuanBanHanh: centred('Cơ quan ban hành', sizes.issuer, bold),
    CoQuanBanHanhTiep: centred('Cơ quan ban hành - dòng tiếp', sizes.issuer, bold),
    SoKyHieu: centred('Số và ký hiệu', sizes.numberLine, {}, level),
    DiaDanhNgay: centred('Địa danh và ngày', sizes.dateLine, { italics: true }, level),
    DoKhan: centred('Mức độ khẩn', 26, { ...bold, color: 'FF0000' }, level),
    TenLoai: centred('Tên loại', sizes.body, bold, { spacing: { before: 300 }, keepNext: true }),
    TrichYeu: centred('Trích yếu', sizes.body, bold, { keepNext: true }),
    BanHanhKemTheo: centred('Ban hành kèm theo', sizes.body, { italics: true }, { keepNext: true }),
    DuongKe: centred('Đường kẻ', 4, {}, thin),
    ThamQuyen: centred('Thẩm quyền ban hành', sizes.body, bold, apart),
    QuyetDinh: centred('Quyết định', sizes.body, bold, { ...apart, keepNext: true }),
  };
}
