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
  /** Beside chuyên viên. */
  readonly roles?: readonly Role[];
}

export const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'quantri',
    name: 'Lê Minh Quang',
    unit: 'Văn phòng',
    admin: true,
    roles: ['chiefOfOffice', 'formChecker'],
  },
  { username: 'hoa', name: 'Đỗ Thị Hòa', unit: 'Văn phòng', roles: ['clerk'] },
  { username: 'lan', name: 'Nguyễn Thị Lan', unit: 'Phòng Tổ chức cán bộ', roles: ['head'] },
  { username: 'tuan', name: 'Trần Anh Tuấn', unit: 'Phòng Tổ chức cán bộ' },
  { username: 'mai', name: 'Phạm Ngọc Mai', unit: 'Phòng Cải cách hành chính', roles: ['head'] },
  { username: 'dung', name: 'Vũ Tiến Dũng', unit: 'Phòng Cải cách hành chính' },
  { username: 'son', name: 'Hoàng Văn Sơn', unit: 'Phòng Xây dựng chính quyền', roles: ['deputy'] },
  { username: 'ha', name: 'Bùi Thu Hà', unit: 'Phòng Pháp chế', roles: ['legal'] },
];

/** The plans that stand there at the start: a template filled with its own examples, and who drafts. */
export const demoPlans: readonly { templateId: string; lead: string; co: readonly string[] }[] = [
  {
    templateId: 'trien-khai-nghi-quyet',
    lead: 'Phòng Tổ chức cán bộ',
    co: ['Phòng Cải cách hành chính', 'Văn phòng', 'Phòng Xây dựng chính quyền'],
  },
  {
    templateId: 'chuong-trinh-cong-tac-quy',
    lead: 'Văn phòng',
    co: ['Phòng Tổ chức cán bộ', 'Phòng Cải cách hành chính'],
  },
];
