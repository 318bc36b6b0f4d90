/** What people of the demo have said of a plan: on which words, who, how many hours ago, what. */
export interface DemoRemark {
  readonly on: string;
  readonly isDone?: boolean;
  readonly said: readonly { readonly by: string; readonly hours: number; readonly text: string }[];
}

export const demoRemarks: Readonly<Record<string, readonly DemoRemark[]>> = {
  'chuong-trinh-cong-tac-quy': [
    {
      on: 'việc nào chậm',
      said: [
        {
          by: 'lan',
          hours: 26,
          text: 'Báo chậm trước mấy ngày thì kịp điều chỉnh? Đề nghị ghi luôn 03 ngày.',
        },
        {
          by: 'quantri',
          hours: 22,
          text: 'Văn phòng thống nhất 03 ngày, sẽ bổ sung sau khi các phòng cho ý kiến.',
        },
      ],
    },
    {
      on: 'Tuần đầu của quý',
      said: [
        {
          by: 'tuan',
          hours: 5,
          text: 'Tuần đầu trùng đợt kiểm kê, nhờ Văn phòng lùi lớp tập huấn sang tuần thứ ba.',
        },
      ],
    },
    {
      on: 'Hằng tuần',
      isDone: true,
      said: [
        { by: 'mai', hours: 50, text: 'Tiếp công dân vào thứ mấy?' },
        { by: 'quantri', hours: 48, text: 'Lịch tiếp theo quy chế hiện hành, không ghi lại ở đây.' },
      ],
    },
  ],
};
