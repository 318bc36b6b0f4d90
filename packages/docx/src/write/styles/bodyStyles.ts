import type { Look } from '@duthao/plan';
import type { Sizes } from '../sizes.ts';
import { heading, running, thenText } from './style.ts';

/** Ô 6: titles of sections by depth, sections that begin with their text, and the paragraphs below them. */
export function bodyStyles(look: Look, sizes: Sizes) {
  const body = running(look, sizes);
  const bold = { bold: true };
  return {
    CanCu: body('Căn cứ', { italics: true }),
    MoDau: body('Mở đầu'),
    Muc: thenText(body('Mục', bold, heading(0))),
    Khoan: thenText(body('Khoản', bold, heading(1))),
    TieuKhoan: thenText(body('Tiểu khoản', bold, heading(2))),
    TieuKhoanCon: thenText(body('Tiểu khoản con', bold, heading(3))),
    DiemCoTen: thenText(body('Điểm có tên', {}, heading(2))),
    DiemCoTenCon: thenText(body('Điểm có tên con', {}, heading(3))),
    MucKhongTen: body('Mục không tên'),
    KhoanKhongTen: body('Khoản không tên'),
    TieuKhoanKhongTen: body('Tiểu khoản không tên'),
    TieuKhoanConKhongTen: body('Tiểu khoản con không tên'),
    ThanVan: body('Thân văn'),
    Diem: body('Điểm'),
    GachDauDong: body('Gạch đầu dòng'),
    DauCong: body('Dấu cộng'),
    SoThuTu: body('Số thứ tự'),
    Dieu: body('Điều'),
    KetThuc: body('Kết thúc'),
  };
}
