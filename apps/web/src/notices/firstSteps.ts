import type { Agency } from '@duthao/protocol';

export interface FirstStep {
  readonly title: string;
  readonly text: string;
  readonly to: string;
  readonly isDone: boolean;
}

interface Known {
  readonly agency: Agency;
  readonly units: number;
  /** The first administrator is one. */
  readonly users: number;
}

/** What has to be there before anybody can draft in a new agency, in its order. */
export function firstSteps({ agency, units, users }: Known): readonly FirstStep[] {
  return [
    {
      title: 'Ghi tên cơ quan, cơ quan chủ quản, ký hiệu, địa danh',
      text: 'Mọi kế hoạch mới lấy phần đầu văn bản từ đây.',
      to: '/the-thuc',
      isDone: agency.name !== '',
    },
    {
      title: 'Thêm các phòng, đơn vị',
      text: 'Kế hoạch do một đơn vị chủ trì, các đơn vị khác phối hợp.',
      to: '/don-vi',
      isDone: units > 0,
    },
    {
      title: 'Thêm người dùng, giao chức danh',
      text: 'Thêm từng người hoặc nhập cả danh sách từ bảng tính; trưởng đơn vị, lãnh đạo, văn thư nhận việc theo chức danh.',
      to: '/don-vi',
      isDone: users > 1,
    },
  ];
}
