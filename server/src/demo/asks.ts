/** What somebody who was asked has answered; no `opinions`: nothing yet; an empty list: nhất trí. */
export interface DemoAnswer {
  /** A unit of the agency, or a body outside. */
  readonly of: string;
  /** The username of who confirmed it for the unit. */
  readonly by?: string;
  /** Of the công văn from outside. */
  readonly number?: string;
  readonly opinions?: readonly { readonly at: string; readonly words: string; readonly taken?: string }[];
}

/** A round of opinions on the plan of a template: sent some days ago, open for some more. */
export const demoAsks: Readonly<Record<string, { note: string; answers: readonly DemoAnswer[] }>> = {
  'chuong-trinh-cong-tac-quy': {
    note: 'Đề nghị các đơn vị góp ý nội dung, tiến độ của phần việc mình chủ trì hoặc phối hợp.',
    answers: [
      {
        of: 'Phòng Tổ chức cán bộ',
        by: 'lan',
        opinions: [
          {
            at: 'Tập huấn nghiệp vụ',
            words: 'Chuyển lớp tập huấn sang tháng thứ hai của quý, sau khi có hướng dẫn của Bộ.',
            taken: 'Đã sửa thời hạn của dòng này.',
          },
          { at: '', words: 'Ghi rõ đơn vị tổng hợp báo cáo chung của quý.' },
        ],
      },
      { of: 'Phòng Cải cách hành chính', by: 'mai', opinions: [] },
      {
        of: 'Sở Tài chính',
        number: '412/STC-HCSN',
        opinions: [{ at: '', words: 'Nêu nguồn kinh phí của các lớp tập huấn.' }],
      },
      { of: 'Ủy ban nhân dân phường Bình Minh' },
      { of: 'Thanh tra tỉnh' },
    ],
  },
};
