import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Look } from './look.ts';
import type { Sizes } from './sizes.ts';
import { mmToTwips } from './units.ts';

const FONT = 'Times New Roman';
const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT };

type Style = Omit<IParagraphStyleOptions, 'id'> & { readonly name: string };

/** Single spaced, centred, no indent: what stands in the head, the foot and the titles. */
function centred(name: string, size: number, run: Style['run'] = {}, paragraph: Style['paragraph'] = {}) {
  return {
    name,
    run: { size, ...run },
    paragraph: { alignment: AlignmentType.CENTER, ...paragraph },
  } satisfies Style;
}

function flush(
  name: string,
  size: number,
  run: Style['run'] = {},
  paragraph: Style['paragraph'] = {},
): Style {
  return { ...centred(name, size, run), paragraph: { alignment: AlignmentType.LEFT, ...paragraph } };
}

/** Justified with a first-line indent: everything numbered or not that runs over the whole width (II.6). */
function running(look: Look, sizes: Sizes) {
  return (name: string, run: Style['run'] = {}, paragraph: Style['paragraph'] = {}): Style => ({
    name,
    run: { size: sizes.body, ...run },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: mmToTwips(look.firstLineMm) },
      spacing: {
        before: 120,
        after: 0,
        line: Math.round(look.lineSpacing * 240),
        lineRule: LineRuleType.AUTO,
      },
      ...paragraph,
    },
  });
}

const heading = (outlineLevel: number): Style['paragraph'] => ({ keepNext: true, outlineLevel });
const level = { spacing: { before: 120 } };

function headStyles(sizes: Sizes) {
  return {
    QuocHieu: centred('Quốc hiệu', sizes.quocHieu, { bold: true }),
    TieuNgu: centred('Tiêu ngữ', sizes.tieuNgu, { bold: true }),
    CoQuanChuQuan: centred('Cơ quan chủ quản', sizes.issuer),
    CoQuanBanHanh: centred('Cơ quan ban hành', sizes.issuer, { bold: true }),
    SoKyHieu: centred('Số và ký hiệu', sizes.numberLine, {}, level),
    DiaDanhNgay: centred('Địa danh và ngày', sizes.dateLine, { italics: true }, level),
    TenLoai: centred('Tên loại', sizes.body, { bold: true }, { spacing: { before: 300 }, keepNext: true }),
    TrichYeu: centred('Trích yếu', sizes.body, { bold: true }, { keepNext: true }),
    BanHanhKemTheo: centred('Ban hành kèm theo', sizes.body, { italics: true }, { keepNext: true }),
    DuongKe: centred(
      'Đường kẻ',
      4,
      {},
      { spacing: { line: 120, lineRule: LineRuleType.EXACT }, keepNext: true },
    ),
    ThamQuyen: centred(
      'Thẩm quyền ban hành',
      sizes.body,
      { bold: true },
      { spacing: { before: 200, after: 80 } },
    ),
    QuyetDinh: centred(
      'Quyết định',
      sizes.body,
      { bold: true },
      { spacing: { before: 200, after: 80 }, keepNext: true },
    ),
  };
}

function bodyStyles(look: Look, sizes: Sizes) {
  const body = running(look, sizes);
  return {
    CanCu: body('Căn cứ', { italics: true }),
    ThanVan: body('Thân văn'),
    Muc: body('Mục', { bold: true }, heading(0)),
    Khoan: body('Khoản', { bold: true }, heading(1)),
    TieuKhoan: body('Tiểu khoản', { bold: true }, heading(2)),
    TieuKhoanCon: body('Tiểu khoản con', { bold: true }, heading(3)),
    DiemCoTen: body('Điểm có tên', {}, heading(2)),
    KhoanKhongTen: body('Khoản không tên'),
    Diem: body('Điểm'),
    GachDauDong: body('Gạch đầu dòng'),
    Dieu: body('Điều'),
  };
}

function tableStyles(sizes: Sizes) {
  return {
    BangDau: centred('Bảng - đầu cột', sizes.table, { bold: true }, { keepNext: true }),
    BangNhom: flush('Bảng - nhóm', sizes.table, { bold: true }, { keepNext: true }),
    BangO: flush('Bảng - ô', sizes.table),
    NganCach: flush('Ngăn cách', 4, {}, { spacing: { line: 120, lineRule: LineRuleType.EXACT } }),
  };
}

function footStyles(sizes: Sizes) {
  return {
    // Lowered by the difference of the ascents, so that it stands on one line with the signer's authority.
    NoiNhan: flush(
      'Nơi nhận',
      sizes.recipientsLabel,
      { bold: true, italics: true },
      { spacing: { before: Math.round((sizes.body - sizes.recipientsLabel) * 8.9) } },
    ),
    NoiNhanDong: flush('Nơi nhận - dòng', sizes.recipient),
    QuyenHanChucVu: centred('Quyền hạn và chức vụ', sizes.body, { bold: true }, { keepNext: true }),
    HoTen: centred('Họ tên', sizes.body, { bold: true }, { spacing: { before: mmToTwips(29) } }),
    PhuLucSo: centred('Phụ lục - số', sizes.annexLabel, { bold: true }, heading(0)),
    PhuLucTen: centred('Phụ lục - tên', sizes.body, { bold: true }, { keepNext: true }),
    PhuLucKemTheo: centred('Phụ lục - kèm theo', sizes.body, { italics: true }, { keepNext: true }),
    SoTrang: centred('Số trang', sizes.body),
  };
}

function allStyles(look: Look, sizes: Sizes) {
  return { ...headStyles(sizes), ...bodyStyles(look, sizes), ...tableStyles(sizes), ...footStyles(sizes) };
}

export type StyleId = keyof ReturnType<typeof allStyles>;

/** The named styles of a document, so that the office can change a whole document's look in Word at one place. */
export function stylesOf(look: Look, sizes: Sizes): IStylesOptions {
  const single = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };
  const styles = Object.entries<Style>(allStyles(look, sizes));
  return {
    default: {
      document: {
        run: { font, size: sizes.body, color: '000000', language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: single },
      },
      footnoteText: {
        run: { size: sizes.footnote },
        paragraph: { alignment: AlignmentType.BOTH, spacing: single },
      },
    },
    paragraphStyles: styles.map(([id, style]) => ({ id, basedOn: 'Normal', quickFormat: true, ...style })),
  };
}
