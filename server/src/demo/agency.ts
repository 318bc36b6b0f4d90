import type { Agency, NewUnit, Role } from '@duthao/protocol';

/** An invented agency in a province that does not exist; the names of people are common ones and mean nobody. */
export const demoAgency: Agency = {
  name: 'SỞ NỘI VỤ',
  superior: 'UBND TỈNH AN BÌNH',
  place: 'An Bình',
  code: 'SNV',
};

/** `below` names the unit that it belongs to. */
export const demoUnits: readonly (NewUnit & { below?: string })[] = [
  { name: 'Văn phòng', code: 'VP' },
  { name: 'Phòng Tổ chức cán bộ', code: 'TCCB' },
  { name: 'Phòng Cải cách hành chính', code: 'CCHC' },
  { name: 'Phòng Xây dựng chính quyền', code: 'XDCQ' },
  { name: 'Phòng Pháp chế', code: 'PC' },
  { name: 'Bộ phận Văn thư - Lưu trữ', code: 'VTLT', kind: 'section', below: 'Văn phòng' },
  { name: 'Ban Giám đốc', code: 'BGD' },
];

/** One name among the recipients for all these. */
export const demoGroup = {
  name: 'Các phòng chuyên môn',
  units: ['Phòng Tổ chức cán bộ', 'Phòng Cải cách hành chính', 'Phòng Xây dựng chính quyền'],
};

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly admin?: boolean;
  /** Beside chuyên viên; who leads the agency is none. */
  readonly roles?: readonly Role[];
  /** Of a secretary: the username of the person acted for. */
  readonly actsFor?: string;
}

export const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'quantri',
    name: 'Lê Minh Quang',
    unit: 'Văn phòng',
    admin: true,
    roles: ['chiefOfOffice', 'formChecker'],
  },
  { username: 'giamdoc', name: 'Phan Đức Thắng', unit: 'Ban Giám đốc', roles: ['leader'] },
  {
    username: 'thuky',
    name: 'Ngô Thu Trang',
    unit: 'Ban Giám đốc',
    roles: ['secretary'],
    actsFor: 'giamdoc',
  },
  { username: 'hoa', name: 'Đỗ Thị Hòa', unit: 'Văn phòng', roles: ['clerk'] },
  { username: 'lan', name: 'Nguyễn Thị Lan', unit: 'Phòng Tổ chức cán bộ', roles: ['head'] },
  { username: 'tuan', name: 'Trần Anh Tuấn', unit: 'Phòng Tổ chức cán bộ' },
  { username: 'mai', name: 'Phạm Ngọc Mai', unit: 'Phòng Cải cách hành chính', roles: ['head'] },
  { username: 'dung', name: 'Vũ Tiến Dũng', unit: 'Phòng Cải cách hành chính' },
  { username: 'son', name: 'Hoàng Văn Sơn', unit: 'Phòng Xây dựng chính quyền', roles: ['deputy'] },
  { username: 'ha', name: 'Bùi Thu Hà', unit: 'Phòng Pháp chế', roles: ['legal'] },
];

export interface DemoPlan {
  readonly templateId: string;
  readonly lead: string;
  readonly co: readonly string[];
  /** The username of who drafts it, on which of the ready ways (0 is the short one), and on what document. */
  readonly drafter: string;
  readonly flow: number;
  readonly source: string;
  /** Sections by number and rows by their first words, with the units that write them and in how many days. */
  readonly shares: readonly { readonly at: string; readonly to: readonly string[]; readonly days: number }[];
}

/** The plans that stand there at the start: a template filled with its own examples, and who drafts. */
export const demoPlans: readonly DemoPlan[] = [
  {
    templateId: 'trien-khai-nghi-quyet',
    lead: 'Phòng Tổ chức cán bộ',
    co: ['Phòng Cải cách hành chính', 'Văn phòng', 'Phòng Xây dựng chính quyền'],
    drafter: 'tuan',
    flow: 1,
    source: 'Công văn số 118/UBND-NC của UBND tỉnh An Bình',
    shares: [
      { at: 'II.1', to: ['Văn phòng'], days: 7 },
      { at: 'II.2', to: ['Phòng Cải cách hành chính'], days: 10 },
      { at: 'II.3', to: ['Phòng Xây dựng chính quyền', 'Phòng Cải cách hành chính'], days: 12 },
      { at: 'III', to: ['Văn phòng'], days: 12 },
    ],
  },
  {
    templateId: 'chuong-trinh-cong-tac-quy',
    lead: 'Văn phòng',
    co: ['Phòng Tổ chức cán bộ', 'Phòng Cải cách hành chính'],
    drafter: 'quantri',
    flow: 0,
    source: 'Kết luận giao ban tháng của Giám đốc Sở',
    shares: [
      { at: 'Tập huấn nghiệp vụ', to: ['Phòng Tổ chức cán bộ'], days: 5 },
      { at: 'Tiếp công dân', to: ['Phòng Cải cách hành chính'], days: 5 },
    ],
  },
];
